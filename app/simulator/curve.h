// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>
#include <vector>

namespace sim {

/// How a loss falls: two exponentials and noise. Pure: the same (seed, step) gives the same value.
struct Curve
{
    struct Pin
    {
        qint64 step;
        double value;
    };

    double start = 2.2;
    double end = 0.8;
    double noise = 0.03;    ///< relative
    double evalGap = 0.08;  ///< evaluation above training halfway, relative; it grows
    qint64 divergesAt = 0;  ///< step from which the loss grows; 0 never
    qint64 nanAt = 0;       ///< step from which there is no number; 0 never
    std::vector<Pin> train; ///< steps whose value is given
    std::vector<Pin> eval;
    std::vector<Pin> grad;

    double trainLoss(quint64 seed, qint64 step, qint64 maxSteps) const;
    double evalLoss(quint64 seed, qint64 step, qint64 maxSteps) const;
    double gradNorm(quint64 seed, qint64 step) const;

private:
    double mean(qint64 step, qint64 maxSteps) const;
    double growth(qint64 step) const;
};

} // namespace sim
