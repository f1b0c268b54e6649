// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive/log_search.h"

#include <QLineEdit>
#include <QToolButton>
#include <array>

class QHBoxLayout;
class QLabel;

/// The search part of a log's tool bar: a field with the place of the hit inside; while it is in use also its switches,
/// previous and next. It only asks and shows; LogPanel connects it to a LogFinder.
///
/// In its wide form a row of its own: the switches stand inside the field, the place of the hit behind it. While the field
/// has the focus Alt+C, Alt+R, Alt+W and Alt+J work the switches.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(QWidget *parent = nullptr);

    void setWide(bool isWide);
    SearchTerm term() const;
    /// Shows and asks for another term, with one termChanged().
    void setTerm(const SearchTerm &term);
    void focusField();
    void clear() { m_field->clear(); }
    void setFieldWidth(int width);
    /// Room that it needs beside the field.
    int toolsWidth() const;

    /// `3 of 860` in the field; its key while it is empty.
    void setPosition(qint64 place, qint64 count);
    /// Why the pattern is not one; empty when it is. The position is that of the last good pattern then.
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
    QToolButton *addTool(const QString &name);
    QToolButton *addToggle(const QString &name, Qt::Key key);
    QToolButton *addStep(const QString &name, void (FindBar::*signal)());
    std::array<QToolButton *, 4> toggles() const { return {m_case, m_regex, m_word, m_combine}; }
    QToolButton *toggleFor(const QKeyEvent &key) const;
    bool handleKey(const QKeyEvent &key);
    void layOut();
    void updateIcons();
    void showTools(); ///< while the field has text or the focus is here
    void placeInside();
    int placeToggles(); ///< inside the field; gives the room they take

    QHBoxLayout *m_row;
    QLineEdit *m_field;
    QLabel *m_position; ///< at the right inside the field, or behind it
    QAction *m_icon;
    QToolButton *m_case = nullptr;
    QToolButton *m_regex = nullptr;
    QToolButton *m_word = nullptr;
    QToolButton *m_combine = nullptr;
    QToolButton *m_previous = nullptr;
    QToolButton *m_next = nullptr;
    QString m_problem;
    qint64 m_place = 0; ///< see setPosition()
    qint64 m_count = 0;
    bool m_isWide = false;
};
