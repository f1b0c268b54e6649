// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/strip_plot.h"

#include "chart/axes_painter.h"
#include "chart/chart_text.h"
#include "chart/crosshair.h"
#include "chart/loss_plot.h"
#include "theme/icons.h"
#include "theme/palette.h"
#include "theme/type.h"

#include <QAccessible>
#include <QFontMetricsF>
#include <QLocale>
#include <QResizeEvent>
#include <QToolButton>
#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace {

constexpr int CloseSize = 24;
constexpr int CloseInset = 12; ///< the bar of a stack that scrolls stands there
constexpr double StripFoot = 5;
constexpr double MarkSpacing = 14;

double headHeight(const QFont &body)
{
    return std::max(18.0, std::ceil(QFontMetricsF(fontFor(TextRole::Caption, body)).height()) + 3);
}

} // namespace

StripPlot::StripPlot(LossPlot *plot, std::string name, QWidget *parent)
    : QWidget(parent)
    , m_plot(plot)
    , m_name(std::move(name))
    , m_close(new QToolButton(this))
{
    const QString shown = QString::fromStdString(m_name);
    setAccessibleName(tr("%1, strip of the chart", "name of a metric").arg(shown));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    m_close->setProperty("small", true);
    m_close->setAutoRaise(true);
    m_close->setFocusPolicy(Qt::TabFocus);
    m_close->setFixedSize(CloseSize, CloseSize);
    m_close->setAccessibleName(tr("Hide %1", "name of a metric").arg(shown));
    m_close->setToolTip(m_close->accessibleName());
    connect(m_close, &QAbstractButton::clicked, this, &StripPlot::closeWanted);
    connect(&m_maker, &StripMaker::made, this, [this](const StripCurves &curves) {
        m_curves = curves;
        takeLayout();
        Q_EMIT curvesChanged();
    });
    m_close->setIcon(iconFor(Icon::Close, tokensFor(palette())));
    takeLayout();
}

QWidget *StripPlot::closeButton() const
{
    return m_close;
}

void StripPlot::setRun(std::shared_ptr<const ChartData> run, double weight)
{
    ask(std::move(run), weight);
}

void StripPlot::setLog(bool isLog)
{
    if (std::exchange(m_isLog, isLog) == isLog)
        return;
    // A logarithm that is switched on waits for curves without what it has no place for.
    ask(m_run, m_weight);
    takeLayout();
}

void StripPlot::ask(std::shared_ptr<const ChartData> run, double weight)
{
    if (!run || (run == m_run && weight == m_weight && m_isLog == m_askedLog))
        return;
    m_run = std::move(run);
    m_weight = weight;
    m_askedLog = m_isLog;
    m_maker.make(m_run, m_name, m_weight, m_isLog);
}

bool StripPlot::isDrawable() const
{
    return m_curves.series && m_curves.raw && places().size() == m_curves.raw->size() && m_state.data;
}

void StripPlot::takeLayout()
{
    m_state = m_plot->state();
    const double head = headHeight(m_state.font);
    m_state.area = QRectF(m_state.area.left(), head, m_state.area.width(), std::max(height() - head - StripFoot, 1.0));
    m_state.isLog = false;
    m_state.xMarks = {};
    updateRange();
    updateAccessible();
    update();
}

void StripPlot::updateRange()
{
    m_state.y = {};
    m_state.yMarks = {};
    if (!isDrawable())
        return;
    const training::Pyramid &curve = *m_curves.raw;
    m_state.isLog = m_isLog && m_curves.positiveOnly;
    std::optional<Range> range = valueRange(curve, places(), m_state.x, m_state.isLog);
    if (!range)
        range = valueRange(curve, places(), {-std::numeric_limits<double>::infinity(), std::numeric_limits<double>::infinity()},
                           m_state.isLog);
    if (!range)
        return;
    m_state.y = *range;
    const double line = QFontMetricsF(fontFor(TextRole::Caption, m_state.font)).height();
    constexpr double logAir = 0.75; // 1, 2, 5 crowd on a logarithm, and few of them say little
    const double spacing = std::max(MarkSpacing, line) * (m_state.isLog ? logAir : 1);
    m_state.yMarks = marksY(m_state.y, m_state.isLog, m_state.area.height(), spacing);
    // One mark says nothing about the scale: the ends of the values do.
    if (m_state.yMarks.at.size() < 2 && !m_state.isLog)
        m_state.yMarks = marksAtEnds(m_state.y);
}

void StripPlot::dropOverlay()
{
    m_state.cursor.reset();
    m_state.selection.reset();
}

void StripPlot::takeOverlay()
{
    const PlotState &state = m_plot->state();
    // The crosshair counts the records of the plot's own run.
    m_state.data = state.data;
    m_state.curves = state.curves;
    m_state.cursor = state.cursor;
    m_state.isPinned = state.isPinned;
    m_state.selection = state.selection;
    updateAccessible();
    update();
}

double StripPlot::neededLeft() const
{
    return yLabelWidth(m_state);
}

std::optional<size_t> StripPlot::record() const
{
    if (!isDrawable() || m_curves.series->points.size() == 0)
        return {};
    const ChartSeries &points = m_curves.series->points;
    return m_state.cursor ? nearestRecord(points, m_state.axis, m_state.xOf(*m_state.cursor)) : points.size() - 1;
}

QString StripPlot::recordText() const
{
    const std::optional<size_t> index = record();
    if (!index)
        return {};
    const QString value = valueText(m_curves.series->points.values[*index]);
    const double place = places()[*index];
    if (!m_state.cursor || place == m_state.xOf(*m_state.cursor))
        return value;
    return tr("%1 at %2", "a value, and the place of it on the axis").arg(value, placeText(place, m_state.axis));
}

QString StripPlot::hiddenText() const
{
    if (m_isLog && m_askedLog && isDrawable() && m_curves.run == m_run && !m_curves.positiveOnly)
        return tr("linear scale, no positive values");
    if (!m_state.isLog)
        return {};
    const QString number = QLocale().toString(qint64(m_curves.hidden));
    if (m_curves.hidden == 0)
        return tr("log scale");
    return m_curves.hidden == 1 ? tr("log scale, 1 value of 0 or below hidden")
                                : tr("log scale, %1 values of 0 or below hidden").arg(number);
}

void StripPlot::updateAccessible()
{
    if (QAccessible::isActive())
        setAccessibleDescription(recordText());
}

void StripPlot::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_close->move(width() - CloseSize - CloseInset, 0);
    takeLayout();
}

void StripPlot::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_close->setIcon(iconFor(Icon::Close, tokensFor(palette())));
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        takeLayout();
}
