// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fixture.h"

#include "support/test.h"

#include <QDateTime>
#include <QSet>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

class OperationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagesHoldEveryJobOnce_data()
    {
        QTest::addColumn<int>("pageSize");
        QTest::newRow("the largest page") << 100;
        QTest::newRow("a page that divides evenly") << 50;
        QTest::newRow("a page that does not") << 7;
    }

    void pagesHoldEveryJobOnce()
    {
        QFETCH(int, pageSize);
        Fixture fixture({u"--jobs"_s, u"250"_s, u"--speed"_s, u"0"_s});
        QSet<QString> ids;
        const QJsonArray jobs = fixture.allJobs(pageSize);
        for (const QJsonValue job : jobs)
            ids.insert(job[u"job_id"].toString());
        QCOMPARE(jobs.size(), 250);
        QCOMPARE(ids.size(), 250);
    }

    void theListIsNewestFirstAndSaysItsTotal()
    {
        Fixture fixture({});
        const QJsonObject page = fixture.get(u"/fine-tunes"_s).output();
        QCOMPARE(page[u"total"].toInt(), 60);
        QCOMPARE(page[u"page_size"].toInt(), 10);
        QCOMPARE(page[u"page_no"].toInt(), 1);
        const QJsonArray jobs = page[u"jobs"].toArray();
        QCOMPARE(jobs.size(), 10);
        for (int i = 1; i < jobs.size(); ++i)
            QVERIFY(jobs[i - 1][u"create_time"].toString() >= jobs[i][u"create_time"].toString());
    }

    void theModelFilters()
    {
        Fixture fixture({});
        const QJsonObject page = fixture.get(u"/fine-tunes?page_size=100&model=qwen3-32b"_s).output();
        const QJsonArray jobs = page[u"jobs"].toArray();
        QVERIFY(jobs.size() > 3 && jobs.size() < 60);
        QCOMPARE(page[u"total"].toInt(), jobs.size());
        for (const QJsonValue job : jobs)
            QVERIFY(job[u"model"].isNull() || job[u"model"].isUndefined() || job[u"model"] == u"qwen3-32b"_s);
    }

    void refusesAsTheServiceDoes_data()
    {
        QTest::addColumn<QByteArray>("verb");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("authorization");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        const QByteArray key = "Bearer sk-test";
        const QString list = u"/api/v1/fine-tunes"_s;
        QTest::newRow("another key") << "GET"_ba << list << "Bearer sk-other"_ba << 401 << u"InvalidApiKey"_s;
        QTest::newRow("no key") << "GET"_ba << list << QByteArray() << 401 << u"InvalidApiKey"_s;
        QTest::newRow("a page too large")
            << "GET"_ba << list + u"?page_size=101"_s << key << 400 << u"InvalidParameter"_s;
        QTest::newRow("page zero") << "GET"_ba << list + u"?page_no=0"_s << key << 400
                                   << u"InvalidParameter"_s;
        QTest::newRow("a page in words")
            << "GET"_ba << list + u"?page_no=two"_s << key << 400 << u"InvalidParameter"_s;
        QTest::newRow("an unknown job") << "GET"_ba << list + u"/ft-0"_s << key << 404 << u"NotFound"_s;
        QTest::newRow("its log") << "GET"_ba << list + u"/ft-0/logs"_s << key << 404 << u"NotFound"_s;
        QTest::newRow("an unknown operation")
            << "GET"_ba << list + u"/ft-0/export/x"_s << key << 404 << u"NotFound"_s;
        QTest::newRow("another path")
            << "GET"_ba << u"/compatible-mode/v1/models"_s << key << 404 << u"NotFound"_s;
        QTest::newRow("creating") << "POST"_ba << list << key << 400 << u"UnsupportedOperation"_s;
    }

    void refusesAsTheServiceDoes()
    {
        QFETCH(QByteArray, verb);
        QFETCH(QString, path);
        QFETCH(QByteArray, authorization);
        Fixture fixture({});
        const Seen seen = fixture.ask(verb, path, authorization);
        QTEST(seen.status, "status");
        QTEST(seen.code(), "code");
        QVERIFY(!seen.json()[u"request_id"].toString().isEmpty());
        QVERIFY(!seen.json()[u"message"].toString().isEmpty());
    }

    void anyPrefixIsServed()
    {
        Fixture fixture({});
        QCOMPARE(fixture.ask("GET", u"/singapore/api/v1/fine-tunes"_s, "Bearer sk-test")
                     .output()[u"total"]
                     .toInt(),
                 60);
        QCOMPARE(
            fixture.ask("GET", u"/a/b/api/v1//fine-tunes"_s, "Bearer sk-test").output()[u"total"].toInt(),
            60);
    }

    void largerPagesWhenAllowed()
    {
        Fixture fixture({u"--jobs"_s, u"250"_s, u"--page-cap"_s, u"1000"_s});
        QCOMPARE(fixture.get(u"/fine-tunes?page_size=1000"_s).output()[u"jobs"].toArray().size(), 250);
    }

    void aLogOfAnyLengthIsExactlyThatLong_data()
    {
        QTest::addColumn<int>("lines");
        for (const int lines : {0, 1, 7, 16, 17, 300, 4321})
            QTest::addRow("%d lines", lines) << lines;
    }

    void aLogOfAnyLengthIsExactlyThatLong()
    {
        QFETCH(int, lines);
        Fixture fixture({u"--jobs"_s, u"1"_s, u"--log-lines"_s, QString::number(lines)});
        const QJsonObject job = fixture.allJobs().at(0).toObject();
        QCOMPARE(job[u"status"].toString(), u"SUCCEEDED"_s);
        const QString name = job[u"job_name"].toString();
        QCOMPARE(fixture.logs(name, 0, 1)[u"total"].toInt(-1), lines);
        QCOMPARE(fixture.wholeLog(name).size(), lines);
    }

    void aLogIsReadByOffset_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("count");
        QTest::newRow("nothing said: the first hundred") << QString() << 0 << 100;
        QTest::newRow("an offset skips") << u"offset=10&line=10"_s << 10 << 10;
        QTest::newRow("the SDK's defaults miss the first line") << u"offset=1&line=1000"_s << 1 << 1000;
        QTest::newRow("more than a thousand are not given") << u"offset=0&line=5000"_s << 0 << 1000;
        QTest::newRow("the end is short") << u"offset=1990&line=100"_s << 1990 << 10;
        QTest::newRow("at the end there is nothing") << u"offset=2000"_s << 2000 << 0;
        QTest::newRow("behind the end there is nothing") << u"offset=9999"_s << 2000 << 0;
    }

    void aLogIsReadByOffset()
    {
        QFETCH(QString, query);
        QFETCH(int, first);
        QFETCH(int, count);
        Fixture fixture({u"--jobs"_s, u"1"_s, u"--log-lines"_s, u"2000"_s});
        const QString name = fixture.allJobs().at(0)[u"job_name"].toString();
        const QJsonArray all = fixture.wholeLog(name);
        const QJsonObject page =
            fixture.get(u"/fine-tunes/%1/logs?%2"_s.arg(fixture.idOf(name), query)).output();
        QCOMPARE(page[u"total"].toInt(), 2000);
        const QJsonArray lines = page[u"logs"].toArray();
        QCOMPARE(lines.size(), count);
        for (int i = 0; i < count; ++i)
            QCOMPARE(lines.at(i), all.at(first + i));
    }

    void aNegativeOffsetIsRefused()
    {
        Fixture fixture({u"--jobs"_s, u"1"_s});
        const QString id = fixture.allJobs().at(0)[u"job_id"].toString();
        QCOMPARE(fixture.get(u"/fine-tunes/%1/logs?offset=-1"_s.arg(id)).status, 400);
        QCOMPARE(fixture.get(u"/fine-tunes/%1/logs?line=0"_s.arg(id)).status, 400);
    }

    void aLogGrowsWithSimulatedTime()
    {
        Fixture fixture({u"--speed"_s, u"1000"_s});
        const int before = fixture.logs(u"running-steps"_s, 0, 1)[u"total"].toInt();
        QVERIFY(before > 100);
        QTRY_VERIFY(fixture.logs(u"running-steps"_s, 0, 1)[u"total"].toInt() > before);
    }

    void aFrozenLogStandsStill()
    {
        Fixture fixture({u"--speed"_s, u"0"_s});
        const QJsonArray before = fixture.wholeLog(u"running-steps"_s);
        QTest::qWait(5);
        QCOMPARE(fixture.wholeLog(u"running-steps"_s), before);
    }

    void cancelAnswersAsTheServiceDoes()
    {
        Fixture fixture({u"--speed"_s, u"0"_s});
        const QString cancel = u"/fine-tunes/%1/cancel"_s;
        const Seen done = fixture.post(cancel.arg(fixture.idOf(u"running-steps"_s)));
        QCOMPARE(done.output()[u"status"].toString(), u"success"_s);
        QCOMPARE(fixture.job(u"running-steps"_s)[u"status"].toString(), u"CANCELING"_s);
        QCOMPARE(fixture.post(cancel.arg(fixture.idOf(u"running-steps"_s))).code(),
                 u"UnsupportedOperation"_s);
        QCOMPARE(fixture.post(cancel.arg(fixture.idOf(u"queuing"_s))).status, 200);
        const Seen late = fixture.post(cancel.arg(fixture.idOf(u"failed-out-of-memory"_s)));
        QCOMPARE(late.status, 400);
        QCOMPARE(late.code(), u"UnsupportedOperation"_s);
    }

    void equalServersGiveEqualBytes()
    {
        const QStringList arguments{u"--seed"_s, u"5"_s, u"--speed"_s, u"0"_s};
        Fixture one(arguments);
        Fixture two(arguments);
        Fixture other({u"--seed"_s, u"6"_s, u"--speed"_s, u"0"_s});
        const QString id = one.idOf(u"running-steps"_s);
        QCOMPARE(two.idOf(u"running-steps"_s), id);
        other.idOf(u"running-steps"_s);
        for (const QString &path :
             {u"/fine-tunes?page_size=100"_s, u"/fine-tunes/%1"_s.arg(id),
              u"/fine-tunes/%1/logs?line=1000"_s.arg(id), u"/fine-tunes/%1/checkpoints"_s.arg(id)}) {
            const Seen first = one.get(path);
            const Seen second = two.get(path);
            QCOMPARE(first.status, 200);
            QCOMPARE(first.body, second.body);
            QCOMPARE(first.date, second.date);
            QVERIFY(other.get(path).body != first.body);
        }
    }

    void theDateHeaderIsSimulatedTime()
    {
        Fixture fixture({u"--speed"_s, u"0"_s});
        QCOMPARE(fixture.get(u"/fine-tunes"_s).date, "Fri, 20 Nov 2026 06:05:00 GMT"_ba);
    }
};

TUNEWATCH_TEST(operations, OperationsTest)
#include "tst_operations.moc"
