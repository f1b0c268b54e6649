// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/job_rows.h"

#include "jobs/sample_jobs.h"
#include "support/test.h"

#include <QLocale>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

QString asText(const std::vector<KeyValue> &rows)
{
    QStringList lines;
    for (const KeyValue &row : rows)
        lines << row.key + u": "_s + row.value + (row.chip.isEmpty() ? QString() : u" ["_s + row.chip + u']')
                + (row.kind == KeyValue::Kind::Secret ? u" (hidden)"_s : QString());
    return lines.join(u'\n');
}

Job withSettings(const std::vector<Setting> &settings)
{
    Job job = sample::job(u"ft-1"_s);
    job.hyperParameters = settings;
    return job;
}

} // namespace

class JobRowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void wellKnownHyperParametersComeFirstTheRestByName()
    {
        const Job job = withSettings({{u"warmup_ratio"_s, u"0.05"_s},       {u"split"_s, u"0.9"_s},
                                      {u"lora_rank"_s, u"8"_s},             {u"learning_rate"_s, u"1.6e-5"_s},
                                      {u"lr_scheduler_type"_s, u"linear"_s}, {u"n_epochs"_s, u"3"_s},
                                      {u"batch_size"_s, u"32"_s},           {u"max_length"_s, u"8192"_s},
                                      {u"freeze"_s, QString()}});
        QCOMPARE(asText(hyperParameterRows(job)),
                 u"n_epochs: 3\nbatch_size: 32\nmax_length: 8192\nlearning_rate: 1.6e-5\nlr_scheduler_type: linear\n"
                 "split: 0.9\nfreeze: —\nlora_rank: 8\nwarmup_ratio: 0.05"_s);
        QVERIFY(hyperParameterRows(Job()).empty());
    }

    void whatDiffersFromThePreviousRunSaysSo()
    {
        const Job job = withSettings({{u"learning_rate"_s, u"1.6e-5"_s}, {u"batch_size"_s, u"32"_s}, {u"new"_s, u"1"_s}});
        const PreviousRun previous{withSettings({{u"learning_rate"_s, u"2e-5"_s}, {u"batch_size"_s, u"32.0"_s}}), u"v6"_s};
        QCOMPARE(asText(hyperParameterRows(job, previous)), u"batch_size: 32\nlearning_rate: 1.6e-5 [2e-5 in v6]\nnew: 1"_s);
    }

    void withoutRoomTheNameIsLeftOutAndTheValueStays()
    {
        const Job job = withSettings({{u"learning_rate"_s, u"8e-6"_s}});
        const PreviousRun previous{withSettings({{u"learning_rate"_s, u"1e-5"_s}}), u"contract-review v6"_s};
        const KeyValue row = hyperParameterRows(job, previous).front();
        QCOMPARE(row.chip, u"1e-5 in contract-review v6"_s);
        QCOMPARE(row.shortChips, (QStringList{row.chip, u"before: 1e-5"_s, u"1e-5"_s}));
        const PreviousRun near{withSettings({{u"learning_rate"_s, u"1e-5"_s}}), u"v6"_s};
        QCOMPARE(hyperParameterRows(job, near).front().shortChips, (QStringList{u"1e-5 in v6"_s, u"before: 1e-5"_s, u"1e-5"_s}));
    }

    void usage()
    {
        Job job = sample::job(u"ft-1"_s);
        QCOMPARE(asText(usageRows(job, {})), u"Tokens: —"_s);
        QCOMPARE(asText(usageRows(job, 31'400'000)), u"Tokens at the end: ≈ 31,400,000"_s);
        job.status = JobStatus::Succeeded;
        QCOMPARE(asText(usageRows(job, 31'400'000)), u"Tokens billed: —"_s);
        job.usage = 31'389'440;
        QCOMPARE(asText(usageRows(job, {})), u"Tokens billed: 31,389,440"_s);
    }

    void data_data()
    {
        QTest::addColumn<QStringList>("training");
        QTest::addColumn<QStringList>("validation");
        QTest::addColumn<QString>("split");
        QTest::addColumn<QString>("rows");
        QTest::newRow("split") << QStringList{u"f1"_s} << QStringList() << u"0.9"_s
                               << u"Training file: f1\nValidation: 10 % split"_s;
        QTest::newRow("files") << QStringList{u"f1"_s, u"f2"_s} << QStringList{u"v1"_s} << u"0.9"_s
                               << u"Training file 1: f1\nTraining file 2: f2\nValidation file: v1"_s;
        QTest::newRow("nothing") << QStringList() << QStringList() << QString() << u"Training file: —\nValidation: —"_s;
        QTest::newRow("a split that is no share") << QStringList{u"f1"_s} << QStringList() << u"all"_s
                                                  << u"Training file: f1\nValidation: —"_s;
    }

    void data()
    {
        QFETCH(QStringList, training);
        QFETCH(QStringList, validation);
        QFETCH(QString, split);
        Job job = split.isEmpty() ? sample::job(u"ft-1"_s) : withSettings({{u"split"_s, split}});
        job.trainingFiles = training;
        job.validationFiles = validation;
        QTEST(asText(dataRows(job)), "rows");
    }

    void sinceWhenAJobRuns()
    {
        Job job = sample::job(u"ft-1"_s);
        job.created = {sample::now().addSecs(-7364), {}};
        QVERIFY(startRows(job, {}, sample::now()).empty());
        QCOMPARE(asText(startRows(job, sample::now().addSecs(-7364 + 284), sample::now())),
                 u"Queued: 4 min 44 s\nRunning since: 12:07:00"_s);
        QCOMPARE(asText(startRows(job, sample::now().addDays(-2), sample::now())),
                 u"Queued: 0 s\nRunning since: 18 Nov, 14:05:00"_s);
    }

    void everyDocumentedFieldThatIsPresentIsListed()
    {
        Job job = sample::job(u"ft-1"_s, JobStatus::Succeeded);
        job.name = u"support-tone v6"_s;
        job.trainingType = u"efficient_sft"_s;
        job.workspace = u"llm-v71tlvsg"_s;
        job.outputCount = 2;
        job.maxOutputCount = 10;
        job.trainingFiles = {u"f1"_s};
        job.raw = "{\"creator\":\"13\",\"modifier\":\"14\",\"user_identity\":\"15\",\"group\":\"llm\",\"charge_type\":\"token\","
                  "\"priority\":3,\"model_name\":\"tone\",\"teacher_model\":\"qwen-max\",\"rewards\":{\"a\":1}}";
        const QString all = asText(fileRows(job)) + u'\n' + asText(detailRows(job, sample::now()));
        for (const QString &row :
             {u"Workspace: llm-v71tlvsg"_s, u"Created by: 13 (hidden)"_s, u"Changed by: 14 (hidden)"_s, u"User: 15 (hidden)"_s,
              u"Job name: support-tone v6"_s, u"Model: qwen3-14b"_s, u"Base model: qwen3-14b"_s, u"Method: SFT (LoRA)"_s,
              u"Checkpoints: 2 of at most 10"_s, u"Group: llm"_s, u"Charged by: token"_s, u"Priority: 3"_s,
              u"Output name: tone"_s, u"Teacher model: qwen-max"_s})
            QVERIFY2(all.contains(row), qPrintable(row + u" is not in\n"_s + all));
    }

    void anOrganizationIsNoWorkspace()
    {
        Job job = sample::job(u"ftjob-1"_s);
        job.workspace = u"org-1"_s;
        job.raw = "{\"organization_id\":\"org-1\"}";
        const QString rows = asText(fileRows(job));
        QVERIFY2(rows.contains(u"Organization: org-1"_s) && !rows.contains(u"Workspace"_s), qPrintable(rows));
    }

    void aJobThatSaysNothing()
    {
        QCOMPARE(asText(fileRows(Job())), u"Training file: —\nValidation: —"_s);
        QCOMPARE(asText(detailRows(Job(), sample::now())), u"Created: —"_s);
        QCOMPARE(asText(failureRows(Job())), u"Code: —\nTokens billed: — not reported"_s);
    }

    void aTimeThatCannotBeReadIsShownAsReceived()
    {
        Job job;
        job.created.raw = u"soon"_s;
        QCOMPARE(asText(detailRows(job, sample::now())), u"Created: soon"_s);
    }
};

TUNEWATCH_TEST(job_rows, JobRowsTest)
#include "tst_job_rows.moc"
