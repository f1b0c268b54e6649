// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/// Why a file is no log that can be opened, in one sentence: it is not there, a folder, no file of the disk, not readable,
/// or not text. Empty when it can be opened. Looks at the first bytes.
QString refusalOf(const QString &path);
