// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/parser.h"

#include "training/carry.h"
#include "training/line_marks.h"
#include "training/line_reader.h"
#include "training/repeats.h"

#include <bit>
#include <utility>

namespace training {
namespace {

/// NaN equals NaN here: two samples are equal when they say the same.
bool isSame(double a, double b)
{
    return std::bit_cast<quint64>(a) == std::bit_cast<quint64>(b) || (a != a && b != b);
}

} // namespace

bool Sample::operator==(const Sample &other) const
{
    return series == other.series && rank == other.rank && point.line == other.point.line &&
           point.step == other.point.step && isSame(point.epoch, other.point.epoch) &&
           isSame(point.elapsed, other.point.elapsed) && isSame(point.value, other.point.value);
}

bool SummaryValue::operator==(const SummaryValue &other) const
{
    return name == other.name && line == other.line && isFallback == other.isFallback &&
           isSame(value, other.value);
}

BlockFacts parse(qint64 firstLine, const LogLines &lines, const Carry &carryIn)
{
    constexpr std::string_view byteOrderMark = "\xef\xbb\xbf";
    BlockFacts facts;
    facts.lines.resize(size_t(lines.size()));
    const LineMarks marks(lines.text());
    LineReader reader(carryIn, &facts);
    RepeatFinder repeats(reader.saidAbove());
    std::uint32_t begin = 0;
    qint64 number = firstLine;
    LineFacts *line = facts.lines.data();
    for (const std::uint32_t end : lines.ends()) {
        std::string_view entry(lines.text().constData() + begin, end - begin);
        if (number == 0 && entry.starts_with(byteOrderMark))
            entry.remove_prefix(byteOrderMark.size());
        *line = reader.read(number, entry, marks.of(begin, end));
        line->isRepeat = repeats.isRepeat(entry, line->kind);
        ++line;
        begin = end;
        ++number;
    }
    reader.finish(number, repeats.said());
    return facts;
}

std::vector<Sample> pending(const Carry &carry)
{
    std::vector<Sample> samples;
    if (const ParserState state = fromCarry(carry); state.bar)
        appendSamples(*state.bar, &samples);
    return samples;
}

bool isAffected(std::string_view firstLine, LineKind firstKind, const Carry &before, const Carry &after)
{
    ParserState was = fromCarry(before);
    ParserState is = fromCarry(after);
    const bool wasRepeat = RepeatFinder(std::exchange(was.said, 0)).isRepeat(firstLine, firstKind);
    const bool isRepeat = RepeatFinder(std::exchange(is.said, 0)).isRepeat(firstLine, firstKind);
    return wasRepeat != isRepeat || toCarry(was) != toCarry(is);
}

} // namespace training
