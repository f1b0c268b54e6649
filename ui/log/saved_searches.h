// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive/line_pattern.h"

#include <QObject>
#include <vector>

class Settings;

/// A search that a person gave a name.
struct SavedSearch
{
    QString id; ///< never shown, never changes
    QString name;
    SearchTerm term;

    bool operator==(const SavedSearch &) const = default;
};

/// The searches that a person saved, for every log, in the order in which they did; kept in Settings with every change. Main
/// thread.
class SavedSearches : public QObject
{
    Q_OBJECT

public:
    static constexpr int LongestName = 100; ///< characters

    /// Reads what is kept; entries that cannot be read are left out. `settings` must outlive this.
    explicit SavedSearches(Settings *settings, QObject *parent = nullptr);

    const std::vector<SavedSearch> &all() const { return m_all; }
    /// nullptr when there is none.
    const SavedSearch *find(const QString &id) const;
    const SavedSearch *named(const QString &name) const; ///< case is ignored
    const SavedSearch *withTerm(const SearchTerm &term) const;

    /// One of the same name is replaced in its place. Returns its id; empty when `name` is blank or there is no text.
    QString add(const QString &name, const SearchTerm &term);
    void rename(const QString &id, const QString &name);
    void remove(const QString &id);

Q_SIGNALS:
    void changed();

private:
    void load();
    void keep();

    Settings *m_settings;
    std::vector<SavedSearch> m_all;
};
