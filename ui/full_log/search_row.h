// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "log/line_filter.h"

#include <QWidget>
#include <vector>

class FindBar;
class LogMessage;
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
    static constexpr int MostContext = 10;

    explicit SearchRow(QWidget *parent);

    /// Both stand here until they are taken away.
    void take(FindBar *find, LogMessage *message);
    /// In the order in which Tab goes through them.
    std::vector<QWidget *> parts() const;
    void setFilter(const LineFilter &filter);
    void setWrapped(bool isWrapped);
    /// Something is searched for: only then hits alone can be shown.
    void setSearching(bool isSearching);

Q_SIGNALS:
    void filterChosen(const LineFilter &filter);
    void wrapChosen(bool wraps);

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void addContextMenu();
    void updateLook();
    void fit();

    LineFilter m_filter;
    QHBoxLayout *m_row;
    QToolButton *m_matching;
    QToolButton *m_wrap;
    QMenu *m_menu;
    QActionGroup *m_context;
    FindBar *m_find = nullptr;
    LogMessage *m_message = nullptr;
};
