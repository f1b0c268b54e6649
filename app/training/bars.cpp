// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/bars.h"

#include "training/formats/bar_descriptions.h"
#include "training/formats/pairs.h"
#include "training/names.h"
#include "training/numbers.h"

#include <algorithm>

namespace training {
namespace {

constexpr size_t LongestDescription = 41;
constexpr size_t LongestPart = 400; // characters of the body and of the brackets; beyond that it is no bar

struct FoundBar
{
    Bar bar;
    size_t begin = 0;
    size_t end = 0;
};

/// `[\d.]+[kMGT]?` at `*at`, which moves behind it.
std::optional<double> readCount(std::string_view text, size_t *at)
{
    const size_t begin = *at;
    while (*at < text.size() && (isDigit(text[*at]) || text[*at] == '.'))
        ++*at;
    const auto value = number(text.substr(begin, *at - begin));
    if (!value || *at >= text.size())
        return value;
    double factor = 1;
    switch (text[*at]) {
    case 'k':
        factor = 1e3;
        break;
    case 'M':
        factor = 1e6;
        break;
    case 'G':
        factor = 1e9;
        break;
    case 'T':
        factor = 1e12;
        break;
    default:
        return value;
    }
    ++*at;
    return *value * factor;
}

/// Where the description of a bar begins whose percentage stands at `digits`. Only text that ends in a colon
/// is one: a bar may also be drawn into the middle of something else.
size_t descriptionBegin(std::string_view text, size_t digits, size_t floor, size_t *colon)
{
    size_t end = digits;
    while (end > floor && isBlank(text[end - 1]))
        --end;
    *colon = end;
    if (end == floor || text[end - 1] != ':')
        return end;
    *colon = end - 1;
    if (const size_t begin = metricDescriptionBegin(text, end - 1, floor); begin != end - 1)
        return begin;
    size_t begin = end - 1;
    size_t letter = end;
    while (begin > floor && end - 1 - begin < LongestDescription) {
        const char c = text[begin - 1];
        if (!isLetter(c) && !isDigit(c) && std::string_view("_ .()/-").find(c) == None)
            break;
        --begin;
        if (isLetter(c))
            letter = begin;
    }
    if (letter == end)
        *colon = end;
    return letter;
}

std::optional<FoundBar> barAt(std::string_view text, size_t percent, size_t floor)
{
    size_t digits = percent;
    while (digits > floor && percent - digits < 3 && isDigit(text[digits - 1]))
        --digits;
    if (digits == percent)
        return {};
    const size_t body = percent + 2;
    const size_t bodyEnd = text.substr(0, body + LongestPart + 1).find_first_of("|{}", body);
    if (bodyEnd == None || text[bodyEnd] != '|')
        return {};
    FoundBar found;
    size_t at = skipBlanks(text, bodyEnd + 1);
    const auto n = readCount(text, &at);
    if (!n || at >= text.size() || text[at] != '/')
        return {};
    const auto total = readCount(text, &++at);
    at = skipBlanks(text, at);
    if (!total || at >= text.size() || text[at] != '[')
        return {};
    const size_t close = text.substr(0, at + LongestPart + 2).find_first_of("]{}", at + 1);
    if (close == None || text[close] != ']')
        return {};
    size_t colon = 0;
    found.begin = descriptionBegin(text, digits, floor, &colon);
    found.end = close + 1;
    found.bar = {.description = text.substr(found.begin, colon - found.begin),
                 .inside = text.substr(at + 1, close - at - 1),
                 .n = *n,
                 .total = *total};
    return found;
}

bool readPostfix(std::string_view inside, Finding *found)
{
    bool hasLoss = false;
    while (!inside.empty()) {
        const size_t end = std::min(inside.find(','), inside.size());
        const std::string_view part = trimmed(inside.substr(0, end));
        inside.remove_prefix(std::min(end + 1, inside.size()));
        const size_t equals = part.find('=');
        const auto value = equals == None ? std::nullopt : scalar(part.substr(equals + 1));
        if (!value)
            continue;
        const std::string_view key = trimmed(part.substr(0, equals));
        switch (keyRole(key)) {
        case KeyRole::Step:
            found->at.step = wholeNumber(*value).value_or(found->at.step);
            break;
        case KeyRole::Epoch:
            found->at.epoch = *value;
            break;
        case KeyRole::Value:
            if (key == "v_num") // Lightning's number of the run, not a metric
                break;
            hasLoss |= isLossKey(key);
            found->addValue(key, *value);
            break;
        case KeyRole::Elapsed:
        case KeyRole::Total:
        case KeyRole::Progress:
            break;
        }
    }
    return hasLoss;
}

} // namespace

void cutBars(std::string_view frame, std::string *rest, std::vector<Bar> *bars)
{
    size_t done = 0;
    for (size_t at = frame.find("%|"); at != None; at = frame.find("%|", std::max(at + 2, done))) {
        const auto found = at < done ? std::nullopt : barAt(frame, at, done);
        if (!found)
            continue;
        rest->append(frame.substr(done, found->begin - done));
        bars->push_back(found->bar);
        done = found->end;
    }
    rest->append(frame.substr(done));
}

bool readBar(const Bar &bar, Finding *found, std::string_view *label)
{
    *label = {};
    if (readMetricDescription(bar.description, found))
        return true;
    found->at.step = wholeNumber(bar.n).value_or(MetricPoint::NoStep);
    if (!readPostfix(bar.inside, found))
        return false;
    *label = bar.description;
    found->at.elapsed = duration(bar.inside.substr(0, bar.inside.find('<')));
    constexpr std::string_view lightning = "Epoch ";
    if (!bar.description.starts_with(lightning)) {
        found->at.total = wholeNumber(bar.total).value_or(MetricPoint::NoStep);
        return true;
    }
    // Lightning's bar counts the batches of one epoch and begins anew with the next. Its epochs count from 0, those that
    // name their total from 1.
    std::string_view epochs = bar.description.substr(lightning.size());
    const auto fraction = takeFraction(&epochs);
    const auto epoch = fraction ? std::optional(double(fraction->part)) : number(trimmed(epochs));
    const double before = fraction ? std::max(0.0, *epoch - 1) : epoch.value_or(0);
    if (epoch && bar.inside.find("global_step=") == None)
        found->at.step = wholeNumber(before * bar.total + bar.n).value_or(MetricPoint::NoStep);
    if (epoch)
        found->at.epoch = *epoch;
    return true;
}

} // namespace training
