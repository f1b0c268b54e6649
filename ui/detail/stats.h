// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "files/local_file_facts.h"
#include "values/account_state.h"
#include "values/job.h"
#include "values/job_digest.h"

#include <QDateTime>
#include <QString>
#include <optional>
#include <vector>

/// One figure of the strip below a job's name: what it is, how much, and what that means.
struct Stat
{
    enum class Trend { None, Down, Up, Flat };

    QString label;
    QString value;
    QString caption;
    QString shortCaption = {};        ///< where there is little room; empty: the caption
    QString tooltip = {};             ///< where an estimate comes from
    Trend trend = Trend::None;        ///< sign before the caption
    std::optional<double> bar = {};   ///< 0…1: a bar beside the value
    int width = 0;                    ///< design pixels up to the next figure
    int narrowWidth = 0;              ///< the same in a narrow window
    bool isFirstToGo = false;         ///< left out where even that is too much

    bool operator==(const Stat &) const = default;
};

/// Everything the figures are made from; what is unknown stays empty.
struct StatFacts
{
    Job job;
    JobDigest digest;
    QDateTime now;          ///< the program's clock, in the zone that times are shown in
    QDateTime oldSince;     ///< see oldSince(); invalid while the facts are current
    QDateTime runningSince; ///< invalid when unknown
    std::optional<qint64> tokensAtEnd; ///< an estimate
    int queuePlace = 0; ///< 1 for the next; 0 for an unknown place
    std::optional<LocalFileFacts> file = {}; ///< of a local file
};

/// Since when what is shown may have changed: the account does not answer and the job has not ended. Invalid otherwise.
QDateTime oldSince(const Job &job, const AccountState &account);

/// The figures for a job of this status, left to right; none for a failed one, whose reason is more to the point. Of a
/// local file what its log says, since nobody tells of its job.
std::vector<Stat> statsOf(const StatFacts &facts);

/// `As of 13:48, 17 min ago`, or that the job is gone; empty when there is nothing to warn of.
QString ageText(const Job &job, const QDateTime &oldSince, const QDateTime &now);
