// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/status_pill.h"

#include "plain_text.h"
#include "theme/palette.h"
#include "theme/status_pill_painter.h"

#include <QPainter>

namespace {

constexpr int LongestPill = 240; ///< px; a service may call a status anything

} // namespace

StatusPill::StatusPill(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StatusPill::setStatus(JobStatus status, const QString &word, std::optional<double> fraction)
{
    m_status = status;
    m_word = oneLine(word);
    m_fraction = fraction;
    setAccessibleName(m_word);
    setToolTip(plainTooltip(m_word));
    updateGeometry();
    update();
}

void StatusPill::setExtent(PaintedPill::Size extent)
{
    m_extent = extent;
    updateGeometry();
    update();
}

PaintedPill StatusPill::pill() const
{
    return {.status = m_status,
            .word = m_word,
            .fraction = m_fraction,
            .size = m_extent,
            .direction = layoutDirection()};
}

QSize StatusPill::sizeHint() const
{
    return pillSize(pill(), font()).boundedTo(QSize(LongestPill, QWIDGETSIZE_MAX));
}

void StatusPill::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintStatusPill(&painter, rect(), pill(), font(), tokensFor(palette()));
}
