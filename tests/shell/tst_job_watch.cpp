// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/job_watch.h"

#include "job_store.h"
#include "jobs/sample_jobs.h"
#include "shell/banner_stack.h"
#include "support/test.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

Job pausedSample(const QString &id, const QString &name)
{
    Job job = sample::job(id, JobStatus::Paused);
    job.name = name;
    return job;
}

} // namespace

class JobWatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPausedJobIsSaidUntilItGoesOn()
    {
        JobStore store;
        BannerStack banners;
        Job job = pausedSample(u"ftjob-1"_s, u"invoice\nextract"_s);
        store.merge(std::vector<Job>{job, sample::job(u"ftjob-2"_s, JobStatus::Running)});
        const JobWatch watch(store, [](const Job &one) { return one.name; }, &banners, nullptr);
        QCOMPARE(banners.texts(), QStringList{u"invoice extract is paused It waits for a person; resume it in the service's console."_s});
        job.status = JobStatus::Running;
        store.merge(std::vector<Job>{job});
        QVERIFY(banners.texts().isEmpty());
    }

    void oneThatIsPausedLaterIsSaidToo()
    {
        JobStore store;
        BannerStack banners;
        const JobWatch watch(store, [](const Job &one) { return one.name; }, &banners, nullptr);
        store.merge(std::vector<Job>{pausedSample(u"ftjob-1"_s, u"a"_s), pausedSample(u"ftjob-2"_s, u"b"_s)});
        QCOMPARE(banners.texts().size(), 2);
        Job gone = pausedSample(u"ftjob-1"_s, u"a"_s);
        gone.isGone = true;
        store.merge(std::vector<Job>{gone});
        QCOMPARE(banners.texts().size(), 1);
        store.removeAccount(gone.key.account);
        QVERIFY(banners.texts().isEmpty());
    }
};

TUNEWATCH_TEST(job_watch, JobWatchTest)
#include "tst_job_watch.moc"
