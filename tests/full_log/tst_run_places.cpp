// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "full_log/run_places.h"

#include "log/line_stamps.h"
#include "memory_log.h"
#include "page_bench.h"
#include "support/test.h"

using namespace Qt::Literals::StringLiterals;

class RunPlacesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLineBelongsToTheLastRecordAboveIt_data()
    {
        QTest::addColumn<qint64>("line");
        QTest::addColumn<qint64>("step");
        QTest::addColumn<int>("seconds");
        QTest::newRow("the first line is at the start") << qint64(0) << qint64(0) << 0;
        QTest::newRow("so is the one above the first record") << qint64(99) << qint64(0) << 0;
        QTest::newRow("a record stands at its own step") << qint64(100) << qint64(1) << 2;
        QTest::newRow("what follows it, too") << qint64(109) << qint64(1) << 2;
        QTest::newRow("the next record is the next step") << qint64(110) << qint64(2) << 4;
        QTest::newRow("behind the last record it is its step") << qint64(5000) << qint64(50) << 100;
    }

    void aLineBelongsToTheLastRecordAboveIt()
    {
        QFETCH(qint64, line);
        const RunPlaces places(runOf(50), RunStart);
        QTEST(places.stepAt(line), "step");
        QFETCH(int, seconds);
        QCOMPARE(places.timeAt(line), RunStart.addSecs(seconds));
    }

    void aRangeOfStepsIsItsLines_data()
    {
        QTest::addColumn<qint64>("step");
        QTest::addColumn<qint64>("first");
        QTest::addColumn<qint64>("last");
        QTest::newRow("step 0 is all above the first record") << qint64(0) << qint64(0) << qint64(99);
        QTest::newRow("a step is its record and what follows it") << qint64(7) << qint64(160) << qint64(169);
        QTest::newRow("the last step reaches the end") << qint64(50) << qint64(590) << qint64(999);
        QTest::newRow("what has not been is the last record") << qint64(80) << qint64(590) << qint64(999);
    }

    void aRangeOfStepsIsItsLines()
    {
        QFETCH(qint64, step);
        const RunPlaces places(runOf(50), RunStart);
        QTEST(places.fromStep(step), "first");
        QTEST(places.toStep(step, 1000), "last");
    }

    void withoutAClockInTheRecordsLinesSayWhenTheyWereWritten_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QByteArray>("tail");
        QTest::addColumn<int>("hoursAhead");
        QTest::newRow("events of a service, in UTC") << QByteArray("2026-11-20 06:") << QByteArray("Z INFO Step 5") << 8;
        QTest::newRow("stamps of a trainer, in the zone of its service") << QByteArray("2026-11-20 14:") << QByteArray(",120 - INFO - saved") << 8;
        QTest::newRow("the same where that is UTC") << QByteArray("2026-11-20 06:") << QByteArray(" [INFO] saved") << 0;
    }

    void withoutAClockInTheRecordsLinesSayWhenTheyWereWritten()
    {
        QFETCH(QByteArray, head);
        QFETCH(QByteArray, tail);
        QFETCH(int, hoursAhead);
        // A line in ten states the minute that it was written in; the head of the log states nothing.
        MemoryLog log([&](qint64 line) {
            return line < 20 || line % 10 ? QByteArray("a word of the trainer")
                                          : head + QByteArray::number(line / 100).rightJustified(2, '0') + ":00" + tail;
        });
        log.setLineCount(5000);
        log.holdAll();
        const auto stamps = std::make_shared<LineStamps>(&log, std::chrono::hours(hoursAhead));
        const RunPlaces places({}, {}, stamps);
        const QDateTime six(QDate(2026, 11, 20), QTime(6, 0), Qt::UTC);
        const auto minute = [&](int count, int msecs = 0) { return six.addSecs(60 * count).addMSecs(msecs); };
        QVERIFY(places.hasTimes());
        const int msecs = tail.startsWith(",120") ? 120 : 0;
        QCOMPARE(places.started(), minute(0, msecs));
        QCOMPARE(places.timeAt(3), minute(0, msecs));
        QCOMPARE(places.timeAt(4999), minute(49, msecs));
        QCOMPARE(places.timeAt(2345), minute(23, msecs));
        QCOMPARE(places.fromTime(minute(23)), 2300);
        QCOMPARE(places.toTime(minute(23), 5000), 2399);
        QCOMPARE(places.fromTime(minute(-5)), 0);
        QCOMPARE(places.toTime(minute(80), 5000), 4999);
    }

    void linesThatStateNoTimeKnowNone()
    {
        MemoryLog log([](qint64) { return QByteArray("a word of the trainer"); });
        log.setLineCount(5000);
        log.holdAll();
        QVERIFY(!RunPlaces({}, {}, std::make_shared<LineStamps>(&log, std::chrono::hours(8))).hasTimes());
    }

    void aRangeOfTimesIsItsLines()
    {
        const RunPlaces places(runOf(50), RunStart);
        QCOMPARE(places.fromTime(RunStart), 0);
        QCOMPARE(places.fromTime(RunStart.addSecs(-60)), 0);
        QCOMPARE(places.fromTime(RunStart.addSecs(14)), 160);
        QCOMPARE(places.toTime(RunStart.addSecs(14), 1000), 169);
        QCOMPARE(places.toTime(RunStart.addSecs(100), 1000), 999);
    }

    void whatIsNotKnownIsNotThere()
    {
        QVERIFY(!RunPlaces().hasSteps());
        QVERIFY(!RunPlaces(runOf(5), {}).hasTimes());
        QVERIFY(RunPlaces(runOf(5), {}).hasSteps());
        const auto withoutSteps = std::make_shared<ChartData>(*runOf(5));
        withoutSteps->train.axes[size_t(XAxis::Step)].clear();
        QVERIFY(!RunPlaces(withoutSteps, RunStart).hasSteps());
        QVERIFY(RunPlaces(withoutSteps, RunStart).hasTimes());
    }

    void aMetricLineThatALaterOneReplacedHasItsStep_data()
    {
        QTest::addColumn<qint64>("line");
        QTest::addColumn<qint64>("step");
        QTest::newRow("a record is its own") << qint64(110) << qint64(2);
        QTest::newRow("the first of several that say the same step") << qint64(111) << qint64(3);
        QTest::newRow("an eval line, at the step it states") << qint64(133) << qint64(4);
        QTest::newRow("behind the last record") << qint64(900) << qint64(5);
    }

    void aMetricLineThatALaterOneReplacedHasItsStep()
    {
        QFETCH(qint64, line);
        const auto run = std::make_shared<ChartData>(*runOf(5));
        run->eval.lines = {133};
        run->eval.axes[size_t(XAxis::Step)] = {4};
        QTEST(RunPlaces(run, RunStart).stepOfMetric(line), "step");
        QCOMPARE(RunPlaces().stepOfMetric(line), 0);
    }
};

TUNEWATCH_TEST(run_places, RunPlacesTest)
#include "tst_run_places.moc"
