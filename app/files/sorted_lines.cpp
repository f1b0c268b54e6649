// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/sorted_lines.h"

#include <QByteArray>
#include <algorithm>
#include <iterator>

namespace files {
namespace {

constexpr qsizetype BytesAtOnce = qsizetype(1) << 20;

} // namespace

Result<void> SortedLines::put(qint64 key, qint64 step, QByteArrayView line)
{
    if (!m_text) {
        auto created = SpillFile::create();
        if (!created)
            return Failure(created.error());
        m_text = std::move(*created);
    }
    m_places.push_back({key, step, m_text->size(), line.size()});
    return m_text->write(line);
}

void SortedLines::sortBySteps(std::vector<Place>::iterator first, std::vector<Place>::iterator last)
{
    std::vector<Place> stepped;
    std::copy_if(first, last, std::back_inserter(stepped), [](const Place &place) { return place.step != NoStep; });
    std::stable_sort(stepped.begin(), stepped.end(), [](const Place &a, const Place &b) { return a.step < b.step; });
    auto next = stepped.begin();
    for (; first != last; ++first) {
        if (first->step != NoStep)
            *first = *next++;
    }
}

void SortedLines::sort()
{
    m_isSorted = true;
    std::stable_sort(m_places.begin(), m_places.end(), [](const Place &a, const Place &b) { return a.key < b.key; });
    auto kept = m_places.begin();
    for (auto first = m_places.begin(); first != m_places.end();) {
        const auto last = std::find_if(first, m_places.end(), [&](const Place &place) { return place.key != first->key; });
        sortBySteps(first, last);
        const auto begin = m_equal == Equal::Newest && first->key != Last ? std::prev(last) : first;
        kept = std::move(begin, last, kept);
        first = last;
    }
    m_places.erase(kept, m_places.end());
}

Result<bool> SortedLines::writeTo(SpillFile &out)
{
    if (!m_isSorted) {
        sort();
        return !m_places.empty();
    }
    QByteArray text;
    for (; m_written < m_places.size() && text.size() < BytesAtOnce; ++m_written) {
        const Place &place = m_places[m_written];
        const auto line = m_text->file()->readAll(place.begin, place.size);
        if (!line)
            return Failure(line.error());
        text += *line;
        text += '\n';
    }
    if (const auto done = out.write(text); !done)
        return Failure(done.error());
    return m_written < m_places.size();
}

} // namespace files
