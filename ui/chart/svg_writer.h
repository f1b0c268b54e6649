// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QColor>
#include <QFont>
#include <QPen>
#include <QPolygonF>
#include <QRectF>
#include <QString>
#include <vector>

/// The parts of a line that lie inside `box`, cut exactly at its edges: for programs that ignore clip paths, and for those
/// who take the drawing apart.
std::vector<QPolygonF> clippedLine(const std::vector<QPointF> &line, const QRectF &box);

/// The part of a filled shape inside `box`; empty when there is none.
QPolygonF clippedArea(QPolygonF area, const QRectF &box);

/// Writes an SVG drawing, in pixels from its top left corner. Text stays text. Numbers are rounded to thousandths of a pixel
/// and independent of the locale.
class SvgWriter
{
public:
    enum class Anchor { Start, Middle, End };

    /// `title` names the drawing for assistive technology.
    SvgWriter(QSizeF size, const QString &title);

    /// Everything up to endGroup() belongs together under `id`.
    void beginGroup(const QByteArray &id);
    void endGroup();
    void rect(const QRectF &box, const QColor &fill);
    void line(QPointF from, QPointF to, const QPen &pen);
    void polyline(const QPolygonF &points, const QPen &pen);
    /// `pen` may be Qt::NoPen, `fill` invalid.
    void polygon(const QPolygonF &points, const QColor &fill, const QPen &pen);
    void circle(QPointF center, double radius, const QColor &fill, const QPen &pen);
    /// `at` is on the base line.
    void text(QPointF at, const QString &text, const QFont &font, const QColor &color, Anchor anchor = Anchor::Start);
    /// The whole drawing. Nothing is written after it.
    QByteArray finish();

private:
    void points(const QPolygonF &points);
    void fill(const QColor &color);
    void stroke(const QPen &pen);

    QByteArray m_text;
};
