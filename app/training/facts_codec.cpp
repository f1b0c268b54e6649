// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The archive's form of BlockFacts: counts and differences in as few bytes as they need, names once.

#include "training/parser.h"

#include "training/byte_coder.h"

#include <bit>
#include <unordered_map>

namespace training {
namespace {

constexpr quint8 FormatVersion = 1;
/// More lines than any block has; keeps a few hostile bytes from asking for gigabytes.
constexpr quint64 MostLines = quint64(1) << 24;

/// In the byte of a line, beside its kind in the lower half and its level above.
constexpr quint8 RepeatFlag = 0x80;

/// What a sample shares with the one before it is not written again: records have many values at one place.
enum SampleFlag : quint8 { SamePlace = 1, HasStep = 2, HasEpoch = 4, HasElapsed = 8, HasRank = 16 };
constexpr quint8 AllSampleFlags = 31;

bool isNumber(double value)
{
    return value == value;
}

quint8 flagsOf(const Sample &sample)
{
    const MetricPoint &point = sample.point;
    return quint8((point.hasStep() ? HasStep : 0) | (point.hasEpoch() ? HasEpoch : 0) |
                  (isNumber(point.elapsed) ? HasElapsed : 0) | (sample.rank >= 0 ? HasRank : 0));
}

bool hasSameBits(double a, double b)
{
    return std::bit_cast<quint64>(a) == std::bit_cast<quint64>(b);
}

bool isSamePlace(const Sample &a, const Sample &b)
{
    return a.rank == b.rank && a.point.line == b.point.line && a.point.step == b.point.step &&
           hasSameBits(a.point.epoch, b.point.epoch) && hasSameBits(a.point.elapsed, b.point.elapsed);
}

void writeLines(const std::vector<LineFacts> &lines, ByteWriter *out)
{
    out->count(lines.size());
    for (size_t i = 0; i < lines.size();) {
        size_t run = 1;
        while (i + run < lines.size() && lines[i + run] == lines[i])
            ++run;
        out->byte(quint8(int(lines[i].level) << 4 | int(lines[i].kind) | (lines[i].isRepeat ? RepeatFlag : 0)));
        out->count(run);
        i += run;
    }
}

void readLines(ByteReader *in, std::vector<LineFacts> *lines)
{
    const quint64 size = in->count();
    if (size > MostLines)
        return in->fail();
    while (in->isGood() && lines->size() < size) {
        const quint8 facts = in->byte();
        const quint64 run = in->count();
        const int level = (facts & ~RepeatFlag) >> 4;
        if (run == 0 || run > size - lines->size() || level > int(Level::Error) ||
            (facts & 15) > int(LineKind::Missing))
            return in->fail();
        const LineFacts line{Level(level), LineKind(facts & 15), (facts & RepeatFlag) != 0};
        lines->insert(lines->end(), size_t(run), line);
    }
}

void writeSamples(const std::vector<Sample> &samples, ByteWriter *out)
{
    std::unordered_map<std::string_view, size_t> index;
    std::vector<std::string_view> names;
    std::vector<size_t> numbers; // of each sample's name
    numbers.reserve(samples.size());
    for (const Sample &sample : samples) {
        const auto [place, isNew] = index.try_emplace(sample.series, names.size());
        if (isNew)
            names.push_back(sample.series);
        numbers.push_back(place->second);
    }
    out->count(names.size());
    for (const std::string_view name : names)
        out->text(name);
    out->count(samples.size());
    const Sample none;
    const Sample *last = &none;
    for (size_t i = 0; i < samples.size(); ++i) {
        const Sample &sample = samples[i];
        const MetricPoint &point = sample.point;
        const bool isThere = isSamePlace(*last, sample);
        const quint8 flags = isThere ? quint8(SamePlace) : flagsOf(sample);
        out->byte(flags);
        out->count(numbers[i]);
        if (!isThere)
            out->integer(point.line - last->point.line);
        if (flags & HasStep)
            out->integer(point.step);
        if (flags & HasEpoch)
            out->real(point.epoch);
        if (flags & HasElapsed)
            out->real(point.elapsed);
        if (flags & HasRank)
            out->integer(sample.rank);
        out->real(point.value);
        last = &sample;
    }
}

Sample readSample(ByteReader *in, const Sample &last, const std::vector<std::string> &names)
{
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    const quint8 flags = in->byte();
    const quint64 name = in->count();
    if (flags > AllSampleFlags || (flags & SamePlace && flags != SamePlace) || name >= names.size())
        in->fail();
    Sample sample;
    sample.point = last.point;
    sample.rank = last.rank;
    if (!(flags & SamePlace)) {
        const auto line =
            quint64(last.point.line) + quint64(in->integer()); // unsigned: hostile bytes may overflow
        sample.point.line = qint64(line);
        sample.point.step = flags & HasStep ? in->integer() : MetricPoint::NoStep;
        sample.point.epoch = flags & HasEpoch ? in->real() : nan;
        sample.point.elapsed = flags & HasElapsed ? in->real() : nan;
        sample.rank = flags & HasRank ? int(in->integer()) : -1;
    }
    sample.point.value = in->real();
    if (in->isGood())
        sample.series = names[size_t(name)];
    return sample;
}

void readSamples(ByteReader *in, std::vector<Sample> *samples)
{
    std::vector<std::string> names(in->size());
    for (std::string &name : names)
        name = in->text();
    const size_t size = in->size();
    samples->reserve(in->isGood() ? size : 0);
    const Sample none;
    for (size_t i = 0; i < size && in->isGood(); ++i)
        samples->push_back(readSample(in, samples->empty() ? none : samples->back(), names));
}

void writeRest(const BlockFacts &facts, ByteWriter *out)
{
    out->count(facts.summary.size());
    for (const SummaryValue &value : facts.summary) {
        out->text(value.name);
        out->real(value.value);
        out->integer(value.line);
        out->byte(value.isFallback ? 1 : 0);
    }
    out->count(facts.cues.size());
    for (const Cue &cue : facts.cues) {
        out->byte(quint8(cue.kind));
        out->integer(cue.line);
        out->integer(cue.value);
    }
    for (const std::optional<qint64> &steps : {facts.progress.lastStep, facts.progress.totalSteps}) {
        out->byte(steps ? 1 : 0);
        out->integer(steps.value_or(0));
    }
    out->text({facts.carryOut.state.constData(), size_t(facts.carryOut.state.size())});
}

void readRest(ByteReader *in, BlockFacts *facts)
{
    const size_t results = in->size();
    for (size_t i = 0; i < results && in->isGood(); ++i) {
        SummaryValue value;
        value.name = in->text();
        value.value = in->real();
        value.line = in->integer();
        value.isFallback = in->byte() != 0;
        facts->summary.push_back(std::move(value));
    }
    const size_t cues = in->size();
    for (size_t i = 0; i < cues && in->isGood(); ++i) {
        const quint8 kind = in->byte();
        const qint64 line = in->integer();
        facts->cues.push_back({Cue::Kind(kind), line, in->integer()});
        if (kind > quint8(Cue::Kind::Finished))
            in->fail();
    }
    for (std::optional<qint64> *steps : {&facts->progress.lastStep, &facts->progress.totalSteps}) {
        const bool isKnown = in->byte() != 0;
        const qint64 value = in->integer();
        if (isKnown)
            *steps = value;
    }
    facts->carryOut.state = QByteArray::fromStdString(in->text());
}

} // namespace

QByteArray pack(const BlockFacts &facts)
{
    ByteWriter out;
    out.byte(FormatVersion);
    writeLines(facts.lines, &out);
    writeSamples(facts.samples, &out);
    writeRest(facts, &out);
    return out.bytes();
}

bool unpack(const QByteArray &bytes, BlockFacts *facts)
{
    ByteReader in(bytes);
    *facts = {};
    if (in.byte() != FormatVersion)
        return false;
    readLines(&in, &facts->lines);
    readSamples(&in, &facts->samples);
    readRest(&in, facts);
    if (in.isAtEnd())
        return true;
    *facts = {};
    return false;
}

QByteArray packLines(const std::vector<LineFacts> &lines)
{
    ByteWriter out;
    out.byte(FormatVersion);
    writeLines(lines, &out);
    return out.bytes();
}

bool unpackLines(const QByteArray &bytes, std::vector<LineFacts> *lines)
{
    ByteReader in(bytes);
    lines->clear();
    if (in.byte() != FormatVersion)
        return false;
    readLines(&in, lines);
    if (in.isAtEnd())
        return true;
    lines->clear();
    return false;
}

} // namespace training
