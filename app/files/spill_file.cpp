// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/spill_file.h"

#include "files/storage_error.h"

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QStringList>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <sys/statvfs.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace files {
namespace {

constexpr qint64 BetweenLooks = qint64(64) << 20;

/// Open and nameless; -1 leaves the reason in errno.
int openNameless(const QByteArray &directory)
{
#ifdef O_TMPFILE
    if (const int descriptor = ::open(directory.constData(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600); descriptor >= 0)
        return descriptor;
#endif
    QByteArray name = directory + "/tunewatch-XXXXXX";
    const int descriptor = ::mkostemp(name.data(), O_CLOEXEC); // 0600
    if (descriptor >= 0)
        ::unlink(name.constData());
    return descriptor;
}

} // namespace

Result<std::unique_ptr<SpillFile>> SpillFile::create()
{
    QStringList directories = {u"/var/tmp"_s, QDir::tempPath()};
    if (const QByteArray chosen = qgetenv("TMPDIR"); !chosen.isEmpty())
        directories = {QFile::decodeName(chosen)};
    int reason = ENOENT;
    for (const QString &directory : directories) {
        if (const int descriptor = openNameless(QFile::encodeName(directory)); descriptor >= 0)
            return std::unique_ptr<SpillFile>(new SpillFile(descriptor));
        reason = errno;
    }
    return Failure(systemError(reason));
}

Result<void> SpillFile::write(QByteArrayView bytes)
{
    struct statvfs disk = {};
    if (m_size >= m_nextLook && m_nextLook > 0 && ::fstatvfs(m_file->descriptor(), &disk) == 0
        && disk.f_bavail < disk.f_blocks / 20)
        return Failure(systemError(ENOSPC));
    if (m_size >= m_nextLook)
        m_nextLook = m_size + BetweenLooks;
    while (!bytes.isEmpty()) {
        const ssize_t count = ::pwrite(m_file->descriptor(), bytes.data(), size_t(bytes.size()), off_t(m_size));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return Failure(systemError(errno));
        bytes = bytes.sliced(count);
        m_size += count;
    }
    return {};
}

} // namespace files
