// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/file_desk.h"

#include "files/drop_shade.h"
#include "files/file_refusal.h"
#include "files/local_files.h"
#include "jobs/empty_jobs.h"
#include "jobs/job_actions.h"
#include "shell/banner_stack.h"
#include "sidebar/sidebar.h"
#include "text.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace {

const auto bannerId = QStringLiteral("files");

} // namespace

FileDesk::FileDesk(LocalFiles &files, BannerStack *banners, QWidget *window)
    : QObject(window)
    , m_files(files)
    , m_banners(banners)
    , m_window(window)
{
    connect(new DropShade(window), &DropShade::dropped, this, &FileDesk::open);
}

void FileDesk::ask()
{
    auto *dialog = new QFileDialog(m_window, tr("Open log files"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters({tr("All files (*)"), tr("Logs (*.log *.txt *.out *.err *.jsonl *.json *.csv *.gz *.zst)")});
    dialog->setDirectory(m_folder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::HomeLocation) : m_folder);
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList &paths) { open(paths); });
    dialog->open();
}

void FileDesk::open(const QStringList &paths, const QStringList &elsewhere)
{
    JobKey first;
    QStringList refusals;
    for (const QString &path : paths) {
        const QString refusal = refusalOf(path);
        if (!refusal.isEmpty()) {
            refusals << refusal;
            continue;
        }
        const JobKey key = m_files.add(path);
        m_folder = QFileInfo(path).absolutePath();
        if (first.isNull())
            first = key;
    }
    for (const QString &address : elsewhere)
        refusals << tr("%1 is not on this computer. Download it first.").arg(address);
    say(refusals);
    if (!first.isNull())
        Q_EMIT opened(first);
}

void FileDesk::say(const QStringList &refusals)
{
    m_banners->remove(bannerId);
    if (refusals.isEmpty())
        return;
    const qsizetype more = refusals.size() - 1;
    Banner banner;
    banner.id = bannerId;
    banner.tone = Banner::Tone::Warning;
    banner.icon = Icon::TriangleAlert;
    banner.canClose = true;
    banner.message.lead = more == 0 ? tr("A file was not opened") : tr("%1 files were not opened").arg(text::number(more + 1));
    //: %1 says why a file was not opened, %2 is how many others there are
    banner.message.sentence = more == 0 ? refusals.front() : tr("%1 And %2 more.").arg(refusals.front(), text::number(more));
    m_banners->set(banner);
}

void FileDesk::serve(Sidebar *sidebar)
{
    connect(sidebar, &Sidebar::openFileWanted, this, &FileDesk::ask);
    connect(sidebar, &Sidebar::filesRemovalWanted, &m_files, &LocalFiles::removeAll);
}

void FileDesk::serve(EmptyJobs *empty)
{
    connect(empty, &EmptyJobs::openFile, this, &FileDesk::ask);
}

void FileDesk::serve(JobActions *actions)
{
    connect(actions, &JobActions::openFileWanted, this, &FileDesk::ask);
    connect(actions, &JobActions::filesRemovalWanted, &m_files, &LocalFiles::remove);
}
