// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "connection_status.h"

/// Connections as the pictures of the design have them, at 14:05 UTC on 20 November 2026.
namespace sample {

/// Asked 6 s ago, asked again in 9 s.
ConnectionStatus healthy(const QString &id, const QString &name);
/// Asked last at 13:48; asked again in 40 s.
ConnectionStatus failing(const QString &id, const QString &name, ErrorKind kind, int httpStatus = 0, const QString &code = {});
/// Needs a person: 401 or 403.
ConnectionStatus stopped(const QString &id, const QString &name, ErrorKind kind);

/// Singapore, Beijing and OpenAI, all well.
ConnectionStatuses three();

/// 300 characters: Latin, right to left, Chinese, an emoji, and what looks like markup.
QString longName();

} // namespace sample
