// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is on the pixels. With TUNEWATCH_PICTURES=<folder> the panel is also saved there, light and dark, for a person to see.

#include "log/find_bar.h"
#include "log/log_finder.h"
#include "log/log_panel.h"
#include "log/log_view.h"
#include "memory_log.h"
#include "pixels.h"
#include "support/test.h"
#include "theme/palette.h"

#include <QApplication>
#include <QLineEdit>
#include <QLocale>
#include <QScrollBar>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

/// A view of exactly these lines, as painted.
struct Picture
{
    explicit Picture(const std::vector<QByteArray> &lines, std::function<LineKind(qint64)> kind = {})
        : log(lines)
    {
        log.setKind(std::move(kind));
        view.setPalette(paletteFor(kLight));
        view.resize(500, 6 * view.metrics().rowHeight);
        view.setSource(&log);
        view.show();
    }

    QImage image() { return view.viewport()->grab().toImage().convertToFormat(QImage::Format_RGB32); }
    QRect row(qint64 line) { return {0, view.scroll().yOf(line), view.viewport()->width(), view.metrics().rowHeight}; }
    QRect text(qint64 line) { return row(line).adjusted(64, 0, 0, 0); }

    const Tokens &colors = kLight;
    MemoryLog log;
    LogView view;
};

} // namespace

class LogPictureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void nothingLeavesItsRow_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("marks piled up high") << QByteArray("a" + QByteArray("\xcc\x8d\xcc\xa9").repeated(40));
        QTest::newRow("a line separator") << QByteArray("a\xe2\x80\xa8" "b");
        QTest::newRow("a right-to-left override") << QByteArray("\xe2\x80\xae" "abc def");
        QTest::newRow("right-to-left letters") << QByteArray("שלום loss مرحبا");
        QTest::newRow("tall scripts") << QByteArray("ཧཱུྃ ꧁ 损失 🎉 ﷽");
        QTest::newRow("a megabyte of NUL") << QByteArray(1'000'000, '\0');
        QTest::newRow("a megabyte of text") << QByteArray(1'000'000, 'W');
        QTest::newRow("a megabyte of escape sequences") << QByteArray("\x1b[31m").repeated(200'000);
        QTest::newRow("a megabyte of broken bytes") << QByteArray(1'000'000, '\xff');
        QTest::newRow("a megabyte of progress") << QByteArray(" 99%|####| 1/2\r").repeated(70'000);
        QTest::newRow("HTML") << QByteArray("<h1 style='font-size:99px'>big</h1><br><br>");
        QTest::newRow("line breaks") << QByteArray("a\nb\r\nc\vd\fe");
    }

    void nothingLeavesItsRow()
    {
        QFETCH(QByteArray, line);
        Picture picture(std::vector<QByteArray>{"", line, ""});
        const QImage image = picture.image();
        QVERIFY(isAll(image, picture.text(0), picture.colors.base));
        QVERIFY(isAll(image, picture.text(2), picture.colors.base));
        QScrollBar *bar = picture.view.horizontalScrollBar();
        bar->setValue(bar->maximum());
        const QImage scrolled = picture.image();
        QVERIFY(isAll(scrolled, picture.text(0), picture.colors.base));
        QVERIFY(isAll(scrolled, picture.text(2), picture.colors.base));
        const QRect gutter(0, 0, 64, image.height());
        QCOMPARE(scrolled.copy(gutter), image.copy(gutter));
    }

    void whatOneCannotSeeIsBoxed_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("NUL") << QByteArray("a\0b", 3);
        QTest::newRow("bell") << QByteArray("a\x07" "b");
        QTest::newRow("zero-width space") << QByteArray("a\xe2\x80\x8b" "b");
        QTest::newRow("right-to-left override") << QByteArray("a\xe2\x80\xae" "b");
        QTest::newRow("escape") << QByteArray("a\x1b");
        QTest::newRow("C1 control") << QByteArray("a\xc2\x9b" "b");
        QTest::newRow("isolate") << QByteArray("a\xe2\x81\xa6" "b");
        QTest::newRow("byte order mark") << QByteArray("a\xef\xbb\xbf" "b");
        QTest::newRow("soft hyphen") << QByteArray("a\xc2\xad" "b");
        QTest::newRow("beside letters that are shaped") << QByteArray("损\xe2\x80\x8e损");
    }

    void whatOneCannotSeeIsBoxed()
    {
        QFETCH(QByteArray, line);
        Picture picture(std::vector<QByteArray>{line, "ab"});
        const QImage image = picture.image();
        QVERIFY(count(image, picture.text(0), picture.colors.inset) > 20);
        QVERIFY2(count(image, picture.text(0), picture.colors.text3) > 20, "a box has an outline");
        QCOMPARE(count(image, picture.text(1), picture.colors.inset), 0);
    }

    void columnsStandInOrderBesideRightToLeftWords_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("a number behind Arabic") << u"step مرحبا بك 1234 loss 0.5"_s;
        QTest::newRow("signs behind Hebrew") << u"{'שלום': 12, 'loss': 0.5}"_s;
        QTest::newRow("an override is no override") << u"a\u202Eb 12 מ 34"_s;
    }

    void columnsStandInOrderBesideRightToLeftWords()
    {
        QFETCH(QString, line);
        Picture picture(std::vector<QByteArray>{line.toUtf8()});
        const QString text = picture.view.textOf(0);
        const auto isTurned = [&](int column) {
            const QChar::Direction direction = text[column].direction();
            return direction == QChar::DirR || direction == QChar::DirAL || text[column] == u' ' || direction == QChar::DirL;
        };
        int highest = 0;
        int compared = 0;
        for (int column = 0; column < int(text.size()); ++column) {
            const int x = picture.view.rectOf({0, column}).left();
            // Digits and signs never stand left of anything before them.
            if (!isTurned(column)) {
                QVERIFY2(x >= highest, qPrintable(u"column %1 of %2"_s.arg(column).arg(text)));
                ++compared;
            }
            highest = std::max(highest, x);
        }
        QVERIFY(compared > 3);
        QVERIFY(picture.view.rectOf({0, int(text.size())}).left() >= highest);
    }

    void kindsHaveTheirGroundAndMark_data()
    {
        QTest::addColumn<LineKind>("kind");
        QTest::addColumn<QColor>("ground");
        QTest::addColumn<QColor>("mark");
        const Tokens &colors = kLight;
        QTest::newRow("plain") << LineKind::Plain << QColor(colors.base) << QColor();
        QTest::newRow("train") << LineKind::Train << QColor(colors.base) << QColor(colors.c1);
        QTest::newRow("eval") << LineKind::Eval << QColor(colors.logMetric) << QColor(colors.c2);
        QTest::newRow("summary") << LineKind::Summary << QColor(colors.logMetric) << QColor(colors.c1);
        QTest::newRow("warning") << LineKind::Warning << QColor(colors.logWarn) << QColor(colors.waitFg);
        QTest::newRow("error") << LineKind::Error << QColor(colors.logErr) << QColor(colors.failFg);
        QTest::newRow("progress") << LineKind::Progress << QColor(colors.base) << QColor();
        QTest::newRow("end") << LineKind::End << QColor(colors.base) << QColor(colors.okFg);
    }

    void kindsHaveTheirGroundAndMark()
    {
        QFETCH(LineKind, kind);
        QFETCH(QColor, ground);
        QFETCH(QColor, mark);
        Picture picture(std::vector<QByteArray>{"text"}, [kind](qint64) { return kind; });
        const QImage image = picture.image();
        QCOMPARE(image.pixelColor(480, 10), ground);
        const QRect square(6, (picture.view.metrics().rowHeight - 10) / 2, 10, 10);
        if (mark.isValid())
            QVERIFY(count(image, square, mark.rgb()) > 2);
        else
            QVERIFY(isAll(image, square, ground.rgb()));
    }

    void theLossStandsOut()
    {
        Picture picture(std::vector<QByteArray>{"{'loss': 0.85, 'grad_norm': 0.7}", "{'train_loss': 0.85}"},
                        [](qint64) { return LineKind::Train; });
        const QImage image = picture.image();
        QVERIFY(count(image, picture.text(0), picture.colors.text) > 10);
        QCOMPARE(count(image, picture.text(1), picture.colors.text), 0);
    }

    void selectionAndHitsArePainted()
    {
        Picture picture(std::vector<QByteArray>{"use checkpoint-3 as final checkpoint", "checkpoint", "nothing"});
        picture.view.setHighlight(*LinePattern::compile({u"checkpoint"_s}));
        picture.view.setCurrentHit(1);
        picture.view.select({{2, 0}, {2, 4}});
        const QImage image = picture.image();
        QVERIFY(count(image, picture.text(0), picture.colors.hit) > 200);
        QCOMPARE(count(image, picture.text(0), picture.colors.hitCur), 0);
        QVERIFY(count(image, picture.text(1), picture.colors.hitCur) > 100);
        QCOMPARE(count(image, picture.text(2), picture.colors.hit), 0);
        QVERIFY(count(image, picture.text(2), picture.colors.select) > 100);
    }

    void theThemeSwitchesLive()
    {
        Picture picture(std::vector<QByteArray>{"{'eval_loss': 0.85}", "text"}, [](qint64) { return LineKind::Eval; });
        QCOMPARE(picture.image().pixelColor(400, 10), QColor(kLight.logMetric));
        picture.view.setPalette(paletteFor(kDark));
        const QImage image = picture.image();
        QCOMPARE(image.pixelColor(400, 10), QColor(kDark.logMetric));
        QVERIFY(count(image, picture.text(0), kDark.text) > 10);
        QCOMPARE(count(image, picture.text(0), kLight.text), 0);
    }

    void theCurrentLineIsSeenWhileKeysMoveIt()
    {
        Picture picture(std::vector<QByteArray>{"a", "b", "c"});
        picture.view.setFocus(Qt::MouseFocusReason);
        QVERIFY(QTest::qWaitForWindowActive(&picture.view));
        const QRect row = picture.row(1);
        QTest::keyClick(&picture.view, Qt::Key_Down);
        QTest::keyClick(&picture.view, Qt::Key_Down);
        QCOMPARE(picture.image().pixelColor(200, row.top()), QColor(kLight.focus));
        QTest::mouseClick(picture.view.viewport(), Qt::LeftButton, {}, row.center());
        QCOMPARE(picture.image().pixelColor(200, row.top()), QColor(kLight.base));
    }

    void marksHaveTheirSign()
    {
        Picture picture(std::vector<QByteArray>{"a", "b"});
        picture.view.setMarks({1});
        const QImage image = picture.image();
        const auto sign = [&](qint64 line) { return QRect(54, picture.row(line).y(), 16, picture.row(line).height()); };
        QCOMPARE(count(image, sign(0), kLight.accentText), 0);
        QVERIFY(count(image, sign(1), kLight.accentText) > 20);
    }

    void looksAsDesigned_data()
    {
        QTest::addColumn<Theme>("theme");
        QTest::addColumn<QString>("term");
        QTest::newRow("light") << Theme::Light << QString();
        QTest::newRow("dark") << Theme::Dark << QString();
        QTest::newRow("light-searching") << Theme::Light << u"evaluation"_s;
        QTest::newRow("dark-searching") << Theme::Dark << u"evaluation"_s;
    }

    void looksAsDesigned()
    {
        QFETCH(Theme, theme);
        QFETCH(QString, term);
        applyTheme(*qApp, theme);
        QFont font(u"Inter"_s);
        font.setPixelSize(13);
        QApplication::setFont(font);
        MemoryLog log(trainingLine);
        log.setKind([](qint64 line) { return line % 1000 < 400 ? trainingKind(line) : LineKind::Plain; });
        log.setLineCount(2474);
        log.holdAll();
        QWidget window;
        window.resize(1440, 900);
        auto *panel = new LogPanel(&window);
        panel->setGeometry(232, 643, 944, 233);
        panel->setSource(&log);
        window.show();
        LogView *view = panel->view();
        view->setPosition({2099, 0, false});
        view->setLinkedLine(2105, u"Linked to chart, step 1,210"_s);
        if (!term.isEmpty()) {
            panel->findChild<FindBar *>()->findChild<QLineEdit *>()->setText(term);
            QTRY_COMPARE(panel->findChild<LogFinder *>()->state(), LogFinder::State::Done);
            view->select({{2100, 26}, {2101, 14}});
            view->setMarks({2101, 2104});
        }
        log.grow(12);
        QCOMPARE(view->newLines(), 12);
        QTRY_VERIFY(!view->facts().isReading());
        const QImage image = panel->grab().toImage();
        const Tokens &colors = theme == Theme::Dark ? kDark : kLight;
        QCOMPARE(image.pixelColor(300, 35), QColor(colors.line)); // hairline under the tool bar
        QCOMPARE(image.pixelColor(300, 34), QColor(colors.base));
        QCOMPARE(image.pixelColor(930, 60), QColor(colors.line)); // the strip's edge
        QCOMPARE(image.pixelColor(931, 60), QColor(colors.raised));
        const int linked = 36 + view->scroll().yOf(2105) + 1;
        QCOMPARE(image.pixelColor(2, linked), QColor(colors.accent));
        QCOMPARE(image.pixelColor(929, linked), QColor(colors.select));
        const QString folder = qEnvironmentVariable("TUNEWATCH_PICTURES");
        if (!folder.isEmpty())
            QVERIFY(image.save(folder + u"/log-%1.png"_s.arg(QLatin1StringView(QTest::currentDataTag()))));
    }

    void cleanupTestCase() { QApplication::setFont(m_fontBefore); }

private:
    QFont m_fontBefore = QApplication::font();
};

TUNEWATCH_TEST(log_picture, LogPictureTest)
#include "tst_log_picture.moc"
