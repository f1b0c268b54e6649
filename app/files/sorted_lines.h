// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "files/spill_file.h"
#include "values/result.h"

#include <QByteArrayView>
#include <QtGlobal>
#include <limits>
#include <memory>
#include <vector>

namespace files {

/// Lines that come in any order, on their way into a file in the right one. The text waits in a file, too; memory is 32 bytes
/// a line.
class SortedLines
{
public:
    /// Behind all others, in the order in which they came.
    static constexpr qint64 Last = std::numeric_limits<qint64>::max();
    static constexpr qint64 NoStep = -1;

    /// Whether of several lines with one key all are kept, or the one that came last.
    enum class Equal { All, Newest };

    explicit SortedLines(Equal equal)
        : m_equal(equal)
    {
    }

    /// Lines with the same key are ordered by step, as far as they have one, else as they came.
    Result<void> put(qint64 key, qint64 step, QByteArrayView line);
    /// After the last put(): the next piece of all lines. False when nothing is left.
    Result<bool> writeTo(SpillFile &out);

private:
    struct Place
    {
        qint64 key;
        qint64 step;
        qint64 begin;
        qint64 size;
    };
    void sort();
    void sortBySteps(std::vector<Place>::iterator first, std::vector<Place>::iterator last);

    const Equal m_equal;
    std::unique_ptr<SpillFile> m_text;
    std::vector<Place> m_places;
    bool m_isSorted = false;
    size_t m_written = 0;
};

} // namespace files
