// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/chart_toolbar.h"

#include "chart/chart_text.h"
#include "chart/crosshair.h"
#include "chart/legend_button.h"
#include "chart/readout.h"
#include "theme/icons.h"
#include "theme/palette.h"
#include "theme/type.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int ToolBarHeight = 36;
constexpr int LeftInset = 16;
constexpr int RightInset = 10; ///< the icon's own margin makes it 16
constexpr int ToolBarGap = 12;
constexpr int LegendGap = 9;
constexpr int ButtonGap = 10;

QLabel *makeLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    return label;
}

QToolButton *makeButton(const QString &look, const QString &text, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setProperty("look", look);
    button->setProperty("small", true);
    button->setText(text);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

QToolButton *makeIconButton(const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setProperty("small", true);
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

/// For both grounds that a label may find itself on: inside a scroll area it takes the ink of fields.
void setInk(QLabel *label, const QColor &color)
{
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, color);
    palette.setColor(QPalette::Text, color);
    label->setPalette(palette);
}

} // namespace

ChartToolbar::ChartToolbar(QMenu *menu, QWidget *parent)
    : QWidget(parent)
    , m_colors(chartColors(palette()))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(LeftInset, 0, RightInset, 0);
    layout->setSpacing(ToolBarGap);
    // Its content leaves step by step where it has no room: it must not hold the window wide.
    layout->setSizeConstraint(QLayout::SetNoConstraint);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    addLegend(layout);
    m_zoomed = makeButton(u"chip"_s, tr("Zoomed, reset"), this);
    m_zoomed->setProperty("isSet", true);
    layout->addWidget(m_zoomed);
    connect(m_zoomed, &QAbstractButton::clicked, this, [this] {
        if (m_isZoomed)
            Q_EMIT zoomReset();
        else
            Q_EMIT allStepsWanted();
    });
    m_clipped = makeButton(u"chip"_s, {}, this);
    m_clipped->setProperty("isSet", true);
    layout->addWidget(m_clipped);
    connect(m_clipped, &QAbstractButton::clicked, this, &ChartToolbar::clippedWanted);
    addSmoothing(layout);
    addAxes(layout);
    addButtons(layout, menu);
    updateFonts();
    show({}, false);
}

void ChartToolbar::addLegend(QHBoxLayout *layout)
{
    m_title = makeLabel(this);
    m_title->setText(tr("Loss"));
    m_scale = makeLabel(this);
    m_place = new QLabel(this);
    m_place->setTextFormat(Qt::RichText);
    m_train = new LegendButton(LegendButton::Sample::Train, tr("Train"), this);
    m_eval = new LegendButton(LegendButton::Sample::Eval, tr("Eval"), this);
    m_noEval = makeLabel(this);
    for (QLabel *label : {m_title, m_scale, m_place})
        layout->addWidget(label);
    layout->addStretch(0);
    auto *legend = new QHBoxLayout;
    legend->setSpacing(LegendGap);
    layout->addLayout(legend);
    for (LegendButton *button : {m_train, m_eval}) {
        button->setToolTip(tr("Click to hide or show this series."));
        legend->addWidget(button);
        connect(button, &QAbstractButton::toggled, this, [this] { Q_EMIT shownChanged(shownSeries()); });
    }
    layout->addWidget(m_noEval);
    layout->addStretch(1);
}

void ChartToolbar::addSmoothing(QHBoxLayout *layout)
{
    m_smoothingName = makeLabel(this);
    m_smoothingName->setText(tr("Smoothing"));
    m_slider = new QSlider(Qt::Horizontal, this);
    m_slider->setRange(0, 99);
    m_slider->setValue(60);
    m_slider->setPageStep(10);
    m_slider->setFixedWidth(96);
    m_slider->setAccessibleName(tr("Smoothing"));
    m_slider->setToolTip(tr("Exponential moving average with bias correction, as TensorBoard draws it"));
    m_weight = makeLabel(this);
    m_smoothingName->setBuddy(m_slider);
    layout->addWidget(m_smoothingName);
    layout->addWidget(m_slider);
    layout->addWidget(m_weight);
    connect(m_slider, &QSlider::valueChanged, this, [this] {
        showSmoothing();
        Q_EMIT smoothingChanged(smoothing());
    });
    showSmoothing();
}

void ChartToolbar::addAxes(QHBoxLayout *layout)
{
    m_track = new QWidget(this);
    m_track->setProperty("look", u"track"_s);
    m_track->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_track->setAccessibleName(tr("Axis", "what the horizontal axis of the chart counts"));
    auto *row = new QHBoxLayout(m_track);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto *group = new QButtonGroup(this);
    const std::array names{tr("Step"), tr("Epoch"), tr("Time")};
    for (size_t i = 0; i < names.size(); ++i) {
        m_axes[i] = makeButton(u"segment"_s, names[i], m_track);
        group->addButton(m_axes[i], int(i));
        row->addWidget(m_axes[i]);
    }
    layout->addWidget(m_track);
    connect(group, &QButtonGroup::idClicked, this, [this](int id) { Q_EMIT axisChosen(XAxis(id)); });
}

void ChartToolbar::addButtons(QHBoxLayout *layout, QMenu *menu)
{
    m_log = makeButton(u"outline"_s, tr("Log Y"), this);
    m_log->setCheckable(true);
    m_log->setToolTip(tr("Logarithmic scale for the loss (L)"));
    m_more = makeIconButton(tr("More", "button with further functions of the chart"), this);
    m_more->setMenu(menu);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_expand = makeIconButton(tr("Expand (F11)"), this);
    auto *row = new QHBoxLayout;
    row->setSpacing(ButtonGap);
    layout->addLayout(row);
    for (QWidget *button : {m_log, m_more, m_expand})
        row->addWidget(button);
    connect(m_log, &QAbstractButton::toggled, this, &ChartToolbar::logToggled);
    connect(m_expand, &QAbstractButton::clicked, this, &ChartToolbar::expandWanted);
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
    const QSignalBlocker blocker(this);
    setSmoothing(smoothing);
    setShown(shown);
    setLog(isLog);
}

void ChartToolbar::setSmoothing(double weight)
{
    m_slider->setValue(qRound(weight * 100));
}

void ChartToolbar::setLog(bool isLog)
{
    m_log->setChecked(isLog);
}

void ChartToolbar::setShown(ShownSeries shown)
{
    m_train->setChecked(shown.train);
    m_eval->setChecked(shown.eval);
}

void ChartToolbar::showSmoothing()
{
    m_weight->setText(QLocale().toString(smoothing(), 'f', 2));
}

void ChartToolbar::showAxes(const PlotState &state)
{
    for (const XAxis axis : {XAxis::Step, XAxis::Epoch, XAxis::Time}) {
        QToolButton *button = m_axes[size_t(axis)];
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
    m_colors = colors;
    for (QLabel *label : {m_title, m_weight})
        setInk(label, colors.text);
    for (QLabel *label : {m_place, m_smoothingName})
        setInk(label, colors.text2);
    for (QLabel *label : {m_scale, m_noEval})
        setInk(label, colors.text3);
    for (LegendButton *button : {m_train, m_eval})
        button->setColors(colors);
    const Tokens &tokens = tokensFor(palette());
    m_more->setIcon(iconFor(Icon::Ellipsis, tokens));
    m_expand->setIcon(iconFor(Icon::Expand, tokens));
}

void ChartToolbar::updateFonts()
{
    m_title->setFont(fontFor(TextRole::SectionTitle, font()));
    for (QLabel *label : {m_scale, m_place, m_smoothingName, m_weight})
        label->setFont(fontFor(TextRole::Small, font()));
    m_noEval->setFont(fontFor(TextRole::Caption, font()));
    const QFontMetrics metrics(m_weight->font());
    m_weight->setMinimumWidth(metrics.horizontalAdvance(QLocale().toString(0.88, 'f', 2)) );
    setMinimumHeight(qMax(ToolBarHeight, QFontMetrics(font()).height() + 16));
    m_fitted.clear();
    fit();
}

void ChartToolbar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
        updateFonts();
}

void ChartToolbar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

QSize ChartToolbar::minimumSizeHint() const
{
    return {160, minimumHeight()};
}
