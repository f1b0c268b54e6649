// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/job_status.h"

#include <QFont>
#include <QRect>
#include <QString>
#include <optional>

class QPainter;
struct Tokens;

/// The pill of a status: its sign, its word and its colours (SCREENS §4.4). One painter for the table and the job header.
struct PaintedPill
{
    enum class Size { Table, Header }; ///< 20 or 24 high at the design's font size
    enum class Ground { Own, Base };   ///< on a selected row the ground is `base`

    JobStatus status = JobStatus::Other;
    QString word = {};
    std::optional<double> fraction = {}; ///< of a running job; a quarter when unknown
    Size size = Size::Table;
    Ground ground = Ground::Own;
    Qt::LayoutDirection direction = Qt::LeftToRight; ///< which end the sign is at
};

/// The word's font beside text in `body`.
QFont pillFont(PaintedPill::Size size, const QFont &body);
/// How much room it needs, whole.
QSize pillSize(const PaintedPill &pill, const QFont &body);
/// Draws it into `place`, which is as high as pillSize(); a narrower one elides the word.
void paintStatusPill(QPainter *painter, const QRect &place, const PaintedPill &pill, const QFont &body,
                     const Tokens &tokens);
