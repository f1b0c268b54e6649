// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/run_curves.h"

#include <QtConcurrentRun>
#include <algorithm>

namespace {

constexpr size_t CurvesAtOnce = 50'000; ///< points of all of them; about a millisecond

} // namespace

RunCurves::RunCurves(QObject *parent)
    : QObject(parent)
{
    connect(&m_worker, &QFutureWatcherBase::finished, this, [this] {
        keep(m_worker.result());
        go();
    });
}

RunCurves::Made RunCurves::make(const std::vector<CurveWish> &wishes)
{
    Made made;
    for (const CurveWish &wish : wishes)
        made.emplace_back(wish, makeRunCurve(wish));
    return made;
}

std::vector<CurveWish> RunCurves::missing() const
{
    std::vector<CurveWish> missing;
    for (const CurveWish &wish : m_wanted) {
        if (wish.data && std::ranges::find(m_made, wish, &Made::value_type::first) == m_made.end())
            missing.push_back(wish);
    }
    return missing;
}

std::shared_ptr<const RunCurve> RunCurves::find(const CurveWish &wish) const
{
    const auto found = std::ranges::find(m_made, wish, &Made::value_type::first);
    return found == m_made.end() ? nullptr : found->second;
}

void RunCurves::want(std::vector<CurveWish> wishes)
{
    m_wanted = std::move(wishes);
    std::erase_if(m_made, [this](const Made::value_type &one) {
        return std::ranges::find(m_wanted, one.first) == m_wanted.end();
    });
    // Whoever is at work goes on with what is missing then.
    if (!m_worker.isRunning())
        go();
}

void RunCurves::go()
{
    const std::vector<CurveWish> missing = this->missing();
    size_t points = 0;
    for (const CurveWish &wish : missing) {
        const ChartSeries *series = pointsOf(*wish.data, wish.metric);
        points += series ? series->size() : 0;
    }
    if (points > CurvesAtOnce) {
        m_worker.setFuture(QtConcurrent::run([missing] { return make(missing); }));
        return;
    }
    keep(make(missing));
    Q_EMIT made();
}

void RunCurves::keep(const Made &made)
{
    for (const Made::value_type &one : made) {
        const bool isWanted = std::ranges::find(m_wanted, one.first) != m_wanted.end();
        const bool isKnown = std::ranges::find(m_made, one.first, &Made::value_type::first) != m_made.end();
        if (isWanted && !isKnown)
            m_made.push_back(one);
    }
}
