// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

struct Error;

/// Why a log file cannot be read (further), in a sentence for people: what files/storage_error.h has a word for in words of
/// our own, anything else as the system says it.
QString fileProblem(const Error &error);
