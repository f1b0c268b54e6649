// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/token_estimates.h"

#include "detail/estimates.h"
#include "job_store.h"

#include <algorithm>
#include <cmath>

void TokenEstimates::update(const JobStore &store, const JobChanges &changes)
{
    m_known.clear();
    for (const std::vector<JobKey> *keys : {&changes.added, &changes.changed, &changes.removed}) {
        for (const JobKey &key : *keys)
            note(store, key);
    }
}

void TokenEstimates::note(const JobStore &store, const JobKey &key)
{
    const Job *job = store.find(key);
    const bool isBilled = job && job->status == JobStatus::Succeeded && job->usage.value_or(0) > 0;
    const QString files = isBilled ? job->trainingFiles.join(u'\n') : QString();
    const QString before = m_files.value(key);
    if (files == before)
        return;
    m_billed[before].remove(key);
    if (files.isEmpty()) {
        m_files.remove(key);
        return;
    }
    m_files.insert(key, files);
    m_billed[files].insert(key);
}

std::optional<qint64> TokenEstimates::soFar(const JobStore &store, const Job &job, const JobDigest &digest) const
{
    const bool isLikeOthers = !job.trainingFiles.isEmpty() && digest.totalSteps;
    if (job.status != JobStatus::Running || !(digest.announcedTokens || isLikeOthers))
        return {};
    if (!digest.fraction || !std::isfinite(*digest.fraction))
        return {};
    if (const auto known = m_known.constFind(job.key); known != m_known.cend())
        return *known;
    std::vector<std::pair<const Job *, JobDigest>> others;
    const QSet<JobKey> keys = m_billed.value(job.trainingFiles.join(u'\n'));
    for (const JobKey &key : keys) {
        if (const Job *other = store.find(key))
            others.emplace_back(other, store.digest(key));
    }
    std::optional<qint64> tokens = tokensAtEnd(job, digest, others);
    if (tokens)
        tokens = qint64(std::llround(double(*tokens) * std::clamp(*digest.fraction, 0.0, 1.0)));
    m_known.insert(job.key, tokens);
    return tokens;
}
