// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/openai/replies.h"

#include <QSet>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

Result<EventPage> eventsFrom(const HttpReply &reply, const Job &job = plainJob(), const QString &after = {})
{
    return openAi()->events(job, after)->parse(reply);
}

QStringList lines(const EventPage &page)
{
    QStringList list;
    for (const Event &event : page.events)
        list << QStringList{event.id.startsWith(u"event-") ? u"(made)"_s : event.id, momentOf(event.at), event.level,
                            event.message, QString::fromUtf8(event.data)}
                    .join(u'|');
    return list;
}

Event eventOf(const QByteArray &members)
{
    const Result<EventPage> page = eventsFrom(replyOf(R"({"data":[{)" + members + "}]}"));
    return page && page->events.size() == 1 ? page->events.front() : Event();
}

} // namespace

class OpenAiEventsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyShapeOfEventsIsRead_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QStringList>("expected");
        QTest::addColumn<QString>("next");
        QTest::addColumn<int>("skipped");
        QTest::newRow("OpenAI: a duplicate, several in a second, no type, no data, one that is none")
            << u"events_openai.json"_s
            << QStringList{u"ftevent-5|2026-09-13T12:07:15.000Z|error|The job failed|"_s,
                           u"ftevent-4|2026-09-13T12:07:14.000Z|info|Step 42/300: training loss=0.87|"
                           R"({ "step": 42, "total_steps": 300, "train_loss": 0.8712, "train_mean_token_accuracy": 0.781 })"_s,
                           u"ftevent-3|2026-09-13T12:07:14.000Z|warn|Slow\nnode|"_s,
                           u"ftevent-3|2026-09-13T12:07:14.000Z|warn|Slow\nnode|"_s,
                           u"ftevent-1|2026-09-13T11:46:40.000Z|info|Created fine-tuning job: ftjob-demo|"_s}
            << u"ftevent-1"_s << 1;
        QTest::newRow("Azure says warning") << u"events_azure.json"_s
                                            << QStringList{u"ft-event-b|2026-09-13T12:07:14.000Z|warn|Job paused: cost limit reached|"_s,
                                                           u"ft-event-a|2026-09-13T12:06:40.000Z|info|Step 10: training loss=0.5|"
                                                           R"({ "step": 10, "train_loss": 0.5 })"_s}
                                            << QString() << 0;
        QTest::newRow("Zhipu: metrics without a message, numbers as strings, no id, an empty one")
            << u"events_zhipu.json"_s
            << QStringList{u"e-2|2026-09-13T12:08:20.000Z|info||"
                           R"({ "epoch": "0.50", "current_steps": "10", "total_steps": "20", "elapsed_time": "0:01:10", )"
                           R"("remaining_time": "0:01:10", "loss": "2.31", "acc": 0.4, "learning_rate": "5.0e-5" })"_s,
                           u"(made)|2026-09-14T02:32:08.000Z|info|Training started|"_s}
            << QString() << 1;
    }

    void everyShapeOfEventsIsRead()
    {
        QFETCH(QString, file);
        const Result<EventPage> page = eventsFrom(replyFrom(file));
        QVERIFY(page);
        QTEST(lines(*page), "expected");
        QTEST(page->next, "next");
        QTEST(page->skipped, "skipped");
        for (const Event &event : page->events)
            QVERIFY(openAiFixture(file).contains(event.raw));
    }

    void eventsThatStandInTheJobAreOnePage()
    {
        const Job job = openAi()->jobFromRaw(openAiFixture(u"job_mistral.json"_s)).value();
        const Result<EventPage> page = eventsFrom(replyFrom(u"job_mistral.json"_s), job);
        QVERIFY(page);
        QCOMPARE(lines(*page),
                 (QStringList{u"(made)|2026-09-13T15:33:20.000Z|info|status-updated: SUCCESS|"_s,
                              u"(made)|2026-09-13T14:34:10.000Z|info|status-updated: RUNNING|"_s,
                              u"(made)|2026-09-13T14:33:20.000Z|info|job-created|"_s,
                              u"(made)|2026-09-13T15:31:40.000Z|info|Checkpoint created at step 20|"
                              R"({"step":20, "train_loss": 0.8161, "valid_loss": 0.8198, "valid_mean_token_accuracy": 1.765 })"_s,
                              u"(made)|2026-09-13T15:03:20.000Z|info|Checkpoint created at step 10|"
                              R"({"step":10, "train_loss": 0.8485, "valid_loss": 0.8384, "valid_mean_token_accuracy": 1.788 })"_s}));
        QCOMPARE(page->next, QString());
        QSet<QString> ids;
        for (const Event &event : page->events)
            ids.insert(event.id);
        QCOMPARE(ids.size(), 5);
    }

    void anEventWithoutAnIdKeepsItsMadeOne()
    {
        const QByteArray one = R"("created_at":1789300000,"message":"a")";
        QVERIFY(!eventOf(one).id.isEmpty());
        QCOMPARE(eventOf(one).id, eventOf(one).id);
        QVERIFY(eventOf(one).id != eventOf(R"("created_at":1789300000,"message":"b")").id);
        QVERIFY(eventOf(one).id != eventOf(R"("created_at":1789300001,"message":"a")").id);
    }

    void levelsAreThree_data()
    {
        QTest::addColumn<QByteArray>("word");
        QTest::addColumn<QString>("level");
        QTest::newRow("info") << QByteArray(R"("info")") << u"info"_s;
        QTest::newRow("upper case") << QByteArray(R"("ERROR")") << u"error"_s;
        QTest::newRow("warn") << QByteArray(R"("warn")") << u"warn"_s;
        QTest::newRow("warning") << QByteArray(R"("Warning")") << u"warn"_s;
        QTest::newRow("critical") << QByteArray(R"("critical")") << u"error"_s;
        QTest::newRow("an unknown one") << QByteArray(R"("notice")") << u"info"_s;
        QTest::newRow("null") << QByteArray("null") << u"info"_s;
    }

    void levelsAreThree()
    {
        QFETCH(QByteArray, word);
        QTEST(eventOf(R"("message":"m","level":)" + word).level, "level");
    }

    void dataIsAnObjectOrNothing_data()
    {
        QTest::addColumn<QByteArray>("sent");
        QTest::addColumn<QByteArray>("data");
        QTest::newRow("an object keeps its spelling") << QByteArray(R"({"loss": 2.0E-5})") << QByteArray(R"({"loss": 2.0E-5})");
        QTest::newRow("an object in a string") << QByteArray("\"{\\\"step\\\":1}\"") << QByteArray(R"({"step":1})");
        QTest::newRow("numbers in strings") << QByteArray(R"({"loss":"2.31"})") << QByteArray(R"({"loss":"2.31"})");
        QTest::newRow("words are no metrics") << QByteArray(R"({"status":"RUNNING"})") << QByteArray();
        QTest::newRow("an empty object") << QByteArray("{}") << QByteArray();
        QTest::newRow("null") << QByteArray("null") << QByteArray();
        QTest::newRow("a text") << QByteArray(R"("step 1")") << QByteArray();
        QTest::newRow("a list") << QByteArray("[1]") << QByteArray();
    }

    void dataIsAnObjectOrNothing()
    {
        QFETCH(QByteArray, sent);
        QTEST(eventOf(R"("message":"m","data":)" + sent).data, "data");
    }

    void anOlderPageIsFound_data()
    {
        QTest::addColumn<QString>("after");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("next");
        const QByteArray two = R"({"data":[{"id":"e2","message":"b"},{"id":"e1","message":"a"}])";
        QByteArray full = R"({"data":[)";
        for (int i = 100; i > 1; --i)
            full += "{\"id\":\"e" + QByteArray::number(i) + "\",\"message\":\"m\"},";
        full += R"({"id":"e1","message":"m"}])";
        QTest::newRow("the server says so") << QString() << two + R"(,"has_more":true})" << u"e1"_s;
        QTest::newRow("the server says no") << QString() << full + R"(,"has_more":false})" << QString();
        QTest::newRow("not said: a full page") << QString() << full + "}" << u"e1"_s;
        QTest::newRow("not said: a short page") << QString() << two + "}" << QString();
        QTest::newRow("the same page again") << u"e1"_s << two + R"(,"has_more":true})" << QString();
        QTest::newRow("events without ids have no cursor")
            << QString() << QByteArray(R"({"data":[{"message":"a"}],"has_more":true})") << QString();
    }

    void anOlderPageIsFound()
    {
        QFETCH(QString, after);
        QFETCH(QByteArray, body);
        const Result<EventPage> page = eventsFrom(replyOf(body), plainJob(), after);
        QVERIFY(page);
        QTEST(page->next, "next");
    }

    void aServiceWithoutEventsSaysSo_data()
    {
        QTest::addColumn<QByteArray>("raw");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<ErrorKind>("kind");
        const QByteArray own = R"({"object":"fine_tuning.job","id":"j"})";
        const QByteArray translated = R"({"object":"finetune","id":"j"})";
        const auto row = [](const char *name, const QByteArray &raw, int status, const QByteArray &body, ErrorKind kind) {
            QTest::newRow(name) << raw << status << body << kind;
        };
        row("not found", own, 404, R"({"message":"Not Found","ok":false})", ErrorKind::NotFound);
        row("not allowed so", own, 405, "", ErrorKind::Rejected);
        row("not built", own, 501, "", ErrorKind::Rejected);
        row("a gateway answers with the job", translated, 200, translated, ErrorKind::NotFound);
        row("a gateway asked for a job of that name", translated, 400, R"({"error":{"message":"invalid ARN"}})", ErrorKind::NotFound);
        row("OpenAI's own 400 is no such thing", own, 400, R"({"error":{"message":"bad"}})", ErrorKind::Rejected);
        row("a gateway's wrong key is a wrong key", translated, 401, "", ErrorKind::Unauthorized);
        row("an answer of another kind", own, 200, R"({"data":7})", ErrorKind::Protocol);
    }

    void aServiceWithoutEventsSaysSo()
    {
        QFETCH(QByteArray, raw);
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        Job job = plainJob();
        job.raw = raw;
        const Result<EventPage> events = eventsFrom(replyOf(body, status), job);
        QVERIFY(!events);
        QTEST(events.error().kind, "kind");
        QCOMPARE(events.error().httpStatus, status);
        const Result<CheckpointPage> checkpoints = openAi()->checkpoints(job, {})->parse(replyOf(body, status));
        QVERIFY(!checkpoints);
        QTEST(checkpoints.error().kind, "kind");
    }
};

TUNEWATCH_TEST(events, OpenAiEventsTest)
#include "tst_events.moc"
