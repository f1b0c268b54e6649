// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/jobs_filter.h"

#include "jobs/sample_jobs.h"
#include "support/test.h"

#include <QTest>
#include <tuple>

using namespace Qt::Literals::StringLiterals;

/// How many jobs a view that is not shown would show.
class FilterCountTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCountInPartsIsTheCount()
    {
        JobStore store;
        std::vector<Job> jobs;
        for (int i = 0; i < 137; ++i) {
            jobs.push_back(sample::job(u"ft-%1"_s.arg(i), i % 3 ? JobStatus::Failed : JobStatus::Running));
            jobs.back().created = {sample::now().addDays(-i), {}};
        }
        sample::merge(store, jobs);
        JobModel model(&store, [] { return sample::now(); });
        JobsFilter filter(&model);
        JobFilterSpec failed;
        failed.view = JobFilterSpec::View::Failed;
        JobChips month;
        month.period = JobChips::Period::Month;
        const std::tuple<JobFilterSpec, JobChips, QString> wishes[] = {{failed, JobChips(), QString()},
                                                                       {failed, month, u"ft-1"_s},
                                                                       {JobFilterSpec(), month, QString()},
                                                                       {JobFilterSpec(), JobChips(), u"2"_s}};
        for (const auto &[spec, chips, text] : wishes) {
            const int all = filter.count(spec, chips, text);
            QVERIFY(all > 0 && all < 137);
            int sum = 0;
            for (int first = 0; first < filter.knownJobs(); first += 10)
                sum += filter.count(spec, chips, text, first, 10);
            QCOMPARE(sum, all);
        }
    }
};

TUNEWATCH_TEST(filter_count, FilterCountTest)
#include "tst_filter_count.moc"
