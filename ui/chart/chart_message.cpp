// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/chart_message.h"

#include "chart/chart_controls.h"
#include "chart/plot_state.h"

#include <QLabel>
#include <QVBoxLayout>

ChartMessage::ChartMessage(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_button(new ChartButton(ChartButton::Look::Outline, {}, this))
{
    m_title->setFont(scaledFont(13, QFont::DemiBold));
    m_text->setFont(scaledFont(12));
    m_text->setWordWrap(true);
    m_button->setCheckable(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 8, 16, 24);
    layout->setSpacing(8);
    layout->addStretch();
    for (QLabel *label : {m_title, m_text}) {
        label->setAlignment(Qt::AlignCenter);
        label->setTextFormat(Qt::PlainText);
        layout->addWidget(label);
    }
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch();
    connect(m_button, &QAbstractButton::clicked, this, &ChartMessage::buttonClicked);
}

void ChartMessage::say(const QString &title, const QString &text, const QString &button)
{
    m_title->setText(title);
    m_text->setText(text);
    m_button->setText(button);
    m_button->setVisible(!button.isEmpty());
    m_button->updateGeometry();
}

void ChartMessage::setColors(const ChartColors &colors)
{
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, colors.text2);
    m_text->setPalette(quiet);
    m_button->setColors(colors);
}
