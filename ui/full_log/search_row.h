// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "log/line_filter.h"

#include <QWidget>
#include <vector>

class FindBar;
class QActionGroup;
class QHBoxLayout;
class QMenu;
class QToolButton;

/// The row above the lines of the full-screen log: the search of the log panel, which stands here meanwhile, and whether
/// only its hits are shown.
class SearchRow : public QWidget
{
    Q_OBJECT

public:
    explicit SearchRow(QWidget *parent);

    /// It stands here until it is taken away.
    void take(FindBar *find);
    /// In the order in which Tab goes through them.
    std::vector<QWidget *> parts() const;
    void setFilter(const LineFilter &filter);
    /// The search is one, and not saved yet.
    void setSavable(bool isSavable);
    void setWrapped(bool isWrapped);
    /// Something is searched for: only then hits alone can be shown. The choice is remembered.
    void setSearching(bool isSearching);

    /// The field makes room.
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void filterChosen(const LineFilter &filter);
    void wrapChosen(bool wraps);
    void saveWanted(); ///< of the search, under a name
    // Of the letters
    void largerWanted();
    void smallerWanted();
    void usualWanted();

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void addContextMenu();
    void addButtons();
    void addSizeMenu();
    void updateLook();
    void fit();
    int widthBesideField() const;

    LineFilter m_filter;
    QHBoxLayout *m_row;
    QToolButton *m_matching;
    QToolButton *m_save;
    QToolButton *m_wrap;
    QToolButton *m_size;
    QMenu *m_menu;
    QActionGroup *m_context;
    FindBar *m_find = nullptr;
    bool m_isSearching = false;
};
