// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidebar/sidebar.h"

#include "jobs/sample_jobs.h"
#include "sidebar/navigation_model.h"
#include "support/test.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace Qt::Literals::StringLiterals;

class SidebarTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<JobStore> m_store;
    std::unique_ptr<NavigationModel> m_model;
    std::unique_ptr<Sidebar> m_sidebar;

    void add(const QString &id, const QString &model)
    {
        Job job = sample::job(id);
        job.baseModel = model;
        sample::merge(*m_store, {job});
    }

    static JobFilterSpec modelSpec(const QString &model)
    {
        JobFilterSpec spec;
        spec.model = model;
        return spec;
    }

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<JobStore>();
        m_model = std::make_unique<NavigationModel>(m_store.get());
        new QAbstractItemModelTester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal, m_model.get());
        m_sidebar = std::make_unique<Sidebar>(m_model.get());
        m_sidebar->resize(232, 700);
        m_sidebar->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_sidebar.get()));
    }

    void cleanup()
    {
        m_sidebar.reset();
        m_model.reset();
        m_store.reset();
    }

    void beginsWithAllJobs()
    {
        QCOMPARE(m_sidebar->filter(), JobFilterSpec());
        QCOMPARE(m_sidebar->title(), u"All jobs"_s);
    }

    void saysWhatAPersonChooses()
    {
        const QSignalSpy chosen(m_sidebar.get(), &Sidebar::filterChosen);
        auto *tree = m_sidebar->findChild<QTreeView *>();
        tree->setFocus();
        QTest::keyClick(tree, Qt::Key_Down);
        QCOMPARE(chosen.count(), 1);
        QVERIFY(chosen.at(0).at(0).value<JobFilterSpec>().view == JobFilterSpec::View::Running);
        const QSignalSpy confirmed(m_sidebar.get(), &Sidebar::confirmed);
        QTest::keyClick(tree, Qt::Key_Return);
        QCOMPARE(confirmed.count(), 1);
    }

    void theChosenModelStaysChosenWhenItsFamilyGrows()
    {
        add(u"1"_s, u"qwen3-14b"_s);
        m_sidebar->choose(modelSpec(u"qwen3-14b"_s));
        const QSignalSpy chosen(m_sidebar.get(), &Sidebar::filterChosen);
        add(u"2"_s, u"qwen3-8b"_s);
        add(u"3"_s, u"gpt-4.1-mini"_s);
        add(u"4"_s, u"qwen3-32b"_s);
        QCOMPARE(m_sidebar->filter(), modelSpec(u"qwen3-14b"_s));
        QCOMPARE(m_sidebar->title(), u"qwen3-14b"_s);
        QCOMPARE(chosen.count(), 0);
        auto *tree = m_sidebar->findChild<QTreeView *>();
        QVERIFY(tree->isExpanded(m_model->indexOf(modelSpec(u"qwen3-14b"_s)).parent()));
    }

    void aFamilyIsAChoiceToo()
    {
        add(u"1"_s, u"qwen3-14b"_s);
        add(u"2"_s, u"qwen3-8b"_s);
        JobFilterSpec family;
        family.family = u"qwen3"_s;
        m_sidebar->choose(family);
        QCOMPARE(m_sidebar->filter(), family);
        QCOMPARE(m_sidebar->title(), u"Qwen3"_s);
    }

    void aClickOnTheArrowClosesAFamily()
    {
        add(u"1"_s, u"qwen3-14b"_s);
        add(u"2"_s, u"qwen3-8b"_s);
        auto *tree = m_sidebar->findChild<QTreeView *>();
        const QModelIndex family = m_model->indexOf(modelSpec(u"qwen3-8b"_s)).parent();
        const QRect row = tree->visualRect(family);
        QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, QPoint(20, row.center().y()));
        QVERIFY(!tree->isExpanded(family));
    }

    void groupLabelsCannotBeChosen()
    {
        auto *tree = m_sidebar->findChild<QTreeView *>();
        const QSignalSpy chosen(m_sidebar.get(), &Sidebar::filterChosen);
        QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualRect(m_model->index(1, 0)).center());
        QCOMPARE(chosen.count(), 0);
        QCOMPARE(m_sidebar->filter(), JobFilterSpec());
    }

    void hasAnAccessibleNameAndRows()
    {
        add(u"1"_s, u"qwen3-14b"_s);
        auto *tree = m_sidebar->findChild<QTreeView *>();
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(tree);
        QCOMPARE(accessible->text(QAccessible::Name), u"Navigation"_s);
        QCOMPARE(accessible->role(), QAccessible::Tree);
        const QModelIndex all = m_model->indexOf({});
        QCOMPARE(all.data(Qt::AccessibleTextRole).toString(), u"All jobs, 1 job"_s);
    }
};

TUNEWATCH_TEST(sidebar, SidebarTest)
#include "tst_sidebar.moc"
