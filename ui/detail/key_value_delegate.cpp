// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/key_value_delegate.h"

#include "detail/key_value_model.h"
#include "detail/metrics.h"
#include "theme/icons.h"
#include "theme/palette.h"
#include "theme/type.h"

#include <QAbstractItemView>
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

/// What stands in a row beside the value, and what needs a line of its own below the key.
struct Lines
{
    QString chip; ///< empty for none
    bool isChipBelow = false;
    bool isValueBelow = false; ///< key and value have no room beside each other

    int count() const { return isChipBelow || isValueBelow ? 2 : 1; }
};

/// Of the row's chips the first that leaves key and value their room on a row of `width`; when none does, the first that
/// has room below them, else the last.
Lines linesOf(const QModelIndex &index, const QFont &font, int width)
{
    const QStringList chips = index.data(KeyValueModel::ChipsRole).toStringList();
    const QFontMetrics words(fontFor(TextRole::Small, font));
    const QFontMetrics small(fontFor(TextRole::Caption, font));
    const int room = width - 2 * Inset - (hasCopySign(index) ? CopySign + CopyGap : 0);
    const int fullKey = words.horizontalAdvance(index.data().toString());
    const int value = words.horizontalAdvance(index.data(KeyValueModel::ShownRole).toString());
    const int beside = room - std::min(fullKey, room / 2) - Gap - ChipGap - value;
    const auto firstIn = [&](int place) {
        return std::ranges::find_if(chips, [&](const QString &chip) { return chipNeeds(small, chip) <= place; });
    };
    // What a key or a file is called can be read elsewhere; a figure without its middle is another figure.
    if (kindOf(index) == KeyValue::Kind::Plain && fullKey + Gap + value > room) {
        const auto fits = firstIn(room - value - ChipGap);
        return {fits != chips.end() ? *fits : QString(), false, true};
    }
    if (chips.isEmpty())
        return {};
    if (const auto fits = firstIn(beside); fits != chips.end())
        return {*fits, false, false};
    const auto fits = firstIn(room);
    return {fits != chips.end() ? *fits : chips.last(), true, false};
}

/// Rows are denser than the 12 px of air that larger rows get.
int lineHeight(const QFont &font)
{
    return std::max(RowHeight, QFontMetrics(font).height() + 4);
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

    /// `kept` pixels stand behind it.
    void key(const QString &text, int kept)
    {
        m_painter->setFont(fontFor(TextRole::Small, m_option.font));
        m_painter->setPen(QColor(m_tokens.text2));
        // A key may take half, and what a short value leaves; a long value gets all that is left of the key.
        const int most = std::max(room() / 2, room() - Gap - kept);
        const QString shown = m_painter->fontMetrics().elidedText(text, Qt::ElideMiddle, most);
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

    int chipWidth(const QString &text) const
    {
        return text.isEmpty() ? 0 : chipNeeds(QFontMetrics(fontFor(TextRole::Caption, m_option.font)), text) + ChipGap;
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
    const Lines lines = linesOf(index, option.font, option.rect.width());
    QStyleOptionViewItem line = option;
    if (lines.count() > 1)
        line.rect.setHeight(lineHeight(option.font));
    RowPainter row(painter, line);
    if (hasCopySign(index))
        row.copySign(index.data(KeyValueModel::IsCopiedRole).toBool());
    const QString value = index.data(KeyValueModel::ShownRole).toString();
    const bool isHidden = index.data(KeyValueModel::IsHiddenRole).toBool();
    const bool isId = kindOf(index) != KeyValue::Kind::Plain && !isHidden;
    const TextRole role = isId ? TextRole::Mono : TextRole::Small;
    const int beside = lines.isChipBelow ? 0 : row.chipWidth(lines.chip);
    const int needed = beside + QFontMetrics(fontFor(role, option.font)).horizontalAdvance(value);
    row.key(index.data().toString(), lines.isValueBelow ? 0 : needed);
    QStyleOptionViewItem second = line;
    second.rect.translate(0, line.rect.height());
    second.rect.setBottom(option.rect.bottom());
    RowPainter below(painter, second);
    RowPainter &ofValue = lines.isValueBelow ? below : row;
    ofValue.value(value, role, isHidden ? tokens.accentText : tokens.text, beside);
    if (!lines.chip.isEmpty())
        (lines.isChipBelow ? below : ofValue).chip(lines.chip);
    painter->restore();
}

QSize KeyValueDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    return {120, lineHeight(option.font) * linesOf(index, option.font, width).count()};
}

QRect KeyValueDelegate::copyArea(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (!hasCopySign(index))
        return {};
    const int centre = option.rect.right() + 1 - Inset - CopySign / 2;
    const QRect area(centre - CopyTarget / 2, option.rect.y(), CopyTarget, option.rect.height());
    return QStyle::visualRect(option.direction, option.rect, area);
}
