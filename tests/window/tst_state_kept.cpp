// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How a person leaves the window is how they find it again; and what they do in it goes where it should.

#include "window_run.h"

#include "accounts/connect_page.h"
#include "detail/detail_pane.h"
#include "jobs/job_columns.h"
#include "jobs/job_model.h"
#include "jobs/jobs_table.h"
#include "log/log_panel.h"
#include "log/log_view.h"
#include "settings/job_notes.h"
#include "settings/settings.h"
#include "settings/settings_page.h"
#include "shell/banner_stack.h"
#include "shell/top_bar.h"
#include "shell/window_actions.h"
#include "sidebar/sidebar.h"
#include "support/test.h"
#include "theme/palette.h"

#include <QApplication>
#include <QFile>
#include <QHeaderView>
#include <QMenu>
#include <QMenuBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace monitor_bench;
using Question = ScriptedService::Question;

class StateKeptTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatAPersonLeftIsThereAgain()
    {
        ScriptedService service([](const Question &q) { return serve(q, 5, 10); });
        const QTemporaryDir directory;
        const JobChips chips{{JobFilterSpec::View::Running}, JobChips::Period::Quarter};
        JobKey chosen;
        {
            Run run(directory.path(), {connectionTo(service.baseUrl())});
            QVERIFY(run.hasJobs(5));
            run.window.resize(1300, 777);
            chosen = run.table()->model()->index(3, 0).data(JobModel::KeyRole).value<JobKey>();
            run.table()->choose(chosen);
            run.topBar()->setChips(chips);
            run.table()->sortByColumn(int(JobColumn::Job), Qt::AscendingOrder);
            run.detail()->setTab(DetailTab::Raw);
            run.log()->setWrap(true);
            run.window.close();
        }
        Run run(directory.path(), {connectionTo(service.baseUrl())});
        QCOMPARE(run.window.size(), QSize(1300, 777));
        QCOMPARE(run.table()->chosenJob().id, chosen.id);
        QVERIFY(run.topBar()->chips() == chips);
        QCOMPARE(run.table()->horizontalHeader()->sortIndicatorSection(), int(JobColumn::Job));
        QVERIFY(run.detail()->tab() == DetailTab::Raw);
        QVERIFY(run.log()->isWrapped());
    }

    void theLogIsWhereItWas()
    {
        ScriptedService service([](const Question &q) { return serve(q, 1, 900); });
        const QTemporaryDir directory;
        LogPosition left;
        {
            Run run(directory.path(), {connectionTo(service.baseUrl())});
            QVERIFY(run.hasJobs(1));
            QTRY_COMPARE(run.monitor.logState(run.table()->chosenJob()).heldLines, 900);
            run.log()->showLine(200);
            left = run.log()->position();
            QVERIFY(!left.isFollowing && left.line > 100);
            run.window.close();
        }
        Run run(directory.path(), {connectionTo(service.baseUrl())});
        QTRY_COMPARE(run.monitor.logState(run.table()->chosenJob()).heldLines, 900);
        QTRY_COMPARE(run.log()->position().line, left.line);
        QCOMPARE(run.settings.value(Settings::Key::LogPosition).toMap().value(u"line"_s).toLongLong(), left.line);
    }

    void theChosenViewIsThereAgain()
    {
        ScriptedService service([](const Question &q) { return serve(q, 2, 10); });
        const QTemporaryDir directory;
        JobFilterSpec waiting;
        waiting.view = JobFilterSpec::View::Waiting;
        {
            Run run(directory.path(), {connectionTo(service.baseUrl())});
            QVERIFY(run.hasJobs(2));
            run.sidebar()->choose(waiting);
            run.window.close();
        }
        Run run(directory.path(), {connectionTo(service.baseUrl())});
        QVERIFY(run.sidebar()->filter() == waiting);
        QCOMPARE(run.table()->model()->rowCount(), 0);
    }

    void garbageInTheSettingsIsAFirstStart()
    {
        const QTemporaryDir directory;
        QFile file(directory.filePath(u"settings.ini"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[window]\ngeometry=@ByteArray(nonsense)\ntable_columns=@ByteArray(\\0\\xff)\nview=@Invalid()\n"
                   "sidebar_width=-5\ntable_height=99999\nrunning_tab=77\n[appearance]\ndensity=7\ntime_zone=Mars/Olympus\n");
        file.close();
        ScriptedService service([](const Question &q) { return serve(q, 2, 10); });
        Run run(directory.path(), {connectionTo(service.baseUrl())});
        QVERIFY(run.hasJobs(2));
        QVERIFY(run.table()->isVisible() && run.detail()->isVisible());
        QVERIFY(run.sidebar()->width() >= Sidebar::LeastWidth);
    }

    void withoutAnAccountOneIsAskedFor()
    {
        const QTemporaryDir directory;
        const Run run(directory.path(), {});
        QVERIFY(qobject_cast<ConnectPage *>(run.page()));
    }

    void backAndForwardGoThroughPlaces()
    {
        ScriptedService service([](const Question &q) { return serve(q, 3, 10); });
        const QTemporaryDir directory;
        Run run(directory.path(), {connectionTo(service.baseUrl())});
        QVERIFY(run.hasJobs(3));
        // A place counts as visited when a person stays there for a moment.
        const auto stays = [&run] { return QTest::qWaitFor([&run] { return !run.window.isLeaving(); }); };
        const JobKey first = run.table()->chosenJob();
        QVERIFY(stays());
        run.action(Do::NextJob)->trigger();
        const JobKey second = run.table()->chosenJob();
        QVERIFY(second != first && stays());
        run.action(Do::Back)->trigger();
        QCOMPARE(run.table()->chosenJob().id, first.id);
        QVERIFY(stays());
        run.action(Do::Forward)->trigger();
        QCOMPARE(run.table()->chosenJob().id, second.id);
    }

    void settingsActAtOnce()
    {
        ScriptedService service([](const Question &q) { return serve(q, 3, 10); });
        const QTemporaryDir directory;
        Run run(directory.path(), {connectionTo(service.baseUrl())});
        QVERIFY(run.hasJobs(3));
        run.settings.set(Settings::Key::Density, u"relaxed"_s);
        QCOMPARE(run.table()->rowHeight(0), 40);
        run.settings.set(Settings::Key::Density, u"compact"_s);
        QCOMPARE(run.table()->rowHeight(0), 28);
        run.action(Do::Settings)->trigger();
        QVERIFY(qobject_cast<SettingsPage *>(run.page()));
        QTest::keyClick(run.page(), Qt::Key_Escape);
        QVERIFY(!qobject_cast<SettingsPage *>(run.page()));
    }

    void keysOfTheJobsRestWhileAnotherPageIsShown()
    {
        ScriptedService service([](const Question &q) { return serve(q, 3, 10); });
        const QTemporaryDir directory;
        Run run(directory.path(), {connectionTo(service.baseUrl())});
        QVERIFY(run.hasJobs(3));
        run.action(Do::Settings)->trigger();
        for (const Do what : {Do::SearchJobs, Do::Rename, Do::TabRaw, Do::GoToLine})
            QVERIFY(!run.action(what)->isEnabled());
        run.action(Do::Back)->trigger();
        QVERIFY(!qobject_cast<SettingsPage *>(run.page()));
        QVERIFY(run.action(Do::SearchJobs)->isEnabled());
    }

    void theBackButtonOfTheMouseChoosesNoRow()
    {
        ScriptedService service([](const Question &q) { return serve(q, 3, 10); });
        const QTemporaryDir directory;
        Run run(directory.path(), {connectionTo(service.baseUrl())});
        QVERIFY(run.hasJobs(3));
        const JobKey chosen = run.table()->chosenJob();
        const int row = run.table()->currentIndex().row() == 0 ? 2 : 0;
        const QPoint place = run.table()->visualRect(run.table()->model()->index(row, 0)).center();
        QTest::mouseClick(run.table()->viewport(), Qt::BackButton, {}, place);
        QCOMPARE(run.table()->chosenJob().id, chosen.id);
    }

    void altShowsTheMenuBarAndTheThemeMayChangeWhileAMenuIsOpen()
    {
        ScriptedService service([](const Question &q) { return serve(q, 3, 10); });
        const QTemporaryDir directory;
        Run run(directory.path(), {connectionTo(service.baseUrl())});
        run.window.activateWindow();
        QTRY_VERIFY(run.window.isActiveWindow());
        QVERIFY(!run.window.menuBar()->isVisible());
        QVERIFY(run.hasJobs(3));
        run.table()->setFocus();
        QTest::keyClick(&run.window, Qt::Key_Alt);
        QVERIFY(run.window.menuBar()->isVisible());
        QTest::keyClick(&run.window, Qt::Key_Alt);
        QVERIFY(!run.window.menuBar()->isVisible());
        QTRY_COMPARE(QApplication::focusWidget(), run.table());
        QTest::keyClick(&run.window, Qt::Key_Alt);
        QVERIFY(run.window.menuBar()->isVisible());
        QMenu *menu = run.window.menuBar()->actions().constFirst()->menu();
        menu->popup(QPoint(10, 10));
        applyTheme(*qApp, Theme::Dark);
        QApplication::processEvents();
        applyTheme(*qApp, Theme::Light);
        QVERIFY(menu->isVisible());
        menu->close();
    }

    void everyShortcutIsOneActionsOwn()
    {
        ScriptedService service([](const Question &q) { return serve(q, 1, 10); });
        const QTemporaryDir directory;
        Run run(directory.path(), {connectionTo(service.baseUrl())});
        QHash<QKeySequence, QString> owners;
        for (const QAction *action : run.window.actions()) {
            for (const QKeySequence &keys : action->shortcuts()) {
                QVERIFY2(!owners.contains(keys), qPrintable(keys.toString() + u": "_s + action->text() + owners.value(keys)));
                owners.insert(keys, action->text());
            }
        }
        QVERIFY(owners.contains(QKeySequence(Qt::Key_F6)));
    }

    void f6GoesThroughEveryPaneAndBack()
    {
        ScriptedService service([](const Question &q) { return serve(q, 3, 10); });
        const QTemporaryDir directory;
        Run run(directory.path(), {connectionTo(service.baseUrl())});
        QVERIFY(run.hasJobs(3));
        run.window.activateWindow();
        QTRY_VERIFY(run.window.isActiveWindow());
        run.table()->setFocus();
        std::vector<QWidget *> stops;
        do {
            run.action(Do::NextPane)->trigger();
            stops.push_back(QApplication::focusWidget());
            QVERIFY(stops.size() < 20);
        } while (stops.back() != run.table());
        QVERIFY(stops.size() >= 6);
        run.action(Do::PreviousPane)->trigger();
        QCOMPARE(QApplication::focusWidget(), stops[stops.size() - 2]);
    }
};

TUNEWATCH_TEST(state_kept, StateKeptTest)
#include "tst_state_kept.moc"
