// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "log/saved_searches.h"

#include <QWidget>
#include <vector>

class QToolButton;
class QVBoxLayout;
class SavedRow;
class SearchCounter;

/// The saved searches of the filter panel, each with the number of lines it finds in the open log. What is searched for is
/// added by the button in its title.
class SavedList : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive the list.
    SavedList(SavedSearches *searches, SearchCounter *counter, QWidget *parent);

    /// What is searched for; without a text nothing is.
    void setTerm(const SearchTerm &term);
    /// There is a search, and it is not saved yet.
    bool canSave() const;

public Q_SLOTS:
    /// Asks what the search shall be called, and saves it.
    void save();

Q_SIGNALS:
    void searchWanted(const SearchTerm &term);
    void canSaveChanged(bool canSave);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void mark();
    void showCounts();
    void rename(const SavedSearch &search);
    void remove(const QString &id);
    void ask(const QString &title, const QString &name, const std::function<void(const QString &)> &named);
    void updateLook();

    SavedSearches *m_searches;
    SearchCounter *m_counter;
    SearchTerm m_term;
    QToolButton *m_add;
    QVBoxLayout *m_column;
    std::vector<SavedRow *> m_rows;
};
