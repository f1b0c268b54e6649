// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace json {

/// What becomes of a surrogate without its partner, which UTF-8 cannot express.
enum class LoneSurrogate {
    Keep,    ///< three bytes of WTF-8: nothing is lost
    Replace, ///< U+FFFD, for text that people read
};

/// Appends bytes, those that are not UTF-8 as U+FFFD; returns how many of these.
int appendUtf8(QByteArray &out, QByteArrayView bytes);

/// Appends the content of a JSON string (given without its quotes) as UTF-8. Bytes that are not UTF-8 and
/// escapes that are not JSON's become U+FFFD; returns how many did. Raw control characters stay.
int appendUnescaped(QByteArray &out, QByteArrayView content, LoneSurrogate lone);

} // namespace json
