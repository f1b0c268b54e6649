// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/find_bar.h"

#include "log/label_ink.h"
#include "log/repolish.h"
#include "plain_text.h"
#include "theme/icons.h"
#include "theme/palette.h"
#include "theme/type.h"

#include <QAction>
#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>

namespace {

constexpr int PositionInset = 8;

} // namespace

FindBar::FindBar(QWidget *parent)
    : QWidget(parent)
    , m_field(new QLineEdit(this))
    , m_position(new QLabel(m_field))
    , m_icon(m_field->addAction(QIcon(), QLineEdit::LeadingPosition))
    , m_problemIcon(m_field->addAction(QIcon(), QLineEdit::TrailingPosition))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    m_field->setProperty("small", true);
    m_field->setPlaceholderText(tr("Search log"));
    m_field->setAccessibleName(tr("Search log"));
    m_field->installEventFilter(this);
    m_position->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_problemIcon->setVisible(false);
    row->addWidget(m_field);
    addTools();
    connect(m_field, &QLineEdit::textChanged, this, [this] {
        showTools();
        Q_EMIT termChanged();
    });
    connect(qApp, &QApplication::focusChanged, this, &FindBar::showTools);
    updateIcons();
    setPosition(0, 0);
    showTools();
}

void FindBar::addTools()
{
    m_case = addToggle(tr("Match case"));
    m_regex = addToggle(tr("Regular expression"));
    m_previous = addStep(tr("Previous hit"), &FindBar::previousWanted);
    m_next = addStep(tr("Next hit"), &FindBar::nextWanted);
}

QToolButton *FindBar::addToggle(const QString &name)
{
    auto *button = new QToolButton(this);
    button->setProperty("small", true);
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setCheckable(true);
    button->setAutoRaise(true);
    connect(button, &QToolButton::toggled, this, &FindBar::termChanged);
    layout()->addWidget(button);
    return button;
}

QToolButton *FindBar::addStep(const QString &name, void (FindBar::*signal)())
{
    auto *button = new QToolButton(this);
    button->setProperty("small", true);
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setAutoRaise(true);
    connect(button, &QToolButton::clicked, this, signal);
    layout()->addWidget(button);
    return button;
}

void FindBar::updateIcons()
{
    const Tokens &tokens = tokensFor(palette());
    m_icon->setIcon(iconFor(Icon::Search, tokens));
    m_problemIcon->setIcon(QIcon(iconPixmap(Icon::OctagonX, tokens.failFg, 16, devicePixelRatioF())));
    m_case->setIcon(iconFor(Icon::CaseSensitive, tokens));
    m_regex->setIcon(iconFor(Icon::Regex, tokens));
    m_previous->setIcon(iconFor(Icon::ChevronUp, tokens));
    m_next->setIcon(iconFor(Icon::ChevronDown, tokens));
    setInk(m_position, tokens.text3);
    m_position->setFont(fontFor(TextRole::Caption, QApplication::font()));
    placePosition();
}

void FindBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        updateIcons();
}

SearchTerm FindBar::term() const
{
    return {m_field->text(), m_regex->isChecked() ? SearchTerm::Syntax::Regex : SearchTerm::Syntax::Literal,
            m_case->isChecked() ? Qt::CaseSensitive : Qt::CaseInsensitive};
}

void FindBar::focusField()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void FindBar::setFieldWidth(int width)
{
    if (m_field->minimumWidth() != width)
        m_field->setFixedWidth(width);
}

int FindBar::toolsWidth() const
{
    int width = 0;
    for (const QToolButton *button : {m_case, m_regex, m_previous, m_next})
        width += button->isHidden() ? 0 : layout()->spacing() + button->sizeHint().width();
    return width;
}

void FindBar::showTools()
{
    const QWidget *focus = QApplication::focusWidget();
    const bool hasText = !m_field->text().isEmpty();
    const bool isUsed = hasText || (focus && isAncestorOf(focus));
    m_case->setVisible(isUsed);
    m_regex->setVisible(isUsed);
    m_previous->setVisible(hasText);
    m_next->setVisible(hasText);
}

void FindBar::setPosition(qint64 place, qint64 count)
{
    const QLocale locale;
    m_previous->setEnabled(count > 0);
    m_next->setEnabled(count > 0);
    //: Which hit is shown, %1, of how many, %2
    QString text = tr("%1 of %2").arg(locale.toString(place), locale.toString(count));
    if (count == 0)
        text = m_field->text().isEmpty() ? QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText) : QString();
    m_position->setText(text);
    placePosition();
}

void FindBar::setProblem(const QString &problem)
{
    m_problemIcon->setVisible(!problem.isEmpty());
    m_problemIcon->setToolTip(plainTooltip(problem));
    m_field->setProperty("invalid", !problem.isEmpty());
    repolish(m_field);
}

void FindBar::placePosition()
{
    m_position->adjustSize();
    const bool isMirrored = m_field->layoutDirection() == Qt::RightToLeft;
    const int x = isMirrored ? PositionInset : m_field->width() - m_position->width() - PositionInset;
    m_position->move(x, (m_field->height() - m_position->height()) / 2);
    const int room = m_position->text().isEmpty() ? 0 : m_position->width() + PositionInset;
    m_field->setTextMargins(isMirrored ? room : 0, 0, isMirrored ? 0 : room, 0);
}

bool FindBar::eventFilter(QObject *field, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        placePosition();
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(field, event);
    return handleKey(*static_cast<QKeyEvent *>(event));
}

bool FindBar::handleKey(const QKeyEvent &key)
{
    switch (key.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (key.modifiers() & Qt::ShiftModifier)
            Q_EMIT previousWanted();
        else
            Q_EMIT nextWanted();
        return true;
    case Qt::Key_Escape:
        if (m_field->text().isEmpty())
            Q_EMIT left();
        m_field->clear();
        return true;
    default:
        return false;
    }
}
