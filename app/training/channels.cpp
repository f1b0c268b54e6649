// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/channels.h"

#include <algorithm>
#include <cmath>

namespace training {
namespace {

/// Which series a record holds, and how many.
struct Signature
{
    quint64 mix = 0;
    int keys = 0;

    bool operator==(const Signature &) const = default;
};

struct Channel
{
    Signature signature;
    qint64 count = 0;
};

/// The signature of the record behind each point of `loss`.
std::vector<Signature> signatures(const Series &loss, std::span<const RecordKeys> records)
{
    std::vector<Signature> result(loss.points.size());
    size_t at = 0;
    for (const RecordKeys &record : records) {
        while (at < loss.points.size() && loss.points.lines()[at] < record.line)
            ++at;
        if (at == loss.points.size())
            break;
        if (loss.points.lines()[at] != record.line)
            continue;
        result[at].mix += record.mix;
        result[at].keys += record.keys;
    }
    return result;
}

/// The two most frequent signatures; the second is empty when there is only one.
std::pair<Channel, Channel> mostFrequent(const std::vector<Signature> &signatures)
{
    std::vector<Channel> channels;
    for (const Signature &signature : signatures) {
        const auto known = std::find_if(channels.begin(), channels.end(),
                                        [&](const Channel &c) { return c.signature == signature; });
        if (known != channels.end())
            ++known->count;
        else if (channels.size() < 16)
            channels.push_back({signature, 1});
    }
    std::stable_sort(channels.begin(), channels.end(),
                     [](const Channel &a, const Channel &b) { return a.count > b.count; });
    channels.resize(2);
    return {channels[0], channels[1]};
}

/// True when two loggers may have printed the same record with different numbers of digits.
bool isSameRecord(const MetricPoint &a, const MetricPoint &b)
{
    constexpr double EpochRounding = 0.0051;
    if (!(std::abs(a.epoch - b.epoch) <= EpochRounding))
        return false;
    if (a.value != a.value || b.value != b.value)
        return a.value != a.value && b.value != b.value;
    return std::abs(a.value - b.value) <= 1e-3 * std::max(1.0, std::abs(a.value));
}

/// How many records of the first channel have their like of the second within two records.
qint64 countPairs(const Series &loss, const std::vector<Signature> &signatures, const Signature &first,
                  const Signature &second)
{
    const auto size = qsizetype(loss.points.size());
    qint64 pairs = 0;
    for (qsizetype i = 0; i < size; ++i) {
        if (signatures[size_t(i)] != first)
            continue;
        for (qsizetype j = std::max<qsizetype>(0, i - 2); j < std::min(size, i + 3); ++j) {
            if (signatures[size_t(j)] == second &&
                isSameRecord(loss.points[size_t(i)], loss.points[size_t(j)])) {
                ++pairs;
                break;
            }
        }
    }
    return pairs;
}

} // namespace

std::vector<qint64> poorerChannel(const Series &loss, std::span<const RecordKeys> keys)
{
    const bool hasSteps =
        std::ranges::any_of(loss.points.steps(), [](qint64 step) { return step != MetricPoint::NoStep; });
    if (hasSteps || loss.points.size() < 6) // equal steps merge anyway; a handful of records proves nothing
        return {};
    const std::vector<Signature> records = signatures(loss, keys);
    const auto [first, second] = mostFrequent(records);
    if (second.count == 0 || first.count - second.count > 2)
        return {};
    const qint64 pairs = countPairs(loss, records, first.signature, second.signature);
    if (pairs * 10 < first.count * 9)
        return {};
    const Signature poorer =
        first.signature.keys < second.signature.keys ? first.signature : second.signature;
    std::vector<qint64> lines;
    for (size_t i = 0; i < records.size(); ++i) {
        if (records[i] == poorer)
            lines.push_back(loss.points.lines()[i]);
    }
    return lines;
}

void dropPoints(const Series &series, const std::vector<qint64> &poorerLines, std::vector<bool> *isCurrent)
{
    const PackedColumn<qint64> &lines = series.points.lines();
    const auto isPoorer = [&](qint64 line) { return std::ranges::binary_search(poorerLines, line); };
    if (std::ranges::all_of(lines, isPoorer))
        return;
    for (size_t i = 0; i < lines.size(); ++i) {
        if (isPoorer(lines[i]))
            (*isCurrent)[i] = false;
    }
}

} // namespace training
