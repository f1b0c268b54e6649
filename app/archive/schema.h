// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/result.h"

#include <span>

namespace sqlite {
class Database;
}

/// What stands in `archive.sqlite`, table by table, is said in schema.cpp.
namespace schema {

/// Marks our files among SQLite's (`PRAGMA application_id`): "TnWt".
inline constexpr qint64 ApplicationId = 0x546e5774;

/// One SQL script for each version, for ever: step n brings a file from version n to n + 1.
std::span<const char *const> steps();

/// Brings the file to the version `steps` end at, all or nothing. Returns the version it had.
Result<int> migrate(sqlite::Database *db, std::span<const char *const> steps);

} // namespace schema
