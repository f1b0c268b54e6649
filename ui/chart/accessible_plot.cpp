// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/accessible_plot.h"

#include "chart/chart_text.h"
#include "chart/chart_words.h"
#include "chart/loss_plot.h"
#include "chart/placed_marks.h"

#include <QAccessibleWidget>

namespace {

/// The place of the record under the crosshair, else of the last, on the axis that the run is told by: its step, where it
/// has steps.
double place(const PlotState &state)
{
    if (!state.data || state.data->isEmpty())
        return 0;
    const XAxis axis = state.data->firstAxis();
    return state.cursor ? state.seriesOf(*state.cursor).x(axis)[state.cursor->index] : state.data->lead().x(axis).back();
}

/// `step 1488, train loss 0.8395. Step 0 to 1488 of 2400`, and what is marked there.
QString description(const PlotState &state)
{
    const QString point = spokenPoint(state);
    if (point.isEmpty())
        return point;
    QString all = ChartWords::tr("%1. %2", "the point, then the range of the chart").arg(point, spokenRange(state));
    for (const QString &more : {brokenText(state), marksSummary(state)}) {
        if (!more.isEmpty())
            all = ChartWords::tr("%1. %2", "the range of the chart, then what is marked on it").arg(all, more);
    }
    return all;
}

class AccessiblePlot : public QAccessibleWidget, public QAccessibleValueInterface
{
public:
    explicit AccessiblePlot(LossPlot *plot)
        : QAccessibleWidget(plot, QAccessible::Chart)
    {}

    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Description ? description(plotState()) : QAccessibleWidget::text(kind);
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::ValueInterface)
            return static_cast<QAccessibleValueInterface *>(this);
        return QAccessibleWidget::interface_cast(type);
    }

    /// The renderer inside is an implementation detail.
    int childCount() const override { return 0; }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }

    QVariant currentValue() const override { return place(plotState()); }
    void setCurrentValue(const QVariant &) override {}
    QVariant minimumValue() const override { return 0.0; }
    QVariant maximumValue() const override
    {
        const std::shared_ptr<const ChartData> &run = plotState().data;
        if (!run || run->isEmpty())
            return 0.0;
        const double last = run->lead().x(run->firstAxis()).back();
        return std::max(run->plannedEnd(run->firstAxis()).value_or(last), last);
    }
    QVariant minimumStepSize() const override { return 1.0; }

private:
    const PlotState &plotState() const { return static_cast<LossPlot *>(widget())->state(); }
};

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *plot = qobject_cast<LossPlot *>(object);
    return plot ? new AccessiblePlot(plot) : nullptr;
}

} // namespace

void installAccessiblePlot()
{
    QAccessible::installFactory(makeInterface); // refuses a factory that it already has
}

void announceValue(LossPlot *plot)
{
    if (!QAccessible::isActive() || !plot->state().data)
        return;
    QAccessibleValueChangeEvent value(plot, place(plot->state()));
    QAccessible::updateAccessibility(&value);
    QAccessibleEvent words(plot, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&words);
}
