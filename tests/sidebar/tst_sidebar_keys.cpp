// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The keys and clicks of the tree itself.

#include "jobs/sample_jobs.h"
#include "sidebar/navigation_model.h"
#include "sidebar/sidebar.h"
#include "support/test.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace Qt::Literals::StringLiterals;
using View = JobFilterSpec::View;

class SidebarKeysTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<JobStore> m_store;
    std::unique_ptr<NavigationModel> m_model;
    std::unique_ptr<Sidebar> m_sidebar;
    QTreeView *m_tree = nullptr;

    void add(const QString &model)
    {
        Job job = sample::job(model);
        job.baseModel = model;
        sample::merge(*m_store, {job});
    }

    void addMany(int count)
    {
        for (int i = 0; i < count; ++i)
            add(u"qwen%1-%2b"_s.arg(2 + i % 2).arg(i + 1));
    }

    QModelIndex row(const QString &model) const
    {
        JobFilterSpec spec;
        spec.model = model;
        return m_model->indexOf(spec);
    }

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<JobStore>();
        m_model = std::make_unique<NavigationModel>(m_store.get());
        m_sidebar = std::make_unique<Sidebar>(m_model.get());
        m_tree = m_sidebar->findChild<QTreeView *>();
        Account account;
        account.id = u"sg"_s;
        account.name = u"Singapore"_s;
        m_model->addAccount(account, u"Model Studio"_s);
        m_sidebar->resize(Sidebar::DefaultWidth, 800);
        m_sidebar->show();
        m_sidebar->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_sidebar.get()));
    }

    void cleanup()
    {
        m_sidebar.reset();
        m_model.reset();
        m_store.reset();
    }

    void arrowsPassTheLabelsOfGroups()
    {
        m_tree->setFocus();
        QTest::keyClick(m_tree, Qt::Key_Up);
        QCOMPARE(m_sidebar->filter().account, u"sg"_s);
        QTest::keyClick(m_tree, Qt::Key_Up);
        QCOMPARE(m_sidebar->filter().account, u"sg"_s);
        QTest::keyClick(m_tree, Qt::Key_Left);
        QCOMPARE(m_sidebar->filter().account, u"sg"_s);
        QTest::keyClick(m_tree, Qt::Key_Down);
        QCOMPARE(m_sidebar->filter(), JobFilterSpec());
    }

    void leftAndRightCloseAndOpenAFamily()
    {
        add(u"qwen3-8b"_s);
        add(u"qwen3-14b"_s);
        m_tree->setFocus();
        m_tree->setCurrentIndex(row(u"qwen3-8b"_s));
        QTest::keyClick(m_tree, Qt::Key_Left);
        QCOMPARE(m_sidebar->filter().family, u"qwen3"_s);
        QTest::keyClick(m_tree, Qt::Key_Left);
        QVERIFY(!m_tree->isExpanded(m_tree->currentIndex()));
        QTest::keyClick(m_tree, Qt::Key_Right);
        QVERIFY(m_tree->isExpanded(m_tree->currentIndex()));
    }

    void typingFindsARow()
    {
        m_tree->setFocus();
        QTest::keyClicks(m_tree, u"succ"_s);
        QVERIFY(m_sidebar->filter().view == View::Succeeded);
    }

    void aPressOnTheArrowChoosesNothing()
    {
        add(u"qwen3-8b"_s);
        add(u"qwen3-14b"_s);
        const QModelIndex family = row(u"qwen3-8b"_s).parent();
        const QSignalSpy chosen(m_sidebar.get(), &Sidebar::filterChosen);
        QTest::mouseClick(m_tree->viewport(), Qt::LeftButton, {}, QPoint(20, m_tree->visualRect(family).center().y()));
        QVERIFY(!m_tree->isExpanded(family));
        QCOMPARE(chosen.count(), 0);
    }
};

TUNEWATCH_TEST(sidebar_keys, SidebarKeysTest)
#include "tst_sidebar_keys.moc"
