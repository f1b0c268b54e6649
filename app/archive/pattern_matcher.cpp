// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/pattern_matcher.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include <QList>
#include <QString>
#include <algorithm>
#include <cstring>

namespace {

// What one start position may cost: about 15 µs of backtracking over a block, 0.2 ms when a line is tried alone.
constexpr uint32_t BlockMatchLimit = 10'000;
constexpr uint32_t LineMatchLimit = 100'000;
// PCRE2 cannot be interrupted, and its limit counts anew at each start position: look up from it after so many bytes.
constexpr qsizetype Window = 8 * 1024;
// Bytes are compared a thousand times faster.
constexpr qsizetype ScanWindow = 256 * 1024;
constexpr size_t JitStack = 1024 * 1024;

bool isContinuation(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

bool isWordCharacter(QByteArrayView character)
{
    const auto first = static_cast<unsigned char>(character.front());
    if (first < 0x80)
        return (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z') || (first >= '0' && first <= '9') || first == '_';
    const QList<uint> points = QString::fromUtf8(character).toUcs4();
    return !points.isEmpty() && QChar::isLetterOrNumber(points.first());
}

QByteArrayView characterBefore(QByteArrayView text, qsizetype end)
{
    qsizetype begin = end - 1;
    while (begin > 0 && end - begin < 4 && isContinuation(text[begin]))
        --begin;
    return text.sliced(begin, end - begin);
}

QByteArrayView characterAt(QByteArrayView text, qsizetype begin)
{
    qsizetype end = begin + 1;
    while (end < text.size() && end - begin < 4 && isContinuation(text[end]))
        ++end;
    return text.sliced(begin, end - begin);
}

} // namespace

void JoinedLines::build(const LogLines &lines)
{
    if (m_isBuilt)
        return;
    m_isBuilt = true;
    m_text.resize(size_t(lines.text().size() + lines.size()));
    m_ends.clear();
    char *at = m_text.data();
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QByteArrayView line = lines.at(i);
        if (!line.isEmpty())
            std::memcpy(at, line.data(), size_t(line.size()));
        at += line.size();
        m_ends.push_back(at - m_text.data());
        *at++ = '\n';
    }
}

struct PatternMatcher::Job
{
    const LogLines &lines;
    const std::atomic<bool> &stop;
    LineSet *hits;
    LineSet *costly;
};

PatternMatcher::PatternMatcher(const CompiledPattern *pattern)
    : m_pattern(pattern)
{
    if (!m_pattern->code)
        return;
    m_data.reset(pcre2_match_data_create_from_pattern_8(m_pattern->code.get(), nullptr), pcre2_match_data_free_8);
    m_context.reset(pcre2_match_context_create_8(nullptr), pcre2_match_context_free_8);
    m_stack.reset(pcre2_jit_stack_create_8(32 * 1024, JitStack, nullptr), pcre2_jit_stack_free_8);
    pcre2_jit_stack_assign_8(m_context.get(), nullptr, m_stack.get());
}

void PatternMatcher::setLimit(uint32_t limit)
{
    if (m_context)
        pcre2_set_match_limit_8(m_context.get(), limit);
}

/// The first match that begins at `from` or later.
PatternMatcher::Found PatternMatcher::find(QByteArrayView subject, qsizetype from, uint32_t options,
                                           const std::atomic<bool> *stop)
{
    return m_pattern->code ? findByCode(subject, from, options, stop) : findNeedle(subject, from, stop);
}

PatternMatcher::Found PatternMatcher::findByCode(QByteArrayView subject, qsizetype from, uint32_t options,
                                                 const std::atomic<bool> *stop)
{
    const auto *text = reinterpret_cast<PCRE2_SPTR8>(subject.isEmpty() ? "" : subject.data());
    const qsizetype size = subject.size();
    for (qsizetype start = from;;) {
        qsizetype end = size - start > Window ? start + Window : size;
        for (int i = 0; i < 3 && end < size && isContinuation(subject[end]); ++i)
            ++end;
        pcre2_set_offset_limit_8(m_context.get(), end == size ? PCRE2_UNSET : PCRE2_SIZE(end));
        const int result = pcre2_match_8(m_pattern->code.get(), text, PCRE2_SIZE(size), PCRE2_SIZE(start), options,
                                         m_data.get(), m_context.get());
        if (result >= 0) {
            const PCRE2_SIZE *ends = pcre2_get_ovector_pointer_8(m_data.get());
            m_found = {qsizetype(ends[0]), qsizetype(ends[1])};
            return Found::Yes;
        }
        if (result != PCRE2_ERROR_NOMATCH)
            return Found::TooCostly;
        if (end == size)
            return Found::No;
        if (stop && stop->load(std::memory_order_relaxed))
            return Found::Stopped;
        start = end;
    }
}

PatternMatcher::Found PatternMatcher::findNeedle(QByteArrayView line, qsizetype from, const std::atomic<bool> *stop)
{
    const LiteralScanner &needle = *m_pattern->needle;
    while (from < line.size()) {
        const qsizetype to = std::min(from + ScanWindow, line.size());
        const qsizetype at = needle.find(line, from, to);
        if (at >= 0 && (!m_pattern->isWholeWord || isWord(line, at))) {
            m_found = {at, at + needle.size()};
            return Found::Yes;
        }
        if (stop && stop->load(std::memory_order_relaxed))
            return Found::Stopped;
        from = at >= 0 ? at + 1 : to;
    }
    return Found::No;
}

bool PatternMatcher::isWord(QByteArrayView line, qsizetype begin) const
{
    const qsizetype end = begin + m_pattern->needle->size();
    return (begin == 0 || !isWordCharacter(characterBefore(line, begin)))
        && (end == line.size() || !isWordCharacter(characterAt(line, end)));
}

/// Tries one line alone; false when the search is over.
bool PatternMatcher::tryLine(const Job &job, qsizetype index)
{
    setLimit(LineMatchLimit);
    switch (find(job.lines.at(index), 0, 0, &job.stop)) {
    case Found::Yes:
        job.hits->insert(index);
        break;
    case Found::TooCostly:
        job.costly->insert(index);
        return job.costly->count() < MostCostlyLines;
    case Found::No:
        break;
    case Found::Stopped:
        return false;
    }
    return true;
}

bool PatternMatcher::searchSingly(const Job &job, qsizetype first)
{
    for (qsizetype i = first; i < job.lines.size(); ++i) {
        if (job.stop.load(std::memory_order_relaxed) || !tryLine(job, i))
            return false;
    }
    return true;
}

/// Bytes are compared over the ends of lines: what is found is one line's only when it fits in.
bool PatternMatcher::searchByNeedle(const Job &job)
{
    const QByteArrayView text = job.lines.text();
    const std::vector<std::uint32_t> &ends = job.lines.ends();
    const LiteralScanner &needle = *m_pattern->needle;
    const bool decides = !m_pattern->code;
    for (qsizetype from = 0; from < text.size();) {
        if (job.stop.load(std::memory_order_relaxed))
            return false;
        const qsizetype to = std::min(from + ScanWindow, text.size());
        const qsizetype at = needle.find(text, from, to);
        if (at < 0) {
            from = to;
            continue;
        }
        const qsizetype line = std::upper_bound(ends.begin(), ends.end(), std::uint32_t(at)) - ends.begin();
        const qsizetype end = ends[size_t(line)];
        const qsizetype begin = line == 0 ? 0 : ends[size_t(line) - 1];
        from = at + 1;
        if (at + needle.size() > end)
            continue;
        if (decides && m_pattern->isWholeWord && !isWord(job.lines.at(line), at - begin))
            continue;
        if (decides)
            job.hits->insert(line);
        else if (!tryLine(job, line))
            return false;
        from = end;
    }
    return true;
}

/// One pass over the whole block, a line break behind each line: several times faster than a call a line.
bool PatternMatcher::searchTogether(const Job &job, JoinedLines *joined)
{
    joined->build(job.lines);
    const std::vector<qsizetype> &ends = joined->ends();
    for (qsizetype line = 0; line < job.lines.size();) {
        const qsizetype from = line == 0 ? 0 : ends[size_t(line) - 1] + 1;
        setLimit(BlockMatchLimit);
        switch (find(joined->text(), from, 0, &job.stop)) {
        case Found::No:
            return true;
        case Found::Stopped:
            return false;
        case Found::TooCostly:
            return searchSingly(job, line);
        case Found::Yes:
            break;
        }
        const Range match = m_found;
        line = std::lower_bound(ends.begin() + line, ends.end(), match.begin) - ends.begin();
        if (line == job.lines.size())
            return true;
        // A match that ends in its line is one of that line; one that crossed the break has to be proved.
        if (match.end <= ends[size_t(line)] && match.begin <= match.end)
            job.hits->insert(line);
        else if (!tryLine(job, line))
            return false;
        ++line;
    }
    return true;
}

bool PatternMatcher::search(const LogLines &lines, JoinedLines *joined, const std::atomic<bool> &stop, LineSet *hits,
                            LineSet *costly)
{
    const Job job{lines, stop, hits, costly};
    if (m_pattern->needle)
        return searchByNeedle(job);
    return m_pattern->needsSingleLines ? searchSingly(job, 0) : searchTogether(job, joined);
}

void PatternMatcher::addRanges(QByteArrayView line, size_t most, std::vector<Range> *all)
{
    setLimit(BlockMatchLimit);
    qsizetype from = 0;
    for (size_t found = 0; found < most && find(line, from, PCRE2_NOTEMPTY, nullptr) == Found::Yes; ++found) {
        if (m_found.end <= m_found.begin || m_found.end <= from) // `\K` inside a look-around
            break;
        all->push_back(m_found);
        from = m_found.end;
    }
}
