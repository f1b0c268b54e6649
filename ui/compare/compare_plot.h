// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "compare/compare_choice.h"
#include "compare/compare_state.h"
#include "compare/run_curves.h"

#include <QPixmap>
#include <QWidget>

/// The picture of two to six runs, one line each, and what a person does with it: crosshair and zoom, by pointer and by
/// keyboard. While nobody moves the crosshair it rests where all runs can be compared: at the last place that all have
/// reached. Main thread; its work follows the pixels, not the points. Assistive technology sees it as `Comparison chart`.
class ComparePlot : public QWidget
{
    Q_OBJECT

public:
    explicit ComparePlot(QWidget *parent = nullptr);

    const CompareState &state() const { return m_state; }

    /// In the order of their signs; `baseline` is an index, or beyond the end while there is none.
    void setRuns(std::vector<ComparedRun> runs, size_t baseline);
    /// The zoom is carried over to the same records of the baseline when the axis is another.
    void setChoice(const CompareChoice &choice);
    /// Values cut off at the top edge come into the picture, or leave it again.
    void setShowsEverything(bool showsEverything);
    bool showsEverything() const { return m_showsEverything; }
    /// A person points at this run elsewhere: its line stands out.
    void setEmphasis(std::optional<size_t> run);
    /// Empty while everything is shown. Units of the chosen axis.
    const std::optional<Range> &zoom() const { return m_zoom; }
    void setZoom(std::optional<Range> zoom);
    void zoomStep(bool isIn); ///< `+` and `-`

    /// Some run has a place on it.
    bool isOffered(training::Alignment axis) const;
    /// Every run that can be drawn is.
    bool isSettled() const { return m_curves->isComplete(); }
    /// Why there is no line at all: what and why, empty while there is one.
    std::pair<QString, QString> emptyText() const;
    /// `No eval loss: support-tone v5`, about runs that have no line beside others that have; empty when there is none.
    QString missingText() const;
    /// Paints what is shown, without the crosshair, with a plot of this size below a header that says what it is.
    void paintPicture(QPainter *painter, QSize plot) const;
    /// Of that picture as a whole.
    QSize pictureSize(QSize plot) const;

Q_SIGNALS:
    void zoomChanged();
    void everythingChanged();
    void logWanted(); ///< a key asked for the other scale
    void cursorChanged();
    /// The lines are others now, or lie elsewhere.
    void pictureChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    static constexpr double ZoomStep = 1.25; ///< a key press, or a notch of the wheel

    void want();
    void takeCurves();
    void takeColors();
    void refresh();
    CurveWish wishOf(const ComparedRun &run, const Metric &metric) const;
    bool showsTrain() const { return m_choice.showsTrain && m_choice.metric == "eval_loss"; }
    CompareLine lineOf(const ComparedRun &run) const;
    std::shared_ptr<const RunCurve> baselineCurve() const;
    void carryZoom(const std::shared_ptr<const RunCurve> &from, const std::shared_ptr<const RunCurve> &to);
    void renewPicture();
    void paintMessages(QPainter *painter) const;
    void setCursorPlace(std::optional<double> place);
    void walkTo(std::optional<double> place);
    void rest();
    void moveAlong(int direction);
    void moveToEnd(bool isFirst);
    bool stepBack();
    bool handleKey(int key);
    void zoomAround(double center, double factor);
    void hover(double pixel);

    std::vector<ComparedRun> m_runs;
    CompareState m_state; ///< what is on screen: the following, as soon as its lines are made
    RunCurves *m_curves;
    CompareChoice m_choice;
    bool m_showsEverything = false;
    std::optional<Range> m_zoom;
    std::optional<double> m_pressed; ///< pixel where the button went down
    QPixmap m_picture; ///< all but the crosshair; null when it has to be painted anew
};

/// The same frame laid out for a picture of another size.
void layOutComparison(CompareState *state, QSizeF size, double pixelRatio);
