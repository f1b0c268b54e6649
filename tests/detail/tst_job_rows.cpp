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
        lines << row.key + u": "_s + row.value;
    return lines.join(u'\n');
}

} // namespace

class JobRowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void wellKnownHyperParametersComeFirstTheRestByName()
    {
        Job job = sample::job(u"ft-1"_s);
        job.hyperParameters = {{u"warmup_ratio"_s, u"0.05"_s},       {u"split"_s, u"0.9"_s},
                               {u"lora_rank"_s, u"8"_s},             {u"learning_rate"_s, u"1.6e-5"_s},
                               {u"lr_scheduler_type"_s, u"linear"_s}, {u"n_epochs"_s, u"3"_s},
                               {u"batch_size"_s, u"32"_s},           {u"max_length"_s, u"8192"_s},
                               {u"freeze"_s, QString()}};
        QCOMPARE(asText(hyperParameterRows(job)),
                 u"n_epochs: 3\nbatch_size: 32\nmax_length: 8192\nlearning_rate: 1.6e-5\nlr_scheduler_type: linear\n"
                 "split: 0.9\nfreeze: —\nlora_rank: 8\nwarmup_ratio: 0.05"_s);
        QVERIFY(hyperParameterRows(Job()).empty());
    }

    void usageOfASucceededJob()
    {
        Job job = sample::job(u"ft-1"_s, JobStatus::Succeeded);
        job.usage = 31389440;
        job.outputCount = 2;
        job.maxOutputCount = 10;
        job.created = {QDateTime(QDate(2026, 11, 19), QTime(8, 53), Qt::UTC), u"2026-11-19 16:53:00"_s};
        job.ended = {QDateTime(QDate(2026, 11, 19), QTime(12, 15), Qt::UTC), u"2026-11-19 20:15:00"_s};
        job.trainingFiles = {u"976bd01a"_s, u"b11c"_s};
        job.validationFiles = {u"c0ffee"_s};
        job.fineTunedModel = u"qwen3-14b-ft"_s;
        job.workspace = u"llm-v71tlv"_s;
        QCOMPARE(asText(usageRows(job, sample::now())),
                 u"Tokens: 31,389,440\nCheckpoints: 2 of at most 10\nCreated: 19 Nov, 08:53\nEnded: 19 Nov, 12:15\n"
                 "Duration: 3 h 22 min\nTraining file 1: 976bd01a\nTraining file 2: b11c\nValidation file: c0ffee\n"
                 "Fine-tuned model: qwen3-14b-ft\nWorkspace: llm-v71tlv"_s);
    }

    void usageOfAJobThatSaysNothing()
    {
        QCOMPARE(asText(usageRows(Job(), sample::now())), u"Tokens: —\nCreated: —\nDuration: —"_s);
    }

    void aTimeThatCannotBeReadIsShownAsReceived()
    {
        Job job;
        job.created.raw = u"soon"_s;
        QVERIFY(asText(usageRows(job, sample::now())).contains(u"Created: soon"_s));
    }
};

TUNEWATCH_TEST(job_rows, JobRowsTest)
#include "tst_job_rows.moc"
