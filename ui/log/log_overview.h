// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QScrollBar>
#include <optional>
#include <vector>

class HitList;
class LogCanvas;

/// The strip at the right of a log: its scroll bar, with a tick for every warning, error, hit and mark of the whole log.
///
/// A click jumps there, a drag scrolls. To assistive technology it is a scroll bar. Owned by its view.
class LogOverview : public QScrollBar
{
    Q_OBJECT

public:
    explicit LogOverview(LogCanvas *view);

    /// Hits of the search under way, null for none; must outlive the strip or be taken back. Call hasChanged() with it.
    void setHits(const HitList *hits);
    /// Lines, their facts, hits or marks are others now.
    void hasChanged();

    QSize sizeHint() const override;
    /// The visible part, at least 14 px high.
    QRect thumb() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void countTicks();
    /// Brings the part of the log at this height into the middle of the view.
    void showAt(int y);

    const LogCanvas *m_view;
    const HitList *m_hits = nullptr;
    std::vector<int> m_warnings; ///< pixel rows
    std::vector<int> m_errors;
    std::vector<int> m_hitRows;
    std::vector<int> m_marks;
    int m_countedHeight = -1; ///< of the strip the ticks are for; −1 when they are not current
    std::optional<int> m_grip; ///< where the thumb is held, from its middle
};
