// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "log/follow_mode.h"
#include "log/log_copy.h"
#include "log/log_painter.h"

#include <QAbstractScrollArea>
#include <QPointer>
#include <optional>

class NewLinesPill;

/// The lines of one log: fixed row height, painted from whatever blocks are here, at any length of the log.
///
/// Main thread. Shows a LogSource, which it does not own and which may be replaced or deleted at any time. Follows the
/// end of the log until a person looks elsewhere; then the first visible line keeps its place to the pixel, whatever
/// arrives. To assistive technology it is a read-only text: the visible lines.
class LogView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    static constexpr qint64 MostCopiedLines = 100'000;

    explicit LogView(QWidget *parent = nullptr);
    ~LogView() override;

    void setSource(LogSource *source); ///< opens another log at its end, following; null shows nothing
    LogSource *source() const { return m_source; }
    void setColors(const LogColors &colors);
    FollowMode::State followState() const { return m_follow.state(); }
    bool isFollowing() const { return m_follow.isPinned(); }
    void setFollow(bool follow);
    /// The job is over: nothing is followed any more, lines that still come are shown all the same.
    void setEnded(bool hasEnded);
    qint64 newLines() const { return m_follow.newLines(); }

    void setHighlight(const std::optional<LinePattern> &pattern); ///< marks what matches in the visible lines
    void setCurrentHit(qint64 line); ///< whose hits are painted as the current ones; −1 for none
    /// Brings a line into view, one third from the top when it is not there already, and its first hit when it is the
    /// current one; pauses following.
    void showLine(qint64 line);
    /// Where the view stands: rows are lines.
    const ScrollPosition &scroll() const { return m_scroll; }
    const LogMetrics &metrics() const { return m_metrics; }

    /// What a line says, as displayed; the sentence of its run when it is missing.
    QString textOf(qint64 line);
    /// The gap between characters nearest to a point of the viewport.
    TextPosition positionAt(const QPoint &point);
    /// Left edge of a position in the viewport, as high as its row.
    QRect rectOf(const TextPosition &position);

    const LogSelection &selection() const { return m_selection; }
    void select(const TextRange &range);
    void extendSelection(const TextRange &to);
    /// Scrolls as little as needed.
    void ensureVisible(const TextPosition &position);
    /// The selected bytes as received; see selectedText().
    QByteArray selectedBytes(LineNumbers numbers = LineNumbers::Without) const;

    /// Moves by pixels, as a person does: away from the end pauses, back to it follows.
    void scrollByPixels(qint64 pixels);

public Q_SLOTS:
    void copy();
    void copyWithNumbers();
    void selectAll();

Q_SIGNALS:
    void followChanged();
    void lineCountChanged();
    /// More than MostCopiedLines are selected: nothing was copied.
    void copyRefused();

protected:
    bool event(QEvent *event) override;
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
    void copyText(LineNumbers numbers);
    void moved(); ///< position, size or number of lines: bars, pill, wishes and picture follow
    void updateBars();
    void updateWidth();
    void placePill();
    void showFocus(const QFocusEvent &event);
    void updateFont();
    int gutter() const;
    int textX() const; ///< left edge of the text in the viewport
    const LineLayout *layoutOf(qint64 line);
    void followMoved();
    void selectionMoved();
    void showColumns(const TextRange &columns);

    QPointer<LogSource> m_source;
    LogColors m_colors;
    LogMetrics m_metrics;
    LineLayouts m_layouts;
    ScrollPosition m_scroll;
    FollowMode m_follow;
    FollowMode::State m_knownState = FollowMode::State::Following; ///< as last told by followChanged()
    LogSelection m_selection;
    std::optional<LineMatcher> m_search;
    qint64 m_currentHit = -1;
    int m_widest = 0;    ///< of the lines seen so far
    int m_wheelRest = 0; ///< of a turn that was not yet worth a pixel
    bool m_isSettingBars = false;
    bool m_showsFocus = false; ///< the focus came by the keyboard
    NewLinesPill *m_pill;
};
