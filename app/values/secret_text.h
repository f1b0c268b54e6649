// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringView>
#include <vector>

/// What should not leave this computer by accident, found by its shape in texts that are not ours: log lines, what servers
/// say. Pure; linear in the text.

/// A part of a text: bytes or UTF-16 units.
struct TextSpan
{
    qsizetype begin = 0;
    qsizetype end = 0;

    bool operator==(const TextSpan &) const = default;
};

/// What follows `sk-` or `Bearer `, in any case of letters, and is long enough to be a key. In order.
std::vector<TextSpan> keySpans(QByteArrayView text);
std::vector<TextSpan> keySpans(QStringView text);

/// The query of each link that is signed: whoever has it may fetch the file. Without the `?`; in order.
std::vector<TextSpan> signatureSpans(QByteArrayView text);

/// The bytes from `begin` to `end` of a text with `…` in the place of its spans, or of what of them lies there.
QByteArray withoutSpans(QByteArrayView text, const std::vector<TextSpan> &spans, qsizetype begin, qsizetype end);
inline QByteArray withoutSpans(QByteArrayView text, const std::vector<TextSpan> &spans)
{
    return withoutSpans(text, spans, 0, text.size());
}

/// Keys and signed queries replaced: how a text is given to others.
QByteArray shareable(QByteArrayView text);
/// The same of a text that a person reads, keys only.
QString withoutKeys(QString text);
