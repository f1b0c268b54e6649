// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samples.h"

#include "support/test.h"

#include <QTemporaryDir>
#include <QTest>
#include <limits>

using namespace Qt::Literals::StringLiterals;
using namespace samples;

namespace {

QStringList ids(const std::vector<ArchivedJob> &jobs)
{
    QStringList ids;
    for (const ArchivedJob &job : jobs)
        ids << job.job.key.id;
    return ids;
}

Job createdAt(const QString &id, const QDateTime &created)
{
    Job job = samples::job(id);
    job.created = {created, u"as the service wrote it"_s};
    return job;
}

} // namespace

class JobsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory.emplace();
        m_archive = samples::open(m_directory->path());
    }

    void cleanup()
    {
        m_archive.reset();
        m_directory.reset();
    }

    void bringsAJobBackAsItWas_data()
    {
        QTest::addColumn<bool>("isFull");
        QTest::newRow("with every field set") << true;
        QTest::newRow("with next to nothing") << false;
    }

    void bringsAJobBackAsItWas()
    {
        QFETCH(bool, isFull);
        const Job job = isFull ? fullJob() : samples::job(u"ft-1"_s);
        QVERIFY(m_archive->putJobs({&job, 1}, at(0)));
        const std::vector<ArchivedJob> jobs = m_archive->reader().jobs().value();
        QCOMPARE(jobs.size(), 1u);
        QVERIFY(jobs[0].job == job);
        QCOMPARE(jobs[0].job.created.utc, job.created.utc);
        QCOMPARE(jobs[0].firstSeen, at(0));
        QCOMPARE(jobs[0].lastSeen, at(0));
    }

    void remembersWhenAJobWasFirstAndLastSeen()
    {
        const Job job = samples::job(u"ft-1"_s);
        for (const int second : {0, 60, 120})
            QVERIFY(m_archive->putJobs({&job, 1}, at(second)));
        const ArchivedJob found = m_archive->reader().jobs().value().at(0);
        QCOMPARE(found.firstSeen, at(0));
        QCOMPARE(found.lastSeen, at(120));
    }

    void writesDownEachWordOfTheStatusOnce()
    {
        int second = 0;
        for (const QString &word : {u"PENDING"_s, u"PENDING"_s, u"RUNNING"_s, u"RUNNING"_s, u"PENDING"_s, u"FAILED"_s}) {
            const Job job = samples::job(u"ft-1"_s, word);
            QVERIFY(m_archive->putJobs({&job, 1}, at(second++)));
        }
        const std::vector<StatusChange> expected = {
            {at(0), u"PENDING"_s}, {at(2), u"RUNNING"_s}, {at(4), u"PENDING"_s}, {at(5), u"FAILED"_s}};
        QVERIFY(m_archive->reader().statusHistory(key()).value() == expected);
        QVERIFY(m_archive->reader().statusHistory(key(u"ft-2"_s)).value().empty());
    }

    void listsTheNewestFirst()
    {
        const std::vector<Job> jobs = {createdAt(u"old"_s, at(0)), createdAt(u"unknown"_s, {}), createdAt(u"twin-b"_s, at(50)),
                                       createdAt(u"new"_s, at(90)), createdAt(u"twin-a"_s, at(50))};
        QVERIFY(m_archive->putJobs(jobs, at(100)));
        const QStringList expected = {u"new"_s, u"twin-a"_s, u"twin-b"_s, u"old"_s, u"unknown"_s};
        QCOMPARE(ids(m_archive->reader().jobs().value()), expected);
    }

    void tellsAccountsApartThatShareAJobId()
    {
        Job ours = samples::job(u"ft-1"_s, u"RUNNING"_s);
        Job theirs = samples::job(u"ft-1"_s, u"FAILED"_s);
        theirs.key.account = u"dashscope|https://other.example/api/v1|"_s;
        QVERIFY(m_archive->putJobs(std::vector{ours, theirs}, at(0)));
        QCOMPARE(m_archive->reader().jobs().value().size(), 2u);
        const std::vector<ArchivedJob> found = m_archive->reader().jobs(theirs.key.account).value();
        QCOMPARE(found.size(), 1u);
        QVERIFY(found[0].job == theirs);
        QVERIFY(m_archive->reader().jobs(u"an account nobody knows"_s).value().empty());
    }

    void keepsAGoneJobUntilItComesBack()
    {
        const std::vector<Job> jobs = {samples::job(u"ft-1"_s), samples::job(u"ft-2"_s)};
        QVERIFY(m_archive->putJobs(jobs, at(0)));
        QVERIFY(m_archive->setGone(std::vector{key(u"ft-1"_s), key(u"never heard of"_s)}, true));
        QVERIFY(m_archive->reader().jobs().value().at(0).job.isGone);
        QVERIFY(!m_archive->reader().jobs().value().at(1).job.isGone);
        QVERIFY(m_archive->putJobs({jobs.data(), 1}, at(10)));
        QVERIFY(!m_archive->reader().jobs().value().at(0).job.isGone);
    }

    void keepsTheDigestWhenTheJobChanges()
    {
        JobDigest digest;
        digest.lastStep = 1488;
        digest.fraction = 0.25;
        digest.lastTrainLoss = std::numeric_limits<double>::infinity();
        digest.nanStep = -1;
        QVERIFY(m_archive->putDigest(key(), digest));
        const Job job = samples::job(u"ft-1"_s);
        QVERIFY(m_archive->putJobs({&job, 1}, at(0)));
        QVERIFY(m_archive->reader().jobs().value().at(0).digest == digest);
    }

    void keepsNotANumberInADigest()
    {
        const Job job = samples::job(u"ft-1"_s);
        JobDigest digest;
        digest.lastTrainLoss = std::numeric_limits<double>::quiet_NaN();
        QVERIFY(m_archive->putJobs({&job, 1}, at(0)));
        QVERIFY(m_archive->putDigest(key(), digest));
        const JobDigest found = m_archive->reader().jobs().value().at(0).digest;
        QVERIFY(found.lastTrainLoss && std::isnan(*found.lastTrainLoss));
        QVERIFY(!found.lastEvalLoss);
    }

    void replacesTheListOfCheckpoints()
    {
        const Checkpoints first = {{u"checkpoint-12"_s, u"ft-1:checkpoint-12"_s, 12, u"SUCCEEDED"_s, u""_s,
                                    {at(0), u"2026-03-01 22:03:00"_s}, {}}};
        Checkpoints second = first;
        second.push_back({u"last"_s, u"ft-1:last"_s, {}, u"PENDING"_s, u"my-model"_s, {}, {at(60), u"later"_s}});
        QVERIFY(m_archive->reader().checkpoints(key()).value().empty());
        QVERIFY(m_archive->putCheckpoints(key(), first));
        QVERIFY(m_archive->reader().checkpoints(key()).value() == first);
        QVERIFY(m_archive->putCheckpoints(key(), second));
        QVERIFY(m_archive->reader().checkpoints(key()).value() == second);
    }

    void remembersAccountsAndTheirLastWalk()
    {
        Account account{.id = key().account,
                        .provider = u"dashscope"_s,
                        .name = u"Singapore"_s,
                        .baseUrl = QUrl(u"https://dashscope.example/a%20b?c=d"_s),
                        .workspace = u"ws-1"_s,
                        .utcOffset = std::chrono::hours(-3)};
        QVERIFY(m_archive->putAccount(account));
        QVERIFY(!m_archive->reader().accounts().value().at(0).lastWalk.isValid());
        QVERIFY(m_archive->walkCompleted(account.id, at(7)));
        account.name = u"Renamed"_s;
        QVERIFY(m_archive->putAccount(account));
        const std::vector<ArchivedAccount> accounts = m_archive->reader().accounts().value();
        QCOMPARE(accounts.size(), 1u);
        QVERIFY(accounts[0].account == account);
        QCOMPARE(accounts[0].lastWalk, at(7));
    }

    void hidesARemovedAccountAndKeepsItsJobs()
    {
        const Account account{.id = key().account, .provider = u"dashscope"_s, .name = u"A"_s, .baseUrl = {}, .workspace = u""_s};
        const Job job = samples::job(u"ft-1"_s);
        QVERIFY(m_archive->putAccount(account) && m_archive->putJobs({&job, 1}, at(0)));
        QVERIFY(m_archive->removeAccount(account.id));
        QVERIFY(m_archive->reader().accounts().value().empty());
        QVERIFY(m_archive->reader().jobs().value().empty());
        QCOMPARE(m_archive->reader().jobs(account.id).value().size(), 1u);
        QVERIFY(m_archive->putAccount(account));
        QCOMPARE(m_archive->reader().accounts().value().size(), 1u);
        QCOMPARE(m_archive->reader().jobs().value().size(), 1u);
    }

    void isFullAgainInTheNextRun()
    {
        std::vector<Job> jobs;
        for (int i = 0; i < 500; ++i)
            jobs.push_back(createdAt(u"ft-%1"_s.arg(1000 + i), at(-i)));
        QVERIFY(m_archive->putJobs(jobs, at(0)));
        m_archive.reset();
        m_archive = samples::open(m_directory->path());
        const std::vector<ArchivedJob> found = m_archive->reader().jobs().value();
        QCOMPARE(found.size(), jobs.size());
        for (size_t i = 0; i < jobs.size(); ++i)
            QVERIFY(found[i].job == jobs[i]);
    }

private:
    std::optional<QTemporaryDir> m_directory;
    std::unique_ptr<Archive> m_archive;
};

TUNEWATCH_TEST(jobs, JobsTest)
#include "tst_jobs.moc"
