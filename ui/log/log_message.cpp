// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/log_message.h"

#include "log/label_ink.h"
#include "plain_text.h"
#include "theme/palette.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <utility>

LogMessage::LogMessage(QWidget *parent)
    : QWidget(parent)
    , m_label(new QLabel(this))
    , m_button(new QPushButton(this))
{
    m_label->setTextFormat(Qt::PlainText);
    m_button->setProperty("look", QStringLiteral("link"));
    m_button->setProperty("small", true);
    m_button->hide();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(m_label);
    row->addWidget(m_button);
    row->addStretch();
    connect(m_button, &QPushButton::clicked, this, [this] {
        const std::function<void()> action = std::exchange(m_action, {});
        say({});
        action();
    });
}

void LogMessage::say(const QString &sentence, Tone tone)
{
    m_tone = tone;
    m_action = {};
    m_button->hide();
    show(sentence);
}

void LogMessage::offer(const QString &sentence, const QString &button, std::function<void()> action)
{
    m_tone = Tone::Plain;
    m_action = std::move(action);
    m_button->setText(button);
    m_button->show();
    show(sentence);
}

void LogMessage::show(const QString &sentence)
{
    const Tokens &tokens = tokensFor(palette());
    setInk(m_label, m_tone == Tone::Problem ? tokens.failFg : tokens.text3);
    const bool isNew = m_sentence != sentence;
    m_sentence = sentence;
    m_label->setToolTip(plainTooltip(sentence));
    m_label->setAccessibleName(sentence);
    elide();
    if (isNew)
        Q_EMIT changed();
    if (!isNew || sentence.isEmpty())
        return;
    QAccessibleEvent alert(m_label, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QSize LogMessage::minimumSizeHint() const
{
    return {0, m_label->minimumSizeHint().height()};
}

void LogMessage::elide()
{
    const int button = m_button->isHidden() ? 0 : m_button->sizeHint().width() + layout()->spacing();
    m_label->setText(m_label->fontMetrics().elidedText(m_sentence, Qt::ElideRight, std::max(0, width() - button)));
}

void LogMessage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    elide();
}

void LogMessage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        setInk(m_label, m_tone == Tone::Problem ? tokensFor(palette()).failFg : tokensFor(palette()).text3);
    if (event->type() == QEvent::FontChange)
        elide();
}
