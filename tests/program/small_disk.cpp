// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "small_disk.h"

#include <QFile>
#include <QStorageInfo>
#include <sched.h>
#include <sys/mount.h>

SmallDisk::SmallDisk(const QString &directory, const char *size)
    : m_directory(directory)
{
    m_isMounted = ::unshare(CLONE_NEWNS) == 0 && ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0
        && ::mount("none", QFile::encodeName(directory).constData(), "tmpfs", 0, size) == 0;
}

SmallDisk::~SmallDisk()
{
    if (m_isMounted)
        ::umount2(QFile::encodeName(m_directory).constData(), MNT_DETACH);
}

QString SmallDisk::ballast() const
{
    return m_directory + QStringLiteral("/ballast");
}

void SmallDisk::fill(qint64 left)
{
    QFile file(ballast());
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return;
    const QByteArray page(4096, 'b');
    while (QStorageInfo(m_directory).bytesAvailable() > left && file.write(page) == page.size()) {
    }
}

void SmallDisk::free()
{
    QFile::remove(ballast());
}
