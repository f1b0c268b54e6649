// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/chart_toolbar.h"

#include "chart/chart_controls.h"
#include "chart/chart_text.h"
#include "chart/crosshair.h"
#include "chart/readout.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>

namespace {

constexpr int Height = 36;
constexpr int PageInset = 16;

QLabel *makeLabel(QWidget *parent, const QFont &font)
{
    auto *label = new QLabel(parent);
    label->setFont(font);
    label->setTextFormat(Qt::PlainText);
    return label;
}

void setInk(QLabel *label, const QColor &color)
{
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, color);
    label->setPalette(palette);
}

/// `Step 1,210   Train 0.8595   Eval at 1,200 0.9219`
QString cursorLine(const PlotState &state)
{
    QStringList parts{placeTitle(state.xOf(*state.cursor), state.axis)};
    for (const ReadoutRow &row : readoutRows(state)) {
        if (row.mark == ReadoutRow::Mark::ThinLine || row.mark == ReadoutRow::Mark::Diamond)
            parts.append(row.name + u' ' + row.value);
    }
    return parts.join(QStringLiteral("   "));
}

} // namespace

ChartToolbar::ChartToolbar(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(PageInset, 0, PageInset, 0);
    layout->setSpacing(8);
    setMinimumHeight(Height);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    addLegend(layout);
    layout->addStretch(1);
    m_zoomed = new ChartButton(ChartButton::Look::Chip, tr("Zoomed, reset"), this);
    layout->addWidget(m_zoomed);
    connect(m_zoomed, &QAbstractButton::clicked, this, &ChartToolbar::zoomReset);
    addSmoothing(layout);
    addAxes(layout);
    addScale(layout);
    show({}, false);
}

void ChartToolbar::addLegend(QHBoxLayout *layout)
{
    m_title = makeLabel(this, scaledFont(13, QFont::DemiBold));
    m_title->setText(tr("Loss"));
    m_train = new LegendButton(LegendButton::Sample::Train, tr("Train"), this);
    m_eval = new LegendButton(LegendButton::Sample::Eval, tr("Eval"), this);
    m_values = makeLabel(this, scaledFont(12));
    m_values->setMinimumWidth(1);
    layout->addWidget(m_title);
    for (LegendButton *button : {m_train, m_eval}) {
        button->setToolTip(tr("Click to hide or show this series."));
        layout->addWidget(button);
        connect(button, &QAbstractButton::toggled, this, [this] { Q_EMIT shownChanged(shownSeries()); });
    }
    layout->addWidget(m_values, 100);
}

void ChartToolbar::addSmoothing(QHBoxLayout *layout)
{
    m_smoothingName = makeLabel(this, scaledFont(12));
    m_smoothingName->setText(tr("Smoothing"));
    m_slider = new ChartSlider(this);
    m_slider->setRange(0, 99);
    m_slider->setValue(60);
    m_slider->setPageStep(10);
    m_slider->setAccessibleName(tr("Smoothing"));
    m_weight = makeLabel(this, scaledFont(12));
    m_weight->setMinimumWidth(QFontMetrics(m_weight->font()).horizontalAdvance(QStringLiteral("0.00")) + 4);
    m_weight->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    layout->addWidget(m_smoothingName);
    layout->addWidget(m_slider);
    layout->addWidget(m_weight);
    layout->addSpacing(4);
    connect(m_slider, &QSlider::valueChanged, this, [this] {
        showSmoothing();
        Q_EMIT smoothingChanged(smoothing());
    });
    showSmoothing();
}

void ChartToolbar::addAxes(QHBoxLayout *layout)
{
    m_track = new SegmentTrack(this);
    auto *row = new QHBoxLayout(m_track);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto *group = new QButtonGroup(this);
    const std::array names{tr("Step"), tr("Epoch"), tr("Time")};
    for (size_t i = 0; i < names.size(); ++i) {
        m_axes[i] = new ChartButton(ChartButton::Look::Segment, names[i], m_track);
        group->addButton(m_axes[i], int(i));
        row->addWidget(m_axes[i]);
    }
    layout->addWidget(m_track);
    connect(group, &QButtonGroup::idClicked, this, [this](int id) { Q_EMIT axisChosen(XAxis(id)); });
}

void ChartToolbar::addScale(QHBoxLayout *layout)
{
    m_note = makeLabel(this, scaledFont(11));
    m_log = new ChartButton(ChartButton::Look::Outline, tr("Log Y"), this);
    m_log->setToolTip(tr("Logarithmic scale for the loss"));
    layout->addSpacing(4);
    layout->addWidget(m_log);
    layout->addWidget(m_note);
    connect(m_log, &QAbstractButton::toggled, this, &ChartToolbar::logToggled);
}

double ChartToolbar::smoothing() const
{
    return m_slider->value() / 100.0;
}

bool ChartToolbar::isLog() const
{
    return m_log->isChecked();
}

ShownSeries ChartToolbar::shownSeries() const
{
    return {m_train->isChecked(), m_eval->isChecked()};
}

void ChartToolbar::set(double smoothing, ShownSeries shown, bool isLog)
{
    const QSignalBlocker slider(m_slider);
    const QSignalBlocker train(m_train);
    const QSignalBlocker eval(m_eval);
    const QSignalBlocker log(m_log);
    m_slider->setValue(qRound(smoothing * 100));
    m_train->setChecked(shown.train);
    m_eval->setChecked(shown.eval);
    m_log->setChecked(isLog);
    showSmoothing();
}

void ChartToolbar::showSmoothing()
{
    m_weight->setText(QLocale().toString(smoothing(), 'f', 2));
}

void ChartToolbar::show(const PlotState &state, bool isZoomed)
{
    m_zoomed->setVisible(isZoomed && state.data);
    showLegend(state);
    showAxes(state);
    const bool isPartial = isLog() && state.data && state.data->hasNonPositive;
    m_note->setVisible(isPartial);
    if (isPartial)
        m_note->setText(state.isLog ? tr("positive values only") : tr("no positive values"));
}

void ChartToolbar::showLegend(const PlotState &state)
{
    const bool hasTrain = state.data && !state.data->train.values.empty();
    const bool hasEval = state.data && !state.data->eval.values.empty();
    const bool showsCursor = state.data && state.cursor && state.area.height() < LeastReadoutHeight;
    m_train->setVisible(hasTrain && !showsCursor);
    m_eval->setVisible(hasEval && !showsCursor);
    m_values->setVisible(showsCursor);
    m_train->setValue(hasTrain ? lossText(state.data->train.values.back()) : QString());
    m_eval->setValue(hasEval ? lossText(state.data->eval.values.back()) : QString());
    if (showsCursor)
        m_values->setText(cursorLine(state));
}

void ChartToolbar::showAxes(const PlotState &state)
{
    for (const XAxis axis : {XAxis::Step, XAxis::Epoch, XAxis::Time}) {
        ChartButton *button = m_axes[size_t(axis)];
        const bool isOffered = state.data && state.data->hasAxis[size_t(axis)];
        button->setEnabled(isOffered);
        button->setToolTip(!state.data || isOffered ? QString() : axisMissingReason(axis));
        button->setCheckable(isOffered);
        button->setChecked(isOffered && state.axis == axis);
    }
    if (state.data && state.data->areStepsEstimated)
        m_axes[size_t(XAxis::Step)]->setToolTip(
            tr("Estimated: the log states no steps, they are counted from its records."));
}

void ChartToolbar::setColors(const ChartColors &colors)
{
    setInk(m_title, colors.text);
    for (QLabel *label : {m_values, m_smoothingName, m_weight})
        setInk(label, colors.text2);
    setInk(m_note, colors.text3);
    for (LegendButton *button : {m_train, m_eval})
        button->setColors(colors);
    for (ChartButton *button : {m_axes[0], m_axes[1], m_axes[2], m_log, m_zoomed})
        button->setColors(colors);
    m_slider->setColors(colors);
    m_track->setColors(colors);
}
