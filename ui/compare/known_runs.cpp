// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/known_runs.h"

#include "job_store.h"
#include "monitor.h"
#include "settings/job_notes.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

const QString &rootModel(const Job &job)
{
    return job.baseModel.isEmpty() ? job.model : job.baseModel;
}

QString connectionOf(const WindowContext &context, const QString &accountId)
{
    const Account *account = context.monitor.account(accountId);
    return account ? account->name : QString();
}

bool isNewer(const Job &one, const Job &other)
{
    if (one.created.isKnown() != other.created.isKnown())
        return one.created.isKnown();
    return one.created.isKnown() && one.created.utc > other.created.utc;
}

} // namespace

QString knownName(const WindowContext &context, const Job &job)
{
    const QString nickname = context.notes.nickname(job.key);
    return !nickname.isEmpty() ? nickname : job.name.isEmpty() ? job.key.id : job.name;
}

std::vector<PickedRun> runsToAdd(const WindowContext &context, const std::vector<ComparedRun> &compared)
{
    std::vector<std::shared_ptr<const KnownJob>> known = context.monitor.jobs().all();
    std::erase_if(known, [&](const std::shared_ptr<const KnownJob> &one) {
        return std::ranges::find(compared, one->job.key, &ComparedRun::key) != compared.end();
    });
    const auto isKin = [&](const Job &job) {
        return std::ranges::any_of(compared, [&](const ComparedRun &run) { return rootModel(run.job) == rootModel(job); });
    };
    std::ranges::stable_sort(known, [&](const auto &one, const auto &other) {
        const bool isOneKin = isKin(one->job);
        return isOneKin != isKin(other->job) ? isOneKin : isNewer(one->job, other->job);
    });
    std::vector<PickedRun> runs;
    for (const std::shared_ptr<const KnownJob> &one : known) {
        const Job &job = one->job;
        QStringList about{rootModel(job), connectionOf(context, job.key.account)};
        about.removeAll(QString());
        PickedRun run{.key = job.key, .name = knownName(context, job), .about = about.join(u" · "_s), .haystack = {}};
        run.haystack = QStringList{run.name, job.name, job.key.id, run.about, job.model, job.fineTunedModel}.join(u'\n').toLower();
        runs.push_back(std::move(run));
    }
    return runs;
}

NamedRuns runsNamed(const WindowContext &context, const QStringList &words)
{
    const std::vector<std::shared_ptr<const KnownJob>> known = context.monitor.jobs().all();
    NamedRuns named;
    for (const QString &word : words) {
        const Job *best = nullptr;
        bool isBestById = false;
        for (const std::shared_ptr<const KnownJob> &one : known) {
            const Job &job = one->job;
            const bool isById = job.key.id == word;
            if (!isById && (isBestById || (knownName(context, job) != word && job.name != word)))
                continue;
            if (!best || (isById && !isBestById) || isNewer(job, *best)) {
                best = &job;
                isBestById = isById;
            }
        }
        if (!best)
            named.unknown << word;
        else if (std::ranges::find(named.keys, best->key) == named.keys.end())
            named.keys.push_back(best->key);
    }
    return named;
}
