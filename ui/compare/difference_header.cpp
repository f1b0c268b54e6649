// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/difference_header.h"

#include "compare/difference_model.h"
#include "compare/run_sign.h"
#include "theme/palette.h"
#include "theme/type.h"

#include <QEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <algorithm>

namespace {

constexpr int HeaderHeight = 28;
constexpr int HeadInset = 16;
constexpr int SeparatorHeight = 16;
constexpr int MarkerPlace = 14; ///< its middle, from the section's edge
constexpr int NamePlace = 26;
constexpr double MarkerRadius = 4;
constexpr int TagGap = 8;

} // namespace

DifferenceHeader::DifferenceHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(false);
    setSectionsMovable(false);
    setHighlightSections(false);
    setStretchLastSection(false);
    setSectionResizeMode(QHeaderView::Fixed);
    setMouseTracking(true);
}

QSize DifferenceHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), rowHeightFor(HeaderHeight, font())};
}

void DifferenceHeader::paintEvent(QPaintEvent *event)
{
    QHeaderView::paintEvent(event);
    if (count() == 0)
        return;
    QPainter painter(viewport());
    if (offset() > 0 && !isRightToLeft())
        paintSection(&painter, QRect(0, 0, sectionSize(0), height()), 0);
}

void DifferenceHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const Tokens &tokens = tokensFor(palette());
    const auto placed = [&](const QRect &part) { return QStyle::visualRect(layoutDirection(), rect, part); };
    const auto flags = int(Qt::AlignVCenter | Qt::AlignAbsolute | QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft))
        | Qt::TextSingleLine;
    painter->save();
    painter->fillRect(rect, QColor(tokens.raised));
    painter->fillRect(QRect(rect.left(), rect.top(), rect.width(), 1), QColor(tokens.line));
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(tokens.line));
    // The style gives headers a smaller font; names of runs are written like their values.
    const QFont body = parentWidget()->font();
    const auto write = [&](int left, int width, const QString &text, const QFont &font, QRgb ink) {
        const QString shown = QFontMetrics(font).elidedText(text, Qt::ElideMiddle, std::max(0, width));
        painter->setFont(font);
        painter->setPen(QColor(ink));
        painter->drawText(placed(QRect(rect.left() + left, rect.top(), std::max(0, width), rect.height())), flags, shown);
        return QFontMetrics(font).horizontalAdvance(shown);
    };
    const QString title = model()->headerData(section, orientation(), Qt::DisplayRole).toString();
    if (section == 0) {
        write(HeadInset, rect.width() - HeadInset - TagGap, title, fontFor(TextRole::Small, body), tokens.text2);
    } else {
        const QRect separator(rect.left(), rect.top() + (rect.height() - SeparatorHeight) / 2, 1, SeparatorHeight);
        painter->fillRect(placed(separator), QColor(tokens.line));
        const QRect marker(rect.left() + MarkerPlace, rect.center().y(), 1, 1);
        paintRunMarker(painter, size_t(DifferenceModel::runOf(section)), QRectF(placed(marker)).center(), MarkerRadius, tokens,
                       QColor(tokens.raised));
        const bool isBaseline = model()->headerData(section, orientation(), DifferenceModel::IsBaselineRole).toBool();
        const QString tag = isBaseline ? tr("baseline", "beside the name of a run") : QString();
        const QFont small = fontFor(TextRole::Caption, body);
        const int tagRoom = isBaseline ? QFontMetrics(small).horizontalAdvance(tag) + TagGap : 0;
        const int room = rect.width() - NamePlace - TagGap;
        const int width = write(NamePlace, room - tagRoom, title, fontFor(TextRole::SmallStrong, body), tokens.text);
        write(NamePlace + width + TagGap, tagRoom - TagGap + 1, tag, small, tokens.text3);
    }
    painter->restore();
}

void DifferenceHeader::mouseMoveEvent(QMouseEvent *event)
{
    QHeaderView::mouseMoveEvent(event);
    const QPoint place = event->position().toPoint();
    const bool isFrozen = offset() > 0 && !isRightToLeft() && place.x() < sectionSize(0);
    Q_EMIT hovered(isFrozen ? 0 : logicalIndexAt(place));
}

bool DifferenceHeader::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        Q_EMIT hovered(-1);
    return QHeaderView::viewportEvent(event);
}
