// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/transaction.h"

namespace sqlite {

Transaction::Transaction(Database *db, Kind kind)
    : m_db(db)
{
    m_db->takeFailure();
    // IMMEDIATE: a write lock that cannot be had is found here, not half-way.
    m_db->statement(kind == Kind::Write ? "BEGIN IMMEDIATE" : "BEGIN").run();
}

Transaction::~Transaction()
{
    m_db->rollBack();
}

Result<void> Transaction::commit()
{
    m_db->statement("COMMIT").run();
    std::optional<Error> failure = m_db->takeFailure();
    if (!failure)
        return {};
    m_db->rollBack();
    return Failure(std::move(*failure));
}

} // namespace sqlite
