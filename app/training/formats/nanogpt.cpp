// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// nanoGPT and what grew from it: `iter 10: loss 2.31, time 95.20ms`, `step 250: train loss 2.10, val loss 2.25`; with bars
// `step    10/1000 | loss 4.66 (+nanz)| norm 12.3 (+nanz)| lr 3.00e-06 |`; tight `step:125/6200 train_loss:6.4`.

#include "training/formats/format.h"
#include "training/formats/pairs.h"
#include "training/numbers.h"

namespace training {
namespace {

void addAs(const Finding &pairs, Finding *found)
{
    for (const auto &[name, value] : pairs.values) {
        if (name == "val")
            found->addEvalValue("loss", value);
        else
            found->addValue(name, value);
    }
}

bool readNanoGpt(const TextLine &line, Finding *found)
{
    std::string_view rest = line.message;
    if (!takeWords(&rest, "iter ") && !takeWords(&rest, "step:") && !takeWords(&rest, "step "))
        return false;
    const bool isTight = line.message.starts_with("step:");
    const auto place = takeFraction(&rest);
    const auto step = place ? std::optional(place->part) : takeInteger(&rest);
    if (!step || rest.empty())
        return false;
    rest.remove_prefix(skipBlanks(rest, 0));
    Finding pairs;
    if (isTight && place)
        readTightPairs(rest, &pairs);
    else if (takeWords(&rest, "|"))
        readPipedPairs(rest, &pairs);
    else if (takeWords(&rest, ": "))
        readCommaPairs(rest, &pairs);
    addAs(pairs, found);
    if (!hasValue(*found, "loss") && !hasValue(*found, "eval_loss"))
        return false;
    found->at.step = *step;
    if (place)
        found->at.total = place->whole;
    return isRecordOf(found);
}

constexpr std::string_view NanoGptStarts[] = {"iter ", "step ", "step:"};

} // namespace

const Format NanoGpt = {.starts = NanoGptStarts, .anywhere = {}, .read = readNanoGpt};

} // namespace training
