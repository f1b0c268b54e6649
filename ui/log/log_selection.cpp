// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/log_selection.h"

#include <algorithm>

TextRange LogSelection::range() const
{
    return {std::min(m_anchor.begin, m_cursor), std::max(m_anchor.end, m_cursor)};
}

void LogSelection::clear(TextPosition at)
{
    m_anchor = {at, at};
    m_cursor = at;
}

void LogSelection::start(const TextRange &anchor)
{
    m_anchor = anchor;
    m_cursor = anchor.end;
}

void LogSelection::extend(const TextRange &to)
{
    m_cursor = to.begin < m_anchor.begin ? to.begin : to.end;
}

bool LogSelection::holds(qint64 first, qint64 last) const
{
    const TextRange all = range();
    return all.begin <= TextPosition{first, 0} && all.end > TextPosition{last, 0};
}

LogSelection::Columns LogSelection::columns(qint64 line, int length) const
{
    const TextRange all = range();
    if (line < all.begin.line || line > all.end.line)
        return {};
    const int begin = line == all.begin.line ? std::min(all.begin.column, length) : 0;
    const bool goesOn = line < all.end.line;
    const int end = goesOn ? length : std::min(all.end.column, length);
    return {begin, std::max(begin, end), goesOn};
}
