// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/openai/replies.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

/// `ids | total | where it goes on | skipped`.
QString summary(const JobPage &page)
{
    QStringList ids;
    for (const Job &job : page.jobs)
        ids << job.key.id + u' ' + job.statusText;
    QString next = u"end"_s;
    if (page.next)
        next = page.next->cursor.isEmpty() ? u"page %1"_s.arg(page.next->page) : u"after "_s + page.next->cursor;
    const QString total = page.total ? QString::number(*page.total) : u"-"_s;
    return QStringList{ids.join(u", "_s), total, next, QString::number(page.skipped)}.join(u" | "_s);
}

/// A list of jobs `1` to `count`, with these members behind it.
QByteArray listOf(int count, const QByteArray &members = {})
{
    QByteArrayList jobs;
    for (int i = 1; i <= count; ++i)
        jobs << R"({"id":")" + QByteArray::number(i) + R"("})";
    return R"({"data":[)" + jobs.join(',') + ']' + members + '}';
}

} // namespace

class OpenAiJobListTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyShapeOfAListIsRead_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("expected");
        const QString arn = u"arn%3Aaws%3Abedrock%3Aus-east-1%3A000000000000%3Amodel-customization-job%2Famazon.titan%2Fdemo"_s;
        QTest::newRow("OpenAI") << u"list_openai.json"_s
                                << u"ftjob-demo0000000000000000003 running, ftjob-demo0000000000000000002 succeeded, "
                                   "ftjob-demo0000000000000000001 failed | - | after ftjob-demo0000000000000000001 | 0"_s;
        QTest::newRow("Azure") << u"list_azure.json"_s << u"ftjob-azure2 created, ftjob-azure1 succeeded | - | end | 0"_s;
        QTest::newRow("Bedrock: a token instead of an id, no has_more, a count of the page")
            << u"list_bedrock.json"_s
            << arn + u"2 running, "_s + arn + u"1 failed | - | after opaque+token/next== | 0"_s;
        QTest::newRow("Vertex") << u"list_vertex.json"_s
                                << u"projects%2F1%2Flocations%2Fus-central1%2FtuningJobs%2F42 succeeded | - | "
                                   "after projects%2F1%2Flocations%2Fus-central1%2FtuningJobs%2F42 | 0"_s;
        QTest::newRow("Mistral: pages by number")
            << u"list_mistral.json"_s
            << u"0a1b2c3d-0000-4000-8000-000000000002 RUNNING, 0a1b2c3d-0000-4000-8000-000000000001 FAILED_VALIDATION "
               "| 205 | page 2 | 0"_s;
    }

    void everyShapeOfAListIsRead()
    {
        QFETCH(QString, file);
        const Result<JobPage> page = openAi()->jobs({}).parse(replyFrom(file));
        QVERIFY(page);
        QTEST(summary(*page), "expected");
        for (const Job &job : page->jobs)
            QVERIFY(openAi()->jobFromRaw(job.raw).value() == job);
    }

    void factsOfTheListAreTheJobs()
    {
        const Job titan = openAi()->jobs({}).parse(replyFrom(u"list_bedrock.json"_s))->jobs.at(1);
        QCOMPARE(momentOf(titan.created), u"2026-09-13T11:46:40.000Z"_s);
        QCOMPARE(momentOf(titan.ended), u"2026-09-13T12:46:40.000Z"_s);
        QCOMPARE(titan.errorMessage, u"The S3 object is not readable."_s);
        QCOMPARE(titan.name, u"titan-demo"_s);
        QCOMPARE(titan.trainingFiles, QStringList{u"s3%3A%2F%2Fbucket%2Ftrain.jsonl"_s});
        const std::vector<Job> azure = openAi()->jobs({}).parse(replyFrom(u"list_azure.json"_s))->jobs;
        QCOMPARE(azure.at(0).workspace, u"res-demo"_s);
        QCOMPARE(azure.at(0).status, JobStatus::Pending);
        QCOMPARE(azure.at(1).name, u"support"_s);
        const std::vector<Job> mistral = openAi()->jobs({}).parse(replyFrom(u"list_mistral.json"_s))->jobs;
        QCOMPARE(mistral.at(0).trainingFiles, (QStringList{u"f-1"_s, u"f-2"_s}));
        QCOMPARE(mistral.at(1).trainingFiles, QStringList{u"f-9"_s});
        QCOMPARE(momentOf(mistral.at(0).ended), u"-"_s);
        QCOMPARE(momentOf(mistral.at(1).ended), u"2026-09-13T11:55:00.000Z"_s);
    }

    void theListGoesOn_data()
    {
        QTest::addColumn<PageToken>("asked");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("next");
        const auto row = [](const char *name, const PageToken &asked, const QByteArray &body, const QString &next) {
            QTest::newRow(name) << asked << body << next;
        };
        row("the server says so", {}, listOf(2, R"(,"has_more":true)"), u"after 2"_s);
        row("the server says no, whatever the size", {}, listOf(100, R"(,"has_more":false)"), u"end"_s);
        row("not said: a full page", {}, listOf(100), u"after 100"_s);
        row("not said: a short page", {}, listOf(99), u"end"_s);
        row("null says nothing", {}, listOf(100, R"(,"has_more":null)"), u"after 100"_s);
        row("a stated last id that is the last", {}, listOf(2, R"(,"has_more":true,"last_id":"2")"), u"after 2"_s);
        row("a stated last id that is another's", {}, listOf(2, R"(,"has_more":true,"last_id":"token")"), u"after token"_s);
        row("a token alone", {}, listOf(2, R"(,"last_id":"token")"), u"after token"_s);
        row("a token that is null", {}, listOf(2, R"(,"last_id":null)"), u"end"_s);
        row("a token, but no more", {}, listOf(2, R"(,"has_more":false,"last_id":"token")"), u"end"_s);
        row("more, but of nothing", {}, listOf(0, R"(,"has_more":true)"), u"end"_s);
        row("a list that goes in circles", {1, u"2"_s, {}}, listOf(2, R"(,"has_more":true)"), u"end"_s);
        row("numbered: there are more", {}, listOf(100, R"(,"total":101)"), u"page 2"_s);
        row("numbered: a smaller page of the server's", {}, listOf(20, R"(,"total":101)"), u"page 2"_s);
        row("numbered: that was all", {}, listOf(7, R"(,"total":7)"), u"end"_s);
        row("numbered: a later page", {2, {}, {}}, listOf(100, R"(,"total":300)"), u"page 3"_s);
        row("numbered: behind the end", {4, {}, {}}, listOf(0, R"(,"total":300)"), u"end"_s);
        row("a total beside has_more is only a number", {}, listOf(2, R"(,"total":9,"has_more":true)"), u"after 2"_s);
    }

    void theListGoesOn()
    {
        QFETCH(PageToken, asked);
        QFETCH(QByteArray, body);
        const Result<JobPage> page = openAi()->jobs(asked).parse(replyOf(body));
        QVERIFY(page);
        QTEST(summary(*page).section(u" | "_s, 2, 2), "next");
    }

    void oneBadEntryDoesNotLoseThePage()
    {
        const QByteArray body = R"({"data":[{"id":"a"},{"id":null},{"name":"x"},7,null,{"id":"b"},{}],"has_more":true})";
        QCOMPARE(summary(openAi()->jobs({}).parse(replyOf(body)).value()), u"a , b  | - | after b | 5"_s);
    }

    void anEmptyListIsAnEmptyAccount_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("an empty array") << QByteArray(R"({"object":"list","data":[],"has_more":false})");
        QTest::newRow("a bare array") << QByteArray("[]");
        QTest::newRow("null, in what says it is a list") << QByteArray(R"({"object":"list","data":null})");
    }

    void anEmptyListIsAnEmptyAccount()
    {
        QFETCH(QByteArray, body);
        const Result<JobPage> page = openAi()->jobs({}).parse(replyOf(body));
        QVERIFY(page);
        QVERIFY(page->jobs.empty() && !page->next && page->skipped == 0);
    }

    void anAnswerWithoutAListIsNoEmptyAccount_data()
    {
        QTest::addColumn<QByteArray>("body");
        for (const char *body : {"{}", "null", "7", "\"\"", R"({"data":{}})", R"({"data":null})", R"({"object":"list"})",
                                 R"({"id":"ftjob-1","error":{"code":"x","message":"y"}})", R"({"data":"none"})"})
            QTest::newRow(body) << QByteArray(body);
    }

    void anAnswerWithoutAListIsNoEmptyAccount()
    {
        QFETCH(QByteArray, body);
        const Result<JobPage> page = openAi()->jobs({}).parse(replyOf(body));
        QVERIFY(!page);
        QCOMPARE(page.error().kind, ErrorKind::Protocol);
    }
};

TUNEWATCH_TEST(job_list, OpenAiJobListTest)
#include "tst_job_list.moc"
