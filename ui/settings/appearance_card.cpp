// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/appearance_card.h"

#include "settings/log_font_chooser.h"
#include "settings/segmented.h"
#include "settings/zone_box.h"
#include "shell/ink_label.h"

using namespace Qt::Literals::StringLiterals;
using SettingsKey = Settings::Key;

AppearanceCard::AppearanceCard(Settings &settings, QWidget *parent)
    : SettingsCard(tr("Appearance"), parent)
    , m_settings(settings)
    //: which colours the window has
    , m_theme(new Segmented(tr("Theme"),
                            {{u"system"_s, tr("System")}, {u"light"_s, tr("Light")}, {u"dark"_s, tr("Dark")}}, this))
    //: how high the rows of tables are
    , m_density(new Segmented(tr("Density"),
                              {{u"compact"_s, tr("Compact")},
                               {u"standard"_s, tr("Standard")},
                               {u"relaxed"_s, tr("Relaxed")}},
                              this))
    , m_logFont(new LogFontChooser(this))
    , m_zone(new ZoneBox(this))
{
    addRow(tr("Theme"), m_theme);
    addRow(tr("Density"), m_density);
    addRow(tr("Font of the log"), m_logFont);
    addZone();
    for (const SettingsKey key : {SettingsKey::Theme, SettingsKey::Density, SettingsKey::LogFont, SettingsKey::TimeZone})
        renew(key);
    connect(m_theme, &Segmented::chosenByPerson, this, [this](const QString &id) { m_settings.set(SettingsKey::Theme, id); });
    connect(m_density, &Segmented::chosenByPerson, this, [this](const QString &id) { m_settings.set(SettingsKey::Density, id); });
    connect(m_logFont, &LogFontChooser::chosenByPerson, this,
            [this](const QString &stored) { m_settings.set(SettingsKey::LogFont, stored); });
    connect(m_zone, &ZoneBox::chosenByPerson, this, [this](const QString &stored) { m_settings.set(SettingsKey::TimeZone, stored); });
    connect(&m_settings, &Settings::changed, this, &AppearanceCard::renew);
}

void AppearanceCard::addZone()
{
    m_zone->setProperty("large", true);
    m_zone->setMinimumHeight(32);
    InkLabel *caption = addRow(tr("Time zone"), m_zone);
    caption->setText(tr("For all times on screen. Times that a service sends without a zone are read as its connection says."));
    caption->show();
}

void AppearanceCard::renew(SettingsKey key)
{
    const QString value = m_settings.value(key).toString();
    if (key == SettingsKey::Theme)
        m_theme->choose(value);
    else if (key == SettingsKey::Density)
        m_density->choose(value);
    else if (key == SettingsKey::LogFont)
        m_logFont->choose(value);
    else if (key == SettingsKey::TimeZone)
        m_zone->choose(value);
}
