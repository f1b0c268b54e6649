// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/run_names.h"

#include "detail/previous_run.h"

#include <QSet>
#include <algorithm>

namespace {

/// The stem that most of them share, the first of several; empty when no two share one.
QString commonStem(const std::vector<NamedRun> &runs)
{
    QString common;
    qsizetype most = 1;
    for (const NamedRun &run : runs) {
        const QString stem = nameStem(run.name);
        const qsizetype sharing = std::ranges::count_if(runs, [&](const NamedRun &other) { return nameStem(other.name) == stem; });
        if (stem.isEmpty() || sharing <= most)
            continue;
        common = stem;
        most = sharing;
    }
    return common;
}

} // namespace

std::vector<QString> shortNames(const std::vector<NamedRun> &runs)
{
    const QString stem = commonStem(runs);
    std::vector<QString> names;
    for (const NamedRun &run : runs) {
        const bool isAlone = std::ranges::count(runs, run.name, &NamedRun::name) == 1;
        const bool isOfSeries = !stem.isEmpty() && nameStem(run.name) == stem;
        const QString number = isOfSeries ? nameNumber(run.name) : QString();
        names.push_back(!isAlone ? run.key.id : number.isEmpty() ? run.name : number);
    }
    // `tone v7` and `tone-v7` are two names of one stem and one number.
    if (QSet<QString>(names.begin(), names.end()).size() < qsizetype(names.size())) {
        for (size_t i = 0; i < runs.size(); ++i) {
            if (names[i] != runs[i].key.id)
                names[i] = runs[i].name;
        }
    }
    return names;
}
