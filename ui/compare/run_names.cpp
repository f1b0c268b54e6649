// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/run_names.h"

#include "detail/previous_run.h"

#include <QSet>
#include <algorithm>

namespace {

bool haveOneStem(const std::vector<NamedRun> &runs)
{
    const QString stem = runs.empty() ? QString() : nameStem(runs.front().name);
    return runs.size() > 1 && !stem.isEmpty()
        && std::ranges::all_of(runs, [&](const NamedRun &run) { return nameStem(run.name) == stem; });
}

} // namespace

std::vector<QString> shortNames(const std::vector<NamedRun> &runs)
{
    const bool isSeries = haveOneStem(runs);
    std::vector<QString> names;
    for (const NamedRun &run : runs) {
        const bool isAlone = std::ranges::count(runs, run.name, &NamedRun::name) == 1;
        const QString number = isSeries ? nameNumber(run.name) : QString();
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
