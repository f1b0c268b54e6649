// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/sort_keys.h"

#include <QtEndian>
#include <algorithm>
#include <bit>
#include <cmath>

void SortKeys::assign(const std::vector<SortValue> &values)
{
    *this = {};
    m_keys.reserve(values.size());
    m_texts.reserve(values.size());
    for (const SortValue &value : values)
        append(value);
}

bool SortKeys::set(int row, const SortValue &value)
{
    const QByteArray text = foldedText(value);
    fitPrefix(text);
    const Key fresh = key(value, text);
    if (fresh == m_keys[size_t(row)] && text == m_texts[size_t(row)])
        return false;
    m_keys[size_t(row)] = fresh;
    m_texts[size_t(row)] = text;
    return true;
}

void SortKeys::append(const SortValue &value)
{
    const QByteArray text = foldedText(value);
    fitPrefix(text);
    m_keys.push_back(key(value, text));
    m_texts.push_back(text);
}

void SortKeys::remove(int first, int last)
{
    m_keys.erase(m_keys.begin() + first, m_keys.begin() + last + 1);
    m_texts.erase(m_texts.begin() + first, m_texts.begin() + last + 1);
}

void SortKeys::sort(std::vector<int> &rows, Qt::SortOrder order) const
{
    // What decides most comparisons, beside its row: looking it up takes longer than all the rest.
    struct Entry
    {
        quint64 order;
        int row;
    };
    const quint64 flip = order == Qt::AscendingOrder ? 0 : ~quint64(0);
    std::vector<Entry> known;
    std::vector<int> broken, unknown;
    known.reserve(rows.size());
    for (const int row : rows) {
        const Key &key = m_keys[size_t(row)];
        if (key.rank == Known)
            known.push_back({key.order ^ flip, row});
        else
            (key.rank == NotANumber ? broken : unknown).push_back(row);
    }
    std::ranges::sort(known, [&](const Entry &a, const Entry &b) {
        return a.order != b.order ? a.order < b.order : less(a.row, b.row, order);
    });
    const auto end = std::ranges::transform(known, rows.begin(), &Entry::row).out;
    std::ranges::copy(unknown, std::ranges::copy(broken, end).out);
}

bool SortKeys::less(int left, int right, Qt::SortOrder order) const
{
    const Key &a = m_keys[size_t(left)];
    const Key &b = m_keys[size_t(right)];
    if (a.rank != b.rank)
        return a.rank < b.rank;
    const bool isAscending = order == Qt::AscendingOrder;
    if (a.order != b.order)
        return (a.order < b.order) == isAscending;
    if (m_hasTexts) {
        const int difference = m_texts[size_t(left)].compare(m_texts[size_t(right)]);
        if (difference != 0)
            return (difference < 0) == isAscending;
    }
    return left < right;
}

SortKeys::Key SortKeys::numberKey(double number)
{
    if (std::isnan(number))
        return {0, NotANumber};
    // IEEE 754 orders like integers once the sign is undone; +0.0 makes both zeros one.
    const auto bits = std::bit_cast<quint64>(number + 0.0);
    constexpr quint64 sign = quint64(1) << 63;
    return {bits & sign ? ~bits : bits | sign, Known};
}

SortKeys::Key SortKeys::textKey(const QByteArray &text) const
{
    char head[8] = {};
    const qsizetype length = std::min<qsizetype>(8, text.size() - m_prefix.size());
    std::copy_n(text.constData() + m_prefix.size(), length, head);
    return {qFromBigEndian<quint64>(head), Known};
}

QByteArray SortKeys::foldedText(const SortValue &value) const
{
    const QString *text = std::get_if<QString>(&value);
    return text ? text->toCaseFolded().toUtf8() : QByteArray();
}

SortKeys::Key SortKeys::key(const SortValue &value, const QByteArray &text) const
{
    if (const double *number = std::get_if<double>(&value))
        return numberKey(*number);
    return std::holds_alternative<QString>(value) ? textKey(text) : Key();
}

void SortKeys::fitPrefix(const QByteArray &text)
{
    if (text.isNull())
        return;
    if (!m_hasTexts) {
        m_hasTexts = true;
        m_prefix = text;
        return;
    }
    if (text.startsWith(m_prefix))
        return;
    const auto differs = std::ranges::mismatch(m_prefix, text);
    m_prefix.truncate(std::distance(m_prefix.cbegin(), QByteArray::const_iterator(differs.in1)));
    for (size_t row = 0; row < m_keys.size(); ++row) {
        if (m_keys[row].rank == Known)
            m_keys[row] = textKey(m_texts[row]);
    }
}
