// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

/// What this program is, for people and for reports of faults.
class AboutBox : public QDialog
{
    Q_OBJECT

public:
    AboutBox(const QString &dataDir, QWidget *parent);
};
