// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A job that is opened by its id is on screen afterwards, whatever was searched for.

#include "main_window.h"
#include "monitor/monitor_bench.h"

#include "detail/detail_pane.h"
#include "jobs/jobs_table.h"
#include "settings/job_notes.h"
#include "settings/settings.h"
#include "shell/open_job_dialog.h"
#include "shell/search_field.h"
#include "support/test.h"

#include <QLineEdit>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace monitor_bench;
using Question = ScriptedService::Question;

namespace {

QAction *actionNamed(const MainWindow &window, const QString &text)
{
    for (QAction *action : window.actions()) {
        if (QString(action->text()).remove(u'&') == text)
            return action;
    }
    return nullptr;
}

} // namespace

class OpenJobInWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void byTheMenuAndTheKeyboard()
    {
        QTemporaryDir directory;
        ScriptedService service([](const Question &q) {
            // Two jobs in the list; any other is there for whoever knows its id, but for one.
            return q.path.contains(u"ft-none") ? ScriptedService::error(404, u"NotFound"_s) : serve(q, 2, 10);
        });
        const Connection connection = connectionTo(service.baseUrl());
        Monitor monitor(setup(directory.path(), {connection}));
        Settings settings(directory.path());
        JobNotes notes(directory.path());
        MainWindow window({monitor, settings, notes, false});
        window.begin(monitor.start());
        window.show();
        const auto *table = window.findChild<JobsTable *>();
        QTRY_COMPARE(table->model()->rowCount(), 2);
        window.findChild<SearchField *>()->setText(u"nothing has this name"_s);
        QTRY_COMPARE(table->model()->rowCount(), 0);

        QAction *open = actionNamed(window, u"Open job by ID…"_s);
        QVERIFY(open && open->isEnabled() && !open->shortcuts().isEmpty());
        open->trigger();
        auto *dialog = window.findChild<OpenJobDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        auto *field = dialog->findChild<QLineEdit *>();
        QTest::keyClicks(field, u"ft-none"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY(!field->isReadOnly());
        QVERIFY(dialog->isVisible());
        QTest::keyClicks(field, u"ft-77"_s);
        QTest::keyClick(field, Qt::Key_Return);
        const JobKey key{connection.account.id, u"ft-77"_s};
        QTRY_COMPARE(window.findChild<DetailPane *>()->job(), key);
        QCOMPARE(table->selectedJobs(), std::vector<JobKey>{key});
        QCOMPARE(table->model()->rowCount(), 3);
        QTRY_VERIFY(!window.findChild<OpenJobDialog *>());
        QTRY_COMPARE(monitor.logState(key).heldLines, 10);
    }
};

TUNEWATCH_TEST(open_job, OpenJobInWindowTest)
#include "tst_open_job.moc"
