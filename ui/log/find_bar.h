// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive/log_search.h"
#include "log/log_colors.h"

#include <QLineEdit>
#include <QToolButton>

class QLabel;

/// The search part of the log's tool bar: field with its position inside, case, regular expression, previous, next, and a
/// sentence when there is something to say. It only asks and shows; LogPanel connects it to a LogFinder.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(QWidget *parent = nullptr);

    void setColors(const LogColors &colors);
    SearchTerm term() const;
    void focusField();
    void clear() { m_field->clear(); }

    /// `3 of 860` in the field; its key when there is nothing to find.
    void setPosition(qint64 place, qint64 count);
    enum class Tone { Plain, Problem };
    void setMessage(const QString &message, Tone tone = Tone::Plain);

Q_SIGNALS:
    void termChanged();
    void nextWanted();
    void previousWanted();
    void left(); ///< Esc in an empty field

protected:
    bool eventFilter(QObject *field, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QToolButton *addToggle(const QString &sign, const QString &name);
    QToolButton *addStep(const QString &name, void (FindBar::*signal)());
    void placePosition();
    void showMessage();

    LogColors m_colors;
    QLineEdit *m_field;
    QLabel *m_position; ///< inside the field, at its right
    QAction *m_icon;
    QToolButton *m_case;
    QToolButton *m_regex;
    QToolButton *m_previous;
    QToolButton *m_next;
    QLabel *m_message;
    QString m_sentence;
};
