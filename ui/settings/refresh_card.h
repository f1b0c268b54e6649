// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/settings.h"
#include "settings/settings_card.h"

class QComboBox;

/// How often the services are asked.
class RefreshCard : public SettingsCard
{
    Q_OBJECT

public:
    /// `settings` outlives it.
    RefreshCard(Settings &settings, QWidget *parent);

private:
    void offer(int seconds);
    void renew();

    Settings &m_settings;
    QComboBox *m_interval;
    InkLabel *m_caption = nullptr;
};
