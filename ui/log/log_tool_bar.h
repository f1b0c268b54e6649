// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class FilterTools;
class FindBar;
class LevelChip;
class LineField;
class LogMessage;
class QLabel;
class QToolButton;

/// The row above the lines of a log: title, count, search, filters, a sentence when there is something to say, Follow and
/// Expand. It lays out and shows; LogPanel connects its parts. In a narrow window the less important parts make room.
class LogToolBar : public QWidget
{
    Q_OBJECT

public:
    explicit LogToolBar(QWidget *parent = nullptr);

    FindBar *find() const { return m_find; }
    LineField *lineField() const { return m_line; }
    LevelChip *levels() const { return m_levels; }
    FilterTools *filters() const { return m_filters; }
    LogMessage *message() const { return m_message; }
    QToolButton *follow() const { return m_follow; }
    QToolButton *wrap() const { return m_wrap; }
    QToolButton *save() const { return m_save; }

    /// Of all lines how many are shown.
    void setCount(qint64 shown, qint64 all);
    /// The job is over: these words stand in place of Follow. Empty brings it back.
    void setEnded(const QString &when);
    /// Minutes without a new line, worth saying; 0 for none.
    void setStale(int minutes);

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void expandWanted();

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void setUpButtons();
    void layOut();
    void updateLook();
    /// Sheds what matters least until the rest fits: toggles that are in a menu as well, Wrap, width of the field, the words
    /// of a pause, the count.
    void fit();
    int fixedWidth() const; ///< of what is never shed

    QLabel *m_title;
    QLabel *m_count;
    FindBar *m_find;
    LevelChip *m_levels;
    FilterTools *m_filters;
    LineField *m_line;
    LogMessage *m_message;
    QLabel *m_staleIcon;
    QLabel *m_stale;
    QLabel *m_ended;
    QToolButton *m_wrap;
    QToolButton *m_save;
    QToolButton *m_follow;
    QToolButton *m_expand;
    bool m_isStale = false;
};
