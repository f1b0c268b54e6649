// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/loss_plot.h"

#include "chart/accessible_plot.h"
#include "chart/chart_view.h"
#include "chart/crosshair.h"

#include <QAccessible>
#include <QFocusEvent>
#include <QVBoxLayout>

using namespace std::chrono_literals;

namespace {

/// The record that log line `line` states.
std::optional<ChartCursor> recordAt(const ChartData &data, qint64 line)
{
    for (const bool isEval : {false, true}) {
        if (const std::optional<size_t> index = (isEval ? data.eval : data.train).recordAt(line))
            return ChartCursor{isEval, *index};
    }
    return {};
}

} // namespace

LossPlot::LossPlot(QWidget *parent)
    : QWidget(parent)
    , m_view(new ChartView(&m_state, this))
{
    installAccessiblePlot();
    setAccessibleName(tr("Loss chart"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(160, 96);
    m_state.colors = chartColors(palette());
    m_state.font = font();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
    m_announcing.setSingleShot(true);
    connect(&m_announcing, &QTimer::timeout, this, [this] { announceValue(this); });
}

Range LossPlot::whole() const
{
    const Range all = wholeX(*m_state.data, m_state.axis, m_state.outlook.isRunning);
    return m_state.isLogX ? positivePart(*m_state.data, m_state.axis, all).value_or(all) : all;
}

/// The stretch in the picture: a person's zoom as it is, else the end of the run that follows it, else all.
Range LossPlot::shownX() const
{
    const Range all = whole();
    if (m_zoom) {
        Range zoom = *m_zoom;
        if (m_state.isLogX)
            zoom.min = std::max(zoom.min, all.min);
        const bool isInside = zoom.min < zoom.max && zoom.max > all.min && zoom.min < all.max;
        return isInside ? zoom : moved(*m_zoom, 0, all);
    }
    if (!m_lastSteps)
        return all;
    return ::lastSteps(*m_state.data, m_state.axis, *m_lastSteps).value_or(all);
}

void LossPlot::updateRanges()
{
    if (!m_state.data)
        return;
    const Range all = wholeX(*m_state.data, m_state.axis, m_state.outlook.isRunning);
    m_state.isLogX = m_wantsLogX && positivePart(*m_state.data, m_state.axis, all);
    m_state.x = shownX();
    const PlotState &s = m_state;
    const auto every = [&] { return everyY(*s.data, *s.curves, s.shown, s.isLog, s.axis, s.x); };
    if (m_zoom) {
        if (!m_zoomedY)
            m_zoomedY = every();
        m_state.y = *m_zoomedY;
    } else if (m_showsEverything || m_lastSteps) {
        m_state.y = every();
    } else {
        const Range usual = usualY(*s.data, *s.curves, s.shown, s.isLog);
        m_widestY = m_widestY ? m_widestY->united(usual) : usual;
        m_state.y = *m_widestY;
    }
    updateClipped();
    refreshView();
}

void LossPlot::updateClipped()
{
    const PlotState &s = m_state;
    size_t above = 0;
    size_t below = 0;
    const auto count = [&](const training::Pyramid &curve, const ChartSeries &series) {
        above += countAbove(curve, series.x(s.axis), s.x, s.y.max);
        below += countBelow(curve, series.x(s.axis), s.x, s.y.min);
    };
    if (s.shown.train)
        count(*s.curves->train, s.data->train);
    if (s.shown.eval)
        count(*s.curves->eval, s.data->eval);
    m_state.clippedAbove = above;
    m_state.clippedBelow = below;
}

void LossPlot::refreshView()
{
    m_view->refresh();
    Q_EMIT laidOut();
}

void LossPlot::repaintOverlay()
{
    m_view->repaintOverlay();
    Q_EMIT overlayChanged();
}

void LossPlot::reset()
{
    m_state.data.reset();
    m_state.curves.reset();
    m_state.isPinned = false;
    m_state.selection.reset();
    setShowsEverything(false);
    m_widestY.reset();
    m_zoomedY.reset();
    m_pressed.reset();
    setCursor({});
    setZoom({});
    repaintOverlay();
}

void LossPlot::setData(std::shared_ptr<const ChartData> run, std::shared_ptr<const ChartCurves> curves)
{
    std::optional<qint64> line;
    if (m_state.cursor)
        line = m_state.seriesOf(*m_state.cursor).lines[m_state.cursor->index];
    const bool isFirst = !m_state.data;
    if (!isFirst && m_state.data->primary != run->primary) {
        // The first loss after a count of tokens: what was widened for one says nothing about the other.
        m_widestY.reset();
        m_zoomedY.reset();
    }
    m_state.cursor.reset(); // its index is of the run before
    m_state.data = std::move(run);
    m_state.curves = std::move(curves);
    if (isFirst || !m_state.data->hasAxis[size_t(m_state.axis)])
        setAxis(m_state.data->hasAxis[size_t(m_state.axis)] ? m_state.axis : m_state.data->firstAxis());
    keepCursor(line);
    updateRanges();
    if (!m_announcing.isActive())
        m_announcing.start(isFirst ? 0ms : 1s);
}

/// Records move when older lines arrive or a restart takes some back: the crosshair follows its line, or
/// goes.
void LossPlot::keepCursor(std::optional<qint64> line)
{
    if (!line)
        return;
    const bool wasPinned = std::exchange(m_state.isPinned, false);
    m_state.isPinned = showLine(*line) && wasPinned;
    if (m_state.cursor)
        return;
    if (wasPinned)
        Q_EMIT unpinned();
    Q_EMIT cursorChanged();
}

void LossPlot::setCurves(std::shared_ptr<const ChartCurves> curves)
{
    // The values that a logarithm has no place for come and go; smoothing takes none away.
    if (curves->positiveOnly != m_state.curves->positiveOnly)
        m_zoomedY.reset();
    m_state.curves = std::move(curves);
    updateRanges();
}

void LossPlot::setAxis(XAxis axis)
{
    const XAxis before = std::exchange(m_state.axis, axis);
    if (!m_state.data || before == axis)
        return;
    m_zoomedY.reset();
    if (m_zoom) {
        m_zoom = Range{converted(*m_state.data, m_zoom->min, before, axis),
                       converted(*m_state.data, m_zoom->max, before, axis)};
        if (!(m_zoom->span() > 0))
            setZoom({});
    }
    updateRanges();
}

void LossPlot::setLog(bool isLog)
{
    m_state.isLog = isLog;
    m_widestY.reset();
    m_zoomedY.reset();
    updateRanges();
}

void LossPlot::setLogX(bool isLog)
{
    m_wantsLogX = isLog;
    updateRanges();
}

void LossPlot::setLastSteps(std::optional<int> count)
{
    if (m_lastSteps == count)
        return;
    m_lastSteps = count;
    updateRanges();
    Q_EMIT zoomChanged();
}

void LossPlot::setLeastLeft(double width)
{
    if (std::exchange(m_state.leastLeft, width) != width)
        refreshView();
}

void LossPlot::setBrief(bool isBrief)
{
    m_state.isBrief = isBrief;
    repaintOverlay();
}

void LossPlot::setShown(ShownSeries shown)
{
    m_state.shown = shown;
    if (m_state.cursor && !(m_state.cursor->isEval ? shown.eval : shown.train)) {
        unpin();
        setCursor({});
    }
    m_widestY.reset();
    m_zoomedY.reset();
    updateRanges();
}

void LossPlot::setOutlook(const Outlook &outlook)
{
    if (m_state.outlook == outlook)
        return;
    m_state.outlook = outlook;
    updateRanges();
}

void LossPlot::setLayers(ChartLayers layers)
{
    if (m_state.layers == layers)
        return;
    m_state.layers = layers;
    m_view->repaintOverlay();
}

void LossPlot::setColors(const ChartColors &colors)
{
    m_state.colors = colors;
    refreshView();
}

void LossPlot::setZoom(std::optional<Range> zoom)
{
    if (m_zoom == zoom)
        return;
    m_zoom = zoom;
    m_zoomedY.reset();
    updateRanges();
    Q_EMIT zoomChanged();
}

void LossPlot::showClipped()
{
    if (!m_zoom)
        return setShowsEverything(true);
    m_zoomedY.reset();
    updateRanges();
}

void LossPlot::setShowsEverything(bool showsEverything)
{
    if (m_showsEverything == showsEverything)
        return;
    m_showsEverything = showsEverything;
    updateRanges();
    Q_EMIT everythingChanged();
}

bool LossPlot::showLine(qint64 line)
{
    const std::optional<ChartCursor> record = m_state.data ? recordAt(*m_state.data, line) : std::nullopt;
    if (!m_state.isPinned && (record || line < 0))
        setCursor(record);
    return record.has_value();
}

bool LossPlot::pinLine(qint64 line)
{
    const std::optional<ChartCursor> record = m_state.data ? recordAt(*m_state.data, line) : std::nullopt;
    if (!record)
        return false;
    m_state.isPinned = true;
    setCursor(record);
    repaintOverlay();
    return true;
}

bool LossPlot::pinStep(qint64 step)
{
    if (!m_state.data || !m_state.data->hasAxis[size_t(XAxis::Step)])
        return false;
    const ChartSeries &lead = m_state.lead();
    return !lead.values.empty() && pinLine(lead.lines[nearestRecord(lead, XAxis::Step, double(step))]);
}

void LossPlot::clearCursor()
{
    m_state.isPinned = false;
    setCursor({});
}

void LossPlot::setCursor(std::optional<ChartCursor> cursor)
{
    if (m_state.cursor == cursor)
        return;
    m_state.cursor = cursor;
    repaintOverlay();
    announceValue(this);
    Q_EMIT cursorChanged();
}

void LossPlot::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    refreshView();
}

void LossPlot::focusInEvent(QFocusEvent *event)
{
    const Qt::FocusReason reason = event->reason();
    m_state.showsFocus =
        reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason;
    repaintOverlay();
}

void LossPlot::focusOutEvent(QFocusEvent *)
{
    m_state.showsFocus = false;
    repaintOverlay();
}

void LossPlot::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::FontChange && event->type() != QEvent::LocaleChange)
        return;
    m_state.font = font();
    refreshView();
}
