// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/error.h"

#include <QDateTime>
#include <QString>
#include <optional>

/// What a person sees of a local log file as a file. Whatever is unknown stays empty.
struct LocalFileFacts
{
    QString path;        ///< absolute, as it was given
    qint64 bytes = -1;   ///< on the disk; -1 while unknown
    qint64 lines = -1;   ///< found by now
    bool isRead = false; ///< to its end, as far as that was there
    QDateTime modified;  ///< UTC
    QString packing;     ///< `gzip`, `zstd`; empty for plain text
    std::optional<Error> error; ///< why it cannot be read (further)
    QDateTime replacedAt{};     ///< UTC; when it was last seen cut, or another one in its place, since it was opened

    /// What is compressed ends early, as it does while it is written, or is damaged behind the lines that are there.
    bool isIncomplete() const
    {
        using namespace Qt::Literals::StringLiterals;
        return error && lines > 0 && (error->code == "cut"_L1 || error->code == "damaged"_L1);
    }

    bool operator==(const LocalFileFacts &) const = default;
};
