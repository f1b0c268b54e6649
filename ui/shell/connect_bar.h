// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "monitor.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;

/// Where a key is typed in: for a first connection, or a new key for one that was rejected. The key stays in memory.
class ConnectBar : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectBar(QWidget *parent = nullptr);

    /// Prepares for a new key of a known account.
    void askFor(const Account &account);

Q_SIGNALS:
    void connectionGiven(const Connection &connection);

private:
    void fillRegions();
    void give();
    void updateButton();

    QComboBox *m_url;
    QLineEdit *m_key;
    QPushButton *m_connect;
    Account m_known; ///< the account whose key is asked for; empty for a new one
};
