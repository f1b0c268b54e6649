// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/job.h"

#include <QHash>
#include <QSet>
#include <vector>

/// What the engine knows of one account's jobs, and which of two sources to believe. What says the same as before is no
/// news, but takes its place as the source.
class KnownJobs
{
public:
    void load(Job job);

    /// Takes a page of the list and returns what is news. A list entry that says nothing new about a job whose own answer
    /// we have is dropped: the own answer may be richer, and two spellings of one truth must not alternate.
    std::vector<Job> takeFromList(const std::vector<Job> &entries);
    /// Takes a job's own answer; true when it is news.
    bool takeAnswer(const Job &job);
    /// Everything was asked about this job: true when that is news.
    bool setDetailed(const QString &id);
    /// True when the mark changed.
    bool setGone(const QString &id, bool isGone);

    const Job *find(const QString &id) const;
    QSet<QString> ids() const;
    /// The job of the latest creation that is not gone and not one of `others`; empty when there is none.
    QString newest(const QSet<QString> &others = {}) const;
    /// Jobs that may still change, in no order.
    std::vector<QString> active() const;
    /// Known, not gone, and not in `seen`: what a complete walk did not bring.
    std::vector<QString> missingFrom(const QSet<QString> &seen) const;

    qsizetype size() const { return m_jobs.size(); }
    qsizetype running() const;
    qsizetype waiting() const;

private:
    QHash<QString, Job> m_jobs;
};
