// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/credentials.h"

#include <QByteArray>
#include <optional>

/// The secrets of one account as its entry in the keychain holds them: a small JSON object with a version.
QByteArray keychainEntry(const Credentials &credentials);

/// The way back; nothing for what is no such object, or was written by a newer Tunewatch.
std::optional<Credentials> credentialsOf(const QByteArray &entry);
