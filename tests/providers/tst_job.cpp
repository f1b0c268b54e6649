// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/replies.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

Result<Job> jobFrom(const QString &file)
{
    return testDialect()->job(u"ft-1"_s).parse(replyFrom(file));
}

QString number(const std::optional<qint64> &value)
{
    return value ? QString::number(*value) : u"-"_s;
}

QString momentOf(const ServiceTime &time)
{
    return time.utc.isValid() ? time.utc.toString(Qt::ISODate) : time.raw;
}

/// Every fact that a fixture sets, one a line: what is not listed is empty.
QStringList facts(const Job &job)
{
    const QStringList all = {
        u"id "_s + job.key.id,
        u"name "_s + job.name,
        u"status "_s + job.statusText,
        u"model "_s + job.model,
        u"base "_s + job.baseModel,
        u"tuned "_s + job.fineTunedModel,
        u"type "_s + job.trainingType,
        u"train "_s + job.trainingFiles.join(u' '),
        u"val "_s + job.validationFiles.join(u' '),
        u"created "_s + momentOf(job.created),
        u"ended "_s + momentOf(job.ended),
        u"code "_s + job.errorCode,
        u"message "_s + job.errorMessage,
        u"workspace "_s + job.workspace,
    };
    QStringList set;
    for (const QString &fact : all) {
        if (!fact.endsWith(u' '))
            set << fact;
    }
    for (const Setting &setting : job.hyperParameters)
        set << u"hyper "_s + setting.name + u'=' + setting.value;
    const QStringList counts{number(job.usage), number(job.outputCount), number(job.maxOutputCount)};
    if (counts != QStringList{u"-"_s, u"-"_s, u"-"_s})
        set << u"counts "_s + counts.join(u' ');
    return set;
}

} // namespace

class JobTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhichAnswerItIsFrom_data()
    {
        QTest::addColumn<QByteArray>("idOfBody");
        QTest::addColumn<QString>("expected");
        QTest::newRow("the body names it") << QByteArray(R"("request_id":"5e0d-1",)") << u"5e0d-1"_s;
        QTest::newRow("only a header does") << QByteArray() << u"of-the-header"_s;
    }

    void saysWhichAnswerItIsFrom()
    {
        QFETCH(QByteArray, idOfBody);
        QFETCH(QString, expected);
        const auto reply = [&](const QByteArray &output) {
            HttpReply answer = replyOf("{" + idOfBody + R"("output":)" + output + "}");
            answer.headers = {{"X-Request-Id", "of-the-header"}};
            return answer;
        };
        const Result<Job> job = testDialect()->job(u"ft-1"_s).parse(reply(R"({"job_id":"ft-1"})"));
        QCOMPARE(job->source.requestId, expected);
        const Result<JobPage> page = testDialect()->jobs({}).parse(reply(R"({"jobs":[{"job_id":"ft-1"}],"total":1})"));
        QCOMPARE(page->jobs.at(0).source.requestId, expected);
    }

    void jobsAreRead_data();

    void jobsAreRead()
    {
        QFETCH(QString, file);
        QFETCH(QStringList, expected);
        const Result<Job> job = jobFrom(file);
        QVERIFY2(job, qPrintable(job ? QString() : describe(job.error())));
        QCOMPARE(facts(*job).join(u'\n'), expected.join(u'\n'));
        QCOMPARE(job->key.account, testAccount().id);
        QCOMPARE(job->status, jobStatus(job->statusText));
    }

    void theStoredJsonGivesTheSameJob()
    {
        const std::unique_ptr<Dialect> dialect = testDialect();
        int read = 0;
        for (const QString &file : dashscopeFixtures().filter(u"job_"_s)) {
            const Result<Job> job = jobFrom(file);
            QVERIFY(job);
            const Result<Job> again = dialect->jobFromRaw(job->raw);
            QVERIFY2(again, qPrintable(file));
            QCOMPARE(*again, *job);
            QVERIFY(replyFrom(file).body.contains(job->raw));
            ++read;
        }
        QVERIFY(read >= 15);
    }

    void theStoredJsonIsKeptToTheByte()
    {
        const QByteArray object = R"({ "job_id" : "ft-1",  "new_field": 1.50e+400, "x": [ NaN ] })";
        const Result<Job> job = testDialect()->job(u"ft-1"_s).parse(replyOf("{\"output\": " + object + " }"));
        QVERIFY(job);
        QCOMPARE(job->raw, object);
    }

    void anAnswerWithoutAJobIsAnError_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("no id") << QByteArray(R"({"output":{"status":"RUNNING"}})");
        QTest::newRow("an empty id") << QByteArray(R"({"output":{"job_id":" "}})");
        QTest::newRow("null") << QByteArray(R"({"output":null})");
        QTest::newRow("a word") << QByteArray(R"({"output":"ft-1"})");
        QTest::newRow("an empty array") << QByteArray(R"({"output":[]})");
    }

    void anAnswerWithoutAJobIsAnError()
    {
        QFETCH(QByteArray, body);
        const Result<Job> job = testDialect()->job(u"ft-1"_s).parse(replyOf(body));
        QVERIFY(!job);
        QCOMPARE(job.error().kind, ErrorKind::Protocol);
    }

    void aDamagedArchiveRowIsAnError()
    {
        QVERIFY(!testDialect()->jobFromRaw("{\"job_id\":"));
        QVERIFY(!testDialect()->jobFromRaw(""));
        QVERIFY(!testDialect()->jobFromRaw("[]"));
    }
};

void JobTest::jobsAreRead_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const QString &file, const QStringList &expected) {
        QTest::newRow(name) << file << expected;
    };
    row("newer style: data sets beside empty file ids, output name before success", u"job_running.json"_s,
        {u"id ft-202609141032-7af1"_s, u"name support-bot v7"_s, u"status RUNNING"_s, u"model qwen3-14b"_s,
         u"base qwen3-14b"_s, u"tuned qwen3-14b-ft-202609141032-7af1"_s, u"type efficient_sft"_s,
         u"train 5f5b2b0e-3f0d-4f8d-8f3b-2d8a7a2f6f10"_s, u"created 2026-09-14T02:32:08Z"_s,
         u"workspace llm-demo0001"_s, u"hyper n_epochs=3"_s, u"hyper learning_rate=1.0e-4"_s,
         u"hyper lora_rank=64"_s, u"hyper split=0.90"_s, u"counts - 2 10"_s});
    row("code and message inside a job are facts of the job", u"job_failed.json"_s,
        {u"id ft-1"_s, u"name ft-1"_s, u"status FAILED"_s, u"created 2026-09-14T02:32:08Z"_s,
         u"ended 2026-09-14T02:43:55Z"_s, u"code DataFormatError"_s,
         u"message Line 3 is no conversation."_s});
    row("a canceled job with code 1 and no usage", u"job_canceled.json"_s,
        {u"id ft-1"_s, u"name ft-1"_s, u"status CANCELED"_s, u"code 1"_s, u"counts 0 - -"_s});
    row("a synonym of success, numbers as strings and floats", u"job_succeed_word.json"_s,
        {u"id ft-1"_s, u"name ft-1"_s, u"status success"_s, u"counts 201728 3 2"_s});
    row("an unknown status and type stay verbatim", u"job_unknown_status.json"_s,
        {u"id ft-1"_s, u"name ft-1"_s, u"status Suspended"_s, u"type sft_next"_s});
    row("the name under jobs_name", u"job_jobs_name.json"_s, {u"id ft-1"_s, u"name named by the tables"_s});
    row("nothing but an id", u"job_only_id.json"_s, {u"id ft-1"_s, u"name ft-1"_s});
    row("everything else null", u"job_all_null.json"_s, {u"id ft-1"_s, u"name ft-1"_s});
    row("every field of another type", u"job_wrong_types.json"_s,
        {u"id 12345"_s, u"name {\"zh\":\"x\"}"_s, u"status 7"_s, u"model []"_s, u"train file-a file-b"_s,
         u"created 2026-09-14T02:32:08Z"_s, u"ended []"_s, u"code 12"_s, u"message {\"text\":\"x\"}"_s});
    row("mounted data, a file named both ways, an address without its signature", u"job_mounted_data.json"_s,
        {u"id ft-1"_s, u"name ft-1"_s, u"train file-a my-data/sets/train.jsonl https://example.org/t.jsonl"_s,
         u"val my-data/val.jsonl"_s});
    row("times and output under their old names, payload under data", u"job_old_fields.json"_s,
        {u"id ft-1"_s, u"name ft-1"_s, u"status SUCCESSED"_s, u"tuned qwen-old-ft-1"_s,
         u"created 2026-09-14T02:32:08Z"_s, u"ended 2026-09-14T04:26:40Z"_s});
    row("a job inside an array", u"job_in_array.json"_s, {u"id ft-1"_s, u"name ft-1"_s});
    row("of duplicate keys the last wins; keys may be escaped", u"job_duplicate_keys.json"_s,
        {u"id ft-1"_s, u"name ft-1"_s, u"status RUNNING"_s, u"hyper a=3"_s, u"hyper b=2"_s});
    row("half an emoji in a name", u"job_lone_surrogate.json"_s, {u"id ft-1"_s, u"name half \uFFFD face"_s});
    row("a name that is not UTF-8", u"job_invalid_utf8.json"_s, {u"id ft-1"_s, u"name caf\uFFFD"_s});
}

TUNEWATCH_TEST(job, JobTest)
#include "tst_job.moc"
