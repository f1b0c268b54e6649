// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/job_key.h"

#include <QHash>
#include <QMetaType>
#include <QPolygonF>
#include <span>

/// A loss curve as small as a word, in a square of one by one whose y points down.
struct Sparkline
{
    QPolygonF line;           ///< empty: nothing to draw
    bool endsBroken = false;  ///< the loss stopped being a number: the line ends at the top

    bool operator==(const Sparkline &) const = default;
};

Q_DECLARE_METATYPE(Sparkline)

/// `curve` is JobDigest::curve. A single point makes no line.
Sparkline sparklineOf(std::span<const float> curve);

/// The sparklines of the rows that were painted, until their job changes. Main thread.
class Sparklines
{
public:
    const Sparkline &of(const JobKey &key, std::span<const float> curve) const;
    void forget(const JobKey &key) { m_known.remove(key); }

private:
    mutable QHash<JobKey, Sparkline> m_known;
};
