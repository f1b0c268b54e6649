// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/index_iterator.h"

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <memory>
#include <span>
#include <utility>
#include <vector>

/// An array that only grows and whose copies share its elements: a copy costs a pointer. The first of the copies that
/// appends does so in place, behind what the others see; another one moves to elements of its own first. A value type:
/// copies may be read, and appended to, in several threads.
template <typename Value>
class SharedArray
{
public:
    SharedArray() = default;
    /// Empty, with room for so many.
    explicit SharedArray(size_t room)
        : m_slots(std::make_shared<Slots>(room))
        , m_values(m_slots->values.get())
    {}

    void push_back(Value value)
    {
        if (!claimNext())
            move();
        m_values[m_size++] = std::move(value);
    }
    size_t size() const { return m_size; }
    bool empty() const { return m_size == 0; }
    const Value &operator[](size_t index) const { return m_values[index]; }
    std::span<const Value> all() const { return {m_values, m_size}; }

private:
    static constexpr size_t LeastRoom = 32;

    struct Slots
    {
        explicit Slots(size_t slots)
            : values(std::make_unique_for_overwrite<Value[]>(slots)) // NOLINT: as many as asked for, and no more
            , room(slots)
        {}

        std::unique_ptr<Value[]> values; // NOLINT
        const size_t room;
        std::atomic<size_t> used = 0; ///< taken by any of the copies
    };

    /// The slot behind the last one becomes this copy's own; false when there is none, or another copy has it.
    bool claimNext()
    {
        if (!m_slots || m_size == m_slots->room)
            return false;
        size_t used = m_slots->used.load(std::memory_order_relaxed);
        if (used != m_size)
            return false;
        if (m_slots.use_count() > 1)
            return m_slots->used.compare_exchange_strong(used, m_size + 1, std::memory_order_acq_rel);
        m_slots->used.store(m_size + 1, std::memory_order_relaxed); // nobody else could
        return true;
    }

    void move()
    {
        auto own = std::make_shared<Slots>(std::max(m_size * 2, LeastRoom));
        std::ranges::copy(all(), own->values.get());
        own->used.store(m_size + 1, std::memory_order_relaxed);
        m_slots = std::move(own);
        m_values = m_slots->values.get();
    }

    std::shared_ptr<Slots> m_slots;
    Value *m_values = nullptr; ///< of m_slots: who reads here and there comes by fewer places
    size_t m_size = 0;
};

/// Values in chunks, with copies as cheap as those of a SharedArray: one that goes another way takes a chunk along, not the
/// column.
template <typename Value>
class SharedColumn
{
public:
    static constexpr size_t ChunkSize = 1024;
    using value_type = Value;
    using const_iterator = IndexIterator<SharedColumn>;

    SharedColumn() = default;
    SharedColumn(const std::vector<Value> &values) // NOLINT: a column is as good as any
    {
        for (const Value &value : values)
            push_back(value);
    }

    /// Of an empty column that will get so many.
    void reserve(size_t count)
    {
        if (count < ChunkSize || !empty())
            return;
        m_full = SharedArray<SharedArray<Value>>(count / ChunkSize + 1);
        m_open = SharedArray<Value>(ChunkSize);
    }
    void push_back(Value value)
    {
        m_open.push_back(std::move(value));
        if (m_open.size() == ChunkSize)
            m_full.push_back(std::exchange(m_open, SharedArray<Value>(ChunkSize)));
    }
    size_t size() const { return m_full.size() * ChunkSize + m_open.size(); }
    bool empty() const { return size() == 0; }
    const Value &operator[](size_t index) const
    {
        const size_t chunk = index / ChunkSize;
        return (chunk < m_full.size() ? m_full[chunk] : m_open)[index % ChunkSize];
    }
    /// So many values in a row, all in one chunk.
    std::span<const Value> following(size_t index, size_t count) const
    {
        return count == 0 ? std::span<const Value>() : std::span<const Value>(&(*this)[index], count);
    }
    const Value &back() const { return (*this)[size() - 1]; }
    const_iterator begin() const { return {this, 0}; }
    const_iterator end() const { return {this, std::ptrdiff_t(size())}; }

private:
    SharedArray<SharedArray<Value>> m_full;
    SharedArray<Value> m_open; ///< less than a chunk
};
