// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/difference_view.h"

#include "compare/difference_delegate.h"
#include "compare/difference_header.h"
#include "theme/palette.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <algorithm>
#include <utility>

namespace {

constexpr int ParameterWidth = 304;
constexpr int NarrowParameterWidth = 280;
constexpr int LeastRunWidth = 144; ///< `0.9910 best` with its trophy
constexpr int DesignFont = 13;
constexpr int PreferredRows = 12;

} // namespace

DifferenceView::DifferenceView(QWidget *parent)
    : QTreeView(parent)
    , m_header(new DifferenceHeader(this))
{
    setHeader(m_header);
    setItemDelegate(new DifferenceDelegate(this));
    setAccessibleName(tr("Differences"));
    setRootIsDecorated(false);
    setIndentation(0);
    setItemsExpandable(false);
    setExpandsOnDoubleClick(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(QAbstractItemView::SelectItems);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setMouseTracking(true);
    connect(m_header, &DifferenceHeader::hovered, this, &DifferenceView::hover);
    // Scrolling moves pixels; those of the first column must stay.
    connect(horizontalScrollBar(), &QScrollBar::valueChanged, this, [this] {
        viewport()->update();
        m_header->viewport()->update();
    });
}

void DifferenceView::setModel(QAbstractItemModel *model)
{
    QTreeView::setModel(model);
    if (model)
        expandAll();
    fitColumns();
}

void DifferenceView::reset()
{
    QTreeView::reset();
    if (model())
        expandAll();
    fitColumns();
}

QSize DifferenceView::sizeHint() const
{
    int height = m_header->sizeHint().height();
    if (model()) {
        for (QModelIndex row = model()->index(0, 0); row.isValid(); row = indexBelow(row))
            height += rowHeight(row);
    } else {
        height += PreferredRows * fontMetrics().height();
    }
    return {ParameterWidth + FewestCompared * LeastRunWidth, height};
}

bool DifferenceView::isScrolledAside() const
{
    return horizontalOffset() > 0 && !isRightToLeft() && m_header->count() > 0;
}

QModelIndex DifferenceView::indexAt(const QPoint &place) const
{
    const QModelIndex index = QTreeView::indexAt(place);
    const bool isOverFirst = isScrolledAside() && place.x() < columnWidth(0);
    return index.isValid() && isOverFirst ? index.siblingAtColumn(0) : index;
}

QRect DifferenceView::visualRect(const QModelIndex &index) const
{
    QRect place = QTreeView::visualRect(index);
    if (index.column() == 0 && isScrolledAside() && !place.isNull())
        place.moveLeft(0);
    return place;
}

void DifferenceView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    QTreeView::scrollTo(index, hint);
    if (!index.isValid() || index.column() == 0 || !isScrolledAside())
        return;
    const int hidden = columnWidth(0) - columnViewportPosition(index.column());
    if (hidden > 0)
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - hidden);
}

void DifferenceView::drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QTreeView::drawRow(painter, option, index);
    if (!isScrolledAside())
        return;
    const QModelIndex first = index.siblingAtColumn(0);
    QStyleOptionViewItem cell;
    initViewItemOption(&cell);
    cell.rect = QRect(0, option.rect.top(), columnWidth(0), option.rect.height());
    cell.widget = this;
    cell.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(first));
    cell.state.setFlag(QStyle::State_HasFocus, hasFocus() && currentIndex() == first);
    const Tokens &tokens = tokensFor(palette());
    painter->fillRect(cell.rect, QColor(tokens.base));
    itemDelegate()->paint(painter, cell, first);
    painter->fillRect(QRect(cell.rect.right(), cell.rect.top(), 1, cell.rect.height()), QColor(tokens.border));
}

void DifferenceView::hover(int section)
{
    const int run = section > 0 ? DifferenceModel::runOf(section) : -1;
    if (std::exchange(m_hovered, run) != run)
        Q_EMIT columnHovered(run);
}

void DifferenceView::mouseMoveEvent(QMouseEvent *event)
{
    QTreeView::mouseMoveEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    const bool isGroup = index.data(DifferenceModel::IsGroupRole).toBool();
    hover(index.isValid() && !isGroup ? index.column() : -1);
}

bool DifferenceView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        hover(-1);
    return QTreeView::viewportEvent(event);
}

void DifferenceView::keyPressEvent(QKeyEvent *event)
{
    if (!event->matches(QKeySequence::Copy))
        return QTreeView::keyPressEvent(event);
    if (currentIndex().isValid())
        QGuiApplication::clipboard()->setText(currentIndex().data(DifferenceModel::FullTextRole).toString());
}

/// A tree's Left key goes to the parent; this one is a table.
QModelIndex DifferenceView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const QModelIndex current = currentIndex();
    if (action != MoveLeft || !current.isValid())
        return QTreeView::moveCursor(action, modifiers);
    return current.siblingAtColumn(std::max(0, current.column() - 1));
}

void DifferenceView::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    fitColumns();
}

void DifferenceView::updateGeometries()
{
    QTreeView::updateGeometries();
    fitColumns();
}

void DifferenceView::changeEvent(QEvent *event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        scheduleDelayedItemsLayout();
        fitColumns();
    }
}

/// The runs share what the parameters leave; below a least width they scroll.
void DifferenceView::fitColumns()
{
    const int runs = m_header->count() - 1;
    if (runs < 1)
        return;
    const double scale = std::max(1.0, QFontInfo(font()).pixelSize() / double(DesignFont));
    const auto scaled = [&](int width) { return int(width * scale); };
    const int width = viewport()->width();
    const bool isWide = width >= scaled(ParameterWidth + runs * LeastRunWidth);
    const int first = scaled(isWide ? ParameterWidth : NarrowParameterWidth);
    int left = std::max(width - first, runs * scaled(LeastRunWidth));
    if (m_header->sectionSize(0) != first)
        m_header->resizeSection(0, first);
    for (int run = 0; run < runs; ++run) {
        const int share = left / (runs - run);
        left -= share;
        if (m_header->sectionSize(run + 1) != share)
            m_header->resizeSection(run + 1, share);
    }
}
