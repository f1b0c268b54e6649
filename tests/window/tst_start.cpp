// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a person meets when the window opens, and when they have just connected.

#include "window_run.h"

#include "accounts/connect_page.h"
#include "jobs/empty_jobs.h"
#include "jobs/jobs_pane.h"
#include "shell/banner_stack.h"
#include "sidebar/navigation_model.h"
#include "support/test.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace monitor_bench;

class StartTest : public QObject
{
    Q_OBJECT

private:
    static QString banner(const Run &run, const QString &id)
    {
        const auto shown = run.window.findChild<BannerStack *>()->find(id);
        return shown ? shown->message.lead : QString();
    }

private Q_SLOTS:
    void aModelThatNobodyUsesIsSaid()
    {
        ScriptedService service([](const ScriptedService::Question &q) { return serve(q, 2, 10); });
        const QTemporaryDir directory;
        Run run(directory.path(), {connectionTo(service.baseUrl())});
        const QSignalSpy missing(&run.window, &MainWindow::placeMissing);
        Place place;
        place.page = Place::Page::Model;
        place.model = u"nosuch"_s;
        run.window.go(place);
        QTRY_COMPARE(missing.count(), 1);
        QCOMPARE(banner(run, u"model"_s), u"There is no model nosuch"_s);
        QCOMPARE(run.sidebar()->filter(), JobFilterSpec());
        place.model = u"qwen3-14b"_s;
        run.window.go(place);
        QTRY_COMPARE(run.sidebar()->filter().model, u"qwen3-14b"_s);
        QCOMPARE(missing.count(), 1);
    }

    void theTableIsAsHighInTheNextRun()
    {
        // From the second run on there are rows before the window is laid out.
        ScriptedService service([](const ScriptedService::Question &q) { return serve(q, 20, 10); });
        const QTemporaryDir directory;
        for (int start = 0; start < 2; ++start) {
            Run run(directory.path(), {connectionTo(service.baseUrl())});
            run.window.resize(1440, 900);
            QVERIFY(run.hasJobs(20));
            const auto *pane = run.window.findChild<JobsPane *>();
            QTRY_COMPARE(pane->height(), 220);
            QCOMPARE(pane->minimumSizeHint(), run.table()->minimumSizeHint()); // what is not shown asks for no room
            run.window.close();
        }
    }

    void anArchiveTooLargeToCopyIsSaid()
    {
        const QTemporaryDir directory;
        Settings settings(directory.path());
        JobNotes notes(directory.path());
        Monitor monitor(setup(directory.path(), {}));
        MainWindow window({monitor, settings, notes});
        Monitor::Started started = monitor.start();
        started.isTemporary = true;
        started.isCopied = false;
        started.storage = Error{ErrorKind::Storage, 0, u"readonly"_s, u"attempt to write a readonly database"_s, {}, {}};
        window.begin(started);
        window.show();
        const auto shown = window.findChild<BannerStack *>()->find(u"temporary"_s);
        QVERIFY(shown);
        QCOMPARE(shown->message.lead, u"Saved jobs are not shown"_s);
        // Its accounts are in it: a first one is not asked for.
        QVERIFY(!qobject_cast<ConnectPage *>(window.findChild<QStackedWidget *>()->currentWidget()));
    }

    void aSecondEditBeginsWithTheFirst()
    {
        ScriptedService service([](const ScriptedService::Question &q) { return serve(q, 3, 10); });
        const Connection connection = connectionTo(service.baseUrl());
        const QTemporaryDir directory;
        Run run(directory.path(), {connection});
        QVERIFY(run.hasJobs(3));
        const auto nameField = [&run] {
            const auto fields = run.page()->findChildren<QLineEdit *>();
            const auto found = std::ranges::find(fields, u"Name in the sidebar"_s, &QWidget::accessibleName);
            return found == fields.end() ? nullptr : *found;
        };
        const auto save = [&run] {
            const auto buttons = run.page()->findChildren<QPushButton *>();
            const auto found = std::ranges::find(buttons, u"Save"_s, &QPushButton::text);
            QVERIFY(found != buttons.end());
            (*found)->click();
        };
        const auto row = [&run] {
            JobFilterSpec spec;
            spec.account = run.monitor.connections().front().account.id;
            return run.window.findChild<NavigationModel *>()->indexOf(spec).data().toString();
        };
        Q_EMIT run.sidebar()->editWanted(connection.account.id);
        QVERIFY(nameField());
        QCOMPARE(nameField()->text(), u"Bench"_s);
        nameField()->selectAll();
        QTest::keyClicks(nameField(), u"Renamed"_s);
        save();
        QVERIFY(!qobject_cast<ConnectPage *>(run.page()));
        QCOMPARE(row(), u"Renamed"_s);
        Q_EMIT run.sidebar()->editWanted(connection.account.id);
        QCOMPARE(nameField()->text(), u"Renamed"_s);
        save();
        Q_EMIT run.sidebar()->keyWanted(connection.account.id);
        QCOMPARE(nameField()->text(), u"Renamed"_s);
        QCOMPARE(run.monitor.connections().front().account.name, u"Renamed"_s);
        QCOMPARE(row(), u"Renamed"_s);
    }

    void aConnectionOfTheDemoIsNotEdited()
    {
        ScriptedService service([](const ScriptedService::Question &q) { return serve(q, 3, 10); });
        const Connection connection = connectionTo(service.baseUrl());
        const QTemporaryDir directory;
        Settings settings(directory.path());
        JobNotes notes(directory.path());
        Monitor monitor(setup(directory.path(), {connection}));
        MainWindow window({monitor, settings, notes, true});
        window.begin(monitor.start());
        window.show();
        const QSignalSpy wanted(&window, &MainWindow::accountWanted);
        const auto *pages = window.findChild<QStackedWidget *>();
        auto *sidebar = window.findChild<Sidebar *>();
        // What it would save is a connection to a service that ends with the demo.
        Q_EMIT sidebar->editWanted(connection.account.id);
        QVERIFY(!qobject_cast<ConnectPage *>(pages->currentWidget()));
        Q_EMIT sidebar->keyWanted(connection.account.id);
        QVERIFY(!qobject_cast<ConnectPage *>(pages->currentWidget()));
        Q_EMIT sidebar->addConnectionWanted(); // one's own is welcome
        QVERIFY(qobject_cast<ConnectPage *>(pages->currentWidget()));
        QVERIFY(wanted.isEmpty());
    }

    void whoHasConnectedIsAmongTheJobs_data()
    {
        QTest::addColumn<bool>("isFirst");
        QTest::newRow("the first account") << true;
        QTest::newRow("one more") << false;
    }

    void whoHasConnectedIsAmongTheJobs()
    {
        QFETCH(bool, isFirst);
        ScriptedService service([](const ScriptedService::Question &q) { return serve(q, 3, 10); });
        ScriptedService second([](const ScriptedService::Question &q) { return serve(q, 3, 10); });
        const QTemporaryDir directory;
        std::vector<Connection> known;
        if (!isFirst)
            known.push_back(connectionTo(second.baseUrl()));
        Run run(directory.path(), known);
        if (!isFirst) {
            QVERIFY(run.hasJobs(3));
            run.sidebar()->setFocus();
            run.action(Do::AddConnection)->trigger();
        }
        run.window.activateWindow();
        QTRY_VERIFY(run.window.isActiveWindow());
        auto *page = qobject_cast<ConnectPage *>(run.page());
        QVERIFY(page);
        Q_EMIT page->connectionGiven(connectionTo(service.baseUrl()));
        QVERIFY(!qobject_cast<ConnectPage *>(run.page()));
        const auto *pane = run.window.findChild<JobsPane *>();
        QVERIFY(QApplication::focusWidget() && pane->isAncestorOf(QApplication::focusWidget()));
        QVERIFY(run.hasJobs(isFirst ? 3 : 6));
        QTRY_COMPARE(QApplication::focusWidget(), run.table());
        QCOMPARE(run.table()->currentIndex().row(), 0);
    }
};

TUNEWATCH_TEST(start, StartTest)
#include "tst_start.moc"
