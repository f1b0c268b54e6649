// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <optional>

/// The number as people write and copy it, with or without separators; nothing for other text.
std::optional<qint64> numberIn(QString text);
