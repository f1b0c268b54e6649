// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/line_time.h"

#include "log/log_view.h"
#include "memory_log.h"
#include "support/test.h"
#include "text_zone.h"

#include <QApplication>
#include <QDateTime>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>
#include <QTimeZone>
#include <QWheelEvent>

using namespace Qt::Literals::StringLiterals;

namespace {

QImage picture(LogView &view)
{
    return view.viewport()->grab().toImage().convertToFormat(QImage::Format_RGB32);
}

/// Counts how often the first block is asked for.
class CountedLog : public MemoryLog
{
public:
    using MemoryLog::MemoryLog;
    const StoredBlock *block(qint64 number) override
    {
        asked += number == 0 ? 1 : 0;
        return MemoryLog::block(number);
    }

    int asked = 0;
};

/// The column of times of a row.
QImage timeOf(LogView &view, qint64 line, int width)
{
    const QRect column(view.gutter() - width, view.scroll().yOf(view.rows().rowOf(line)), width, view.metrics().rowHeight);
    return picture(view).copy(column);
}

bool isBlank(const QImage &image)
{
    QImage blank(image.size(), image.format());
    blank.fill(image.pixel(0, 0));
    return image == blank;
}

} // namespace

class LogTimesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void cleanup() { text::setZone({}); }

    void aLineStatesItsTime_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("time"); // empty for none
        const auto row = [](const char *name, const QByteArray &line, const QString &time) { QTest::newRow(name) << line << time; };
        row("Python's logging", "2026-11-20 13:42:10,402 - INFO - x", u"2026-11-20T13:42:10.402"_s);
        row("in brackets", "[2026-11-20 13:42:10] x", u"2026-11-20T13:42:10.000"_s);
        row("with slashes", "2026/11/20 13:42:10 x", u"2026-11-20T13:42:10.000"_s);
        row("in UTC", "2026-11-20T13:42:10Z x", u"2026-11-20T13:42:10.000"_s);
        row("with a zone", "2026-11-20T13:42:10+08:00 x", u"2026-11-20T05:42:10.000"_s);
        row("behind colours", "\x1b[32m2026-11-20 13:42:10 x", u"2026-11-20T13:42:10.000"_s);
        row("a metric has none", "{'loss': 0.5}", {});
        row("a time without a date is none", "13:42:10 x", {});
        row("no day of the calendar", "2026-13-40 13:42:10 x", {});
        row("nothing", "", {});
        row("half of one", "2026-11-20 13:", {});
    }

    void aLineStatesItsTime()
    {
        QFETCH(QByteArray, line);
        QFETCH(QString, time);
        const std::optional<qint64> stated = statedTime(line);
        const QString shown = stated ? QDateTime::fromMSecsSinceEpoch(*stated, Qt::UTC).toString(u"yyyy-MM-ddTHH:mm:ss.zzz"_s) : QString();
        QCOMPARE(shown, time);
    }

    void elapsedTimeIsWritten()
    {
        QCOMPARE(elapsedText(0), u"+00:00:00"_s);
        QCOMPARE(elapsedText(727'999), u"+00:12:07"_s);
        QCOMPARE(elapsedText(360'000'000), u"+100:00:00"_s);
        QCOMPARE(elapsedText(-61'000), u"-00:01:01"_s);
    }

    void anEventIsKnownByItsHead_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("information") << QByteArray("2026-11-20 06:05:03Z INFO Step 1") << QByteArray("Step 1");
        QTest::newRow("an error") << QByteArray("2026-11-20 06:05:03Z ERROR x") << QByteArray("x");
        QTest::newRow("another word") << QByteArray("2026-11-20 06:05:03Z Step 1") << QByteArray("2026-11-20 06:05:03Z Step 1");
        QTest::newRow("no zone") << QByteArray("2026-11-20 06:05:03 INFO x") << QByteArray("2026-11-20 06:05:03 INFO x");
        QTest::newRow("no date") << QByteArray("2026-11-2x 06:05:03Z INFO x") << QByteArray("2026-11-2x 06:05:03Z INFO x");
    }

    void anEventIsKnownByItsHead()
    {
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, text);
        QCOMPARE(rowText(line).text().toUtf8(), text);
    }

    void eventsHaveTheirMomentInAColumn()
    {
        MemoryLog log(std::vector<QByteArray>{"2026-11-20 06:05:03Z INFO Step 1 of 9", "2026-11-20 06:05:09Z ERROR failed", "no head"});
        LogView view;
        view.resize(700, 5 * view.metrics().rowHeight);
        const int gutter = view.gutter();
        view.setSource(&log);
        view.show();
        const int column = view.gutter() - gutter;
        QVERIFY(column > 100);
        QVERIFY(!isBlank(timeOf(view, 0, column)));
        QVERIFY(isBlank(timeOf(view, 2, column)));
        QCOMPARE(view.textOf(0), u"Step 1 of 9"_s);
        text::setZone(QTimeZone("Asia/Shanghai"));
        QCOMPARE(momentText(*statedTime(log.line(0)->bytes)), u"2026-11-20 14:05:03"_s);
        // Whole lines are copied as stored, parts as shown.
        view.selectAll();
        QCOMPARE(view.selectedBytes(), QByteArray("2026-11-20 06:05:03Z INFO Step 1 of 9\n2026-11-20 06:05:09Z ERROR failed\nno head"));
        view.select({{0, 0}, {0, 4}});
        QCOMPARE(view.selectedBytes(), QByteArray("Step"));
        MemoryLog other(std::vector<QByteArray>{"2026-11-20 06:05:03 - INFO - no event"});
        view.setSource(&other);
        QCOMPARE(view.gutter(), gutter);
        view.setSource(nullptr);
    }

    void timeCountsFromTheFirstLineThatStatesOne()
    {
        std::vector<QByteArray> lines{"no time", "2026-11-20 13:00:00,000 - INFO - start", "{'loss': 1}", "2026-11-20 13:00:00,900 - INFO - x",
                                      "2026-11-20 13:12:07,500 - INFO - y"};
        MemoryLog log(lines);
        LogView view;
        view.resize(700, 6 * view.metrics().rowHeight);
        view.setSource(&log);
        view.show();
        const int gutter = view.gutter();
        const QRect text = view.rectOf({0, 0});
        view.setShowsElapsed(true);
        const int column = view.gutter() - gutter;
        QVERIFY(column > 40);
        QCOMPARE(view.rectOf({0, 0}).left(), text.left() + column);
        for (const qint64 line : {0, 2})
            QVERIFY(isBlank(timeOf(view, line, column)));
        QVERIFY(!isBlank(timeOf(view, 1, column)));
        QCOMPARE(timeOf(view, 3, column), timeOf(view, 1, column)); // both within the first second
        QVERIFY(timeOf(view, 4, column) != timeOf(view, 1, column));
        view.setShowsElapsed(false);
        QCOMPARE(view.gutter(), gutter);
        view.setSource(nullptr);
    }

    void theStartIsLookedForWhenItArrives()
    {
        MemoryLog log([](qint64 line) {
            return "2026-11-20 13:" + QByteArray::number(line / 1000 + 10) + ":00 x";
        });
        log.setLineCount(3000);
        log.hold(2, 2);
        LogView view;
        view.resize(700, 5 * view.metrics().rowHeight);
        view.setSource(&log);
        view.show();
        const int gutter = view.gutter();
        view.setShowsElapsed(true);
        const int column = view.gutter() - gutter;
        QVERIFY(isBlank(timeOf(view, 2999, column)));
        log.hold(0, 1);
        QVERIFY(!isBlank(timeOf(view, 2999, column)));
        view.setSource(nullptr);
    }

    void lettersGrowAndShrink()
    {
        MemoryLog log(trainingLine);
        log.setLineCount(2000);
        log.holdAll();
        LogView view;
        view.resize(700, 500);
        view.setSource(&log);
        view.show();
        view.setPosition({700, 0, false});
        view.setFocus();
        QVERIFY(QTest::qWaitForWindowActive(&view));
        const qreal usual = view.metrics().font.pointSizeF();
        const QSignalSpy wanted(&view, &LogView::fontWanted);
        QTest::keyClick(&view, Qt::Key_Plus, Qt::ControlModifier);
        QCOMPARE(view.metrics().font.pointSizeF(), usual + 1);
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(view.position().line, 700);
        QTest::keyClick(&view, Qt::Key_Minus, Qt::ControlModifier);
        QTest::keyClick(&view, Qt::Key_Minus, Qt::ControlModifier);
        QCOMPARE(view.metrics().font.pointSizeF(), usual - 1);
        const auto wheel = [&](int angle) {
            QWheelEvent event(QPointF(50, 50), view.mapToGlobal(QPointF(50, 50)), {}, {0, angle}, Qt::NoButton, Qt::ControlModifier,
                              Qt::NoScrollPhase, false);
            QApplication::sendEvent(view.viewport(), &event);
        };
        wheel(60);
        QCOMPARE(view.metrics().font.pointSizeF(), usual - 1);
        wheel(60);
        QCOMPARE(view.metrics().font.pointSizeF(), usual);
        QCOMPARE(view.position().line, 700);
        view.zoom(1000);
        QVERIFY(view.metrics().font.pointSizeF() <= 48);
        const QSignalSpy reset(&view, &LogView::usualFontWanted);
        QTest::keyClick(&view, Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(view.metrics().font.pointSizeF(), usual);
        QCOMPARE(reset.count(), 1);
        view.setSource(nullptr);
    }

    void aLogWithoutTimesIsLookedThroughOnce()
    {
        CountedLog log([](qint64) { return QByteArray("{'loss': 0.5}"); });
        log.setLineCount(6000);
        log.holdAll();
        LogView view;
        view.resize(700, 300);
        view.setSource(&log);
        view.setShowsElapsed(true);
        view.show();
        view.setPosition({4000, 0, false});
        QVERIFY(log.asked > 0);
        log.asked = 0;
        for (qint64 line = 4001; line < 4011; ++line)
            view.setPosition({line, 0, false});
        QVERIFY2(log.asked < 1000, qPrintable(QString::number(log.asked)));
        view.setSource(nullptr);
    }
};

TUNEWATCH_TEST(log_times, LogTimesTest)
#include "tst_log_times.moc"
