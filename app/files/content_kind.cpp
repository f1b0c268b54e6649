// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/content_kind.h"

#include "files/recorded_answers.h"

#include <QByteArray>
#include <algorithm>

namespace files {
namespace {

/// As much as a mark at the beginning of a file needs, and the first words behind it.
constexpr qint64 HeadBytes = 4096;
/// An answer of a thousand long lines is megabytes.
constexpr qint64 LargestAnswer = qint64(16) << 20;

bool isSkippableZstd(QByteArrayView head)
{
    return head.size() >= 4 && (uchar(head[0]) & 0xf0) == 0x50 && head.sliced(1, 3) == QByteArrayView("\x2a\x4d\x18", 3);
}

bool isBase64(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '/' || c == '='
        || c == '\n' || c == '\r';
}

/// A number of eight bytes, small, and a JSON object: safetensors.
bool isOfTensors(QByteArrayView head)
{
    return head.size() > 8 && head[8] == '{' && head.sliced(4, 4) == QByteArrayView("\0\0\0\0", 4)
        && head.first(4) != QByteArrayView("\0\0\0\0", 4);
}

/// A character that nobody prints: neither white space nor what terminals understand.
bool isUnprintable(char c)
{
    return (c > 0 && c < '\a') || (c > '\r' && c < ' ' && c != '\x1b');
}

std::optional<ContentKind> markedKind(QByteArrayView head)
{
    if (head.startsWith(QByteArrayView("\x1f\x8b\x08", 3)))
        return ContentKind::Gzip;
    if (head.startsWith(QByteArrayView("\x28\xb5\x2f\xfd", 4)) || isSkippableZstd(head))
        return ContentKind::Zstd;
    if (head.startsWith(QByteArrayView("\xff\xfe", 2)) || head.startsWith(QByteArrayView("\xfe\xff", 2)))
        return ContentKind::Utf16;
    // "step," begins the header of the table.
    if (head.startsWith("c3RlcC") && std::all_of(head.begin(), head.end(), isBase64))
        return ContentKind::Base64;
    return std::nullopt;
}

} // namespace

std::optional<ContentKind> recognise(QByteArrayView head, bool isWhole)
{
    if (const auto kind = markedKind(head))
        return kind;
    const auto first = firstAnswer(head);
    if (first.state == FirstAnswer::State::None)
        return head.size() >= 4 || isWhole ? std::optional(ContentKind::Text) : std::nullopt;
    if (first.state == FirstAnswer::State::Cut)
        return isWhole ? std::optional(ContentKind::Text) : std::nullopt;
    return first.isOfEvents ? ContentKind::Events : ContentKind::Pages;
}

bool isBinary(QByteArrayView head)
{
    if (markedKind(head))
        return false;
    if (head.startsWith("%PDF-") || head.startsWith("\x89PNG") || isOfTensors(head))
        return true;
    constexpr qsizetype mostInText = 32; // one of so many characters
    const qsizetype nulls = std::count(head.begin(), head.end(), '\0');
    const qsizetype unprintable = std::count_if(head.begin(), head.end(), isUnprintable);
    return nulls > 0 && unprintable * mostInText > head.size() - nulls;
}

Result<std::optional<ContentKind>> recognise(const FileHandle &file, qint64 size)
{
    // Mostly the first bytes tell.
    for (const qint64 wanted : {std::min(size, HeadBytes), std::min(size, LargestAnswer)}) {
        QByteArray head(wanted, Qt::Uninitialized);
        const auto count = file.read(0, head.data(), wanted);
        if (!count)
            return Failure(count.error());
        head.truncate(*count);
        if (const auto kind = recognise(head, *count >= LargestAnswer))
            return kind;
    }
    return std::optional<ContentKind>();
}

} // namespace files
