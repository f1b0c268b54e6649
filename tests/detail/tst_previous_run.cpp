// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/previous_run.h"

#include "detail/estimates.h"
#include "jobs/sample_jobs.h"
#include "support/test.h"
#include "training/setting_names.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

Job run(const QString &name, int hoursAgo, JobStatus status = JobStatus::Succeeded, const QString &model = u"qwen3-14b"_s)
{
    Job job = sample::job(u"ft-"_s + name, status);
    job.name = name;
    job.model = job.baseModel = model;
    job.created = {sample::now().addSecs(-3600LL * hoursAgo), {}};
    return job;
}

std::optional<PreviousRun> before(const Job &job, const std::vector<Job> &others)
{
    std::vector<const Job *> pointers;
    for (const Job &other : others)
        pointers.push_back(&other);
    return previousRun(job, pointers, [](const Job &one) { return one.name; });
}

} // namespace

class PreviousRunTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stems_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("stem");
        QTest::newRow("version") << u"support-tone v7"_s << u"support-tone"_s;
        QTest::newRow("number") << u"intent router 12"_s << u"intent router"_s;
        QTest::newRow("glued") << u"exp_v3"_s << u"exp"_s;
        QTest::newRow("none") << u"sql-assist cn"_s << u"sql-assist cn"_s;
        QTest::newRow("Han") << u"客服语气 v7"_s << u"客服语气"_s;
        QTest::newRow("nothing but a number") << u"42"_s << QString();
    }

    void stems()
    {
        QFETCH(QString, name);
        QFETCH(QString, stem);
        QCOMPARE(nameStem(name), stem);
    }

    void theSameNameComesBeforeTheSameFileComesBeforeTheSameModel()
    {
        Job job = run(u"tone v7"_s, 1, JobStatus::Running);
        job.trainingFiles = {u"file-a"_s};
        Job sameFile = run(u"other v1"_s, 2);
        sameFile.trainingFiles = {u"file-a"_s};
        const Job sameModel = run(u"another"_s, 1 + 1);
        const std::vector<Job> all{run(u"tone v5"_s, 9), run(u"tone v6"_s, 8), sameFile, sameModel};
        QCOMPARE(before(job, all)->label, u"v6"_s);
        QCOMPARE(before(job, {sameFile, sameModel})->label, u"other v1"_s);
        QCOMPARE(before(job, {sameModel})->label, u"another"_s);
    }

    void onlyASucceededEarlierRunCounts()
    {
        const Job job = run(u"tone v7"_s, 5, JobStatus::Running);
        QVERIFY(!before(job, {run(u"tone v6"_s, 9, JobStatus::Failed), run(u"tone v8"_s, 1),
                              run(u"tone v4"_s, 9, JobStatus::Succeeded, u"qwen3-32b"_s), job}));
    }

    void settings_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<bool>("isSame");
        QTest::newRow("two spellings of a number") << u"1.6e-5"_s << u"0.000016"_s << true;
        QTest::newRow("another number") << u"1.6e-5"_s << u"2e-5"_s << false;
        QTest::newRow("capital exponent") << u"2.0E-5"_s << u"2e-5"_s << true;
        QTest::newRow("a word") << u"linear"_s << u"cosine"_s << false;
        QTest::newRow("a word and a number") << u"auto"_s << u"0"_s << false;
    }

    void settings()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QFETCH(bool, isSame);
        QCOMPARE(training::isSameSetting(one, other), isSame);
        QCOMPARE(training::isSameSetting(other, one), isSame);
    }

    void tokensAreThoseTheLogAnnounces()
    {
        JobDigest digest;
        QVERIFY(!tokensAtEnd(run(u"a"_s, 1), digest, {}));
        digest.announcedTokens = 31'400'000;
        QCOMPARE(tokensAtEnd(run(u"a"_s, 1), digest, {}), std::optional<qint64>(31'400'000));
    }

    void tokensAreElseInProportionToAnEarlierRun()
    {
        Job job = run(u"a"_s, 1, JobStatus::Running);
        job.trainingFiles = {u"file-a"_s};
        job.hyperParameters = {{u"batch_size"_s, u"32"_s}};
        JobDigest digest;
        digest.totalSteps = 1200;
        Job earlier = run(u"b"_s, 9);
        earlier.trainingFiles = job.trainingFiles;
        earlier.hyperParameters = job.hyperParameters;
        earlier.usage = 30'000'000;
        JobDigest itsDigest;
        itsDigest.totalSteps = 2400;
        std::pair<const Job *, JobDigest> others[] = {{&earlier, itsDigest}};
        QCOMPARE(tokensAtEnd(job, digest, others), std::optional<qint64>(15'000'000));
        earlier.hyperParameters = {{u"batch_size"_s, u"16"_s}};
        QVERIFY(!tokensAtEnd(job, digest, others));
    }
};

TUNEWATCH_TEST(previous_run, PreviousRunTest)
#include "tst_previous_run.moc"
