// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/view_words.h"

#include <algorithm>
#include <iterator>

using namespace Qt::Literals::StringLiterals;

namespace {

// By JobFilterSpec::View and JobChips::Period.
constexpr QLatin1StringView views[] = {"all"_L1,    "running"_L1,   "waiting"_L1, "failed"_L1,
                                       "succeeded"_L1, "canceled"_L1, "pinned"_L1};
constexpr QLatin1StringView periods[] = {"any"_L1, "day"_L1, "week"_L1, "month"_L1, "quarter"_L1};
static_assert(std::size(views) == JobFilterSpec::ViewCount);

template <typename Enum, size_t N>
Enum named(const QString &word, const QLatin1StringView (&words)[N])
{
    const auto *found = std::find(std::begin(words), std::end(words), word);
    return found == std::end(words) ? Enum(0) : Enum(found - std::begin(words));
}

} // namespace

QStringList wordsOf(const JobFilterSpec &spec)
{
    QStringList words{views[size_t(spec.view)], spec.account, spec.family, spec.model};
    if (!spec.saved.isEmpty())
        words << spec.saved;
    return words;
}

JobFilterSpec specOf(const QStringList &words)
{
    if (words.size() != 4 && words.size() != 5)
        return {};
    return {named<JobFilterSpec::View>(words.at(0), views), words.at(1), words.at(2), words.at(3), words.value(4)};
}

QStringList wordsOf(const JobChips &chips)
{
    QStringList words{periods[size_t(chips.period)]};
    for (const JobFilterSpec::View status : chips.statuses)
        words << views[size_t(status)];
    return words;
}

JobChips chipsOf(const QStringList &words)
{
    using View = JobFilterSpec::View;
    JobChips chips;
    if (words.isEmpty())
        return chips;
    chips.period = named<JobChips::Period>(words.first(), periods);
    for (const QString &word : words.mid(1)) {
        const View view = named<View>(word, views);
        if (view != View::All && view != View::Pinned)
            chips.statuses.insert(view);
    }
    return chips;
}
