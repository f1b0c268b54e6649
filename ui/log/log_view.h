// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "log/follow_mode.h"
#include "log/log_copy.h"
#include "log/log_facts.h"
#include "log/log_jumps.h"
#include "log/log_painter.h"

#include <QAbstractScrollArea>

class LinePointer;
class LogOverview;
class NewLinesPill;

/// Where a person stood in a log, to come back to after a restart.
struct LogPosition
{
    qint64 line = 0; ///< first on screen
    int offset = 0;  ///< pixels of it that are scrolled away
    bool isFollowing = true;
    bool operator==(const LogPosition &) const = default;
};

/// The lines of one log: fixed row height, painted from whatever blocks are here, at any length of the log.
///
/// Main thread. Shows a LogSource, which it does not own and which may be replaced or deleted at any time. Follows the
/// end of the log until a person looks elsewhere; then the first visible line keeps its place to the pixel, whatever
/// arrives. A row is a line, unless a level filter is set: RowMap. To assistive technology it is a read-only text: the
/// visible lines.
class LogView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    static constexpr qint64 MostCopiedRows = 100'000;

    explicit LogView(QWidget *parent = nullptr);
    ~LogView() override;

    void setSource(LogSource *source); ///< opens another log at its end, following; null shows nothing
    LogSource *source() const { return m_source; }
    const LogFacts &facts() const { return *m_facts; }
    void setLogFont(const QFont &font); ///< instead of the system's monospace font
    void setDensity(Density density);

    // Which lines are rows, and where they are
    void setLevels(const LevelFilter &levels);
    const LevelFilter &levels() const { return m_levels; }
    const RowMap &rows() const { return m_rows; }
    const ScrollPosition &scroll() const { return m_scroll; } ///< of rows
    const LogMetrics &metrics() const { return m_metrics; }
    int gutter() const; ///< its width
    std::optional<qint64> rowAtPoint(const QPoint &point) const; ///< of the viewport; nothing below the last row
    QRect actionRect(qint64 row) const; ///< of the button word of lines that are not here; empty on other rows
    bool isMetric(qint64 line) const;
    bool isScreenHere() const; ///< no line on screen is still to come

    // Following
    FollowMode::State followState() const { return m_follow.state(); }
    bool isFollowing() const { return m_follow.isPinned(); }
    void setFollow(bool follow);
    void setEnded(bool hasEnded); ///< the job is over: nothing is followed any more, late lines are shown all the same
    qint64 newLines() const { return m_rows.shownFrom(m_follow.firstNewLine()); } ///< that came while not following

    // What stands out
    void setHighlight(const std::optional<LinePattern> &pattern); ///< marks what matches in the visible lines
    void setCurrentHit(qint64 line); ///< whose hits are painted as the current ones; −1 for none
    void setLinkedLine(qint64 line, const QString &note); ///< chosen from the chart, −1 for none; does not scroll
    qint64 linkedLine() const { return m_signs.linked; }
    const std::set<qint64> &marks() const { return m_signs.marks; }
    void setMarks(const std::set<qint64> &lines);
    LogOverview *overview() const { return m_overview; }

    // Going somewhere
    /// Brings a line into view, one third from the top when it is not there already, and its first hit when it is the
    /// current one; pauses following. A hidden line: the nearest one that is shown.
    void showLine(qint64 line);
    void openAtFirstError() { m_jumps->toFirstError(); } ///< as soon as one is known
    LogPosition position() const;
    void setPosition(const LogPosition &position);
    void scrollByPixels(qint64 pixels); ///< as a person does: away from the end pauses, back to it follows
    LogJumps &jumps() { return *m_jumps; }

    // The current line: where keys act. The last one clicked or gone to, else the first whole one on screen
    qint64 currentLine() const;
    bool hasCurrentLine() const; ///< somebody clicked or went there, and it is on screen
    void setCurrentLine(qint64 line);
    void moveCurrent(int rows); ///< as the arrow keys do
    void toggleMark();          ///< of the current or first selected line
    void activate(qint64 row);  ///< what a click on its mark or button word does

    // Text
    QString textOf(qint64 line); ///< as displayed; the sentence of its run when it is missing
    TextPosition positionAt(const QPoint &point); ///< the gap between characters nearest to a point of the viewport
    QRect rectOf(const TextPosition &position);   ///< its left edge in the viewport, as high as its row
    const LogSelection &selection() const { return m_selection; }
    void select(const TextRange &range);
    void extendSelection(const TextRange &to);
    void ensureVisible(const TextPosition &position); ///< scrolls as little as needed
    QByteArray selectedBytes(LineNumbers numbers = LineNumbers::Without) const; ///< as received; see selectedText()

public Q_SLOTS:
    void copy();
    void copyWithNumbers();
    void selectAll();

Q_SIGNALS:
    void followChanged();
    void rowsChanged(); ///< the number of lines, or of those that are shown
    void lineHovered(qint64 line); ///< the pointer is over a metric line; −1 when it is over none any more
    void markClicked(qint64 line); ///< the kind mark of a metric line
    void marksChanged();           ///< by a person
    void loadWanted(qint64 first, qint64 last);  ///< a person wants these lines, which are not here
    void retryWanted(qint64 first, qint64 last); ///< and these, which could not be read
    void lineHidden(qint64 line); ///< a hit or the linked line was to be shown and does not pass the filter
    void noticed(const QString &sentence); ///< to be said in the tool bar
    void searchWanted();
    void nextHitWanted();
    void previousHitWanted();

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addTextActions();
    void connectSource();
    void sourceGrew();
    void sourceReplaced();
    void countRows(); ///< lines, facts or filter are others: the first visible line keeps its place
    void askForLines();
    void copyText(LineNumbers numbers);
    void moved(); ///< position, size or number of lines: bars, pill, wishes and picture follow
    void updateBars();
    void updateWidth();
    void placePill();
    void showFocus(const QFocusEvent &event);
    void updateLook();
    int textX() const; ///< left edge of the text in the viewport
    const LineLayout *layoutOf(qint64 line);
    void followMoved();
    void selectionMoved();
    void showColumns(const TextRange &columns);

    QPointer<LogSource> m_source;
    LogFacts *m_facts;
    LogJumps *m_jumps;
    LevelFilter m_levels;
    RowMap m_rows;
    std::optional<QFont> m_ownFont;
    Density m_density = Density::Standard;
    LogMetrics m_metrics;
    LineLayouts m_layouts;
    ScrollPosition m_scroll;
    FollowMode m_follow;
    FollowMode::State m_knownState = FollowMode::State::Following; ///< as last told by followChanged()
    LogSelection m_selection;
    bool m_hasCurrent = false; ///< the selection's cursor was put somewhere
    std::optional<LineMatcher> m_search;
    LineSigns m_signs;
    int m_widest = 0;    ///< of the lines seen so far
    int m_wheelRest = 0; ///< of a turn that was not yet worth a pixel
    bool m_isSettingBars = false;
    bool m_showsFocus = false; ///< the focus came by the keyboard
    NewLinesPill *m_pill;
    LogOverview *m_overview;
    LinePointer *m_pointer;
};
