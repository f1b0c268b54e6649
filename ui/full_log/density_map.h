// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "full_log/density_counts.h"

#include <QWidget>
#include <optional>

class LogFinder;
class LogView;

/// Where in a log the hits of the search are: a bar for every 5 px of height, beside it ticks for errors and warnings and
/// the numbers of round lines, over it a frame around what is on screen. Without a search bars are errors and warnings.
///
/// A click goes there, a drag scrolls, the wheel and the keys scroll. What it draws is counted when it is painted, so at
/// most once a frame, and only if it has changed. To assistive technology it is a scroll bar whose value says which lines
/// are on screen.
class DensityMap : public QWidget
{
    Q_OBJECT

public:
    static constexpr int Width = 120;

    /// Both must outlive the map.
    DensityMap(LogView *view, const LogFinder *finder, QWidget *parent);

    /// What part of the log this height of the map stands for; nothing outside.
    std::optional<MapPart> partAt(int y) const;
    /// The frame around what is on screen, at least 13 px high.
    QRectF frame() const;
    /// `Lines 842,200 to 842,240 of 1,204,318`: what is on screen.
    QString valueText() const;
    /// `Lines 612,000 to 620,000: 48 hits, 1 error`
    QString wordsOf(const MapPart &part) const;

    QSize sizeHint() const override { return {Width, Width}; }

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    bool isSearching() const;
    int mapHeight() const;
    qreal yOf(qint64 line) const;
    qint64 lineAt(qreal y) const;
    void count();
    void paintBars(QPainter *painter) const;
    void paintTicks(QPainter *painter) const;
    void paintNumbers(QPainter *painter) const;
    void paintFrame(QPainter *painter) const;
    void scrollTo(qint64 middle); ///< brings this line into the middle of the view
    bool scrollByKey(int key);

    LogView *m_view;
    const LogFinder *m_finder;
    DensityCounts m_counts;
    bool m_areHitsOld = true;
    std::shared_ptr<const LevelTable> m_counted; ///< the table whose levels are counted
    std::optional<qreal> m_grip; ///< where the frame is held, from its middle
};
