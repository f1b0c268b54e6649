// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/jobs_table.h"

#include "jobs/jobs_filter.h"
#include "jobs/sample_jobs.h"
#include "support/test.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <functional>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

class JobsTableTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<JobStore> m_store;
    std::unique_ptr<JobModel> m_model;
    std::unique_ptr<JobsFilter> m_filter;
    std::unique_ptr<JobsTable> m_table;

    void addJobs(int first, int count)
    {
        std::vector<Job> jobs;
        for (int i = first; i < first + count; ++i) {
            jobs.push_back(sample::job(u"ft-%1"_s.arg(i, 3, 10, QChar(u'0'))));
            jobs.back().created = {sample::now().addSecs(-86400 + 60 * i), {}};
        }
        sample::merge(*m_store, jobs);
    }

    static JobKey key(int i) { return {u"sg"_s, u"ft-%1"_s.arg(i, 3, 10, QChar(u'0'))}; }

    QString topRow() const { return m_table->indexAt(QPoint(2, 2)).siblingAtColumn(1).data().toString(); }

private Q_SLOTS:
    void init()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        m_store = std::make_unique<JobStore>();
        m_model = std::make_unique<JobModel>(m_store.get(), [] { return sample::now(); });
        m_filter = std::make_unique<JobsFilter>(m_model.get());
        new QAbstractItemModelTester(m_filter.get(), QAbstractItemModelTester::FailureReportingMode::Fatal, m_filter.get());
        m_table = std::make_unique<JobsTable>(m_filter.get());
        m_table->resize(1000, 300);
        m_table->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_table.get()));
        m_filter->setSortFrozen(false); // wherever the pointer happens to be
    }

    void cleanup()
    {
        m_table.reset();
        m_filter.reset();
        m_model.reset();
        m_store.reset();
    }

    void choosesTheFirstRowByItself()
    {
        const QSignalSpy chosen(m_table.get(), &JobsTable::jobChosen);
        addJobs(0, 3);
        QCOMPARE(m_table->chosenJob(), key(2));
        QCOMPARE(chosen.count(), 1);
    }

    void followsTheFirstRowWhileLoadingUntilSomebodyChooses_data()
    {
        QTest::addColumn<std::function<void(JobsTable &)>>("choosing");
        QTest::addColumn<int>("chosen");
        const auto row = [](const char *name, std::function<void(JobsTable &)> choosing, int chosen) {
            QTest::newRow(name) << std::move(choosing) << chosen;
        };
        row("nobody chose: the newest of all", [](JobsTable &) {}, 5);
        row("the list was whole before", [](JobsTable &table) { table.setLoading(false); }, 2);
        row("an arrow was pressed", [](JobsTable &table) { QTest::keyClick(&table, Qt::Key_Down); }, 1);
        row("the program chose", [](JobsTable &table) { table.choose(key(2)); }, 2);
        row("the first row was clicked", [](JobsTable &table) {
            QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, table.visualRect(table.currentIndex()).center());
        }, 2);
    }

    void followsTheFirstRowWhileLoadingUntilSomebodyChooses()
    {
        QFETCH(std::function<void(JobsTable &)>, choosing);
        QFETCH(int, chosen);
        m_table->setLoading(true);
        addJobs(0, 3);
        QCOMPARE(m_table->chosenJob(), key(2));
        choosing(*m_table);
        m_filter->setSortFrozen(false);
        addJobs(3, 3);
        QCOMPARE(m_table->chosenJob(), key(chosen));
        QCOMPARE(m_table->selectedJobs(), std::vector{key(chosen)});
    }

    void keepsTheChosenJobThroughEveryRefresh()
    {
        addJobs(0, 40);
        m_table->choose(key(17));
        const QSignalSpy chosen(m_table.get(), &JobsTable::jobChosen);
        addJobs(40, 10);
        m_filter->sort(int(JobColumn::Job), Qt::AscendingOrder);
        m_filter->setText(u"7"_s);
        m_filter->setText({});
        sample::merge(*m_store, {sample::job(key(17).id, JobStatus::Failed)});
        QCOMPARE(m_table->chosenJob(), key(17));
        QCOMPARE(m_table->selectedJobs(), std::vector{key(17)});
        QCOMPARE(chosen.count(), 0);
    }

    void keepsSeveralSelectedJobs()
    {
        addJobs(0, 10);
        m_table->choose(key(3));
        m_table->selectionModel()->select(m_filter->index(m_filter->rowOf(key(8)), 0),
                                          QItemSelectionModel::Select | QItemSelectionModel::Rows);
        addJobs(10, 30);
        m_filter->sort(int(JobColumn::Job), Qt::AscendingOrder);
        std::vector<JobKey> selected = m_table->selectedJobs();
        std::ranges::sort(selected, {}, &JobKey::id);
        QCOMPARE(selected, (std::vector{key(3), key(8)}));
    }

    void choosesTheFirstRowWhenTheJobIsFilteredAway()
    {
        addJobs(0, 10);
        m_table->choose(key(3));
        const QSignalSpy chosen(m_table.get(), &JobsTable::jobChosen);
        m_filter->setText(u"ft-008"_s);
        QCOMPARE(m_table->chosenJob(), key(8));
        QCOMPARE(chosen.count(), 1);
        m_filter->setText(u"nothing like it"_s);
        QVERIFY(m_table->chosenJob().isNull());
    }

    void aWishedJobIsChosenWhenItArrives()
    {
        m_table->choose(key(1));
        addJobs(5, 3);
        QCOMPARE(m_table->chosenJob(), key(7));
        addJobs(0, 3);
        QCOMPARE(m_table->chosenJob(), key(1));
    }

    void rowsStayWhereTheyAreWhenNewOnesArriveAbove()
    {
        addJobs(0, 100);
        m_table->verticalScrollBar()->setValue(32 * 40 + 5);
        const QString before = topRow();
        const int offset = m_table->rowViewportPosition(m_table->indexAt(QPoint(2, 2)).row());
        addJobs(100, 25);
        QCOMPARE(topRow(), before);
        QCOMPARE(m_table->rowViewportPosition(m_table->indexAt(QPoint(2, 2)).row()), offset);
    }

    void theTopOfTheListShowsWhatIsNew()
    {
        addJobs(0, 50);
        addJobs(50, 2);
        QCOMPARE(m_table->verticalScrollBar()->value(), 0);
        QCOMPARE(topRow(), key(51).id);
    }

    void nothingMovesUnderThePointer()
    {
        addJobs(0, 10);
        m_table->setThawDelay(1ms);
        QEnterEvent enter({5, 5}, {5, 5}, {5, 5});
        QCoreApplication::sendEvent(m_table.get(), &enter);
        addJobs(10, 1);
        QCOMPARE(topRow(), key(9).id);
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(m_table.get(), &leave);
        QTRY_COMPARE(topRow(), key(10).id);
    }

    void whileTheFirstListComesInNothingHasItsPlaceYet()
    {
        m_table->setLoading(true);
        QEnterEvent enter({5, 5}, {5, 5}, {5, 5});
        QCoreApplication::sendEvent(m_table.get(), &enter);
        addJobs(0, 10);
        addJobs(10, 1);
        QCOMPARE(topRow(), key(10).id);
    }

    void enterOpensTheJob()
    {
        addJobs(0, 3);
        const QSignalSpy opened(m_table.get(), &JobsTable::opened);
        QTest::keyClick(m_table.get(), Qt::Key_Down);
        QTest::keyClick(m_table.get(), Qt::Key_Return);
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.at(0).at(0).value<JobKey>(), key(1));
    }

    void saysWhyItIsEmpty()
    {
        m_table->setLoading(true);
        QCOMPARE(m_table->emptyMessage().lead, u"Reading the list…"_s);
        m_table->setLoading(false);
        QCOMPARE(m_table->emptyMessage().lead, u"No fine-tuning jobs yet"_s);
        m_table->setFailure({u"Singapore rejected the key"_s, u"It may be revoked."_s});
        QCOMPARE(m_table->emptyMessage().lead, u"Singapore rejected the key"_s);
        addJobs(0, 1);
        QVERIFY(m_table->emptyMessage().isEmpty());
        m_filter->setText(u"zebra"_s);
        QCOMPARE(m_table->emptyMessage().lead, u"Nothing found for “zebra”"_s);
        QCOMPARE(m_table->accessibleDescription(),
                 u"Nothing found for “zebra”, Search looks at names, IDs, models and files."_s);
        m_filter->setText({});
        JobFilterSpec spec;
        spec.view = JobFilterSpec::View::Failed;
        m_filter->setSpec(spec);
        QCOMPARE(m_table->emptyMessage().lead, u"No failed jobs"_s);
        spec.view = JobFilterSpec::View::Canceled;
        m_filter->setSpec(spec);
        QCOMPARE(m_table->emptyMessage(), (text::Message{u"No job matches"_s, u"1 job is hidden by the filters."_s}));
    }

    void countsWhatItShows()
    {
        addJobs(0, 96);
        QCOMPARE(m_table->countText(), u"96"_s);
        m_table->setLoading(true);
        QCOMPARE(m_table->countText(), u"96+"_s);
        m_filter->setText(u"ft-00"_s);
        QCOMPARE(m_table->countText(), u"10 of 96+"_s);
        QString said;
        connect(m_table.get(), &JobsTable::stateChanged, m_table.get(), [&] { said = m_table->countText(); });
        addJobs(96, 4); // none of them is found by the search
        QCOMPARE(said, u"10 of 100+"_s);
    }

    void hasAnAccessibleNameAndRows()
    {
        addJobs(0, 5);
        QAccessibleInterface *table = QAccessible::queryAccessibleInterface(m_table.get());
        QCOMPARE(table->text(QAccessible::Name), u"Jobs"_s);
        QCOMPARE(table->tableInterface()->rowCount(), 5);
        QVERIFY(table->tableInterface()->cellAt(0, 1)->text(QAccessible::Name).startsWith(u"ft-004, Running"_s));
    }

    void columnsCanBeHiddenButNotTheName()
    {
        QMenu menu;
        m_table->columns()->addActions(&menu);
        QCOMPARE(menu.actions().size(), JobColumnCount - 1);
        menu.actions().last()->trigger();
        QVERIFY(!m_table->isColumnHidden(int(JobColumn::FineTunedModel)));
    }
};

TUNEWATCH_TEST(jobs_table, JobsTableTest)
#include "tst_jobs_table.moc"
