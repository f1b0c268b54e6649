// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/directory_size.h"

#include <QDirIterator>
#include <QFileInfo>
#include <QtConcurrentRun>

namespace {

std::optional<qint64> sizeOf(const QString &directory)
{
    const QFileInfo info(directory);
    if (!info.isDir() || !info.isReadable())
        return {};
    qint64 bytes = 0;
    QDirIterator files(directory, QDir::Files | QDir::Hidden | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        bytes += files.fileInfo().size();
    }
    return bytes;
}

} // namespace

DirectorySize::DirectorySize(QObject *parent)
    : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] { Q_EMIT measured(m_watcher.result()); });
}

void DirectorySize::measure(const QString &directory)
{
    m_watcher.setFuture(QtConcurrent::run([directory] { return sizeOf(directory); }));
}
