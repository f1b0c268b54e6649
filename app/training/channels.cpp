// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/channels.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace training {
namespace {

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

constexpr size_t FewestRecords = 6; ///< a handful of records proves nothing

} // namespace

quint64 hashOf(const std::string &name)
{
    return std::hash<std::string>()(name);
}

/// The signature of the record behind each point of `loss`.
std::vector<Channels::Signature> Channels::signatures(const MetricPoints &loss, std::span<const RecordKeys> records)
{
    std::vector<Signature> result(loss.size());
    size_t at = 0;
    for (const RecordKeys &record : records) {
        while (at < loss.size() && loss.lines()[at] < record.line)
            ++at;
        if (at == loss.size())
            break;
        if (loss.lines()[at] != record.line)
            continue;
        result[at].mix += record.mix;
        result[at].keys += record.keys;
    }
    return result;
}

void Channels::count(const std::vector<Signature> &signatures)
{
    constexpr size_t most = 16;
    m_records += signatures.size();
    for (const Signature &signature : signatures) {
        const auto known = std::ranges::find(m_channels, signature, &Channel::signature);
        if (known != m_channels.end())
            ++known->count;
        else if (m_channels.size() < most)
            m_channels.push_back({signature, 1});
    }
}

std::pair<Channels::Channel, Channels::Channel> Channels::mostFrequent() const
{
    std::vector<Channel> channels = m_channels;
    std::ranges::stable_sort(channels, [](const Channel &a, const Channel &b) { return a.count > b.count; });
    channels.resize(2);
    return {channels[0], channels[1]};
}

void Channels::add(const MetricPoints &loss, std::span<const RecordKeys> keys)
{
    count(signatures(loss, keys));
}

bool Channels::isOneLogger() const
{
    const auto [first, second] = mostFrequent();
    return m_records < FewestRecords || second.count == 0 || first.count - second.count > 2;
}

/// How many records of the first channel have their like of the second within two records.
qint64 Channels::countPairs(const MetricPoints &loss, const std::vector<Signature> &signatures, const Signature &first,
                            const Signature &second)
{
    const auto size = qsizetype(loss.size());
    qint64 pairs = 0;
    for (qsizetype i = 0; i < size; ++i) {
        if (signatures[size_t(i)] != first)
            continue;
        for (qsizetype j = std::max<qsizetype>(0, i - 2); j < std::min(size, i + 3); ++j) {
            if (signatures[size_t(j)] == second && isSameRecord(loss[size_t(i)], loss[size_t(j)])) {
                ++pairs;
                break;
            }
        }
    }
    return pairs;
}

bool printsNoSteps(const Series &series)
{
    return std::ranges::all_of(series.points.steps(), [](qint64 step) { return step == MetricPoint::NoStep; });
}

std::vector<qint64> poorerChannel(const Series &loss, std::span<const RecordKeys> keys)
{
    if (!printsNoSteps(loss)) // equal steps merge anyway
        return {};
    const std::vector<Channels::Signature> records = Channels::signatures(loss.points, keys);
    Channels channels;
    channels.count(records);
    if (channels.isOneLogger())
        return {};
    const auto [first, second] = channels.mostFrequent();
    const qint64 pairs = Channels::countPairs(loss.points, records, first.signature, second.signature);
    if (pairs * 10 < first.count * 9)
        return {};
    const Channels::Signature poorer =
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
