// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidebar/navigation_model.h"

#include "jobs/sample_jobs.h"
#include "settings/job_notes.h"
#include "support/test.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

class NavigationModelTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<JobStore> m_store;
    std::unique_ptr<NavigationModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;

    static Account account(const QString &id, const QString &name)
    {
        Account account;
        account.id = id;
        account.name = name;
        return account;
    }

    void add(const QString &id, const QString &model, JobStatus status = JobStatus::Succeeded)
    {
        Job job = sample::job(id, status);
        job.baseModel = model;
        sample::merge(*m_store, {job});
    }

    /// The tree below a group: `name count`, children indented.
    QString tree(int group, const QModelIndex &parent = {}) const
    {
        const QModelIndex top = parent.isValid() ? parent : m_model->index(group, 0);
        QString lines;
        for (int row = 0; row < m_model->rowCount(top); ++row) {
            const QModelIndex index = m_model->index(row, 0, top);
            lines += QString(parent.isValid() ? 2 : 0, u' ') + index.data().toString() + u' '
                + index.data(NavigationModel::CountRole).toString() + u'\n' + tree(group, index);
        }
        return lines;
    }

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<JobStore>();
        m_model = std::make_unique<NavigationModel>(m_store.get());
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                              QAbstractItemModelTester::FailureReportingMode::Fatal);
    }

    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
        m_store.reset();
    }

    void countsTheViews()
    {
        add(u"1"_s, u"qwen3-8b"_s, JobStatus::Running);
        add(u"2"_s, u"qwen3-8b"_s, JobStatus::Queuing);
        add(u"3"_s, u"qwen3-8b"_s, JobStatus::Other);
        add(u"4"_s, u"qwen3-8b"_s, JobStatus::Failed);
        QCOMPARE(tree(1), u"All jobs 4\nRunning 1\nWaiting 2\nFailed 1\nSucceeded 0\nCanceled 0\nPinned 0\n"_s);
        add(u"1"_s, u"qwen3-8b"_s, JobStatus::Succeeded);
        QCOMPARE(tree(1), u"All jobs 4\nRunning 0\nWaiting 2\nFailed 1\nSucceeded 1\nCanceled 0\nPinned 0\n"_s);
    }

    void groupsModelsByFamilyAndSize()
    {
        add(u"1"_s, u"qwen3-14b"_s);
        add(u"2"_s, u"qwen3-8b"_s);
        add(u"3"_s, u"qwen3-14b"_s);
        add(u"4"_s, u"gpt-4.1-mini"_s);
        add(u"5"_s, u"qwen2.5-7b-instruct"_s);
        Job nameless; // a job without any model is no model's job
        nameless.key = {u"sg"_s, u"6"_s};
        sample::merge(*m_store, {nameless});
        QCOMPARE(tree(2), u"gpt-4.1-mini 1\nqwen2.5-7b-instruct 1\nQwen3 3\n  qwen3-8b 1\n  qwen3-14b 2\n"_s);
    }

    void aJobWithoutABaseModelStandsUnderWhatItTrained()
    {
        Job job = sample::job(u"1"_s);
        job.baseModel.clear();
        job.model = u"qwen3-8b-ft-2"_s;
        sample::merge(*m_store, {job});
        QCOMPARE(tree(2), u"qwen3-8b-ft-2 1\n"_s);
    }

    void aModelMovesIntoItsNewFamilyAndOutAgain()
    {
        add(u"1"_s, u"qwen3-14b"_s);
        JobFilterSpec spec;
        spec.model = u"qwen3-14b"_s;
        const QPersistentModelIndex held = m_model->indexOf(spec);
        add(u"2"_s, u"qwen3-8b"_s);
        QCOMPARE(held.parent().data().toString(), u"Qwen3"_s);
        QCOMPARE(held.row(), 1);
        add(u"2"_s, u"gpt-4.1-mini"_s);
        QCOMPARE(tree(2), u"gpt-4.1-mini 1\nqwen3-14b 1\n"_s);
        QCOMPARE(held.data().toString(), u"qwen3-14b"_s);
    }

    void saysHowAConnectionIs_data()
    {
        QTest::addColumn<AccountState::Phase>("phase");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<QString>("note");
        QTest::newRow("well") << AccountState::Phase::Ready << ErrorKind::Offline << u"Healthy"_s;
        QTest::newRow("first walk") << AccountState::Phase::Loading << ErrorKind::Offline << u"Loading"_s;
        QTest::newRow("no network") << AccountState::Phase::Failing << ErrorKind::Offline << u"Cannot be reached"_s;
        QTest::newRow("too many questions") << AccountState::Phase::Failing << ErrorKind::RateLimited << u"Throttled"_s;
        QTest::newRow("server trouble") << AccountState::Phase::Failing << ErrorKind::Server << u"Retrying"_s;
        QTest::newRow("wrong key") << AccountState::Phase::Stopped << ErrorKind::Unauthorized << u"Key rejected"_s;
        QTest::newRow("paused by the person") << AccountState::Phase::Paused << ErrorKind::Offline << u"Paused"_s;
    }

    void saysHowAConnectionIs()
    {
        QFETCH(AccountState::Phase, phase);
        QFETCH(ErrorKind, kind);
        QFETCH(QString, note);
        m_model->addAccount(account(u"sg"_s, u"Singapore"_s), u"Model Studio"_s);
        AccountState state;
        state.account = u"sg"_s;
        state.phase = phase;
        if (phase != AccountState::Phase::Ready)
            state.error = Error{.kind = kind, .code = {}, .message = {}, .requestId = {}, .retryAfter = {}};
        m_model->setState(state);
        const QModelIndex row = m_model->index(0, 0, m_model->index(0, 0));
        QCOMPARE(row.data(NavigationModel::NoteRole).toString(), u"Model Studio"_s);
        QVERIFY2(row.data(Qt::AccessibleTextRole).toString().contains(note), qPrintable(row.data(Qt::AccessibleTextRole).toString()));
        QVERIFY(row.data(Qt::ToolTipRole).toString().contains(note));
    }

    void countsThePauseOfAThrottledConnectionDown()
    {
        m_model->addAccount(account(u"sg"_s, u"Singapore"_s), u"Model Studio"_s);
        m_model->setNow(sample::now());
        AccountState state;
        state.account = u"sg"_s;
        state.phase = AccountState::Phase::Ready;
        state.silentUntil = sample::now().addSecs(42);
        m_model->setState(state);
        const QModelIndex row = m_model->index(0, 0, m_model->index(0, 0));
        QCOMPARE(row.data(NavigationModel::CountTextRole).toString(), u"42 s"_s);
        const QSignalSpy changes(m_model.get(), &NavigationModel::dataChanged);
        m_model->setNow(sample::now().addSecs(1));
        QCOMPARE(changes.count(), 1);
        QCOMPARE(row.data(NavigationModel::CountTextRole).toString(), u"41 s"_s);
        m_model->setNow(sample::now().addSecs(43));
        QCOMPARE(row.data(NavigationModel::CountTextRole).toString(), u"0"_s); // its jobs again
        QCOMPARE(HealthMark(row.data(NavigationModel::HealthRole).toInt()), HealthMark::Healthy);
        const auto told = changes.count();
        m_model->setNow(sample::now().addSecs(44));
        QCOMPARE(changes.count(), told); // a healthy row is not repainted every second
    }

    void countsPins()
    {
        QTemporaryDir directory;
        JobNotes notes(directory.path());
        notes.setPinned({u"sg"_s, u"1"_s}, true);
        add(u"1"_s, u"qwen3-8b"_s);
        add(u"2"_s, u"qwen3-8b"_s);
        JobFilterSpec pinned;
        pinned.view = JobFilterSpec::View::Pinned;
        const auto count = [&] { return m_model->indexOf(pinned).data(NavigationModel::CountRole).toInt(); };
        QCOMPARE(count(), 0);
        m_model->setNotes(&notes);
        QCOMPARE(count(), 1);
        notes.setPinned({u"sg"_s, u"2"_s}, true);
        QCOMPARE(count(), 2);
        notes.setPinned({u"sg"_s, u"1"_s}, false);
        QCOMPARE(count(), 1);
        m_model->setNotes(nullptr);
        QCOMPARE(count(), 0);
    }

    void savedViewsStandBelowTheOthers()
    {
        const auto saved = [](const QString &id, const QString &name, int count) {
            JobFilterSpec spec;
            spec.saved = id;
            return NavigationModel::SavedView{spec, name, u"Failed, Last 7 days"_s, count};
        };
        const auto tail = [this] { return tree(1).section(u'\n', 7); };
        m_model->setSavedViews({saved(u"a"_s, u"Nightly"_s, 0), saved(u"b"_s, u"客服"_s, 2)});
        QCOMPARE(tail(), u"Nightly 0\n客服 2\n"_s);
        const QPersistentModelIndex held = m_model->indexOf(saved(u"b"_s, {}, 0).spec);
        QCOMPARE(held.data(Qt::AccessibleTextRole).toString(), u"客服, Failed, Last 7 days, 2 jobs"_s);
        QCOMPARE(held.data(Qt::ToolTipRole).toString(), u"客服\nFailed, Last 7 days\n2 jobs"_s);
        const QSignalSpy changes(m_model.get(), &NavigationModel::dataChanged);
        m_model->setSavedViews({saved(u"a"_s, u"Nightly"_s, 0), saved(u"b"_s, u"客服"_s, 3)});
        QCOMPARE(changes.count(), 1); // only of the row that says something else
        m_model->setSavedViews({saved(u"b"_s, u"客服"_s, 3), saved(u"c"_s, u"New"_s, 1)});
        QCOMPARE(tail(), u"客服 3\nNew 1\n"_s);
        QCOMPARE(held.row(), JobFilterSpec::ViewCount);
        m_model->setSavedViews({});
        QCOMPARE(tail(), QString());
        QVERIFY(!held.isValid());
    }

    void knowsTheSlotsInUseOnlyOfAWholeList()
    {
        Account ours = account(u"sg"_s, u"Singapore"_s);
        ours.provider = u"dashscope"_s;
        m_model->addAccount(ours, u"Model Studio"_s);
        add(u"1"_s, u"qwen3-8b"_s, JobStatus::Running);
        add(u"2"_s, u"qwen3-8b"_s, JobStatus::Succeeded);
        add(u"3"_s, u"qwen3-8b"_s, JobStatus::Failed);
        Job gone = sample::job(u"4"_s, JobStatus::Succeeded);
        gone.isGone = true;
        sample::merge(*m_store, {gone});
        QVERIFY(!m_model->connections().at(0).slotsUsed);
        AccountState state;
        state.account = u"sg"_s;
        state.asOf = sample::now();
        m_model->setState(state);
        QCOMPARE(m_model->connections().at(0).slotsUsed, std::optional(2));
        add(u"3"_s, u"qwen3-8b"_s, JobStatus::Running);
        QCOMPARE(m_model->connections().at(0).slotsUsed, std::optional(3));
    }

    void theSlotsOfAnAccountAreAsManyAsItsOwnerSays_data()
    {
        QTest::addColumn<int>("limit");
        QTest::addColumn<std::optional<int>>("used");
        QTest::newRow("the documented 20 are plainly not its limit") << DocumentedJobSlots << std::optional<int>();
        QTest::newRow("30, raised by the provider") << 30 << std::optional(21);
        QTest::newRow("21, and that is full") << 21 << std::optional(21);
        QTest::newRow("0: not watched") << 0 << std::optional<int>();
    }

    void theSlotsOfAnAccountAreAsManyAsItsOwnerSays()
    {
        QFETCH(int, limit);
        Account ours = account(u"sg"_s, u"Singapore"_s);
        ours.provider = u"dashscope"_s;
        ours.jobSlots = limit;
        m_model->addAccount(ours, u"Model Studio"_s);
        for (int i = 0; i < 21; ++i)
            add(QString::number(i), u"qwen3-8b"_s, JobStatus::Succeeded);
        AccountState state;
        state.account = u"sg"_s;
        state.asOf = sample::now();
        m_model->setState(state);
        QTEST(m_model->connections().at(0).slotsUsed, "used");
    }

    void anEditedConnectionIsShownAsItIsNow()
    {
        Account ours = account(u"sg"_s, u"Singapore"_s);
        ours.provider = u"dashscope"_s;
        m_model->addAccount(ours, u"Model Studio"_s);
        add(u"1"_s, u"qwen3-8b"_s, JobStatus::Running);
        AccountState state;
        state.account = u"sg"_s;
        state.asOf = sample::now();
        m_model->setState(state);
        const QPersistentModelIndex row = m_model->index(0, 0, m_model->index(0, 0));
        const QSignalSpy changes(m_model.get(), &NavigationModel::dataChanged);
        m_model->setAccount(ours);
        m_model->setAccount(account(u"bj"_s, u"Nobody's"_s));
        QCOMPARE(changes.count(), 0);
        ours.name = u"Renamed"_s;
        ours.jobSlots = 0;
        m_model->setAccount(ours);
        QCOMPARE(changes.count(), 1);
        QCOMPARE(row.data().toString(), u"Renamed"_s);
        QVERIFY(m_model->connections().at(0).account == ours);
        QVERIFY(!m_model->connections().at(0).slotsUsed);
        QCOMPARE(m_model->connections().at(0).state, state); // all else stays
    }

    void aServiceWithoutADocumentedLimitHasNoSlots()
    {
        Account other = account(u"sg"_s, u"Other"_s);
        other.provider = u"openai"_s;
        m_model->addAccount(other, u"Other"_s);
        add(u"1"_s, u"qwen3-8b"_s, JobStatus::Running);
        AccountState state;
        state.account = u"sg"_s;
        state.asOf = sample::now();
        m_model->setState(state);
        QVERIFY(!m_model->connections().at(0).slotsUsed);
    }

    void saysWhereModelsWillAppear()
    {
        QCOMPARE(tree(2), u"Appear with the first jobs 0\n"_s);
        const QModelIndex hint = m_model->index(0, 0, m_model->index(2, 0));
        QVERIFY(!hint.flags().testFlag(Qt::ItemIsSelectable));
        QVERIFY(m_model->indexOf({}).data(NavigationModel::SpecRole).isValid());
        add(u"1"_s, u"qwen3-8b"_s);
        QCOMPARE(tree(2), u"qwen3-8b 1\n"_s);
        m_store->removeAccount(u"sg"_s);
        QCOMPARE(tree(2), u"Appear with the first jobs 0\n"_s);
    }

    void readsAConnectionAloud()
    {
        add(u"1"_s, u"qwen3-8b"_s);
        m_model->addAccount(account(u"sg"_s, u"Singapore"_s), u"Model Studio"_s);
        QCOMPARE(m_model->index(0, 0, m_model->index(0, 0)).data(Qt::AccessibleTextRole).toString(),
                 u"Singapore, Model Studio, Loading, 1 job"_s);
        m_model->removeAccount(u"sg"_s);
        QCOMPARE(m_model->rowCount(m_model->index(0, 0)), 0);
    }

    void equalsAFreshModelAfterRandomDiffs()
    {
        QRandomGenerator random(11);
        const QSignalSpy resets(m_model.get(), &NavigationModel::modelReset);
        for (int round = 0; round < 300; ++round) {
            Job job = sample::randomJob(random.bounded(12), random);
            job.baseModel = QStringList{u"qwen3-14b"_s, u"qwen3-8b"_s, u"qwen3-0.6b"_s, u"gpt-4.1-mini"_s, u"gpt-4.1"_s,
                                        u"wan2.2"_s}.at(random.bounded(6));
            sample::merge(*m_store, {job});
            if (random.bounded(25) == 0)
                m_store->removeAccount(u"bj"_s);
            const NavigationModel fresh(m_store.get());
            for (int group = 1; group <= 2; ++group)
                QCOMPARE(sample::asText(*m_model, {0}, m_model->index(group, 0)),
                         sample::asText(fresh, {0}, fresh.index(group, 0)));
        }
        QCOMPARE(resets.count(), 0);
    }
};

TUNEWATCH_TEST(navigation_model, NavigationModelTest)
#include "tst_navigation_model.moc"
