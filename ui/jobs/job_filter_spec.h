// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/job.h"

#include <QMetaType>
#include <QDateTime>
#include <QString>
#include <optional>
#include <set>

/// Which jobs a person chose in the sidebar. Empty members do not narrow.
struct JobFilterSpec
{
    enum class View { All, Running, Waiting, Failed, Succeeded, Canceled, Pinned };
    static constexpr int ViewCount = 7;

    View view = View::All;
    QString account; ///< Account::id
    QString family;  ///< modelFamily()
    QString model;   ///< shownModel()
    QString saved = {}; ///< SavedFilter::id of the row it stands for; narrows nothing by itself

    bool operator==(const JobFilterSpec &) const = default;
};

Q_DECLARE_METATYPE(JobFilterSpec)

/// The view, beside All, that counts a job of this status. Words we do not know wait.
JobFilterSpec::View viewOf(JobStatus status);
/// The same of a job; nothing for a local file, of which nobody says how its job is.
std::optional<JobFilterSpec::View> viewOf(const Job &job);

/// The model a job is listed under: the root base model, else what was trained.
QString shownModel(const Job &job);

/// Leading letters and version of a model's id, lower case: `qwen2.5-7b-instruct` → `qwen2.5`, `gpt-4.1-mini` → `gpt-4.1`.
QString modelFamily(const QString &model);

/// How a family is written by its makers: `qwen3` → `Qwen3`. Unknown ones stay as they are.
QString familyName(const QString &family);

/// Families by name, members of one family by the size in the name (`qwen3-8b` before `qwen3-14b`), then by name.
bool modelLess(const QString &left, const QString &right);

/// What the chips of the top bar leave over. Chips combine with AND, values inside one with OR.
struct JobChips
{
    enum class Period { Any, Day, Week, Month, Quarter };

    std::set<JobFilterSpec::View> statuses; ///< empty: any status. Never All or Pinned
    Period period = Period::Any;            ///< by creation; a job of unknown creation is always shown

    bool isEmpty() const { return statuses.empty() && period == Period::Any; }
    bool operator==(const JobChips &) const = default;
};

Q_DECLARE_METATYPE(JobChips)

/// How far back a period goes; 0 for any.
int daysOf(JobChips::Period period);

/// `isPinned` is JobNotes' word.
bool matches(const JobFilterSpec &spec, const Job &job, bool isPinned);
/// `now` is the program's clock.
bool matches(const JobChips &chips, const Job &job, const QDateTime &now);
