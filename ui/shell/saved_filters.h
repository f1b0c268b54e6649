// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/saved_filter.h"

#include <QObject>
#include <vector>

class Settings;

/// The views that a person saved, in the order in which they did; kept in Settings with every change. Main thread.
class SavedFilters : public QObject
{
    Q_OBJECT

public:
    static constexpr int LongestName = 100; ///< characters

    /// Reads what is kept; entries that cannot be read are left out. `settings` must outlive this.
    explicit SavedFilters(Settings *settings, QObject *parent = nullptr);

    const std::vector<SavedFilter> &all() const { return m_all; }
    /// nullptr when there is none.
    const SavedFilter *find(const QString &id) const;
    const SavedFilter *named(const QString &name) const; ///< case is ignored

    /// The id and the `spec.saved` of `filter` are made here. A view of the same name is replaced in its place. Returns
    /// what stands there now.
    SavedFilter save(SavedFilter filter);
    void rename(const QString &id, const QString &name);
    void remove(const QString &id);

Q_SIGNALS:
    void changed();

private:
    void load();
    void keep();

    Settings *m_settings;
    std::vector<SavedFilter> m_all;
};
