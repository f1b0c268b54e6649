// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/settings.h"

#include <QDir>
#include <QMetaType>
#include <QStringList>
#include <cmath>

namespace {

using Key = Settings::Key;

struct Row
{
    Key key;
    const char *name;
    QVariant standard;
    QMetaType::Type type;
};

/// Values that only the window's state fills have no default: an invalid one says "as designed".
const Row &rowOf(Key key)
{
    static const Row rows[] = {
        {Key::Theme, "appearance/theme", QStringLiteral("system"), QMetaType::QString},
        {Key::Density, "appearance/density", QStringLiteral("standard"), QMetaType::QString},
        {Key::LogFont, "appearance/log_font", QString(), QMetaType::QString},
        {Key::LogWrap, "appearance/log_wrap", false, QMetaType::Bool},
        {Key::RefreshSeconds, "refresh/seconds", 15, QMetaType::Int},
        {Key::TimeZone, "appearance/time_zone", QString(), QMetaType::QString},
        {Key::LogLimit, "storage/log_limit", 0, QMetaType::Int},
        {Key::Geometry, "window/geometry", {}, QMetaType::QByteArray},
        {Key::SidebarWidth, "window/sidebar_width", {}, QMetaType::Int},
        {Key::SidebarIsRail, "window/sidebar_is_rail", {}, QMetaType::Bool},
        {Key::TableHeight, "window/table_height", {}, QMetaType::Int},
        {Key::ChartShare, "window/chart_share", {}, QMetaType::Double},
        {Key::InfoPanel, "window/info_panel", {}, QMetaType::Bool},
        {Key::InfoWidth, "window/info_width", {}, QMetaType::Int},
        {Key::TableColumns, "window/table_columns", {}, QMetaType::QByteArray},
        {Key::View, "window/view", {}, QMetaType::QStringList},
        {Key::Chips, "window/chips", {}, QMetaType::QStringList},
        {Key::SelectedJob, "window/selected_job", {}, QMetaType::QStringList},
        {Key::RunningTab, "window/running_tab", {}, QMetaType::Int},
        {Key::EndedTab, "window/ended_tab", {}, QMetaType::Int},
        {Key::Chart, "window/chart", {}, QMetaType::QVariantMap},
        {Key::Compare, "window/compare", {}, QMetaType::QVariantMap},
        {Key::SavedViews, "window/saved_views", {}, QMetaType::QString},
        {Key::SavedSearches, "window/saved_searches", {}, QMetaType::QString},
        {Key::LogPosition, "window/log_position", {}, QMetaType::QVariantMap},
        {Key::FullLog, "window/full_log", {}, QMetaType::QVariantMap},
        {Key::TaughtPatterns, "logs/taught_patterns", {}, QMetaType::QString},
        {Key::LocalFiles, "files/open", {}, QMetaType::QStringList},
        {Key::ChartStrips, "window/chart_strips", {}, QMetaType::QString},
    };
    const Row &row = rows[size_t(key)];
    Q_ASSERT(row.key == key);
    return row;
}

/// The right type may still hold what nobody can act on; the file can be written by hand.
bool isUsable(Key key, const QVariant &value)
{
    constexpr int Fastest = 15;
    constexpr int Slowest = 3600;
    if (key == Key::RefreshSeconds)
        return value.toInt() >= Fastest && value.toInt() <= Slowest;
    if (key == Key::LogLimit)
        return value.toInt() >= 0;
    return value.typeId() != QMetaType::Double || std::isfinite(value.toDouble());
}

} // namespace

Settings::Settings(const QString &dataDir, QObject *parent)
    : QObject(parent)
    , m_store(QDir(dataDir).filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
{
}

QVariant Settings::value(Key key) const
{
    const Row &row = rowOf(key);
    QVariant stored = m_store.value(QLatin1StringView(row.name));
    // An ini file says everything in words: `15` is a number when a number is expected.
    if (!stored.isValid() || !stored.convert(QMetaType(row.type)) || !isUsable(key, stored))
        return row.standard;
    return stored;
}

void Settings::set(Key key, const QVariant &value)
{
    if (value == this->value(key) && value.isValid())
        return;
    if (value.isValid())
        m_store.setValue(QLatin1StringView(rowOf(key).name), value);
    else
        m_store.remove(QLatin1StringView(rowOf(key).name));
    Q_EMIT changed(key);
}
