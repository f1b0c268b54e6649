// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QSettings>
#include <QVariant>

/// What a person chose and how they left the window: one table of keys and defaults, kept in `settings.ini` of the data
/// directory. Main thread. Never holds a key or anything a service said.
///
/// A directory that cannot be written loses nothing in this run: values are kept in memory.
class Settings : public QObject
{
    Q_OBJECT

public:
    enum class Key {
        // appearance
        Theme,   ///< `system`, `light`, `dark`
        Density, ///< `compact`, `standard`, `relaxed`
        LogFont, ///< QFont::toString(); empty for the system's fixed font
        LogWrap, ///< bool: long lines of a log are wrapped
        // behaviour
        RefreshSeconds, ///< int, 15 to 3600, between two questions for the list while a job runs
        TimeZone,       ///< IANA id that times are shown in; empty for this computer's
        LogLimit,       ///< int, gigabytes that logs may take before the oldest are offered for removal; 0: any number
        // how the window was left
        Geometry,       ///< QMainWindow::saveGeometry()
        SidebarWidth,   ///< int, pixels
        SidebarIsRail,  ///< bool; empty: follows the window's width
        TableHeight,    ///< int, pixels
        ChartShare,     ///< double, of the height that chart and log share
        InfoPanel,      ///< bool; empty: follows the window's width
        InfoWidth,      ///< int, pixels
        TableColumns,   ///< QHeaderView::saveState()
        View,           ///< QStringList: view, account, family, model of the chosen row of the sidebar
        Chips,          ///< QStringList, see the top bar
        SelectedJob,    ///< QStringList: account, id
        RunningTab,     ///< int: tab last chosen for jobs that run or wait
        EndedTab,       ///< int: the same for jobs that have ended
        Chart,          ///< QVariantMap: axis, scale, smoothing, hidden series, zoom
        Compare,        ///< QVariantMap: the same of the compare page, and its metric
        SavedViews,     ///< QString, JSON: the views that a person saved, in the order of the sidebar
        SavedSearches,  ///< QString, JSON: the searches of logs that a person saved, in their order
        LogPosition,    ///< QVariantMap: of the selected job; first line, following
        FullLog,        ///< QVariantMap: what the full-screen log folds
        TaughtPatterns, ///< QString, JSON: by base model, the patterns that a person taught
        LocalFiles,     ///< QStringList: absolute paths of the log files that a person has opened
        ChartStrips,    ///< QString, JSON: by base model and training type the series shown below the chart
    };

    explicit Settings(const QString &dataDir, QObject *parent = nullptr);

    /// The stored value, else the key's default. A stored value of another type than the default's, or out of reason,
    /// counts as none.
    QVariant value(Key key) const;
    /// An invalid value takes the stored one away.
    void set(Key key, const QVariant &value);

    /// Where the values are kept; for people.
    QString fileName() const { return m_store.fileName(); }

Q_SIGNALS:
    void changed(Settings::Key key);

private:
    QSettings m_store;
};
