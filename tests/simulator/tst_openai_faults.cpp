// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How answers of the OpenAI dialect go wrong.

#include "openai_fixture.h"

#include "support/test.h"

#include <QSet>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

const auto jobsPath = u"/fine_tuning/jobs"_s;

QStringList faults(const QString &all)
{
    QStringList arguments;
    for (const QString &fault : all.split(u' '))
        arguments << u"--fault"_s << fault;
    return arguments;
}

QStringList idsOf(const QJsonArray &entries)
{
    QStringList ids;
    for (const QJsonValue entry : entries)
        ids << entry[u"id"].toString();
    return ids;
}

} // namespace

class OpenAiFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anErrorIsAnswered_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("value");
        const QByteArray none;
        QTest::newRow("403") << u"403"_s << 403 << QString() << none << none;
        QTest::newRow("404") << u"404"_s << 404 << u"not_found"_s << none << none;
        QTest::newRow("405") << u"405"_s << 405 << u"method_not_supported"_s << none << none;
        QTest::newRow("500") << u"500"_s << 500 << QString() << none << none;
        QTest::newRow("429") << u"429"_s << 429 << u"rate_limit_exceeded"_s << "Retry-After"_ba << none;
        QTest::newRow("429 with seconds") << u"429,retry_after=3"_s << 429 << u"rate_limit_exceeded"_s << "Retry-After"_ba << "3"_ba;
        QTest::newRow("429 with milliseconds")
            << u"429,retry_after_ms=1500"_s << 429 << u"rate_limit_exceeded"_s << "retry-after-ms"_ba << "1500"_ba;
        QTest::newRow("429 with a date") << u"429,retry_date=60"_s << 429 << u"rate_limit_exceeded"_s << "Retry-After"_ba
                                         << "Fri, 20 Nov 2026 06:06:00 GMT"_ba;
        QTest::newRow("no money left")
            << u"429,code=insufficient_quota"_s << 429 << u"insufficient_quota"_s << "Retry-After"_ba << none;
    }

    void anErrorIsAnswered()
    {
        QFETCH(QString, fault);
        QFETCH(QByteArray, header);
        OpenAiFixture service(faults(fault));
        const OpenAiSeen seen = service.get(jobsPath);
        QTEST(seen.status, "status");
        QTEST(seen.error()[u"code"].toString(), "code");
        QVERIFY(!seen.error()[u"message"].toString().isEmpty());
        QTEST(seen.header(header), "value");
    }

    void aRefusedKeyIsQuotedInPart()
    {
        OpenAiFixture service;
        service.headers = {{"Authorization", "Bearer sk-proj-abcdefgh1234"}};
        const OpenAiSeen seen = service.get(jobsPath);
        QCOMPARE(seen.status, 401);
        QCOMPARE(seen.error()[u"code"].toString(), u"invalid_api_key"_s);
        const QString message = seen.error()[u"message"].toString();
        QVERIFY2(message.contains(u"sk-proj") && message.contains(u"1234") && !message.contains(u"abcdefgh"), qPrintable(message));
    }

    void shapesOfAGatewaysErrors_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QStringList>("keys");
        QTest::newRow("the provider's") << u"500,shape=1"_s << QStringList{u"error"_s, u"provider"_s};
        QTest::newRow("the gateway's") << u"403,shape=2"_s << QStringList{u"message"_s, u"status"_s};
        QTest::newRow("an unknown route") << u"404,shape=3"_s << QStringList{u"message"_s, u"ok"_s};
        QTest::newRow("the management's") << u"403,shape=4"_s << QStringList{u"data"_s, u"success"_s};
    }

    void shapesOfAGatewaysErrors()
    {
        QFETCH(QString, fault);
        OpenAiFixture service(faults(fault));
        const OpenAiSeen seen = service.get(jobsPath);
        QCOMPARE(seen.status, fault.left(3).toInt());
        QTEST(seen.json().keys(), "keys");
    }

    void oneOperationIsMissing_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QString>("missing");
        QTest::addColumn<QString>("present");
        QTest::newRow("events") << u"404,path=/events"_s << u"/events"_s << u"/checkpoints"_s;
        QTest::newRow("checkpoints") << u"405,path=/checkpoints"_s << u"/checkpoints"_s << u"/events"_s;
        QTest::newRow("the list, though each job can be asked") << u"500,path=/jobs(\\?|$),after=1"_s << QString() << u"/events"_s;
    }

    void oneOperationIsMissing()
    {
        QFETCH(QString, fault);
        QFETCH(QString, missing);
        QFETCH(QString, present);
        OpenAiFixture service(faults(fault));
        const QString job = jobsPath + u'/' + service.idOf(u"running"_s);
        QCOMPARE(service.get(missing.isEmpty() ? jobsPath : job + missing).status, fault.left(3).toInt());
        QCOMPARE(service.get(job).status, 200);
        QCOMPARE(service.get(job + present).status, 200);
    }

    void filesMayBeMissing()
    {
        OpenAiFixture service(faults(u"404,path=/files/"_s));
        QCOMPARE(service.get(u"/files/"_s + service.job(u"burst"_s)[u"result_files"][0].toString()).status, 404);
    }

    void listsThatDoNotSayWhetherThereIsMore()
    {
        OpenAiFixture service(faults(u"hide-more"_s));
        const OpenAiSeen page = service.get(jobsPath + u"?limit=5"_s);
        QCOMPARE(page.data().size(), 5);
        QVERIFY(!page.json().contains(u"has_more"));
    }

    void listsWithoutAnEnd()
    {
        OpenAiFixture service({u"--jobs"_s, u"5"_s, u"--fault"_s, u"endless"_s});
        const OpenAiSeen first = service.get(jobsPath);
        QCOMPARE(first.data().size(), 5);
        const OpenAiSeen again = service.get(jobsPath + u"?after="_s + first.data().last()[u"id"].toString());
        QCOMPARE(idsOf(again.data()), idsOf(first.data()));
        QVERIFY(first.json()[u"has_more"].toBool() && again.json()[u"has_more"].toBool());
    }

    void pagesThatOverlap()
    {
        OpenAiFixture service(faults(u"repeat"_s));
        const QStringList ids = idsOf(service.events(u"burst"_s, 10));
        const QSet<QString> different(ids.begin(), ids.end());
        QCOMPARE(different.size(), 308);
        QVERIFY(ids.size() > 308);
        QCOMPARE(ids.mid(8, 2), ids.mid(10, 2));
    }

    void timesInMilliseconds()
    {
        OpenAiFixture plain;
        OpenAiFixture service(faults(u"milliseconds"_s));
        const QJsonObject expected = plain.job(u"running"_s);
        const QJsonObject job = service.job(u"running"_s);
        QCOMPARE(job[u"created_at"].toInteger(), expected[u"created_at"].toInteger() * 1000);
        QCOMPARE(job[u"estimated_finish"].toInteger(), expected[u"estimated_finish"].toInteger() * 1000);
        QCOMPARE(job[u"seed"], expected[u"seed"]);
        const QJsonArray events = service.events(u"running"_s);
        QCOMPARE(events.last()[u"created_at"], job[u"created_at"]);
        QCOMPARE(service.get(jobsPath + u'/' + job[u"id"].toString()).json(), job);
    }
};

TUNEWATCH_TEST(openai_faults, OpenAiFaultsTest)
#include "tst_openai_faults.moc"
