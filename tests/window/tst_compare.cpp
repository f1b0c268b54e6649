// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How a person comes to the compare page, and away from it.

#include "window_run.h"

#include "compare/compare_page.h"
#include "compare/compare_plot.h"
#include "compare/run_chips.h"
#include "compare/run_set.h"
#include "detail/summary_page.h"
#include "jobs/job_actions.h"
#include "shell/banner_stack.h"
#include "support/test.h"

#include <QApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;
using namespace monitor_bench;
using Question = ScriptedService::Question;

namespace {

/// A window on a service with four jobs of one model; ft-0 runs, the others have succeeded one after another.
class Comparing
{
public:
    Comparing()
        : service([](const Question &question) { return answer(question); })
        , connection(connectionTo(service.baseUrl()))
        , run(directory.path(), {connection})
    {
        QVERIFY(run.hasJobs(4));
        QApplication::setActiveWindow(&run.window);
    }

    static QJsonObject job(int number)
    {
        QJsonObject job = ScriptedService::job(u"ft-%1"_s.arg(number), number == 0 ? u"RUNNING"_s : u"SUCCEEDED"_s);
        job[u"job_name"_s] = u"tone v%1"_s.arg(9 - number);
        job[u"model"_s] = u"qwen3-14b"_s;
        job[u"base_model"_s] = u"qwen3-14b"_s;
        job[u"create_time"_s] = u"2026-11-1%1 10:00:00"_s.arg(9 - number);
        return job;
    }
    static ScriptedService::Answer answer(const Question &question)
    {
        if (question.path == u"/fine-tunes") {
            QJsonArray jobs;
            for (int i = 0; i < 4; ++i)
                jobs.append(job(i));
            return ScriptedService::ok({{u"jobs"_s, jobs}, {u"total"_s, 4}});
        }
        if (question.path.endsWith(u"/logs") || question.path.endsWith(u"/checkpoints"))
            return serve(question, 4, 20);
        return ScriptedService::ok(job(question.path.section(u'-', -1).toInt()));
    }

    JobKey key(int number) const { return {connection.account.id, u"ft-%1"_s.arg(number)}; }
    void select(const std::vector<int> &rows)
    {
        QItemSelection selection;
        for (const int row : rows)
            selection.select(run.table()->model()->index(row, 0), run.table()->model()->index(row, 0));
        run.table()->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }
    QToolButton *button(const QString &name) const
    {
        for (QToolButton *button : run.topBar()->findChildren<QToolButton *>()) {
            if (button->accessibleName() == name)
                return button;
        }
        return nullptr;
    }
    ComparePage *page() const { return run.window.findChild<ComparePage *>(); }
    bool isOpen() const { return page() && page()->isVisible(); }
    QStringList compared() const
    {
        QStringList ids;
        if (isOpen()) {
            for (const JobKey &key : page()->keys())
                ids << key.id;
        }
        return ids;
    }

    QTemporaryDir directory;
    ScriptedService service;
    Connection connection;
    Run run;
};

} // namespace

class CompareInWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoToSixSelectedRowsCanBeCompared()
    {
        Comparing window;
        QToolButton *compare = window.button(u"Compare"_s);
        QVERIFY(compare && !compare->isEnabled());
        window.select({0, 1, 3});
        QCOMPARE(compare->accessibleName(), u"Compare 3"_s);
        QVERIFY(compare->isEnabled());
        compare->click();
        QCOMPARE(window.compared(), (QStringList{u"ft-0"_s, u"ft-1"_s, u"ft-3"_s}));
        QVERIFY(!window.run.detail()->isVisible());
        QVERIFY(window.run.sidebar()->isVisible());
    }

    void byTheKeyboardAndBack()
    {
        Comparing window;
        window.select({1, 2});
        window.run.action(Do::Compare)->trigger();
        QCOMPARE(window.compared(), (QStringList{u"ft-1"_s, u"ft-2"_s}));
        QVERIFY(window.run.action(Do::Compare)->shortcuts().contains(QKeySequence(Qt::CTRL | Qt::Key_Return)));
        QVERIFY(!window.run.action(Do::Rename)->isEnabled());
        QTest::keyClick(window.page()->plot(), Qt::Key_Escape);
        QVERIFY(!window.isOpen());
        QVERIFY(window.run.action(Do::Rename)->isEnabled());
        QVERIFY(window.run.detail()->isVisible());
        QTRY_COMPARE(QApplication::focusWidget(), static_cast<QWidget *>(window.run.table()));
    }

    void aSingleRowCannotBeCompared()
    {
        Comparing window;
        window.select({1});
        window.run.action(Do::Compare)->trigger();
        QVERIFY(!window.isOpen());
        QMenu menu;
        window.run.table()->jobActions()->fill(&menu);
        const auto texts = [&] {
            QStringList words;
            for (const QAction *action : menu.actions())
                words << action->text();
            return words;
        };
        QVERIFY(!texts().contains(u"Compare the selection"_s));
        menu.clear();
        window.select({0, 1});
        window.run.table()->jobActions()->fill(&menu);
        QVERIFY(texts().contains(u"Compare the selection"_s));
    }

    void theHeaderComparesWithTheRunBefore()
    {
        Comparing window;
        window.run.table()->choose(window.key(0));
        const auto button = [&] {
            for (QPushButton *push : window.run.detail()->findChildren<QPushButton *>()) {
                if (push->accessibleName() == u"Compare with v8"_s && push->isVisible())
                    return push;
            }
            return static_cast<QPushButton *>(nullptr);
        };
        QTRY_VERIFY(button());
        button()->click();
        QCOMPARE(window.compared(), (QStringList{u"ft-0"_s, u"ft-1"_s}));
        QCOMPARE(window.page()->runs().baseline(), 1);
    }

    void theSummaryOfSeveralJobsOffersIt()
    {
        Comparing window;
        window.select({0, 2});
        auto *button = window.run.detail()->findChild<SummaryPage *>()->findChild<QPushButton *>();
        QVERIFY(button && button->isVisible());
        QCOMPARE(button->text(), u"Compare 2"_s);
        button->click();
        QCOMPARE(window.compared().size(), 2);
    }

    void theCommandLineNamesThem()
    {
        Comparing window;
        QSignalSpy missing(&window.run.window, &MainWindow::placeMissing);
        window.run.window.go({.page = Place::Page::Compare, .model = {}, .tab = {}, .step = {}, .runs = {u"tone v9"_s, u"ft-2"_s, u"tone v1"_s}});
        QTRY_VERIFY(window.isOpen());
        QCOMPARE(window.compared(), (QStringList{u"ft-0"_s, u"ft-2"_s}));
        QCOMPARE(missing.count(), 1);
        QCOMPARE(missing.front().front().toString(), u"There is no job tone v1"_s);
        QTRY_VERIFY_WITH_TIMEOUT(window.run.window.isSettled(), 20'000);
        QVERIFY(window.page()->isSettled());
    }

    void backAndForwardComeByIt()
    {
        Comparing window;
        const auto visit = [&] { QTRY_VERIFY(!window.run.window.isLeaving()); };
        window.run.table()->choose(window.key(3));
        visit();
        window.select({1, 2});
        window.run.action(Do::Compare)->trigger();
        visit();
        window.run.action(Do::Back)->trigger();
        QVERIFY(!window.isOpen());
        window.run.action(Do::Forward)->trigger();
        QCOMPARE(window.compared(), (QStringList{u"ft-1"_s, u"ft-2"_s}));
    }

    void backKeepsTheRowsThatWereCompared()
    {
        Comparing window;
        const auto visit = [&] { QTRY_VERIFY(!window.run.window.isLeaving()); };
        window.run.table()->choose(window.key(3));
        visit();
        window.select({1, 2});
        window.run.action(Do::Compare)->trigger();
        visit();
        window.run.action(Do::Back)->trigger();
        QVERIFY(!window.isOpen());
        QCOMPARE(window.run.table()->selectedJobs().size(), size_t(2));
        // To another job it goes as ever.
        window.run.action(Do::Forward)->trigger();
        QCOMPARE(window.compared(), (QStringList{u"ft-1"_s, u"ft-2"_s}));
        window.run.table()->choose(window.key(0));
        visit();
        window.run.action(Do::Back)->trigger();
        QCOMPARE(window.run.table()->selectedJobs(), std::vector<JobKey>{window.key(3)});
    }

    void theSidebarLeavesIt()
    {
        Comparing window;
        window.select({1, 2});
        window.run.action(Do::Compare)->trigger();
        QVERIFY(window.isOpen());
        JobFilterSpec running;
        running.view = JobFilterSpec::View::Running;
        window.run.sidebar()->choose(running);
        QVERIFY(!window.isOpen());
        // Whose log is watched now is the open job's again.
        QTRY_COMPARE(window.run.monitor.watched(), window.run.detail()->job());
    }

    void aJobOfTheComparisonIsOpened()
    {
        Comparing window;
        window.select({1, 2});
        window.run.action(Do::Compare)->trigger();
        Q_EMIT window.page()->openWanted(window.key(2));
        QVERIFY(!window.isOpen());
        QTRY_COMPARE(window.run.detail()->job(), window.key(2));
    }

    void aDroppedFileLeavesAWayBack()
    {
        Comparing window;
        window.select({1, 2});
        window.run.action(Do::Compare)->trigger();
        const QString path = window.directory.filePath(u"mine.log"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{'loss': 0.9, 'epoch': 0.1}\n") > 0);
        file.close();
        window.run.window.openFiles({path});
        QVERIFY(!window.isOpen());
        QTRY_COMPARE(window.run.detail()->job().id, path);
        QTRY_VERIFY(!window.run.window.isLeaving());
        window.run.action(Do::Back)->trigger();
        QCOMPARE(window.compared(), (QStringList{u"ft-1"_s, u"ft-2"_s}));
    }

    void theWindowMayCloseMeanwhile()
    {
        Comparing window;
        window.select({0, 1, 2, 3});
        window.run.action(Do::Compare)->trigger();
        QVERIFY(window.isOpen());
    }
};

TUNEWATCH_TEST(compare, CompareInWindowTest)
#include "tst_compare.moc"
