// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <iterator>

/// Walks over what `container[index]` gives, where that is made on the way and not stored.
template <typename Container>
class IndexIterator
{
public:
    using iterator_category = std::random_access_iterator_tag;
    using value_type = typename Container::value_type;
    using difference_type = std::ptrdiff_t;
    using reference = value_type;
    using pointer = void;

    IndexIterator() = default;
    IndexIterator(const Container *container, difference_type index)
        : m_container(container)
        , m_index(index)
    {}

    value_type operator*() const { return (*m_container)[std::size_t(m_index)]; }
    value_type operator[](difference_type offset) const { return *(*this + offset); }

    IndexIterator &operator+=(difference_type offset)
    {
        m_index += offset;
        return *this;
    }
    IndexIterator &operator-=(difference_type offset) { return *this += -offset; }
    IndexIterator &operator++() { return *this += 1; }
    IndexIterator &operator--() { return *this += -1; }
    IndexIterator operator++(int)
    {
        const IndexIterator before = *this;
        ++*this;
        return before;
    }
    IndexIterator operator--(int)
    {
        const IndexIterator before = *this;
        --*this;
        return before;
    }
    friend IndexIterator operator+(IndexIterator at, difference_type offset) { return at += offset; }
    friend IndexIterator operator+(difference_type offset, IndexIterator at) { return at += offset; }
    friend IndexIterator operator-(IndexIterator at, difference_type offset) { return at -= offset; }
    friend difference_type operator-(const IndexIterator &a, const IndexIterator &b) { return a.m_index - b.m_index; }
    bool operator==(const IndexIterator &other) const { return m_index == other.m_index; }
    auto operator<=>(const IndexIterator &other) const { return m_index <=> other.m_index; }

private:
    const Container *m_container = nullptr;
    difference_type m_index = 0;
};
