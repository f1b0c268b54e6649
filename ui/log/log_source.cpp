// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/log_source.h"

std::optional<LogLine> LogSource::line(qint64 number)
{
    if (number < 0 || number >= lineCount())
        return {};
    const StoredBlock *held = block(number / LinesPerBlock);
    if (!held)
        return {};
    const qint64 index = number - held->firstLine;
    if (index < 0 || index >= held->lines.size())
        return {};
    const LineFacts facts = size_t(index) < held->facts.lines.size() ? held->facts.lines[size_t(index)] : LineFacts{};
    if (facts.kind == LineKind::Missing)
        return {};
    return LogLine{held->lines.at(index), facts};
}
