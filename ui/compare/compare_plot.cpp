// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/compare_plot.h"

#include "chart/axes_painter.h"
#include "chart/crosshair.h"
#include "compare/accessible_comparison.h"
#include "compare/compare_axis.h"
#include "compare/compare_painter.h"
#include "compare/compare_readout.h"
#include "compare/comparison_header.h"
#include "compare/end_labels.h"
#include "compare/rise_note.h"
#include "compare/run_extent.h"
#include "shell/pane_colors.h"
#include "text.h"
#include "theme/focus_ring.h"
#include "theme/palette.h"
#include "theme/type.h"

#include <QEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace {

constexpr QMarginsF PlotMargins{48, 8, 136, 28}; ///< at the right stand the labels of the lines
constexpr double NarrowPlot = 480;
constexpr double NarrowRightMargin = 88;
constexpr double MarkSpacingX = 100;
constexpr double MarkSpacingY = 48;

QStringList namesOf(const std::vector<CompareLine> &lines, bool (*isMeant)(const CompareLine &))
{
    QStringList names;
    for (const CompareLine &line : lines) {
        if (isMeant(line))
            names << line.name;
    }
    return names;
}

} // namespace

void layOutComparison(CompareState *state, QSizeF size, double pixelRatio)
{
    PlotState &frame = state->frame;
    const QFontMetricsF metrics(fontFor(TextRole::Caption, frame.font));
    const double bottom = std::max(PlotMargins.bottom(), std::ceil(metrics.height()) + 12);
    const double height = std::max(size.height() - PlotMargins.top() - bottom, 1.0);
    frame.yMarks = marksY(frame.y, frame.isLog, height, std::max(frame.isLog ? MarkSpacingY / 2 : MarkSpacingY, metrics.height() * 1.4));
    if (state->metric == "learning_rate") {
        for (size_t i = 0; i < frame.yMarks.at.size(); ++i)
            frame.yMarks.texts[i] = metricText(frame.yMarks.at[i], state->metric);
    }
    const double left = std::max(PlotMargins.left(), yLabelWidth(frame));
    const double right = size.width() < NarrowPlot ? NarrowRightMargin : PlotMargins.right();
    frame.area = QRectF(left, PlotMargins.top(), std::max(size.width() - left - right, 1.0), height);
    frame.xMarks = compareMarks(frame.x, state->axis, frame.area.width(), std::max(MarkSpacingX, metrics.height() * 6));
    drawLines(state, pixelRatio);
    state->labels = endLabels(*state);
    state->notes = riseNotes(*state);
    state->epochs = epochMarks(*state);
}

ComparePlot::ComparePlot(QWidget *parent)
    : QWidget(parent)
    , m_curves(new RunCurves(this))
{
    installAccessibleComparison();
    setAccessibleName(tr("Comparison chart"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(240, 120);
    setAttribute(Qt::WA_OpaquePaintEvent);
    takeColors();
    connect(m_curves, &RunCurves::made, this, &ComparePlot::takeCurves);
    refresh();
}

CurveWish ComparePlot::wishOf(const ComparedRun &run, const Metric &metric) const
{
    return curveWish(run, metric, m_choice.axis, weightFor(m_runs, metric, m_choice.smoothing), m_choice.isLog);
}

void ComparePlot::setRuns(std::vector<ComparedRun> runs, size_t baseline)
{
    m_runs = std::move(runs);
    m_state.baseline = baseline;
    want();
}

/// What is on screen stays until all the new lines are made.
void ComparePlot::want()
{
    std::vector<CurveWish> wishes;
    for (const ComparedRun &run : m_runs) {
        if (!run.data)
            continue;
        wishes.push_back(wishOf(run, m_choice.metric));
        if (showsTrain())
            wishes.push_back(wishOf(run, "loss"));
    }
    m_curves->want(std::move(wishes));
}

void ComparePlot::takeCurves()
{
    const std::shared_ptr<const RunCurve> before = baselineCurve();
    const bool isOther = m_state.axis != m_choice.axis || m_state.metric != m_choice.metric;
    const bool isOtherAxis = m_state.axis != m_choice.axis;
    m_state.axis = m_choice.axis;
    m_state.metric = m_choice.metric;
    m_state.smoothing = m_choice.smoothing;
    m_state.frame.isLog = m_choice.isLog;
    m_state.lines.clear();
    for (const ComparedRun &run : m_runs)
        m_state.lines.push_back(lineOf(run));
    m_state.isResting = m_state.isResting || isOther;
    const std::shared_ptr<const RunCurve> after = baselineCurve();
    const bool wasZoomed = m_zoom.has_value();
    if (isOtherAxis && m_zoom)
        carryZoom(before, after);
    refresh();
    if (wasZoomed && !m_zoom)
        Q_EMIT zoomChanged();
}

std::shared_ptr<const RunCurve> ComparePlot::baselineCurve() const
{
    return m_state.baseline < m_state.lines.size() ? m_state.lines[m_state.baseline].main : nullptr;
}

CompareLine ComparePlot::lineOf(const ComparedRun &run) const
{
    CompareLine line;
    line.name = run.name;
    line.label = run.shortName.isEmpty() ? run.name : run.shortName;
    line.isLoading = run.isLoading();
    if (!run.data)
        return line;
    line.main = m_curves->find(wishOf(run, m_choice.metric));
    line.faint = showsTrain() ? m_curves->find(wishOf(run, "loss")) : nullptr;
    if (!line.isDrawn() || run.data->isEmpty())
        return line;
    // Where epochs begin is known in steps, or in whatever else the log states.
    const bool isOwn = m_choice.axis != training::Alignment::Tokens && m_choice.axis != training::Alignment::Fraction;
    const XAxis base = isOwn ? chartAxis(m_choice.axis) : run.data->firstAxis();
    if (line.main->points->x(base).empty())
        return line;
    for (const double start : epochStarts(*run.data, base, run.data->lead().x(base).back()))
        line.epochs.push_back(line.main->placeOf(start, base));
    return line;
}

/// To the same records of the baseline; away where they have no place on the new axis.
void ComparePlot::carryZoom(const std::shared_ptr<const RunCurve> &from, const std::shared_ptr<const RunCurve> &to)
{
    const bool canCarry = from && to && from->isPlaced() && to->isPlaced() && from->points == to->points;
    const auto carried = [&](double place) {
        const size_t index = from->recordBefore(place).value_or(0);
        const size_t next = std::min(index + 1, to->size() - 1);
        const double way = from->places[next] - from->places[index];
        return std::lerp(to->places[index], to->places[next], way > 0 ? std::clamp((place - from->places[index]) / way, 0.0, 1.0) : 0);
    };
    const Range zoom = canCarry ? Range{carried(m_zoom->min), carried(m_zoom->max)} : Range{0, 0};
    m_zoom = zoom.span() > 0 ? std::optional(zoom) : std::nullopt;
}

/// Ranges, places and lines for everything that has changed.
void ComparePlot::refresh()
{
    const Range all = comparedX(m_state);
    m_state.frame.x = m_zoom ? moved(*m_zoom, 0, all) : all;
    // The number of marks depends on the height, which the first range for the axis depends on in turn.
    m_state.frame.area.setHeight(std::max(height() - PlotMargins.top() - PlotMargins.bottom(), 1.0));
    m_state.frame.y = m_zoom || m_showsEverything ? everyComparedY(m_state) : usualComparedY(m_state);
    layOutComparison(&m_state, size(), devicePixelRatioF());
    if (m_state.isResting)
        m_state.cursor = reachedByAll(m_state);
    m_picture = {};
    update();
    announceComparison(this);
    Q_EMIT pictureChanged();
}

void ComparePlot::setChoice(const CompareChoice &choice)
{
    if (m_choice == choice)
        return;
    m_choice = choice;
    want();
}

void ComparePlot::setShowsEverything(bool showsEverything)
{
    if (m_showsEverything == showsEverything)
        return;
    m_showsEverything = showsEverything;
    refresh();
    Q_EMIT everythingChanged();
}

void ComparePlot::setEmphasis(std::optional<size_t> run)
{
    if (m_state.emphasized == run)
        return;
    m_state.emphasized = run;
    m_picture = {};
    update();
}

void ComparePlot::setZoom(std::optional<Range> zoom)
{
    if (m_zoom == zoom)
        return;
    m_zoom = zoom;
    refresh();
    Q_EMIT zoomChanged();
}

bool ComparePlot::isOffered(training::Alignment axis) const
{
    return std::ranges::any_of(m_runs, [axis](const ComparedRun &run) {
        return run.data && training::alignmentGap(axis, extentOf(run)) == training::AlignmentGap::NoGap;
    });
}

std::pair<QString, QString> ComparePlot::emptyText() const
{
    if (m_state.hasLines())
        return {};
    if (m_runs.empty())
        return {tr("Choose two runs or more"), tr("Add run finds every job that Tunewatch knows.")};
    const auto isLoading = [](const ComparedRun &run) { return run.isLoading(); };
    if (std::ranges::any_of(m_runs, isLoading) || !m_curves->isComplete())
        return {tr("Reading the logs"), tr("The lines appear as soon as they are read.")};
    const auto hasData = [](const ComparedRun &run) { return !run.data->isEmpty() || !run.data->others.empty(); };
    if (std::ranges::none_of(m_runs, hasData))
        return {tr("These runs have no values yet"), tr("Their logs hold no line with a loss, or no log is kept of them.")};
    if (std::ranges::none_of(m_state.lines, [](const CompareLine &line) { return line.main != nullptr; }))
        return {tr("No %1", "%1: a metric, eval loss").arg(metricInText(m_state.metric)), tr("None of these runs states it. Choose another metric.")};
    return {tr("No place on this axis"), axisUnknownReason(m_state.axis)};
}

QString ComparePlot::missingText() const
{
    if (!m_state.hasLines())
        return {};
    QStringList facts;
    const QStringList reading = namesOf(m_state.lines, [](const CompareLine &line) { return line.isLoading; });
    const QStringList without = namesOf(m_state.lines, [](const CompareLine &line) { return !line.isLoading && !line.main; });
    const QStringList astray = namesOf(m_state.lines, [](const CompareLine &line) { return line.main && !line.main->isPlaced(); });
    if (!reading.isEmpty())
        facts << tr("Reading %1", "names of runs").arg(text::list(reading));
    if (!without.isEmpty() && m_curves->isComplete()) {
        //: %1: a metric (eval loss), %2: names of runs
        facts << tr("No %1: %2").arg(metricInText(m_state.metric), text::list(without));
    }
    if (!astray.isEmpty())
        facts << tr("Not on this axis: %1", "names of runs").arg(text::list(astray));
    return facts.join(QStringLiteral("   "));
}

QSize ComparePlot::pictureSize(QSize plot) const
{
    return plot + QSize(0, int(comparisonHeaderHeight(m_state, plot.width())));
}

void ComparePlot::paintPicture(QPainter *painter, QSize plot) const
{
    CompareState state = m_state;
    state.emphasized.reset();
    layOutComparison(&state, plot, painter->device()->devicePixelRatioF());
    const QSize whole = pictureSize(plot);
    painter->save();
    painter->fillRect(QRectF(QPointF(), QSizeF(whole)), QColor(state.tokens->base));
    paintComparisonHeader(painter, state, plot.width());
    painter->translate(0, whole.height() - plot.height());
    paintComparison(painter, state);
    painter->restore();
}

void ComparePlot::takeColors()
{
    m_state.tokens = &tokensFor(palette());
    m_state.frame.colors = chartColorsOf(*m_state.tokens);
    m_state.frame.font = font();
}

void ComparePlot::renewPicture()
{
    const double ratio = devicePixelRatioF();
    if (!m_picture.isNull() && m_picture.size() == size() * ratio)
        return;
    m_picture = QPixmap(size() * ratio);
    m_picture.setDevicePixelRatio(ratio);
    m_picture.fill(QColor(m_state.tokens->base));
    QPainter painter(&m_picture);
    if (m_state.hasLines())
        paintComparison(&painter, m_state);
    paintMessages(&painter);
}

void ComparePlot::paintMessages(QPainter *painter) const
{
    const auto [title, reason] = emptyText();
    if (!title.isEmpty()) {
        const QRect middle = rect().adjusted(16, 0, -16, 0);
        painter->setFont(fontFor(TextRole::SectionTitle, font()));
        painter->setPen(QColor(m_state.tokens->text));
        const int half = middle.center().y();
        painter->drawText(QRect(middle.left(), half - 28, middle.width(), 26), Qt::AlignHCenter | Qt::AlignBottom, title);
        painter->setFont(fontFor(TextRole::Small, font()));
        painter->setPen(QColor(m_state.tokens->text2));
        painter->drawText(QRect(middle.left(), half + 4, middle.width(), 60), Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, reason);
        return;
    }
    const QString missing = missingText();
    if (missing.isEmpty())
        return;
    painter->setFont(fontFor(TextRole::Caption, font()));
    const QFontMetricsF metrics(painter->font());
    const QRectF &area = m_state.frame.area;
    const QString shown = metrics.elidedText(missing, Qt::ElideRight, area.width() - 16);
    const QRectF box(area.left() + 4, area.bottom() - metrics.height() - 6, metrics.horizontalAdvance(shown) + 8, metrics.height() + 2);
    painter->fillRect(box, QColor(m_state.tokens->base));
    painter->setPen(QColor(m_state.tokens->text3));
    painter->drawText(box, Qt::AlignCenter, shown);
}

void ComparePlot::paintEvent(QPaintEvent *)
{
    renewPicture();
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_picture);
    if (m_state.hasLines()) {
        paintCompareCrosshair(&painter, m_state);
        paintSelection(&painter, m_state.frame);
    }
    if (!hasFocusRing(this))
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(QColor(m_state.tokens->focus), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
}

void ComparePlot::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    refresh();
}

void ComparePlot::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange && event->type() != QEvent::FontChange && event->type() != QEvent::LocaleChange)
        return;
    takeColors();
    refresh();
}
