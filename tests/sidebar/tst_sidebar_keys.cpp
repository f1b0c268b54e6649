// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The keys and clicks of the tree itself.

#include "sidebar_bench.h"

#include "support/test.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using View = JobFilterSpec::View;

class SidebarKeysTest : public SidebarBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

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
