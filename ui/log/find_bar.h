// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive/log_search.h"

#include <QLineEdit>
#include <QToolButton>

class QLabel;

/// The search part of the log's tool bar: a field with the place of the hit inside; while it is in use also case, regular
/// expression, previous and next. It only asks and shows; LogPanel connects it to a LogFinder.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(QWidget *parent = nullptr);

    SearchTerm term() const;
    void focusField();
    void clear() { m_field->clear(); }
    void setFieldWidth(int width);
    /// Room that it needs beside the field.
    int toolsWidth() const;

    /// `3 of 860` in the field; its key while it is empty.
    void setPosition(qint64 place, qint64 count);
    /// Why the pattern is not one; empty when it is.
    void setProblem(const QString &problem);

Q_SIGNALS:
    void termChanged();
    void nextWanted();
    void previousWanted();
    void left(); ///< Esc in an empty field

protected:
    bool eventFilter(QObject *field, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void addTools();
    QToolButton *addToggle(const QString &name);
    QToolButton *addStep(const QString &name, void (FindBar::*signal)());
    bool handleKey(const QKeyEvent &key);
    void updateIcons();
    void showTools(); ///< while the field has text or the focus is here
    void placePosition();

    QLineEdit *m_field;
    QLabel *m_position; ///< inside the field, at its right
    QAction *m_icon;
    QAction *m_problemIcon;
    QToolButton *m_case;
    QToolButton *m_regex;
    QToolButton *m_previous;
    QToolButton *m_next;
};
