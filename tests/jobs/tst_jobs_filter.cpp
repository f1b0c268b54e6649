// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/jobs_filter.h"

#include "jobs/sample_jobs.h"
#include "settings/job_notes.h"
#include "support/test.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace {

/// The order of two cells by the book: numbers, NaN, unknown; only the first of these turns with the order.
int rankOf(const QVariant &value)
{
    if (!value.isValid())
        return 2;
    return value.typeId() == QMetaType::Double && std::isnan(value.toDouble()) ? 1 : 0;
}

int compared(const QVariant &a, const QVariant &b)
{
    if (a.typeId() == QMetaType::Double)
        return a.toDouble() < b.toDouble() ? -1 : a.toDouble() > b.toDouble();
    const QByteArray left = a.toString().toCaseFolded().toUtf8();
    return left.compare(b.toString().toCaseFolded().toUtf8());
}

} // namespace

class JobsFilterTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QDateTime m_now;
    std::unique_ptr<JobStore> m_store;
    std::unique_ptr<JobNotes> m_notes;
    std::unique_ptr<JobModel> m_model;
    std::unique_ptr<JobsFilter> m_filter;
    std::unique_ptr<QAbstractItemModelTester> m_tester;

    QString names() const { return sample::asText(*m_filter, {1}).replace(u'\n', u' ').trimmed(); }

    /// What the filter should show, found the slow way.
    QStringList naive(int column, Qt::SortOrder order) const
    {
        std::vector<int> rows;
        const QStringList terms = m_filter->text().toCaseFolded().split(u' ', Qt::SkipEmptyParts);
        for (int row = 0; row < m_model->rowCount(); ++row) {
            const QString hay = m_model->searchTextAt(row).toCaseFolded();
            const bool isFound = std::ranges::all_of(terms, [&](const QString &term) { return hay.contains(term); });
            if (isFound && matches(m_filter->spec(), *m_model->jobAt(row), false))
                rows.push_back(row);
        }
        const auto value = [&](int row) { return m_model->index(row, column).data(JobModel::SortRole); };
        std::ranges::stable_sort(rows, [&](int a, int b) {
            const int left = rankOf(value(a));
            const int right = rankOf(value(b));
            if (left != right || left > 0)
                return left < right;
            const int order3 = compared(value(a), value(b));
            return order == Qt::AscendingOrder ? order3 < 0 : order3 > 0;
        });
        QStringList ids;
        for (const int row : rows)
            ids << m_model->keyAt(row).account + u'/' + m_model->keyAt(row).id;
        return ids;
    }

    QStringList shown() const
    {
        QStringList ids;
        for (int row = 0; row < m_filter->rowCount(); ++row)
            ids << m_filter->keyAt(row).account + u'/' + m_filter->keyAt(row).id;
        return ids;
    }

    static Job withUsage(const QString &id, qint64 usage)
    {
        Job job = sample::job(id);
        if (usage >= 0)
            job.usage = usage;
        return job;
    }

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<JobStore>();
        m_now = sample::now();
        m_notes = std::make_unique<JobNotes>(m_folder.path());
        m_model = std::make_unique<JobModel>(m_store.get(), [this] { return m_now; }, m_notes.get());
        m_model->setAccounts([](const QString &id) { return AccountFacts{.name = id == u"sg"_s ? u"Singapore"_s : u"Beijing"_s}; });
        m_filter = std::make_unique<JobsFilter>(m_model.get());
        m_tester = std::make_unique<QAbstractItemModelTester>(m_filter.get(),
                                                              QAbstractItemModelTester::FailureReportingMode::Fatal);
    }

    void cleanup()
    {
        m_tester.reset();
        m_filter.reset();
        m_model.reset();
        m_notes.reset();
        m_store.reset();
    }

    void chipsNarrowTogether()
    {
        Job old = sample::job(u"old"_s, JobStatus::Failed);
        old.created = {m_now.addDays(-8), {}};
        Job fresh = sample::job(u"fresh"_s, JobStatus::Failed);
        fresh.created = {m_now.addDays(-1), {}};
        Job undated = sample::job(u"undated"_s, JobStatus::Failed);
        Job runs = sample::job(u"runs"_s, JobStatus::Running);
        runs.created = {m_now, {}};
        sample::merge(*m_store, {old, fresh, undated, runs});
        m_filter->setChips({.statuses = {JobFilterSpec::View::Failed, JobFilterSpec::View::Canceled}});
        QCOMPARE(names(), u"fresh old undated"_s);
        m_filter->setChips({{JobFilterSpec::View::Failed}, JobChips::Period::Week});
        QCOMPARE(names(), u"fresh undated"_s);
        QCOMPARE(m_filter->jobsOfSpec(), 4);
        m_filter->setText(u"fresh"_s);
        QCOMPARE(names(), u"fresh"_s);
        m_filter->setText({});
        m_filter->setChips({});
        QCOMPARE(m_filter->rowCount(), 4);
    }

    void aPeriodGoesOnWithTheClock()
    {
        Job job = sample::job(u"ft-1"_s);
        job.created = {m_now.addSecs(-6 * 86400), {}};
        sample::merge(*m_store, {job});
        m_filter->setChips({{}, JobChips::Period::Week});
        QCOMPARE(m_filter->rowCount(), 1);
        m_now = m_now.addDays(2);
        m_model->refreshTimes();
        QCOMPARE(m_filter->rowCount(), 0);
    }

    void pinnedJobsComeAndGo()
    {
        sample::merge(*m_store, {sample::job(u"ft-1"_s), sample::job(u"ft-2"_s)});
        JobFilterSpec spec;
        spec.view = JobFilterSpec::View::Pinned;
        m_filter->setSpec(spec);
        QCOMPARE(m_filter->rowCount(), 0);
        m_notes->setPinned({u"sg"_s, u"ft-2"_s}, true);
        QCOMPARE(names(), u"ft-2"_s);
        QCOMPARE(m_filter->jobsOfSpec(), 1);
        m_notes->setPinned({u"sg"_s, u"ft-2"_s}, false);
        QCOMPARE(m_filter->rowCount(), 0);
    }

    void findsAndSortsByNickname()
    {
        sample::merge(*m_store, {sample::job(u"ft-1"_s), sample::job(u"ft-2"_s), sample::job(u"ft-3"_s)});
        m_filter->sort(int(JobColumn::Job), Qt::AscendingOrder);
        m_notes->setNickname({u"sg"_s, u"ft-3"_s}, u"Aardvark"_s);
        QCOMPARE(names(), u"Aardvark ft-1 ft-2"_s);
        m_filter->setText(u"aardv"_s);
        QCOMPARE(names(), u"Aardvark"_s);
        m_filter->setText(u"ft-3"_s); // the service's own name still finds it
        QCOMPARE(names(), u"Aardvark"_s);
        m_notes->setNickname({u"sg"_s, u"ft-3"_s}, {});
        QCOMPARE(names(), u"ft-3"_s);
    }

    void finds_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("expected");
        QTest::newRow("nothing asked, all shown") << QString() << u"support-tone 客服机器人"_s;
        QTest::newRow("part of a name, other case") << u"TONE"_s << u"support-tone"_s;
        QTest::newRow("an id") << u"ft-2"_s << u"客服机器人"_s;
        QTest::newRow("a model") << u"qwen3"_s << u"support-tone 客服机器人"_s;
        QTest::newRow("a fine-tuned model") << u"ft-result"_s << u"support-tone"_s;
        QTest::newRow("a file") << u"976bd01a"_s << u"support-tone"_s;
        QTest::newRow("a connection") << u"beijing"_s << u"客服机器人"_s;
        QTest::newRow("Chinese") << u"机器"_s << u"客服机器人"_s;
        QTest::newRow("all terms must match") << u"qwen3 beijing"_s << u"客服机器人"_s;
        QTest::newRow("one of two terms is not enough") << u"tone beijing"_s << QString();
        QTest::newRow("a term does not run from one field into the next") << u"tone ft-1qwen3"_s << QString();
    }

    void finds()
    {
        QFETCH(QString, query);
        QFETCH(QString, expected);
        Job first = sample::job(u"ft-1"_s);
        first.name = u"support-tone"_s;
        first.fineTunedModel = u"qwen3-14b-ft-result"_s;
        first.trainingFiles = {u"976bd01a-f30b"_s};
        Job second = sample::job(u"ft-2"_s, JobStatus::Failed, u"bj"_s);
        second.name = u"客服机器人"_s;
        sample::merge(*m_store, {first, second});
        m_filter->setText(query);
        QCOMPARE(names(), expected);
    }

    void aRowIsFoundByItsNewNameAtOnce()
    {
        sample::merge(*m_store, {sample::job(u"ft-1"_s)});
        m_filter->setText(u"renamed"_s);
        QCOMPARE(m_filter->rowCount(), 0);
        Job renamed = sample::job(u"ft-1"_s);
        renamed.name = u"Renamed"_s;
        sample::merge(*m_store, {renamed});
        QCOMPARE(names(), u"Renamed"_s);
    }

    void unknownComesLastInBothOrders()
    {
        sample::merge(*m_store, {withUsage(u"unknown"_s, -1), withUsage(u"two"_s, 2), withUsage(u"zero"_s, 0), withUsage(u"five"_s, 5)});
        m_filter->sort(int(JobColumn::Tokens), Qt::AscendingOrder);
        QCOMPARE(names(), u"zero two five unknown"_s);
        m_filter->sort(int(JobColumn::Tokens), Qt::DescendingOrder);
        QCOMPARE(names(), u"five two zero unknown"_s);
    }

    void notANumberComesAfterTheNumbers()
    {
        sample::merge(*m_store, {sample::job(u"nan"_s), sample::job(u"none"_s), sample::job(u"low"_s), sample::job(u"high"_s)});
        JobDigest digest;
        digest.lastEvalLoss = qQNaN();
        sample::merge(*m_store, {u"sg"_s, u"nan"_s}, digest);
        digest.lastEvalLoss = -0.5;
        sample::merge(*m_store, {u"sg"_s, u"low"_s}, digest);
        digest.lastEvalLoss = 2;
        sample::merge(*m_store, {u"sg"_s, u"high"_s}, digest);
        m_filter->sort(int(JobColumn::EvalLoss), Qt::AscendingOrder);
        QCOMPARE(names(), u"low high nan none"_s);
        m_filter->sort(int(JobColumn::EvalLoss), Qt::DescendingOrder);
        QCOMPARE(names(), u"high low nan none"_s);
    }

    void learningRatesSortAsNumbers()
    {
        std::vector<Job> jobs;
        for (const QString &rate : {u"0.0001"_s, u"1.6e-5"_s, u"2.0E-5"_s, u"auto"_s}) {
            jobs.push_back(sample::job(rate));
            jobs.back().hyperParameters = {{u"learning_rate"_s, rate}};
        }
        sample::merge(*m_store, jobs);
        m_filter->sort(int(JobColumn::LearningRate), Qt::AscendingOrder);
        QCOMPARE(names(), u"1.6e-5 2.0E-5 0.0001 auto"_s);
    }

    void choosesByViewAccountFamilyAndModel()
    {
        Job other = sample::job(u"c"_s, JobStatus::Other, u"bj"_s);
        other.baseModel = u"qwen3-8b"_s;
        sample::merge(*m_store, {sample::job(u"a"_s), sample::job(u"b"_s, JobStatus::Failed), other});
        m_filter->sort(int(JobColumn::Job), Qt::AscendingOrder);
        JobFilterSpec spec;
        spec.view = JobFilterSpec::View::Waiting;
        m_filter->setSpec(spec);
        QCOMPARE(names(), u"c"_s);
        spec = {};
        spec.account = u"sg"_s;
        m_filter->setSpec(spec);
        QCOMPARE(names(), u"a b"_s);
        spec = {};
        spec.model = u"qwen3-8b"_s;
        m_filter->setSpec(spec);
        QCOMPARE(names(), u"c"_s);
        spec = {};
        spec.family = u"qwen3"_s;
        m_filter->setSpec(spec);
        QCOMPARE(names(), u"a b c"_s);
        m_filter->setText(u"b"_s);
        QCOMPARE(m_filter->jobsOfSpec(), 3);
    }

    void nothingMovesWhileFrozen()
    {
        sample::merge(*m_store, {withUsage(u"a"_s, 1), withUsage(u"b"_s, 2), withUsage(u"c"_s, 3)});
        m_filter->sort(int(JobColumn::Tokens), Qt::AscendingOrder);
        m_filter->setSortFrozen(true);
        const QSignalSpy moves(m_filter.get(), &JobsFilter::layoutChanged);
        sample::merge(*m_store, {withUsage(u"a"_s, 9), withUsage(u"new"_s, 0)});
        QCOMPARE(sample::asText(*m_filter, {1, 5}), u"a | 9\nb | 2\nc | 3\nnew | 0\n"_s);
        QCOMPARE(moves.count(), 0);
        m_filter->setSortFrozen(false);
        QCOMPARE(names(), u"new b c a"_s);
    }

    void aJobThatLeavesTheViewStaysWhileFrozen()
    {
        JobFilterSpec running;
        running.view = JobFilterSpec::View::Running;
        sample::merge(*m_store, {sample::job(u"a"_s), sample::job(u"b"_s)});
        m_filter->setSpec(running);
        m_filter->setSortFrozen(true);
        sample::merge(*m_store, {sample::job(u"a"_s, JobStatus::Succeeded)});
        QCOMPARE(m_filter->rowCount(), 2);
        m_filter->setSortFrozen(false);
        QCOMPARE(names(), u"b"_s);
    }

    void aPersonsOwnActIsObeyedWhileFrozen()
    {
        sample::merge(*m_store, {withUsage(u"one"_s, 1), withUsage(u"two"_s, 2)});
        m_filter->setSortFrozen(true);
        m_filter->sort(int(JobColumn::Tokens), Qt::DescendingOrder);
        QCOMPARE(names(), u"two one"_s);
        m_filter->setText(u"one"_s);
        QCOMPARE(names(), u"one"_s);
    }

    void persistentIndexesFollowTheirJobs()
    {
        std::vector<Job> jobs;
        for (int i = 0; i < 60; ++i)
            jobs.push_back(withUsage(u"job-%1"_s.arg(i, 2, 10, QChar(u'0')), (i * 37) % 60));
        sample::merge(*m_store, jobs);
        m_filter->sort(int(JobColumn::Job), Qt::AscendingOrder);
        const QPersistentModelIndex held = m_filter->index(m_filter->rowOf({u"sg"_s, u"job-42"_s}), 3);
        m_filter->sort(int(JobColumn::Tokens), Qt::AscendingOrder);
        QCOMPARE(m_filter->keyAt(held.row()).id, u"job-42"_s);
        m_filter->setText(u"2"_s); // many ranges leave at once
        QCOMPARE(m_filter->keyAt(held.row()).id, u"job-42"_s);
        m_filter->setText({});
        QCOMPARE(m_filter->keyAt(held.row()).id, u"job-42"_s);
        QCOMPARE(held.column(), 3);
        m_filter->setText(u"job-07"_s);
        QVERIFY(!held.isValid());
    }

    void removingAnAccountRemovesItsRows()
    {
        QRandomGenerator random(3);
        for (int i = 0; i < 40; ++i)
            sample::merge(*m_store, {sample::randomJob(i, random)});
        m_store->removeAccount(u"bj"_s);
        QCOMPARE(shown(), naive(int(JobColumn::Created), Qt::DescendingOrder));
        sample::merge(*m_store, {sample::randomJob(50, random), sample::randomJob(51, random)});
        QCOMPARE(shown(), naive(int(JobColumn::Created), Qt::DescendingOrder));
    }

    void equalsANaiveListAfterRandomDiffs_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<Qt::SortOrder>("order");
        for (int column = 0; column < JobColumnCount; ++column) {
            const QByteArray name = headerText(JobColumn{column}).toUtf8();
            QTest::newRow((name + ", ascending").constData()) << column << Qt::AscendingOrder;
            QTest::newRow((name + ", descending").constData()) << column << Qt::DescendingOrder;
        }
    }

    void equalsANaiveListAfterRandomDiffs()
    {
        QFETCH(int, column);
        QFETCH(Qt::SortOrder, order);
        QRandomGenerator random(quint32(100 * column + order));
        const QSignalSpy resets(m_filter.get(), &JobsFilter::modelReset);
        m_filter->sort(column, order);
        for (int round = 0; round < 60; ++round) {
            std::vector<Job> jobs;
            for (int i = random.bounded(12); i >= 0; --i)
                jobs.push_back(sample::randomJob(random.bounded(90), random));
            sample::merge(*m_store, jobs);
            sample::merge(*m_store, jobs.front().key, sample::randomDigest(random));
            if (random.bounded(6) == 0)
                m_filter->setText(QStringList{QString(), u"tone"_s, u"v1 sing"_s, u"客服"_s, u"1"_s}.at(random.bounded(5)));
            if (random.bounded(6) == 0) {
                JobFilterSpec spec;
                spec.view = JobFilterSpec::View(random.bounded(JobFilterSpec::ViewCount));
                spec.account = random.bounded(2) ? QString() : u"bj"_s;
                m_filter->setSpec(spec);
            }
            if (random.bounded(40) == 0)
                m_store->removeAccount(u"bj"_s);
            QCOMPARE(shown(), naive(column, order));
        }
        QCOMPARE(resets.count(), 0);
    }
};

TUNEWATCH_TEST(jobs_filter, JobsFilterTest)
#include "tst_jobs_filter.moc"
