// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/chart_data.h"

#include <QFutureWatcher>
#include <QObject>

/// Makes the curves of a run for another smoothing or scale: short runs at once, long ones in a worker, so
/// that dragging the slider never holds up the window. Main thread.
class CurveMaker : public QObject
{
    Q_OBJECT

public:
    explicit CurveMaker(QObject *parent = nullptr);

    /// Asks for curves; made() follows, from within this call for a short run. A newer question replaces an
    /// older one.
    void make(std::shared_ptr<const ChartData> data, double weight, bool positiveOnly);
    /// The answer is no longer wanted.
    void cancel() { m_wanted = {}; }

Q_SIGNALS:
    void made(std::shared_ptr<const ChartData> data, std::shared_ptr<const ChartCurves> curves);

private:
    struct Question
    {
        std::shared_ptr<const ChartData> data;
        double weight = 0;
        bool positiveOnly = false;

        bool operator==(const Question &) const = default;
    };

    void start();
    void finish();

    Question m_wanted;
    Question m_asked;
    QFutureWatcher<std::shared_ptr<const ChartCurves>> m_worker;
};
