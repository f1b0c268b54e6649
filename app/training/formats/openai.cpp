// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Services whose log is a list of events: as lines of ours (values/event.h), as JSON objects, as reprs of their client
// library, as bare messages.

#include "training/formats/openai.h"

#include "training/formats/format.h"
#include "training/formats/pairs.h"
#include "training/levels.h"
#include "training/names.h"
#include "training/numbers.h"
#include "training/records.h"

#include <algorithm>

namespace training {
namespace {

constexpr std::string_view EventRepr = "FineTuningJobEvent(";

/// A level as events spell it, without quotes.
Level eventLevelOf(std::string_view word)
{
    static constexpr std::pair<std::string_view, Level> words[] = {
        {"info", Level::Info},   {"warn", Level::Warning}, {"warning", Level::Warning},
        {"error", Level::Error}, {"debug", Level::Debug},  {"critical", Level::Error},
    };
    for (const auto &[name, level] : words) {
        if (word == name)
            return level;
    }
    return Level::None;
}

/// `Step 290/300: training loss=0.41, validation loss=0.52`; older services leave the total out.
bool readStepMessage(std::string_view message, Finding *found)
{
    constexpr std::string_view word = "Step ";
    if (!message.starts_with(word))
        return false;
    message.remove_prefix(word.size());
    Position at;
    const auto step = takeInteger(&message);
    if (!step)
        return false;
    at.step = *step;
    if (message.starts_with('/')) {
        message.remove_prefix(1);
        at.total = takeInteger(&message).value_or(MetricPoint::NoStep);
    }
    if (!message.starts_with(": ") || message.find("loss=") == None)
        return false;
    message.remove_prefix(2);
    while (!message.empty()) {
        const std::string_view pair = message.substr(0, message.find(','));
        message.remove_prefix(std::min(pair.size() + 1, message.size()));
        const size_t equals = pair.find('=');
        const auto value = equals == None ? std::nullopt : number(trimmed(pair.substr(equals + 1)));
        if (value)
            found->addValue(trimmed(pair.substr(0, equals)), *value);
    }
    if (found->values.empty())
        return false;
    found->at = at;
    found->kind = found->recordKind();
    return true;
}

bool readMarker(std::string_view message, Finding *found)
{
    if (const auto step = numberBehind(message, "Checkpoint created at step ")) {
        found->cues.emplace_back(Cue::Kind::Checkpoint, wholeNumber(*step).value_or(0));
    } else if (message.starts_with("The job has successfully completed") ||
               message.starts_with("Fine tuning job successfully completed")) {
        found->kind = LineKind::End;
        found->cues.emplace_back(Cue::Kind::Finished, 0);
    } else {
        return false;
    }
    return true;
}

bool readMessage(std::string_view message, Finding *found)
{
    return readStepMessage(message, found) || readMarker(message, found);
}

/// What stands behind `name` in a repr, between its quotes.
std::string_view reprText(std::string_view repr, std::string_view name)
{
    const size_t at = repr.find(name);
    if (at == None || at + name.size() >= repr.size())
        return {};
    const char quote = repr[at + name.size()];
    if (quote != '\'' && quote != '"')
        return {};
    const std::string_view rest = repr.substr(at + name.size() + 1);
    return rest.substr(0, rest.find(quote));
}

bool readRepr(std::string_view repr, Finding *found)
{
    constexpr std::string_view data = "data={";
    std::vector<DictEntry> entries;
    const size_t at = repr.find(data);
    if (at != None && scanDict(repr, at + data.size() - 1, &entries).isClosed && readEventData(entries, found))
        return true;
    readMessage(reprText(repr, "message="), found);
    return true;
}

constexpr std::string_view OpenAiStarts[] = {
    EventRepr, "Step ", "Checkpoint created at step ", "The job has successfully completed",
    "Fine tuning job successfully completed",
};

bool readOpenAi(const TextLine &line, Finding *found)
{
    if (line.message.starts_with(EventRepr))
        return readRepr(line.message, found);
    return readMessage(line.message, found);
}

} // namespace

const Format OpenAi = {.starts = OpenAiStarts, .anywhere = {}, .read = readOpenAi};

bool isEventLine(std::string_view text)
{
    constexpr size_t stamp = 20; // `2026-11-20 06:05:03Z`
    if (text.size() < 8 || text.back() != '}')
        return false;
    if (isDigit(text.front())) {
        if (text.size() < stamp + 8 || text[stamp] != ' ' || timestampLength(text) != stamp)
            return false;
        text.remove_prefix(stamp + 1);
    }
    for (const std::string_view word : {"INFO ", "WARNING ", "ERROR ", "DEBUG "}) {
        if (text.starts_with(word))
            return true;
    }
    return false;
}

size_t eventData(std::string_view text, std::vector<DictEntry> *entries)
{
    for (size_t at = findDict(text, 0); at != None;) {
        const DictScan scan = scanDict(text, at, entries);
        if (!scan.isClosed)
            return None;
        // Compact, as we write it: other programs put a blank behind the colon.
        const size_t colon = text.find("\":", at);
        if (scan.end == text.size())
            return text[at + 1] == '"' && colon != None && !isBlank(text[colon + 2]) ? at : None;
        at = findDict(text, scan.end);
    }
    return None;
}

bool readEventData(std::span<const DictEntry> entries, Finding *found)
{
    const Position at = positionOf(entries);
    const bool isPlaced = at.step != MetricPoint::NoStep || at.epoch == at.epoch;
    for (const DictEntry &entry : entries) {
        const auto value = keyRole(entry.key) == KeyRole::Value ? scalar(entry.value) : std::nullopt;
        if (value && (isPlaced || isAnchor(entry.key)))
            found->addValue(entry.key, *value);
    }
    found->at = at;
    if (!found->values.empty())
        found->kind = found->recordKind();
    return !found->values.empty();
}

bool readEventObject(std::span<const DictEntry> entries, Finding *found)
{
    std::string_view message;
    std::string_view data;
    std::string_view level;
    bool isNamed = false;
    bool isDated = false;
    for (const DictEntry &entry : entries) {
        if (entry.key == "object")
            isNamed = unquoted(entry.value) == "fine_tuning.job.event";
        else if (entry.key == "message")
            message = unquoted(entry.value);
        else if (entry.key == "data")
            data = entry.value;
        else if (entry.key == "level")
            level = unquoted(entry.value);
        else if (entry.key == "created_at")
            isDated = true;
    }
    if (!isNamed && (message.empty() || level.empty() || !isDated))
        return false;
    std::vector<DictEntry> metrics;
    if (!data.starts_with('{') || !scanDict(data, 0, &metrics).isClosed || !readEventData(metrics, found))
        readMessage(message, found);
    found->level = eventLevelOf(level);
    return true;
}

Level reprLevel(std::string_view text)
{
    return text.starts_with(EventRepr) ? eventLevelOf(reprText(text, "level=")) : Level::None;
}

} // namespace training
