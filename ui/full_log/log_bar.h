// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "full_log/log_page_facts.h"

#include <QWidget>

class ElidedLabel;
class InkLabel;
class KeyButton;
class LineField;
class QHBoxLayout;
class QToolButton;
class StatusPill;

/// The top bar of the full-screen log: back, whose log, how long it is; at the right what can be done with it.
class LogBar : public QWidget
{
    Q_OBJECT

public:
    explicit LogBar(QWidget *parent);

    void setFacts(const LogPageFacts &facts);
    void setFollowing(bool isFollowing);
    /// Stands in the place of `Go to line` while it is open, until it is taken away.
    void take(LineField *field);
    /// `1,204,318 lines, 148 MB on disk, complete`
    static QString wordsOf(const LogPageFacts &facts);

Q_SIGNALS:
    void leaveWanted();
    void lineWanted();
    void saveWanted(const QWidget *button); ///< that was pressed
    void followChosen(bool follow);

protected:
    bool eventFilter(QObject *field, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QToolButton *addOutlined(const QString &text);
    QToolButton *addBare(const QString &name, const QString &tip);
    void layOut();
    void updateLook();

    QToolButton *m_back;
    ElidedLabel *m_name;
    StatusPill *m_pill;
    ElidedLabel *m_id;
    ElidedLabel *m_extent;
    KeyButton *m_line;
    QToolButton *m_save;
    QToolButton *m_follow;
    InkLabel *m_ended;
    QToolButton *m_leave;
    QHBoxLayout *m_row;
};
