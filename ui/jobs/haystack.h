// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayMatcher>
#include <QString>
#include <string>
#include <vector>

/// What a search looks at: one case-folded UTF-8 text a row, all in one buffer, so that 100,000 rows are scanned in a
/// few milliseconds (a QSortFilterProxyModel needs a hundred times that). Main thread.
class Haystack
{
public:
    /// Words that must all occur, in any order.
    using Terms = std::vector<QByteArrayMatcher>;
    static Terms terms(const QString &query);

    int size() const { return int(m_rows.size()); }
    /// More rows at the end, whose texts are to be read.
    void grow(int size) { m_rows.resize(size_t(size)); }
    /// The text of a row is out of date.
    void mark(int row) { m_rows[size_t(row)].isRead = false; }
    bool isRead(int row) const { return m_rows[size_t(row)].isRead; }
    void set(int row, const QString &text);
    void remove(int first, int last);
    /// Of a row that is read.
    bool contains(int row, const Terms &terms) const;

private:
    struct Span
    {
        size_t at = 0;
        size_t length = 0;
        bool isRead = false;
    };
    void compact();

    std::string m_bytes;
    std::vector<Span> m_rows;
    size_t m_garbage = 0; ///< bytes that no row uses any more
};
