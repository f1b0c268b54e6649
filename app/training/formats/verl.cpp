// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// verl: `step:12 - actor/entropy:0.19 - actor/pg_loss:np.float64(-0.0004) - …`. Answers of the model look alike now and
// then, but have blanks in their names.

#include "training/formats/format.h"
#include "training/formats/pairs.h"
#include "training/numbers.h"

#include <algorithm>

namespace training {
namespace {

bool readVerl(const TextLine &line, Finding *found)
{
    constexpr std::string_view dash = " - ";
    std::string_view rest = line.message;
    if (!takeWords(&rest, "step:"))
        return false;
    const auto step = takeInteger(&rest);
    if (!step || !rest.starts_with(dash))
        return false;
    while (takeWords(&rest, dash)) {
        const std::string_view item = rest.substr(0, rest.find(dash));
        rest.remove_prefix(item.size());
        const size_t colon = item.rfind(':');
        const std::string_view name = colon == None ? std::string_view() : trimmed(item.substr(0, colon));
        if (name.find_first_of(" \t") == None)
            addPair(name, colon == None ? std::string_view() : item.substr(colon + 1), found);
    }
    found->at.step = *step;
    return isRecordOf(found);
}

constexpr std::string_view VerlStarts[] = {"step:"};

} // namespace

const Format Verl = {.starts = VerlStarts, .anywhere = {}, .read = readVerl};

} // namespace training
