// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/key_value_list.h"

#include "plain_text.h"
#include "text.h"
#include "theme/palette.h"
#include "theme/type.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QPainter>
#include <QStyledItemDelegate>
#include <algorithm>

namespace {

constexpr int Inset = 16;
constexpr int Gap = 12;

class KeyValueDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Tokens &tokens = tokensFor(option.palette);
        painter->save();
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect, QColor(option.state & QStyle::State_Active ? tokens.select : tokens.hover));
        const QRect row = option.rect.adjusted(Inset, 0, -Inset, 0);
        const bool isVerbatim = index.data(KeyValueModel::VerbatimRole).toBool();
        painter->setFont(fontFor(isVerbatim ? TextRole::Mono : TextRole::Small, option.font));
        painter->setPen(QColor(tokens.text2));
        // A key may take half; the value gets all that is left of it.
        const QString key = painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideMiddle, row.width() / 2);
        const int used = painter->fontMetrics().horizontalAdvance(key) + Gap;
        painter->drawText(row, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, key);
        painter->setFont(fontFor(TextRole::Small, option.font));
        painter->setPen(QColor(tokens.text));
        const QString value = index.data(KeyValueModel::ValueRole).toString();
        painter->drawText(row, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(oneLine(value), Qt::ElideMiddle, row.width() - used));
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        // Rows are denser than the 12 px of air that larger rows get.
        return {120, std::max(24, QFontMetrics(option.font).height() + 4)};
    }
};

} // namespace

void KeyValueModel::setRows(const std::vector<KeyValue> &rows)
{
    const bool isSameShape = std::ranges::equal(rows, m_rows, {}, &KeyValue::key, &KeyValue::key);
    if (!isSameShape) {
        beginResetModel();
        m_rows = rows;
        endResetModel();
        return;
    }
    for (size_t row = 0; row < rows.size(); ++row) {
        if (rows[row] == m_rows[row])
            continue;
        m_rows[row] = rows[row];
        Q_EMIT dataChanged(index(int(row)), index(int(row)));
    }
}

int KeyValueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant KeyValueModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const KeyValue &row = m_rows[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole: return oneLine(row.key);
    case Qt::AccessibleTextRole:
        return QCoreApplication::translate("KeyValueList", "%1 %2", "key, value: read aloud")
            .arg(oneLine(row.key), oneLine(row.value));
    case Qt::ToolTipRole: return plainTooltip(row.tooltip.isEmpty() ? row.value : row.tooltip);
    case ValueRole: return row.value;
    case VerbatimRole: return row.isVerbatim;
    default: return {};
    }
}

KeyValueList::KeyValueList(const QString &name, QWidget *parent)
    : QListView(parent)
    , m_rows(new KeyValueModel(this))
{
    setModel(m_rows);
    setItemDelegate(new KeyValueDelegate(this));
    setAccessibleName(name);
    setUniformItemSizes(true);
    setFrameShape(NoFrame);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setBackgroundRole(QPalette::AlternateBase);
    viewport()->setBackgroundRole(QPalette::AlternateBase);
}

void KeyValueList::setRows(const std::vector<KeyValue> &rows)
{
    const int before = m_rows->rowCount();
    m_rows->setRows(rows);
    if (m_rows->rowCount() != before)
        updateGeometry();
}

QSize KeyValueList::sizeHint() const
{
    const int row = m_rows->rowCount() > 0 ? sizeHintForRow(0) : 24;
    return {264, std::max(1, m_rows->rowCount()) * row + 2 * frameWidth()};
}

QSize KeyValueList::minimumSizeHint() const
{
    return {160, std::min(sizeHint().height(), 72)};
}

void KeyValueList::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copyValue();
    else
        QListView::keyPressEvent(event);
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

void KeyValueList::copyValue() const
{
    if (currentIndex().isValid())
        QGuiApplication::clipboard()->setText(currentIndex().data(KeyValueModel::ValueRole).toString());
}
