// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/log_saving.h"

#include "log/log_message.h"
#include "log/log_tool_bar.h"
#include "log/log_view.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QMenu>
#include <QPromise>
#include <QStandardPaths>
#include <QToolButton>
#include <QtConcurrent/QtConcurrentRun>

/// Everything one writing needs: shared with the worker, which may outlive the panel.
struct LogSaving::Task
{
    std::unique_ptr<LogTextReader> reader;
    SavedPart part;
    QString fileName; ///< until a person chooses another
};

LogSaving::LogSaving(LogView *view, LogToolBar *tools, QObject *parent)
    : QObject(parent)
    , m_view(view)
    , m_tools(tools)
    , m_fileName(QStringLiteral("log.txt"))
{
    connect(tools->save(), &QToolButton::clicked, this, &LogSaving::choose);
    connect(view, &LogView::saveWanted, this, &LogSaving::choose);
    connect(&m_watcher, &QFutureWatcherBase::resultsReadyAt, this, &LogSaving::receive);
}

LogSaving::~LogSaving()
{
    cancel();
}

void LogSaving::setFileName(const QString &name)
{
    m_fileName = name;
    m_fileName.replace(u'/', u'-'); // ids are the service's
}

void LogSaving::setShownFile(const QString &path)
{
    m_shownFile = path;
    if (!path.isEmpty())
        //: the name of a file, %1 is that of the log it is a copy of
        setFileName(tr("%1 (copy).log").arg(QFileInfo(path).completeBaseName()));
}

std::vector<LogSaving::What> LogSaving::choices() const
{
    if (!m_view->source() || m_view->rows().lines() == 0)
        return {};
    std::vector<What> all{What::Everything};
    if (m_view->filter().isOn() && m_view->rows().rows() < m_view->rows().lines())
        all.push_back(What::Shown);
    if (!m_view->selection().isEmpty())
        all.push_back(What::Selected);
    return all;
}

void LogSaving::choose()
{
    chooseBelow(m_tools->save());
}

void LogSaving::chooseBelow(const QWidget *button)
{
    const std::vector<What> all = choices();
    if (all.size() == 1)
        return ask(all.front());
    if (all.empty())
        return;
    auto *menu = new QMenu(m_view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const What what : all) {
        const QString text = what == What::Everything ? tr("Save the whole log...")
            : what == What::Shown                     ? tr("Save the lines that are shown...")
                                                      : tr("Save the selected lines...");
        connect(menu->addAction(text), &QAction::triggered, this, [this, what] { ask(what); });
    }
    const QWidget *near = button->isVisible() ? button : static_cast<QWidget *>(m_view);
    menu->popup(near->mapToGlobal(button->isVisible() ? button->rect().bottomLeft() : QPoint()));
}

SavedPart LogSaving::partOf(What what) const
{
    const qint64 last = m_view->rows().lines() - 1;
    if (what == What::Everything)
        return {0, last, {}};
    SavedPart part{0, last, {}};
    if (what == What::Selected) {
        const TextRange range = m_view->selection().range();
        // A selection that ends before the first character of a line does not touch it.
        const bool endsBefore = range.end.column == 0 && range.end.line > range.begin.line;
        part.first = range.begin.line;
        part.last = std::min(last, range.end.line - (endsBefore ? 1 : 0));
    }
    if (m_view->filter().isOn()) {
        part.isWanted = [rows = m_view->rows(), takesFolded = what == What::Selected](qint64 line) {
            return rows.isShown(line) && rows.isKnown(line) && (takesFolded || !rows.isFolded(line));
        };
    }
    return part;
}

std::shared_ptr<LogSaving::Task> LogSaving::taskFor(What what) const
{
    return std::make_shared<Task>(Task{m_view->source()->makeReader(), partOf(what), m_fileName});
}

void LogSaving::ask(What what)
{
    if (!m_view->source())
        return;
    const qint64 all = m_view->rows().lines();
    const Result<qint64> held = m_view->source()->makeReader()->heldLines();
    if (!held)
        return fail(describe(held.error()));
    if (*held <= 0)
        return m_tools->message()->say(tr("There is nothing to save: no line of the log is here."));
    const std::shared_ptr<Task> task = taskFor(what);
    if (*held >= all)
        return askForFile(task);
    //: Before a log is saved: %1 of %2 lines
    const QString sentence = tr("Only %1 of %2 lines are here yet.").arg(QLocale().toString(*held), QLocale().toString(all));
    m_tools->message()->offer(sentence, tr("Save what is here"), [this, task] { askForFile(task); });
}

void LogSaving::askForFile(const std::shared_ptr<Task> &task)
{
    auto *dialog = new QFileDialog(m_view, tr("Save the log"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setNameFilter(tr("Text files (*.log *.txt);;All files (*)"));
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(task->fileName);
    connect(dialog, &QFileDialog::fileSelected, this, [this, task](const QString &file) { start(task, file); });
    dialog->open();
}

void LogSaving::save(What what, const QString &file)
{
    if (m_view->source())
        start(taskFor(what), file);
}

void LogSaving::start(const std::shared_ptr<Task> &task, const QString &file)
{
    cancel();
    // Who writes the log would go on in a file that has no name any more.
    const QString real = QFileInfo(file).canonicalFilePath();
    if (!real.isEmpty() && real == QFileInfo(m_shownFile).canonicalFilePath())
        return fail(tr("it is this file. Choose another name."));
    m_file = file;
    m_stop = std::make_shared<std::atomic<bool>>(false);
    m_last = task->part.last + 1;
    m_watcher.setFuture(QtConcurrent::run([task, file, stop = m_stop](QPromise<LogFileProgress> &promise) {
        writeLogFile(*task->reader, task->part, file, *stop,
                     [&promise](const LogFileProgress &progress) { promise.addResult(progress); });
    }));
}

void LogSaving::fail(const QString &problem)
{
    //: %1 is a sentence of the system
    m_tools->message()->say(tr("The log could not be saved: %1").arg(problem), LogMessage::Tone::Problem);
    Q_EMIT finished(false);
}

void LogSaving::cancel()
{
    if (m_stop)
        m_stop->store(true);
    m_stop.reset();
    m_watcher.setFuture(QFuture<LogFileProgress>());
}

void LogSaving::receive(int, int end)
{
    const LogFileProgress progress = m_watcher.resultAt(end - 1);
    LogMessage *message = m_tools->message();
    if (!progress.isOver) {
        //: Lines of a log that is being saved: how far it is, %1, and how far it goes, %2
        const QString sentence = tr("Saving the log: %1 of %2 lines")
                                     .arg(QLocale().toString(progress.line), QLocale().toString(m_last));
        return message->offer(sentence, tr("Cancel"), [this] {
            cancel();
            m_tools->message()->say(tr("The log was not saved."));
            Q_EMIT finished(false);
        });
    }
    m_stop.reset();
    if (!progress.isSaved && !progress.problem.isEmpty())
        return fail(progress.problem);
    if (progress.isSaved)
        //: %1 is the name of a file
        message->say(tr("Saved in %1.").arg(QFileInfo(m_file).fileName()));
    else
        message->say(tr("There is nothing to save: no line of the log is here."));
    Q_EMIT finished(progress.isSaved);
}
