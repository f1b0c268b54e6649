// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// mmengine and XTuner: `Iter(train) [  10/1920]  lr: 3.2e-05  eta: 0:11:00  time: 0.34  memory: 9793  loss: 2.99`,
// by epochs `Epoch(train)  [1][ 100/7330]  lr: …`; XTuner's own loop `[Train] (Epoch 1) Step 10/500  lr: …`,
// with `[XTuner][RANK 0][2025-05-04 08:52:15][INFO] ` before it in newer versions.

#include "training/formats/format.h"
#include "training/formats/pairs.h"
#include "training/numbers.h"

#include <algorithm>
#include <string_view>

namespace training {
namespace {

constexpr std::string_view XTunerLogger = "[XTuner]";

/// Where the loop stands; takes it from the front of `message`.
std::optional<Position> takeLoop(std::string_view *message)
{
    std::optional<qint64> epoch;
    *message = trimmed(*message);
    if (takeWords(message, "(Epoch ")) {
        epoch = takeInteger(message);
        const size_t close = message->find(") Step ");
        message->remove_prefix(close == None ? message->size() : close + 7);
    } else {
        for (int brackets = 0; brackets < 2 && takeWords(message, "["); ++brackets) {
            std::string_view rest = *message;
            const auto number = takeInteger(&rest);
            if (!number || !takeWords(&rest, "]"))
                break;
            epoch = number;
            *message = rest;
        }
    }
    const auto place = takeFraction(message);
    if (!place)
        return {};
    takeWords(message, "]");
    Position at;
    at.step = place->part;
    at.total = place->whole;
    if (epoch)
        at.epoch = double(*epoch);
    return at;
}

/// Of a loop that counts the batches of each epoch.
qint64 stepOverEpochs(const Position &at)
{
    const double before = at.epoch >= 1 ? (at.epoch - 1) * double(at.total) : 0;
    return wholeNumber(before + double(at.step)).value_or(MetricPoint::NoStep);
}

/// How long the validation takes is not its result.
bool isAboutSpeed(std::string_view name)
{
    return name == "time" || name == "data_time" || name == "memory";
}

bool readLoop(std::string_view message, bool isEpoch, bool isEval, Finding *found)
{
    const auto at = takeLoop(&message);
    // `Epoch [3/10]` is the epoch of other loops, no place in one.
    if (!at || (isEpoch && !isEval && at->epoch != at->epoch))
        return false;
    Finding pairs;
    readColonPairs(message, &pairs);
    for (const auto &[name, value] : pairs.values) {
        if (!isEval)
            found->addValue(name, value);
        else if (!isAboutSpeed(name))
            found->addEvalValue(name, value);
    }
    found->at = *at;
    // A validation counts its own batches; an epoch begins anew with the next.
    if (isEval)
        found->at.step = found->at.total = MetricPoint::NoStep;
    else if (isEpoch)
        found->at = {.step = stepOverEpochs(*at), .epoch = at->epoch};
    return isRecordOf(found);
}

/// What the brackets of XTuner's logger say; answers what stands behind them.
std::string_view behindBrackets(std::string_view message, int *rank)
{
    while (!message.empty() && message.front() == '[' && !message.starts_with("[Train] ")) {
        const size_t close = message.find(']');
        if (close == None)
            return {};
        std::string_view group = message.substr(1, close - 1);
        constexpr qint64 most = 999'999;
        if (takeWords(&group, "RANK "))
            *rank = int(std::min(takeInteger(&group).value_or(-1), most));
        message = trimmed(message.substr(close + 1));
    }
    return message;
}

bool readMmEngine(const TextLine &line, Finding *found)
{
    int rank = -1;
    const std::string_view message =
        line.message.starts_with(XTunerLogger) ? behindBrackets(line.message, &rank) : line.message;
    struct Loop
    {
        std::string_view word;
        bool isEpoch;
        bool isEval;
    };
    static constexpr Loop loops[] = {
        {"Iter(train)", false, false}, {"Iter(val)", false, true},   {"Epoch(train)", true, false},
        {"Epoch(val)", true, true},    {"[Train] (", false, false},  {"(Epoch ", false, false},
        {"Iter [", false, false},      {"Epoch [", true, false},
    };
    for (const Loop &loop : loops) {
        std::string_view rest = message;
        if (!takeWords(&rest, loop.word))
            continue;
        // The bracket that opens belongs to the place.
        const size_t open = loop.word.ends_with(')') ? loop.word.size() : loop.word.find_last_of("[(");
        found->rank = rank;
        return readLoop(message.substr(open), loop.isEpoch, loop.isEval, found);
    }
    return false;
}

constexpr std::string_view MmEngineStarts[] = {
    "Iter(train)", "Iter(val)", "Epoch(train)", "Epoch(val)", "[Train] (", "(Epoch ", "Iter [", "Epoch [", XTunerLogger,
};

} // namespace

const Format MmEngine = {.starts = MmEngineStarts, .anywhere = {}, .read = readMmEngine};

} // namespace training
