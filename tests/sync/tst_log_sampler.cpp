// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/account_sync.h"
#include "sync/log_sampler.h"
#include "sync/log_sync.h"
#include "sync_bench.h"

#include "support/test.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using Answer = ScriptedService::Answer;
using Question = ScriptedService::Question;

namespace {

/// A service with one account; the logs of its jobs are as long as `lines` says, and `refuses` answers before they do.
class Service
{
public:
    QMap<QString, QString> statuses; ///< of each job
    QMap<QString, qint64> lines;
    std::function<std::optional<Answer>(const QString &id)> refuses;

    Answer operator()(const Question &question)
    {
        const QString id = question.path.section(u'/', 2, 2);
        if (question.path == u"/fine-tunes") {
            QJsonArray page;
            for (auto job = statuses.begin(); job != statuses.end(); ++job)
                page.append(ScriptedService::job(job.key(), job.value()));
            return ScriptedService::ok({{u"jobs"_s, page}, {u"total"_s, statuses.size()}});
        }
        if (!question.path.endsWith(u"/logs"))
            return question.path.endsWith(u"checkpoints") ? ScriptedService::error(404, u"NotFound"_s)
                                                          : ScriptedService::ok(ScriptedService::job(id, statuses.value(id)));
        const std::optional<Answer> refusal = refuses ? refuses(id) : std::nullopt;
        return refusal ? *refusal
                       : ScriptedService::lines(question.number(u"offset"_s), question.number(u"line"_s), lines.value(id));
    }
};

/// A sampler on an account whose list was walked.
class Bench
{
public:
    explicit Bench(Service service)
        : m_service(std::move(service))
        , bench([this](const Question &question) { return m_service(question); })
    {
        bench.context->pace.sampleEvery = 40ms;
        sync.emplace(bench.account, *bench.context, AccountSync::Mode::Watch);
        sampler.emplace(*sync, *bench.context);
        QObject::connect(&*sync, &AccountSync::stateChanged, &*sampler, [this] { sampler->pump(); });
        QObject::connect(&*sampler, &LogSampler::keyRejected, &*sync, &AccountSync::keyRejected);
        sync->start();
        [this] { QTRY_COMPARE(sync->state().phase, AccountState::Phase::Ready); }();
    }

    Service &service() { return m_service; }

    /// Questions for lines of a log, as `first+count`.
    QStringList ranges(const QString &id) const
    {
        QStringList ranges;
        for (const QString &asked : bench.service.asked()) {
            if (!asked.startsWith(u"/fine-tunes/%1/logs"_s.arg(id)))
                continue;
            const QUrlQuery query(asked.section(u'?', 1));
            ranges << query.queryItemValue(u"offset"_s) + u'+' + query.queryItemValue(u"line"_s);
        }
        return ranges;
    }

    /// Several rounds of list questions go by.
    void wait()
    {
        const int before = bench.service.countAsked(u"page_no"_s);
        QTRY_VERIFY(bench.service.countAsked(u"page_no"_s) > before + 5);
    }

private:
    Service m_service;

public:
    SyncBench bench;
    std::optional<AccountSync> sync;
    std::optional<LogSampler> sampler;
};

Service oneJob(const QString &status, qint64 lines)
{
    Service service;
    service.statuses.insert(u"ft-1"_s, status);
    service.lines.insert(u"ft-1"_s, lines);
    return service;
}

} // namespace

class LogSamplerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksOnlyForTheEnd_data()
    {
        QTest::addColumn<qint64>("lines");
        QTest::addColumn<QStringList>("asked");
        QTest::newRow("a short log is its own end") << qint64(400) << QStringList{u"0+20"_s, u"20+980"_s};
        QTest::newRow("a long one") << qint64(1'204'318) << QStringList{u"0+20"_s, u"1204000+1000"_s};
        QTest::newRow("whose last block is full") << qint64(7000) << QStringList{u"0+20"_s, u"6000+1000"_s};
        QTest::newRow("whose last block says little") << qint64(7016) << QStringList{u"0+20"_s, u"7000+1000"_s, u"6000+1000"_s};
        QTest::newRow("one of few lines") << qint64(20) << QStringList{u"0+20"_s};
        QTest::newRow("an empty one") << qint64(0) << QStringList{u"0+20"_s};
    }

    void asksOnlyForTheEnd()
    {
        QFETCH(qint64, lines);
        QFETCH(QStringList, asked);
        Bench bench(oneJob(u"SUCCEEDED"_s, lines));
        bench.sampler->setVisible({u"ft-1"_s});
        QTRY_COMPARE(bench.ranges(u"ft-1"_s), asked);
        bench.wait();
        bench.sampler->setVisible({u"ft-1"_s});
        bench.wait();
        QCOMPARE(bench.ranges(u"ft-1"_s), asked);
    }

    void aRemovedLogIsNotFetchedForItsRow()
    {
        Bench bench(oneJob(u"SUCCEEDED"_s, 400));
        LogLines lines;
        lines.append("{'loss': 0.5, 'epoch': 0.1}");
        const JobKey key = bench.bench.key(u"ft-1"_s);
        QVERIFY(bench.bench.archive->putLines(key, 0, lines, 400, QDateTime::currentDateTimeUtc()));
        QVERIFY(bench.bench.archive->removeText(key));
        bench.sampler->setVisible({u"ft-1"_s});
        bench.wait();
        QCOMPARE(bench.ranges(u"ft-1"_s), QStringList());
    }

    void openingTheJobLaterAsksForNothingTwice()
    {
        Bench bench(oneJob(u"SUCCEEDED"_s, 5150));
        bench.sampler->setVisible({u"ft-1"_s});
        QTRY_COMPARE(bench.bench.reader().logIndex(bench.bench.key(u"ft-1"_s)).value().blocks.size(), 3);
        QCOMPARE(bench.ranges(u"ft-1"_s).size(), 3);
        bench.sampler->setWatched(u"ft-1"_s);
        LogSync log(*bench.sync->jobs().find(u"ft-1"_s), *bench.bench.context, LogSync::Mode::Drain);
        QSignalSpy finished(&log, &LogSync::finished);
        log.start();
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(bench.bench.storedLines(u"ft-1"_s).size(), 5150);
        QSet<qint64> given;
        for (const QString &range : bench.ranges(u"ft-1"_s)) {
            const qint64 first = range.section(u'+', 0, 0).toLongLong();
            const qint64 end = std::min<qint64>(first + range.section(u'+', 1).toLongLong(), 5150);
            for (qint64 line = first; line < end; ++line) {
                QVERIFY2(!given.contains(line), qPrintable(QString::number(line)));
                given.insert(line);
            }
        }
    }

    void asksFromTheTopOneAfterTheOther()
    {
        Service service;
        for (const QString &id : {u"ft-1"_s, u"ft-2"_s, u"ft-3"_s}) {
            service.statuses.insert(id, u"SUCCEEDED"_s);
            service.lines.insert(id, 3000);
        }
        Bench bench(std::move(service));
        bench.sampler->setVisible({u"ft-3"_s, u"ft-1"_s});
        QTRY_COMPARE(bench.ranges(u"ft-1"_s).size(), 2);
        QStringList logs;
        for (const QString &asked : bench.bench.service.asked()) {
            if (asked.contains(u"/logs"))
                logs << asked.section(u'/', 2, 2);
        }
        QCOMPARE(logs, (QStringList{u"ft-3"_s, u"ft-3"_s, u"ft-1"_s, u"ft-1"_s}));
        QVERIFY(bench.ranges(u"ft-2"_s).isEmpty());
    }

    void leavesAlone_data()
    {
        QTest::addColumn<QString>("status");
        QTest::addColumn<bool>("isWatched");
        QTest::newRow("a job that waits for its files") << u"PENDING"_s << false;
        QTest::newRow("a job in the queue") << u"QUEUING"_s << false;
        QTest::newRow("the watched job: its log is followed already") << u"RUNNING"_s << true;
    }

    void leavesAlone()
    {
        QFETCH(QString, status);
        QFETCH(bool, isWatched);
        Bench bench(oneJob(status, 300));
        bench.sampler->setWatched(isWatched ? u"ft-1"_s : QString());
        bench.sampler->setVisible({u"ft-1"_s});
        bench.wait();
        QVERIFY(bench.ranges(u"ft-1"_s).isEmpty());
    }

    void aRunningJobIsAskedForItsGrowth()
    {
        Bench bench(oneJob(u"RUNNING"_s, 2300));
        bench.sampler->setVisible({u"ft-1"_s});
        QTRY_VERIFY(bench.ranges(u"ft-1"_s).size() >= 2);
        QCOMPARE(bench.ranges(u"ft-1"_s).first(2), (QStringList{u"0+20"_s, u"2000+1000"_s}));
        bench.service().lines[u"ft-1"_s] = 2400;
        QTRY_VERIFY(bench.ranges(u"ft-1"_s).contains(u"2300+700"_s));
        // Far ahead: its new end, not what lies between.
        bench.service().lines[u"ft-1"_s] = 9500;
        QTRY_VERIFY(bench.ranges(u"ft-1"_s).contains(u"9000+1000"_s));
        QVERIFY(!bench.ranges(u"ft-1"_s).contains(u"3000+1000"_s));
        // Out of sight, it is let be.
        bench.sampler->setVisible({});
        const auto before = bench.ranges(u"ft-1"_s).size();
        bench.wait();
        QVERIFY(bench.ranges(u"ft-1"_s).size() <= before + 1);
    }

    void onceMoreAfterItsEnd()
    {
        Bench bench(oneJob(u"RUNNING"_s, 300));
        bench.sampler->setVisible({u"ft-1"_s});
        QTRY_VERIFY(bench.ranges(u"ft-1"_s).size() >= 2);
        bench.service().lines[u"ft-1"_s] = 320;
        bench.service().statuses[u"ft-1"_s] = u"SUCCEEDED"_s;
        QTRY_COMPARE(bench.bench.storedLines(u"ft-1"_s).size(), 320);
    }

    void whatTheServiceRefuses_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("isAskedAgain");
        QTest::newRow("no such log: not asked again") << 404 << false;
        QTest::newRow("out of order: later again") << 503 << true;
    }

    void whatTheServiceRefuses()
    {
        QFETCH(int, status);
        QFETCH(bool, isAskedAgain);
        Service service = oneJob(u"FAILED"_s, 100);
        service.refuses = [status](const QString &) { return ScriptedService::error(status, u"X"_s); };
        Bench bench(std::move(service));
        bench.sampler->setVisible({u"ft-1"_s});
        QTRY_VERIFY(!bench.ranges(u"ft-1"_s).isEmpty());
        bench.service().refuses = {};
        if (isAskedAgain) {
            QTRY_COMPARE(bench.bench.storedLines(u"ft-1"_s).size(), 100);
        } else {
            bench.wait();
            QCOMPARE(bench.ranges(u"ft-1"_s).size(), 1);
        }
    }

    void asksNothingWhileTheAccountIsPaused()
    {
        Bench bench(oneJob(u"SUCCEEDED"_s, 300));
        bench.sync->pause();
        bench.sampler->setVisible({u"ft-1"_s});
        QTest::qWait(60); // longer than every interval of this pace: nothing may be asked in it
        QVERIFY(bench.ranges(u"ft-1"_s).isEmpty());
        bench.sync->resume();
        QTRY_COMPARE(bench.bench.storedLines(u"ft-1"_s).size(), 300);
    }

    void aRejectedKeyIsSaid()
    {
        Service service = oneJob(u"SUCCEEDED"_s, 300);
        service.refuses = [](const QString &) { return ScriptedService::error(401, u"InvalidApiKey"_s); };
        Bench bench(std::move(service));
        QSignalSpy rejected(&*bench.sampler, &LogSampler::keyRejected);
        bench.sampler->setVisible({u"ft-1"_s});
        QTRY_COMPARE(rejected.size(), 1);
        QCOMPARE(bench.sync->state().phase, AccountState::Phase::Stopped);
    }
};

TUNEWATCH_TEST(log_sampler, LogSamplerTest)
#include "tst_log_sampler.moc"
