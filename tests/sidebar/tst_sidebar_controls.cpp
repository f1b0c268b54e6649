// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What can be done in the sidebar beside choosing: folding it, filtering models, and the menu of a connection.

#include "sidebar_bench.h"

#include "sidebar/connection_menu.h"
#include "sidebar/model_finder.h"
#include "sidebar/models_popup.h"
#include "sidebar/removal_question.h"
#include "sidebar/sidebar_header.h"
#include "support/test.h"

#include <QApplication>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QCheckBox>
#include <QTest>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;
using View = JobFilterSpec::View;

class SidebarControlsTest : public SidebarBench
{
    Q_OBJECT

private:
    QToolButton *button(const QString &name) const
    {
        for (QToolButton *button : m_sidebar->findChildren<QToolButton *>()) {
            if (button->accessibleName() == name)
                return button;
        }
        return nullptr;
    }

    /// Opens the menu of the only connection.
    ConnectionMenu *openMenu() const
    {
        const QRect place = m_tree->visualRect(m_model->index(0, 0, m_model->index(0, 0)));
        Q_EMIT m_tree->customContextMenuRequested(place.center());
        return m_sidebar->findChild<ConnectionMenu *>();
    }

    static QAction *entry(const QMenu *menu, const QString &words)
    {
        for (QAction *action : menu->actions()) {
            if (action->text() == words)
                return action;
        }
        return nullptr;
    }

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

    void foldsIntoARailAndOutAgain()
    {
        const QSignalSpy toggled(m_sidebar.get(), &Sidebar::railToggled);
        m_sidebar->resize(300, 800);
        QTest::mouseClick(button(u"Collapse the sidebar"_s), Qt::LeftButton);
        QVERIFY(m_sidebar->isRail());
        QCOMPARE(toggled.count(), 1);
        QTRY_COMPARE(m_sidebar->maximumWidth(), Sidebar::RailWidth);
        QVERIFY(!button(u"Add a connection"_s)->isVisible());
        QTest::mouseClick(button(u"Expand the sidebar"_s), Qt::LeftButton);
        QCOMPARE(toggled.count(), 2);
        QTRY_COMPARE(m_sidebar->maximumWidth(), Sidebar::MostWidth);
        QCOMPARE(m_sidebar->width(), 300); // as wide as before
        QVERIFY(button(u"Add a connection"_s)->isVisible());
    }

    void aRailFromTheStartUnfoldsToTheWidthOfBefore()
    {
        Sidebar pane(m_model.get());
        pane.setOpenWidth(280);
        pane.setRail(true);
        QCOMPARE(pane.openWidth(), 280);
        pane.resize(Sidebar::RailWidth, 800);
        pane.show();
        QVERIFY(QTest::qWaitForWindowExposed(&pane));
        QCOMPARE(pane.width(), Sidebar::RailWidth);
        pane.setRail(false);
        QTRY_COMPARE(pane.maximumWidth(), Sidebar::MostWidth);
        QCOMPARE(pane.width(), 280);
    }

    void theWindowsWishSaysNothing()
    {
        const QSignalSpy toggled(m_sidebar.get(), &Sidebar::railToggled);
        m_sidebar->setRail(true);
        m_sidebar->setRail(true);
        QCOMPARE(toggled.count(), 0);
    }

    void theRailChoosesByKeyToo()
    {
        m_sidebar->setRail(true);
        m_tree->setFocus();
        QTest::keyClick(m_tree, Qt::Key_Down);
        QVERIFY(m_sidebar->filter().view == View::Running);
        const QString tip = m_tree->currentIndex().data(Qt::ToolTipRole).toString();
        QCOMPARE(tip, u"Running, 0 jobs"_s); // what the rail has no room for
    }

    void theRailOpensTheModelsAsAPopup()
    {
        add(u"qwen3-8b"_s);
        add(u"qwen3-14b"_s);
        m_sidebar->setRail(true);
        add(u"gpt-4.1"_s); // a new model does not open the folded group
        QVERIFY(!m_tree->isExpanded(m_model->index(NavigationModel::Models, 0)));
        QToolButton *models = button(u"Models"_s);
        QTRY_VERIFY(models->isVisible());
        QTest::mouseClick(models, Qt::LeftButton);
        auto *popup = m_sidebar->findChild<ModelsPopup *>();
        QVERIFY(popup && popup->isVisible());
        auto *tree = popup->findChild<QTreeView *>();
        tree->setCurrentIndex(row(u"qwen3-14b"_s));
        QTest::keyClick(tree, Qt::Key_Return);
        QCOMPARE(m_sidebar->filter().model, u"qwen3-14b"_s);
        QVERIFY(!popup->isVisible());
        QVERIFY(models->isChecked());
        QVERIFY(!m_tree->isExpanded(m_model->index(NavigationModel::Models, 0)));
        m_sidebar->setRail(false);
        QVERIFY(m_tree->isExpanded(m_model->index(NavigationModel::Models, 0)));
        QCOMPARE(m_sidebar->filter().model, u"qwen3-14b"_s);
    }

    void fewModelsNeedNoFilter()
    {
        addMany(Sidebar::ManyModels);
        QTRY_VERIFY(!button(u"Filter models"_s)->isVisible());
        add(u"gpt-4.1"_s);
        m_sidebar->resize(231, 1200);
        QTRY_VERIFY(button(u"Filter models"_s)->isVisible());
    }

    void theFilterLeavesWhatMatches()
    {
        addMany(14);
        m_sidebar->resize(231, 1200);
        QTRY_VERIFY(button(u"Filter models"_s)->isVisible());
        QTest::mouseClick(button(u"Filter models"_s), Qt::LeftButton);
        auto *finder = m_sidebar->findChild<ModelFinder *>();
        QTRY_VERIFY(finder->isVisible());
        QVERIFY(finder->hasFocus());
        QTest::keyClicks(finder, u"-14B"_s);
        const auto isShown = [this](const QModelIndex &index) { return !m_tree->isRowHidden(index.row(), index.parent()); };
        QVERIFY(isShown(row(u"qwen3-14b"_s)));
        QVERIFY(isShown(row(u"qwen3-14b"_s).parent()));
        QVERIFY(!isShown(row(u"qwen3-2b"_s)));
        QVERIFY(!isShown(row(u"qwen2-1b"_s).parent()));
        add(u"gpt-4.1"_s); // comes while filtered
        QVERIFY(!isShown(row(u"gpt-4.1"_s)));
        QTest::keyClick(finder, Qt::Key_Escape);
        QVERIFY(!finder->isVisible());
        QVERIFY(isShown(row(u"qwen2-1b"_s)));
        QVERIFY(isShown(row(u"gpt-4.1"_s)));
        QVERIFY(m_tree->hasFocus());
    }

    void theFieldStandsBetweenLabelAndModels()
    {
        addMany(14);
        m_sidebar->resize(231, 1200);
        QTRY_VERIFY(button(u"Filter models"_s)->isVisible());
        QTest::mouseClick(button(u"Filter models"_s), Qt::LeftButton);
        const auto *finder = m_sidebar->findChild<ModelFinder *>();
        QTRY_VERIFY(finder->isVisible());
        const QModelIndex models = m_model->index(NavigationModel::Models, 0);
        const int firstModel = m_tree->viewport()->mapTo(m_sidebar.get(), m_tree->visualRect(m_model->index(0, 0, models)).topLeft()).y();
        QVERIFY(finder->y() >= button(u"Filter models"_s)->geometry().bottom());
        QVERIFY(finder->geometry().bottom() < firstModel);
    }

    void asksForAConnection()
    {
        const QSignalSpy wanted(m_sidebar.get(), &Sidebar::addConnectionWanted);
        QTest::mouseClick(button(u"Add a connection"_s), Qt::LeftButton);
        QCOMPARE(wanted.count(), 1);
    }

    void theMenuOfAConnection()
    {
        const QSignalSpy paused(m_sidebar.get(), &Sidebar::pauseWanted);
        const QSignalSpy key(m_sidebar.get(), &Sidebar::keyWanted);
        const QSignalSpy job(m_sidebar.get(), &Sidebar::openJobWanted);
        ConnectionMenu *menu = openMenu();
        QVERIFY(menu);
        QVERIFY(entry(menu, u"Refresh"_s)->isEnabled());
        entry(menu, u"Pause"_s)->trigger();
        entry(menu, u"Enter a new key…"_s)->trigger();
        entry(menu, u"Open job by ID…"_s)->trigger();
        QCOMPARE(job.at(0).at(0).toString(), u"sg"_s);
        QCOMPARE(paused.at(0), (QVariantList{u"sg"_s, true}));
        QCOMPARE(key.at(0).at(0).toString(), u"sg"_s);
        delete menu;
        AccountState state;
        state.account = u"sg"_s;
        state.phase = AccountState::Phase::Paused;
        m_model->setState(state);
        menu = openMenu();
        QVERIFY(!entry(menu, u"Refresh"_s)->isEnabled());
        entry(menu, u"Resume"_s)->trigger();
        QCOMPARE(paused.at(1), (QVariantList{u"sg"_s, false}));
    }

    void withoutAKeyThereIsNothingToRefreshOrToPause()
    {
        m_model->setAsked(u"sg"_s, false);
        const ConnectionMenu *menu = openMenu();
        QVERIFY(!entry(menu, u"Refresh"_s)->isEnabled());
        QVERIFY(!entry(menu, u"Pause"_s)->isEnabled());
        QVERIFY(!entry(menu, u"Open job by ID…"_s)->isEnabled());
        QVERIFY(entry(menu, u"Enter a new key…"_s)->isEnabled());
        QVERIFY(entry(menu, u"Edit…"_s)->isEnabled());
        QVERIFY(entry(menu, u"Remove…"_s)->isEnabled());
    }

    void aConnectionOfTheDemoIsNotEdited()
    {
        m_sidebar->setEditable(false);
        const ConnectionMenu *menu = openMenu();
        QVERIFY(!entry(menu, u"Enter a new key…"_s)->isEnabled());
        QVERIFY(!entry(menu, u"Edit…"_s)->isEnabled());
        QVERIFY(entry(menu, u"Refresh"_s)->isEnabled());
        QVERIFY(entry(menu, u"Remove…"_s)->isEnabled());
    }

    void aRejectedKeyMayBeTriedAgain()
    {
        AccountState state;
        state.account = u"sg"_s;
        state.phase = AccountState::Phase::Stopped;
        m_model->setState(state);
        QVERIFY(entry(openMenu(), u"Refresh"_s)->isEnabled());
    }

    void theMenuOpensByKey_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::addColumn<bool>("withShift");
        QTest::addColumn<bool>("opens");
        QTest::newRow("Menu") << Qt::Key_Menu << false << true;
        QTest::newRow("Shift+F10") << Qt::Key_F10 << true << true;
        QTest::newRow("F10 is the menu bar's") << Qt::Key_F10 << false << false;
    }

    void theMenuOpensByKey()
    {
        QFETCH(Qt::Key, key);
        QFETCH(bool, withShift);
        m_tree->setFocus();
        QTest::keyClick(m_tree, Qt::Key_Up);
        QCOMPARE(m_sidebar->filter().account, u"sg"_s);
        QTest::keyClick(m_tree, key, withShift ? Qt::ShiftModifier : Qt::NoModifier);
        QTEST(m_sidebar->findChild<ConnectionMenu *>() != nullptr, "opens");
        QVERIFY(m_sidebar->findChildren<ConnectionMenu *>().size() <= 1);
    }

    void onlyConnectionsHaveAMenu()
    {
        Q_EMIT m_tree->customContextMenuRequested(m_tree->visualRect(m_model->indexOf({})).center());
        QVERIFY(!m_sidebar->findChild<ConnectionMenu *>());
    }

    void removingIsAskedOnce_data()
    {
        QTest::addColumn<QString>("button");
        QTest::addColumn<int>("removals");
        QTest::addColumn<bool>("keeps");
        QTest::newRow("yes, and keep its jobs") << u"Remove"_s << 1 << true;
        QTest::newRow("yes, and hide its jobs") << u"Remove"_s << 1 << false;
        QTest::newRow("no") << u"Cancel"_s << 0 << true;
    }

    void removingIsAskedOnce()
    {
        QFETCH(QString, button);
        const QSignalSpy removed(m_sidebar.get(), &Sidebar::removeWanted);
        entry(openMenu(), u"Remove…"_s)->trigger();
        auto *question = m_sidebar->findChild<RemovalQuestion *>();
        QVERIFY(question);
        QCOMPARE(question->text(), u"Remove Singapore?"_s);
        QCOMPARE(question->informativeText(), u"Its key is deleted from the keychain. Saved jobs and logs can stay."_s);
        QFETCH(bool, keeps);
        QVERIFY(question->checkBox()->isChecked());
        question->checkBox()->setChecked(keeps);
        QCOMPARE(removed.count(), 0);
        for (QAbstractButton *choice : question->buttons()) {
            if (choice->text() == button)
                choice->click();
        }
        QTEST(int(removed.count()), "removals");
        if (!removed.isEmpty())
            QCOMPARE(removed.first().at(1).value<Leaving>(), keeps ? Leaving::Shown : Leaving::Hidden);
    }

    void enterInTheQuestionRemovesNothing()
    {
        const QSignalSpy removed(m_sidebar.get(), &Sidebar::removeWanted);
        entry(openMenu(), u"Remove…"_s)->trigger();
        auto *question = m_sidebar->findChild<RemovalQuestion *>();
        QTest::keyClick(question, Qt::Key_Return);
        QCOMPARE(removed.count(), 0);
    }

    void noMenuButtonWithoutAMenu()
    {
        QVERIFY(button(u"Menu"_s)->isHidden());
        QMenu menu;
        m_sidebar->setMenu(&menu);
        QVERIFY(!button(u"Menu"_s)->isHidden());
    }

    void aScrolledGroupTakesItsButtonAlong()
    {
        addMany(40);
        m_sidebar->resize(231, 300);
        QTRY_VERIFY(button(u"Add a connection"_s)->isVisible());
        const int before = button(u"Add a connection"_s)->y();
        m_tree->scrollTo(row(u"qwen3-40b"_s));
        QVERIFY(!button(u"Add a connection"_s)->isVisible());
        m_tree->scrollToTop();
        QVERIFY(button(u"Add a connection"_s)->isVisible());
        QCOMPARE(button(u"Add a connection"_s)->y(), before);
    }
};

TUNEWATCH_TEST(sidebar_controls, SidebarControlsTest)
#include "tst_sidebar_controls.moc"
