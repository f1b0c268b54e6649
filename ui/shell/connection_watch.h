// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "connection_status.h"
#include "error_text.h"
#include "jobs/account_facts.h"
#include "jobs/empty_state.h"

#include <QObject>
#include <QTimer>

class BannerStack;
class JobModel;
class JobsTable;
class KeyKeeper;
class Monitor;
class NavigationModel;
class StatusLine;
class TopBar;

/// Carries how the connections are from the monitor to the panes that say so: sidebar, messages, status line, table, top
/// bar. At each change, and each second for what counts down. Main thread.
class ConnectionWatch : public QObject
{
    Q_OBJECT

public:
    /// Where it is said; all of them outlive this.
    struct Panes
    {
        NavigationModel *navigation;
        JobModel *jobs;
        JobsTable *table;
        TopBar *topBar;
        BannerStack *banners;
        StatusLine *status;
    };

    /// `keys` outlives this.
    ConnectionWatch(Monitor &monitor, const KeyKeeper &keys, const Panes &panes, QObject *parent = nullptr);

    /// The monitor's connections are others now.
    void readConnections();
    /// Writes everything anew: the zone of the times is another.
    void update();

    /// Account::name; the id of an account that is not known.
    QString nameOf(const QString &accountId) const;
    std::optional<ConnectionStatus> find(const QString &accountId) const;
    /// Some first walk is under way.
    bool isLoading() const;
    /// Some account that is asked has not answered in this run, nor failed to.
    bool isFirstWalk() const;

Q_SIGNALS:
    /// A connection came, went, or is another way now; not said of the seconds that count down.
    void changed();

private:
    void take(const QString &accountId);
    AccountFacts factsOf(const QString &accountId) const;
    text::Message whyNothingIsKnown(const ConnectionStatuses &connections) const;
    JobSources sourcesOf(const ConnectionStatuses &connections) const;
    QStringList refreshing(const ConnectionStatuses &connections) const;
    QDateTime now() const;

    Monitor &m_monitor;
    const KeyKeeper &m_keys;
    const Panes m_panes;
    QTimer m_seconds;
};
