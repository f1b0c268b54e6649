// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/fetch_window.h"

#include <algorithm>

namespace {

constexpr int LargestWindow = 16;
constexpr int SmallestWindow = 2;
/// Pages differ in size, and a computer is busy at times: less than this on top of the fastest says nothing.
constexpr double Jitter = 40; // ms
/// A connection that has become slower for good is believed after some hundred answers.
constexpr double Drift = 1.0 / 512;

} // namespace

void FetchWindow::answered(Ms wire)
{
    const auto took = double(wire.count());
    m_fastest = m_fastest < 0 || took < m_fastest ? took : m_fastest + (took - m_fastest) * Drift;
    m_quick = took <= 2 * m_fastest + Jitter ? m_quick + 1 : 0;
    m_slow = took > 4 * m_fastest + Jitter ? m_slow + 1 : 0;
    if (m_quick >= m_size) {
        m_size = std::min(m_size + 1, LargestWindow);
        m_quick = 0;
    } else if (m_slow >= m_size) {
        m_size = std::max(m_size - 1, SmallestWindow);
        m_slow = 0;
    }
}

int FetchWindow::size(int ceiling) const
{
    return std::clamp(m_size, 1, std::max(1, ceiling));
}
