// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/line_reader.h"

#include "training/formats/openai.h"
#include "training/formats/table.h"
#include "training/levels.h"
#include "training/line_marks.h"
#include "training/line_rules.h"
#include "training/numbers.h"
#include "training/records.h"
#include "training/text_cleaning.h"

#include <algorithm>

namespace training {
namespace {

constexpr int MostPieces = 24;
constexpr size_t LargestOpenDict = 16 * 1024;
constexpr int MostFalseStarts = 16;

} // namespace

LineReader::LineReader(const Carry &carryIn, BlockFacts *facts)
    : m_state(fromCarry(carryIn))
    , m_facts(facts)
    , m_isAtRest(m_state.isAtRest())
{}

LineFacts LineReader::read(qint64 number, std::string_view entry, std::uint8_t marks)
{
    if (marks == 0 && m_isAtRest && isProse(entry))
        return {};
    m_line = number;
    if (!m_isAtRest) {
        if (m_state.bar && number - m_state.bar->line > ParserState::ForgetAfter)
            flushBar();
        m_state.forgetTracebacks(number);
        m_isAtRest = m_state.isAtRest();
    }
    const LineFacts facts = readEntry(entry, marks);
    m_isAtRest = m_state.isAtRest();
    return facts;
}

LineFacts LineReader::readEntry(std::string_view entry, std::uint8_t marks)
{
    if (!(marks & LineMarks::Structure))
        return readPhysicalLine(entry, marks);
    LineFacts facts;
    if (entry.ends_with('\n'))
        entry.remove_suffix(1);
    while (true) {
        const size_t end = entry.find('\n');
        const LineFacts line = readPhysicalLine(entry.substr(0, end), marks);
        facts.level = std::max(facts.level, line.level);
        if (significance(line.kind) > significance(facts.kind))
            facts.kind = line.kind;
        if (end == None)
            return facts;
        entry.remove_prefix(end + 1);
        m_isAtRest = m_state.isAtRest();
    }
}

void LineReader::finish(qint64 nextLine, Said said)
{
    m_state.said = said;
    m_state.forgetTracebacks(nextLine);
    m_facts->carryOut = toCarry(m_state);
}

LineFacts LineReader::readPhysicalLine(std::string_view line, std::uint8_t marks)
{
    m_kind = LineKind::Plain;
    m_stated = Level::None;
    m_hasBar = m_isBlockRow = m_isPrefixRead = false;
    m_rank = -1;
    m_process = -1;
    if (marks == 0 && m_isAtRest && readPrefix(line).length == 0)
        return readPlainLine(line);
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    if ((marks & LineMarks::Structure) && hasEscapes(line)) {
        removeEscapes(line, &m_clean);
        line = m_clean;
        marks |= LineMarks::Wording;
    }
    m_joined.clear();
    readFrames(line);
    if (!isBlankText(m_joined))
        m_state.isInBlock = m_isBlockRow;
    return factsOf(judge(m_joined, marks));
}

/// The short way for a line without marks, when nothing is open: it is one frame without dicts, bars and
/// tracebacks.
LineFacts LineReader::readPlainLine(std::string_view line)
{
    const std::string_view words = trimmed(line);
    const LineHead head = readHead(words);
    const std::string_view message = words.substr(head.message);
    if (mayHaveMeaning(message) &&
        readTextLine({.text = line, .message = message, .isInBlock = false}, &m_found)) {
        commit();
        m_state.isInBlock = m_isBlockRow;
    }
    return factsOf(levelOf(words, head.level, false));
}

LineFacts LineReader::factsOf(Level level)
{
    if (level == Level::Error)
        raiseKind(LineKind::Error);
    else if (level == Level::Warning)
        raiseKind(LineKind::Warning);
    else if (m_hasBar && isBlankText(m_joined))
        raiseKind(LineKind::Progress);
    return {level, m_kind};
}

void LineReader::readFrames(std::string_view line)
{
    while (true) {
        const size_t end = line.find('\r');
        readFrame(line.substr(0, end));
        if (end == None)
            return;
        line.remove_prefix(end + 1);
    }
}

void LineReader::readFrame(std::string_view frame)
{
    if (!m_isPrefixRead && !isBlankText(frame)) {
        m_isPrefixRead = true;
        const Prefix prefix = readPrefix(frame);
        m_rank = prefix.rank;
        m_process = prefix.process;
        frame.remove_prefix(prefix.length);
    }
    if (frame.find("%|") != None) {
        m_rest.clear();
        m_bars.clear();
        cutBars(frame, &m_rest, &m_bars);
        m_hasBar |= !m_bars.empty();
        for (const Bar &bar : m_bars)
            keepBar(bar);
        frame = m_rest;
    }
    m_joined.append(frame);
    if (!isBlankText(frame))
        readText(frame);
}

void LineReader::readText(std::string_view text)
{
    bool isRecord = false;
    if (!m_state.dict.text.empty())
        text = continueDict(text, &isRecord);
    if (readRow(text) || readEvent(&text))
        return;
    m_stated = std::max(m_stated, reprLevel(text));
    if (readDicts(text) || isRecord || text.empty())
        return;
    if (readTextLine(headedText(text, m_state.isInBlock).line, &m_found))
        commit();
}

/// A row of an open table. Anything else ends the table.
bool LineReader::readRow(std::string_view text)
{
    if (m_state.table.empty())
        return false;
    m_found.clear();
    const bool isRow = readTableRow(m_state.table, text, &m_found);
    if (isRow)
        commit();
    else
        m_state.table.clear();
    return isRow;
}

/// The line of an event: its data is a record whatever the keys are called. Where the data holds no metrics the message
/// may: then that is what is left in `text`.
bool LineReader::readEvent(std::string_view *text)
{
    const size_t data = isEventLine(*text) ? eventData(*text, &m_entries) : None;
    if (data == None)
        return false;
    m_found.clear();
    const bool isRecord = readEventData(m_entries, &m_found);
    commit();
    *text = text->substr(0, data);
    return isRecord;
}

/// Tries `text` as the next piece of the open dict; answers what is left of it for the other readers.
std::string_view LineReader::continueDict(std::string_view text, bool *isRecord)
{
    const HeadedText headed = headedText(text, m_state.isInBlock);
    const bool isTooMuch =
        m_state.dict.pieces >= MostPieces || m_state.dict.text.size() + text.size() > LargestOpenDict;
    ParserState::OpenDict open = std::exchange(m_state.dict, {});
    if (isTooMuch || isLineOfItsOwn(headed, &m_found))
        return text;
    const size_t before = open.text.size();
    open.text.append(text);
    const DictScan scan = scanDict(open.text, 0, &m_entries);
    if (!scan.isClosed) {
        ++open.pieces;
        m_state.dict = std::move(open);
        return {};
    }
    m_found.clear();
    *isRecord = readRecord(m_entries, &m_found);
    if (*isRecord) {
        m_found.rank = m_rank >= 0 ? m_rank : open.rank;
        commit();
    }
    return text.substr(scan.end - before);
}

/// Reads every dict of `text`; true when one of them was a record. One that does not end is kept for the next
/// piece.
bool LineReader::readDicts(std::string_view text)
{
    bool isRecord = false;
    int falseStarts = 0;
    size_t at = findDict(text, 0);
    while (at != None) {
        const DictScan scan = scanDict(text, at, &m_entries);
        const int rank = m_rank >= 0 ? m_rank : taggedRank(text.substr(0, at));
        if (scan.isClosed) {
            m_found.clear();
            if (readRecord(m_entries, &m_found) || readEventObject(m_entries, &m_found)) {
                isRecord = true;
                m_found.rank = rank;
                commit();
            }
            at = findDict(text, scan.end);
            continue;
        }
        // An apostrophe in running text opens a string that never ends and must not swallow a record behind
        // it.
        const size_t next =
            scan.endsInString && falseStarts < MostFalseStarts ? findDict(text, at + 1) : None;
        if (next == None && text.size() - at <= LargestOpenDict && mayContinue(text, at))
            m_state.dict = {.text = std::string(text.substr(at)), .pieces = 1, .rank = rank};
        at = next;
        ++falseStarts;
    }
    return isRecord;
}

Level LineReader::judge(std::string_view joined, std::uint8_t marks)
{
    const auto open = std::find_if(m_state.tracebacks.begin(), m_state.tracebacks.end(),
                                   [this](const auto &t) { return t.process == m_process; });
    if (open != m_state.tracebacks.end()) {
        const Level level = open->level;
        const TracebackPart part = tracebackPart(joined);
        open->lastLine = m_line;
        if (part != TracebackPart::Inside)
            m_state.tracebacks.erase(open);
        if (part != TracebackPart::Outside)
            return level;
    }
    const std::string_view words = trimmed(joined);
    const bool hasWording = marks & LineMarks::Wording;
    const Level judged = levelOf(words, readHead(words).level, hasWording);
    const Level level = judged == Level::None ? m_stated : judged;
    if (!hasWording || words.find(TracebackHead) == None)
        return level;
    const ParserState::OpenTraceback fresh = {
        .process = m_process, .level = level == Level::None ? Level::Error : level, .lastLine = m_line};
    const auto place = std::find_if(m_state.tracebacks.begin(), m_state.tracebacks.end(),
                                    [this](const auto &t) { return t.process > m_process; });
    m_state.tracebacks.insert(place, fresh);
    return fresh.level;
}

/// The bar is drawn once more with the same count after its postfix is brought up to date: the last frame
/// counts.
void LineReader::keepBar(const Bar &bar)
{
    std::string_view label;
    m_found.clear();
    if (!readBar(bar, &m_found, &label))
        return;
    ParserState::OpenBar fresh = {
        .label = validUtf8(label), .at = m_found.at, .line = m_line, .rank = m_rank, .values = {}};
    for (const auto &[name, value] : m_found.values)
        fresh.values.emplace_back(validUtf8(name), value);
    if (m_state.bar && (m_state.bar->label != fresh.label || m_state.bar->at.step != fresh.at.step ||
                        m_state.bar->rank != fresh.rank))
        flushBar();
    m_state.bar = std::move(fresh);
    raiseKind(m_found.recordKind());
    m_found.values.clear();
    commit();
}

void LineReader::flushBar()
{
    if (m_state.bar)
        appendSamples(*m_state.bar, &m_facts->samples);
    m_state.bar.reset();
}

/// Writes down what the last reader found.
void LineReader::commit()
{
    const Position &at = m_found.at;
    if (!m_found.values.empty())
        flushBar();
    for (const auto &[name, value] : m_found.values) {
        const MetricPoint point = {
            .line = m_line, .step = at.step, .epoch = at.epoch, .elapsed = at.elapsed, .value = value};
        m_facts->samples.push_back(
            {.series = validUtf8(name), .point = point, .rank = m_found.rank >= 0 ? m_found.rank : m_rank});
    }
    for (const auto &[name, value] : m_found.summary)
        m_facts->summary.push_back(
            {.name = validUtf8(name), .value = value, .line = m_line, .isFallback = m_found.isFallback});
    for (const auto &[kind, value] : m_found.cues)
        m_facts->cues.push_back({kind, m_line, value});
    if (at.step != MetricPoint::NoStep)
        m_facts->progress.lastStep = at.step;
    if (at.total != MetricPoint::NoStep)
        m_facts->progress.totalSteps = at.total;
    m_isBlockRow |= m_found.isInBlock;
    m_stated = std::max(m_stated, m_found.level);
    if (!m_found.table.empty())
        m_state.table = m_found.table;
    raiseKind(m_found.kind);
}

void LineReader::raiseKind(LineKind kind)
{
    if (significance(kind) > significance(m_kind))
        m_kind = kind;
}

} // namespace training
