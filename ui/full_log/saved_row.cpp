// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "full_log/saved_row.h"

#include "plain_text.h"
#include "text.h"
#include "theme/focus_ring.h"
#include "theme/icons.h"
#include "theme/palette.h"
#include "theme/type.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QStyle>

namespace {

constexpr int SavedHeight = 28;
constexpr int GroundInset = 8;
constexpr int GroundRadius = 6;
constexpr int SignX = 16;
constexpr int SignSize = 14;
constexpr int TextX = 38;
constexpr int TextGap = 8;
constexpr int NumberRight = 16;

} // namespace

SavedRow::SavedRow(const SavedSearch &search, QWidget *parent)
    : QAbstractButton(parent)
    , m_search(search)
{
    setText(oneLine(search.name));
    setAccessibleName(text());
    setToolTip(plainTooltip(search.term.text));
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumHeight(rowHeightFor(SavedHeight, font()));
}

void SavedRow::setCount(qint64 count)
{
    const QString words = count < 0 ? text::none() : text::number(count);
    if (words == m_count)
        return;
    m_count = words;
    setAccessibleDescription(count < 0 ? QString() : tr("%Ln hit(s)", nullptr, int(count)));
    update();
}

QSize SavedRow::sizeHint() const
{
    return {TextX + NumberRight, rowHeightFor(SavedHeight, font())};
}

void SavedRow::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isLit = isChecked() || underMouse();
    const QRect ground = rect().adjusted(GroundInset, 0, -GroundInset, 0);
    painter.setPen(hasFocusRing(this) ? QPen(QColor(tokens.focus), 2) : QPen(Qt::NoPen));
    painter.setBrush(isLit ? QBrush(QColor(isChecked() ? tokens.select : tokens.hover)) : QBrush(Qt::NoBrush));
    if (isLit || hasFocusRing(this))
        painter.drawRoundedRect(hasFocusRing(this) ? ground.adjusted(1, 1, -1, -1) : ground, GroundRadius, GroundRadius);
    const auto placed = [this](int x, int y, int wide, int tall) {
        return QStyle::visualRect(layoutDirection(), rect(), {x, y, wide, tall});
    };
    paintIcon(&painter, Icon::Bookmark, placed(SignX, (height() - SignSize) / 2, SignSize, SignSize),
              isChecked() ? tokens.accentText : tokens.text3);
    const QFont small = fontFor(TextRole::Small, font());
    const int number = QFontMetrics(small).horizontalAdvance(m_count);
    const int room = width() - TextX - NumberRight - number - TextGap;
    painter.setPen(QColor(isChecked() ? tokens.text : tokens.text2));
    painter.drawText(placed(TextX, 0, room, height()), QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter,
                     fontMetrics().elidedText(text(), Qt::ElideRight, room));
    painter.setFont(small);
    painter.setPen(QColor(isChecked() ? tokens.text2 : tokens.text3));
    painter.drawText(placed(width() - NumberRight - number, 0, number + 1, height()), Qt::AlignCenter, m_count);
}

void SavedRow::goTo(int direction)
{
    const QList<SavedRow *> rows = parentWidget()->findChildren<SavedRow *>(QString(), Qt::FindDirectChildrenOnly);
    const qsizetype at = rows.indexOf(this) + direction;
    if (at >= 0 && at < rows.size())
        rows.at(at)->setFocus(Qt::TabFocusReason);
}

void SavedRow::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Up: return goTo(-1);
    case Qt::Key_Down: return goTo(+1);
    case Qt::Key_F2: Q_EMIT renameWanted(); return;
    case Qt::Key_Delete: Q_EMIT removeWanted(); return;
    case Qt::Key_Return:
    case Qt::Key_Enter: return click();
    default: QAbstractButton::keyPressEvent(event);
    }
}

void SavedRow::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Rename…")), &QAction::triggered, this, &SavedRow::renameWanted);
    // The row goes with it: not while its menu is still at work.
    connect(menu->addAction(tr("Remove")), &QAction::triggered, this, &SavedRow::removeWanted, Qt::QueuedConnection);
    menu->popup(event->globalPos());
}

bool SavedRow::event(QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QAbstractButton::event(event);
}
