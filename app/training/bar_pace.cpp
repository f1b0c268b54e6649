// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/bar_pace.h"

#include "training/bars.h"
#include "training/numbers.h"

#include <cmath>

namespace training {
namespace {

/// Records come later than their bars, and epochs are rounded.
constexpr double FractionTolerance = 0.02;

/// What the words before a trainer's own bar are, if there are any.
bool isOfTrainer(std::string_view description)
{
    return description.empty() || description == "Train" || description == "steps";
}

bool isOfRun(const Bar &bar, std::optional<qint64> total, std::optional<double> fraction)
{
    if (!(bar.total > 1) || bar.n > bar.total)
        return false;
    if (total)
        return bar.total == double(*total);
    return fraction && isOfTrainer(bar.description) && std::abs(bar.n / bar.total - *fraction) <= FractionTolerance;
}

void readLine(std::string_view line, std::vector<Bar> *bars)
{
    std::string rest;
    while (true) {
        const size_t end = line.find('\r');
        cutBars(line.substr(0, end), &rest, bars);
        if (end == std::string_view::npos)
            return;
        line.remove_prefix(end + 1);
    }
}

} // namespace

std::optional<BarPace> barPace(const LogLines &lines, std::optional<qint64> total, std::optional<double> fraction)
{
    BarPace found;
    std::vector<Bar> bars;
    for (qsizetype i = 0; i < lines.size(); ++i)
        readLine({lines.at(i).data(), size_t(lines.at(i).size())}, &bars);
    if (!total) {
        // The last bar of the run names its total; earlier ones stood at another place.
        for (auto bar = bars.rbegin(); bar != bars.rend() && !total; ++bar) {
            if (isOfRun(*bar, {}, fraction))
                total = wholeNumber(bar->total);
        }
    }
    for (const Bar &bar : bars) {
        const double elapsed = duration(bar.inside.substr(0, bar.inside.find('<')));
        if (!total || !isOfRun(bar, total, {}) || !std::isfinite(elapsed))
            continue;
        // Drawn again for the same step: when it was reached is what the first says.
        if (found.times.empty() || found.times.back().step != bar.n)
            found.times.push_back({bar.n, elapsed});
        found.steps = {wholeNumber(bar.n), total};
    }
    return found.times.empty() ? std::nullopt : std::optional(std::move(found));
}

} // namespace training
