// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/setting_names.h"

#include <QStringList>
#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace training {
namespace {

/// Spellings of one thing that differ by more than case and separators; each group is called by its first.
const QStringList Spellings[] = {
    {u"nepochs"_s, u"numepochs"_s, u"epochs"_s, u"numtrainepochs"_s, u"trainepochs"_s, u"epochcount"_s},
    {u"learningrate"_s, u"lr"_s},
    {u"maxlength"_s, u"maxseqlen"_s, u"maxseqlength"_s, u"maxsequencelength"_s, u"maxlen"_s, u"cutofflen"_s},
    {u"lrschedulertype"_s, u"lrscheduler"_s, u"lrschedule"_s},
    {u"warmupratio"_s, u"lrwarmupratio"_s},
    {u"warmupsteps"_s, u"lrwarmupsteps"_s, u"numwarmupsteps"_s},
    {u"lorarank"_s, u"lorar"_s},
    {u"weightdecay"_s, u"wd"_s},
    {u"seed"_s, u"randomseed"_s},
};

bool isTruth(const QString &value)
{
    return value.compare("true"_L1, Qt::CaseInsensitive) == 0 || value.compare("false"_L1, Qt::CaseInsensitive) == 0;
}

} // namespace

QString settingMeaning(const QString &name)
{
    QString plain = name.toLower();
    plain.removeIf([](QChar c) { return c == u'_' || c == u'-' || c == u'.' || c.isSpace(); });
    const auto *const group = std::ranges::find_if(
        Spellings, [&](const QStringList &spellings) { return spellings.contains(plain); });
    return group == std::end(Spellings) ? plain : group->front();
}

bool isSameSetting(const QString &one, const QString &other)
{
    if (one == other)
        return true;
    if (isTruth(one) && isTruth(other))
        return one.compare(other, Qt::CaseInsensitive) == 0;
    bool isNumber = false;
    bool isOtherNumber = false;
    const double a = one.toDouble(&isNumber);
    const double b = other.toDouble(&isOtherNumber);
    constexpr double Rounding = 1e-12;
    return isNumber && isOtherNumber && std::abs(a - b) <= Rounding * std::max(std::abs(a), std::abs(b));
}

} // namespace training
