// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

/// One character of untrusted bytes.
struct Utf8Character
{
    char32_t codePoint = 0; ///< U+FFFD for what is not UTF-8, lone surrogates included
    qsizetype length = 1;   ///< bytes read, at least 1
};

/// Decodes the character that begins at `at`, which is inside `bytes`.
Utf8Character readUtf8(QByteArrayView bytes, qsizetype at);

/// Bytes of the ANSI escape sequence that begins at `at`: colours, cursor moves, titles. 0 when there is none; a sequence
/// that never ends is none, so that one stray ESC cannot hide a line.
qsizetype ansiLength(QByteArrayView bytes, qsizetype at);

/// Characters no font may be given: U+FFFC (Qt takes it for an embedded object), non-characters.
bool isUnpaintable(char32_t character);

/// Characters that show nothing or reorder what stands around them: C1 controls, zero-width, bidi controls, fillers, tags.
bool isInvisible(char32_t character);
