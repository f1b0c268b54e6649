// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/haystack.h"

#include <QStringList>
#include <algorithm>

namespace {

QByteArray folded(const QString &text)
{
    return text.toCaseFolded().toUtf8();
}

} // namespace

Haystack::Terms Haystack::terms(const QString &query)
{
    Terms terms;
    const QStringList words = query.simplified().split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words)
        terms.emplace_back(folded(word));
    return terms;
}

void Haystack::set(int row, const QString &text)
{
    const QByteArray bytes = folded(text);
    const auto length = size_t(bytes.size());
    Span &span = m_rows[size_t(row)];
    span.isRead = true;
    if (length <= span.length) {
        std::ranges::copy(bytes, m_bytes.begin() + std::ptrdiff_t(span.at));
        m_garbage += span.length - length;
        span.length = length;
    } else {
        m_garbage += span.length;
        span = {m_bytes.size(), length, true};
        m_bytes.append(bytes.constData(), length);
    }
    if (m_garbage > m_bytes.size() / 2)
        compact();
}

void Haystack::remove(int first, int last)
{
    for (int row = first; row <= last; ++row)
        m_garbage += m_rows[size_t(row)].length;
    m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
    if (m_garbage > m_bytes.size() / 2)
        compact();
}

bool Haystack::contains(int row, const Terms &terms) const
{
    const Span &span = m_rows[size_t(row)];
    const char *text = m_bytes.data() + span.at;
    return std::ranges::all_of(terms, [&](const QByteArrayMatcher &term) {
        return term.indexIn(text, qsizetype(span.length)) >= 0;
    });
}

void Haystack::compact()
{
    std::string bytes;
    bytes.reserve(m_bytes.size() - m_garbage);
    for (Span &span : m_rows) {
        const size_t at = bytes.size();
        bytes.append(m_bytes, span.at, span.length);
        span.at = at;
    }
    m_bytes = std::move(bytes);
    m_garbage = 0;
}
