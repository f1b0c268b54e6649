// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "log/cell_font.h"
#include "log/display_text.h"
#include "log/log_metrics.h"
#include "log/log_source.h"
#include "theme/tokens.h"

#include <QCache>
#include <QPixmap>
#include <QTextLayout>
#include <memory>

/// How lines are laid out: font, colours, and how wide they may be.
struct LineLook
{
    static constexpr int IndentCells = 2; ///< of the rows that go on with a line

    LineLook(const LogMetrics &logMetrics, const Tokens &inks);

    LogMetrics metrics;
    qreal ascent; ///< of the font
    qreal height;
    const Tokens *tokens;
    CellFont cells;            ///< for many lines; without it each is shaped
    CellFont digits;           ///< for the numbers of lines
    qreal wrapWidth = 0;       ///< where a line is broken; 0 for never
    bool hidesPrefix = false;  ///< of events: it stands in a column of its own
};

/// A part of a line with a ground or an ink of its own: selection, hits, what the chart points at.
struct LineMark
{
    int begin = 0; ///< columns
    int end = 0;
    std::optional<QRgb> ground;
    std::optional<QRgb> ink;
};

/// One line ready to be painted: prepared once, drawn often. Always left to right; one row, or several when it is wrapped.
class LineLayout
{
public:
    LineLayout(const LogLine &line, const LineLook &look);

    const DisplayText &display() const { return m_display; }
    LineKind kind() const { return m_kind; }
    /// Made of this very line and kind.
    bool shows(const LogLine &line) const;
    int rows() const { return m_shaped ? std::max(1, m_shaped->lineCount()) : int(m_cellRows.size()) - 1; }
    qreal width() const { return m_width; }

    /// A place in the line: its row and how far it is from the line's left edge.
    struct Spot
    {
        int row = 0;
        qreal x = 0;
    };
    Spot spotOf(int column) const;
    /// The gap between characters nearest to a spot.
    int columnAt(Spot spot) const;
    /// First column of a row.
    int rowBegin(int row) const;

    /// The inks of a line that the chart points at, to be painted over its own.
    std::vector<LineMark> linkedInks(const Tokens &tokens) const;
    /// Draws with the baseline of its first row at `baseline`; `marks` are painted over the line's own look. Only what
    /// touches `clip` needs to be drawn.
    void draw(QPainter *painter, QPointF baseline, const std::vector<LineMark> &marks, const QRectF &clip, const LineLook &look) const;

private:
    struct Run
    {
        int begin = 0;
        int end = 0;
        QRgb ink = 0;
        QFont::Weight weight = QFont::Normal;
    };

    void style(const Tokens &tokens, QFont::Weight normal);
    void breakCells(const LineLook &look);
    void shape(const LineLook &look);
    void drawCells(QPainter *painter, QPointF baseline, const std::vector<LineMark> &marks, const QRectF &clip, const LineLook &look) const;
    void drawCellRow(QPainter *painter, QPointF left, int row, const std::vector<LineMark> &marks, const QRectF &clip, const LineLook &look) const;
    void drawShaped(QPainter *painter, QPointF baseline, const std::vector<LineMark> &marks, const QRectF &clip) const;
    /// Parts of rows, in the coordinates of the painter.
    std::vector<QRect> boxRects(QPointF baseline, const LineLook &look) const;
    void drawIndents(QPainter *painter, QPointF baseline, const QRectF &clip, const LineLook &look) const;

    DisplayText m_display;
    LineKind m_kind;
    size_t m_hash;           ///< of the bytes
    std::vector<Run> m_runs; ///< all of the text, in order
    std::unique_ptr<QTextLayout> m_shaped; ///< unless the text is plain letters in cells
    std::vector<int> m_cellRows; ///< first column of each row of cells, then the end
    qreal m_cell = 0;
    qreal m_indent = 0;
    qreal m_width = 0;
};

/// The layouts of the lines on screen and a few around them. Main thread; owned by the view.
class LineLayouts
{
public:
    LineLayouts();

    /// The line's layout, nullptr when the line is missing. Valid until the next call.
    const LineLayout *at(LogSource &source, qint64 line);

    const LineLook &look() const { return m_look; }
    /// What stands before lines of this kind, drawn once.
    const QPixmap &mark(LineKind kind, qreal pixelRatio);
    void setLook(const LogMetrics &metrics, const Tokens &tokens);
    void setWrapWidth(qreal width); ///< 0 for one row a line
    void clear() { m_cache.clear(); }
    /// Some lines arrived or mean something else now: each is compared before it is used again.
    void check() { ++m_age; }

private:
    struct Entry
    {
        LineLayout layout;
        qint64 age;
    };

    QCache<qint64, Entry> m_cache{1'000'000}; // cost: characters, several screens of the longest lines
    LineLook m_look;
    std::array<QPixmap, size_t(LineKind::Missing) + 1> m_marks; ///< by kind; null until it is needed
    qint64 m_age = 0;
};
