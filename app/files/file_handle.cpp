// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/file_handle.h"

#include "files/storage_error.h"

#include <QByteArray>
#include <QFile>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace files {
namespace {

/// Only what has an end and can be read anywhere.
Result<FileStamp> stampOf(const struct stat &file)
{
    if (S_ISDIR(file.st_mode))
        return Failure(storageError(u"directory"_s, u"It is a directory."_s));
    if (S_ISFIFO(file.st_mode))
        return Failure(storageError(u"pipe"_s, u"It is a pipe, not a file."_s));
    if (S_ISSOCK(file.st_mode))
        return Failure(storageError(u"socket"_s, u"It is a socket, not a file."_s));
    if (!S_ISREG(file.st_mode))
        return Failure(storageError(u"device"_s, u"It is a device, not a file."_s));
    return FileStamp{quint64(file.st_dev), quint64(file.st_ino), qint64(file.st_size),
                     qint64(file.st_mtim.tv_sec) * 1'000'000'000 + qint64(file.st_mtim.tv_nsec)};
}

} // namespace

Result<FileStamp> stampOf(const QString &path)
{
    struct stat file = {};
    if (::stat(QFile::encodeName(path).constData(), &file) != 0)
        return Failure(systemError(errno));
    return stampOf(file);
}

FileHandle::~FileHandle()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

Result<std::shared_ptr<const FileHandle>> FileHandle::open(const QString &path)
{
    // To open a pipe or a device does something to it, so it is looked at before.
    if (const auto before = stampOf(path); !before)
        return Failure(before.error());
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (descriptor < 0)
        return Failure(systemError(errno));
    auto handle = std::make_shared<const FileHandle>(descriptor);
    if (const auto stamp = handle->stamp(); !stamp)
        return Failure(stamp.error());
    return handle;
}

Result<qint64> FileHandle::read(qint64 offset, char *bytes, qint64 size) const
{
    qint64 done = 0;
    while (done < size) {
        const ssize_t count = ::pread(m_descriptor, bytes + done, size_t(size - done), off_t(offset + done));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return Failure(systemError(errno));
        if (count == 0)
            break;
        done += count;
    }
    return done;
}

Result<QByteArray> FileHandle::readAll(qint64 offset, qint64 size) const
{
    QByteArray bytes(size, Qt::Uninitialized);
    const auto count = read(offset, bytes.data(), size);
    if (!count)
        return Failure(count.error());
    if (*count < size)
        return Failure(storageError(u"changed"_s, u"The file is shorter than it was."_s));
    return bytes;
}

Result<FileStamp> FileHandle::stamp() const
{
    struct stat file = {};
    if (::fstat(m_descriptor, &file) != 0)
        return Failure(systemError(errno));
    return stampOf(file);
}

} // namespace files
