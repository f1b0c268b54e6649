// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/view_history.h"

void ViewHistory::visit(const Visit &visit)
{
    if (!m_visits.empty() && m_visits[m_at] == visit)
        return;
    if (!m_visits.empty())
        m_visits.resize(m_at + 1);
    m_visits.push_back(visit);
    if (m_visits.size() > Most)
        m_visits.erase(m_visits.begin());
    m_at = m_visits.size() - 1;
}

std::optional<Visit> ViewHistory::back()
{
    if (!canGoBack())
        return {};
    return m_visits[--m_at];
}

std::optional<Visit> ViewHistory::forward()
{
    if (!canGoForward())
        return {};
    return m_visits[++m_at];
}
