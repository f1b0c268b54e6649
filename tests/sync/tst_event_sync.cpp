// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Logs that are lists of events, followed and fetched.

#include "event_bench.h"
#include "sync/event_sync.h"

#include "support/test.h"

#include <QSignalSpy>
#include <QTest>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using Question = ScriptedService::Question;
using Phase = LogState::Phase;
using Mode = LogFollower::Mode;
using service_parts::Part;

namespace {

qsizetype countOf(const QSignalSpy &absent, Part part)
{
    return std::ranges::count_if(absent, [part](const QVariantList &said) { return said.first().value<Part>() == part; });
}

} // namespace

class EventSyncTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oddListsBecomeTheSameLog_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("pageSize");
        QTest::addColumn<int>("perSecond");
        QTest::addColumn<int>("overlap");
        QTest::addColumn<bool>("saysMoreForEver");
        QTest::addColumn<bool>("isOldestFirst");
        QTest::newRow("nothing yet") << 0 << 5 << 1 << 0 << false << false;
        QTest::newRow("one page, as it is embedded in a job") << 4 << 100 << 1 << 0 << false << false;
        QTest::newRow("one page, the oldest first") << 9 << 100 << 3 << 0 << false << true;
        QTest::newRow("pages") << 23 << 5 << 1 << 0 << false << false;
        QTest::newRow("pages that repeat events of the page before") << 23 << 5 << 1 << 2 << false << false;
        QTest::newRow("many in one second, across pages") << 40 << 3 << 17 << 0 << false << false;
        QTest::newRow("there is always more") << 12 << 5 << 1 << 0 << true << false;
        QTest::newRow("ten thousand") << 10'000 << 100 << 2 << 0 << false << false;
    }

    void oddListsBecomeTheSameLog()
    {
        EventBench bench;
        QFETCH(int, count);
        QFETCH(int, pageSize);
        QFETCH(int, perSecond);
        QFETCH(int, overlap);
        QFETCH(bool, saysMoreForEver);
        QFETCH(bool, isOldestFirst);
        bench.events = {count, pageSize, perSecond, overlap, saysMoreForEver, isOldestFirst};
        QVERIFY(bench.drain());
        QCOMPARE(bench.held(), bench.events.lines());
        // What is added is found by its end, and nothing is taken twice.
        bench.events.count += 7;
        QVERIFY(bench.drain());
        QCOMPARE(bench.held(), bench.events.lines());
        QVERIFY(bench.drain());
        QCOMPARE(bench.held(), bench.events.lines());
    }

    void growthCostsTheNewPagesOnly()
    {
        EventBench bench;
        bench.events = {.count = 200, .pageSize = 10};
        QVERIFY(bench.drain());
        bench.pages = 0;
        bench.events.count += 15;
        QVERIFY(bench.drain());
        QCOMPARE(bench.pages, 2);
    }

    void linesAreMetricsWithLevels()
    {
        EventBench bench;
        bench.events = {.count = 14};
        QVERIFY(bench.drain());
        const LogIndex index = bench.bench.reader().logIndex(bench.bench.key(u"ft-1"_s)).value();
        const training::BlockFacts facts = bench.bench.reader().block(index.id, 0).value().facts;
        QCOMPARE(facts.samples.size(), size_t(14));
        QCOMPARE(facts.samples.back().series, "loss");
        QCOMPARE(facts.samples.back().point.step, 13);
        QCOMPARE(facts.samples.back().point.value, 0.25);
        QCOMPARE(facts.lines.at(6).level, Level::Warning);
        QCOMPARE(facts.lines.at(7).level, Level::Info);
    }

    void eventsThatComeWhileItWalksAreTheNextWalks()
    {
        EventBench bench;
        bench.events = {.count = 50, .pageSize = 5};
        bench.before = [&bench](const Question &question) { bench.events.count += question.query.isEmpty() ? 0 : 1; };
        QVERIFY(bench.drain());
        QCOMPARE(bench.held().size(), 50);
        QVERIFY(bench.drain());
        bench.before = {};
        QVERIFY(bench.drain());
        QCOMPARE(bench.held(), bench.events.lines());
    }

    void aWalkThatWasCutOffGoesOnWhereItWas()
    {
        EventBench bench;
        constexpr int Pages = 100;
        bench.events = {.count = Pages * 5, .pageSize = 5, .perSecond = 1000};
        int read = 0;
        {
            EventSync log(bench.job(JobStatus::Running), bench.context, Mode::Drain, {});
            log.start();
            QVERIFY(waitFor([&bench] { return bench.pages >= 11; }, 5000));
            read = bench.pages;
        }
        QVERIFY2(read < Pages, qPrintable(QString::number(read)));
        QCOMPARE(bench.held(), QStringList());
        bench.events.count += 7; // two pages of them
        bench.pages = 0;
        QVERIFY(bench.drain());
        QCOMPARE(bench.held(), bench.events.lines());
        // Two for what is new, and the rest; the page that was under way may be asked again.
        QVERIFY2(bench.pages <= 2 + Pages - read + 1, qPrintable(QString::number(bench.pages)));
    }

    void aPlaceThatIsNotKnownAnyMoreIsLookedForFromTheTop()
    {
        EventBench bench;
        bench.events = {.count = 500, .pageSize = 5};
        {
            EventSync log(bench.job(JobStatus::Running), bench.context, Mode::Drain, {});
            log.start();
            QVERIFY(waitFor([&bench] { return bench.pages >= 4; }, 5000));
        }
        int refused = 0;
        bench.before = [&](const Question &question) {
            bench.status = !question.query.isEmpty() && refused++ < 1 ? 404 : 200;
        };
        QVERIFY(bench.drain());
        QCOMPARE(refused > 1, true);
        QCOMPARE(bench.held(), bench.events.lines());
    }

    void eventsThatOnlyLackTheirNumbersGetThemBeforeAnythingIsAsked()
    {
        EventBench bench;
        bench.events = {.count = 8, .pageSize = 100};
        std::vector<Event> stored;
        for (int number = 4; number >= 0; --number) {
            Event event;
            event.id = u"ev-%1"_s.arg(number);
            event.at.utc = QDateTime::fromString(bench.events.line(number).left(19), u"yyyy-MM-dd HH:mm:ss"_s);
            event.at.utc.setTimeSpec(Qt::UTC);
            event.level = u"info"_s;
            event.message = u"Step %1: training loss=0.5"_s.arg(number);
            event.data = QByteArray("{\"step\":") + QByteArray::number(number) + ",\"train_loss\":0.25}";
            stored.push_back(event);
        }
        QVERIFY(bench.bench.archive->putEvents(bench.bench.key(u"ft-1"_s), stored, Archive::EventSide::Older, std::nullopt));
        QVERIFY(bench.drain(JobStatus::Succeeded));
        QCOMPARE(bench.held(), bench.events.lines());
    }

    void aGrowingLogIsFollowed()
    {
        EventBench bench;
        bench.events = {.count = 3};
        EventSync log(bench.job(JobStatus::Running), bench.context, Mode::Watch, {});
        log.start();
        QTRY_COMPARE(log.state().heldLines, 3);
        QCOMPARE(log.state().phase, Phase::Streaming);
        bench.events.count = 30;
        QTRY_COMPARE(log.state().heldLines, 30);
        QCOMPARE(bench.held(), bench.events.lines());
    }

    void aWatchedJobEndsWithItsResultFile()
    {
        EventBench bench;
        bench.events = {.count = 10};
        bench.csv = u"step,train_loss\n1,0.9\n"_s;
        EventSync log(bench.job(JobStatus::Running), bench.context, Mode::Watch, {});
        QSignalSpy finished(&log, &LogFollower::finished);
        QSignalSpy grown(&log, &LogFollower::grown);
        log.start();
        QTRY_COMPARE(log.state().heldLines, 10);
        QCOMPARE(bench.asked(u"/file"_s), 0);
        bench.events.count = 12; // the last words come with the end
        log.setJob(bench.job(JobStatus::Succeeded));
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(log.state().phase, Phase::Complete);
        QCOMPARE(bench.held(), bench.events.lines());
        QCOMPARE(bench.bench.reader().resultFile(log.state().job).value()->csv, bench.csv.toUtf8());
        QVERIFY(!grown.last().first().value<LogGrowth>().blocks.empty()); // the chart hears of it

        // Complete: neither is asked for again.
        const auto before = bench.bench.service.asked().size();
        EventSync again(bench.job(JobStatus::Succeeded), bench.context, Mode::Watch, {});
        QSignalSpy finishedAgain(&again, &LogFollower::finished);
        again.start();
        QTRY_COMPARE(finishedAgain.size(), 1);
        QCOMPARE(again.state().phase, Phase::Complete);
        QCOMPARE(again.state().heldLines, 12);
        QCOMPARE(bench.bench.service.asked().size(), before);
    }

    void aFinishedJobIsCompleteAfterOneWalk()
    {
        EventBench bench;
        bench.events = {.count = 10, .pageSize = 100};
        QVERIFY(bench.drain(JobStatus::Failed));
        QCOMPARE(bench.pages, 1);
        QVERIFY(bench.bench.reader().logIndex(bench.bench.key(u"ft-1"_s)).value().isComplete);
    }

    void ofAJobThatHasJustEndedTheLastWordsAreWaitedFor()
    {
        EventBench bench;
        bench.events = {.count = 10, .pageSize = 100};
        bench.before = [&bench](const Question &) { bench.events.count = bench.pages == 1 ? 10 : 11; };
        Job job = bench.job(JobStatus::Succeeded);
        job.ended.utc = QDateTime::currentDateTimeUtc();
        EventSync log(job, bench.context, Mode::Watch, {});
        QSignalSpy finished(&log, &LogFollower::finished);
        log.start();
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(bench.pages, 2);
        QCOMPARE(bench.held().size(), 11);
        QCOMPARE(log.state().phase, Phase::Complete);
    }

    void aFileThatIsGoneSaysNothingAboutTheService()
    {
        EventBench bench;
        bench.events = {.count = 3};
        QVERIFY(bench.bench.archive->putResultFile(bench.bench.key(u"ft-2"_s), {"step,train_loss\n"}));
        EventSync log(bench.job(JobStatus::Succeeded), bench.context, Mode::Drain, {});
        QSignalSpy finished(&log, &LogFollower::finished);
        QSignalSpy lacking(&log, &LogFollower::absent);
        log.start();
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(!log.failure());
        QCOMPARE(countOf(lacking, Part::Files), 0);
    }

    void aServiceWithoutEventsIsNoFailure_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {404, 405, 501})
            QTest::newRow(qPrintable(QString::number(status))) << status;
    }

    void aServiceWithoutEventsIsNoFailure()
    {
        EventBench bench;
        QFETCH(int, status);
        bench.status = status;
        EventSync log(bench.job(JobStatus::Succeeded), bench.context, Mode::Watch, {});
        QSignalSpy finished(&log, &LogFollower::finished);
        QSignalSpy lacking(&log, &LogFollower::absent);
        log.start();
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(!log.failure());
        QCOMPARE(countOf(lacking, Part::Events), 1);
        QCOMPARE(lacking.first().at(1).value<JobKey>(), log.state().job);
        QCOMPARE(lacking.first().at(2).value<Error>().httpStatus, status);
        QCOMPARE(log.state().phase, Phase::Complete);
        QCOMPARE(log.state().heldLines, 0);
        QVERIFY(!log.state().error);
    }

    void whatIsKnownToBeLackingIsNotAskedFor()
    {
        EventBench bench;
        AccountState account;
        account.lacksEvents = true;
        account.lacksFiles = true;
        EventSync log(bench.job(JobStatus::Succeeded), bench.context, Mode::Watch, account);
        QSignalSpy finished(&log, &LogFollower::finished);
        log.start();
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(bench.bench.service.asked(), QStringList());
    }

    void aJobThatTheServiceForgotSaysNothingAboutTheService()
    {
        EventBench bench;
        bench.events = {.count = 3};
        QVERIFY(bench.drain());
        bench.status = 404;
        EventSync log(bench.bench.job(u"ft-2"_s, JobStatus::Succeeded), bench.context, Mode::Drain, {});
        QSignalSpy finished(&log, &LogFollower::finished);
        QSignalSpy lacking(&log, &LogFollower::absent);
        log.start();
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(!log.failure());
        QCOMPARE(countOf(lacking, Part::Events), 0);
    }

    void aJobThatWaitsHasNoLogYet()
    {
        EventBench bench;
        bench.status = 404;
        EventSync log(bench.job(JobStatus::Queuing), bench.context, Mode::Watch, {});
        QSignalSpy lacking(&log, &LogFollower::absent);
        log.start();
        QTRY_COMPARE(log.state().phase, Phase::NoLogYet);
        bench.status = 200;
        bench.events.count = 2;
        log.setJob(bench.job(JobStatus::Running));
        QTRY_COMPARE(log.state().heldLines, 2);
        QCOMPARE(countOf(lacking, Part::Events), 0);
    }

    void aServiceWithoutFilesIsNoFailure()
    {
        EventBench bench;
        bench.events = {.count = 3};
        EventSync log(bench.job(JobStatus::Succeeded), bench.context, Mode::Drain, {});
        QSignalSpy finished(&log, &LogFollower::finished);
        QSignalSpy lacking(&log, &LogFollower::absent);
        log.start();
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(!log.failure());
        QCOMPARE(countOf(lacking, Part::Files), 1);
        QCOMPARE(log.state().phase, Phase::Complete);
    }

    void aTroubledServiceIsAskedAgain()
    {
        EventBench bench;
        bench.events = {.count = 30};
        bench.before = [&bench](const Question &) { bench.status = bench.pages > 3 && bench.pages < 14 ? 500 : 200; };
        EventSync log(bench.job(JobStatus::Running), bench.context, Mode::Watch, {});
        log.start();
        QTRY_COMPARE(log.state().phase, Phase::Failed);
        QTRY_COMPARE(log.state().heldLines, 30);
        QCOMPARE(log.state().phase, Phase::Streaming);
        QCOMPARE(bench.held(), bench.events.lines());
    }

    void aDrainGivesUp()
    {
        EventBench bench;
        bench.status = 500;
        QVERIFY(!bench.drain());
    }

    void aRejectedKeyEndsIt()
    {
        EventBench bench;
        bench.status = 401;
        EventSync log(bench.job(JobStatus::Running), bench.context, Mode::Watch, {});
        QSignalSpy rejected(&log, &LogFollower::keyRejected);
        QSignalSpy finished(&log, &LogFollower::finished);
        log.start();
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(rejected.size(), 1);
    }

    void theDialectChoosesTheKind()
    {
        EventBench bench;
        const Job job = bench.job(JobStatus::Running);
        const auto byEvent = LogFollower::create(job, bench.context, Mode::Drain, {});
        const auto byLine = LogFollower::create(job, *bench.bench.context, Mode::Drain, {});
        QVERIFY(qobject_cast<EventSync *>(byEvent.get()));
        QVERIFY(!qobject_cast<EventSync *>(byLine.get()));
    }
};

TUNEWATCH_TEST(event_sync, EventSyncTest)
#include "tst_event_sync.moc"
