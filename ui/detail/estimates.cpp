// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/estimates.h"

#include "training/setting_names.h"

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace {

QString setting(const Job &job, const QString &name)
{
    const auto found = std::ranges::find(job.hyperParameters, name, &Setting::name);
    return found == job.hyperParameters.end() ? QString() : found->value;
}

bool usesSameTokensAStep(const Job &job, const Job &other)
{
    return !job.trainingFiles.isEmpty() && job.trainingFiles == other.trainingFiles
        && training::isSameSetting(setting(job, u"batch_size"_s), setting(other, u"batch_size"_s))
        && training::isSameSetting(setting(job, u"max_length"_s), setting(other, u"max_length"_s));
}

} // namespace

std::optional<qint64> tokensAtEnd(const Job &job, const JobDigest &digest,
                                  std::span<const std::pair<const Job *, JobDigest>> others)
{
    if (digest.announcedTokens.value_or(0) > 0)
        return digest.announcedTokens;
    if (!digest.totalSteps)
        return {};
    const std::pair<const Job *, JobDigest> *best = nullptr;
    for (const auto &other : others) {
        const auto &[run, itsDigest] = other;
        const bool isBilled = run->status == JobStatus::Succeeded && run->usage && *run->usage > 0;
        if (!isBilled || itsDigest.totalSteps.value_or(0) <= 0 || run->key == job.key || !usesSameTokensAStep(job, *run))
            continue;
        if (!best || run->created.utc > best->first->created.utc)
            best = &other;
    }
    if (!best)
        return {};
    const double aStep = double(*best->first->usage) / double(*best->second.totalSteps);
    return qint64(std::llround(aStep * double(*digest.totalSteps)));
}
