// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/panel_area.h"

#include <QVBoxLayout>

namespace {

constexpr int LeastWidth = 220;
constexpr int BottomMargin = 8;

} // namespace

PanelArea::PanelArea(QPalette::ColorRole ground, QWidget *parent)
    : QScrollArea(parent)
{
    auto *content = new QWidget(this);
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(0, 0, 0, BottomMargin);
    m_column->setSpacing(0);
    m_column->addStretch(1);
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setMinimumWidth(LeastWidth);
    for (QWidget *part : {viewport(), content}) {
        part->setBackgroundRole(ground);
        part->setAutoFillBackground(true);
    }
    setFocusPolicy(Qt::NoFocus);
}

void PanelArea::add(QWidget *widget)
{
    m_column->insertWidget(m_column->count() - 1, widget);
}

void PanelArea::setTopMargin(int pixels)
{
    m_column->setContentsMargins(0, pixels, 0, BottomMargin);
}

QSize PanelArea::sizeHint() const
{
    return {LeastWidth, 100};
}
