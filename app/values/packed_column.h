// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/index_iterator.h"
#include "values/shared_column.h"

#include <QtGlobal>
#include <algorithm>
#include <bit>
#include <initializer_list>
#include <limits>
#include <memory>
#include <span>
#include <utility>
#include <vector>

/// Neighbours of a column, without loss in a fraction of eight bytes each: a log prints few digits, so that they are whole
/// numbers over a power of ten, close to each other. What is not (infinity, say) costs its eight bytes.
class PackedPart
{
public:
    static constexpr size_t Size = 1024;

    explicit PackedPart(std::span<const qint64> values);
    explicit PackedPart(std::span<const double> values);

    void get(size_t index, qint64 *value) const;
    void get(size_t index, double *value) const;
    /// Whether these are its values, to the bit.
    template <typename Value>
    bool holds(std::span<const Value> values) const
    {
        for (size_t i = 0; i < values.size(); ++i) {
            Value own;
            get(i, &own);
            if (std::bit_cast<quint64>(own) != std::bit_cast<quint64>(values[i]))
                return false;
        }
        return true;
    }

private:
    struct Whole;
    void store(const std::vector<Whole> &values);
    template <typename Value>
    void storeRaw(std::span<const Value> values);
    quint64 code(size_t index) const;
    bool isMissing(quint64 code) const { return m_hasMissing && code == 0; }
    qint64 wholeOf(quint64 code) const { return qint64(quint64(m_smallest) + code - (m_hasMissing ? 1 : 0)); }

    qint64 m_smallest = 0;
    std::vector<quint8> m_bytes; ///< m_width of each code
    quint8 m_width = 0;
    quint8 m_digits = 0;       ///< behind the point
    bool m_hasMissing = false; ///< code 0 is the value that stands for none
    bool m_isRaw = false;      ///< codes are the bits of the values
};

/// Numbers that are appended and read, in one to three bytes each where a log printed them. The smallest qint64 and the
/// quiet NaN, which stand for no value, cost as little. A value type; reading it from several threads is safe. Copies share
/// what they have in common: copying a column costs next to nothing, however long it is.
template <typename Value>
class PackedColumn
{
public:
    using value_type = Value;
    using const_iterator = IndexIterator<PackedColumn>;

    PackedColumn() = default;
    PackedColumn(const std::vector<Value> &values) // NOLINT: a column is as good as any
    {
        for (const Value value : values)
            push_back(value);
    }

    PackedColumn(std::initializer_list<Value> values)
        : PackedColumn(std::vector<Value>(values))
    {}

    void clear() { *this = PackedColumn(); }
    /// `twin` is a column that may well hold the same values: what it has packed alike already is shared with it.
    void push_back(Value value, const PackedColumn *twin = nullptr)
    {
        m_open.push_back(value);
        if (m_open.size() < PackedPart::Size)
            return;
        const size_t index = m_parts.size();
        const bool isAlike = twin && index < twin->m_parts.size() && twin->m_parts[index]->holds(m_open.all());
        m_parts.push_back(isAlike ? twin->m_parts[index] : std::make_shared<const PackedPart>(m_open.all()));
        m_open = SharedArray<Value>(PackedPart::Size);
    }
    size_t size() const { return m_parts.size() * PackedPart::Size + m_open.size(); }
    bool empty() const { return size() == 0; }
    Value operator[](size_t index) const
    {
        const size_t part = index / PackedPart::Size;
        if (part >= m_parts.size())
            return m_open[index % PackedPart::Size];
        Value value;
        m_parts[part]->get(index % PackedPart::Size, &value);
        return value;
    }
    Value front() const { return (*this)[0]; }
    Value back() const { return (*this)[size() - 1]; }
    /// Shares all that is packed with `other`, and the rest is the same: equal at the price of a look at the parts. False says
    /// nothing.
    bool isSharedWith(const PackedColumn &other) const
    {
        return std::ranges::equal(m_parts.all(), other.m_parts.all())
            && std::ranges::equal(m_open.all(), other.m_open.all(),
                                  [](Value a, Value b) { return std::bit_cast<quint64>(a) == std::bit_cast<quint64>(b); });
    }
    const_iterator begin() const { return {this, 0}; }
    const_iterator end() const { return {this, qsizetype(size())}; }

    bool operator==(const PackedColumn &other) const { return std::equal(begin(), end(), other.begin(), other.end()); }

private:
    SharedArray<std::shared_ptr<const PackedPart>> m_parts; ///< each full
    SharedArray<Value> m_open;                              ///< less than a part
};
