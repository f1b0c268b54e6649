// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "full_log/run_places.h"

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
