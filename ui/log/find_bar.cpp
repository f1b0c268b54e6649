// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/find_bar.h"

#include "log/log_icons.h"

#include <QAccessible>
#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>

namespace {

constexpr int FieldWidth = 220;
constexpr int ControlHeight = 24;

} // namespace

FindBar::FindBar(QWidget *parent)
    : QWidget(parent)
    , m_field(new QLineEdit)
    , m_position(new QLabel(m_field))
    , m_icon(m_field->addAction(QIcon(), QLineEdit::LeadingPosition))
    , m_message(new QLabel)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    m_field->setPlaceholderText(tr("Search log"));
    m_field->setAccessibleName(tr("Search log"));
    m_field->setFixedHeight(std::max(ControlHeight, fontMetrics().height() + 8));
    m_field->setMinimumWidth(120);
    m_field->setMaximumWidth(FieldWidth);
    m_field->installEventFilter(this);
    row->addWidget(m_field, 3);
    //: On a button: match upper and lower case
    m_case = addToggle(tr("Aa"), tr("Match case"));
    //: On a button: the text is a regular expression
    m_regex = addToggle(tr(".*"), tr("Regular expression"));
    m_previous = addStep(tr("Previous hit"), &FindBar::previousWanted);
    m_next = addStep(tr("Next hit"), &FindBar::nextWanted);
    m_message->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row->addWidget(m_message, 2);
    connect(m_field, &QLineEdit::textChanged, this, &FindBar::termChanged);
    setPosition(0, 0);
}

QToolButton *FindBar::addToggle(const QString &sign, const QString &name)
{
    auto *button = new QToolButton;
    button->setText(sign);
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setFixedHeight(std::max(ControlHeight, fontMetrics().height() + 8));
    connect(button, &QToolButton::toggled, this, &FindBar::termChanged);
    layout()->addWidget(button);
    return button;
}

QToolButton *FindBar::addStep(const QString &name, void (FindBar::*signal)())
{
    auto *button = new QToolButton;
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setAutoRaise(true);
    button->setFixedSize(ControlHeight, ControlHeight);
    connect(button, &QToolButton::clicked, this, signal);
    layout()->addWidget(button);
    return button;
}

void FindBar::setColors(const LogColors &colors)
{
    m_colors = colors;
    m_icon->setIcon(logIcon(LogIcon::Search, colors.text3));
    m_previous->setIcon(logIcon(LogIcon::ChevronUp, colors.text2));
    m_next->setIcon(logIcon(LogIcon::ChevronDown, colors.text2));
    m_position->setPalette(inked(palette(), colors.text3));
    m_message->setPalette(inked(palette(), colors.text3));
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

void FindBar::placePosition()
{
    constexpr int Inset = 8;
    m_position->adjustSize();
    m_position->move(m_field->width() - m_position->width() - Inset, (m_field->height() - m_position->height()) / 2);
    m_field->setTextMargins(0, 0, m_position->text().isEmpty() ? 0 : m_position->width() + Inset, 0);
}

void FindBar::setMessage(const QString &message, Tone tone)
{
    m_message->setPalette(inked(palette(), tone == Tone::Problem ? m_colors.error : m_colors.text3));
    if (message == m_sentence)
        return;
    m_sentence = message;
    m_message->setToolTip(message);
    m_message->setAccessibleName(message);
    showMessage();
    if (!message.isEmpty()) {
        QAccessibleEvent alert(m_message, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void FindBar::showMessage()
{
    m_message->setText(m_message->fontMetrics().elidedText(m_sentence, Qt::ElideRight, std::max(0, m_message->width())));
}

void FindBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layout()->activate();
    placePosition();
    showMessage();
}

bool FindBar::eventFilter(QObject *field, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        placePosition();
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(field, event);
    const auto &key = *static_cast<QKeyEvent *>(event);
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
