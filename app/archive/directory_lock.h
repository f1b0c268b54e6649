// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/result.h"

/// Holds a directory for one program. The kernel keeps the lock, so it ends with the process, SIGKILL included, and no
/// stale file can pretend to hold it. Not inherited by programs that this one starts.
class DirectoryLock
{
public:
    DirectoryLock() = default;
    ~DirectoryLock();
    DirectoryLock(DirectoryLock &&other) noexcept;
    DirectoryLock &operator=(DirectoryLock &&) = delete;

    /// Fails with Storage and code `busy` while another holds it, `readonly` when the directory refuses.
    static Result<DirectoryLock> acquire(const QString &directory);

private:
    int m_file = -1;
};
