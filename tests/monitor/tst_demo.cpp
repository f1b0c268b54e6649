// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The demo as the window shows it: what the engine makes of the logs of the pictured jobs, over real HTTP.

#include "monitor_bench.h"

#include "support/simulator_process.h"
#include "support/test.h"
#include "training/progress.h"

#include <QTest>
#include <cmath>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

const auto Now = u"2026-11-20T14:05:00+08:00"_s;

/// At +08:00.
QDateTime moment(const QString &local)
{
    return QDateTime::fromString(local + u"+08:00"_s, Qt::ISODate).toUTC();
}

} // namespace

class DemoTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory.emplace();
        m_simulator.emplace(QStringList{u"--demo"_s, u"--now"_s, Now, u"--speed"_s, u"0"_s});
        Monitor::Setup setup;
        setup.dataDir = m_directory->path();
        setup.now = QDateTime::fromString(Now, Qt::ISODate);
        for (const QString &region : {u"singapore"_s, u"beijing"_s}) {
            const QUrl url(m_simulator->baseUrl().replace(u"/api/v1"_s, u'/' + region + u"/api/v1"_s));
            setup.connections.push_back(monitor_bench::connectionTo(url, SimulatorProcess::Key));
        }
        setup.connections.push_back(gateway());
        m_singapore = setup.connections[0].account.id;
        m_beijing = setup.connections[1].account.id;
        m_monitor.emplace(std::move(setup));
        QVERIFY(!m_monitor->start().storage);
        QTRY_COMPARE(m_monitor->jobs().size(), 96);
    }

    void cleanup()
    {
        m_monitor.reset();
        m_simulator.reset();
        m_directory.reset();
    }

    void theRunningJobThatIsWatched()
    {
        const JobKey key{m_singapore, u"ft-202611201202-7be4"_s};
        m_monitor->watch(key);
        QTRY_VERIFY(m_monitor->jobs().digest(key).lastStep && !m_monitor->jobs().digest(key).isPartial);
        const JobDigest digest = m_monitor->jobs().digest(key);
        QCOMPARE(*digest.lastStep, 1488);
        QCOMPARE(*digest.fraction, 0.62);
        QCOMPARE(*digest.lastEpoch, 1.86);
        QCOMPARE(*digest.lastTrainLoss, 0.8395);
        QCOMPARE(*digest.lastEvalLoss, 0.9096);
        QCOMPARE(*digest.lastEvalStep, 1400);
        QCOMPARE(*digest.bestEvalStep, 1400);
        QCOMPARE(QString::number(*digest.trainLossChange * 100, 'f', 1), u"-1.5"_s);
        QCOMPARE(QString::number(*digest.secondsPerStep, 'f', 2), u"4.76"_s);
        QCOMPARE(digest.timeLeft.kind, TimeLeft::Kind::About);
        QCOMPARE(training::rounded(digest.timeLeft.likely).minutes, 72min);
        QCOMPARE(*digest.started, moment(u"2026-11-20T12:06:58"_s));
        QVERIFY(std::chrono::abs(std::chrono::seconds(digest.reckonedAt.secsTo(m_monitor->now()))) < 60s);
        QCOMPARE(digest.curve.size(), 56u);
        QVERIFY(digest.curve.front() > 2 * digest.curve.back());
    }

    void jobsBehindAGateway()
    {
        const JobKey newest = named(u"routing-intents"_s);
        QCOMPARE(newest.id, u"ftjob-9mXq2VbT4cLr"_s);
        QCOMPARE(m_monitor->jobs().find(newest)->status, JobStatus::Pending);
        QCOMPARE(m_monitor->jobs().find(named(u"reply-grader"_s))->status, JobStatus::Queuing);
        const Job *failed = m_monitor->jobs().find(named(u"refund-letters-v2"_s));
        QCOMPARE(failed->status, JobStatus::Failed);
        QCOMPARE(failed->errorCode, u"server_error"_s);
        QCOMPARE(m_monitor->jobs().find(named(u"refund-letters-v3"_s))->usage, 720 * 13000);
    }

    void rowsThatAreOnlyOnScreen()
    {
        const JobKey succeeded{m_singapore, u"ft-202611191653-1c7f"_s};
        const JobKey million = named(u"catalog-embed long"_s);
        const JobKey failed{m_beijing, u"ft-202611200831-e7b0"_s};
        const JobKey running{m_beijing, u"ft-202611200918-c31a"_s};
        const JobKey waiting{m_singapore, u"ft-202611201340-02d9"_s};
        m_monitor->sampleLogs({waiting, succeeded, million, running, failed});
        for (const JobKey &key : {succeeded, million, failed, running})
            QTRY_VERIFY(m_monitor->jobs().digest(key).lastTrainLoss);
        QTRY_VERIFY(!m_monitor->jobs().digest(succeeded).isPartial);

        const JobDigest best = m_monitor->jobs().digest(succeeded);
        QCOMPARE(*best.bestEvalLoss, 0.8903);
        QCOMPARE(*best.bestEvalStep, 1800);
        QCOMPARE(*best.lastEvalLoss, 0.9004);
        QCOMPARE(*best.lastTrainLoss, 0.7975);
        QCOMPARE(*best.started, moment(u"2026-11-19T16:58:21"_s));

        const JobDigest diverged = m_monitor->jobs().digest(failed);
        QCOMPARE(*diverged.fraction, 0.3875);
        QCOMPARE(*diverged.nanStep, 930);
        QVERIFY(std::isnan(*diverged.lastTrainLoss));
        QVERIFY(std::isnan(diverged.curve.back()));
        QVERIFY(*(diverged.curve.end() - 2) > 5 * diverged.curve.front());
        QCOMPARE(*diverged.started, moment(u"2026-11-20T08:33:54"_s));

        const JobDigest nearlyDone = m_monitor->jobs().digest(running);
        QCOMPARE(*nearlyDone.lastEvalLoss, 0.4912);
        QCOMPARE(training::rounded(nearlyDone.timeLeft.likely).minutes, 37min);
        QVERIFY(nearlyDone.isPartial);
        QVERIFY(!m_monitor->jobs().digest(waiting).lastStep);
        QHash<QString, qint64> served;
        for (const QJsonObject &request : m_simulator->record())
            served[request[u"path"].toString()] += request[u"count"].toInteger();
        for (auto log = served.begin(); log != served.end(); ++log)
            QVERIFY2(log.value() <= 1001, qPrintable(u"%1: %2 lines"_s.arg(log.key()).arg(log.value())));
    }

private:
    Connection gateway() const
    {
        Account account;
        account.provider = u"portkey"_s;
        account.name = u"OpenAI"_s;
        account.baseUrl = QUrl(m_simulator->baseUrl().replace(u"/api/v1"_s, u"/openai/v1"_s));
        account.id = accountId(account.provider, account.baseUrl, {});
        Credentials credentials(SimulatorProcess::Key);
        credentials.virtualKey = "demo-openai";
        return {account, credentials};
    }

    JobKey named(const QString &name)
    {
        for (const JobKey &key : m_monitor->jobs().keys()) {
            if (m_monitor->jobs().find(key)->name == name)
                return key;
        }
        return {};
    }

    std::optional<QTemporaryDir> m_directory;
    std::optional<SimulatorProcess> m_simulator;
    std::optional<Monitor> m_monitor;
    QString m_singapore;
    QString m_beijing;
};

TUNEWATCH_TEST(demo, DemoTest)
#include "tst_demo.moc"
