// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "files/file_handle.h"
#include "values/result.h"

#include <QByteArrayView>
#include <cstdint>
#include <optional>

namespace files {

/// What a file holds, by its contents: names mean nothing.
enum class ContentKind : std::uint8_t {
    Text,   ///< lines, whatever they say: a log, JSON lines, a table
    Gzip,
    Zstd,
    Utf16,  ///< with a byte order mark
    Base64, ///< a table of metrics as OpenAI's file service delivers it
    Pages,  ///< recorded answers of Model Studio's log operation, one after another
    Events, ///< recorded lists of events of the OpenAI dialect, one after another; other lines may follow
};

/// Recognises the first `size` bytes of a file. Unset: what is there so far may still become several of these, and Text is
/// what it is until then.
Result<std::optional<ContentKind>> recognise(const FileHandle &file, qint64 size);

/// The same of bytes, which are the beginning of a file, all of it when `isWhole`.
std::optional<ContentKind> recognise(QByteArrayView head, bool isWhole);

/// These bytes, the beginning of a file, are of a format that no log has: a picture, a document, weights, an archive. What is
/// recognised above is not, nor is text with NULs in it: a log that was cut while its writer kept its place begins with many.
bool isBinary(QByteArrayView head);

} // namespace files
