// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/job_filter_spec.h"

#include "files/local_file_key.h"

#include <QRegularExpression>
#include <tuple>

using namespace Qt::Literals::StringLiterals;

namespace {

/// Billions of parameters as the name states them; 0 when it states none.
double sizeInName(const QString &model)
{
    static const QRegularExpression size(u"(?<![a-z0-9.])(\\d+(?:\\.\\d+)?)b(?![a-z0-9])"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    return size.match(model).captured(1).toDouble();
}

} // namespace

JobFilterSpec::View viewOf(JobStatus status)
{
    using View = JobFilterSpec::View;
    switch (status) {
    case JobStatus::Running: return View::Running;
    case JobStatus::Succeeded: return View::Succeeded;
    case JobStatus::Failed: return View::Failed;
    case JobStatus::Canceled: return View::Canceled;
    case JobStatus::Pending:
    case JobStatus::Queuing:
    case JobStatus::Canceling:
    case JobStatus::Paused:
    case JobStatus::Other: return View::Waiting;
    }
    Q_UNREACHABLE();
}

std::optional<JobFilterSpec::View> viewOf(const Job &job)
{
    return isLocalFile(job.key) ? std::nullopt : std::optional(viewOf(job.status));
}

QString shownModel(const Job &job)
{
    return job.baseModel.isEmpty() ? job.model : job.baseModel;
}

QString modelFamily(const QString &model)
{
    // A number after a hyphen is a version only when it stands alone: llama-3.1-8b, but not llama-8b.
    static const QRegularExpression family(u"^[a-z]+(?:\\d+(?:\\.\\d+)*(?![a-z0-9])|-\\d+(?:\\.\\d+)*(?![a-z0-9.]))?"_s);
    const QString lower = model.toLower();
    const QRegularExpressionMatch match = family.match(lower);
    return match.hasMatch() ? match.captured() : lower;
}

QString familyName(const QString &family)
{
    static constexpr std::pair<QLatin1StringView, QLatin1StringView> makers[] = {
        {"baichuan"_L1, "Baichuan"_L1}, {"chatglm"_L1, "ChatGLM"_L1},   {"cosyvoice"_L1, "CosyVoice"_L1},
        {"deepseek"_L1, "DeepSeek"_L1}, {"gpt"_L1, "GPT"_L1},           {"llama"_L1, "Llama"_L1},
        {"paraformer"_L1, "Paraformer"_L1}, {"qwen"_L1, "Qwen"_L1},     {"wan"_L1, "Wan"_L1},
    };
    for (const auto &[id, name] : makers) {
        if (!family.startsWith(id))
            continue;
        const QString rest = family.mid(id.size());
        if (rest.isEmpty() || !rest.front().isLetter())
            return name + rest;
    }
    return family;
}

bool modelLess(const QString &left, const QString &right)
{
    const auto rank = [](const QString &model) {
        return std::tuple(modelFamily(model), sizeInName(model), model.toLower(), model);
    };
    return rank(left) < rank(right);
}

bool matches(const JobFilterSpec &spec, const Job &job, bool isPinned)
{
    using View = JobFilterSpec::View;
    if (spec.view == View::Pinned && !isPinned)
        return false;
    if (spec.view != View::All && spec.view != View::Pinned && viewOf(job) != spec.view)
        return false;
    if (!spec.account.isEmpty() && job.key.account != spec.account)
        return false;
    if (!spec.model.isEmpty() && shownModel(job) != spec.model)
        return false;
    return spec.family.isEmpty() || modelFamily(shownModel(job)) == spec.family;
}

int daysOf(JobChips::Period period)
{
    switch (period) {
    case JobChips::Period::Any: return 0;
    case JobChips::Period::Day: return 1;
    case JobChips::Period::Week: return 7;
    case JobChips::Period::Month: return 30;
    case JobChips::Period::Quarter: return 90;
    }
    Q_UNREACHABLE();
}

bool matches(const JobChips &chips, const Job &job, const QDateTime &now)
{
    const std::optional<JobFilterSpec::View> view = viewOf(job);
    if (!chips.statuses.empty() && !(view && chips.statuses.contains(*view)))
        return false;
    if (chips.period == JobChips::Period::Any || !job.created.isKnown())
        return true;
    return job.created.utc >= now.addDays(-daysOf(chips.period));
}
