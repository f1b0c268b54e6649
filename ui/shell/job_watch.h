// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/job_key.h"

#include <QObject>
#include <functional>
#include <set>

class BannerStack;
class JobStore;
struct Job;
struct JobChanges;

/// Says what single jobs need of a person, whatever is chosen: those that their service has paused. Main thread.
class JobWatch : public QObject
{
    Q_OBJECT

public:
    /// `nameOf`: what the job is called in the window. All of them outlive this.
    JobWatch(const JobStore &jobs, std::function<QString(const Job &)> nameOf, BannerStack *banners, QObject *parent);

private:
    void take(const JobChanges &changes);
    void note(const JobKey &key);
    void say() const;

    const JobStore &m_jobs;
    const std::function<QString(const Job &)> m_nameOf;
    BannerStack *const m_banners;
    std::set<std::pair<QString, QString>> m_paused; ///< account and id
};
