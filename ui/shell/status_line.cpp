// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/status_line.h"

#include "plain_text.h"
#include "shell/connection_details.h"
#include "shell/health_button.h"
#include "shell/status_text.h"
#include "theme/icons.h"
#include "theme/palette.h"
#include "theme/type.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace {

constexpr int LineHeight = 24;
constexpr int LineInset = 12;
constexpr int LineGap = 16;
constexpr int LineSign = 12;

void ink(QLabel *label, QRgb color)
{
    QPalette colors = label->palette();
    colors.setColor(QPalette::WindowText, QColor(color));
    label->setPalette(colors);
}

} // namespace

StatusLine::StatusLine(QWidget *parent)
    : QWidget(parent)
    , m_health(new HealthButton(this))
    , m_slotSign(new QLabel(this))
    , m_slots(new QLabel(this))
    , m_readOnly(new QLabel(tr("Read-only"), this))
{
    setAccessibleName(tr("Status", "accessible name of the line at the bottom"));
    setAutoFillBackground(true);
    m_slots->setTextFormat(Qt::PlainText);
    m_slots->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_readOnly->setToolTip(tr("Tunewatch never starts, changes or cancels a job."));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 1, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_health);
    layout->addStretch(1);
    layout->addWidget(m_slotSign);
    layout->addSpacing(6);
    layout->addWidget(m_slots);
    layout->addSpacing(LineGap);
    layout->addWidget(m_readOnly);
    layout->addSpacing(LineInset);
    connect(m_health, &QAbstractButton::clicked, this, &StatusLine::openDetails);
    renewLooks();
    setConnections({}, {});
}

void StatusLine::setConnections(const ConnectionStatuses &connections, const QDateTime &now)
{
    m_connections = connections;
    m_now = now;
    m_health->say(text::healthMark(connections, now), text::healthOf(connections, now), text::updateOf(connections, now));
    const QStringList full = text::slotWarnings(connections);
    const QString shown = full.isEmpty() ? QString() : oneLine(full.front());
    m_slots->setText(m_slots->fontMetrics().elidedText(shown, Qt::ElideMiddle, std::max(LineHeight, width() / 2)));
    m_slots->setToolTip(plainTooltip(full.join(u'\n')));
    m_slots->setAccessibleName(shown);
    m_slots->setVisible(!full.isEmpty());
    m_slotSign->setVisible(!full.isEmpty());
    if (m_details)
        m_details->setConnections(connections, now);
}

void StatusLine::openDetails()
{
    if (!m_details)
        m_details = new ConnectionDetails(this);
    m_details->setConnections(m_connections, m_now);
    m_details->openAbove(m_health);
}

void StatusLine::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(QRect(0, 0, width(), 1), QColor(tokensFor(palette()).line));
}

void StatusLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        renewLooks();
}

void StatusLine::renewLooks()
{
    setFixedHeight(std::max(LineHeight, QFontMetrics(fontFor(TextRole::Caption, font())).height() + 8));
    const Tokens &tokens = tokensFor(palette());
    for (QLabel *label : {m_slots, m_readOnly})
        label->setFont(fontFor(TextRole::Caption, font()));
    ink(m_slots, tokens.waitFg);
    ink(m_readOnly, tokens.text3);
    m_slotSign->setPixmap(iconPixmap(Icon::TriangleAlert, tokens.waitFg, LineSign, devicePixelRatioF()));
}
