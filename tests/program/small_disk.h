// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/// A file system of a few megabytes on a directory, seen only by this process and those it starts; gone with this object.
class SmallDisk
{
public:
    SmallDisk(const QString &directory, const char *size);
    ~SmallDisk();
    Q_DISABLE_COPY_MOVE(SmallDisk)

    /// False where this user may not mount.
    bool isMounted() const { return m_isMounted; }
    /// Takes room away, all but about `left` bytes; free() gives it back.
    void fill(qint64 left);
    void free();

private:
    QString ballast() const;

    const QString m_directory;
    bool m_isMounted = false;
};
