// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "files/file_handle.h"
#include "values/result.h"

#include <QByteArrayView>
#include <memory>

namespace files {

/// A file without a name that only this program can read, gone when nobody has it open. It lies where $TMPDIR says, else in
/// /var/tmp: /tmp may be memory, and an unpacked log may be larger than that.
class SpillFile
{
public:
    static Result<std::unique_ptr<SpillFile>> create();

    /// Appends. Fails with code `full` when the disk is, or before the last twentieth of it is taken.
    Result<void> write(QByteArrayView bytes);
    qint64 size() const { return m_size; }
    /// To read what is written so far and later.
    const std::shared_ptr<const FileHandle> &file() const { return m_file; }

private:
    explicit SpillFile(int descriptor)
        : m_file(std::make_shared<const FileHandle>(descriptor))
    {
    }

    std::shared_ptr<const FileHandle> m_file;
    qint64 m_size = 0;
    qint64 m_nextLook = 0; ///< size at which the room on the disk is looked at again
};

} // namespace files
