// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/hairline.h"

#include "detail/metrics.h"
#include "theme/palette.h"

#include <QPainter>

namespace {

constexpr int LineAbove = 6;
constexpr int Below = 2;

} // namespace

Hairline::Hairline(Kind kind, QWidget *parent)
    : QWidget(parent)
    , m_kind(kind)
{
    if (kind == Kind::EdgeBeside)
        setFixedWidth(1);
    else
        setFixedHeight(kind == Kind::EdgeBelow ? 1 : LineAbove + 1 + Below);
}

void Hairline::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = tokensFor(palette());
    if (m_kind == Kind::BetweenSections)
        painter.fillRect(Inset, LineAbove, width() - 2 * Inset, 1, QColor(tokens.line));
    else
        painter.fillRect(rect(), QColor(tokens.border));
}
