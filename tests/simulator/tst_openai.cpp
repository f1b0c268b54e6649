// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The operations of the OpenAI dialect as OpenAI itself offers them.

#include "openai_fixture.h"

#include "support/test.h"

#include <QFile>
#include <QJsonDocument>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

class OpenAiTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aJobOfEachState_data()
    {
        QTest::addColumn<QString>("suffix");
        QTest::addColumn<QString>("status");
        QTest::addColumn<bool>("hasEnded");
        QTest::newRow("its files are checked") << u"validating"_s << u"validating_files"_s << false;
        QTest::newRow("waits for its turn") << u"queued"_s << u"queued"_s << false;
        QTest::newRow("trains") << u"running"_s << u"running"_s << false;
        QTest::newRow("waits for a person") << u"paused"_s << u"paused"_s << false;
        QTest::newRow("a word nobody knows") << u"warming-up"_s << u"warming_up"_s << false;
        QTest::newRow("succeeded") << u"burst"_s << u"succeeded"_s << true;
        QTest::newRow("its file was no good") << u"failed-file"_s << u"failed"_s << true;
        QTest::newRow("failed in the middle") << u"failed-training"_s << u"failed"_s << true;
        QTest::newRow("cancelled") << u"cancelled"_s << u"cancelled"_s << true;
    }

    void aJobOfEachState()
    {
        QFETCH(QString, suffix);
        QFETCH(bool, hasEnded);
        OpenAiFixture service;
        const QJsonObject listed = service.job(suffix);
        const QJsonObject job = service.get(u"/fine_tuning/jobs/"_s + listed[u"id"].toString()).json();
        QCOMPARE(job, listed);
        QTEST(job[u"status"].toString(), "status");
        QCOMPARE(job[u"object"].toString(), u"fine_tuning.job"_s);
        QCOMPARE(job[u"finished_at"].isDouble(), hasEnded);
        QVERIFY(hasEnded || job[u"finished_at"].isNull());
        const bool succeeded = job[u"status"] == u"succeeded"_s;
        QCOMPARE(job[u"fine_tuned_model"].toString().startsWith(u"ft:gpt-"), succeeded);
        QCOMPARE(job[u"result_files"].toArray().size(), qsizetype(succeeded));
        QCOMPARE(job[u"trained_tokens"].toInteger() > 0, succeeded);
        QCOMPARE(job[u"estimated_finish"].isDouble(), job[u"status"] == u"running"_s);
        const bool hasFailed = job[u"status"] == u"failed"_s;
        QVERIFY(job[u"error"].isObject());
        QCOMPARE(job[u"error"][u"code"].toString().isEmpty(), !hasFailed);
    }

    void theWholeListIsWalkedByCursors()
    {
        OpenAiFixture service({u"--jobs"_s, u"47"_s});
        QSet<QString> ids;
        QString after;
        QList<qsizetype> sizes;
        qint64 before = std::numeric_limits<qint64>::max();
        for (bool more = true; more;) {
            const OpenAiSeen page = service.get(u"/fine_tuning/jobs?limit=20"_s + after);
            QCOMPARE(page.json()[u"object"].toString(), u"list"_s);
            const QJsonArray jobs = page.data();
            sizes << jobs.size();
            for (const QJsonValue job : jobs) {
                ids << job[u"id"].toString();
                QVERIFY(job[u"created_at"].toInteger() <= before);
                before = job[u"created_at"].toInteger();
            }
            more = page.json()[u"has_more"].toBool();
            after = u"&after="_s + jobs.last()[u"id"].toString();
        }
        QCOMPARE(sizes, (QList<qsizetype>{20, 20, 7}));
        QCOMPARE(ids.size(), 47);
    }

    void theLifeOfAJobInEvents()
    {
        OpenAiFixture service;
        const QJsonArray events = service.events(u"preference"_s, 7);
        QCOMPARE(events.size(), 300 + 2 + 6);
        QSet<QString> ids;
        for (qsizetype i = 0; i < events.size(); ++i) {
            ids << events[i][u"id"].toString();
            QVERIFY(i == 0 || events[i][u"created_at"].toInteger() <= events[i - 1][u"created_at"].toInteger());
        }
        QCOMPARE(ids.size(), events.size());
        const QJsonObject job = service.job(u"preference"_s);
        const auto fromOldest = [&events](qsizetype i) { return events[events.size() - 1 - i].toObject(); };
        QCOMPARE(fromOldest(0)[u"message"].toString(), u"Created fine-tuning job: "_s + job[u"id"].toString());
        QCOMPARE(fromOldest(1)[u"message"].toString(),
                 u"Validating training file: %1 and validation file: %2"_s.arg(job[u"training_file"].toString(),
                                                                               job[u"validation_file"].toString()));
        QCOMPARE(fromOldest(2)[u"message"].toString(), u"Files validated, moving job to queued state"_s);
        QCOMPARE(fromOldest(3)[u"message"].toString(), u"Fine-tuning job started"_s);
        QVERIFY(fromOldest(3)[u"data"].isNull());
        const QJsonObject first = fromOldest(4);
        QCOMPARE(first[u"type"].toString(), u"metrics"_s);
        QVERIFY2(first[u"message"].toString().startsWith(u"Step 1/300: training loss="), qPrintable(first[u"message"].toString()));
        QCOMPARE(first[u"data"][u"step"].toInt(), 1);
        QVERIFY(first[u"data"][u"train_loss"].isDouble() && !first[u"data"].toObject().contains(u"valid_loss"));
        QVERIFY(events[2][u"data"][u"full_valid_loss"].isDouble());
        QCOMPARE(events[1][u"message"].toString(), u"New fine-tuned model created: "_s + job[u"fine_tuned_model"].toString());
        QCOMPARE(events[0][u"message"].toString(), u"The job has successfully completed"_s);
        QCOMPARE(events[0][u"created_at"], job[u"finished_at"]);
    }

    void tenThousandEvents()
    {
        OpenAiFixture service;
        QCOMPARE(service.events(u"ten-thousand-events"_s).size(), 10000);
    }

    void severalEventsShareASecond()
    {
        OpenAiFixture service;
        QHash<qint64, int> perSecond;
        const QJsonArray events = service.events(u"burst"_s);
        for (const QJsonValue event : events)
            ++perSecond[event[u"created_at"].toInteger()];
        QVERIFY(std::ranges::any_of(perSecond, [](int count) { return count >= 20; }));
    }

    void eventsOfOtherForms_data()
    {
        QTest::addColumn<QString>("suffix");
        QTest::addColumn<QString>("start");
        QTest::addColumn<bool>("hasType");
        QTest::newRow("without the total, numbers only in the text") << u"old-messages"_s << u"Step 300: training loss="_s << true;
        QTest::newRow("neither type nor data") << u"bare-events"_s << u"Step 300/300: training loss="_s << false;
    }

    void eventsOfOtherForms()
    {
        QFETCH(QString, suffix);
        QFETCH(QString, start);
        QFETCH(bool, hasType);
        OpenAiFixture service;
        const QJsonObject last = service.events(suffix).at(2).toObject();
        QVERIFY2(last[u"message"].toString().startsWith(start), qPrintable(last[u"message"].toString()));
        QCOMPARE(last.contains(u"type"), hasType);
        QVERIFY(last[u"data"].toObject().isEmpty());
    }

    void theWeightsOfTheLastEpochs()
    {
        OpenAiFixture service;
        const QJsonObject job = service.job(u"burst"_s);
        const OpenAiSeen seen = service.get(u"/fine_tuning/jobs/%1/checkpoints"_s.arg(job[u"id"].toString()));
        const QJsonArray checkpoints = seen.data();
        QCOMPARE(checkpoints.size(), 3);
        QCOMPARE(checkpoints[0][u"fine_tuned_model_checkpoint"], job[u"fine_tuned_model"]);
        QVERIFY(checkpoints[1][u"fine_tuned_model_checkpoint"].toString().endsWith(u":ckpt-step-200"));
        QCOMPARE(checkpoints[2][u"step_number"].toInt(), 100);
        QCOMPARE(checkpoints[2][u"fine_tuning_job_id"], job[u"id"]);
        QVERIFY(checkpoints[2][u"metrics"][u"full_valid_loss"].isDouble());
        QCOMPARE(seen.json()[u"first_id"], checkpoints[0][u"id"]);
        QCOMPARE(seen.json()[u"last_id"], checkpoints[2][u"id"]);
    }

    void theResultFile_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<bool>("isEncoded");
        QTest::newRow("in base64") << QStringList{} << true;
        QTest::newRow("as it is") << QStringList{u"--plain-csv"_s} << false;
    }

    void theResultFile()
    {
        QFETCH(QStringList, arguments);
        QFETCH(bool, isEncoded);
        OpenAiFixture service(arguments);
        const QString file = u"/files/"_s + service.job(u"burst"_s)[u"result_files"][0].toString();
        const QJsonObject facts = service.get(file).json();
        QCOMPARE(facts[u"purpose"].toString(), u"fine-tune-results"_s);
        const QByteArray body = service.get(file + u"/content"_s).body;
        const QByteArray csv = isEncoded ? QByteArray::fromBase64(body) : body;
        QCOMPARE(facts[u"bytes"].toInt(), csv.size());
        const QList<QByteArray> rows = csv.trimmed().split('\n');
        QCOMPARE(rows.size(), 301);
        QCOMPARE(rows[0], "step,train_loss,train_accuracy,valid_loss,valid_mean_token_accuracy"_ba);
        QVERIFY(rows[1].startsWith("1,") && rows[1].endsWith(",,"));
        const QJsonObject data = service.events(u"burst"_s).at(2)[u"data"].toObject();
        QCOMPARE(rows[300].split(',')[1].toDouble(), data[u"train_loss"].toDouble());
        QCOMPARE(rows[300].split(',')[3].toDouble(), data[u"valid_loss"].toDouble());
    }

    void aJobGrowsWithTime()
    {
        OpenAiFixture young({u"--now"_s, u"2026-11-20T14:05:00+08:00"_s, u"--speed"_s, u"10000"_s});
        QTRY_COMPARE(young.job(u"newborn"_s)[u"status"].toString(), u"succeeded"_s);
    }

    void whatIsRefused_data()
    {
        QTest::addColumn<QByteArray>("verb");
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("status");
        QTest::newRow("a new job") << "POST"_ba << u"/v1/fine_tuning/jobs"_s << 405;
        QTest::newRow("an end to one") << "POST"_ba << u"/v1/fine_tuning/jobs/ftjob-1/cancel"_s << 405;
        QTest::newRow("the loss of a file") << "DELETE"_ba << u"/v1/files/file-1"_s << 405;
        QTest::newRow("a job that is none") << "GET"_ba << u"/v1/fine_tuning/jobs/ftjob-1"_s << 404;
        QTest::newRow("its events") << "GET"_ba << u"/v1/fine_tuning/jobs/ftjob-1/events"_s << 404;
        QTest::newRow("a file that is none") << "GET"_ba << u"/v1/files/file-1/content"_s << 404;
        QTest::newRow("another operation") << "GET"_ba << u"/v1/models"_s << 404;
        QTest::newRow("another version") << "GET"_ba << u"/v2/fine_tuning/jobs"_s << 404;
        QTest::newRow("too many at once") << "GET"_ba << u"/v1/fine_tuning/jobs?limit=101"_s << 400;
        QTest::newRow("a cursor that is none") << "GET"_ba << u"/v1/fine_tuning/jobs?after=ftjob-1"_s << 400;
    }

    void whatIsRefused()
    {
        QFETCH(QByteArray, verb);
        QFETCH(QString, path);
        OpenAiFixture service;
        const OpenAiSeen seen = service.ask(verb, path);
        QTEST(seen.status, "status");
        QVERIFY(!seen.error()[u"message"].toString().isEmpty());
        QVERIFY(seen.header("x-request-id").startsWith("req_"));
    }

    void idsAreOnePartOfThePath()
    {
        OpenAiFixture service;
        const QString id = service.idOf(u"odd-id"_s);
        QVERIFY(id.contains(u'/') && id.contains(u'%'));
        const QString part = QString::fromLatin1(QUrl::toPercentEncoding(id));
        QCOMPARE(service.get(u"/fine_tuning/jobs/"_s + part).json()[u"id"].toString(), id);
        QCOMPARE(service.get(u"/fine_tuning/jobs/%1/checkpoints"_s.arg(part)).data().size(), 3);
        QCOMPARE(service.get(u"/fine_tuning/jobs/"_s + id).status, 404);
    }

    void theRecordNamesTheHeadersButNoKey()
    {
        const QTemporaryDir folder;
        const QString name = folder.filePath(u"record.jsonl"_s);
        OpenAiFixture service({u"--record"_s, name});
        service.get(u"/fine_tuning/jobs?limit=1"_s);
        service.headers = {{"X-Portkey-Api-Key", "pk-secret"}};
        service.get(u"/fine_tuning/jobs"_s);
        QFile file(name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray all = file.readAll();
        QVERIFY(!all.contains("sk-test") && !all.contains("pk-secret"));
        const QList<QByteArray> lines = all.trimmed().split('\n');
        QCOMPARE(lines.size(), 2);
        const auto headersOf = [&lines](qsizetype i) { return QJsonDocument::fromJson(lines[i])[u"headers"].toArray(); };
        QVERIFY(headersOf(0).contains(u"authorization"_s));
        QVERIFY(!headersOf(1).contains(u"authorization"_s) && headersOf(1).contains(u"x-portkey-api-key"_s));
        QCOMPARE(QJsonDocument::fromJson(lines[0])[u"query"].toString(), u"limit=1"_s);
    }
};

TUNEWATCH_TEST(openai, OpenAiTest)
#include "tst_openai.moc"
