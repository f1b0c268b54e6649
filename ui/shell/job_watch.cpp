// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/job_watch.h"

#include "job_store.h"
#include "notices.h"
#include "shell/banner_stack.h"

using namespace Qt::Literals::StringLiterals;

JobWatch::JobWatch(const JobStore &jobs, std::function<QString(const Job &)> nameOf, BannerStack *banners, QObject *parent)
    : QObject(parent)
    , m_jobs(jobs)
    , m_nameOf(std::move(nameOf))
    , m_banners(banners)
{
    connect(&jobs, &JobStore::changed, this, &JobWatch::take);
    for (const JobKey &key : jobs.keys())
        note(key);
    say();
}

void JobWatch::take(const JobChanges &changes)
{
    for (const auto *keys : {&changes.added, &changes.changed, &changes.removed}) {
        for (const JobKey &key : *keys)
            note(key);
    }
    say();
}

void JobWatch::note(const JobKey &key)
{
    const Job *job = m_jobs.find(key);
    if (job && job->status == JobStatus::Paused && !job->isGone)
        m_paused.emplace(key.account, key.id);
    else
        m_paused.erase({key.account, key.id});
}

void JobWatch::say() const
{
    Banners banners;
    for (const auto &[account, id] : m_paused) {
        if (const Job *job = m_jobs.find({account, id}))
            banners.push_back(text::pausedJob(u"paused|"_s + account + u'|' + id, m_nameOf(*job)));
    }
    m_banners->setGroup(u"paused|"_s, banners);
}
