// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "log/line_filter.h"
#include "log/log_facts.h"
#include "log/log_painter.h"

#include <QAbstractScrollArea>

class LogOverview;

/// The rows of a log and their picture: which lines are rows, where each stands, how it looks. What a person does to them,
/// and following, is LogView's.
///
/// Main thread. Fixed row height; the position is exact at any length of the log. A row is a line, unless a filter is set:
/// RowMap.
class LogCanvas : public QAbstractScrollArea
{
    Q_OBJECT

public:
    ~LogCanvas() override;

    LogSource *source() const { return m_source; }
    const LogFacts &facts() const { return *m_facts; }
    const LineFilter &filter() const { return m_filter; }
    const LevelFilter &levels() const { return m_filter.levels; }
    const RowMap &rows() const { return m_rows; }
    const ScrollPosition &scroll() const { return m_scroll; } ///< of rows
    const LogMetrics &metrics() const { return m_metrics; }
    const LogSelection &selection() const { return m_selection; }
    LogOverview *overview() const { return m_overview; }

    void setLogFont(const QFont &font); ///< instead of the system's monospace font
    void useUsualFont();
    void setDensity(Density density);

    /// Breaks long lines at the right edge instead of scrolling to it; the first visible character keeps its place.
    void setWrap(bool wraps);
    bool isWrapped() const { return m_isWrapped; }
    /// A column with the time since the first line that states one. Without it, events have one with their moments.
    void setShowsElapsed(bool shows);
    bool showsElapsed() const { return m_showsElapsed; }

    // What stands out
    void setHighlight(const std::optional<LinePattern> &pattern); ///< marks what matches in the visible lines
    void setCurrentHit(qint64 line); ///< whose hits are painted as the current ones; −1 for none
    qint64 currentHit() const { return m_signs.currentHit; }
    void setLinkedLine(qint64 line, const QString &note); ///< chosen from the chart, −1 for none; does not scroll
    qint64 linkedLine() const { return m_signs.linked; }
    void setMarks(const std::set<qint64> &lines); ///< does not emit
    void setEmptyText(const QString &text); ///< stands in the middle while no line has a row
    const std::set<qint64> &marks() const { return m_signs.marks; }

    // What stands where
    int gutter() const; ///< its width, a column of times included
    std::optional<qint64> rowAtPoint(const QPoint &point) const; ///< of the viewport; nothing below the last row
    QRect actionRect(qint64 row) const; ///< of the button word of lines that are not here; empty on other rows
    QRect openChevron(qint64 row) const; ///< where a click folds an open run again; empty but on its first line
    bool isMetric(qint64 line) const;
    bool isScreenHere() const; ///< no line on screen is still to come
    QString textOf(qint64 line); ///< as displayed; the words of its run when that is folded or missing
    TextPosition positionAt(const QPoint &point); ///< the gap between characters nearest to a point of the viewport
    QRect rectOf(const TextPosition &position);   ///< its left edge in the viewport, as high as its row

Q_SIGNALS:
    void wrapChanged();

protected:
    explicit LogCanvas(QWidget *parent);

    /// Position, size or number of rows are others: wishes, bars and picture follow.
    virtual void moved();
    /// The row where keys act, while that is to be seen; −1 otherwise.
    virtual qint64 focusRow() const = 0;
    void updateLook(); ///< font, density or theme are others
    /// What lines are is others, or how wide they may be: rows get their heights anew.
    void measureRows();
    void linesChanged(); ///< some arrived or mean something else now
    void forgetLines();  ///< all of them are others
    std::optional<GapRow> gapOf(qint64 row) const;
    void showColumns(const TextRange &columns); ///< scrolls across
    LineLayout::Spot spotOf(const TextPosition &position);

    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

    QPointer<LogSource> m_source;
    LogFacts *m_facts;
    LineFilter m_filter;
    RowMap m_rows;
    ScrollPosition m_scroll;
    LogSelection m_selection;
    std::optional<LineMatcher> m_search;
    LineSigns m_signs;
    LogMetrics m_metrics;
    LineLayouts m_layouts;
    int m_widest = 0; ///< of the lines seen so far
    bool m_seesEvents = false; ///< a line seen so far is an event with a time
    std::optional<qint64> m_start; ///< the first time that the log states, once it is known
    qint64 m_startFrom = 0;        ///< lines above are here and state none
    bool m_isSettingBars = false;
    bool m_showsFocus = false; ///< the focus came by the keyboard

private:
    void askForLines();
    void updateWidth();
    bool lookForEvents(); ///< true when the first one has come on screen
    void findStart();
    qreal wrapWidth() const; ///< 0 when lines are not wrapped
    int heightOf(qint64 row);
    TimeColumn timeColumn() const;
    int timeWidth() const;
    int columnAtTop(); ///< first column of the first row of text on screen
    void updateBars();
    void showFocus(const QFocusEvent &event);
    int textX() const; ///< left edge of the text in the viewport
    const LineLayout *layoutOf(qint64 line);

    QString m_emptyText;
    bool m_isWrapped = false;
    bool m_showsElapsed = false;
    std::optional<QFont> m_ownFont;
    Density m_density = Density::Standard;
    LogOverview *m_overview;
};
