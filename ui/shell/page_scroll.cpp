// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/page_scroll.h"

#include <QEvent>
#include <QLayout>
#include <algorithm>

namespace {

constexpr int Margin = 24; ///< around the column, at least

} // namespace

PageScroll::PageScroll(QWidget *column, int width, Place place, QWidget *parent)
    : QScrollArea(parent)
    , m_column(column)
    , m_width(width)
    , m_place(place)
{
    setFrameShape(QFrame::NoFrame);
    // Only what is in it takes the focus; Tab scrolls to it.
    setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget(this);
    column->setParent(content);
    column->installEventFilter(this);
    setWidget(content);
}

int PageScroll::columnWidth(int pageWidth) const
{
    return std::min(m_width, pageWidth - 2 * Margin);
}

bool PageScroll::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_column && event->type() == QEvent::LayoutRequest)
        arrange();
    return QScrollArea::eventFilter(watched, event);
}

void PageScroll::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    arrange();
}

void PageScroll::arrange()
{
    // Texts that wrap need more height in a narrow column; a scroll area that sizes its widget itself does not ask.
    QLayout *layout = m_column->layout();
    const QSize view = maximumViewportSize();
    const auto heightFor = [&](int width) {
        return layout->hasHeightForWidth() ? layout->totalHeightForWidth(width) : layout->totalSizeHint().height();
    };
    const auto widthIn = [&](int page) { return std::max(columnWidth(page), layout->totalMinimumSize().width()); };
    int page = view.width();
    if (heightFor(widthIn(page)) + 2 * Margin > view.height())
        page = viewport()->width();
    const int width = widthIn(page);
    const int height = heightFor(width);
    const QSize content(std::max(page, width + 2 * Margin), std::max(view.height(), height + 2 * Margin));
    widget()->resize(content);
    const int top = m_place == Place::Top ? Margin : (content.height() - height) / 2;
    m_column->setGeometry((content.width() - width) / 2, top, width, height);
}
