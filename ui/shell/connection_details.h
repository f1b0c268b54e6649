// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "connection_status.h"

#include <QDateTime>
#include <QFrame>

class QLabel;
class QVBoxLayout;

/// A popup with every connection: when it was and will be asked, how fast it answers, how often it was asked, and why it
/// rests. Esc or a click elsewhere closes it.
class ConnectionDetails : public QFrame
{
    Q_OBJECT

public:
    explicit ConnectionDetails(QWidget *parent);

    void setConnections(const ConnectionStatuses &connections, const QDateTime &now);
    /// Opens above `anchor`, at its leading edge.
    void openAbove(const QWidget *anchor);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLabel *addLabel(int index);

    QVBoxLayout *m_layout;
    std::vector<QLabel *> m_labels; ///< name and facts by turns
};
