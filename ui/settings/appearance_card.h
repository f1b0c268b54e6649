// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/settings.h"
#include "settings/settings_card.h"

class LogFontChooser;
class Segmented;
class ZoneBox;

/// Theme, density, the log's font and the time zone.
class AppearanceCard : public SettingsCard
{
    Q_OBJECT

public:
    /// `settings` outlives it.
    AppearanceCard(Settings &settings, QWidget *parent);

private:
    void addZone();
    void renew(Settings::Key key);

    Settings &m_settings;
    Segmented *m_theme;
    Segmented *m_density;
    LogFontChooser *m_logFont;
    ZoneBox *m_zone;
};
