// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QStringView>

/// The longest run of bytes that every match of a regular expression is sure to hold; empty when none is sure.
///
/// May miss one, never invents one: what it does not understand ends the search. With any case, letters that have
/// relatives beyond ASCII (the Kelvin sign is a k) end a run.
QByteArray requiredLiteral(QStringView pattern, Qt::CaseSensitivity sensitivity);
