// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>
#include <optional>
#include <utility>

class LogFinder;
class LogSaving;
class LogSource;
class LogToolBar;
class LogView;
class QLabel;

/// The log of one job: tool bar with title, line count, search, level filter and Follow, then the lines or a sentence why
/// there are none.
///
/// Main thread. Shows a LogSource it does not own. While the focus is inside, F3 and Shift+F3 step through hits, Ctrl+G asks
/// for a line, Esc clears the search. The window binds Ctrl+F to focusSearch().
class LogPanel : public QWidget
{
    Q_OBJECT

public:
    explicit LogPanel(QWidget *parent = nullptr);
    ~LogPanel() override;

    /// Opens another log, at its end; term and levels stay, marks do not. Null shows the notice.
    void setSource(LogSource *source);
    /// What stands in the place of lines while there are none; E-LOG by default.
    void setNotice(const QString &title, const QString &text);
    /// The job is over: Follow gives way to these words, `Ended 20:15:10`. An empty text makes it a running job again.
    void setEnded(const QString &when);
    /// Minutes since the last line of a running job, when they are worth saying; 0 for none.
    void setStale(int minutes);
    void setFollow(bool follow);
    /// Offers to show these lines only, first and last one; nothing takes the offer back.
    void offerRange(const std::optional<std::pair<qint64, qint64>> &lines);
    /// False when nothing is searched for.
    bool clearSearch();

    /// The lines alone: the parts of the tool bar stand elsewhere meanwhile.
    void setBare(bool isBare);

    LogView *view() const { return m_view; }
    LogFinder *finder() const { return m_finder; }
    LogToolBar *tools() const { return m_tools; }
    const QString &ended() const { return m_ended; } ///< see setEnded()
    LogSaving *saving() const { return m_saving; }

public Q_SLOTS:
    void focusSearch();
    void nextHit();
    void previousHit();
    void askForLine();

Q_SIGNALS:
    void expandWanted();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeNotice();
    void connectTools();
    void connectView();
    void startSearch();
    void searchMoved();
    void showHit(qint64 line);
    void goToLine(qint64 line);
    void offerHidden(qint64 line);
    void showFilter();
    void showCount();
    void showFollow();
    void updateLook();
    QString searchMessage() const;
    QString coverage() const; ///< of the search

    LogFinder *m_finder;
    LogToolBar *m_tools;
    LogView *m_view;
    LogSaving *m_saving;
    QWidget *m_notice;
    QLabel *m_noticeTitle;
    QLabel *m_noticeText;
    QString m_ended;
    QString m_said; ///< what the search has to say
    qint64 m_currentHit = -1;
    qint64 m_searchFrom = 0;     ///< line at the top when the term was typed
    bool m_wantsFirstHit = false; ///< the first hit of a new term has not been shown yet
};
