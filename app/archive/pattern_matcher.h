// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive/compiled_pattern.h"
#include "archive/line_pattern.h"
#include "archive/line_set.h"

struct pcre2_real_match_data_8;
struct pcre2_real_match_context_8;
struct pcre2_real_jit_stack_8;

/// The lines of a block as one text with a line break behind each; built when it is first asked for.
class JoinedLines
{
public:
    void reset() { m_isBuilt = false; }
    void build(const LogLines &lines);
    QByteArrayView text() const { return {m_text.data(), qsizetype(m_text.size())}; }
    const std::vector<qsizetype> &ends() const { return m_ends; } ///< of each line, without its break

private:
    bool m_isBuilt = false;
    std::vector<char> m_text; ///< keeps its room from block to block
    std::vector<qsizetype> m_ends;
};

/// Runs one compiled pattern, which must outlive it; one per thread.
class PatternMatcher
{
public:
    explicit PatternMatcher(const CompiledPattern *pattern);

    bool isNegated() const { return m_pattern->isNegated; }
    /// Adds the lines that match to `hits` and those that were given up to `costly`. False when `stop` was
    /// raised or there were MostCostlyLines of them.
    bool search(const LogLines &lines, JoinedLines *joined, const std::atomic<bool> &stop, LineSet *hits, LineSet *costly);
    /// Adds the non-empty matches of a line, at most `most` of them.
    void addRanges(QByteArrayView line, size_t most, std::vector<LineMatcher::Range> *all);

private:
    using Range = LineMatcher::Range;
    enum class Found { Yes, No, TooCostly, Stopped };
    struct Job; ///< one call of search()

    Found find(QByteArrayView subject, qsizetype from, uint32_t options, const std::atomic<bool> *stop);
    Found findByCode(QByteArrayView subject, qsizetype from, uint32_t options, const std::atomic<bool> *stop);
    Found findNeedle(QByteArrayView line, qsizetype from, const std::atomic<bool> *stop);
    bool isWord(QByteArrayView line, qsizetype begin) const;
    void setLimit(uint32_t limit);
    bool searchByNeedle(const Job &job);
    bool searchTogether(const Job &job, JoinedLines *joined);
    bool searchSingly(const Job &job, qsizetype first);
    bool tryLine(const Job &job, qsizetype index);

    const CompiledPattern *m_pattern;
    Range m_found; ///< by the last find() that said yes
    std::shared_ptr<pcre2_real_match_data_8> m_data;
    std::shared_ptr<pcre2_real_match_context_8> m_context;
    std::shared_ptr<pcre2_real_jit_stack_8> m_stack;
};
