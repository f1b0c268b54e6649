// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/result.h"

#include <QString>
#include <QtGlobal>
#include <memory>

namespace files {

/// What tells whether a path still leads to the same file with the same contents.
struct FileStamp
{
    quint64 device = 0;
    quint64 inode = 0;
    qint64 size = 0;
    qint64 modified = 0; ///< ns since 1970

    bool isSameFile(const FileStamp &other) const { return device == other.device && inode == other.inode; }
    bool operator==(const FileStamp &) const = default;
};

/// The stamp of what lies at `path`. Fails when there is nothing, or no file that has an end: a directory, a pipe, a device.
Result<FileStamp> stampOf(const QString &path);

/// An open file. Reads at any place from any thread: it has no position. Never mapped into memory, where a file that is cut
/// while it is read would end the program.
class FileHandle
{
public:
    explicit FileHandle(int descriptor)
        : m_descriptor(descriptor)
    {
    }
    ~FileHandle();
    Q_DISABLE_COPY_MOVE(FileHandle)

    static Result<std::shared_ptr<const FileHandle>> open(const QString &path);

    /// Bytes that were read; fewer than asked for only at the end of the file.
    Result<qint64> read(qint64 offset, char *bytes, qint64 size) const;
    /// These very bytes. Fails with code `changed` when the file ends before.
    Result<QByteArray> readAll(qint64 offset, qint64 size) const;
    Result<FileStamp> stamp() const;
    int descriptor() const { return m_descriptor; }

private:
    const int m_descriptor;
};

} // namespace files
