// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/line_pattern.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include <QStringView>
#include <algorithm>
#include <array>

namespace {

// What one start position may cost: about 15 µs of backtracking over a block, 0.2 ms when a line is tried alone.
constexpr uint32_t BlockMatchLimit = 10'000;
constexpr uint32_t LineMatchLimit = 100'000;
// PCRE2 cannot be interrupted, and its limit counts anew at each start position: look up from it after so many bytes.
constexpr qsizetype Window = 8 * 1024;
constexpr size_t JitStack = 1024 * 1024;
constexpr int Stopped = 1'000'000; // no PCRE2 result has this value

bool isContinuation(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

/// True when a match may depend on what stands beside it. May say yes without need, never no: the price is speed only.
bool looksBeyondTheMatch(QStringView pattern)
{
    static constexpr std::array tokens{u"\\A", u"\\z", u"\\Z", u"\\G", u"\\K", u"\\R", u"\\X", u"++", u"*+", u"?+", u"}+", u"(*"};
    if (std::any_of(tokens.begin(), tokens.end(), [&](QStringView token) { return pattern.contains(token); }))
        return true;
    for (qsizetype at = pattern.indexOf(u"(?"); at >= 0; at = pattern.indexOf(u"(?", at + 2)) {
        const QStringView rest = pattern.sliced(at + 2);
        if (!rest.startsWith(u':') && !rest.startsWith(u"i)"))
            return true;
    }
    return false;
}

QString sentence(int error)
{
    std::array<PCRE2_UCHAR8, 256> text{};
    pcre2_get_error_message_8(error, text.data(), text.size());
    return QString::fromUtf8(reinterpret_cast<const char *>(text.data()));
}

uint32_t compileOptions(const SearchTerm &term)
{
    uint32_t options = PCRE2_UTF | PCRE2_MATCH_INVALID_UTF | PCRE2_USE_OFFSET_LIMIT;
    if (term.syntax == SearchTerm::Syntax::Literal)
        options |= PCRE2_LITERAL;
    else
        options |= PCRE2_UCP | PCRE2_MULTILINE | PCRE2_ALT_CIRCUMFLEX | PCRE2_NEVER_BACKSLASH_C;
    if (term.caseSensitivity == Qt::CaseInsensitive)
        options |= PCRE2_CASELESS;
    return options;
}

} // namespace

tl::expected<LinePattern, PatternError> LinePattern::compile(const SearchTerm &term)
{
    const QByteArray text = term.text.toUtf8();
    const std::unique_ptr<pcre2_compile_context_8, decltype(&pcre2_compile_context_free_8)> context(
        pcre2_compile_context_create_8(nullptr), pcre2_compile_context_free_8);
    pcre2_set_newline_8(context.get(), PCRE2_NEWLINE_LF);
    int error = 0;
    PCRE2_SIZE position = 0;
    pcre2_code_8 *code = pcre2_compile_8(reinterpret_cast<PCRE2_SPTR8>(text.constData()), PCRE2_SIZE(text.size()),
                                         compileOptions(term), &error, &position, context.get());
    if (!code)
        return tl::unexpected(PatternError{sentence(error), qsizetype(position)});
    // Without JIT (refused by a hardened kernel) the interpreter gives the same answers, slower.
    pcre2_jit_compile_8(code, PCRE2_JIT_COMPLETE);
    LinePattern pattern;
    pattern.m_code = std::shared_ptr<pcre2_code_8>(code, pcre2_code_free_8);
    pattern.m_needsSingleLines = term.syntax == SearchTerm::Syntax::Regex && looksBeyondTheMatch(term.text);
    return pattern;
}

class LineMatcher::Private
{
public:
    explicit Private(LinePattern compiled)
        : pattern(std::move(compiled))
        , data(pcre2_match_data_create_from_pattern_8(pattern.code(), nullptr), pcre2_match_data_free_8)
        , context(pcre2_match_context_create_8(nullptr), pcre2_match_context_free_8)
        , stack(pcre2_jit_stack_create_8(32 * 1024, JitStack, nullptr), pcre2_jit_stack_free_8)
    {
        pcre2_jit_stack_assign_8(context.get(), nullptr, stack.get());
    }

    /// Result of pcre2_match for the first match that begins at `from` or later, or Stopped.
    int find(QByteArrayView subject, qsizetype from, uint32_t options, const std::atomic<bool> *stop);
    LineMatcher::Range found() const
    {
        const PCRE2_SIZE *ends = pcre2_get_ovector_pointer_8(data.get());
        return {qsizetype(ends[0]), qsizetype(ends[1])};
    }
    void setLimit(uint32_t limit) { pcre2_set_match_limit_8(context.get(), limit); }

    void searchTogether(const LogLines &lines, const std::atomic<bool> &stop, BlockHits *hits);
    void searchSingly(const LogLines &lines, qsizetype first, const std::atomic<bool> &stop, BlockHits *hits);
    bool tryLine(const LogLines &lines, qsizetype index, const std::atomic<bool> &stop, BlockHits *hits);

    LinePattern pattern;
    std::unique_ptr<pcre2_match_data_8, decltype(&pcre2_match_data_free_8)> data;
    std::unique_ptr<pcre2_match_context_8, decltype(&pcre2_match_context_free_8)> context;
    std::unique_ptr<pcre2_jit_stack_8, decltype(&pcre2_jit_stack_free_8)> stack;
};

int LineMatcher::Private::find(QByteArrayView subject, qsizetype from, uint32_t options, const std::atomic<bool> *stop)
{
    const auto *text = reinterpret_cast<PCRE2_SPTR8>(subject.isEmpty() ? "" : subject.data());
    const qsizetype size = subject.size();
    for (qsizetype start = from;;) {
        qsizetype end = size - start > Window ? start + Window : size;
        for (int i = 0; i < 3 && end < size && isContinuation(subject[end]); ++i)
            ++end;
        pcre2_set_offset_limit_8(context.get(), end == size ? PCRE2_UNSET : PCRE2_SIZE(end));
        const int result = pcre2_match_8(pattern.code(), text, PCRE2_SIZE(size), PCRE2_SIZE(start), options, data.get(),
                                         context.get());
        if (result != PCRE2_ERROR_NOMATCH || end == size)
            return result;
        if (stop && stop->load(std::memory_order_relaxed))
            return Stopped;
        start = end;
    }
}

/// Tries one line alone; false when the search was stopped.
bool LineMatcher::Private::tryLine(const LogLines &lines, qsizetype index, const std::atomic<bool> &stop, BlockHits *hits)
{
    setLimit(LineMatchLimit);
    const int result = find(lines.at(index), 0, 0, &stop);
    if (result == Stopped)
        return false;
    if (result >= 0)
        hits->lines.push_back(quint16(index));
    else if (result != PCRE2_ERROR_NOMATCH)
        ++hits->costlyLines;
    return true;
}

void LineMatcher::Private::searchSingly(const LogLines &lines, qsizetype first, const std::atomic<bool> &stop,
                                        BlockHits *hits)
{
    for (qsizetype i = first; i < lines.size(); ++i) {
        if (stop.load(std::memory_order_relaxed) || !tryLine(lines, i, stop, hits))
            return;
    }
}

/// One pass over the whole block, a line break behind each line: several times faster than a call a line.
void LineMatcher::Private::searchTogether(const LogLines &lines, const std::atomic<bool> &stop, BlockHits *hits)
{
    QByteArray text;
    text.reserve(lines.text().size() + lines.size());
    std::vector<qsizetype> ends; // of each line in `text`, without its break
    ends.reserve(size_t(lines.size()));
    for (qsizetype i = 0; i < lines.size(); ++i) {
        text.append(lines.at(i));
        ends.push_back(text.size());
        text.append('\n');
    }
    for (qsizetype line = 0; line < lines.size();) {
        const qsizetype from = line == 0 ? 0 : ends[size_t(line) - 1] + 1;
        setLimit(BlockMatchLimit);
        const int result = find(text, from, 0, &stop);
        if (result == PCRE2_ERROR_NOMATCH || result == Stopped)
            return;
        if (result < 0)
            return searchSingly(lines, line, stop, hits);
        const Range match = found();
        line = std::lower_bound(ends.begin() + line, ends.end(), match.begin) - ends.begin();
        if (line == lines.size())
            return;
        // A match that ends in its line is one of that line; one that crossed the break has to be proved.
        if (match.end <= ends[size_t(line)] && match.begin <= match.end)
            hits->lines.push_back(quint16(line));
        else if (!tryLine(lines, line, stop, hits))
            return;
        ++line;
    }
}

LineMatcher::LineMatcher(LinePattern pattern)
    : d(std::make_unique<Private>(std::move(pattern)))
{
}

LineMatcher::~LineMatcher() = default;
LineMatcher::LineMatcher(LineMatcher &&) noexcept = default;
LineMatcher &LineMatcher::operator=(LineMatcher &&) noexcept = default;

std::vector<LineMatcher::Range> LineMatcher::ranges(QByteArrayView line, size_t most) const
{
    d->setLimit(BlockMatchLimit);
    std::vector<Range> all;
    qsizetype from = 0;
    while (all.size() < most && d->find(line, from, PCRE2_NOTEMPTY, nullptr) >= 0) {
        const Range range = d->found();
        if (range.end <= range.begin || range.end <= from) // `\K` inside a look-around
            break;
        all.push_back(range);
        from = range.end;
    }
    return all;
}

BlockHits LineMatcher::hits(const LogLines &lines, const std::atomic<bool> &stop) const
{
    BlockHits hits;
    hits.lineCount = int(lines.size());
    if (d->pattern.needsSingleLines())
        d->searchSingly(lines, 0, stop, &hits);
    else
        d->searchTogether(lines, stop, &hits);
    return hits;
}
