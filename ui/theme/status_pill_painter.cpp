// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "theme/status_pill_painter.h"

#include "theme/status_inks.h"
#include "theme/status_sign.h"
#include "theme/type.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyle>
#include <algorithm>

namespace {

struct Measures
{
    int height;
    int sign;
};

constexpr int Leading = 5;
constexpr int Gap = 5;
constexpr int Trailing = 8;

Measures measuresOf(PaintedPill::Size size, const QFontMetrics &metrics)
{
    const Measures design = size == PaintedPill::Size::Header ? Measures{24, 16} : Measures{20, 14};
    // Larger system fonts make a larger pill; the sign keeps its share of the height.
    const int height = std::max(design.height, metrics.height() + 4);
    return {height, design.sign * height / design.height};
}

} // namespace

QFont pillFont(PaintedPill::Size size, const QFont &body)
{
    return fontFor(size == PaintedPill::Size::Header ? TextRole::Strong : TextRole::SmallStrong, body);
}

QSize pillSize(const PaintedPill &pill, const QFont &body)
{
    const QFontMetrics metrics(pillFont(pill.size, body));
    const Measures measures = measuresOf(pill.size, metrics);
    return {Leading + measures.sign + Gap + metrics.horizontalAdvance(pill.word) + Trailing, measures.height};
}

void paintStatusPill(QPainter *painter, const QRect &place, const PaintedPill &pill, const QFont &body,
                     const Tokens &tokens)
{
    const QFont font = pillFont(pill.size, body);
    const QFontMetrics metrics(font);
    const Measures measures = measuresOf(pill.size, metrics);
    const StatusInks inks = inksFor(pill.status, tokens);
    const auto mirrored = [&](const QRect &part) { return QStyle::visualRect(pill.direction, place, part); };
    const QRect sign(place.left() + Leading, place.top() + (place.height() - measures.sign) / 2, measures.sign,
                     measures.sign);
    const QRect word = place.adjusted(Leading + measures.sign + Gap, 0, -Trailing, 0);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(QColor(pill.ground == PaintedPill::Ground::Base ? tokens.base : inks.ground));
    painter->drawRoundedRect(place, place.height() / 2.0, place.height() / 2.0);
    paintStatusSign(painter, pill.status, pill.fraction, mirrored(sign), inks.ink);
    painter->setFont(font);
    painter->setPen(QColor(inks.ink));
    // One pixel more than measured: a word must never lose its end to rounding.
    const QString shown = metrics.elidedText(pill.word, Qt::ElideRight, word.width() + 1);
    painter->drawText(mirrored(word.adjusted(0, 0, 1, 0)), Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine, shown);
    painter->restore();
}
