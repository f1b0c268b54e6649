// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/accessible_plot.h"

#include "chart/chart_text.h"
#include "chart/loss_plot.h"

#include <QAccessibleWidget>

namespace {

/// The last record's place on the axis that the run is told by: its step, where it has steps.
double lastPlace(const PlotState &state)
{
    if (!state.data || state.data->isEmpty())
        return 0;
    return state.data->lead().x(state.data->firstAxis()).back();
}

class AccessiblePlot : public QAccessibleWidget, public QAccessibleValueInterface
{
public:
    explicit AccessiblePlot(LossPlot *plot)
        : QAccessibleWidget(plot, QAccessible::Chart)
    {}

    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Description ? spokenPoint(plotState()) : QAccessibleWidget::text(kind);
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

    QVariant currentValue() const override { return lastPlace(plotState()); }
    void setCurrentValue(const QVariant &) override {}
    QVariant minimumValue() const override { return 0.0; }
    QVariant maximumValue() const override
    {
        const double last = lastPlace(plotState());
        const std::shared_ptr<const ChartData> &run = plotState().data;
        return run ? std::max(run->plannedEnd(run->firstAxis()).value_or(last), last) : last;
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
    QAccessibleValueChangeEvent event(plot, lastPlace(plot->state()));
    QAccessible::updateAccessibility(&event);
    announceDescription(plot);
}

void announceDescription(LossPlot *plot)
{
    if (!QAccessible::isActive())
        return;
    QAccessibleEvent event(plot, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}
