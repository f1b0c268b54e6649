// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// llama-recipes beside its bars, which are read with the other bars: what it says at the end of an epoch, and the steps of
// versions that had no bars.

#include "training/formats/format.h"
#include "training/formats/pairs.h"
#include "training/numbers.h"

namespace training {
namespace {

/// `step 10 is completed and loss is 1.98`
bool readPlainStep(std::string_view message, Finding *found)
{
    if (!takeWords(&message, "step "))
        return false;
    const auto step = takeInteger(&message);
    if (!step || !takeWords(&message, " is completed and loss is "))
        return false;
    const auto loss = scalar(message);
    if (!loss)
        return false;
    found->at.step = *step;
    found->addValue("loss", *loss);
    return isRecordOf(found);
}

/// `eval_ppl=tensor(2.9, device='cuda:0') eval_epoch_loss=tensor(1.08, device='cuda:0')`
bool readEvaluation(std::string_view message, Finding *found)
{
    constexpr std::string_view loss = " eval_epoch_loss=";
    const size_t at = message.find(loss);
    if (!takeWords(&message, "eval_ppl=") || at == None)
        return false;
    const size_t perplexityEnd = message.find(loss);
    const auto perplexity = scalar(message.substr(0, perplexityEnd));
    const auto value = scalar(message.substr(perplexityEnd + loss.size()));
    if (!value)
        return false;
    if (perplexity)
        found->addValue("eval_ppl", *perplexity);
    found->addValue("eval_loss", *value);
    return isRecordOf(found);
}

bool readLlamaRecipes(const TextLine &line, Finding *found)
{
    return readPlainStep(line.message, found) || readEvaluation(line.message, found);
}

constexpr std::string_view LlamaRecipesStarts[] = {"step ", "eval_ppl="};

} // namespace

const Format LlamaRecipes = {.starts = LlamaRecipesStarts, .anywhere = {}, .read = readLlamaRecipes};

} // namespace training
