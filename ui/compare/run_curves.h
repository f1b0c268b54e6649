// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "compare/metric.h"

#include <QFutureWatcher>
#include <QObject>
#include <utility>
#include <vector>

/// Makes the curves of several runs for another metric, smoothing or scale: short ones at once, long ones in the pool, so
/// that the slider never holds up the window. What is still wanted of the last answer is not made again. Main thread.
class RunCurves : public QObject
{
    Q_OBJECT

public:
    explicit RunCurves(QObject *parent = nullptr);

    /// Replaces the wishes before. made() follows, from within this call when nothing long is missing.
    void want(std::vector<CurveWish> wishes);
    /// Null while it is being made, or when the run has no such series.
    std::shared_ptr<const RunCurve> find(const CurveWish &wish) const;
    /// Everything wanted is there.
    bool isComplete() const { return missing().empty(); }

Q_SIGNALS:
    void made();

private:
    using Made = std::vector<std::pair<CurveWish, std::shared_ptr<const RunCurve>>>;

    static Made make(const std::vector<CurveWish> &wishes);
    std::vector<CurveWish> missing() const;
    void go();
    void keep(const Made &made);

    std::vector<CurveWish> m_wanted;
    Made m_made;
    QFutureWatcher<Made> m_worker;
};
