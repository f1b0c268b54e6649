// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/compare_choice.h"

#include "compare/compare_axis.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

QVariantMap mapOf(const CompareChoice &choice)
{
    return {{u"metric"_s, QString::fromStdString(choice.metric)},
            {u"axis"_s, int(choice.axis)},
            {u"smoothing"_s, choice.smoothing},
            {u"log"_s, choice.isLog},
            {u"train"_s, choice.showsTrain}};
}

CompareChoice choiceOf(const QVariantMap &map)
{
    CompareChoice choice;
    if (const QString metric = map.value(u"metric"_s).toString(); !metric.isEmpty())
        choice.metric = metric.toStdString();
    const int axis = map.value(u"axis"_s, int(choice.axis)).toInt();
    if (std::ranges::find(CompareAxes, axis, [](training::Alignment one) { return int(one); }) != CompareAxes.end())
        choice.axis = training::Alignment(axis);
    const double smoothing = map.value(u"smoothing"_s, choice.smoothing).toDouble();
    if (smoothing >= 0 && smoothing < 1)
        choice.smoothing = smoothing;
    choice.isLog = map.value(u"log"_s, choice.isLog).toBool();
    choice.showsTrain = map.value(u"train"_s, choice.showsTrain).toBool();
    return choice;
}
