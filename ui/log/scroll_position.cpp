// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/scroll_position.h"

#include <algorithm>

namespace {

constexpr qint64 MostBarSteps = qint64(1) << 30;
constexpr qint64 FarAway = 1 << 24; // fits every coordinate type of Qt's painting
constexpr int FarPages = 8;         // further than this nobody sees whether rows were measured

} // namespace

void ScrollPosition::setRows(qint64 count)
{
    m_rows = count;
    heightsChanged();
}

void ScrollPosition::setRowHeight(int height)
{
    m_rowHeight = std::max(1, height);
    m_place.offset = 0;
    heightsChanged();
}

void ScrollPosition::setPage(int height)
{
    m_page = std::max(0, height);
    heightsChanged();
}

void ScrollPosition::setHeights(Heights heights)
{
    m_heights = std::move(heights);
    heightsChanged();
}

void ScrollPosition::heightsChanged()
{
    m_hasEnd = false;
    m_tops.clear();
    setPlace(m_place.row, m_place.offset);
}

void ScrollPosition::moveTo(const Place &place)
{
    m_tops.clear();
    m_place = std::min(place, end());
}

qint64 ScrollPosition::top() const
{
    return topOf(m_place);
}

qint64 ScrollPosition::topOf(const Place &place) const
{
    if (!m_heights || place.offset == 0)
        return place.row * m_rowHeight + place.offset;
    return place.row * m_rowHeight + qint64(place.offset) * m_rowHeight / heightOf(place.row);
}

ScrollPosition::Place ScrollPosition::placeAt(qint64 top) const
{
    const qint64 row = top / m_rowHeight;
    const qint64 rest = top % m_rowHeight;
    // Rounded up: the way back through topOf() gives the same pixel.
    const bool isMeasured = m_heights && rest > 0 && row < m_rows;
    return {row, int(isMeasured ? (rest * heightOf(row) + m_rowHeight - 1) / m_rowHeight : rest)};
}

void ScrollPosition::setTop(qint64 top)
{
    moveTo(top >= maxTop() ? end() : placeAt(std::max<qint64>(0, top)));
}

qint64 ScrollPosition::maxTop() const
{
    return topOf(end());
}

ScrollPosition::Place ScrollPosition::end() const
{
    if (m_hasEnd)
        return m_end;
    m_hasEnd = true;
    const qint64 top = std::max<qint64>(0, m_rows * m_rowHeight - m_page);
    m_end = {top / m_rowHeight, int(top % m_rowHeight)};
    if (!m_heights || m_rows == 0)
        return m_end;
    qint64 row = m_rows;
    int height = 0;
    while (row > 0 && height < m_page)
        height += heightOf(--row);
    m_end = {std::min(row, m_rows - 1), std::max(0, height - m_page)};
    return m_end;
}

void ScrollPosition::setPlace(qint64 row, qint64 offset)
{
    if (!m_heights || row < 0 || row >= m_rows)
        return moveTo(placeAt(std::clamp<qint64>(row * m_rowHeight + offset, 0, maxTop())));
    if (offset < 0)
        return moveTo(walked({row, 0}, offset));
    moveTo({row, int(std::min<qint64>(offset, heightOf(row) - 1))});
}

void ScrollPosition::scrollBy(qint64 pixels)
{
    if (!m_heights || std::abs(pixels) > qint64(FarPages) * std::max(m_page, m_rowHeight))
        return setTop(top() + pixels);
    moveTo(walked(m_place, pixels));
}

ScrollPosition::Place ScrollPosition::walked(Place place, qint64 pixels) const
{
    if (m_rows == 0)
        return {};
    qint64 offset = place.offset + pixels;
    while (offset < 0 && place.row > 0)
        offset += heightOf(--place.row);
    for (int height = heightOf(place.row); offset >= height && place.row < m_rows - 1; height = heightOf(place.row)) {
        offset -= height;
        ++place.row;
    }
    return {place.row, int(std::clamp<qint64>(offset, 0, heightOf(place.row) - 1))};
}

void ScrollPosition::reveal(qint64 row, int offset, int height)
{
    if (row < 0 || row >= m_rows)
        return;
    const qint64 y = qint64(yOf(row)) + offset;
    const bool isAbove = row < firstRow() || (row <= lastRow() && y < 0);
    if (isAbove)
        setPlace(row, offset);
    else if (row > lastRow() || y + height > m_page)
        moveTo(m_heights ? walked({row, 0}, qint64(offset) + height - m_page)
                         : placeAt(std::clamp<qint64>(row * m_rowHeight + offset + height - m_page, 0, maxTop())));
}

const std::vector<int> &ScrollPosition::tops() const
{
    if (!m_tops.empty())
        return m_tops;
    int y = -m_place.offset;
    m_tops.push_back(y);
    for (qint64 row = m_place.row; row < m_rows && y < std::max(1, m_page); ++row) {
        y += heightOf(row);
        m_tops.push_back(y);
    }
    return m_tops;
}

qint64 ScrollPosition::lastRow() const
{
    if (m_heights)
        return m_place.row + qint64(tops().size()) - 2;
    return std::min(m_rows - 1, (top() + std::max(1, m_page) - 1) / m_rowHeight);
}

qint64 ScrollPosition::rowAt(qint64 y) const
{
    const qint64 last = std::max<qint64>(0, m_rows - 1);
    if (!m_heights || m_rows == 0)
        return std::clamp<qint64>(std::max<qint64>(0, top() + y) / m_rowHeight, 0, last);
    if (y < tops().front())
        return walked(m_place, std::max<qint64>(y, -FarPages * qint64(std::max(1, m_page)))).row;
    if (y >= tops().back())
        return std::min(last, lastRow() + 1 + (y - tops().back()) / m_rowHeight);
    return m_place.row + (std::upper_bound(tops().begin(), tops().end(), int(y)) - tops().begin()) - 1;
}

int ScrollPosition::yOf(qint64 row) const
{
    if (!m_heights)
        return int(std::clamp(row * m_rowHeight - top(), -FarAway, FarAway));
    if (row < m_place.row)
        return int(std::max(-FarAway, tops().front() + (row - m_place.row) * m_rowHeight));
    const qint64 below = row - m_place.row - qint64(tops().size()) + 1;
    if (below > 0)
        return int(std::min(FarAway, tops().back() + below * m_rowHeight));
    return tops()[size_t(row - m_place.row)];
}

qint64 ScrollPosition::fromBar(int value) const
{
    if (value == barValue())
        return top();
    return value >= barMaximum() ? maxTop() : value * unit();
}

qint64 ScrollPosition::unit() const
{
    return 1 + maxTop() / MostBarSteps;
}
