// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "history/model_history.h"

#include "history/history_axes.h"
#include "history/history_figures.h"
#include "support/test.h"

#include <QTest>
#include <limits>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDateTime Now({2026, 11, 20}, {14, 5}, Qt::UTC);

struct Entry
{
    Job job;
    JobDigest digest;
};

Entry entry(int id, JobStatus status, std::optional<double> best, int hoursAgo = 24)
{
    Entry made;
    made.job.key = {u"sg"_s, u"ft-%1"_s.arg(id)};
    made.job.name = u"run %1"_s.arg(id);
    made.job.status = status;
    made.job.created = {Now.addSecs(-3600 * hoursAgo), {}};
    made.digest.lastStep = 10;
    made.digest.bestEvalLoss = best;
    return made;
}

Entry partly(Entry whole, double lastEvalLoss)
{
    whole.digest.bestEvalLoss = {};
    whole.digest.lastEvalLoss = lastEvalLoss;
    whole.digest.isPartial = true;
    return whole;
}

Entry lasted(Entry made, std::chrono::minutes time, int endedHoursAgo)
{
    const QDateTime end = Now.addSecs(-3600 * endedHoursAgo);
    made.job.ended = {end, {}};
    made.job.created = {end.addSecs(-std::chrono::seconds(time).count()), {}};
    return made;
}

ModelHistory of(const std::vector<Entry> &entries)
{
    std::vector<HistoryJob> jobs;
    for (const Entry &made : entries)
        jobs.push_back({made.job, made.digest, made.job.name});
    return historyOf(jobs, Now);
}

} // namespace

class ModelHistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void countsEveryJobOfTheModel()
    {
        const ModelHistory history = of({entry(1, JobStatus::Succeeded, 0.9), entry(2, JobStatus::Failed, {}),
                                         entry(3, JobStatus::Canceled, {}), entry(4, JobStatus::Running, 0.95),
                                         entry(5, JobStatus::Queuing, {}), entry(6, JobStatus::Canceled, {})});
        QCOMPARE(history.jobs, 6);
        QCOMPARE(figuresOf(history)[1].value, u"1 of 6"_s);
        QCOMPARE(figuresOf(history)[1].caption, u"1 failed, 2 canceled"_s);
    }

    void namesTheBestRun()
    {
        const ModelHistory history = of({entry(1, JobStatus::Succeeded, 0.9), entry(2, JobStatus::Succeeded, 0.8903),
                                         entry(3, JobStatus::Failed, 0.1)});
        QCOMPARE(figuresOf(history)[0].value, u"0.8903"_s);
        QCOMPARE(figuresOf(history)[0].caption, u"run 2"_s);
    }

    void aBestThatMayBeHiddenInAnUnreadLogIsAnEstimate()
    {
        const ModelHistory history = of({entry(1, JobStatus::Succeeded, 0.9),
                                         partly(entry(2, JobStatus::Succeeded, {}), 0.95)});
        QVERIFY(!history.isBestCertain);
        QCOMPARE(figuresOf(history)[0].value, u"≈ 0.9000"_s);
        QVERIFY(!figuresOf(history)[0].tooltip.isEmpty());
        Entry unread = entry(3, JobStatus::Succeeded, {});
        unread.digest = {};
        QVERIFY(!of({entry(1, JobStatus::Succeeded, 0.9), unread}).isBestCertain);
        QCOMPARE(of({entry(1, JobStatus::Succeeded, 0.9), unread}).unread, std::vector{unread.job.key});
        QVERIFY(of({entry(1, JobStatus::Succeeded, 0.9), entry(4, JobStatus::Failed, {})}).isBestCertain);
    }

    void aRunWithoutEvalLossHidesNothing()
    {
        const ModelHistory history = of({entry(1, JobStatus::Succeeded, {})});
        QVERIFY(history.isBestCertain);
        QCOMPARE(figuresOf(history)[0].value, u"—"_s);
    }

    void aDivergedLossIsNoDot()
    {
        const double nan = std::numeric_limits<double>::quiet_NaN();
        const ModelHistory history = of({entry(1, JobStatus::Succeeded, nan)});
        QVERIFY(history.dots.empty());
        QVERIFY(!history.best);
    }

    void takesTheMedianOfTheLastTenRuns()
    {
        std::vector<Entry> entries;
        for (int i = 0; i < 12; ++i) // the two that ended first lasted ten days
            entries.push_back(lasted(entry(i, JobStatus::Succeeded, 0.9), i < 2 ? 14400min : 60min + 10min * i, 100 - i));
        entries.push_back(lasted(entry(50, JobStatus::Failed, {}), 1min, 1));
        const ModelHistory history = of(entries);
        QCOMPARE(history.durations, 10);
        QCOMPARE(figuresOf(history)[2].value, u"2 h 5 min"_s);
        QCOMPARE(figuresOf(history)[2].caption, u"last 10 runs"_s);
        QCOMPARE(figuresOf(of({entries[3]}))[2].caption, u"last run"_s);
        QCOMPARE(figuresOf(of({}))[2].value, u"—"_s);
    }

    void theMedianMixesNoMeasures_data()
    {
        QTest::addColumn<int>("starts");
        QTest::addColumn<int>("durations");
        QTest::addColumn<QString>("median");
        QTest::newRow("no run knows its start: all from creation") << 0 << 6 << u"3 h 0 min"_s;
        QTest::newRow("two do: all from creation") << 2 << 6 << u"3 h 0 min"_s;
        QTest::newRow("three do: those, from their start") << 3 << 3 << u"2 h 0 min"_s;
    }

    void theMedianMixesNoMeasures()
    {
        QFETCH(int, starts);
        std::vector<Entry> entries;
        for (int i = 0; i < 6; ++i) { // an hour in the queue, two of training
            entries.push_back(lasted(entry(i, JobStatus::Succeeded, 0.9), 180min, 10 - i));
            if (i < starts)
                entries.back().digest.started = entries.back().job.created.utc.addSecs(3600);
        }
        const ModelHistory history = of(entries);
        QTEST(history.durations, "durations");
        QTEST(figuresOf(history)[2].value, "median");
    }

    void placesJobsByTheirFate()
    {
        Entry undated = entry(9, JobStatus::Succeeded, 0.7);
        undated.job.created = {};
        const ModelHistory history = of({entry(1, JobStatus::Succeeded, 0.9, 50), entry(2, JobStatus::Failed, 0.5, 40),
                                         entry(3, JobStatus::Canceled, {}, 30), entry(4, JobStatus::Queuing, {}, 20),
                                         entry(5, JobStatus::Running, 0.95, 10), undated});
        QStringList names;
        for (const ModelHistory::Dot &dot : history.dots)
            names << dot.name + (dot.loss ? u" plotted"_s : u" in the lane"_s);
        QCOMPARE(names, (QStringList{u"run 1 plotted"_s, u"run 2 in the lane"_s, u"run 3 in the lane"_s, u"run 5 plotted"_s}));
        QCOMPARE(*history.best, 0.7);
    }

    void theBestSoFarNeverRises()
    {
        const ModelHistory history = of({entry(1, JobStatus::Succeeded, 1.0, 50), entry(2, JobStatus::Failed, {}, 45),
                                         entry(3, JobStatus::Succeeded, 1.2, 40), entry(4, JobStatus::Succeeded, 0.8, 30)});
        QCOMPARE(bestSoFar(history), (std::vector<std::pair<size_t, double>>{{0, 1.0}, {2, 1.0}, {3, 0.8}}));
    }

    void scalesStandInsideThePlot_data()
    {
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::newRow("usual") << 0.8903 << 1.085;
        QTest::newRow("one value") << 0.9 << 0.9;
        QTest::newRow("zero") << 0.0 << 0.0;
        QTest::newRow("tiny") << 1e-9 << 3e-9;
        QTest::newRow("huge") << 1.0 << 1e6;
        QTest::newRow("negative") << -3.0 << -1.0;
    }

    void scalesStandInsideThePlot()
    {
        QFETCH(double, low);
        QFETCH(double, high);
        const ModelHistory history = of({entry(1, JobStatus::Succeeded, low, 700), entry(2, JobStatus::Succeeded, high, 2)});
        const QRectF plot(100, 4, 700, 70);
        const HistoryAxes axes(history, plot, 85, {}, Now);
        QVERIFY(axes.lossTicks().size() >= 1);
        QVERIFY(axes.lossTicks().size() <= 7);
        for (const HistoryAxes::LossTick &tick : axes.lossTicks())
            QVERIFY(tick.y >= plot.top() && tick.y <= plot.bottom());
        for (const ModelHistory::Dot &dot : history.dots)
            QVERIFY(plot.contains(axes.placeOf(dot)));
    }

    void daysOfTheAxisHaveRoom()
    {
        for (const int hours : {1, 30, 24 * 8, 24 * 30, 24 * 400, 24 * 5000}) {
            const ModelHistory history = of({entry(1, JobStatus::Succeeded, 1, hours)});
            const HistoryAxes axes(history, QRectF(0, 0, 700, 70), 85, {}, Now);
            const auto ticks = axes.dayTicks(96);
            for (size_t i = 1; i < ticks.size(); ++i)
                QVERIFY2(ticks[i].x - ticks[i - 1].x >= 90, qPrintable(QString::number(hours)));
        }
    }
};

TUNEWATCH_TEST(model_history, ModelHistoryTest)
#include "tst_model_history.moc"
