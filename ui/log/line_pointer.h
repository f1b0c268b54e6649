// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPoint>
#include <optional>

class LogView;
class QMouseEvent;

/// What the pointer does to a line of a LogView apart from selecting: hovers a metric line, clicks its kind mark, the button
/// word of lines that are not here, or a run of folded lines. Owned by the view; filters its viewport before SelectionGesture.
class LinePointer : public QObject
{
    Q_OBJECT

public:
    explicit LinePointer(LogView *view);

    /// The lines under a resting pointer may be others now.
    void linesMoved();

protected:
    bool eventFilter(QObject *viewport, QEvent *event) override;

private:
    enum class Spot { Text, Gutter, Mark, Action, Fold, OpenFold };

    Spot spotAt(const QPoint &point) const;
    void hover(std::optional<QPoint> point);
    bool press(const QMouseEvent &event);
    bool release(const QMouseEvent &event);

    LogView *m_view;
    std::optional<QPoint> m_at;     ///< of the pointer, while it is over the lines
    qint64 m_hovered = -1;          ///< as last told
    std::optional<QPoint> m_pressed; ///< on a mark or a button word
};
