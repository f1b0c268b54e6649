// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "detail/stat_cell.h"

#include <QWidget>
#include <vector>

/// The figures of a job side by side, in the design's distances. Where the window is too narrow, captions and distances
/// become shorter, then tokens are left out, then the figures take a second line: nothing is cut.
class StatStrip : public QWidget
{
    Q_OBJECT

public:
    explicit StatStrip(QWidget *parent = nullptr);

    void setStats(const std::vector<Stat> &stats, bool areOld);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Plan
    {
        StatCell::Room room = StatCell::Room::Wide;
        bool leavesOut = false;
        std::vector<QRect> places; ///< by cell; empty for one that is left out
        int height = 0;
    };

    Plan planFor(int width) const;
    Plan placed(StatCell::Room room, bool leavesOut, int width) const;
    void arrange();

    std::vector<StatCell *> m_cells; ///< children
    size_t m_count = 0;              ///< how many of them are in use
};
