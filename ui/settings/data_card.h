// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/settings_card.h"

class DirectorySize;
class QPushButton;

/// Where this program keeps what it stored, and how much that is.
class DataCard : public SettingsCard
{
    Q_OBJECT

public:
    /// `settingsFile`: of Settings.
    DataCard(const QString &dataDir, const QString &settingsFile, QWidget *parent);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeFolder();
    void copyPath();
    void openFolder();

    const QString m_dataDir;
    DirectorySize *m_measure;
    InkLabel *m_size;
    QPushButton *m_copy = nullptr;
};
