// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/key_value_list.h"

#include "detail/copy_button.h"
#include "detail/key_value_delegate.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QScrollArea>
#include <chrono>

namespace {

constexpr std::chrono::milliseconds ListTickTime(1500);

} // namespace

KeyValueList::KeyValueList(const QString &name, QWidget *parent)
    : QListView(parent)
    , m_rows(new KeyValueModel(this))
{
    setModel(m_rows);
    setItemDelegate(new KeyValueDelegate(this));
    setAccessibleName(name);
    setFrameShape(NoFrame);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    viewport()->setAutoFillBackground(false);
    setTabKeyNavigation(false);
    m_done.setSingleShot(true);
    m_done.setInterval(ListTickTime);
    connect(&m_done, &QTimer::timeout, this, [this] {
        m_rows->setCopied(-1);
        setAccessibleDescription({});
    });
}

void KeyValueList::setRows(const std::vector<KeyValue> &rows)
{
    m_rows->setRows(rows);
    fit();
}

QSize KeyValueList::sizeHint() const
{
    return {264, m_height + 2 * frameWidth()};
}

void KeyValueList::fit()
{
    int height = 0;
    for (int row = 0; row < m_rows->rowCount(); ++row)
        height += sizeHintForRow(row);
    if (height == m_height)
        return;
    m_height = height;
    scheduleDelayedItemsLayout();
    updateGeometry();
}

void KeyValueList::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    // A remark that has no room beside its value stands below it.
    fit();
}

QSize KeyValueList::minimumSizeHint() const
{
    return {160, sizeHint().height()};
}

void KeyValueList::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copyValue();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        showCurrent();
    else
        QListView::keyPressEvent(event);
}

void KeyValueList::mouseReleaseEvent(QMouseEvent *event)
{
    QListView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || !index.isValid() || index != currentIndex())
        return;
    if (index.data(KeyValueModel::IsHiddenRole).toBool())
        return showCurrent();
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.rect = visualRect(index);
    if (KeyValueDelegate::copyArea(option, index).contains(event->position().toPoint()))
        copyValue();
}

void KeyValueList::contextMenuEvent(QContextMenuEvent *event)
{
    if (!currentIndex().isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Copy value")), &QAction::triggered, this, &KeyValueList::copyValue);
    menu->popup(event->globalPos());
}

void KeyValueList::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

void KeyValueList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    // The list itself never scrolls: the pane around it has to.
    for (QWidget *around = parentWidget(); around && current.isValid(); around = around->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(around)) {
            const QRect row = visualRect(current);
            const QPoint centre = viewport()->mapTo(area->widget(), row.center());
            return area->ensureVisible(centre.x(), centre.y(), 0, row.height());
        }
    }
}

void KeyValueList::copyValue()
{
    if (!currentIndex().isValid())
        return;
    QGuiApplication::clipboard()->setText(currentIndex().data(KeyValueModel::ValueRole).toString());
    m_rows->setCopied(currentIndex().row());
    m_done.start();
    announceCopied(this);
}

void KeyValueList::showCurrent()
{
    if (currentIndex().isValid())
        m_rows->reveal(currentIndex().row());
}
