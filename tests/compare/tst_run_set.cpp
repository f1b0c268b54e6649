// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/run_set.h"

#include "chart/make_run.h"
#include "compare/run_extent.h"
#include "compare_bench.h"
#include "monitor/monitor_bench.h"
#include "support/scripted_service.h"
#include "support/test.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using Question = ScriptedService::Question;

namespace {

/// `support-tone v7 (v7), support-tone v6 (v6)*`: the star is the baseline's.
QString asText(const RunSet &set)
{
    QStringList words;
    for (size_t i = 0; i < set.runs().size(); ++i) {
        const ComparedRun &run = set.runs()[i];
        words << u"%1 (%2)%3"_s.arg(run.name, run.shortName, int(i) == set.baseline() ? u"*"_s : QString());
    }
    return words.join(u", "_s);
}

JobKey keyOf(const QString &id)
{
    return CompareBench::key(id);
}

/// A service with one running job whose log has as many lines of a story as `lines` says.
ScriptedService::Answer serveStory(const Question &question, const QByteArrayList &log, qsizetype lines)
{
    if (!question.path.endsWith(u"/logs"))
        return monitor_bench::serve(question, 1, 0);
    QJsonArray part;
    const qint64 first = question.number(u"offset"_s);
    for (qint64 i = first; i < std::min<qint64>(first + question.number(u"line"_s), lines); ++i)
        part.append(QString::fromUtf8(log.at(i)));
    return ScriptedService::ok({{u"total"_s, qint64(lines)}, {u"logs"_s, part}});
}

} // namespace

class RunSetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSecondRunIsTheBaseline()
    {
        CompareBench bench;
        RunSet set(bench.monitor(), bench.notes());
        QCOMPARE(set.baseline(), -1);
        set.set({keyOf(u"ft-7"_s)});
        QCOMPARE(asText(set), u"support-tone v7 (support-tone v7)*"_s);
        set.set(bench.keys());
        QCOMPARE(asText(set), u"support-tone v7 (v7), support-tone v6 (v6)*, support-tone v5 (v5)"_s);
        set.setBaseline(keyOf(u"ft-5"_s));
        set.move(2, 0);
        QCOMPARE(asText(set), u"support-tone v5 (v5)*, support-tone v7 (v7), support-tone v6 (v6)"_s);
        set.move(0, 1);
        QCOMPARE(asText(set), u"support-tone v7 (v7), support-tone v5 (v5)*, support-tone v6 (v6)"_s);
        set.remove(keyOf(u"ft-5"_s));
        QCOMPARE(asText(set), u"support-tone v7 (v7), support-tone v6 (v6)*"_s);
    }

    void onlyKnownRunsOnceAndAtMostSix()
    {
        std::vector<compared::Story> stories;
        for (int i = 0; i < 8; ++i)
            stories.push_back({u"ft-%1"_s.arg(i), u"run %1"_s.arg(i), JobStatus::Succeeded, 100});
        CompareBench bench(stories);
        RunSet set(bench.monitor(), bench.notes());
        QSignalSpy rearranged(&set, &RunSet::rearranged);
        set.set({keyOf(u"ft-0"_s), keyOf(u"nobody"_s), keyOf(u"ft-1"_s), keyOf(u"ft-0"_s)});
        QCOMPARE(asText(set), u"run 0 (0), run 1 (1)*"_s);
        QCOMPARE(rearranged.size(), 1);
        QVERIFY(!set.add(keyOf(u"ft-1"_s)));
        QVERIFY(!set.add(keyOf(u"nobody"_s)));
        QCOMPARE(rearranged.size(), 1);
        for (int i = 2; i < 6; ++i)
            QVERIFY(set.add(keyOf(u"ft-%1"_s.arg(i))));
        QVERIFY(!set.add(keyOf(u"ft-6"_s)));
        QCOMPARE(set.runs().size(), size_t(MostCompared));
        QCOMPARE(set.baseline(), 1);
        set.set(bench.keys());
        QCOMPARE(set.runs().size(), size_t(MostCompared));
        QCOMPARE(set.runs().back().key, keyOf(u"ft-5"_s));
    }

    void curvesComeFromTheArchive()
    {
        CompareBench bench;
        RunSet set(bench.monitor(), bench.notes());
        QSignalSpy changed(&set, &RunSet::runChanged);
        set.set(bench.keys());
        QVERIFY(set.runs()[0].isLoading());
        QVERIFY(!set.isSettled());
        QTRY_VERIFY(set.isSettled());
        QVERIFY(changed.size() >= 3);
        QCOMPARE(set.runs()[0].data->eval.size(), size_t(14));
        QCOMPARE(set.runs()[1].data->eval.size(), size_t(24));
        QCOMPARE(set.runs()[1].data->train.size(), size_t(240));
        QCOMPARE(set.runs()[2].data->totalSteps, std::optional(2400.0));
        QCOMPARE(set.runs()[2].data->epochs, std::optional(3.0));
    }

    void whatStaysIsNotReadAgain()
    {
        CompareBench bench;
        RunSet set(bench.monitor(), bench.notes());
        set.set(bench.keys());
        QTRY_VERIFY(set.isSettled());
        const auto before = set.runs()[0].data;
        set.set({keyOf(u"ft-5"_s), keyOf(u"ft-7"_s)});
        QCOMPARE(set.runs()[1].data, before);
        QVERIFY(set.isSettled());
    }

    void namesFollowNicknames()
    {
        CompareBench bench;
        RunSet set(bench.monitor(), bench.notes());
        set.set({keyOf(u"ft-7"_s), keyOf(u"ft-6"_s)});
        QTRY_VERIFY(set.isSettled());
        QSignalSpy changed(&set, &RunSet::runChanged);
        bench.notes().setNickname(keyOf(u"ft-7"_s), u"the brave one"_s);
        QCOMPARE(asText(set), u"the brave one (the brave one), support-tone v6 (support-tone v6)*"_s);
        QCOMPARE(changed.size(), 2); // the other one is no longer `v6`
        bench.notes().setPinned(keyOf(u"ft-7"_s), true);
        QCOMPARE(changed.size(), 2);
    }

    void factsFollowTheJob()
    {
        CompareBench bench;
        RunSet set(bench.monitor(), bench.notes());
        set.set(bench.keys());
        QTRY_VERIFY(set.isSettled());
        QSignalSpy changed(&set, &RunSet::runChanged);
        bench.change(u"ft-7"_s, [](JobDigest &digest) { digest.fraction = 0.75; });
        QCOMPARE(set.runs()[0].digest.fraction, std::optional(0.75));
        bench.change(u"ft-7"_s, [](Job &job) { job.status = JobStatus::Succeeded; });
        QCOMPARE(set.runs()[0].job.status, JobStatus::Succeeded);
        QCOMPARE(changed.size(), 2);
        QCOMPARE(changed.back().front().toInt(), 0);
    }

    void tokensOfARunningRunAreEstimatedFromOneLikeIt()
    {
        CompareBench bench;
        RunSet set(bench.monitor(), bench.notes());
        set.set({keyOf(u"ft-7"_s), keyOf(u"ft-6"_s)});
        QCOMPARE(set.runs()[0].tokensAtEnd, std::optional<qint64>(31'389'440));
        QCOMPARE(set.runs()[1].tokensAtEnd, std::nullopt);
    }

    void anotherPlanIsReadAnew()
    {
        CompareBench bench;
        RunSet set(bench.monitor(), bench.notes());
        set.set(bench.keys());
        QTRY_VERIFY(set.isSettled());
        bench.change(u"ft-7"_s, [](Job &job) { job.hyperParameters[0].value = u"5"_s; });
        QTRY_COMPARE(set.runs()[0].data->epochs, std::optional(5.0));
    }

    void removedJobsLeave()
    {
        CompareBench bench;
        RunSet set(bench.monitor(), bench.notes());
        set.set(bench.keys());
        QSignalSpy rearranged(&set, &RunSet::rearranged);
        bench.jobs().removeAccount(u"sg"_s); // while their logs are being read
        QCOMPARE(set.runs().size(), size_t(0));
        QCOMPARE(set.baseline(), -1);
        QCOMPARE(rearranged.size(), 1);
        QVERIFY(set.isSettled());
    }

    /// Which is the page's to do: with another weight for every metric.
    void nothingIsSmoothed()
    {
        CompareBench bench;
        RunSet set(bench.monitor(), bench.notes());
        set.set(bench.keys());
        QTRY_VERIFY(set.isSettled());
        for (const ComparedRun &run : set.runs())
            QCOMPARE(run.data->curves->weight, 0.0);
    }

    void whoeverHearsOfARunMayTakeItAway()
    {
        CompareBench bench;
        RunSet set(bench.monitor(), bench.notes());
        connect(&set, &RunSet::runChanged, &set, [&](int index) { set.remove(set.runs()[size_t(index)].key); });
        set.set(bench.keys());
        QTRY_COMPARE(set.runs().size(), size_t(0));
        QVERIFY(set.isSettled());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    void aSetMayGoWhileItReads()
    {
        CompareBench bench;
        {
            RunSet set(bench.monitor(), bench.notes());
            set.set(bench.keys());
            set.remove(keyOf(u"ft-6"_s));
        }
        bench.change(u"ft-7"_s, [](Job &job) { job.status = JobStatus::Failed; });
        bench.notes().setNickname(keyOf(u"ft-7"_s), u"x"_s);
    }

    void growingLogsAreFollowed()
    {
        const QByteArrayList log = compared::logOf({u"ft-0"_s, {}, JobStatus::Running, 2400});
        qsizetype lines = 100;
        ScriptedService service([&](const Question &question) { return serveStory(question, log, lines); });
        const QTemporaryDir directory;
        const Connection connection = monitor_bench::connectionTo(service.baseUrl());
        Monitor monitor(monitor_bench::setup(directory.path(), {connection}));
        JobNotes notes(directory.path());
        monitor.start();
        const JobKey key{connection.account.id, u"ft-0"_s};
        QTRY_VERIFY(monitor.jobs().find(key));
        RunSet set(monitor, notes);
        set.set({key});
        QVERIFY(!set.runs().front().isWhole);
        monitor.watch(key);
        const auto countOf = [&] {
            const auto &data = set.runs().front().data;
            return data ? data->train.size() + data->eval.size() : 0;
        };
        QTRY_COMPARE(countOf(), size_t(99)); // the first line is no record
        lines = log.size();
        QTRY_COMPARE(countOf(), size_t(264));
        QTRY_VERIFY(set.isSettled());
        QTRY_VERIFY(set.runs().front().isWhole);
    }

    void localFilesStandBesideJobs()
    {
        CompareBench bench;
        const compared::Story story{u"mine v1"_s, {}, JobStatus::Other, 1000};
        const JobKey file = bench.addFile(story, 60);
        {
            RunSet set(bench.monitor(), bench.notes());
            set.setFiles(&bench.files());
            set.set({file, keyOf(u"ft-6"_s)});
            QCOMPARE(asText(set), u"mine v1.log (mine v1.log), support-tone v6 (support-tone v6)*"_s);
            // A file states no settings that others could differ from.
            set.set({keyOf(u"ft-6"_s), file});
            QCOMPARE(set.baseline(), 0);
            set.set({keyOf(u"ft-6"_s)});
            QVERIFY(set.add(file));
            QCOMPARE(set.baseline(), 0);
            set.set({file, keyOf(u"ft-6"_s)});
            const auto countOf = [&] {
                const auto &data = set.runs().front().data;
                return data ? data->train.size() + data->eval.size() : 0;
            };
            QTRY_COMPARE(countOf(), size_t(59));
            bench.finishFile(story, 60);
            QTRY_COMPARE(countOf(), size_t(110));
            QTRY_VERIFY(set.isSettled());
            bench.files().remove({file});
            QCOMPARE(asText(set), u"support-tone v6 (support-tone v6)*"_s);
        }
        // Without the files such a run is known, but has no curve.
        const JobKey again = bench.addFile(story);
        RunSet set(bench.monitor(), bench.notes());
        set.set({again});
        QTRY_VERIFY(set.isSettled());
        QVERIFY(set.runs().front().data->isEmpty());
    }

    void tokensThatALogCountsAreBelievedWhenTheyGrow_data()
    {
        QTest::addColumn<QString>("series");
        QTest::addColumn<QList<double>>("counts");
        QTest::addColumn<bool>("isCount");
        QTest::newRow("grows") << u"num_tokens"_s << QList<double>{100, 200, 300, 400} << true;
        QTest::newRow("begins anew once") << u"consumed_tokens"_s << QList<double>{1, 2, 3, 4, 5, 6, 4, 5, 6, 7, 8, 9} << true;
        QTest::newRow("is about single batches") << u"num_tokens"_s << QList<double>{100, 90, 110, 95} << false;
        QTest::newRow("never begins") << u"num_tokens"_s << QList<double>{0, 0, 0} << false;
        QTest::newRow("is another figure") << u"tokens_per_second"_s << QList<double>{100, 200, 300} << false;
    }

    void tokensThatALogCountsAreBelievedWhenTheyGrow()
    {
        QFETCH(QString, series);
        QFETCH(QList<double>, counts);
        training::Run run = makeRun({.lastStep = 200});
        Series tokens{series.toStdString(), {}};
        for (qsizetype i = 0; i < counts.size(); ++i)
            tokens.points.push_back({.line = 10 * (i + 1), .step = 10 * (i + 1), .value = counts.at(i)});
        run.series.push_back(tokens);
        ComparedRun compared;
        compared.data = std::make_shared<const ChartData>(makeChartData(run, {}));
        QTEST(extentOf(compared).tokenCounts != nullptr, "isCount");
        const bool isOffered = axisProblem(training::Alignment::Tokens, {compared}).isEmpty();
        QTEST(isOffered, "isCount");
    }

    void axesAreOfferedWhenAllRunsHaveThem()
    {
        CompareBench bench;
        RunSet set(bench.monitor(), bench.notes());
        set.set(bench.keys());
        QTRY_VERIFY(set.isSettled());
        using training::Alignment;
        for (const Alignment axis : {Alignment::Step, Alignment::Epoch, Alignment::Fraction, Alignment::Tokens})
            QCOMPARE(axisProblem(axis, set.runs()), QString());
        QCOMPARE(axisProblem(Alignment::Time, set.runs()), u"The log of support-tone v7 states no times."_s);
        const ComparedRun &v6 = set.runs()[1];
        QCOMPARE(placesOn(Alignment::Fraction, v6, v6.data->eval).back(), 1.0);
        QCOMPARE(placesOn(Alignment::Tokens, v6, v6.data->eval).back(), 31'389'440.0);
        bench.change(u"ft-5"_s, [](Job &job) { job.usage.reset(); });
        QCOMPARE(axisProblem(Alignment::Tokens, set.runs()), u"It is not known how many tokens support-tone v5 is trained on."_s);
    }
};

TUNEWATCH_TEST(run_set, RunSetTest)
#include "tst_run_set.moc"
