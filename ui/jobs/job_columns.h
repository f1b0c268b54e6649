// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/job_cells.h"

#include <QByteArray>
#include <QObject>
#include <array>

class QMenu;
class QTableView;

/// Which columns the jobs table shows, how wide, in which order. The column of names takes what the others leave.
///
/// A click on a header sorts, the next one turns the order around, the third is the order as designed: the newest first.
/// In a narrow window Tokens and Duration step back by themselves; what a person chose always wins.
class JobColumns : public QObject
{
    Q_OBJECT

public:
    enum class Room {
        Full,
        Tight,  ///< nothing is missing, columns are as narrow as their contents allow
        Middle, ///< models stand without their connections
        Narrow, ///< rare columns and all notes step back
    };

    /// `table` has its model and its header.
    explicit JobColumns(QTableView *table);

    void setRoom(Room room);
    /// Shares the width out again; call it when the table's width or font became another.
    void fit();
    /// One checkable entry for each column that can be hidden; they stay true however long the menu lives.
    void addActions(QMenu *menu);

    /// Choices, widths, order and sort, for restore().
    QByteArray save() const;
    /// False, and everything as it was, when `state` is not from save() of this set of columns.
    bool restore(const QByteArray &state);

Q_SIGNALS:
    /// A person changed something worth saving.
    void changed();

private:
    enum class Choice : quint8 { None, Shown, Hidden };
    struct Column
    {
        Choice choice = Choice::None;
        int width = 0; ///< a person's own; 0: as designed
    };
    struct Layout;

    int widthOf(int column) const;
    bool isWanted(int column) const;
    double scale() const;
    void choose(int column, bool isShown);
    void takeWidth(int column, int width);
    void countClick(int column);

    QTableView *m_table;
    std::array<Column, JobColumnCount> m_columns;
    Room m_room = Room::Full;
    bool m_isFitting = false;
    int m_clicked = -1; ///< column whose header was clicked last
    int m_clicks = 0;   ///< how often in a row
};
