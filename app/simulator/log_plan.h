// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <memory>
#include <optional>
#include <vector>

namespace sim {

/// How records, progress bars and evaluations follow each other in the body of a log. `recordsPerEval` times
/// (bars, then a record), then `linesPerEval` lines about the evaluation: that is one cycle.
struct Cadence
{
    static constexpr int linesPerEval = 4;

    int stepsPerRecord = 1;
    int barsPerRecord = 0;
    int recordsPerEval = 100;

    qint64 recordLines() const { return qint64(recordsPerEval) * (1 + barsPerRecord); }
    qint64 cycle() const { return recordLines() + linesPerEval; }
    qint64 stepsPerEval() const { return qint64(recordsPerEval) * stepsPerRecord; }
    /// Where in the body the record of `step` stands.
    qint64 indexOfStep(qint64 step) const;
    /// The last step that the first `lines` lines of a body report.
    qint64 lastStep(qint64 lines) const;
};

/// What stands at one index of the body.
struct BodyLine
{
    enum class Kind { Bar, Record, Evaluation };

    Kind kind = Kind::Record;
    qint64 step = 0;
    int part = 0; ///< of an evaluation: 0 … linesPerEval − 1
};

BodyLine bodyLine(const Cadence &cadence, qint64 index);

/// A line that is given: with a level it gets the platform's time stamp in front. `text` is already escaped
/// for JSON.
struct TextLine
{
    QByteArray level;
    QByteArray text;
};

class LineBuffer;

/// Writes lines that neither a cadence nor a table of given ones describes. Any line alone, in constant time.
class LogScript
{
public:
    virtual ~LogScript() = default;
    /// The line at `index` of the script, escaped for JSON. `time` in ms since 1970 UTC.
    virtual void write(LineBuffer &out, qint64 index, qint64 time) const = 0;
};

/// Lines in a row that are made in the same way, one every `pace` ms from `start` on.
struct LogSegment
{
    qint64 first = 0;
    qint64 lines = 0;
    qint64 bodyFrom = 0; ///< index in the body or the script; unused for given lines
    qint64 start = 0;    ///< ms since 1970 UTC
    double pace = 0;
    std::vector<TextLine> texts; ///< empty for the body
    std::optional<Cadence> cadence; ///< of this part of the body, when it is not the job's
    std::shared_ptr<const LogScript> script = nullptr; ///< writes the lines in place of the body's cadence
};

/// Which lines a log has and when each of them appears. Size and times cost nothing: no line is stored.
class LogPlan
{
public:
    explicit LogPlan(qint64 start = 0);

    void addTexts(std::vector<TextLine> texts, double pace);
    void addBody(qint64 bodyFrom, qint64 lines, double pace, std::optional<Cadence> cadence = {});
    /// Part of the body, too.
    void addScript(std::shared_ptr<const LogScript> script, qint64 from, qint64 lines, double pace);

    qint64 size() const;
    /// Lines that exist at `time`.
    qint64 linesAt(qint64 time) const;
    /// `line` must exist.
    const LogSegment &segmentOf(qint64 line) const;
    qint64 timeOf(qint64 line) const;
    /// When the first line of the body appears; the start when there is none.
    qint64 bodyStart() const;
    /// Drops what lies behind the first `lines` lines; what is added later follows at `time` at the earliest.
    void cut(qint64 lines, qint64 time);

private:
    void add(LogSegment segment);

    qint64 m_next;
    std::vector<LogSegment> m_segments;
};

} // namespace sim
