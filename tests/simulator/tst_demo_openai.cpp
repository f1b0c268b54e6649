// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The demo's account behind Portkey.

#include "openai_fixture.h"

#include "support/test.h"

#include <QMap>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

/// The demo as its own client asks it.
class DemoGateway : public OpenAiFixture
{
public:
    DemoGateway()
        : OpenAiFixture({u"--demo"_s})
    {
        headers = {{"x-portkey-api-key", "sk-test"}, {"x-portkey-virtual-key", "demo-openai"}};
    }

    OpenAiSeen get(const QString &path = {}) { return ask("GET", u"/openai/v1/fine_tuning/jobs"_s + path); }

    QJsonObject jobOf(const QString &suffix)
    {
        const QJsonArray jobs = get(u"?limit=100"_s).data();
        const auto found = std::find_if(jobs.begin(), jobs.end(),
                                        [&](const QJsonValue job) { return job[u"user_provided_suffix"] == suffix; });
        return found == jobs.end() ? QJsonObject() : found->toObject();
    }
};

/// 2026-11-20 14:05:00 at +08:00, in seconds.
constexpr qint64 now = 1795154700;

} // namespace

class DemoOpenAiTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void seventeenJobs()
    {
        DemoGateway demo;
        const QJsonArray jobs = demo.get(u"?limit=100"_s).data();
        QMap<QString, int> statuses;
        QStringList ids;
        for (const QJsonValue job : jobs) {
            ++statuses[job[u"status"].toString()];
            ids << job[u"id"].toString();
            QVERIFY(job[u"model"].toString().startsWith(u"gpt-4.1"));
            QVERIFY(job[u"created_at"].toInteger() < now);
            const bool hasEnded = !job[u"finished_at"].isNull();
            QVERIFY(!hasEnded || (job[u"finished_at"].toInteger() > job[u"created_at"].toInteger()
                                  && job[u"finished_at"].toInteger() < now));
            QCOMPARE(job[u"status"] == u"failed"_s, !job[u"error"][u"code"].toString().isEmpty());
        }
        QCOMPARE(statuses, (QMap<QString, int>{{u"validating_files"_s, 1},
                                               {u"queued"_s, 1},
                                               {u"succeeded"_s, 11},
                                               {u"failed"_s, 3},
                                               {u"cancelled"_s, 1}}));
        QCOMPARE(ids.removeDuplicates(), 0);
        QCOMPARE(ids.size(), 17);
    }

    void theNewestWasCreatedSixMinutesAgo()
    {
        DemoGateway demo;
        const QJsonValue newest = demo.get().data().at(0);
        QCOMPARE(newest[u"id"].toString(), u"ftjob-9mXq2VbT4cLr"_s);
        QCOMPARE(newest[u"user_provided_suffix"].toString(), u"routing-intents"_s);
        QCOMPARE((now - newest[u"created_at"].toInteger()) / 60, 6);
        QCOMPARE(demo.get(u"/ftjob-9mXq2VbT4cLr/events"_s).data().size(), 2);
    }

    void theOneWithAGraderWaitsForItsTurn()
    {
        DemoGateway demo;
        const QJsonObject job = demo.jobOf(u"reply-grader"_s);
        QCOMPARE(job[u"method"][u"type"].toString(), u"reinforcement"_s);
        const QJsonArray events = demo.get(u'/' + job[u"id"].toString() + u"/events"_s).data();
        QCOMPARE(job[u"status"].toString(), u"queued"_s);
        QCOMPARE(events[0][u"message"].toString(), u"Files validated, moving job to queued state"_s);
    }

    void itIsReachedThroughTheGatewayOnly()
    {
        DemoGateway demo;
        QCOMPARE(demo.ask("GET", u"/v1/fine_tuning/jobs"_s).status, 404);
        demo.headers = {{"Authorization", "Bearer sk-test"}};
        QCOMPARE(demo.get().status, 401);
    }
};

TUNEWATCH_TEST(demo_openai, DemoOpenAiTest)
#include "tst_demo_openai.moc"
