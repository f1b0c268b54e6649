// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "theme/style_parts.h"

#include "theme/palette.h"

#include <QFontMetrics>
#include <QHash>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>
#include <QStyleOption>
#include <QVariant>
#include <QWidget>
#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace parts {

Look lookOf(const QWidget *widget)
{
    static const QHash<QString, Look> looks = {
        {u"primary"_s, Look::Primary}, {u"link"_s, Look::Link},       {u"chip"_s, Look::Chip},   {u"segment"_s, Look::Segment},
        {u"outline"_s, Look::Outline}, {u"pill"_s, Look::Pill},       {u"track"_s, Look::Track}, {u"grip"_s, Look::Grip},
    };
    return widget ? looks.value(widget->property("look").toString(), Look::Plain) : Look::Plain;
}

Extent extentOf(const QWidget *widget)
{
    if (!widget)
        return Extent::Normal;
    if (widget->property("large").toBool())
        return Extent::Large;
    return widget->property("small").toBool() ? Extent::Small : Extent::Normal;
}

int heightOf(Extent extent, const QFontMetrics &metrics)
{
    switch (extent) {
    case Extent::Small: return std::max(24, metrics.height() + 8);
    case Extent::Normal: return std::max(28, metrics.height() + 12);
    case Extent::Large: return std::max(32, metrics.height() + 14);
    }
    Q_UNREACHABLE();
}

const Tokens &tokensOf(const QStyleOption &option)
{
    return tokensFor(option.palette);
}

States::States(const QStyleOption &option)
    : isEnabled(option.state & QStyle::State_Enabled)
    , isHovered(isEnabled && (option.state & QStyle::State_MouseOver))
    , isPressed(isEnabled && (option.state & QStyle::State_Sunken))
    , isOn(option.state & QStyle::State_On)
{
}

double hairline(const QPainter *painter)
{
    const double ratio = std::max(1.0, painter->device()->devicePixelRatioF());
    return std::max(1.0, std::floor(ratio + 0.25)) / ratio;
}

void paintBox(QPainter *painter, const QRectF &rect, double radius, const Box &box)
{
    const double round = std::min(radius, std::min(rect.width(), rect.height()) / 2);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    if (!box.border) {
        if (box.ground) {
            painter->setBrush(QColor(*box.ground));
            painter->drawRoundedRect(rect, round, round);
        }
        painter->restore();
        return;
    }
    // A border is what lies between two boxes: a stroked line of one pixel would blur at 1.5x.
    const double line = hairline(painter);
    const QRectF inner = rect.adjusted(line, line, -line, -line);
    const double innerRound = std::max(0.0, round - line);
    if (box.ground) {
        painter->setBrush(QColor(*box.ground));
        painter->drawRoundedRect(inner, innerRound, innerRound);
    }
    QPainterPath frame;
    frame.addRoundedRect(rect, round, round);
    frame.addRoundedRect(inner, innerRound, innerRound);
    painter->setBrush(QColor(*box.border));
    painter->drawPath(frame);
    painter->restore();
}

void paintRing(QPainter *painter, const QRectF &rect, double radius, QRgb ink)
{
    const double round = std::min(radius, std::min(rect.width(), rect.height()) / 2);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(QColor(ink), 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(rect, round, round);
    painter->restore();
}

namespace {

QPixmap pixmapOf(const Label &label, double ratio)
{
    QPixmap pixmap = label.icon.pixmap(QSize(label.iconSize, label.iconSize), ratio, label.mode, label.isOn ? QIcon::On : QIcon::Off);
    if (!label.tint || pixmap.isNull())
        return pixmap;
    QPainter painter(&pixmap);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(QRectF(QPointF(), pixmap.deviceIndependentSize()), QColor(*label.tint));
    return pixmap;
}

} // namespace

int labelWidth(const Label &label, const QFont &font)
{
    const int words = label.text.isEmpty() ? 0 : QFontMetrics(font).size(Qt::TextShowMnemonic, label.text).width();
    const int icon = label.icon.isNull() ? 0 : label.iconSize;
    return words + icon + (words && icon ? LabelGap : 0);
}

void paintLabel(QPainter *painter, const QRect &rect, const Label &label, Qt::LayoutDirection direction)
{
    const int width = std::min(labelWidth(label, painter->font()), rect.width());
    const QRect row = QStyle::alignedRect(direction, label.alignment | Qt::AlignVCenter, QSize(width, rect.height()), rect);
    QRect words = row;
    if (!label.icon.isNull()) {
        const QRect square(row.left(), row.center().y() - (label.iconSize - 1) / 2, label.iconSize, label.iconSize);
        painter->drawPixmap(QStyle::visualRect(direction, row, square).topLeft(),
                            pixmapOf(label, painter->device()->devicePixelRatioF()));
        words = QStyle::visualRect(direction, row, row.adjusted(label.iconSize + LabelGap, 0, 0, 0));
    }
    if (label.text.isEmpty())
        return;
    painter->save();
    QFont font = painter->font();
    font.setUnderline(label.isUnderlined);
    painter->setFont(font);
    painter->setPen(QColor(label.ink));
    const QString shown = painter->fontMetrics().elidedText(label.text, Qt::ElideRight, words.width(), Qt::TextShowMnemonic);
    painter->drawText(words, int(Qt::AlignVCenter | Qt::AlignLeft) | Qt::TextSingleLine | Qt::TextHideMnemonic, shown);
    painter->restore();
}

} // namespace parts
