// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/saved_view.h"

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double MostSmoothing = 0.99;
constexpr double MostLastSteps = 1e9;

QString nameOf(XAxis axis)
{
    switch (axis) {
    case XAxis::Step:
        return u"step"_s;
    case XAxis::Epoch:
        return u"epoch"_s;
    case XAxis::Time:
        return u"time"_s;
    case XAxis::Record:
        break;
    }
    return u"record"_s;
}

XAxis axisOf(const QString &name)
{
    for (const XAxis axis : {XAxis::Step, XAxis::Epoch, XAxis::Time}) {
        if (nameOf(axis) == name)
            return axis;
    }
    return XAxis::Step;
}

/// Ini files give every value back as text.
bool flag(const QVariantMap &map, const QString &key, bool otherwise)
{
    const QString text = map.value(key).toString();
    if (text == "true"_L1)
        return true;
    return text == "false"_L1 ? false : otherwise;
}

std::optional<double> number(const QVariantMap &map, const QString &key)
{
    bool isNumber = false;
    const double value = map.value(key).toDouble(&isNumber);
    return isNumber && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

} // namespace

QVariantMap mapOf(const LossChart::View &view)
{
    QVariantMap map{{u"axis"_s, nameOf(view.axis)},
                    {u"log"_s, view.isLog},
                    {u"smoothing"_s, view.smoothing},
                    {u"train"_s, view.shown.train},
                    {u"eval"_s, view.shown.eval},
                    {u"marks"_s, view.layers.marks},
                    {u"band"_s, view.layers.band},
                    {u"log_x"_s, view.isLogX}};
    if (view.lastSteps)
        map.insert(u"last_steps"_s, *view.lastSteps);
    if (view.zoom) {
        map.insert(u"from"_s, view.zoom->min);
        map.insert(u"to"_s, view.zoom->max);
    }
    return map;
}

LossChart::View viewOf(const QVariantMap &map)
{
    LossChart::View view;
    view.axis = axisOf(map.value(u"axis"_s).toString());
    view.isLog = flag(map, u"log"_s, view.isLog);
    view.smoothing = std::clamp(number(map, u"smoothing"_s).value_or(view.smoothing), 0.0, MostSmoothing);
    view.shown = {flag(map, u"train"_s, true), flag(map, u"eval"_s, true)};
    view.layers = {flag(map, u"marks"_s, true), flag(map, u"band"_s, true)};
    const std::optional<double> from = number(map, u"from"_s);
    const std::optional<double> to = number(map, u"to"_s);
    if (from && to && *from < *to && *from >= 0)
        view.zoom = Range{*from, *to};
    view.isLogX = flag(map, u"log_x"_s, view.isLogX);
    const std::optional<double> last = number(map, u"last_steps"_s);
    if (last && *last >= 1 && *last <= MostLastSteps)
        view.lastSteps = int(*last);
    return view;
}
