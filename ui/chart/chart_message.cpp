// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/chart_message.h"

#include "theme/type.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

ChartMessage::ChartMessage(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_button(new QPushButton(this))
    , m_second(new QPushButton(this))
{
    m_text->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 8, 16, 24);
    layout->setSpacing(8);
    layout->addStretch();
    for (QLabel *label : {m_title, m_text}) {
        label->setAlignment(Qt::AlignCenter);
        label->setTextFormat(Qt::PlainText);
        layout->addWidget(label);
    }
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(m_button);
    buttons->addWidget(m_second);
    buttons->addStretch();
    layout->addLayout(buttons);
    layout->addStretch();
    updateFonts();
    connect(m_button, &QAbstractButton::clicked, this, &ChartMessage::buttonClicked);
    connect(m_second, &QAbstractButton::clicked, this, &ChartMessage::secondClicked);
}

void ChartMessage::say(const QString &title, const QString &text, const QString &button, const QString &secondButton)
{
    m_title->setText(title);
    m_text->setText(text);
    m_button->setText(button);
    m_button->setVisible(!button.isEmpty());
    m_second->setText(secondButton);
    m_second->setVisible(!secondButton.isEmpty());
}

void ChartMessage::setColors(const ChartColors &colors)
{
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, colors.text2);
    quiet.setColor(QPalette::Text, colors.text2); // inside a scroll area
    m_text->setPalette(quiet);
}

void ChartMessage::updateFonts()
{
    m_title->setFont(fontFor(TextRole::SectionTitle, font()));
    m_text->setFont(fontFor(TextRole::Small, font()));
}

void ChartMessage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
        updateFonts();
}
