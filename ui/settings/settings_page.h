// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class JobNotes;
class Monitor;
class QToolButton;
class QVBoxLayout;
class Settings;

/// Everything a person can choose, on a page of its own. Each choice is stored at once, and acts through
/// Settings::changed(): the page itself changes nothing else.
class SettingsPage : public QWidget
{
    Q_OBJECT

public:
    /// `settings` outlives the page. `dataDir`: where the archive is.
    SettingsPage(Settings &settings, const QString &dataDir, QWidget *parent = nullptr);

    /// A section about what `monitor` keeps, which changes more than settings. Both outlive the page.
    void addStorage(Monitor &monitor, const JobNotes &notes);

Q_SIGNALS:
    void left(); ///< back to the window

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeHead(QWidget *column);
    void renewIcon();

    Settings &m_settings;
    QVBoxLayout *m_rows;
    QToolButton *m_back = nullptr;
};
