// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/previous_run.h"

#include <QRegularExpression>
#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace {

const QString &baseOf(const Job &job)
{
    return job.baseModel.isEmpty() ? job.model : job.baseModel;
}

/// How close a run is: the larger, the closer; 0 for one that is not comparable.
int closeness(const Job &job, const QString &stem, const Job &other, const QString &otherName)
{
    const bool hasSameBase = !baseOf(job).isEmpty() && baseOf(job) == baseOf(other);
    if (hasSameBase && !stem.isEmpty() && nameStem(otherName) == stem)
        return 3;
    const bool sharesFile = std::ranges::any_of(job.trainingFiles, [&](const QString &file) {
        return other.trainingFiles.contains(file);
    });
    return sharesFile ? 2 : hasSameBase ? 1 : 0;
}

QString numberOf(const QString &name, const QString &stem)
{
    static const QRegularExpression separators(u"^[\\s_.-]+"_s);
    return name.mid(stem.size()).remove(separators);
}

} // namespace

QString nameStem(const QString &name)
{
    static const QRegularExpression number(u"[\\s_.-]*(?:v|V)?\\d+\\s*$"_s);
    return name.left(name.size() - number.match(name).capturedLength()).trimmed();
}

std::optional<PreviousRun> previousRun(const Job &job, std::span<const Job *const> others,
                                       const std::function<QString(const Job &)> &nameOf)
{
    const QString stem = nameStem(nameOf(job));
    const Job *best = nullptr;
    int bestCloseness = 0;
    for (const Job *other : others) {
        const bool isEarlier = other->created.isKnown() && job.created.isKnown() && other->created.utc < job.created.utc;
        if (other->status != JobStatus::Succeeded || other->key == job.key || !isEarlier)
            continue;
        const int close = closeness(job, stem, *other, nameOf(*other));
        const bool isBetter = close > bestCloseness
            || (close > 0 && close == bestCloseness && best && other->created.utc > best->created.utc);
        if (!isBetter)
            continue;
        best = other;
        bestCloseness = close;
    }
    if (!best)
        return {};
    const QString name = nameOf(*best);
    const QString number = nameStem(name) == stem ? numberOf(name, stem) : QString();
    return PreviousRun{*best, number.isEmpty() ? name : number};
}

bool isSameSetting(const QString &one, const QString &other)
{
    if (one == other)
        return true;
    bool isNumber = false;
    bool isOtherNumber = false;
    const double a = one.toDouble(&isNumber);
    const double b = other.toDouble(&isOtherNumber);
    constexpr double Rounding = 1e-12;
    return isNumber && isOtherNumber && std::abs(a - b) <= Rounding * std::max(std::abs(a), std::abs(b));
}
