// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/openai/replies.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray Refusal = R"({"error":{"message":"Invalid 'limit': must be at most 50.","param":"limit"}})";

Job jobOf(const QString &file)
{
    return openAi()->jobFromRaw(openAiFixture(file)).value();
}

/// The question that is asked when the first one is refused so; empty when none is.
template <typename T>
QString again(const Query<T> &query, const HttpReply &refusal)
{
    const std::optional<Query<T>> other = query.again ? query.again(refusal) : std::nullopt;
    return other ? written(other->request) : QString();
}

} // namespace

class OpenAiRequestsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void questionsAreWritten_data()
    {
        QTest::addColumn<QString>("actual");
        QTest::addColumn<QString>("expected");
        const std::unique_ptr<Dialect> dialect = openAi();
        const QString arn = u"arn:aws:bedrock:us-east-1:0:job/a%2Fb?c#d"_s;
        const auto row = [](const char *name, const HttpRequest &request, const QString &expected) {
            QTest::newRow(name) << written(request) << expected;
        };
        row("the first page", dialect->jobs({}).request, u"fine_tuning/jobs?limit=100"_s);
        row("behind a cursor", dialect->jobs({2, u"ftjob-9"_s, {}}).request, u"fine_tuning/jobs?limit=100&after=ftjob-9"_s);
        row("a cursor cannot add to the query", dialect->jobs({2, u"a+b&c=d%20/"_s, {}}).request,
            u"fine_tuning/jobs?limit=100&after=a%2Bb%26c%3Dd%2520%2F"_s);
        row("a page by number, counted from 0", dialect->jobs({3, {}, {}}).request,
            u"fine_tuning/jobs?limit=100&page=2"_s);
        row("a job", dialect->job(u"ftjob-1"_s).request, u"fine_tuning/jobs/ftjob-1"_s);
        row("a job whose id looks like a path", dialect->job(arn).request,
            u"fine_tuning/jobs/arn%3Aaws%3Abedrock%3Aus-east-1%3A0%3Ajob%2Fa%252Fb%3Fc%23d"_s);
        row("events", dialect->events(plainJob(), {})->request, u"fine_tuning/jobs/ftjob-1/events?limit=100"_s);
        row("older events", dialect->events(plainJob(arn), u"ftevent-1"_s)->request,
            u"fine_tuning/jobs/arn%3Aaws%3Abedrock%3Aus-east-1%3A0%3Ajob%2Fa%252Fb%3Fc%23d/events?limit=100&after=ftevent-1"_s);
        row("events that stand in the job", dialect->events(jobOf(u"job_mistral.json"_s), {})->request,
            u"fine_tuning/jobs/0a1b2c3d-0000-4000-8000-000000000002"_s);
        row("checkpoints", dialect->checkpoints(plainJob(), {})->request, u"fine_tuning/jobs/ftjob-1/checkpoints?limit=100"_s);
        row("older checkpoints", dialect->checkpoints(plainJob(), u"ftckpt_1"_s)->request,
            u"fine_tuning/jobs/ftjob-1/checkpoints?limit=100&after=ftckpt_1"_s);
        row("one model only, which it cannot tell apart", dialect->jobs({1, {}, u"gpt-4.1-mini"_s}).request,
            u"fine_tuning/jobs?limit=100"_s);
        row("checkpoints that stand in the job", dialect->checkpoints(jobOf(u"job_mistral.json"_s), {})->request,
            u"fine_tuning/jobs/0a1b2c3d-0000-4000-8000-000000000002"_s);
        row("the first of the files with results", dialect->resultFile(jobOf(u"job_openai_dpo.json"_s))->request,
            u"files/file-res1/content"_s);
    }

    void questionsAreWritten()
    {
        QFETCH(QString, actual);
        QTEST(actual, "expected");
    }

    void theListOfMistralIsEnoughToKnowWhereItsEventsAre()
    {
        const JobPage page = openAi()->jobs({}).parse(replyFrom(u"list_mistral.json"_s)).value();
        QCOMPARE(written(openAi()->events(page.jobs.front(), {})->request), u"fine_tuning/jobs/"_s + page.jobs.front().key.id);
    }

    void noFileIsAskedForBeforeTheEndOrWithoutOne_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("it runs") << u"job_openai_running.json"_s;
        QTest::newRow("it ended with none") << u"job_portkey.json"_s;
        QTest::newRow("its service knows none") << u"job_mistral.json"_s;
    }

    void noFileIsAskedForBeforeTheEndOrWithoutOne()
    {
        QFETCH(QString, file);
        QVERIFY(!openAi()->resultFile(jobOf(file)));
    }

    void aRunningJobsFileWaits()
    {
        Job job = jobOf(u"job_openai_dpo.json"_s);
        job.status = JobStatus::Running;
        QVERIFY(!openAi()->resultFile(job));
    }

    void itHasNoLogByLine() { QVERIFY(!openAi()->log(u"ftjob-1"_s, {})); }

    void aRefusedLimitIsLeftOut()
    {
        const std::unique_ptr<Dialect> dialect = openAi();
        for (const int status : {400, 422}) {
            const HttpReply refusal = replyOf(Refusal, status);
            QCOMPARE(again(dialect->jobs({2, u"c"_s, {}}), refusal), u"fine_tuning/jobs?after=c"_s);
            QCOMPARE(again(*dialect->events(plainJob(), u"e"_s), refusal), u"fine_tuning/jobs/ftjob-1/events?after=e"_s);
            QCOMPARE(again(*dialect->checkpoints(plainJob(), {}), refusal), u"fine_tuning/jobs/ftjob-1/checkpoints"_s);
        }
        QCOMPARE(again(dialect->jobs({}), replyOf(R"({"error":{"message":"bad header"}})", 400)), QString());
        QCOMPARE(again(dialect->jobs({}), replyOf(R"({"error":{"message":"rate limit"}})", 429)), QString());
    }

    void withoutALimitEveryPageMayGoOn()
    {
        const HttpReply page = replyOf(R"({"data":[{"id":"a"},{"id":"b"}]})");
        const Query<JobPage> query = openAi()->jobs({});
        QVERIFY(!query.parse(page)->next);
        QCOMPARE(query.again(replyOf(Refusal, 400))->parse(page)->next.value().cursor, u"b"_s);
    }

    void theAccountsOwnItemsAreInEveryQuestion_data()
    {
        QTest::addColumn<QString>("provider");
        QTest::addRow("OpenAI's dialect") << u"compatible"_s;
        QTest::addRow("Model Studio's dialect") << u"dashscope"_s;
    }

    void theAccountsOwnItemsAreInEveryQuestion()
    {
        QFETCH(QString, provider);
        Account account = openAiAccount(provider);
        account.query = {{u"api-version"_s, u"2024-10-21"_s}, {u"a b"_s, u"c&d=+"_s}, {u" "_s, u"nameless"_s}};
        const std::unique_ptr<Dialect> dialect = dialectFor(account);
        QList<HttpRequest> requests{dialect->jobs({}).request, dialect->job(u"j"_s).request,
                                    dialect->checkpoints(plainJob(), {})->request};
        if (const auto log = dialect->log(u"j"_s, {}))
            requests << log->request;
        if (const auto events = dialect->events(plainJob(), {}))
            requests << events->request << events->again(replyOf(Refusal, 400))->request;
        Job ended = jobOf(u"job_openai_dpo.json"_s);
        if (const auto file = dialect->resultFile(ended))
            requests << file->request;
        QVERIFY(requests.size() >= 4);
        for (const HttpRequest &request : std::as_const(requests)) {
            const QString line = written(request);
            QVERIFY2(line.endsWith(u"api-version=2024-10-21&a%20b=c%26d%3D%2B"), qPrintable(line));
        }
    }

    void whatTheQuestionAsksForIsNotReplaced()
    {
        Account account = openAiAccount(u"compatible"_s);
        account.query = {{u"after"_s, u"me"_s}, {u"limit"_s, u"5"_s}};
        const std::unique_ptr<Dialect> dialect = dialectFor(account);
        QCOMPARE(written(dialect->jobs({2, u"c"_s, {}}).request), u"fine_tuning/jobs?limit=100&after=c"_s);
    }
};

TUNEWATCH_TEST(requests, OpenAiRequestsTest)
#include "tst_requests.moc"
