// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/account_state.h"

#include <QString>

/// What a service may not have, and how that is told from a failure. Pure.
namespace service_parts {

enum class Part { Events, Checkpoints, Files };

/// 404, 405 or 501: the service has no such place.
bool isAbsent(const Error &error);

/// Such an answer to one job's question tells of the service, whatever the job: 405 or 501. A 404 may be of the job alone.
bool isAbsentForAll(const Error &error);

/// A refusal of a cursor (404, 400 and the like): what it names was deleted meanwhile, or it is not valid any more. Some
/// services then know no place behind it.
bool isPlaceLost(const Error &error);

/// What an answer to the list says of the list itself.
enum class Refusal {
    None,     ///< an ordinary failure, or a key that is not accepted
    Certain,  ///< there is no list
    Doubtful, ///< 403, or 500 time after time: only a job's own answer tells whether the list alone is refused
};

/// `failures`: failed walks in a row, this one included.
Refusal refusalOf(const Error &error, int failures);

bool lacks(const AccountState &state, Part part);
void setLacks(AccountState *state, Part part);

/// What is lacked in the archive's words: `events checkpoints files`.
QString words(const AccountState &state);
/// Replaces what the state says; words of a later program are passed over.
void read(AccountState *state, const QString &words);

} // namespace service_parts
