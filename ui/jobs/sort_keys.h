// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/job_sort_values.h"

#include <QByteArray>
#include <vector>

/// Cached keys of one column: most comparisons are one of integers.
///
/// Numbers become integers of the same order; of texts, the eight bytes after the prefix that all rows share. NaN comes
/// after the numbers and unknown values last, whatever the order. Equal values keep the order of their rows.
class SortKeys
{
public:
    void assign(const std::vector<SortValue> &values);
    /// True when the row's key became another.
    bool set(int row, const SortValue &value);
    void append(const SortValue &value);
    void remove(int first, int last);

    /// `rows` ascend.
    void sort(std::vector<int> &rows, Qt::SortOrder order) const;
    bool less(int left, int right, Qt::SortOrder order) const;

private:
    enum Rank : quint8 { Known, NotANumber, Unknown };
    struct Key
    {
        quint64 order = 0;
        Rank rank = Unknown;

        bool operator==(const Key &) const = default;
    };
    static Key numberKey(double number);
    Key textKey(const QByteArray &text) const;
    QByteArray foldedText(const SortValue &value) const;
    Key key(const SortValue &value, const QByteArray &text) const;
    void fitPrefix(const QByteArray &text);

    std::vector<Key> m_keys;
    std::vector<QByteArray> m_texts; ///< folded UTF-8; null for numbers and unknown values
    QByteArray m_prefix;             ///< every text begins with it
    bool m_hasTexts = false;
};
