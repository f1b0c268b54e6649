// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QTimer>

class LogView;

/// Says once a frame that a view shows something else: other lines, another current line. What a person has just gone to,
/// be it a hit or a click, is the current line.
class ViewWatch : public QObject
{
    Q_OBJECT

public:
    /// `view` must outlive this.
    explicit ViewWatch(LogView *view, QObject *parent = nullptr);

    /// −1 while there is no line.
    qint64 line() const { return m_line; }
    /// A person went to the line; otherwise it is the first one on screen, or the last one of a log that is followed.
    bool isChosen() const { return m_isChosen; }

Q_SIGNALS:
    void moved(); ///< other lines are on screen
    void lineChanged(qint64 line); ///< it, or whether it is chosen

protected:
    bool eventFilter(QObject *viewport, QEvent *event) override;

private:
    void look();
    qint64 lineNow();

    LogView *m_view;
    QTimer m_painted;
    qint64 m_line = -1;
    qint64 m_hit = -1;     ///< the current hit when last looked
    qint64 m_current = -1; ///< the same of the view's current line
    qint64 m_top = -1;     ///< pixels
    int m_page = -1;
    bool m_isChosen = false;
    bool m_isAtHit = false; ///< gone to later than to the current line
};
