// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "expected_run.h"

#include "corpus.h"
#include "support/test.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

using namespace training;
using namespace Qt::Literals::StringLiterals;

namespace corpus {
namespace {

/// A sample for comparison: step, epoch, value. What is missing sorts first.
using Triple = std::array<double, 3>;
constexpr double Missing = -1e300;
constexpr double NotANumber = 1e301;

double numberOf(const QJsonValue &value)
{
    if (value.isNull())
        return Missing;
    if (!value.isString())
        return value.toDouble();
    if (value.toString() == "NaN"_L1)
        return NotANumber;
    return value.toString().startsWith(u'-') ? -HUGE_VAL : HUGE_VAL;
}

std::vector<Triple> triples(const QJsonArray &samples)
{
    std::vector<Triple> result;
    for (const QJsonValue sample : samples)
        result.push_back({numberOf(sample.toArray().at(0)), numberOf(sample.toArray().at(1)),
                          numberOf(sample.toArray().at(2))});
    std::sort(result.begin(), result.end());
    return result;
}

std::vector<Triple> triples(const Series &series)
{
    std::vector<Triple> result;
    for (const MetricPoint &p : series.points)
        result.push_back({p.hasStep() ? double(p.step) : Missing, p.hasEpoch() ? p.epoch : Missing,
                          std::isnan(p.value) ? NotANumber : p.value});
    std::sort(result.begin(), result.end());
    return result;
}

bool isSame(double a, double b)
{
    return a == b || std::abs(a - b) <= 1e-12 * std::max({1.0, std::abs(a), std::abs(b)});
}

/// Empty when both hold the same samples, in whatever order.
QString difference(const QString &name, const std::vector<Triple> &expected, const std::vector<Triple> &found)
{
    if (expected.size() != found.size())
        return u"%1: %2 samples expected, %3 found"_s.arg(name).arg(expected.size()).arg(found.size());
    for (size_t i = 0; i < expected.size(); ++i) {
        for (size_t k = 0; k < 3; ++k) {
            if (!isSame(expected[i][k], found[i][k]))
                return u"%1: %2 expected, %3 found"_s.arg(name)
                    .arg(expected[i][k], 0, 'g', 17)
                    .arg(found[i][k], 0, 'g', 17);
        }
    }
    return {};
}

QJsonValue orNull(const std::optional<qint64> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonObject levelsOf(const std::vector<LineFacts> &lines)
{
    std::array<int, 5> counts = {};
    for (const LineFacts &line : lines)
        ++counts[size_t(line.level)];
    return {{u"NONE"_s, counts[0]},
            {u"DEBUG"_s, counts[1]},
            {u"INFO"_s, counts[2]},
            {u"WARNING"_s, counts[3]},
            {u"ERROR"_s, counts[4]}};
}

/// One line a value, with all its digits: JSON keeps large numbers as integers or as doubles, as it likes.
QStringList summaryOf(const QVariantMap &values)
{
    QStringList lines;
    for (auto it = values.begin(); it != values.end(); ++it)
        lines.append(u"%1 = %2"_s.arg(it.key()).arg(it->toDouble(), 0, 'g', 17));
    return lines;
}

QStringList summaryOf(const Run &run)
{
    QVariantMap values;
    for (const auto &[name, value] : run.summary)
        values[QString::fromStdString(name)] = value;
    return summaryOf(values);
}

QJsonObject segmentsOf(const Run &run)
{
    QJsonObject result;
    for (const auto &[name, segments] : run.segments) {
        QJsonArray list;
        for (const Segment &segment : segments)
            list.append(QJsonArray{segment.firstX, segment.lastX, segment.count});
        result[QString::fromStdString(name)] = list;
    }
    return result;
}

QJsonObject chartPointsOf(const Run &run)
{
    QJsonObject result;
    for (size_t i = 0; i < run.series.size(); ++i) {
        if (run.series[i].name == "loss" || run.series[i].name == "eval_loss")
            result[QString::fromStdString(run.series[i].name)] = run.chartPoints(i);
    }
    return result;
}

QByteArray text(const QJsonValue &value)
{
    return QJsonDocument(QJsonObject{{u"it"_s, value}}).toJson(QJsonDocument::Compact);
}

QStringList seriesDifferences(const QJsonObject &expected, const Run &run)
{
    QStringList differences;
    for (auto it = expected.begin(); it != expected.end(); ++it) {
        const Series *found = run.find(it.key().toStdString());
        differences.append(found ? difference(it.key(), triples(it->toArray()), triples(*found))
                                 : it.key() + u" is missing"_s);
    }
    differences.removeAll(QString());
    if (qsizetype(run.series.size()) != expected.size())
        differences.append(u"%1 series expected, %2 found"_s.arg(expected.size()).arg(run.series.size()));
    return differences;
}

QString textDifference(const QString &what, const QJsonValue &expected, const QJsonValue &found)
{
    if (text(expected) == text(found))
        return {};
    return u"%1: %2 expected, %3 found"_s.arg(what, QString::fromUtf8(text(expected)), QString::fromUtf8(text(found)));
}

/// Of pages of events the file counts the pages; their events are what has levels.
QJsonValue expectedLines(const QJsonObject &expected)
{
    if (expected.contains(u"lines_after_merge"_s))
        return expected[u"lines_after_merge"];
    if (!expected[u"file"].toString().endsWith(u"_events.jsonl"_s))
        return expected[u"lines"];
    const QJsonObject levels = expected[u"levels"].toObject();
    const auto add = [](qint64 sum, const QJsonValue &count) { return sum + count.toInteger(); };
    return std::accumulate(levels.begin(), levels.end(), qint64(0), add);
}

} // namespace

QJsonObject expectedOf(const QString &name)
{
    return QJsonDocument::fromJson(fixtureBytes(u"logs/%1.expected.json"_s.arg(name))).object();
}

QStringList differences(const QJsonObject &expected, const std::vector<BlockFacts> &blocks)
{
    const Run run = assemble(blocks, pending(blocks.back().carryOut));
    const BlockFacts all = joined(blocks);
    QStringList differences = seriesDifferences(expected[u"series"].toObject(), run);
    const QJsonArray summary = QJsonArray::fromStringList(summaryOf(expected[u"summary"].toObject().toVariantMap()));
    differences << textDifference(u"summary"_s, summary, QJsonArray::fromStringList(summaryOf(run)))
                << textDifference(u"levels"_s, expected[u"levels"], levelsOf(all.lines));
    const QJsonObject progress = {{u"last_step"_s, orNull(run.progress.lastStep)},
                                  {u"total_steps"_s, orNull(run.progress.totalSteps)}};
    differences << textDifference(u"lines"_s, expectedLines(expected), qint64(all.lines.size()))
                << textDifference(u"progress"_s, expected[u"progress"], progress)
                << textDifference(u"segments"_s, expected[u"segments"], segmentsOf(run))
                << textDifference(u"chart points"_s, expected[u"chart_points"], chartPointsOf(run));
    differences.removeAll(QString());
    return differences;
}

} // namespace corpus
