// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the toolbar says about the run, and what of it fits.

#include "chart/chart_text.h"
#include "chart/chart_toolbar.h"
#include "chart/crosshair.h"
#include "chart/legend_button.h"
#include "chart/plot_caption.h"
#include "chart/ranges.h"
#include "chart/readout.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSlider>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int RoomyWindow = 1100; ///< below, label and scale leave although they might fit

/// Nothing that a logarithm has no place for goes in silence.
QString logNote(const PlotState &state)
{
    const size_t hidden = (state.shown.train ? state.data->nonPositiveTrain : 0) + (state.shown.eval ? state.data->nonPositiveEval : 0);
    if (hidden == 0)
        return ChartToolbar::tr("log scale");
    return hidden == 1 ? ChartToolbar::tr("log scale, 1 value of 0 or below hidden")
                       : ChartToolbar::tr("log scale, %1 values of 0 or below hidden").arg(QLocale().toString(qint64(hidden)));
}

size_t hiddenByLogX(const PlotState &state)
{
    if (!state.isLogX)
        return 0;
    return (state.shown.train ? countAtZero(state.data->train, state.axis) : 0)
         + (state.shown.eval ? countAtZero(state.data->eval, state.axis) : 0);
}

/// What has left at each stage, in order.
enum Stage { Everything, ShortNotes, NoScale, NoSlider, NoAxes, NoValues, NoLegend };

} // namespace

void ChartToolbar::show(const PlotState &state, bool isZoomed, std::optional<int> lastSteps)
{
    m_isZoomed = isZoomed;
    m_zoomed->setVisible((isZoomed || lastSteps) && state.data);
    m_zoomed->setText(isZoomed || !lastSteps ? tr("Zoomed, reset")
                                             : tr("Last %1 steps, show all").arg(QLocale().toString(*lastSteps)));
    m_zoomed->setToolTip(isZoomed ? tr("Resets the zoom (Ctrl+0)") : QString());
    m_title->setText(!state.data || state.data->isLoss() ? tr("Loss") : primaryName(*state.data, false));
    showLegend(state);
    showPlace(state);
    showClipped(state);
    showAxes(state);
    showNotes(state);
    fit();
}

void ChartToolbar::setBrief(bool isBrief)
{
    if (m_isBrief == isBrief)
        return;
    m_isBrief = isBrief;
    auto *row = static_cast<QHBoxLayout *>(layout());
    constexpr int beforeLegend = 3;
    row->setStretch(beforeLegend, isBrief ? 1 : 0);
    row->setStretch(row->indexOf(m_noEval) + 1, isBrief ? 0 : 1);
    constexpr int inset = 16;
    constexpr int insetBesideIcon = 10;
    row->setContentsMargins(inset, 0, isBrief ? inset - 2 : insetBesideIcon, 0);
    fit();
}

void ChartToolbar::showLegend(const PlotState &state)
{
    m_hasTrain = state.data && !state.data->train.values.empty();
    m_hasEval = state.data && !state.data->eval.values.empty();
    m_trainValue = m_hasTrain ? lossText(state.data->train.values.back()) : QString();
    m_evalValue = m_hasEval ? lossText(state.data->eval.values.back()) : QString();
}

/// In place of a read-out, the legend tells the values under the crosshair.
void ChartToolbar::showPlace(const PlotState &state)
{
    const bool tellsCursor = state.data && state.cursor && !readoutBox(state);
    m_place->setVisible(tellsCursor);
    if (!tellsCursor)
        return;
    const QString place = placeText(state.xOf(*state.cursor), state.axis);
    const QString figure = u"<span style=\"color:%1;font-weight:600\">%2</span>"_s.arg(m_colors.text.name(), place.toHtmlEscaped());
    m_place->setText(atPlace(figure, state.axis));
    for (const ReadoutRow &row : readoutRows(state)) {
        if (row.mark == ReadoutRow::Mark::Train)
            m_trainValue = row.value;
        if (row.mark == ReadoutRow::Mark::Eval)
            m_evalValue = row.value;
    }
}

/// Nothing is cut off in silence: what the caption has no room to say is said here.
void ChartToolbar::showClipped(const PlotState &state)
{
    const bool isCut = state.data && state.clippedAbove + state.clippedBelow > 0;
    m_hasClipped = isCut && captionLink(state).isEmpty();
    m_clipped->setText(m_hasClipped ? clippedChip(state) : QString());
    m_clipped->setToolTip(m_hasClipped ? clippedText(state) : QString());
    m_clipped->setAccessibleName(m_clipped->toolTip());
}

void ChartToolbar::showNotes(const PlotState &state)
{
    const bool isPartial = state.data && state.data->hasNonPositive;
    const bool fellBack = isLog() && isPartial && !state.isLog;
    QStringList notes;
    if (fellBack)
        notes << tr("linear scale, no positive values");
    else if (state.data && state.isLog)
        notes << logNote(state);
    if (const size_t atZero = state.data ? hiddenByLogX(state) : 0)
        notes << (atZero == 1 ? tr("log X, 1 point at 0 hidden") : tr("log X, %1 points at 0 hidden").arg(QLocale().toString(qint64(atZero))));
    m_scale->setVisible(!notes.isEmpty());
    m_scale->setText(notes.join(QStringLiteral("; ")));
    m_noEval->setVisible(state.data && !m_hasEval && state.outlook.cannotEval);
}

/// Lets go of what has no room, in the order of how well the menu stands in for it.
void ChartToolbar::fit()
{
    int stage = window()->width() < RoomyWindow ? NoScale : Everything;
    const QStringList content{QString::number(width()), QString::number(stage), m_title->text(), m_zoomed->text(), m_clipped->text(), m_trainValue, m_evalValue,
                              m_scale->isHidden() ? QString() : m_scale->text(), m_place->isHidden() ? QString() : m_place->text(),
                              QString::number(m_zoomed->isHidden() + 2 * m_isBrief + 4 * m_hasTrain + 8 * m_hasEval
                                              + 16 * m_noEval->isHidden())};
    if (std::exchange(m_fitted, content) == content)
        return;
    shed(stage);
    while (stage < NoLegend && layout()->minimumSize().width() > width())
        shed(++stage);
    layout()->activate(); // not a frame later
}

void ChartToolbar::shed(int stage)
{
    const bool isFull = !m_isBrief;
    m_smoothingName->setVisible(isFull && stage < NoScale);
    m_log->setVisible(isFull && stage < NoScale);
    m_more->setVisible(isFull); // series, export and marks are found nowhere else
    m_slider->setVisible(isFull && stage < NoSlider);
    m_weight->setVisible(isFull && stage < NoSlider);
    m_track->setVisible(isFull && stage < NoAxes);
    m_expand->setVisible(isFull);
    m_clipped->setVisible(isFull && m_hasClipped);
    const bool hasValues = isFull && stage < NoValues;
    m_train->setValue(hasValues ? m_trainValue : QString());
    m_eval->setValue(hasValues ? m_evalValue : QString());
    m_train->setVisible(m_hasTrain && stage < NoLegend);
    m_eval->setVisible(m_hasEval && stage < NoLegend);
    //: E-EVAL
    const QString lead = tr("No eval loss");
    const QString whole = tr("No eval loss. The job has no validation file and no split.");
    m_noEval->setText(stage < ShortNotes ? whole : lead);
    m_noEval->setToolTip(stage < ShortNotes ? QString() : whole);
    // The rows inside remember how wide they were: what has left them would still count.
    for (QLayout *row : layout()->findChildren<QLayout *>())
        row->invalidate();
    layout()->invalidate();
}
