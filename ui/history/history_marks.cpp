// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "history/history_marks.h"

#include "theme/tokens.h"

#include <QPainter>

namespace {

constexpr double DiscRadius = 3.25;
constexpr double RingRadius = 3.5;
constexpr double CrossArm = 3;
constexpr double Halo = 1; ///< keeps a mark apart from the line it stands on

void paintDisc(QPainter *painter, const QPointF &centre, const Tokens &tokens)
{
    painter->setPen(QPen(QColor(tokens.base), 2 * Halo));
    painter->setBrush(QColor(tokens.c1));
    painter->drawEllipse(centre, DiscRadius + Halo / 2, DiscRadius + Halo / 2);
}

void paintRing(QPainter *painter, const QPointF &centre, double radius, const QPen &pen, QRgb ground)
{
    painter->setPen(pen);
    painter->setBrush(QColor(ground));
    painter->drawEllipse(centre, radius, radius);
}

} // namespace

history::Mark history::markOf(JobStatus status, bool isBest)
{
    switch (status) {
    case JobStatus::Failed: return Mark::Failed;
    case JobStatus::Canceled: return Mark::Canceled;
    case JobStatus::Succeeded: return isBest ? Mark::Succeeded : Mark::LastOnly;
    case JobStatus::Pending:
    case JobStatus::Queuing:
    case JobStatus::Running:
    case JobStatus::Canceling:
    case JobStatus::Paused:
    case JobStatus::Other: return Mark::Running;
    }
    Q_UNREACHABLE();
}

void history::paintMark(QPainter *painter, Mark mark, const QPointF &centre, const Tokens &tokens)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    switch (mark) {
    case Mark::Succeeded: paintDisc(painter, centre, tokens); break;
    case Mark::LastOnly: paintRing(painter, centre, 2.5, QPen(QColor(tokens.c1), 1), tokens.c1soft); break;
    case Mark::Running: paintRing(painter, centre, RingRadius, QPen(QColor(tokens.c1), 2), tokens.base); break;
    case Mark::Failed:
        painter->setPen(QPen(QColor(tokens.failFg), 2));
        painter->drawLine(centre + QPointF(-CrossArm, -CrossArm), centre + QPointF(CrossArm, CrossArm));
        painter->drawLine(centre + QPointF(-CrossArm, CrossArm), centre + QPointF(CrossArm, -CrossArm));
        break;
    case Mark::Canceled: {
        const QPen pen(QColor(tokens.text3), 1.5);
        paintRing(painter, centre, 3, pen, tokens.base);
        painter->drawLine(centre + QPointF(-1.5, 1.5), centre + QPointF(1.5, -1.5));
        break;
    }
    }
    painter->restore();
}
