// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/metric.h"

#include <span>
#include <string>
#include <utility>
#include <vector>

namespace training {

/// Which series stand together on a log line.
struct RecordKeys
{
    qint64 line = 0;
    quint64 mix = 0; ///< sum of their names' hashes
    int keys = 0;
};

/// What RecordKeys::mix sums up.
quint64 hashOf(const std::string &name);

/// Which series the records of a train series hold, counted while it grows.
class Channels
{
public:
    /// Records of `loss`, with the keys on their lines, both sorted by line; all behind those that are counted already.
    void add(const MetricPoints &loss, std::span<const RecordKeys> keys);
    /// No two kinds of records are so equally frequent that two loggers may have printed them.
    bool isOneLogger() const;

private:
    friend std::vector<qint64> poorerChannel(const Series &loss, std::span<const RecordKeys> keys);

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
    static std::vector<Signature> signatures(const MetricPoints &loss, std::span<const RecordKeys> records);
    static qint64 countPairs(const MetricPoints &loss, const std::vector<Signature> &signatures, const Signature &first,
                             const Signature &second);
    void count(const std::vector<Signature> &signatures);
    /// The two most frequent; the second is empty when there is only one.
    std::pair<Channel, Channel> mostFrequent() const;

    std::vector<Channel> m_channels; ///< in order of first appearance, up to a handful
    size_t m_records = 0;
};

/// Lines of the poorer of two loggers that print the same records (LLaMA-Factory under its web UI), sorted;
/// empty when there is one logger only. `loss` is the main train series, `keys` at least those of its
/// points without step, sorted by line.
std::vector<qint64> poorerChannel(const Series &loss, std::span<const RecordKeys> keys);

bool printsNoSteps(const Series &series);

/// Takes the points on `poorerLines` off the main line of a series that has points beside them.
void dropPoints(const Series &series, const std::vector<qint64> &poorerLines, std::vector<bool> *isCurrent);

} // namespace training
