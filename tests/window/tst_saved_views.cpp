// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Views that a person saves: in the real window, from the menu to the next run.

#include "window_run.h"

#include "shell/search_field.h"
#include "shell/view_name_dialog.h"
#include "sidebar/navigation_model.h"
#include "sidebar/view_removal.h"
#include "support/test.h"

#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::Literals::StringLiterals;
using namespace monitor_bench;

class SavedViewsTest : public QObject
{
    Q_OBJECT

private:
    /// The rows below the views that are always there: `name count`; the chosen one with an asterisk.
    static QStringList savedRows(const Run &run)
    {
        const auto *tree = run.sidebar()->findChild<QTreeView *>();
        const QModelIndex group = tree->model()->index(NavigationModel::Views, 0);
        QStringList rows;
        for (int row = JobFilterSpec::ViewCount; row < tree->model()->rowCount(group); ++row) {
            const QModelIndex index = tree->model()->index(row, 0, group);
            rows << index.data().toString() + u' ' + index.data(NavigationModel::CountRole).toString()
                    + (index == tree->currentIndex() ? u"*"_s : QString());
        }
        return rows;
    }

    /// By the menu of the top bar, as a person does.
    static void save(Run &run, const QString &name)
    {
        run.action(Do::SaveView)->trigger();
        auto *dialog = run.window.findChild<ViewNameDialog *>();
        QVERIFY(dialog);
        dialog->findChild<QLineEdit *>()->setText(name);
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_VERIFY(!run.window.findChild<ViewNameDialog *>());
    }

    static void search(const Run &run, const QString &words)
    {
        run.topBar()->findChild<SearchField *>()->setText(words);
    }

    static QString searchOf(const Run &run) { return run.topBar()->searchText(); }

private Q_SLOTS:
    void aViewIsSavedChosenAndThereInTheNextRun()
    {
        ScriptedService service([](const ScriptedService::Question &q) { return serve(q, 4, 10); });
        const QTemporaryDir directory;
        const QString name = u"失败 of this week, with a name that is much longer than any sidebar is wide"_s;
        {
            Run run(directory.path(), {connectionTo(service.baseUrl())});
            QVERIFY(run.hasJobs(4));
            search(run, u"ft-0"_s);
            QVERIFY(run.hasJobs(1));
            save(run, name);
            QCOMPARE(savedRows(run), QStringList{name + u" 1*"_s});
            QCOMPARE(searchOf(run), u"ft-0"_s);
            run.sidebar()->choose({});
            QVERIFY(run.hasJobs(4)); // the search belongs to the saved view now
            QCOMPARE(searchOf(run), QString());
            search(run, u"nothing has this"_s);
            QVERIFY(run.hasJobs(0));
            save(run, u"Empty"_s);
            QCOMPARE(savedRows(run), (QStringList{name + u" 1"_s, u"Empty 0*"_s}));
            run.window.close();
        }
        Run run(directory.path(), {connectionTo(service.baseUrl())});
        QCOMPARE(savedRows(run).last(), u"Empty 0*"_s);
        QCOMPARE(searchOf(run), u"nothing has this"_s);
        QTest::keyClick(run.sidebar()->findChild<QTreeView *>(), Qt::Key_Up);
        QVERIFY(run.hasJobs(1));
        QTRY_COMPARE(savedRows(run), (QStringList{name + u" 1*"_s, u"Empty 0"_s}));
    }

    void theCountsFollowTheJobs()
    {
        int jobs = 2;
        ScriptedService service([&jobs](const ScriptedService::Question &q) { return serve(q, jobs, 10); });
        const QTemporaryDir directory;
        Run run(directory.path(), {connectionTo(service.baseUrl())});
        QVERIFY(run.hasJobs(2));
        search(run, u"ft"_s);
        QTRY_COMPARE(searchOf(run), u"ft"_s);
        save(run, u"Mine"_s);
        QCOMPARE(savedRows(run), QStringList{u"Mine 2*"_s});
        jobs = 5;
        run.action(Do::Refresh)->trigger();
        QTRY_COMPARE(savedRows(run), QStringList{u"Mine 5*"_s});
    }

    void backAndForwardGoThroughSavedViews()
    {
        ScriptedService service([](const ScriptedService::Question &q) { return serve(q, 4, 10); });
        const QTemporaryDir directory;
        Run run(directory.path(), {connectionTo(service.baseUrl())});
        QVERIFY(run.hasJobs(4));
        const auto stays = [&run] { return QTest::qWaitFor([&run] { return !run.window.isLeaving(); }); };
        QVERIFY(stays());
        search(run, u"ft-2"_s);
        QVERIFY(run.hasJobs(1));
        save(run, u"Two"_s);
        QVERIFY(stays());
        run.action(Do::Back)->trigger();
        QCOMPARE(savedRows(run), QStringList{u"Two 1"_s});
        QVERIFY(run.hasJobs(4));
        QVERIFY(stays());
        run.action(Do::Forward)->trigger();
        QCOMPARE(savedRows(run), QStringList{u"Two 1*"_s});
        QVERIFY(run.hasJobs(1));
    }

    void aViewThatWasChangedIsReplacedUnderItsName()
    {
        ScriptedService service([](const ScriptedService::Question &q) { return serve(q, 4, 10); });
        const QTemporaryDir directory;
        Run run(directory.path(), {connectionTo(service.baseUrl())});
        QVERIFY(run.hasJobs(4));
        search(run, u"ft-1"_s);
        QVERIFY(run.hasJobs(1));
        save(run, u"Mine"_s);
        search(run, u"ft"_s);
        QVERIFY(run.hasJobs(4));
        run.action(Do::SaveView)->trigger();
        auto *dialog = run.window.findChild<ViewNameDialog *>();
        QCOMPARE(dialog->findChild<QLineEdit *>()->text(), u"Mine"_s);
        QTest::keyClick(dialog, Qt::Key_Return);
        QCOMPARE(savedRows(run), QStringList{u"Mine 4*"_s});
    }

    void theNameIsProposedFromTheFilters()
    {
        ScriptedService service([](const ScriptedService::Question &q) { return serve(q, 4, 10); });
        const QTemporaryDir directory;
        Run run(directory.path(), {connectionTo(service.baseUrl())});
        QVERIFY(run.hasJobs(4));
        run.topBar()->setFilters({{JobFilterSpec::View::Failed}, JobChips::Period::Week}, u"support"_s);
        run.action(Do::SaveView)->trigger();
        const auto *dialog = run.window.findChild<ViewNameDialog *>();
        QCOMPARE(dialog->findChild<QLineEdit *>()->text(), u"Failed, Last 7 days, “support”"_s);
        QCOMPARE(dialog->findChild<QLineEdit *>()->accessibleName(), u"Name of the view"_s);
    }

    void withoutAFilterThereIsNothingToSave()
    {
        ScriptedService service([](const ScriptedService::Question &q) { return serve(q, 4, 10); });
        const QTemporaryDir directory;
        Run run(directory.path(), {connectionTo(service.baseUrl())});
        QVERIFY(run.hasJobs(4));
        QMenu *more = nullptr;
        for (const QToolButton *button : run.topBar()->findChildren<QToolButton *>()) {
            if (button->accessibleName() == u"More")
                more = button->menu();
        }
        QVERIFY(more);
        more->popup(QPoint());
        QVERIFY(!run.action(Do::SaveView)->isEnabled());
        more->close();
        QVERIFY(run.action(Do::SaveView)->isEnabled()); // a key is not deaf
        run.action(Do::SaveView)->trigger();
        QVERIFY(!run.window.findChild<ViewNameDialog *>());
    }

    void aViewIsRenamedAndRemovedByKeyboard()
    {
        ScriptedService service([](const ScriptedService::Question &q) { return serve(q, 4, 10); });
        const QTemporaryDir directory;
        Run run(directory.path(), {connectionTo(service.baseUrl())});
        QVERIFY(run.hasJobs(4));
        search(run, u"ft-1"_s);
        QVERIFY(run.hasJobs(1));
        save(run, u"Mine"_s);
        auto *tree = run.sidebar()->findChild<QTreeView *>();
        QTest::keyClick(tree, Qt::Key_F10, Qt::ShiftModifier);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        menu->actions().constFirst()->trigger();
        menu->close();
        auto *dialog = run.window.findChild<ViewNameDialog *>();
        QVERIFY(dialog);
        dialog->findChild<QLineEdit *>()->setText(u"夜间"_s);
        QTest::keyClick(dialog, Qt::Key_Return);
        QCOMPARE(savedRows(run), QStringList{u"夜间 1*"_s});
        QTest::keyClick(tree, Qt::Key_Delete);
        auto *question = run.window.findChild<ViewRemoval *>();
        QVERIFY(question && question->text().contains(u"夜间"));
        for (QPushButton *button : question->findChildren<QPushButton *>()) {
            if (button->text() == u"Remove")
                button->click();
        }
        QVERIFY(savedRows(run).isEmpty());
        QCOMPARE(run.sidebar()->filter(), JobFilterSpec());
        QVERIFY(run.hasJobs(4));
        QVERIFY(run.settings.value(Settings::Key::SavedViews).toString().isEmpty());
    }
};

TUNEWATCH_TEST(saved_views, SavedViewsTest)
#include "tst_saved_views.moc"
