// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The relatives of OpenAI's service: how they are asked, and what they send.

#include "openai_fixture.h"

#include "support/test.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

QStringList style(const QString &name)
{
    return {u"--style"_s, name};
}

const Headers portkey{{"x-portkey-api-key", "sk-test"}, {"x-portkey-virtual-key", "openai-1"}};

/// The job of these words that the list has at `status`.
QJsonObject firstOf(OpenAiFixture &service, const QString &path, const QString &status)
{
    const QJsonArray jobs = service.ask("GET", path).data();
    for (const QJsonValue job : jobs) {
        if (job[u"status"] == status)
            return job.toObject();
    }
    return {};
}

} // namespace

class OpenAiStylesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoIsLetIn_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<Headers>("headers");
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("status");
        const Headers key{{"x-portkey-api-key", "sk-test"}};
        const auto with = [](Headers all, const QByteArray &name, const QByteArray &value) {
            all.emplaceBack(name, value);
            return all;
        };
        const QString jobs = u"/v1/fine_tuning/jobs"_s;
        const QString gateway = u"--style portkey"_s;
        QTest::newRow("OpenAI: its key") << u"--key sk-1"_s << Headers{{"Authorization", "Bearer sk-1"}} << jobs << 200;
        QTest::newRow("OpenAI: another key") << u"--key sk-1"_s << Headers{{"Authorization", "Bearer sk-test"}} << jobs << 401;
        QTest::newRow("OpenAI: no key") << QString() << Headers{} << jobs << 401;
        QTest::newRow("Portkey: a virtual key") << gateway << portkey << jobs << 200;
        QTest::newRow("Portkey: the virtual key") << u"--style portkey --virtual-key openai-1"_s << portkey << jobs << 200;
        QTest::newRow("Portkey: another one") << u"--style portkey --virtual-key openai-2"_s << portkey << jobs << 400;
        QTest::newRow("Portkey: a config") << gateway << with(key, "x-portkey-config", "pc-1") << jobs << 200;
        QTest::newRow("Portkey: a stored provider") << gateway << with(key, "x-portkey-provider", "@openai") << jobs << 200;
        QTest::newRow("Portkey: a provider and its key")
            << gateway << with(with(key, "x-portkey-provider", "openai"), "Authorization", "Bearer sk-p") << jobs << 200;
        QTest::newRow("Portkey: a provider alone") << gateway << with(key, "x-portkey-provider", "openai") << jobs << 401;
        QTest::newRow("Portkey: its key alone") << gateway << key << jobs << 400;
        QTest::newRow("Portkey: not its key") << gateway << Headers{{"Authorization", "Bearer sk-test"}} << jobs << 401;
        QTest::newRow("Azure: key and version") << u"--style azure"_s << Headers{{"api-key", "sk-test"}}
                                                << u"/openai/fine_tuning/jobs?api-version=2024-10-21"_s << 200;
        QTest::newRow("Azure: no version") << u"--style azure"_s << Headers{{"api-key", "sk-test"}} << u"/openai/fine_tuning/jobs"_s << 404;
        QTest::newRow("Azure: the surface without versions")
            << u"--style azure"_s << Headers{{"api-key", "sk-test"}} << u"/openai/v1/fine_tuning/jobs"_s << 200;
        QTest::newRow("Azure: another key") << u"--style azure"_s << Headers{{"api-key", "sk-0"}}
                                            << u"/openai/fine_tuning/jobs?api-version=2024-10-21"_s << 401;
    }

    void whoIsLetIn()
    {
        QFETCH(QString, arguments);
        QFETCH(Headers, headers);
        QFETCH(QString, path);
        OpenAiFixture service(arguments.split(u' ', Qt::SkipEmptyParts));
        service.headers = headers;
        QTEST(service.ask("GET", path).status, "status");
    }

    void theGatewaysOwnErrors()
    {
        OpenAiFixture service(style(u"portkey"_s));
        service.headers = {{"x-portkey-api-key", "sk-test"}};
        const OpenAiSeen headers = service.get(u"/fine_tuning/jobs"_s);
        QCOMPARE(headers.json()[u"status"].toString(), u"failure"_s);
        QVERIFY(headers.json()[u"message"].toString().contains(u"x-portkey-provider"));
        QCOMPARE(service.get(u"/nothing"_s).json()[u"status"].toString(), u"failure"_s);
        QCOMPARE(service.ask("GET", u"/v2/fine_tuning/jobs"_s).json()[u"ok"], QJsonValue(false));
        service.headers = portkey;
        QCOMPARE(service.get(u"/nothing"_s).json()[u"provider"].toString(), u"openai"_s);
        const OpenAiSeen gone = service.get(u"/fine_tuning/jobs/ftjob-1"_s);
        QVERIFY(gone.error()[u"message"].toString().startsWith(u"openai error: "));
        QCOMPARE(gone.json()[u"provider"].toString(), u"openai"_s);
        QVERIFY(!gone.header("x-portkey-trace-id").isEmpty());
    }

    void azureSpellsAndLeavesOut()
    {
        OpenAiFixture service(style(u"azure"_s));
        service.headers = {{"api-key", "sk-test"}};
        const QJsonObject job = firstOf(service, u"/openai/v1/fine_tuning/jobs"_s, u"created"_s);
        QVERIFY(job.contains(u"organisation_id") && !job.contains(u"organization_id"));
        QVERIFY(!job.contains(u"finished_at") && !job.contains(u"error"));
        QVERIFY(!firstOf(service, u"/openai/v1/fine_tuning/jobs"_s, u"pending"_s).isEmpty());
        const QString paused = firstOf(service, u"/openai/v1/fine_tuning/jobs"_s, u"paused"_s)[u"id"].toString();
        const OpenAiSeen events = service.ask("GET", u"/openai/v1/fine_tuning/jobs/%1/events"_s.arg(paused));
        QCOMPARE(events.data()[0][u"level"].toString(), u"warning"_s);
        const OpenAiSeen checkpoints = service.ask("GET", u"/openai/v1/fine_tuning/jobs/%1/checkpoints"_s.arg(paused));
        QCOMPARE(checkpoints.data().size(), 1);
        QVERIFY(!checkpoints.json().contains(u"last_id"));
    }

    void bedrockHasArnsAndTokens()
    {
        OpenAiFixture service(style(u"bedrock"_s) + QStringList{u"--jobs"_s, u"25"_s});
        service.headers = portkey;
        const OpenAiSeen first = service.get(u"/fine_tuning/jobs?limit=20"_s);
        QCOMPARE(first.data().size(), 20);
        QVERIFY(!first.json().contains(u"has_more"));
        const QString token = first.json()[u"last_id"].toString();
        QVERIFY(token != first.data().last()[u"id"].toString());
        const OpenAiSeen second = service.get(u"/fine_tuning/jobs?limit=20&after="_s + token);
        QCOMPARE(second.data().size(), 5);
        QVERIFY(!second.json().contains(u"last_id"));
        const QString id = first.data()[0][u"id"].toString();
        QVERIFY2(id.startsWith(u"arn%3Aaws%3Abedrock"), qPrintable(id));
        QVERIFY(first.data()[0][u"created_at"].toInteger() > 100'000'000'000);
        const QString part = QString::fromLatin1(QUrl::toPercentEncoding(id));
        QCOMPARE(service.get(u"/fine_tuning/jobs/"_s + part).json()[u"id"].toString(), id);
        QCOMPARE(service.get(u"/fine_tuning/jobs/%1/events"_s.arg(part)).status, 404);
    }

    void fireworksCountsPages()
    {
        OpenAiFixture service(style(u"fireworks"_s) + QStringList{u"--jobs"_s, u"25"_s});
        service.headers = portkey;
        const OpenAiSeen first = service.get(u"/fine_tuning/jobs?limit=20"_s);
        QCOMPARE(first.json()[u"last_id"].toString(), u"2"_s);
        QCOMPARE(service.get(u"/fine_tuning/jobs?limit=20&after=2"_s).data().size(), 5);
        const QJsonObject done = firstOf(service, u"/v1/fine_tuning/jobs"_s, u"succeeded"_s);
        QVERIFY(done[u"completed_at"].toInteger() > done[u"created_at"].toInteger());
        QVERIFY(!done.contains(u"finished_at") && !done.contains(u"object"));
        QCOMPARE(done[u"error"][u"code"].toString(), u"OK"_s);
    }

    void mistralKeepsEventsInTheJob()
    {
        OpenAiFixture service(style(u"mistral"_s) + QStringList{u"--jobs"_s, u"25"_s});
        QCOMPARE(service.get(u"/fine_tuning/jobs?page=2&page_size=10"_s).data().size(), 5);
        QCOMPARE(service.get(u"/fine_tuning/jobs"_s).json()[u"total"].toInt(), 25);
        const QJsonObject done = firstOf(service, u"/v1/fine_tuning/jobs"_s, u"SUCCESS"_s);
        QVERIFY(!done.contains(u"events"));
        QVERIFY(!firstOf(service, u"/v1/fine_tuning/jobs"_s, u"FAILED_VALIDATION"_s).isEmpty());
        const QString path = u"/fine_tuning/jobs/"_s + done[u"id"].toString();
        const QJsonObject job = service.get(path).json();
        QCOMPARE(job[u"events"][0][u"data"][u"status"].toString(), u"SUCCEEDED"_s);
        QCOMPARE(job[u"checkpoints"].toArray().size(), 3);
        QCOMPARE(service.get(path + u"/events"_s).status, 404);
    }

    void zhipuHasOtherMetrics()
    {
        OpenAiFixture service(style(u"zhipu"_s));
        const QString base = u"/api/paas/v4/fine_tuning/jobs"_s;
        const QString id = firstOf(service, base, u"running"_s)[u"id"].toString();
        const QJsonObject data = service.ask("GET", u"%1/%2/events"_s.arg(base, id)).data()[0][u"data"].toObject();
        QVERIFY(data[u"current_steps"].isDouble() && data[u"loss"].isString() && !data.contains(u"train_loss"));
    }
};

TUNEWATCH_TEST(openai_styles, OpenAiStylesTest)
#include "tst_openai_styles.moc"
