// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "log/follow_mode.h"
#include "log/log_canvas.h"
#include "log/log_copy.h"
#include "log/log_jumps.h"

class LinePointer;
class NewLinesPill;

/// Where a person stood in a log, to come back to after a restart.
struct LogPosition
{
    qint64 line = 0; ///< first on screen
    int offset = 0;  ///< pixels of it that are scrolled away
    bool isFollowing = true;
    bool operator==(const LogPosition &) const = default;
};

/// The lines of one log, painted from whatever blocks are here, at any length of the log.
///
/// Main thread. Shows a LogSource, which it does not own and which may be replaced or deleted at any time. Follows the end
/// of the log until a person looks elsewhere; then the first visible line keeps its place to the pixel, whatever arrives.
/// To assistive technology it is a read-only text: the visible lines.
class LogView : public LogCanvas
{
    Q_OBJECT

public:
    static constexpr qint64 MostCopiedRows = 100'000;

    explicit LogView(QWidget *parent = nullptr);
    ~LogView() override;

    void setSource(LogSource *source); ///< opens another log at its end, following, without marks; null shows nothing
    void setFilter(const LineFilter &filter);
    void setLevels(const LevelFilter &levels);
    /// What *matching lines only* goes by, until another list is set; null while nothing is searched for. The owner says
    /// when it changes.
    void setHits(const HitList *hits);
    void hitsChanged();

    /// Opens or closes the run of folded lines that this line is in. The first visible line keeps its place.
    void setOpen(qint64 line, bool isOpen);
    void closeRun(qint64 line); ///< the same, and goes to the row that stands for it
    void closeAll();

    FollowMode::State followState() const { return m_follow.state(); }
    bool isFollowing() const { return m_follow.isPinned(); }
    void setFollow(bool follow);
    void setEnded(bool hasEnded); ///< the job is over: nothing is followed any more, late lines are shown all the same
    qint64 newLines() const { return m_rows.shownFrom(m_follow.firstNewLine()); } ///< that came while not following

    /// Brings a line into view, one third from the top when it is not there already, and its first hit when it is the
    /// current one; pauses following. A folded line: its run is opened. A hidden line: the nearest one that is shown.
    void showLine(qint64 line);
    void openAtFirstError() { m_jumps->toFirstError(); } ///< as soon as one is known
    LogJumps &jumps() { return *m_jumps; }
    LogPosition position() const;
    void setPosition(const LogPosition &position);
    void scrollByPixels(qint64 pixels); ///< as a person does: away from the end pauses, back to it follows

    void showStart();                   ///< the same, to the first line

    // The current line: where keys act. The last one clicked or gone to, else the first whole one on screen
    qint64 currentLine() const;
    bool hasCurrentLine() const; ///< somebody clicked or went there, and it is on screen
    void setCurrentLine(qint64 line);
    void moveCurrent(int rows); ///< as the arrow keys do
    void toggleMark();          ///< of the current or first selected line
    void activate(qint64 row);  ///< what a click on its mark, its button word or a folded run does
    void openRow(qint64 row);   ///< what Enter does: an entry that its row does not show whole is opened, see WholeLineDialog

    /// Larger or smaller letters, a point a step; whoever keeps settings hears of it.
    void zoom(int steps);

    void select(const TextRange &range);
    void extendSelection(const TextRange &to);
    void ensureVisible(const TextPosition &position); ///< scrolls as little as needed
    QByteArray selectedBytes(LineNumbers numbers = LineNumbers::Without) const; ///< as received; see selectedText()

public Q_SLOTS:
    void copy();
    void copyWithNumbers();
    void selectAll();
    void toggleWrap() { setWrap(!isWrapped()); }
    void zoomIn() { zoom(1); }
    void zoomOut() { zoom(-1); }
    void resetZoom();

Q_SIGNALS:
    void followChanged();
    void filterChanged();
    void rowsChanged(); ///< the number of lines, or of those that are shown
    void lineHovered(qint64 line); ///< the pointer is over a metric line; −1 when it is over none any more
    void markClicked(qint64 line); ///< the kind mark of a metric line
    void linesReplaced();          ///< the service began the log anew: numbers of lines mean others now
    void marksChanged();           ///< by a person, or they went with the lines they stood at
    void loadWanted(qint64 first, qint64 last);  ///< a person wants these lines, which are not here
    void retryWanted(qint64 first, qint64 last); ///< and these, which could not be read
    void lineHidden(qint64 line); ///< a hit or the linked line was to be shown and does not pass the filter
    void noticed(const QString &sentence); ///< to be said in the tool bar
    void searchWanted();
    void saveWanted(); ///< as a file
    void fontWanted(const QFont &font); ///< a person made the letters larger or smaller
    void usualFontWanted();
    void nextHitWanted();
    void previousHitWanted();

protected:
    void moved() override;
    qint64 focusRow() const override;
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addTextActions();
    void connectSource();
    void sourceReplaced();
    void countRows(); ///< lines, facts, filter or hits are others: the first visible line keeps its place
    void changeRows(const std::function<void()> &change);
    void rememberPlace();
    void followMoved();
    void scrolled(); ///< by a person
    void placeCaret(const TextPosition &position);
    void selectionMoved();
    void copyText(LineNumbers numbers);

    const HitList *m_hits = nullptr;
    std::pair<qint64, qint64> m_place; ///< first visible line and hidden pixels of it, last time there was one
    LogJumps *m_jumps;
    FollowMode m_follow;
    FollowMode::State m_knownState = FollowMode::State::Following; ///< as last told by followChanged()
    bool m_hasCurrent = false;   ///< the selection's cursor was put somewhere
    bool m_showsCurrent = false; ///< by a key: who clicks knows where
    int m_wheelRest = 0;         ///< of a turn that was not yet worth a pixel
    int m_zoomRest = 0;          ///< nor a step of the letters' size
    NewLinesPill *m_pill;
    LinePointer *m_pointer;
};
