// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/announced_tokens.h"

#include <QByteArray>
#include <algorithm>

namespace training {

std::optional<qint64> announcedTokens(const LogLines &head)
{
    constexpr QByteArrayView Phrase = "Estimated token:";
    std::optional<qint64> tokens;
    for (qsizetype i = 0; i < head.size(); ++i) {
        const QByteArrayView line = head.at(i);
        const qsizetype at = line.indexOf(Phrase);
        if (at < 0)
            continue;
        const QByteArray rest = line.sliced(at + Phrase.size()).toByteArray().trimmed();
        const auto end = std::ranges::find_if_not(rest, [](char c) { return c >= '0' && c <= '9'; });
        bool isNumber = false;
        const qint64 number = rest.first(std::distance(rest.begin(), end)).toLongLong(&isNumber);
        if (isNumber && number > 0)
            tokens = number;
    }
    return tokens;
}

} // namespace training
