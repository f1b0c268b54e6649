// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/overview_ticks.h"

#include <algorithm>

int overviewY(int height, const RowMap &rows, qint64 row)
{
    if (rows.rows() == 0)
        return 0;
    return int(std::clamp<qint64>(row * height / rows.rows(), 0, height - 1));
}

std::vector<int> overviewTicks(int height, const RowMap &rows, const std::function<qint64(qint64 line)> &nextFrom)
{
    std::vector<int> ticks;
    if (height <= 0 || rows.rows() == 0)
        return ticks;
    for (qint64 line = nextFrom(0); line >= 0;) {
        const int y = overviewY(height, rows, rows.nearestRow(line));
        if (ticks.empty() || ticks.back() != y)
            ticks.push_back(y);
        // The first row of the next pixel; past the last pixel nothing can be new.
        const qint64 nextRow = ((y + 1) * rows.rows() + height - 1) / height;
        if (y + 1 >= height || nextRow >= rows.rows())
            break;
        line = nextFrom(std::max(line + 1, rows.lineAt(nextRow)));
    }
    return ticks;
}
