// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/curve.h"

#include "simulator/random.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace sim {

namespace {

const Curve::Pin *pinAt(const std::vector<Curve::Pin> &pins, qint64 step)
{
    const auto pin = std::find_if(pins.begin(), pins.end(), [step](const auto &p) { return p.step == step; });
    return pin == pins.end() ? nullptr : &*pin;
}

} // namespace

double Curve::mean(qint64 step, qint64 maxSteps) const
{
    const double x = double(step) / double(std::max<qint64>(maxSteps, 1));
    const double fall = 0.72 * std::exp(-x / 0.035) + 0.28 * std::exp(-x / 0.38);
    return end * 0.96 + (start - end) * fall;
}

double Curve::growth(qint64 step) const
{
    if (divergesAt == 0 || step <= divergesAt)
        return 1.0;
    const double until = double(std::max(nanAt, divergesAt + 1) - divergesAt);
    return std::exp(2.75 * std::pow(double(step - divergesAt) / until, 1.2));
}

double Curve::trainLoss(quint64 seed, qint64 step, qint64 maxSteps) const
{
    if (nanAt > 0 && step >= nanAt)
        return std::numeric_limits<double>::quiet_NaN();
    if (const Pin *pin = pinAt(train, step))
        return pin->value;
    const double slow = 0.5 * bell(mix(seed ^ 0x51, quint64(step / 24)));
    const double quick = bell(mix(seed, quint64(step)));
    return mean(step, maxSteps) * growth(step) * (1.0 + noise * (0.8 * quick + slow));
}

double Curve::evalLoss(quint64 seed, qint64 step, qint64 maxSteps) const
{
    if (nanAt > 0 && step >= nanAt)
        return std::numeric_limits<double>::quiet_NaN();
    if (const Pin *pin = pinAt(eval, step))
        return pin->value;
    const double wobble = 0.15 * noise * bell(mix(seed ^ 0xe7a1, quint64(step)));
    // The gap opens while training goes on: overfitting.
    const double gap = evalGap * (0.4 + 1.2 * double(step) / double(std::max<qint64>(maxSteps, 1)));
    return mean(step, maxSteps) * std::sqrt(growth(step)) * (1.0 + gap + wobble);
}

double Curve::gradNorm(quint64 seed, qint64 step) const
{
    if (nanAt > 0 && step >= nanAt)
        return std::numeric_limits<double>::quiet_NaN();
    if (const Pin *pin = pinAt(grad, step))
        return pin->value;
    const double calm = 0.68 * std::exp(0.16 * bell(mix(seed ^ 0x9d, quint64(step))));
    return calm * std::pow(growth(step), 2.8);
}

} // namespace sim
