// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/strip_curves.h"

#include <QFutureWatcher>
#include <QObject>
#include <string>

/// Makes the curves of one strip: short ones at once, long ones in a worker. Main thread.
class StripMaker : public QObject
{
    Q_OBJECT

public:
    explicit StripMaker(QObject *parent = nullptr);

    /// Asks for curves; made() follows, from within this call for a short series. A newer question replaces an older one.
    /// Nothing follows when the run has no series of this name.
    void make(std::shared_ptr<const ChartData> run, const std::string &name, double weight, bool positiveOnly);

Q_SIGNALS:
    void made(const StripCurves &curves);

private:
    struct Question
    {
        std::shared_ptr<const ChartData> run;
        const NamedSeries *series = nullptr;
        double weight = 0;
        bool positiveOnly = false;
    };

    void start();

    Question m_wanted; ///< without a run when nothing is
    QFutureWatcher<StripCurves> m_worker;
};
