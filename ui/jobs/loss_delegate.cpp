// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/loss_delegate.h"

#include "jobs/job_model.h"
#include "theme/tokens.h"

#include <QFontMetrics>
#include <QPainter>
#include <algorithm>

namespace {

constexpr QSize SparklineSize(56, 18);
constexpr QMarginsF SparklineMargins(4, 2, 2, 2); ///< the line's ends and the dot stay inside
constexpr double LineWidth = 1.25;
constexpr double DotRadius = 2;
constexpr int ValueWidth = 44; ///< of the design's font; longer values push the sparkline aside
constexpr int Overhang = 6;    ///< pixels of the column's inset that a sparkline may use

} // namespace

void LossDelegate::paintContent(QPainter *painter, const RowCell &cell) const
{
    const int value = std::max(ValueWidth, paintWords(painter, cell));
    const int left = cell.width() - value - Gap - SparklineSize.width();
    if (left >= -Overhang)
        paintSparkline(painter, cell, cell.part(left, SparklineSize.width(), SparklineSize.height()));
}

void LossDelegate::paintSparkline(QPainter *painter, const RowCell &cell, const QRect &place) const
{
    const auto sparkline = cell.index.data(JobModel::SparklineRole).value<Sparkline>();
    if (sparkline.line.isEmpty())
        return;
    const JobStatus status{cell.index.data(JobModel::StatusRole).toInt()};
    const bool isBroken = sparkline.endsBroken || status == JobStatus::Failed;
    const QRgb ink = status == JobStatus::Running ? cell.tokens.c1 : cell.tokens.text3;
    const Look look{sparkline.line.constData(), ink, isBroken ? cell.tokens.failFg : ink,
                    painter->device()->devicePixelRatioF()};
    Picture *picture = m_pictures.object(look);
    if (!picture) {
        picture = new Picture{sparkline, pictureOf(sparkline, look)};
        m_pictures.insert(look, picture);
    }
    painter->drawPixmap(place.topLeft(), picture->pixels);
}

QPixmap LossDelegate::pictureOf(const Sparkline &sparkline, const Look &look)
{
    QPixmap pixels(SparklineSize * look.pixelRatio);
    pixels.setDevicePixelRatio(look.pixelRatio);
    pixels.fill(Qt::transparent);
    const QRectF area = QRectF({0, 0}, SparklineSize).marginsRemoved(SparklineMargins);
    QPolygonF line;
    line.reserve(sparkline.line.size());
    for (const QPointF &point : sparkline.line)
        line << QPointF(area.left() + point.x() * area.width(), area.top() + point.y() * area.height());
    QPainter painter(&pixels);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(QColor(look.ink), LineWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(line);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(look.dot));
    painter.drawEllipse(line.last(), DotRadius, DotRadius);
    return pixels;
}

int LossDelegate::contentWidth(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return std::max(ValueWidth, RowDelegate::contentWidth(option, index)) + Gap + SparklineSize.width();
}
