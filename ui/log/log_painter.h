// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive/log_search.h"
#include "log/gap_rows.h"
#include "log/line_layout.h"
#include "log/line_time.h"
#include "log/log_metrics.h"
#include "log/log_selection.h"
#include "log/scroll_position.h"

#include <set>

class QPainter;

/// What stands out among the lines, by number; −1 for none.
struct LineSigns
{
    qint64 currentHit = -1;
    qint64 linked = -1;    ///< chosen from the chart
    QString linkedNote;    ///< at the right of the linked line
    std::set<qint64> marks; ///< set by a person
};

/// What is to be painted: references to the view's parts, for the time of one paint event.
struct LogScene
{
    LogSource &source;
    LineLayouts &layouts;
    const RowMap &rows;
    const ScrollPosition &scroll;
    const LogSelection &selection;
    const LineSigns &signs;
    const LineMatcher *search = nullptr; ///< marks hits when there is one
    TimeColumn timeColumn = TimeColumn::None;
    std::optional<qint64> start; ///< of the log: what elapsed times count from
    qint64 focusRow = -1;                ///< the keyboard is there
    int gutter = 0;                      ///< width, the column of times included
    int timeWidth = 0;                   ///< of that column
    int scrollX = 0;
    int width = 0; ///< of the visible part
};

/// Paints rows: ground, kind mark, number, text with its selection and hits, placeholders.
class LogPainter
{
public:
    static constexpr int TextInset = 8; ///< between gutter and text

    LogPainter(const LogMetrics &metrics, const Tokens &tokens);

    void paint(QPainter *painter, const LogScene &scene, const QRect &exposed) const;

    /// Parts of a line that match, as columns.
    static std::vector<LogSelection::Columns> hitColumns(const LineMatcher &search, QByteArrayView line,
                                                         const DisplayText &display);
    /// Where the button word of a row that speaks stands, relative to the row.
    static QRect actionRect(const GapRow &gap, const LogMetrics &metrics, int gutter);

private:
    struct Row
    {
        qint64 row = 0;
        qint64 line = 0;
        QRect rect;
        int gutter = 0;
        int timeWidth = 0;
        int textX = 0; ///< left edge of the text, scrolled
    };

    void paintLine(QPainter *painter, const LogScene &scene, const Row &row, const LineLayout &layout) const;
    void paintGap(QPainter *painter, const LogScene &scene, const Row &row) const;
    void paintGutter(QPainter *painter, const LogScene &scene, const Row &row, LineKind kind) const;
    void paintNote(QPainter *painter, const LogScene &scene, const Row &row, const LineLayout &layout) const;
    void paintNumber(QPainter *painter, const LogScene &scene, const Row &row, QRgb ink) const;
    void paintTime(QPainter *painter, const LogScene &scene, const Row &row) const;
    std::vector<LineMark> looks(const LogScene &scene, const Row &row, const LineLayout &layout) const;

    const LogMetrics &m_metrics;
    const Tokens &m_tokens;
};
