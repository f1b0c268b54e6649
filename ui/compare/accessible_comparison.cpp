// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/accessible_comparison.h"

#include "compare/compare_axis.h"
#include "compare/compare_plot.h"
#include "compare/compare_readout.h"
#include "compare/plot_words.h"

#include <QAccessibleWidget>
#include <algorithm>

namespace {

QString descriptionOf(const ComparePlot &plot)
{
    const CompareState &state = plot.state();
    const auto [title, reason] = plot.emptyText();
    if (!title.isEmpty())
        return PlotWords::tr("%1. %2", "what is missing, then why").arg(title, reason);
    QStringList sentences{spokenRows(state), spokenComparison(state)};
    for (const RiseNote &note : state.notes)
        sentences << note.text;
    sentences << plot.missingText();
    sentences.removeAll(QString());
    return sentences.join(PlotWords::tr(". ", "between sentences read aloud"));
}

class AccessibleComparison : public QAccessibleWidget, public QAccessibleValueInterface
{
public:
    explicit AccessibleComparison(ComparePlot *plot)
        : QAccessibleWidget(plot, QAccessible::Chart)
    {}

    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Description ? descriptionOf(*plot()) : QAccessibleWidget::text(kind);
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::ValueInterface)
            return static_cast<QAccessibleValueInterface *>(this);
        return QAccessibleWidget::interface_cast(type);
    }

    QVariant currentValue() const override { return plot()->state().cursor.value_or(plot()->state().frame.x.max); }
    void setCurrentValue(const QVariant &) override {}
    QVariant minimumValue() const override { return comparedX(plot()->state()).min; }
    QVariant maximumValue() const override { return comparedX(plot()->state()).max; }
    QVariant minimumStepSize() const override { return 1.0; }

private:
    ComparePlot *plot() const { return static_cast<ComparePlot *>(widget()); }
};

QAccessibleInterface *makeComparison(const QString &, QObject *object)
{
    auto *plot = qobject_cast<ComparePlot *>(object);
    return plot ? new AccessibleComparison(plot) : nullptr;
}

} // namespace

void installAccessibleComparison()
{
    QAccessible::installFactory(makeComparison); // refuses a factory that it already has
}

void announceComparison(ComparePlot *plot)
{
    if (!QAccessible::isActive() || !plot->state().hasLines())
        return;
    QAccessibleValueChangeEvent value(plot, plot->state().cursor.value_or(plot->state().frame.x.max));
    QAccessible::updateAccessibility(&value);
    QAccessibleEvent words(plot, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&words);
}

QString spokenComparison(const CompareState &state)
{
    const auto count = int(std::ranges::count_if(state.lines, &CompareLine::isDrawn));
    if (count == 0)
        return {};
    const QString runs = PlotWords::tr("%n run(s)", nullptr, count);
    //: %1: Eval loss, %2: 3 runs, %3 and %4: places, step 0 and step 2,400
    return PlotWords::tr("%1, %2, %3 to %4").arg(metricName(state.metric), runs, axisPlace(state.frame.x.min, state.axis),
                                                    axisPlace(state.frame.x.max, state.axis));
}
