// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/job_filter_spec.h"

#include <QStringList>
#include <QWidget>
#include <optional>

class ChipBar;
class ElidedLabel;
class QLabel;
class QMenu;
class QTimer;
class QToolButton;
class SearchField;
struct SavedFilter;

/// Title and count of the chosen view, its filters, the search field, Refresh and the columns.
class TopBar : public QWidget
{
    Q_OBJECT

public:
    explicit TopBar(QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setCount(const QString &count);
    /// What is chosen in the sidebar: a view that is a status needs no filter for it, and a saved one (nullptr for none)
    /// brings its own chips and search; those before it come back with the next view that is not.
    void setView(const JobFilterSpec &spec, const SavedFilter *saved = nullptr);
    void setChips(const JobChips &chips);
    JobChips chips() const;
    JobChips lastingChips() const; ///< to be kept for the next run: those of no saved view
    /// Chips and search at once. Says nothing.
    void setFilters(const JobChips &chips, const QString &search);
    QString searchText() const;
    void clearSearch();
    /// How many jobs are chosen: two to six of them can be compared.
    void setChosen(int jobs);
    /// Names of the connections whose lists are asked for now; while that takes longer, the button shows it.
    void setRefreshing(const QStringList &names);
    /// What the columns button opens. Not owned; no button without one.
    void setColumnsMenu(QMenu *menu);
    /// What is rarely done with the view. Not owned; no button without one.
    void setMoreMenu(QMenu *menu);

    QSize minimumSizeHint() const override;

public Q_SLOTS:
    void focusSearch();

Q_SIGNALS:
    void searched(const QString &text); ///< while typing, 120 ms after the last key
    void chipsChanged(const JobChips &chips); ///< by the person
    void tableWanted();                 ///< Down or Enter in the search field
    void refreshWanted();
    void compareWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    void addButtons();
    void connectParts();
    void renewLooks();
    void showRefreshing();
    void showCompare(bool hasRoom);
    void fit();
    void setSearch(const QString &text);

    ElidedLabel *m_title;
    QLabel *m_count;
    ChipBar *m_chips;
    SearchField *m_search;
    QToolButton *m_compare;
    QToolButton *m_refresh;
    QToolButton *m_columns;
    QToolButton *m_more;
    QTimer *m_typing; ///< runs for a moment after each key in the search field
    std::optional<QString> m_searchBefore; ///< while a saved view is chosen
    QTimer *m_slow; ///< runs from the start of a refresh until it is worth showing
    QStringList m_refreshing;
    bool m_isSlow = false;
    int m_chosen = 0; ///< jobs
};
