// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Log files of this computer in the window: as they come, grow, and go.

#include "window/window_run.h"

#include "accounts/connect_page.h"
#include "chart/chart_data.h"
#include "chart/loss_chart.h"
#include "detail/elided_label.h"
#include "detail/info_panel.h"
#include "detail/job_title.h"
#include "detail/key_value_list.h"
#include "files/drop_shade.h"
#include "files/file_desk.h"
#include "files/files_menu.h"
#include "files/local_files.h"
#include "jobs/empty_jobs.h"
#include "jobs/job_actions.h"
#include "jobs/job_columns.h"
#include "log/log_finder.h"
#include "log/log_saving.h"
#include "log_file.h"
#include "shell/banner_stack.h"
#include "sidebar/navigation_model.h"
#include "support/test.h"

#include <QAbstractItemModelTester>
#include <QDragEnterEvent>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QTabBar>
#include <QUrl>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace monitor_bench;

namespace {

constexpr int Long = 20'000; // ms: files are looked at again and again, not at once

/// The words of the row of local files in the sidebar; empty while there is none.
QString filesRow(const Run &run)
{
    const auto *navigation = run.window.findChild<NavigationModel *>();
    JobFilterSpec spec;
    spec.account = LocalFilesAccount;
    const QModelIndex row = navigation->indexOf(spec);
    return row.isValid() ? row.data().toString() + u' ' + row.data(NavigationModel::CountTextRole).toString() : QString();
}

QString cell(const Run &run, int row, JobColumn column)
{
    return run.table()->model()->index(row, int(column)).data().toString();
}

QStringList infoRows(const Run &run)
{
    QStringList rows;
    const auto *list = run.detail()->findChild<InfoPanel *>()->findChild<KeyValueList *>();
    for (int row = 0; row < list->model()->rowCount(); ++row) {
        const QModelIndex index = list->model()->index(row, 0);
        rows << index.data().toString() + u": "_s + index.data(KeyValueModel::ValueRole).toString();
    }
    return rows;
}

bool hasLines(const Run &run, qint64 lines)
{
    return QTest::qWaitFor([&] { return run.log()->rows().lines() == lines; }, Long);
}

} // namespace

class FilesInWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aPersonWithoutAnAccountSeesTheirFile()
    {
        const QString path = file(u"训练 日志.log"_s, 2500);
        Run run(m_folder->path(), {});
        const auto *page = qobject_cast<ConnectPage *>(run.page());
        QVERIFY(page);
        bool isOffered = false;
        for (const auto *button : page->findChildren<QPushButton *>())
            isOffered = isOffered || (button->isVisible() && button->text() == u"Open a log file…");
        QVERIFY(isOffered);
        QVERIFY(filesRow(run).isEmpty());

        run.window.openFiles({path});
        QVERIFY(run.page() != page);
        QCOMPARE(filesRow(run), u"Local files 1"_s);
        QCOMPARE(run.sidebar()->title(), u"Local files"_s);
        QCOMPARE(run.detail()->job(), (JobKey{LocalFilesAccount, path}));
        QVERIFY(hasLines(run, 2500));
        QTRY_VERIFY(run.detail()->isSettled());
        QCOMPARE(run.detail()->run()->train.size(), 2475U);
        QCOMPARE(cell(run, 0, JobColumn::Job), u"训练 日志.log"_s);
        QCOMPARE(cell(run, 0, JobColumn::Status), u"Log file"_s);
        QCOMPARE(cell(run, 0, JobColumn::EvalLoss), u"1.000"_s);
        QTRY_VERIFY(run.window.isSettled());
    }

    void theirFactsAreThoseOfAFile()
    {
        const QString path = file(u"train.log"_s, 2500);
        Run run(m_folder->path(), {});
        run.window.resize(1440, 900);
        run.window.openFiles({path});
        QTRY_VERIFY(run.detail()->isSettled());
        const QStringList rows = infoRows(run);
        QVERIFY2(rows.contains(u"Path: "_s + path) && rows.contains(u"Lines: 2,500"_s), qPrintable(rows.join(u'\n')));
        const auto *tabs = run.detail()->findChild<QTabBar *>();
        QStringList visible;
        for (int tab = 0; tab < tabs->count(); ++tab) {
            if (tabs->isTabVisible(tab))
                visible << tabs->tabText(tab);
        }
        QCOMPARE(visible, (QStringList{u"Monitor"_s, u"Log"_s}));
        // Keys lead nowhere where nothing is.
        run.detail()->setTab(DetailTab::Log);
        run.detail()->setTab(DetailTab::Raw);
        QCOMPARE(run.detail()->tab(), DetailTab::Monitor);
        QMenu menu;
        run.table()->jobActions()->fill(&menu);
        QStringList actions;
        for (const QAction *action : menu.actions())
            actions << action->text();
        QVERIFY2(actions.contains(u"Copy path"_s) && !actions.contains(u"Show raw JSON"_s), qPrintable(actions.join(u'\n')));
        // No view of a service's states has it.
        const auto *navigation = run.window.findChild<NavigationModel *>();
        JobFilterSpec waiting;
        waiting.view = JobFilterSpec::View::Waiting;
        QCOMPARE(navigation->indexOf(waiting).data(NavigationModel::CountRole).toInt(), 0);
        QCOMPARE(navigation->indexOf({}).data(NavigationModel::CountRole).toInt(), 1);
    }

    void filesAreDroppedOnTheWindow()
    {
        const QString first = file(u"a.log"_s, 10), second = file(u"b.log"_s, 20);
        Run run(m_folder->path(), {});
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(first), QUrl::fromLocalFile(second)});
        QDragEnterEvent enter({300, 300}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&run.window, &enter);
        QVERIFY(enter.isAccepted());
        QVERIFY(run.window.findChild<DropShade *>()->isVisible());
        QDropEvent drop({300, 300}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&run.window, &drop);
        QVERIFY(!run.window.findChild<DropShade *>()->isVisible());
        QVERIFY(run.hasJobs(2));
        QCOMPARE(run.detail()->job().id, first);
        QVERIFY(hasLines(run, 10));
        QVERIFY(!banner(run));
    }

    void whatCannotBeOpenedIsSaid()
    {
        const QString good = file(u"a.log"_s, 10);
        const QString picture = m_folder->filePath(u"loss.png"_s);
        writeBytes(picture, "\x89PNG\r\n\x1a\n");
        Run run(m_folder->path(), {});
        run.window.openFiles({picture});
        QVERIFY(qobject_cast<ConnectPage *>(run.page()));
        QCOMPARE(banner(run)->message.sentence, u"loss.png is not a text file."_s);
        run.window.openFiles({picture, good, m_folder->path()});
        QCOMPARE(run.detail()->job().id, good);
        QCOMPARE(banner(run)->message.lead, u"2 files were not opened"_s);
        run.window.openFiles({good});
        QVERIFY(!banner(run));
    }

    void theNextRunHasThemAndOpensTheOneThatIsShown()
    {
        const QString first = file(u"a.log"_s, 10), second = file(u"b.log"_s, 20);
        {
            Run run(m_folder->path(), {});
            run.window.openFiles({first, second});
            QVERIFY(hasLines(run, 10));
            run.window.close();
        }
        Run run(m_folder->path(), {});
        QVERIFY(!qobject_cast<ConnectPage *>(run.page())); // there is something to show
        QVERIFY(run.hasJobs(2));
        QCOMPARE(run.detail()->job().id, first);
        QVERIFY(hasLines(run, 10));
        // The row of the other one is filled, too, and the file closed again.
        const int other = 1 - run.table()->currentIndex().row();
        QTRY_COMPARE_WITH_TIMEOUT(cell(run, other, JobColumn::EvalLoss), u"1.050"_s, Long);
        const auto *files = run.window.findChild<LocalFiles *>();
        QTRY_COMPARE(files->logState({LocalFilesAccount, second}).phase, LogState::Phase::Loading);
        QTRY_VERIFY(!files->isSampling());
        run.table()->choose({LocalFilesAccount, second});
        QVERIFY(hasLines(run, 20));
    }

    void aGrowingFileIsFollowed()
    {
        const QString path = file(u"train.log"_s, 1990);
        Run run(m_folder->path(), {});
        run.window.openFiles({path});
        QVERIFY(hasLines(run, 1990));
        QTRY_VERIFY(run.detail()->isSettled());
        QVERIFY(run.log()->isFollowing());
        growLog(path, 1990, 3000);
        QVERIFY(hasLines(run, 3000));
        QTRY_COMPARE_WITH_TIMEOUT(run.detail()->run()->train.size(), 2970U, Long);
        QTRY_VERIFY(run.log()->isScreenHere());
        QVERIFY(run.log()->isFollowing());
        QTRY_COMPARE_WITH_TIMEOUT(run.window.findChild<LocalFiles *>()->facts({LocalFilesAccount, path}).lines, 3000, Long);
    }

    void aFileThatIsCutBeginsAnew()
    {
        const QString path = file(u"train.log"_s, 1990);
        Run run(m_folder->path(), {});
        run.window.openFiles({path});
        QVERIFY(hasLines(run, 1990));
        const auto *title = run.detail()->findChild<JobTitle *>();
        const auto isSaid = [title](const QString &words) {
            const auto labels = title->findChildren<QLabel *>();
            return std::ranges::any_of(labels, [&words](const QLabel *label) { return label->text().contains(words); });
        };
        QVERIFY(!isSaid(u"Replaced at"_s));
        writeLog(path, 30);
        QVERIFY(hasLines(run, 30));
        QTRY_VERIFY_WITH_TIMEOUT(isSaid(u"Replaced at"_s), Long);
        QTRY_VERIFY_WITH_TIMEOUT(run.detail()->run() && run.detail()->run()->train.size() == 30, Long);
    }

    void anEmptyFileIsCalledEmpty()
    {
        const QString path = file(u"train.log"_s, 0);
        Run run(m_folder->path(), {});
        run.window.openFiles({path});
        const auto says = [&run](const QString &words) {
            const auto labels = run.detail()->findChild<LossChart *>()->findChildren<QLabel *>();
            return std::ranges::any_of(labels, [&](const QLabel *label) { return !label->isHidden() && label->text() == words; });
        };
        QTRY_VERIFY_WITH_TIMEOUT(says(u"The log is empty"_s), Long);
        QTRY_VERIFY_WITH_TIMEOUT(run.detail()->isSettled(), Long);
        QVERIFY(says(u"The log is empty"_s));
        // The first lines change that.
        growLog(path, 0, 30);
        QTRY_VERIFY_WITH_TIMEOUT(run.detail()->run() && run.detail()->run()->train.size() > 0, Long);
    }

    void aFileThatGoesKeepsWhatWasRead()
    {
        const QString path = file(u"train.log"_s, 1990);
        Run run(m_folder->path(), {});
        run.window.resize(1440, 900);
        run.window.openFiles({path});
        QVERIFY(hasLines(run, 1990));
        QTRY_VERIFY(run.detail()->isSettled());
        QVERIFY(QFile::remove(path));
        QTRY_COMPARE_WITH_TIMEOUT(cell(run, 0, JobColumn::Status), u"Missing"_s, Long);
        QCOMPARE(run.log()->rows().lines(), 1990);
        QVERIFY(run.detail()->run()->train.size() > 0);
        QTRY_VERIFY(infoRows(run).contains(u"Problem: The file is not there."_s));
        QCOMPARE(run.table()->model()->index(0, int(JobColumn::Status)).data(Qt::ToolTipRole).toString(),
                 u"The file is not there."_s);
        writeLog(path, 1990);
        QTRY_COMPARE_WITH_TIMEOUT(cell(run, 0, JobColumn::Status), u"Log file"_s, Long);
    }

    void linesAreSearched()
    {
        const QString path = file(u"train.log"_s, 2500);
        Run run(m_folder->path(), {});
        run.window.openFiles({path});
        QVERIFY(hasLines(run, 2500));
        LogFinder *finder = run.detail()->log()->finder();
        SearchTerm term;
        term.text = u"eval_loss"_s;
        finder->search(term, 0);
        QTRY_COMPARE(finder->hits().count(), 25);
        growLog(path, 2500, 2600);
        QVERIFY(hasLines(run, 2600));
        QTRY_COMPARE_WITH_TIMEOUT(finder->hits().count(), 26, Long);
    }

    void aFileIsNotSavedOverItself()
    {
        const QString path = file(u"train.log"_s, 2500);
        QVERIFY(QFile::link(path, m_folder->filePath(u"link.log"_s)));
        Run run(m_folder->path(), {});
        run.window.openFiles({path});
        QVERIFY(hasLines(run, 2500));
        LogSaving *saving = run.detail()->log()->saving();
        QSignalSpy finished(saving, &LogSaving::finished);
        saving->save(LogSaving::What::Everything, m_folder->filePath(u"link.log"_s));
        QCOMPARE(finished.count(), 1);
        QCOMPARE(finished.takeFirst().at(0).toBool(), false);
        saving->save(LogSaving::What::Everything, m_folder->filePath(u"copy.log"_s));
        QTRY_COMPARE(finished.count(), 1);
        QFile copy(m_folder->filePath(u"copy.log"_s)), own(path);
        QVERIFY(copy.open(QIODevice::ReadOnly) && own.open(QIODevice::ReadOnly));
        QCOMPARE(copy.readAll(), own.readAll());
    }

    void theyAreRemovedFromTheListOnly()
    {
        const QString first = file(u"a.log"_s, 10), second = file(u"b.log"_s, 20);
        Run run(m_folder->path(), {});
        run.window.openFiles({first, second});
        QVERIFY(hasLines(run, 10));
        remove(run, u"Remove from the list"_s);
        QVERIFY(run.hasJobs(1));
        QCOMPARE(run.detail()->job().id, second);
        QCOMPARE(filesRow(run), u"Local files 1"_s);
        QVERIFY(hasLines(run, 20));
        remove(run, u"Remove from the list"_s);
        QVERIFY(run.hasJobs(0));
        QVERIFY(filesRow(run).isEmpty());
        QVERIFY(QFile::exists(first) && QFile::exists(second));
        run.window.openFiles({first, second});
        QVERIFY(hasLines(run, 10));
        Q_EMIT run.sidebar()->filesRemovalWanted();
        QVERIFY(run.hasJobs(0));
    }

    void theyStandBesideTheJobsOfAService()
    {
        ScriptedService service([](const ScriptedService::Question &q) { return serve(q, 2, 10); });
        const Connection connection = connectionTo(service.baseUrl());
        const QString path = file(u"a.log"_s, 30);
        Run run(m_folder->path(), {connection});
        const QAbstractItemModelTester tester(run.window.findChild<NavigationModel *>());
        QVERIFY(run.hasJobs(2));
        run.window.comeForward({path});
        QVERIFY(hasLines(run, 30));
        QCOMPARE(run.monitor.watched(), JobKey());
        run.sidebar()->choose({});
        QVERIFY(run.hasJobs(3));
        const JobKey job{connection.account.id, u"ft-0"_s};
        run.table()->choose(job);
        QVERIFY(hasLines(run, 10));
        QCOMPARE(run.monitor.watched(), job);
        run.table()->choose({LocalFilesAccount, path});
        QVERIFY(hasLines(run, 30));
        run.action(Do::Refresh)->trigger();
        // What a person notes of a file is kept as of any job.
        run.notes.setNickname({LocalFilesAccount, path}, u"baseline"_s);
        QTRY_COMPARE(cell(run, run.table()->currentIndex().row(), JobColumn::Job), u"baseline"_s);
    }

    void theKeyOpensADialog()
    {
        file(u"a.log"_s, 30);
        Run run(m_folder->path(), {});
        run.action(Do::OpenFile)->trigger();
        auto *dialog = run.window.findChild<QFileDialog *>();
        QVERIFY(dialog);
        QCOMPARE(dialog->fileMode(), QFileDialog::ExistingFiles);
        Q_EMIT dialog->filesSelected({m_folder->filePath(u"a.log"_s)});
        dialog->close();
        QVERIFY(hasLines(run, 30));
    }

private:
    QString file(const QString &name, qint64 lines) const
    {
        writeLog(m_folder->filePath(name), lines);
        return m_folder->filePath(name);
    }

    static std::optional<Banner> banner(const Run &run) { return run.window.findChild<BannerStack *>()->find(u"files"_s); }

    static void remove(const Run &run, const QString &words)
    {
        QMenu menu;
        run.table()->jobActions()->fill(&menu);
        for (QAction *action : menu.actions()) {
            if (action->text() == words)
                return action->trigger();
        }
        QTest::qFail("the menu has no such entry", __FILE__, __LINE__);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

TUNEWATCH_TEST(files_in_window, FilesInWindowTest)
#include "tst_files_in_window.moc"
