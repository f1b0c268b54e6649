// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// When rows are painted, and how wrapped ones look. With TUNEWATCH_PICTURES=<folder> these are also saved there, light and
// dark, for a person to see.

#include "log/log_view.h"
#include "memory_log.h"
#include "pixels.h"
#include "support/test.h"
#include "theme/palette.h"

#include <QApplication>
#include <QLocale>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

/// Counts what is painted on a widget.
struct PaintCount : QObject
{
    explicit PaintCount(QWidget *painted) { painted->installEventFilter(this); }
    bool eventFilter(QObject *, QEvent *event) override
    {
        count += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }

    int count = 0;
};

} // namespace

class LogFramesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void aBurstOfLinesIsPaintedOnce_data()
    {
        QTest::addColumn<bool>("wraps");
        QTest::newRow("a row a line") << false;
        QTest::newRow("wrapped") << true;
    }

    void aBurstOfLinesIsPaintedOnce()
    {
        QFETCH(bool, wraps);
        MemoryLog log(trainingLine);
        log.setKind(trainingKind);
        log.setLineCount(5000);
        log.holdAll();
        LogView view;
        view.resize(700, 500);
        view.setSource(&log);
        view.show();
        view.setWrap(wraps);
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QTRY_VERIFY(!view.facts().isReading());
        QCoreApplication::processEvents();
        PaintCount paints(view.viewport());
        for (int i = 0; i < 100; ++i)
            log.grow(10);
        QCOMPARE(paints.count, 0);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(paints.count, 1);
        QVERIFY(view.scroll().isAtEnd());
        QCOMPARE(view.rows().lineAt(view.scroll().lastRow()), 5999);
        view.setSource(nullptr);
    }

    void rowsOfABlockThatIsNotHereArePaintedAndFilled()
    {
        MemoryLog log(trainingLine);
        log.setLineCount(10'000'000);
        LogView view;
        view.setPalette(paletteFor(kLight));
        view.resize(700, 20 * view.metrics().rowHeight);
        view.setSource(&log);
        view.show();
        view.showLine(5'000'500);
        QCOMPARE(log.shown.first, view.rows().lineAt(view.scroll().firstRow()));
        const auto textOf = [&](qint64 line) {
            const QRect row(view.gutter(), view.scroll().yOf(line), view.viewport()->width(), view.metrics().rowHeight);
            return view.viewport()->grab(row).toImage().convertToFormat(QImage::Format_RGB32);
        };
        const QImage before = textOf(5'000'500);
        QVERIFY2(!isAll(before, before.rect(), kLight.base), "a row says that it is still to come");
        const LogPosition place = view.position();
        log.hold(5000, 5000);
        QCOMPARE(view.position(), place);
        QVERIFY(textOf(5'000'500) != before);
        QVERIFY(view.isScreenHere());
        view.setSource(nullptr);
    }

    void wrappedLinesAndSignsLookAsDesigned_data()
    {
        QTest::addColumn<Theme>("theme");
        QTest::newRow("light") << Theme::Light;
        QTest::newRow("dark") << Theme::Dark;
    }

    void wrappedLinesAndSignsLookAsDesigned()
    {
        QFETCH(Theme, theme);
        applyTheme(*qApp, theme);
        MemoryLog log(std::vector<QByteArray>{
            "2026-11-20 13:42:10,402 - INFO - " + QByteArray("a long line that is broken at the edge of the view, ").repeated(4),
            QByteArray("NUL \0\0 bell \x07 escape \x1b] C1 \xc2\x9b", 29),
            "zero-width \xe2\x80\x8b override \xe2\x80\xae isolate \xe2\x81\xa6 BOM \xef\xbb\xbf soft\xc2\xadhyphen",
            "{'loss': 0.85, 'prompt': 'مرحبا بك', 'tokens': 1234}", "损失 loss 🎉 e\xcc\x81 \xff bad", QByteArray(16'480, 'x')});
        log.setKind([](qint64 line) { return line == 3 ? LineKind::Train : line == 0 ? LineKind::Warning : LineKind::Plain; });
        LogView view;
        view.setPalette(paletteFor(theme == Theme::Dark ? kDark : kLight));
        view.resize(720, 14 * view.metrics().rowHeight);
        view.setSource(&log);
        view.show();
        view.setWrap(true);
        view.setShowsElapsed(true);
        view.setPosition({0, 0, false});
        view.select({{0, 20}, {0, 160}});
        const QImage image = view.grab().toImage();
        const Tokens &colors = theme == Theme::Dark ? kDark : kLight;
        // The ground of a line is that of all its rows; the hook of those that go on stands before their text.
        const int second = view.metrics().rowHeight + 2;
        QCOMPARE(image.pixelColor(5, second), QColor(colors.logWarn));
        const QRect indent(view.gutter() + LogPainter::TextInset, view.metrics().rowHeight, 8, view.metrics().rowHeight);
        QVERIFY(count(image, indent, colors.text3) > 5);
        const QString folder = qEnvironmentVariable("TUNEWATCH_PICTURES");
        if (!folder.isEmpty())
            QVERIFY(image.save(folder + u"/log-wrapped-%1.png"_s.arg(QLatin1StringView(QTest::currentDataTag()))));
        view.setSource(nullptr);
    }
};

TUNEWATCH_TEST(log_frames, LogFramesTest)
#include "tst_log_frames.moc"
