// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/carry.h"

#include "training/byte_coder.h"

#include <algorithm>

namespace training {
namespace {

enum Part : quint8 { DictPart = 1, TracebacksPart = 2, BarPart = 4, BlockPart = 8, TablePart = 16, SaidPart = 32 };

void writeBar(const ParserState::OpenBar &bar, ByteWriter *out)
{
    out->text(bar.label);
    out->integer(bar.at.step);
    out->real(bar.at.epoch);
    out->real(bar.at.elapsed);
    out->integer(bar.line);
    out->integer(bar.rank);
    out->count(bar.values.size());
    for (const auto &[name, value] : bar.values) {
        out->text(name);
        out->real(value);
    }
}

ParserState::OpenBar readBar(ByteReader *in)
{
    ParserState::OpenBar bar;
    bar.label = in->text();
    bar.at.step = in->integer();
    bar.at.epoch = in->real();
    bar.at.elapsed = in->real();
    bar.line = in->integer();
    bar.rank = int(in->integer());
    const size_t values = in->size();
    for (size_t i = 0; i < values && in->isGood(); ++i) {
        std::string name = in->text();
        bar.values.emplace_back(std::move(name), in->real());
    }
    return bar;
}

void writeTracebacks(const std::vector<ParserState::OpenTraceback> &tracebacks, ByteWriter *out)
{
    out->count(tracebacks.size());
    for (const ParserState::OpenTraceback &open : tracebacks) {
        out->integer(open.process);
        out->byte(quint8(open.level));
        out->integer(open.lastLine);
    }
}

std::vector<ParserState::OpenTraceback> readTracebacks(ByteReader *in)
{
    std::vector<ParserState::OpenTraceback> tracebacks;
    const size_t count = in->size();
    for (size_t i = 0; i < count && in->isGood(); ++i) {
        ParserState::OpenTraceback open;
        open.process = in->integer();
        const quint8 level = in->byte();
        open.lastLine = in->integer();
        if (level > quint8(Level::Error))
            in->fail();
        open.level = Level(level);
        tracebacks.push_back(open);
    }
    return tracebacks;
}

} // namespace

void ParserState::forgetTracebacks(qint64 line)
{
    std::erase_if(tracebacks,
                  [line](const OpenTraceback &open) { return line - open.lastLine > ForgetAfter; });
}

Carry toCarry(const ParserState &state)
{
    if (state.isAtRest() && state.said == 0)
        return {};
    ByteWriter out;
    out.byte(quint8((state.dict.text.empty() ? 0 : DictPart) |
                    (state.tracebacks.empty() ? 0 : TracebacksPart) | (state.bar ? BarPart : 0) |
                    (state.isInBlock ? BlockPart : 0) | (state.table.empty() ? 0 : TablePart) |
                    (state.said == 0 ? 0 : SaidPart)));
    if (!state.dict.text.empty()) {
        out.text(state.dict.text);
        out.integer(state.dict.pieces);
        out.integer(state.dict.rank);
    }
    if (!state.tracebacks.empty())
        writeTracebacks(state.tracebacks, &out);
    if (state.bar)
        writeBar(*state.bar, &out);
    if (!state.table.empty())
        out.text(state.table);
    if (state.said != 0)
        out.count(state.said);
    return {out.bytes()};
}

ParserState fromCarry(const Carry &carry)
{
    ParserState state;
    if (carry.state.isEmpty())
        return state;
    ByteReader in(carry.state);
    const quint8 parts = in.byte();
    if (parts & DictPart) {
        state.dict.text = in.text();
        state.dict.pieces = int(in.integer());
        state.dict.rank = int(in.integer());
    }
    if (parts & TracebacksPart)
        state.tracebacks = readTracebacks(&in);
    if (parts & BarPart)
        state.bar = readBar(&in);
    state.isInBlock = parts & BlockPart;
    if (parts & TablePart)
        state.table = in.text();
    if (parts & SaidPart)
        state.said = in.count();
    return in.isAtEnd() ? state : ParserState();
}

void appendSamples(const ParserState::OpenBar &bar, std::vector<Sample> *samples)
{
    for (const auto &[name, value] : bar.values) {
        const MetricPoint point = {.line = bar.line,
                                   .step = bar.at.step,
                                   .epoch = bar.at.epoch,
                                   .elapsed = bar.at.elapsed,
                                   .value = value};
        samples->push_back({.series = name, .point = point, .rank = bar.rank});
    }
}

} // namespace training
