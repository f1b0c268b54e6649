// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFont>

/// The font of the log: Settings::Key::LogFont, else the system's fixed font in the size that belongs beside `body`.
QFont logFont(const QString &stored, const QFont &body);
