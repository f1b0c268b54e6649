// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/chart_notice.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <algorithm>
#include <chrono>
#include <utility>

using namespace std::chrono_literals;

ChartNotice::ChartNotice(QWidget *chart)
    : QWidget(chart)
    , m_label(new QLabel(this))
    , m_button(new QPushButton(this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::ToolTipBase);
    m_label->setForegroundRole(QPalette::ToolTipText);
    m_label->setTextFormat(Qt::PlainText);
    m_label->setWordWrap(true);
    m_button->setProperty("look", QStringLiteral("link"));
    m_button->setProperty("small", true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 8, 6);
    row->setSpacing(8);
    row->addWidget(m_label, 1);
    row->addWidget(m_button);
    m_leaving.setSingleShot(true);
    connect(&m_leaving, &QTimer::timeout, this, &QWidget::hide);
    connect(m_button, &QPushButton::clicked, this, [this] {
        hide();
        if (const std::function<void()> action = std::exchange(m_action, {}))
            action();
    });
    chart->installEventFilter(this);
    hide();
}

QString ChartNotice::sentence() const
{
    return isHidden() ? QString() : m_label->text();
}

void ChartNotice::say(const QString &sentence)
{
    constexpr auto readableTime = 6s;
    m_action = {};
    show(sentence, {});
    m_leaving.start(readableTime);
}

void ChartNotice::warn(const QString &sentence)
{
    m_action = {};
    show(sentence, tr("Close", "a message"));
}

void ChartNotice::offer(const QString &sentence, const QString &button, std::function<void()> action)
{
    m_action = std::move(action);
    show(sentence, button);
}

void ChartNotice::show(const QString &sentence, const QString &button)
{
    m_leaving.stop();
    const bool isNew = m_label->text() != sentence || isHidden();
    m_label->setText(sentence);
    m_label->setAccessibleName(sentence);
    m_button->setText(button);
    m_button->setVisible(!button.isEmpty());
    setVisible(true);
    raise();
    place();
    if (!isNew)
        return;
    QAccessibleEvent alert(m_label, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

/// At the foot of the chart, above the axis.
void ChartNotice::place()
{
    constexpr int inset = 16;
    constexpr int aboveFoot = 40;
    const QWidget *chart = parentWidget();
    const int width = std::max(0, std::min(sizeHint().width() + inset, chart->width() - 2 * inset));
    const int height = std::max(heightForWidth(width), sizeHint().height());
    setGeometry((chart->width() - width) / 2, std::max(0, chart->height() - height - aboveFoot), width, height);
}

bool ChartNotice::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && !isHidden())
        place();
    return QWidget::eventFilter(watched, event);
}
