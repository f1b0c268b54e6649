// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "full_log/class_row.h"

#include "log/kind_mark.h"
#include "text.h"
#include "theme/focus_ring.h"
#include "theme/icons.h"
#include "theme/palette.h"
#include "theme/type.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyleOptionButton>

namespace {

constexpr int ChoiceHeight = 28;
constexpr int BoxX = 16;
constexpr int Box = 16;
constexpr int ShapeX = 40;
constexpr int Shape = 14;
constexpr int Mark = 8; // of a kind, smaller than a sign
constexpr int NameX = 62;
constexpr int OptionX = 40;
constexpr int CountRight = 16;
constexpr int NameGap = 8;

} // namespace

ClassRow::ClassRow(std::optional<LineClass> shape, const QString &name, QWidget *parent)
    : QCheckBox(name, parent)
    , m_shape(shape)
{
    setAccessibleName(name);
    setMinimumHeight(rowHeightFor(ChoiceHeight, font()));
    connect(this, &QCheckBox::toggled, this, qOverload<>(&QWidget::update));
}

void ClassRow::setCount(qint64 count)
{
    const QString words = text::number(count);
    if (words == m_count)
        return;
    m_count = words;
    setAccessibleDescription(tr("%Ln line(s)", nullptr, int(count)));
    update();
}

QSize ClassRow::sizeHint() const
{
    return {CountRight + NameX, rowHeightFor(ChoiceHeight, font())};
}

void ClassRow::paintShape(QPainter *painter, const QRect &square) const
{
    const Tokens &tokens = tokensFor(palette());
    const QRectF mark = QRectF(square).adjusted((Shape - Mark) / 2.0, (Shape - Mark) / 2.0, (Mark - Shape) / 2.0, (Mark - Shape) / 2.0);
    switch (*m_shape) {
    case LineClass::Error: return paintIcon(painter, Icon::OctagonX, square, tokens.failFg);
    case LineClass::Warning: return paintIcon(painter, Icon::TriangleAlert, square, tokens.waitFg);
    case LineClass::Info: return paintIcon(painter, Icon::Info, square, tokens.text3);
    case LineClass::TrainMetrics: return paintKindMark(painter, mark, LineKind::Train, tokens);
    case LineClass::EvalMetrics: return paintKindMark(painter, mark, LineKind::Eval, tokens);
    case LineClass::Progress: return paintIcon(painter, Icon::Loader, square, tokens.text3);
    }
}

void ClassRow::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensFor(palette());
    QPainter painter(this);
    const auto placed = [this](int x, int size) {
        return QStyle::visualRect(layoutDirection(), rect(), {x, (height() - size) / 2, size, size});
    };
    QStyleOptionButton box;
    initStyleOption(&box);
    box.rect = placed(BoxX, Box);
    style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &box, &painter, this);
    if (m_shape)
        paintShape(&painter, placed(ShapeX, Shape));
    const QFont small = fontFor(TextRole::Small, font());
    const int countWidth = m_count.isEmpty() ? 0 : QFontMetrics(small).horizontalAdvance(m_count);
    const int x = m_shape ? NameX : OptionX;
    const int room = width() - x - CountRight - countWidth - NameGap;
    const auto across = [this](int left, int wide) {
        return QStyle::visualRect(layoutDirection(), rect(), {left, 0, wide, height()});
    };
    painter.setPen(QColor(!m_shape || isChecked() ? tokens.text : tokens.text3));
    painter.drawText(across(x, room), QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter,
                     fontMetrics().elidedText(text(), Qt::ElideRight, room));
    painter.setFont(small);
    painter.setPen(QColor(tokens.text3));
    painter.drawText(across(width() - CountRight - countWidth, countWidth + 1), Qt::AlignCenter, m_count);
}

void ClassRow::goTo(int direction)
{
    const QList<ClassRow *> rows = parentWidget()->findChildren<ClassRow *>(QString(), Qt::FindDirectChildrenOnly);
    const qsizetype at = rows.indexOf(this) + direction;
    if (at >= 0 && at < rows.size())
        rows.at(at)->setFocus(Qt::TabFocusReason);
}

void ClassRow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Up)
        return goTo(-1);
    if (event->key() == Qt::Key_Down)
        return goTo(+1);
    QCheckBox::keyPressEvent(event);
}
