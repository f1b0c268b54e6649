// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/job_model.h"

#include "jobs/sample_jobs.h"
#include "support/test.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <limits>

using namespace Qt::Literals::StringLiterals;

class JobModelTest : public QObject
{
    Q_OBJECT

private:
    JobStore m_store;
    std::unique_ptr<JobModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    QDateTime m_now;

    QString cell(int row, JobColumn column, int role = Qt::DisplayRole) const
    {
        return m_model->index(row, int(column)).data(role).toString();
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void init()
    {
        m_store.removeAccount(u"sg"_s);
        m_store.removeAccount(u"bj"_s);
        m_now = sample::now();
        m_model = std::make_unique<JobModel>(&m_store, [this] { return m_now; });
        m_model->setAccounts([](const QString &id) { return AccountFacts{.name = id == u"sg"_s ? u"Singapore"_s : u"Beijing"_s}; });
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                              QAbstractItemModelTester::FailureReportingMode::Fatal);
    }

    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
    }

    void showsWhatIsKnown()
    {
        Job job = sample::job(u"ft-1"_s, JobStatus::Succeeded);
        job.name = u"support-tone v6"_s;
        job.usage = 31389440;
        job.created = {m_now.addSecs(-3600 * 5), u"2026-11-20 09:05:00"_s};
        job.ended = {m_now.addSecs(-3600 * 2), {}};
        job.hyperParameters = {{u"n_epochs"_s, u"3"_s}, {u"learning_rate"_s, u"1.6e-5"_s}};
        sample::merge(m_store, {job});
        JobDigest digest;
        digest.lastEvalLoss = 0.90041;
        sample::merge(m_store, job.key, digest);
        QCOMPARE(sample::asText(*m_model, {0, 1, 2, 3, 4, 5, 6, 7}),
                 u"Succeeded | support-tone v6 | qwen3-14b | 3 epochs | 0.900 | 31,389,440 | 3 h 0 min | 5 h ago\n"_s);
        QCOMPARE(cell(0, JobColumn::Job, JobModel::NoteRole), u"ft-1"_s);
        QCOMPARE(cell(0, JobColumn::Model, JobModel::NoteRole), u"Singapore"_s);
        QCOMPARE(cell(0, JobColumn::LearningRate), u"1.6e-5"_s);
        QCOMPARE(m_model->index(0, 0).data(JobModel::KeyRole).value<JobKey>(), job.key);
    }

    void showsADashForWhatIsNot()
    {
        Job job;
        job.key = {u"sg"_s, u"ft-2"_s};
        sample::merge(m_store, {job});
        QCOMPARE(sample::asText(*m_model, {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 13, 15, 16}),
                 u"— | ft-2 | — | — | — | — | — | — | — | — | — | — | — | —\n"_s);
        for (const JobColumn column : {JobColumn::Model, JobColumn::EvalLoss, JobColumn::Tokens, JobColumn::Created})
            QVERIFY(!m_model->index(0, int(column)).data(JobModel::SortRole).isValid());
    }

    void showsAnUnknownStatusVerbatim()
    {
        sample::merge(m_store, {sample::job(u"ft-1"_s, JobStatus::Other)});
        QCOMPARE(cell(0, JobColumn::Status), u"SUSPENDED"_s);
    }

    void showsTheTrainLossWhereThereIsNoEvalLoss()
    {
        const Job job = sample::job(u"ft-1"_s);
        sample::merge(m_store, {job});
        JobDigest digest;
        digest.lastTrainLoss = 0.5;
        sample::merge(m_store, job.key, digest);
        QCOMPARE(cell(0, JobColumn::EvalLoss), u"0.500"_s);
        QCOMPARE(cell(0, JobColumn::EvalLoss, Qt::ToolTipRole), u"Train loss. This job reports no eval loss."_s);
    }

    void aDivergedJobShowsNaNWhateverItsLastEvalLoss()
    {
        const Job job = sample::job(u"ft-1"_s, JobStatus::Failed);
        sample::merge(m_store, {job});
        JobDigest digest;
        digest.lastEvalLoss = 0.9;
        digest.lastTrainLoss = qQNaN();
        sample::merge(m_store, job.key, digest);
        QCOMPARE(cell(0, JobColumn::EvalLoss), u"NaN"_s);
    }

    void readsARowAsOneSentence()
    {
        Job job = sample::job(u"ft-1"_s);
        job.name = u"support-tone v7"_s;
        sample::merge(m_store, {job});
        JobDigest digest;
        digest.fraction = 0.62;
        digest.lastEvalLoss = 0.9096;
        sample::merge(m_store, job.key, digest);
        QCOMPARE(cell(0, JobColumn::Job, Qt::AccessibleTextRole),
                 u"support-tone v7, Running, 62 percent, eval loss 0.910, qwen3-14b, Singapore"_s);
    }

    void aRowOfAnUnreachableAccountSaysOfWhenItIs()
    {
        Job job = sample::job(u"ft-1"_s);
        job.created = {m_now.addSecs(-7200), {}};
        sample::merge(m_store, {job});
        JobDigest digest;
        digest.fraction = 0.62;
        digest.timeLeft = {TimeLeft::Kind::About, std::chrono::minutes(72), {}, {}};
        digest.reckonedAt = m_now;
        sample::merge(m_store, job.key, digest);
        QCOMPARE(cell(0, JobColumn::Progress, JobModel::NoteRole), u"1 h 12 min"_s);
        QCOMPARE(cell(0, JobColumn::Job, Qt::AccessibleTextRole),
                 u"ft-1, Running, 62 percent, 1 hour 12 minutes left, qwen3-14b, Singapore"_s);
        AccountFacts facts{u"Singapore"_s, m_now.addSecs(-1020), true};
        m_model->setAccounts([&facts](const QString &) { return facts; });
        QCOMPARE(cell(0, JobColumn::Progress, JobModel::NoteRole), u"at 13:48"_s);
        QCOMPARE(cell(0, JobColumn::Duration), u"1 h 43 min"_s);
        QCOMPARE(cell(0, JobColumn::Job, Qt::AccessibleTextRole),
                 u"ft-1, Running, 62 percent, at 13:48, qwen3-14b, Singapore"_s);
        const QSignalSpy changes(m_model.get(), &JobModel::dataChanged);
        facts.staleSince = {};
        m_model->refreshAccounts();
        QCOMPARE(changes.count(), 1);
        m_model->refreshAccounts(); // nothing is new
        QCOMPARE(changes.count(), 1);
        QCOMPARE(cell(0, JobColumn::Duration), u"2 h 0 min"_s);
    }

    void saysWhoIsNextWhenTheListIsWhole()
    {
        Job job = sample::job(u"ft-1"_s, JobStatus::Queuing);
        job.created = {m_now.addSecs(-60), {}};
        sample::merge(m_store, {job});
        QCOMPARE(cell(0, JobColumn::Progress), u"Next in queue"_s);
        Job older = sample::job(u"ft-0"_s, JobStatus::Queuing);
        older.created = {m_now.addSecs(-600), {}};
        sample::merge(m_store, {older});
        QCOMPARE(cell(0, JobColumn::Progress), u"2nd in queue"_s);
        m_model->setAccounts([](const QString &) { return AccountFacts{.isListWhole = false}; });
        QCOMPARE(cell(0, JobColumn::Progress), u"Queuing"_s);
    }

    void tokensOfARunningJobAreEstimatedByWhatItsLogAnnounces()
    {
        const Job run = sample::job(u"ft-1"_s);
        sample::merge(m_store, {run});
        JobDigest digest;
        digest.fraction = 0.62;
        sample::merge(m_store, run.key, digest);
        QCOMPARE(cell(0, JobColumn::Tokens), u"—"_s);
        digest.announcedTokens = 31'400'000;
        sample::merge(m_store, run.key, digest);
        QCOMPARE(cell(0, JobColumn::Tokens), u"≈ 19.5 M"_s);
        QVERIFY(cell(0, JobColumn::Tokens, Qt::ToolTipRole).contains(u"announces"));
    }

    void tokensOfARunningJobAreEstimatedByARunLikeIt()
    {
        Job run = sample::job(u"ft-1"_s);
        run.trainingFiles = {u"file-1"_s};
        Job like = sample::job(u"ft-0"_s, JobStatus::Succeeded);
        like.trainingFiles = {u"file-1"_s};
        like.usage = 31'389'440;
        sample::merge(m_store, {run, like});
        JobDigest digest;
        digest.lastStep = 1488;
        digest.totalSteps = 2400;
        digest.fraction = 0.62;
        sample::merge(m_store, run.key, digest);
        QCOMPARE(cell(0, JobColumn::Tokens), u"—"_s);
        JobDigest done;
        done.totalSteps = 2400;
        sample::merge(m_store, like.key, done);
        const int row = m_model->rowOf(run.key);
        QCOMPARE(cell(row, JobColumn::Tokens), u"≈ 19.5 M"_s);
        QVERIFY(!cell(row, JobColumn::Tokens, Qt::ToolTipRole).isEmpty());
        run.usage = 7; // what the service says needs no estimate
        sample::merge(m_store, {run});
        QCOMPARE(cell(row, JobColumn::Tokens), u"7"_s);
        like.trainingFiles = {u"file-2"_s};
        run.usage = {};
        sample::merge(m_store, {run, like});
        QCOMPARE(cell(row, JobColumn::Tokens), u"—"_s);
    }

    void aSampleThatIsToComeIsADot()
    {
        const Job job = sample::job(u"ft-1"_s);
        sample::merge(m_store, {job, sample::job(u"ft-2"_s, JobStatus::Queuing)});
        QCOMPARE(cell(0, JobColumn::EvalLoss), u"·"_s);
        QCOMPARE(cell(1, JobColumn::EvalLoss), u"—"_s);
        m_model->noteEmptyLog(job.key);
        QCOMPARE(cell(0, JobColumn::EvalLoss), u"—"_s);
        sample::merge(m_store, {sample::job(u"ft-3"_s)});
        QCOMPARE(cell(2, JobColumn::EvalLoss), u"·"_s);
    }

    void aLogThatSaysNothingIsNoDot()
    {
        const Job job = sample::job(u"ft-1"_s);
        sample::merge(m_store, {job});
        JobDigest digest;
        digest.reckonedAt = m_now; // its log was read, and has none
        sample::merge(m_store, job.key, digest);
        QCOMPARE(cell(0, JobColumn::EvalLoss), u"—"_s);
    }

    void sparklinesFollowTheirJob()
    {
        const Job job = sample::job(u"ft-1"_s);
        sample::merge(m_store, {job});
        const auto line = [this] {
            return m_model->index(0, int(JobColumn::EvalLoss)).data(JobModel::SparklineRole).value<Sparkline>();
        };
        QVERIFY(line().line.isEmpty());
        JobDigest digest;
        digest.curve = {3, 2, 1};
        sample::merge(m_store, job.key, digest);
        QCOMPARE(line().line, QPolygonF({{0, 0}, {0.5, 0.5}, {1, 1}}));
        digest.curve = {1, 1, std::numeric_limits<float>::quiet_NaN()};
        sample::merge(m_store, job.key, digest);
        QVERIFY(line().endsBroken);
        QCOMPARE(line().line.last(), QPointF(1, 0));
        digest.curve = {1.0F, 0.9F, 1.0F}; // level, but for its noise
        sample::merge(m_store, job.key, digest);
        QVERIFY(line().line.first().y() > 0.5);
        digest.curve = {std::numeric_limits<float>::infinity()};
        sample::merge(m_store, job.key, digest);
        QVERIFY(line().line.isEmpty());
    }

    void namesThatLookLikeMarkupStayText()
    {
        Job job = sample::job(u"ft-1"_s);
        job.name = u"<b>bold</b>\n<img src=x>"_s;
        sample::merge(m_store, {job});
        QCOMPARE(cell(0, JobColumn::Job), u"<b>bold</b> <img src=x>"_s);
        QVERIFY(cell(0, JobColumn::Job, Qt::ToolTipRole).contains(u"&lt;b&gt;"_s));
    }

    void aRunningJobGrowsOlderByTheClock()
    {
        Job job = sample::job(u"ft-1"_s);
        job.created = {m_now.addSecs(-60), {}};
        sample::merge(m_store, {job});
        const QSignalSpy changes(m_model.get(), &JobModel::dataChanged);
        m_now = m_now.addSecs(7200);
        m_model->refreshTimes();
        QCOMPARE(cell(0, JobColumn::Duration), u"2 h 1 min"_s);
        QVERIFY(changes.count() > 0);
    }

    void startsWithWhatTheStoreHoldsNewestFirst()
    {
        Job older = sample::job(u"ft-1"_s);
        older.created = {m_now.addDays(-2), {}};
        Job newer = sample::job(u"ft-2"_s);
        newer.created = {m_now.addDays(-1), {}};
        sample::merge(m_store, {older, sample::job(u"ft-0"_s), newer});
        const JobModel late(&m_store, [this] { return m_now; });
        QCOMPARE(sample::asText(late, {1}), u"ft-2\nft-1\nft-0\n"_s);
    }

    void followsRandomDiffsWithoutAReset()
    {
        QRandomGenerator random(7);
        const QSignalSpy resets(m_model.get(), &JobModel::modelReset);
        for (int round = 0; round < 200; ++round) {
            std::vector<Job> jobs;
            for (int i = random.bounded(5); i >= 0; --i)
                jobs.push_back(sample::randomJob(random.bounded(60), random));
            sample::merge(m_store, jobs);
            if (random.bounded(30) == 0)
                m_store.removeAccount(u"bj"_s);
            QCOMPARE(m_model->rowCount(), int(m_store.size()));
            for (const JobKey &key : m_store.keys()) {
                const int row = m_model->rowOf(key);
                QCOMPARE(m_model->keyAt(row), key);
                QCOMPARE(cell(row, JobColumn::Model, JobModel::NoteRole), key.account == u"sg"_s ? u"Singapore"_s : u"Beijing"_s);
            }
        }
        QCOMPARE(resets.count(), 0);
    }

    void reportsOnlyTheRowsThatChanged()
    {
        for (int i = 0; i < 5; ++i)
            sample::merge(m_store, {sample::job(u"ft-%1"_s.arg(i))});
        const QSignalSpy changes(m_model.get(), &JobModel::dataChanged);
        sample::merge(m_store, {sample::job(u"ft-1"_s, JobStatus::Failed), sample::job(u"ft-2"_s, JobStatus::Failed),
                                sample::job(u"ft-4"_s, JobStatus::Failed), sample::job(u"ft-0"_s)});
        QCOMPARE(changes.count(), 2);
        QCOMPARE(changes.at(0).at(0).value<QModelIndex>().row(), 1);
        QCOMPARE(changes.at(0).at(1).value<QModelIndex>().row(), 2);
        QCOMPARE(changes.at(1).at(0).value<QModelIndex>().row(), 4);
    }
};

TUNEWATCH_TEST(job_model, JobModelTest)
#include "tst_job_model.moc"
