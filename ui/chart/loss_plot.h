// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/plot_state.h"

#include <QTimer>
#include <QWidget>

class ChartView;

/// The picture of a run and what a person does with it: crosshair, zoom, pan, pin, by pointer and by
/// keyboard. Main thread; its work follows the pixels, not the points. Assistive technology sees it as `Loss
/// chart`.
class LossPlot : public QWidget
{
    Q_OBJECT

public:
    explicit LossPlot(QWidget *parent = nullptr);

    const PlotState &state() const { return m_state; }

    /// Another job: zoom, crosshair and remembered ranges are dropped. Hidden series and scale are the
    /// person's and stay.
    void reset();
    /// A newer reading of the same job, neither null nor empty: zoom and crosshair stay where they are.
    void setData(std::shared_ptr<const ChartData> run, std::shared_ptr<const ChartCurves> curves);
    /// The same run smoothed otherwise.
    void setCurves(std::shared_ptr<const ChartCurves> curves);
    /// The zoom is carried over to the same records.
    void setAxis(XAxis axis);
    void setLog(bool isLog);
    /// Asked for; a run without a place above zero stays linear.
    void setLogX(bool isLog);
    bool wantsLogX() const { return m_wantsLogX; }
    /// Shows the end of the run only, and follows it; a zoom stands above it. Empty: all of the run.
    void setLastSteps(std::optional<int> count);
    std::optional<int> lastSteps() const { return m_lastSteps; }
    /// Without the boundaries of epochs.
    void setBrief(bool isBrief);
    void setShown(ShownSeries shown);
    void setOutlook(const Outlook &outlook);
    void setLayers(ChartLayers layers);
    void setColors(const ChartColors &colors);

    /// Empty while the whole run is shown. Units of the chosen axis.
    std::optional<Range> zoom() const { return m_zoom; }
    void setZoom(std::optional<Range> zoom);
    /// `+` and `-` of the keyboard.
    void zoomStep(bool isIn);
    /// Values cut off at the top edge come into the picture, or leave it again.
    void setShowsEverything(bool showsEverything);
    bool showsEverything() const { return m_showsEverything; }
    /// Brings what is cut off above or below into the picture, zoomed or not.
    void showClipped();
    /// Room that the strips under the plot need at their left.
    void setLeastLeft(double width);
    /// A double click beside the plot: back to the whole run.
    void resetByDoubleClick();
    /// Puts the crosshair on the record that log line `line` states, without a signal; false when it states
    /// none. −1 takes the crosshair away. A pinned one stays where it is.
    bool showLine(qint64 line);
    /// The same, pinned.
    bool pinLine(qint64 line);
    /// The crosshair is pinned to the train record whose step is nearest; false without steps.
    bool pinStep(qint64 step);
    /// Away with the crosshair, pinned or not.
    void clearCursor();

Q_SIGNALS:
    void zoomChanged();
    void everythingChanged();
    /// Ranges, data, colours or the plot's area are others.
    void laidOut();
    /// Crosshair, pin or the stretch being dragged out are others.
    void overlayChanged();
    /// A person took the band away.
    void bandDismissed();
    /// A key asked for the other scale.
    void logWanted();
    /// The crosshair stands on another record, or on none.
    void cursorChanged();
    /// The log line under the crosshair while a person moves it, −1 when it leaves.
    void stepHovered(qint64 line);
    /// A person chose the record of this log line, by click or Enter.
    void pinned(qint64 line);
    /// A person let go of the pinned record.
    void unpinned();

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    static constexpr double ZoomStep = 1.25; ///< a key press, or a notch of the wheel

    Range whole() const;
    Range shownX() const;
    void updateRanges();
    void updateClipped();
    void refreshView();
    void repaintOverlay();
    Range toScale(Range x) const;
    Range fromScale(Range x) const;
    void keepCursor(std::optional<qint64> line);
    void setCursor(std::optional<ChartCursor> cursor);
    void moveTo(std::optional<ChartCursor> cursor);
    void moveAlong(const ChartSeries &series, int direction);
    void pin();
    void unpin();
    bool stepBack();
    double zoomCenter() const;
    void zoomAround(double center, double factor);
    void pan(double share);
    void hover(double pixel);
    bool isClippedMark(QPointF position) const;
    bool isLink(QPointF position) const;
    bool handlePlainKey(int key);
    bool handleCursorKey(int key);

    PlotState m_state;
    ChartView *m_view;
    std::optional<Range> m_zoom;
    std::optional<Range> m_zoomedY; ///< new points do not move what a person has zoomed to
    std::optional<int> m_lastSteps;
    bool m_wantsLogX = false;
    std::optional<Range> m_widestY; ///< while one run is watched its picture only widens
    bool m_showsEverything = false;
    std::optional<double> m_pressed; ///< pixel where the button went down
    bool m_wasPinned = false;        ///< before the click that may become a double click
    QTimer m_announcing;             ///< growth is told to assistive technology at most once a second
};
