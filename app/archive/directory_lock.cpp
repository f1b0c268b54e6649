// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/directory_lock.h"

#include "archive/sqlite.h"

#include <QFile>
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <utility>

using namespace Qt::Literals::StringLiterals;

Result<DirectoryLock> DirectoryLock::acquire(const QString &directory)
{
    DirectoryLock lock;
    // The file stays for ever: deleting it would let two programs lock two files of one name.
    const QByteArray path = QFile::encodeName(directory + u"/lock"_s);
    lock.m_file = ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (lock.m_file < 0)
        return Failure(sqlite::systemError(errno));
    if (::flock(lock.m_file, LOCK_EX | LOCK_NB) == 0)
        return lock;
    if (errno == EWOULDBLOCK)
        return Failure(sqlite::storageError(u"busy"_s, u"another program uses %1"_s.arg(directory)));
    return Failure(sqlite::systemError(errno));
}

DirectoryLock::DirectoryLock(DirectoryLock &&other) noexcept
    : m_file(std::exchange(other.m_file, -1))
{
}

DirectoryLock::~DirectoryLock()
{
    if (m_file >= 0)
        ::close(m_file);
}
