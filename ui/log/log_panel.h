// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "log/log_colors.h"

#include <QPointer>
#include <QWidget>

class FindBar;
class LogFinder;
class LogSource;
class LogView;
class QLabel;
class QToolButton;

/// The log of one job: tool bar with title, line count, search and Follow, then the lines or a sentence why there are none.
///
/// Main thread. Shows a LogSource it does not own. F3 and Shift+F3 step through hits while the focus is inside; Esc clears
/// the search. The window binds Ctrl+F to focusSearch().
class LogPanel : public QWidget
{
    Q_OBJECT

public:
    explicit LogPanel(QWidget *parent = nullptr);
    ~LogPanel() override;

    /// Opens another log, at its end; the search term stays. Null shows the notice.
    void setSource(LogSource *source);
    void setColors(const LogColors &colors);
    /// What stands in the place of lines while there are none; E-LOG by default.
    void setNotice(const QString &title, const QString &text);
    /// The job is over: Follow gives way to these words, `Ended 20:15:10`. An empty text makes it a running job again.
    void setEnded(const QString &when);
    void setFollow(bool follow);

    LogView *view() const { return m_view; }

public Q_SLOTS:
    void focusSearch();
    void nextHit();
    void previousHit();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeToolBar();
    QWidget *makeNotice();
    void addShortcuts();
    void connectParts();
    void startSearch();
    void searchMoved();
    void showHit(qint64 line);
    void showCount();
    void showFollow();
    QString searchMessage() const;

    LogColors m_colors;
    LogFinder *m_finder;
    QLabel *m_title;
    QLabel *m_count;
    FindBar *m_find;
    QToolButton *m_follow;
    QLabel *m_ended;
    LogView *m_view;
    QWidget *m_notice;
    QLabel *m_noticeTitle;
    QLabel *m_noticeText;
    qint64 m_currentHit = -1;
    qint64 m_searchFrom = 0;     ///< line at the top when the term was typed
    bool m_wantsFirstHit = false; ///< the first hit of a new term has not been shown yet
};
