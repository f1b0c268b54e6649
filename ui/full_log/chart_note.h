// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "full_log/run_places.h"

#include <QObject>

class LogView;

/// The words at the right of the current line, when it is a metric line: `step 2,193, show in chart`. A click on them asks
/// for the chart. A line that the chart itself has linked keeps its words, which ask for the chart as well.
class ChartNote : public QObject
{
    Q_OBJECT

public:
    /// `view` must outlive this.
    explicit ChartNote(LogView *view, QObject *parent = nullptr);

    void setPlaces(const RunPlaces &places) { m_places = places; }
    /// The line that a person has gone to; −1 for none.
    void setLine(qint64 line);

Q_SIGNALS:
    void chartWanted(qint64 line, int step); ///< −1: not known

protected:
    bool eventFilter(QObject *viewport, QEvent *event) override;

private:
    bool isOnWords(const QPoint &point) const;

    LogView *m_view;
    RunPlaces m_places;
    QString m_words;
    qint64 m_own = -1; ///< the line that was linked here
    int m_step = -1;   ///< its; −1 when not known
    bool m_isPressed = false;
    bool m_hasHand = false;
};
