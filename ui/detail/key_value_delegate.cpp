// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/key_value_delegate.h"

#include "detail/key_value_model.h"
#include "detail/metrics.h"
#include "theme/icons.h"
#include "theme/palette.h"
#include "theme/type.h"

#include <QPainter>
#include <QStyle>
#include <algorithm>

namespace {

constexpr int RowHeight = 24;
constexpr int Gap = 12;
constexpr int CopySign = 14;
constexpr int CopyGap = 6;
constexpr int CopyTarget = 24;
constexpr int ChipInset = 5;
constexpr int ChipGap = 8;
constexpr int ChipHeight = 18;
constexpr qreal ChipRadius = 4;

KeyValue::Kind kindOf(const QModelIndex &index)
{
    return KeyValue::Kind(index.data(KeyValueModel::KindRole).toInt());
}

bool hasCopySign(const QModelIndex &index)
{
    return kindOf(index) != KeyValue::Kind::Plain && !index.data(KeyValueModel::IsHiddenRole).toBool();
}

int chipNeeds(const QFontMetrics &metrics, const QString &text)
{
    // Advances are rounded: without a pixel to spare a text may not fit into its own width.
    return metrics.horizontalAdvance(text) + 2 * ChipInset + 1;
}

/// Paints within one row; everything is given from the row's beginning, whichever side that is.
class RowPainter
{
public:
    RowPainter(QPainter *painter, const QStyleOptionViewItem &option)
        : m_painter(painter)
        , m_option(option)
        , m_tokens(tokensFor(option.palette))
        , m_left(option.rect.left() + Inset)
        , m_right(option.rect.right() + 1 - Inset)
    {
    }

    int room() const { return m_right - m_left; }

    void copySign(bool isCopied)
    {
        const QRect square(m_right - CopySign, middle(CopySign), CopySign, CopySign);
        paintIcon(m_painter, isCopied ? Icon::Check : Icon::Copy, QRectF(mirrored(square)),
                  isCopied ? m_tokens.okFg : m_tokens.text2);
        m_right -= CopySign + CopyGap;
    }

    void key(const QString &text)
    {
        m_painter->setFont(fontFor(TextRole::Small, m_option.font));
        m_painter->setPen(QColor(m_tokens.text2));
        // A key may take half; the value gets all that is left of it.
        const QString shown = m_painter->fontMetrics().elidedText(text, Qt::ElideMiddle, room() / 2);
        word(QRect(m_left, m_option.rect.y(), room(), m_option.rect.height()), shown, Qt::AlignLeft);
        m_left += m_painter->fontMetrics().horizontalAdvance(shown) + Gap;
    }

    void value(const QString &text, TextRole role, QRgb ink, int kept)
    {
        m_painter->setFont(fontFor(role, m_option.font));
        m_painter->setPen(QColor(ink));
        const QString shown = m_painter->fontMetrics().elidedText(text, Qt::ElideMiddle, std::max(0, room() - kept));
        word(QRect(m_left, m_option.rect.y(), room(), m_option.rect.height()), shown, Qt::AlignRight);
        m_right -= m_painter->fontMetrics().horizontalAdvance(shown) + ChipGap;
    }

    /// The first that leaves the value its room, else the last; empty for none.
    QString fittingChip(const QStringList &chips, const QString &value) const
    {
        const QFontMetrics metrics(fontFor(TextRole::Caption, m_option.font));
        const int left = room() - ChipGap - QFontMetrics(fontFor(TextRole::Small, m_option.font)).horizontalAdvance(value);
        const auto fits = [&](const QString &chip) { return chipNeeds(metrics, chip) <= left; };
        const auto chosen = std::ranges::find_if(chips, fits);
        return chosen != chips.end() ? *chosen : chips.isEmpty() ? QString() : chips.last();
    }

    int chipWidth(const QString &text) const
    {
        const QFontMetrics metrics(fontFor(TextRole::Caption, m_option.font));
        return text.isEmpty() ? 0 : std::min(chipNeeds(metrics, text), room() / 2) + ChipGap;
    }

    void chip(const QString &text)
    {
        m_painter->setFont(fontFor(TextRole::Caption, m_option.font));
        const QFontMetrics metrics = m_painter->fontMetrics();
        const int width = std::min(chipNeeds(metrics, text), room());
        if (width <= 2 * ChipInset)
            return;
        const int height = std::max(ChipHeight, metrics.height() + 2);
        const QRect ground = mirrored(QRect(m_right - width, middle(height), width, height));
        m_painter->setRenderHint(QPainter::Antialiasing);
        m_painter->setPen(Qt::NoPen);
        m_painter->setBrush(QColor(m_tokens.waitBg));
        m_painter->drawRoundedRect(ground, ChipRadius, ChipRadius);
        m_painter->setPen(QColor(m_tokens.waitFg));
        m_painter->drawText(ground, Qt::AlignCenter | Qt::TextSingleLine,
                            metrics.elidedText(text, Qt::ElideMiddle, width - 2 * ChipInset + 1));
    }

private:
    /// Top of what is this high and stands in the middle.
    int middle(int height) const { return m_option.rect.top() + (m_option.rect.height() - height) / 2; }
    QRect mirrored(const QRect &part) const { return QStyle::visualRect(m_option.direction, m_option.rect, part); }

    void word(const QRect &part, const QString &text, Qt::AlignmentFlag side)
    {
        const auto alignment = QStyle::visualAlignment(m_option.direction, side);
        m_painter->drawText(mirrored(part), int(Qt::AlignVCenter | alignment | Qt::AlignAbsolute) | Qt::TextSingleLine, text);
    }

    QPainter *m_painter;
    const QStyleOptionViewItem &m_option;
    const Tokens &m_tokens;
    int m_left;
    int m_right;
};

} // namespace

void KeyValueDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = tokensFor(option.palette);
    painter->save();
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, QColor(option.state & QStyle::State_Active ? tokens.select : tokens.hover));
    RowPainter row(painter, option);
    if (hasCopySign(index))
        row.copySign(index.data(KeyValueModel::IsCopiedRole).toBool());
    row.key(index.data().toString());
    const QString value = index.data(KeyValueModel::ShownRole).toString();
    const QString chip = row.fittingChip(index.data(KeyValueModel::ChipsRole).toStringList(), value);
    const bool isHidden = index.data(KeyValueModel::IsHiddenRole).toBool();
    const bool isId = kindOf(index) != KeyValue::Kind::Plain && !isHidden;
    row.value(value, isId ? TextRole::Mono : TextRole::Small,
              isHidden ? tokens.accentText : tokens.text, row.chipWidth(chip));
    if (!chip.isEmpty())
        row.chip(chip);
    painter->restore();
}

QSize KeyValueDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    // Rows are denser than the 12 px of air that larger rows get.
    return {120, std::max(RowHeight, QFontMetrics(option.font).height() + 4)};
}

QRect KeyValueDelegate::copyArea(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (!hasCopySign(index))
        return {};
    const int centre = option.rect.right() + 1 - Inset - CopySign / 2;
    const QRect area(centre - CopyTarget / 2, option.rect.y(), CopyTarget, option.rect.height());
    return QStyle::visualRect(option.direction, option.rect, area);
}
