// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "full_log/key_button.h"

#include "theme/palette.h"
#include "theme/type.h"

#include <QApplication>
#include <QKeySequence>
#include <QStyleOptionToolButton>
#include <QStylePainter>

namespace {

constexpr int Padding = 11;
constexpr int IconGap = 6;
constexpr int KeyGap = 6;
constexpr int Sign = 16;

} // namespace

KeyButton::KeyButton(const QString &text, const QKeySequence &key, QWidget *parent)
    : QToolButton(parent)
    , m_words(text)
    , m_key(key.toString(QKeySequence::NativeText))
{
    setAccessibleName(text);
    setProperty("look", QStringLiteral("outline"));
    setProperty("large", true);
    setFocusPolicy(Qt::StrongFocus);
}

QSize KeyButton::sizeHint() const
{
    const QFontMetrics faint(fontFor(TextRole::Small, QApplication::font()));
    const int width = 2 * Padding + Sign + IconGap + fontMetrics().horizontalAdvance(m_words) + KeyGap + faint.horizontalAdvance(m_key);
    return {width, QToolButton::sizeHint().height()};
}

void KeyButton::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionToolButton option;
    initStyleOption(&option);
    option.text.clear();
    option.icon = {};
    painter.drawComplexControl(QStyle::CC_ToolButton, option);
    const Tokens &tokens = tokensFor(palette());
    const auto placed = [this](int x, int wide) {
        return QStyle::visualRect(layoutDirection(), rect(), {x, 0, wide, height()});
    };
    QRect sign = placed(Padding, Sign);
    sign = QRect(sign.x(), (height() - Sign) / 2, Sign, Sign);
    icon().paint(&painter, sign, Qt::AlignCenter, isEnabled() ? QIcon::Normal : QIcon::Disabled);
    int x = Padding + Sign + IconGap;
    const int words = painter.fontMetrics().horizontalAdvance(m_words);
    painter.setPen(QColor(isEnabled() ? tokens.text : tokens.disabled));
    painter.drawText(placed(x, words + 1), Qt::AlignCenter, m_words);
    x += words + KeyGap;
    painter.setFont(fontFor(TextRole::Small, QApplication::font()));
    painter.setPen(QColor(isEnabled() ? tokens.text3 : tokens.disabled));
    painter.drawText(placed(x, width() - Padding - x + 1), Qt::AlignCenter, m_key);
}
