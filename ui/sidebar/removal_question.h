// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/account.h"

#include <QMessageBox>

/// Asks once before a connection is removed, and whether its saved jobs stay in sight. Open it with open(); it deletes itself.
class RemovalQuestion : public QMessageBox
{
    Q_OBJECT

public:
    /// `connection`: its name for people.
    RemovalQuestion(const QString &connection, QWidget *parent);

Q_SIGNALS:
    void confirmed(Leaving leaving);
};
