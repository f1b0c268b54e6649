// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "detail/stats.h"

#include <QWidget>

class IconMark;
class RoleLabel;
class StatBar;

/// One figure of the strip: label, value with its bar, caption with its trend sign. Its words can be selected.
class StatCell : public QWidget
{
    Q_OBJECT

public:
    enum class Room { Wide, Narrow };

    explicit StatCell(QWidget *parent = nullptr);

    /// Old figures are grey: they may have changed since.
    void setStat(const Stat &stat, bool isOld);
    void setRoom(Room room);
    const Stat &stat() const { return m_stat; }
    /// Pixels that nothing of the cell is cut at.
    int neededWidth(Room room) const;

private:
    const QString &captionFor(Room room) const;
    void showTrend();

    Stat m_stat;
    Room m_room = Room::Wide;
    RoleLabel *m_label;
    RoleLabel *m_value;
    StatBar *m_bar;
    IconMark *m_trend;
    RoleLabel *m_caption;
};
