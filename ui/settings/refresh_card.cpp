// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/refresh_card.h"

#include "shell/ink_label.h"
#include "shell/wheel_guard.h"
#include "text.h"

#include <QComboBox>

namespace {

/// The other intervals follow the chosen one in these proportions: SCREENS, Refresh.
constexpr int WhileWaiting = 4;
constexpr int Otherwise = 20;

QString shown(int seconds)
{
    return text::duration(std::chrono::seconds(seconds));
}

} // namespace

RefreshCard::RefreshCard(Settings &settings, QWidget *parent)
    : SettingsCard(tr("Refresh"), parent)
    , m_settings(settings)
    , m_interval(new QComboBox(this))
{
    new WheelGuard(m_interval);
    m_interval->setAccessibleName(tr("While a job runs"));
    m_interval->setProperty("large", true);
    m_interval->setMinimumHeight(32);
    m_interval->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    for (const int seconds : {15, 30, 60, 300})
        offer(seconds);
    m_caption = addRow(tr("While a job runs"), m_interval);
    m_caption->show();
    renew();
    connect(m_interval, &QComboBox::activated, this,
            [this] { m_settings.set(Settings::Key::RefreshSeconds, m_interval->currentData()); });
    connect(&m_settings, &Settings::changed, this, &RefreshCard::renew);
}

void RefreshCard::offer(int seconds)
{
    m_interval->addItem(tr("Every %1", "interval").arg(shown(seconds)), seconds);
}

void RefreshCard::renew()
{
    const int seconds = m_settings.value(Settings::Key::RefreshSeconds).toInt();
    // Who wrote another one into the file by hand sees it here.
    if (m_interval->findData(seconds) < 0)
        offer(seconds);
    m_interval->setCurrentIndex(m_interval->findData(seconds));
    //: %1, %2: intervals
    m_caption->setText(tr("While jobs wait, every %1. Otherwise every %2. The log on screen is read on its own, every few "
                          "seconds while it grows. When a service asks for a pause, it gets one.")
                           .arg(shown(seconds * WhileWaiting), shown(seconds * Otherwise)));
    m_interval->setAccessibleDescription(m_caption->text());
}
