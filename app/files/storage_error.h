// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/error.h"
#include "values/result.h"

#include <QString>

/// Why a file of a person's own cannot be read (further): kind Storage, a word for programs in `code`, a sentence of the
/// system or of ours in `message`. The words: `missing`, `denied`, `directory`, `pipe`, `socket`, `device`, `changed`,
/// `cut` and `damaged` (of compressed files), `full` (the disk where it is unpacked), `io`.
namespace files {

Error storageError(const QString &code, const QString &sentence);
/// What the system says in `number` (errno) about reading or writing.
Error systemError(int number);

} // namespace files
