// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/previous_run.h"

#include <QRegularExpression>
#include <algorithm>

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

} // namespace

QString nameStem(const QString &name)
{
    static const QRegularExpression number(u"[\\s_.-]*(?:v|V)?\\d+\\s*$"_s);
    return name.left(name.size() - number.match(name).capturedLength()).trimmed();
}

QString nameNumber(const QString &name)
{
    static const QRegularExpression separators(u"^[\\s_.-]+"_s);
    return name.trimmed().mid(nameStem(name).size()).remove(separators);
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
    const QString number = nameStem(name) == stem ? nameNumber(name) : QString();
    return PreviousRun{*best, number.isEmpty() ? name : number};
}
