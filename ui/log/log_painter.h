// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive/log_search.h"
#include "log/line_layout.h"
#include "log/log_colors.h"
#include "log/log_metrics.h"
#include "log/log_selection.h"
#include "log/log_source.h"
#include "log/scroll_position.h"

class QPainter;

/// What is to be painted: references to the view's parts, for the time of one paint event.
struct LogScene
{
    LogSource &source;
    LineLayouts &layouts;
    const ScrollPosition &scroll;
    const LogSelection &selection;
    const LineMatcher *search = nullptr; ///< marks hits when there is one
    qint64 currentHit = -1;
    int gutter = 0;  ///< width
    int scrollX = 0;
    int width = 0;   ///< of the visible part
};

/// Paints rows: ground, kind mark, number, text with its selection and hits, placeholders.
class LogPainter
{
public:
    static constexpr int TextInset = 8; ///< between gutter and text

    LogPainter(const LogMetrics &metrics, const LogColors &colors);

    void paint(QPainter *painter, const LogScene &scene, const QRect &exposed) const;

    /// Parts of a line that match, as columns.
    static std::vector<LogSelection::Columns> hitColumns(const LineMatcher &search, QByteArrayView line,
                                                         const DisplayText &display);

private:
    struct Row
    {
        qint64 line = 0;
        QRect rect;
        int gutter = 0;
        int textX = 0; ///< left edge of the text, scrolled
    };

    void paintLine(QPainter *painter, const LogScene &scene, const Row &row, const LineLayout &layout) const;
    void paintMissing(QPainter *painter, const LogScene &scene, const Row &row) const;
    void paintGutter(QPainter *painter, const Row &row, LineKind kind, bool isCurrentHit) const;
    void paintNumber(QPainter *painter, const Row &row, const QColor &ink) const;
    QVector<QTextLayout::FormatRange> marks(const LogScene &scene, const Row &row, const LineLayout &layout) const;

    const LogMetrics &m_metrics;
    const LogColors &m_colors;
};
