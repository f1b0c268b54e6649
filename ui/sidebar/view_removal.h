// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMessageBox>

/// Asks once before a saved view is removed. Open it with open(); it deletes itself.
class ViewRemoval : public QMessageBox
{
    Q_OBJECT

public:
    ViewRemoval(const QString &view, QWidget *parent);

Q_SIGNALS:
    void confirmed();
};
