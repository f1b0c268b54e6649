// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the window says where there is nothing to show: why, and never a guess.

#include "main_window.h"
#include "monitor/monitor_bench.h"

#include "archive/sqlite.h"
#include "jobs/job_model.h"
#include "jobs/jobs_table.h"
#include "settings/job_notes.h"
#include "settings/settings.h"
#include "shell/banner_stack.h"
#include "support/test.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace monitor_bench;
using Question = ScriptedService::Question;

namespace {

/// A window on a monitor of its own.
class Opened
{
public:
    explicit Opened(const Connection &connection)
        : monitor(setup(directory.path(), {connection}))
        , settings(directory.path())
        , notes(directory.path())
        , window({monitor, settings, notes, false})
    {
        window.begin(monitor.start());
    }

    QString lead() const { return window.findChild<JobsTable *>()->emptyMessage().lead; }
    QStringList banners() const { return window.findChild<BannerStack *>()->texts(); }

    QTemporaryDir directory;
    Monitor monitor;
    Settings settings;
    JobNotes notes;
    MainWindow window;
};

} // namespace

class StatesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyAccountHasNoJobsYet()
    {
        ScriptedService service([](const Question &q) { return serve(q, 0, 0); });
        Opened opened(connectionTo(service.baseUrl()));
        QTRY_COMPARE(opened.lead(), u"No fine-tuning jobs yet"_s);
        QVERIFY(opened.banners().isEmpty());
    }

    void anEmptyLogThatWasOpenedIsNotWaitedFor()
    {
        ScriptedService service([](const Question &q) { return serve(q, 1, 0); });
        const Connection connection = connectionTo(service.baseUrl());
        Opened opened(connection);
        const JobKey key{connection.account.id, u"ft-0"_s};
        auto *model = opened.window.findChild<JobModel *>();
        const auto loss = [&] { return model->index(model->rowOf(key), int(JobColumn::EvalLoss)).data().toString(); };
        QTRY_VERIFY(model->rowOf(key) >= 0);
        opened.window.selectJob(key.id, {});
        QTRY_COMPARE(loss(), u"—"_s);
    }

    void aDeadServiceIsNotAnEmptyAccount()
    {
        QUrl url;
        {
            ScriptedService service([](const Question &q) { return serve(q, 0, 0); });
            url = service.baseUrl();
        }
        Opened opened(connectionTo(url));
        QTRY_COMPARE(opened.lead(), u"Bench cannot be reached"_s);
        QVERIFY(opened.banners().join(u' ').contains(u"Bench cannot be reached"_s));
    }

    void aRejectedKeyIsNotAnEmptyAccount()
    {
        ScriptedService service([](const Question &) { return ScriptedService::error(401, u"InvalidApiKey"_s); });
        Opened opened(connectionTo(service.baseUrl()));
        QTRY_COMPARE(opened.lead(), u"Bench rejected the key"_s);
    }

    void anAccountWithoutAKeyIsNotAnEmptyOne()
    {
        ScriptedService service([](const Question &q) { return serve(q, 0, 0); });
        Opened opened(connectionTo(service.baseUrl(), {}));
        QTRY_COMPARE(opened.lead(), u"There is no key for Bench"_s);
    }

    void aRefusingDiskIsSaidUntilItTakesLinesAgain()
    {
        qint64 lines = 10;
        ScriptedService service([&lines](const Question &q) { return serve(q, 1, lines); });
        const Connection connection = connectionTo(service.baseUrl());
        Opened opened(connection);
        const auto disk = sqlite::Database::open(opened.directory.filePath(u"archive.sqlite"_s),
                                                 sqlite::Database::Mode::ReadWrite);
        (*disk)->execute("CREATE TRIGGER full BEFORE INSERT ON block BEGIN SELECT RAISE(ABORT, 'no room'); END");
        const JobKey key{connection.account.id, u"ft-0"_s};
        opened.monitor.watch(key);
        QTRY_COMPARE(opened.banners().size(), 1);
        QCOMPARE(opened.monitor.jobs().size(), 1);
        (*disk)->execute("DROP TRIGGER full");
        QTRY_COMPARE(opened.monitor.logState(key).heldLines, 10);
        QTRY_VERIFY(opened.banners().isEmpty());
    }

    void rowsSaySinceWhenTheyAreKnownWhileTheServiceIsSilent()
    {
        bool isDown = false;
        ScriptedService service([&isDown](const Question &q) {
            return isDown ? ScriptedService::error(503, u"ModelUnavailable"_s) : serve(q, 2, 10);
        });
        Opened opened(connectionTo(service.baseUrl()));
        const auto *table = opened.window.findChild<JobsTable *>();
        const auto cell = [table](JobColumn column) { return table->model()->index(0, int(column)); };
        QTRY_COMPARE(table->model()->rowCount(), 2);
        JobDigest digest;
        digest.fraction = 0.62;
        const std::pair known(cell(JobColumn::Status).data(JobModel::KeyRole).value<JobKey>(), digest);
        // Said each time: the log itself is summed up meanwhile, and tells of no progress.
        const auto note = [&] {
            opened.monitor.jobs().mergeDigests(std::span(&known, 1));
            return cell(JobColumn::Progress).data(JobModel::NoteRole).toString();
        };
        QVERIFY2(!note().startsWith(u"at "), qPrintable(note()));
        isDown = true;
        opened.monitor.refresh();
        QTRY_VERIFY2(note().startsWith(u"at "), qPrintable(note()));
        isDown = false;
        opened.monitor.refresh();
        QTRY_VERIFY2(!note().startsWith(u"at "), qPrintable(note()));
    }

    void whatWasFailingAndAnswersAgainIsShown()
    {
        bool isDown = true;
        ScriptedService service([&isDown](const Question &q) {
            return isDown ? ScriptedService::error(503, u"ModelUnavailable"_s) : serve(q, 2, 10);
        });
        Opened opened(connectionTo(service.baseUrl()));
        QTRY_VERIFY(!opened.banners().isEmpty());
        isDown = false;
        QTRY_COMPARE(opened.monitor.jobs().size(), 2);
        QTRY_VERIFY(opened.banners().isEmpty());
        QCOMPARE(opened.lead(), QString());
    }
};

TUNEWATCH_TEST(states, StatesTest)
#include "tst_states.moc"
