// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

/// JSON for people to read: two blanks a level, keys in their order, numbers and strings byte by byte as received
/// (`2.0E-5` stays `2.0E-5`). What is no well-formed structure is given back as it is.
QString prettyJson(const QByteArray &json);

/// The value of a member of a JSON object, made readable as above; empty when there is none.
QString prettyMember(const QByteArray &object, const QByteArray &name);
