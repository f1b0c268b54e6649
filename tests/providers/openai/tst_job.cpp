// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/openai/replies.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

/// Every fact of a job that says something, one a line: what is not listed is empty.
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
        u"expected "_s + momentOf(job.estimatedEnd),
        u"usage "_s + (job.usage ? QString::number(*job.usage) : QString()),
        u"code "_s + job.errorCode,
        u"message "_s + job.errorMessage,
        u"workspace "_s + job.workspace,
    };
    QStringList set;
    for (const QString &fact : all) {
        if (!fact.endsWith(u' ') && !fact.endsWith(u" -"))
            set << fact;
    }
    for (const Setting &setting : job.hyperParameters)
        set << u"hyper "_s + setting.name + u'=' + setting.value;
    return set;
}

Job jobWith(const QByteArray &members)
{
    const Result<Job> job = openAi()->job(u"j"_s).parse(replyOf(R"({"id":"j",)" + members + "}"));
    return job.value_or(Job());
}

void addOpenAi();
void addRelatives();

} // namespace

class OpenAiJobTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyShapeOfAJobIsRead_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QStringList>("expected");
        addOpenAi();
        addRelatives();
    }

    void everyShapeOfAJobIsRead()
    {
        QFETCH(QString, file);
        const Result<Job> job = openAi()->job(u"j"_s).parse(replyFrom(file));
        QVERIFY(job);
        QTEST(facts(*job), "expected");
        QCOMPARE(job->key.account, openAiAccount().id);
        QCOMPARE(job->raw, openAiFixture(file).trimmed());
        QVERIFY(openAi()->jobFromRaw(job->raw).value() == *job);
    }

    void statesThatAreTheLast_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<bool>("isLast");
        for (const char *word : {"succeeded", "success", "completed", "failed", "failed_validation", "error", "cancelled",
                                 "canceled", "SUCCESS", "Cancelled"})
            QTest::newRow(word) << QString::fromLatin1(word) << true;
        for (const char *word : {"validating_files", "queued", "running", "pausing", "paused", "pending", "created",
                                 "cancelling", "CANCELLATION_REQUESTED", "VALIDATED", "STARTED", "warming_up", ""})
            QTest::addRow("%s is not", word) << QString::fromLatin1(word) << false;
    }

    void statesThatAreTheLast()
    {
        QFETCH(QString, word);
        const Job job = jobWith("\"status\":\"" + word.toUtf8() + '"');
        QCOMPARE(job.statusText, word);
        QTEST(isTerminal(job.status), "isLast");
    }

    void timesAreRead_data()
    {
        QTest::addColumn<QByteArray>("written");
        QTest::addColumn<QString>("expected");
        QTest::newRow("seconds") << QByteArray("1789300000") << u"2026-09-13T11:46:40.000Z"_s;
        QTest::newRow("milliseconds") << QByteArray("1789300000250") << u"2026-09-13T11:46:40.250Z"_s;
        QTest::newRow("seconds as a string") << QByteArray("\"1789300000\"") << u"2026-09-13T11:46:40.000Z"_s;
        QTest::newRow("ISO 8601") << QByteArray("\"2026-09-14T10:32:08+08:00\"") << u"2026-09-14T02:32:08.000Z"_s;
        QTest::newRow("ISO 8601 without a zone is UTC") << QByteArray("\"2026-09-14T10:32:08\"") << u"2026-09-14T10:32:08.000Z"_s;
        QTest::newRow("null") << QByteArray("null") << u"-"_s;
        QTest::newRow("0 is unknown") << QByteArray("0") << u"-"_s;
        QTest::newRow("0 as a string, too") << QByteArray("\"0\"") << u"-"_s;
        QTest::newRow("an object is no time") << QByteArray("{}") << u"-"_s;
    }

    void timesAreRead()
    {
        QFETCH(QByteArray, written);
        const Job job = jobWith("\"created_at\":" + written + ",\"estimated_finish\":" + written);
        QTEST(momentOf(job.created), "expected");
        QTEST(momentOf(job.estimatedEnd), "expected");
        QVERIFY(job.created.isKnown() || job.created.raw.isEmpty());
    }

    void theEndIsWhereItIsSaid_data()
    {
        QTest::addColumn<QByteArray>("members");
        QTest::addColumn<QString>("expected");
        const QString end = u"2026-09-13T11:46:40.000Z"_s;
        const auto row = [](const char *name, const QByteArray &members, const QString &expected) {
            QTest::newRow(name) << members << expected;
        };
        row("finished_at", R"("finished_at":1789300000,"completed_at":1,"modified_at":2)", end);
        row("completed_at where finished_at is 0", R"("finished_at":0,"completed_at":1789300000000)", end);
        row("modified_at of a job that ended", R"("status":"SUCCESS","modified_at":1789300000)", end);
        row("but not of one that goes on", R"("status":"RUNNING","modified_at":1789300000)", u"-"_s);
    }

    void theEndIsWhereItIsSaid()
    {
        QFETCH(QByteArray, members);
        QTEST(momentOf(jobWith(members).ended), "expected");
    }

    void whatIsNoErrorIsNone_data()
    {
        QTest::addColumn<QByteArray>("error");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QByteArray &error, const QString &expected) {
            QTest::newRow(name) << error << expected;
        };
        row("null", "null", u"|"_s);
        row("an empty object", "{}", u"|"_s);
        row("an object of nulls", R"({"code":null,"message":null,"param":null})", u"|"_s);
        row("an object of empty strings", R"({"code":"","message":"","param":""})", u"|"_s);
        row("OK", R"({"code":"OK","message":"fine"})", u"|"_s);
        row("ok in lower case", R"({"code":"ok"})", u"|"_s);
        row("0", R"({"code":0,"message":""})", u"|"_s);
        row("an empty string", R"("")", u"|"_s);
        row("the string OK", R"("OK")", u"|"_s);
        row("a string", R"("no data")", u"|no data"_s);
        row("only a code", R"({"code":"server_error"})", u"server_error|"_s);
        row("only a message", R"({"message":"no data"})", u"|no data"_s);
        row("a code that is a number", R"({"code":13,"message":"internal"})", u"13|internal"_s);
        row("both", R"({"code":"invalid_training_file","message":"Line 17"})", u"invalid_training_file|Line 17"_s);
    }

    void whatIsNoErrorIsNone()
    {
        QFETCH(QByteArray, error);
        const Job job = jobWith("\"error\":" + error);
        QTEST(job.errorCode + u'|' + job.errorMessage, "expected");
    }

    void settingsAreOfTheMethodFirst_data()
    {
        QTest::addColumn<QByteArray>("members");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QByteArray &members, const QString &expected) {
            QTest::newRow(name) << members << expected;
        };
        row("only at the top", R"("hyperparameters":{"n_epochs":3,"batch_size":"auto","x":"1.60e-5","y":null})",
            u"n_epochs=3 batch_size=auto x=1.60e-5"_s);
        row("the method's own go before the rest",
            R"("hyperparameters":{"n_epochs":1,"seed":7},"method":{"type":"dpo","dpo":{"hyperparameters":{"beta":0.1,"n_epochs":2}}})",
            u"beta=0.1 n_epochs=2 seed=7"_s);
        row("a null of the method's is filled from the top",
            R"("hyperparameters":{"n_epochs":1},"method":{"type":"dpo","dpo":{"hyperparameters":{"n_epochs":null}}})",
            u"n_epochs=1"_s);
        row("a method without a type", R"("method":{"supervised":{"hyperparameters":{"n_epochs":2}}})", u"n_epochs=2"_s);
        row("a name twice", R"("hyperparameters":{"a":1,"b":2,"a":3})", u"a=3 b=2"_s);
        row("null", R"("hyperparameters":null,"method":null)", {});
        row("absent", R"("status":"queued")", {});
    }

    void settingsAreOfTheMethodFirst()
    {
        QFETCH(QByteArray, members);
        QStringList settings;
        for (const Setting &setting : jobWith(members).hyperParameters)
            settings << setting.name + u'=' + setting.value;
        QTEST(settings.join(u' '), "expected");
    }

    void aJobHasAName_data()
    {
        QTest::addColumn<QByteArray>("members");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QByteArray &members, const QString &expected) {
            QTest::newRow(name) << members << expected;
        };
        row("what the person wrote", R"("user_provided_suffix":"mine","suffix":"yours")", u"mine"_s);
        row("the suffix", R"("user_provided_suffix":null,"suffix":"yours")", u"yours"_s);
        row("the model's suffix", R"("fine_tuned_model":"ft:gpt-4o:org:bot:A1")", u"bot"_s);
        row("a model without a suffix", R"("fine_tuned_model":"ft:gpt-4o:org::A1")", u"j"_s);
        row("a date is no suffix", R"("fine_tuned_model":"ft:open-mistral-7b:demo:20260914:0a1b")", u"j"_s);
        row("a model of another form", R"("fine_tuned_model":"gpt-35-turbo.ft-1")", u"j"_s);
        row("nothing", R"("status":"queued")", u"j"_s);
    }

    void aJobHasAName()
    {
        QFETCH(QByteArray, members);
        QTEST(jobWith(members).name, "expected");
    }

    void numbersMayBeStrings()
    {
        QCOMPARE(jobWith(R"("trained_tokens":"123456")").usage, std::optional<qint64>(123456));
        QCOMPARE(jobWith(R"("trained_tokens":123456)").usage, std::optional<qint64>(123456));
        QCOMPARE(jobWith(R"("trained_tokens":0)").usage, std::optional<qint64>(0));
        QCOMPARE(jobWith(R"("trained_tokens":"many")").usage, std::nullopt);
    }

    void idsAreTakenAsTheyAre()
    {
        const QByteArray id = "arn%3Aaws:a/b";
        const Result<Job> job = openAi()->job(u"x"_s).parse(replyOf("{\"id\":\"" + id + "\"}"));
        QCOMPARE(job->key.id, QString::fromLatin1(id));
    }

    void everySuccessCounts()
    {
        // 246: the request passed, although a check of the gateway failed.
        for (const int status : {200, 201, 203, 246, 299})
            QVERIFY(openAi()->job(u"j"_s).parse(replyOf(R"({"id":"j"})", status)));
    }

    void itSaysWhichAnswerItIsFrom()
    {
        HttpReply reply = replyOf(R"({"id":"j"})");
        reply.headers = {{"x-portkey-trace-id", "trace-1"}};
        QCOMPARE(openAi()->job(u"j"_s).parse(reply)->source.requestId, u"trace-1"_s);
        reply.headers = {{"x-portkey-trace-id", "trace-1"}, {"X-Request-Id", "req-1"}};
        QCOMPARE(openAi()->job(u"j"_s).parse(reply)->source.requestId, u"req-1"_s);
    }
};

namespace {

void addOpenAi()
{
    QTest::newRow("OpenAI, running") << u"job_openai_running.json"_s
                                     << QStringList{u"id ftjob-demo0000000000000000003"_s,
                                                    u"name ftjob-demo0000000000000000003"_s,
                                                    u"status running"_s,
                                                    u"model gpt-4.1-mini-2025-04-14"_s,
                                                    u"type supervised"_s,
                                                    u"train file-trainDemo1"_s,
                                                    u"val file-validDemo1"_s,
                                                    u"created 2026-09-13T11:46:40.000Z"_s,
                                                    u"expected 2026-09-13T12:40:00.000Z"_s,
                                                    u"workspace org-demo"_s,
                                                    u"hyper n_epochs=3"_s,
                                                    u"hyper batch_size=auto"_s,
                                                    u"hyper learning_rate_multiplier=auto"_s};
    QTest::newRow("OpenAI, preferences") << u"job_openai_dpo.json"_s
                                         << QStringList{u"id ftjob-dpo1"_s,
                                                        u"name preferences"_s,
                                                        u"status succeeded"_s,
                                                        u"model ft:gpt-4o-2024-08-06:demo-org:base:ZZ1"_s,
                                                        u"base gpt-4o-2024-08-06"_s,
                                                        u"tuned ft:gpt-4o-2024-08-06:demo-org:preferences:ZZ2"_s,
                                                        u"type dpo"_s,
                                                        u"train file-prefs"_s,
                                                        u"created 2026-09-13T11:46:40.000Z"_s,
                                                        u"ended 2026-09-13T14:16:40.000Z"_s,
                                                        u"usage 77000"_s,
                                                        u"workspace org-demo"_s,
                                                        u"hyper beta=0.10"_s,
                                                        u"hyper n_epochs=2"_s,
                                                        u"hyper learning_rate_multiplier=2.0e-1"_s,
                                                        u"hyper batch_size=16"_s};
    QTest::newRow("OpenAI, reinforcement, paused, an error that is none")
        << u"job_openai_paused.json"_s
        << QStringList{u"id ftjob-rft1"_s,
                       u"name grader"_s,
                       u"status paused"_s,
                       u"model o4-mini-2025-04-16"_s,
                       u"type reinforcement"_s,
                       u"train file-rft"_s,
                       u"val file-rftv"_s,
                       u"created 2026-09-13T11:46:40.000Z"_s,
                       u"hyper compute_multiplier=1.5"_s,
                       u"hyper eval_interval=auto"_s,
                       u"hyper reasoning_effort=high"_s};
    QTest::newRow("Portkey, the older form") << u"job_portkey.json"_s
                                             << QStringList{u"id ftjob-viaGateway1"_s,
                                                            u"name ftjob-viaGateway1"_s,
                                                            u"status cancelled"_s,
                                                            u"model gpt-4o-mini"_s,
                                                            u"train file-a"_s,
                                                            u"created 2026-09-13T11:46:40.000Z"_s,
                                                            u"ended 2026-09-13T12:46:40.000Z"_s,
                                                            u"usage 0"_s,
                                                            u"workspace org-demo"_s,
                                                            u"hyper n_epochs=auto"_s};
}

void addRelatives()
{
    QTest::newRow("Fireworks: milliseconds, completed_at, no kind of object")
        << u"job_fireworks.json"_s
        << QStringList{u"id accounts%2Fdemo%2FsupervisedFineTuningJobs%2Fabc"_s,
                       u"name accounts%2Fdemo%2FsupervisedFineTuningJobs%2Fabc"_s,
                       u"status succeeded"_s,
                       u"model accounts/fireworks/models/llama-v3p1-8b"_s,
                       u"tuned accounts/demo/models/abc"_s,
                       u"train dataset-1"_s,
                       u"created 2026-09-13T11:46:40.500Z"_s,
                       u"ended 2026-09-13T12:46:40.500Z"_s,
                       u"hyper n_epochs=1"_s,
                       u"hyper learning_rate=0.0001"_s};
    QTest::newRow("Mistral") << u"job_mistral.json"_s
                             << QStringList{u"id 0a1b2c3d-0000-4000-8000-000000000002"_s,
                                            u"name 0a1b2c3d-0000-4000-8000-000000000002"_s,
                                            u"status SUCCESS"_s,
                                            u"model open-mistral-7b"_s,
                                            u"tuned ft:open-mistral-7b:demo:20260914:0a1b2c3d"_s,
                                            u"train f-1"_s,
                                            u"created 2026-09-13T14:33:20.000Z"_s,
                                            u"ended 2026-09-13T15:33:20.000Z"_s,
                                            u"usage 131072"_s,
                                            u"hyper training_steps=20"_s,
                                            u"hyper learning_rate=0.0001"_s};
    QTest::newRow("Zhipu: ISO times, numbers as strings")
        << u"job_zhipu.json"_s
        << QStringList{u"id ftjob-20260914-zp1"_s,
                       u"name ftjob-20260914-zp1"_s,
                       u"status succeeded"_s,
                       u"model chatglm3-6b"_s,
                       u"tuned chatglm3-6b-8572905046912426020-demo"_s,
                       u"train file-zp"_s,
                       u"created 2026-09-14T02:32:08.000Z"_s,
                       u"ended 2026-09-14T03:32:08.000Z"_s,
                       u"usage 4210"_s,
                       u"hyper n_epochs=3"_s,
                       u"hyper batch_size=8"_s,
                       u"hyper learning_rate_multiplier=auto"_s};
}

} // namespace

TUNEWATCH_TEST(job, OpenAiJobTest)
#include "tst_job.moc"
