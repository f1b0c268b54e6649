// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/search_field.h"

#include "theme/icons.h"
#include "theme/palette.h"
#include "theme/type.h"

#include <QAction>
#include <QEvent>
#include <QKeySequence>
#include <QLabel>
#include <QStyle>

namespace {

constexpr int HintInset = 9;

} // namespace

SearchField::SearchField(QWidget *parent)
    : QLineEdit(parent)
    , m_sign(addAction(QIcon(), QLineEdit::LeadingPosition))
    , m_clear(addAction(QIcon(), QLineEdit::TrailingPosition))
    , m_hint(new QLabel(QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText), this))
{
    setAccessibleName(tr("Search jobs"));
    m_clear->setText(tr("Clear search"));
    m_clear->setToolTip(tr("Clear search"));
    m_hint->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    connect(m_clear, &QAction::triggered, this, &QLineEdit::clear);
    connect(this, &QLineEdit::textChanged, this, &SearchField::renew);
    renew();
}

void SearchField::setNarrow(bool isNarrow)
{
    if (isNarrow == m_isNarrow)
        return;
    m_isNarrow = isNarrow;
    renew();
}

void SearchField::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    renew();
}

void SearchField::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        renew();
}

void SearchField::renew()
{
    const Tokens &tokens = tokensFor(palette());
    m_sign->setIcon(iconFor(Icon::Search, tokens));
    m_clear->setIcon(iconFor(Icon::Close, tokens));
    m_clear->setVisible(!text().isEmpty());
    setFixedWidth(m_isNarrow ? NarrowWidth : Width);
    m_hint->setFont(fontFor(TextRole::Caption, font()));
    m_hint->adjustSize();
    const QString words = tr("Search jobs, models, IDs");
    const QFontMetrics metrics(font());
    // A larger font has no room for all words beside the sign and the hint.
    const int room = width() - 3 * HintInset - 24;
    const bool hasHint = !m_isNarrow && metrics.horizontalAdvance(words) + m_hint->width() <= room;
    setPlaceholderText(m_isNarrow || metrics.horizontalAdvance(words) > room ? tr("Search jobs") : words);
    m_hint->setVisible(hasHint && text().isEmpty());
    const QRect place(width() - HintInset - m_hint->width(), (height() - m_hint->height()) / 2, m_hint->width(),
                      m_hint->height());
    m_hint->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
}
