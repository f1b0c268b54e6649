// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive/sqlite.h"

namespace sqlite {

/// All statements of one call: a consistent view for reading, all or nothing for writing. Rolled back unless committed.
class Transaction
{
public:
    enum class Kind { Read, Write };

    Transaction(Database *db, Kind kind);
    ~Transaction();
    Q_DISABLE_COPY_MOVE(Transaction)

    /// Ends it: the first failure since its beginning, or nothing.
    Result<void> commit();

    template <typename T>
    Result<T> commit(T value)
    {
        return commit().map([&value] { return std::move(value); });
    }

private:
    Database *const m_db;
};

} // namespace sqlite
