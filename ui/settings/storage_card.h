// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive/log_room.h"
#include "settings/settings_card.h"

#include <QFutureWatcher>

class JobNotes;
class Monitor;
class QCheckBox;
class QComboBox;
class QListWidget;
class QPushButton;
class Settings;

/// What logs take on the disk: which are kept complete, how much a person allows them, and what may go when they take more.
/// Nothing is ever removed but by its button.
class StorageCard : public SettingsCard
{
    Q_OBJECT

public:
    /// All of it outlives the card.
    StorageCard(Settings &settings, Monitor &monitor, const JobNotes &notes, QWidget *parent);

    /// Bytes that a unit of the limit stands for; a gigabyte, but in tests.
    void setLimitUnit(qint64 bytes);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeAccounts();
    InkLabel *makeCaption(QWidget *parent);
    QWidget *makeRoom();
    QWidget *makeLimit(QWidget *parent);
    QWidget *makeOffer(QWidget *parent);
    void measure();
    void renew();
    void renewAccounts();
    void renewOffer();
    void noteSpared();
    void renewButton();
    void remove();
    bool isNeeded(const JobKey &key) const;
    QString nameOf(const LogSize &log) const;

    Settings &m_settings;
    Monitor &m_monitor;
    const JobNotes &m_notes;
    QFutureWatcher<std::vector<LogSize>> m_watcher;
    std::vector<LogSize> m_sizes;
    qint64 m_unit = 1'000'000'000;
    QWidget *m_accounts = nullptr;
    std::vector<std::pair<QString, QCheckBox *>> m_boxes; ///< by account
    QComboBox *m_limit = nullptr;
    InkLabel *m_total = nullptr;
    QWidget *m_offer = nullptr;
    QListWidget *m_list = nullptr;
    QPushButton *m_remove = nullptr;
    std::vector<LogSize> m_offered;
    std::vector<JobKey> m_spared; ///< that a person unchecked, offered now or not
};
