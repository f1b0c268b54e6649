// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/empty_state.h"

#include <QWidget>

class QLabel;
class QPushButton;

/// What stands in the table's place while there are no rows: why, and what to do about it. Real widgets, so that words and
/// buttons are reached by keyboard and screen reader.
class EmptyJobs : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyJobs(QWidget *parent = nullptr);

    void say(const EmptyState &state);
    /// Gives the focus to the first button; keeps it where it is when there is none.
    void focusButton();

Q_SIGNALS:
    void checkAgain();
    void openConsole();
    void addConnection();
    void openFile(); ///< a log file of the person's own
    void clearFilters(); ///< chips and view
    void clearSearch();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QPushButton *makeButton(const QString &text, void (EmptyJobs::*signal)());
    void layOut();
    void takeLook();
    void fitPicture();

    EmptyState m_state;
    QWidget *m_picture;
    QLabel *m_lead;
    QLabel *m_sentence;
    QWidget *m_buttons;
    QPushButton *m_check;
    QPushButton *m_console;
    QPushButton *m_clearFilters;
    QPushButton *m_clearSearch;
    QWidget *m_elsewhere; ///< jobs may be in another region
    QLabel *m_question;
    QPushButton *m_add;
    QPushButton *m_file;
};
