// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "connection_status.h"

#include <QDateTime>
#include <QPointer>
#include <QWidget>

class ConnectionDetails;
class HealthButton;
class QLabel;

/// The line at the bottom of the window: how the connections are and when they are asked, slots that run out, and that the
/// program only reads.
class StatusLine : public QWidget
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);

    /// What it says from now on; meant to be called every second. `now`: the program's clock, in the zone shown.
    void setConnections(const ConnectionStatuses &connections, const QDateTime &now);
    void openDetails();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void renewLooks();

    HealthButton *m_health;
    QLabel *m_slotSign;
    QLabel *m_slots;
    QLabel *m_readOnly;
    QPointer<ConnectionDetails> m_details;
    ConnectionStatuses m_connections;
    QDateTime m_now;
};
