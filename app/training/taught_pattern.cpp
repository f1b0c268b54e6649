// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/taught_pattern.h"

#include "training/names.h"
#include "training/numbers.h"
#include "training/text_cleaning.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include <algorithm>
#include <array>

namespace training {
namespace {

// What one start position may cost: some 15 µs of backtracking.
constexpr uint32_t MatchLimit = 10'000;
constexpr size_t LongestFrame = 16 * 1024;
constexpr size_t MostMatches = 10'000; // of an entry
constexpr int MostCostly = 100;        // entries that were given up

QString errorSentence(int error)
{
    std::array<PCRE2_UCHAR8, 256> text{};
    pcre2_get_error_message_8(error, text.data(), text.size());
    return QString::fromUtf8(reinterpret_cast<const char *>(text.data()));
}

/// The number of a named group, 0 when the pattern has none of this name.
uint32_t groupOf(const pcre2_code_8 *code, const char *name)
{
    const int number = pcre2_substring_number_from_name_8(code, reinterpret_cast<PCRE2_SPTR8>(name));
    return number > 0 ? uint32_t(number) : 0;
}

/// `1,200` too.
std::optional<qint64> stepOf(std::string_view text)
{
    const auto value = scalar(text);
    if (value)
        return wholeNumber(*value);
    const bool isGrouped = text.find_first_not_of("0123456789,") == None && text.find(',') != None;
    return isGrouped ? leadingInteger(text) : std::nullopt;
}

} // namespace

struct TaughtPattern::Compiled
{
    std::unique_ptr<pcre2_code_8, decltype(&pcre2_code_free_8)> code{nullptr, pcre2_code_free_8};
    uint32_t value = 0; ///< numbers of the groups
    uint32_t step = 0;
    uint32_t epoch = 0;
    uint32_t name = 0;
    std::string series;
};

tl::expected<TaughtPattern, PatternFault> TaughtPattern::compile(const TaughtText &text)
{
    if (text.pattern.trimmed().isEmpty())
        return tl::unexpected(PatternFault{});
    const QByteArray pattern = text.pattern.toUtf8();
    const std::unique_ptr<pcre2_compile_context_8, decltype(&pcre2_compile_context_free_8)> context(
        pcre2_compile_context_create_8(nullptr), pcre2_compile_context_free_8);
    pcre2_set_newline_8(context.get(), PCRE2_NEWLINE_LF);
    constexpr uint32_t options = PCRE2_UTF | PCRE2_MATCH_INVALID_UTF | PCRE2_UCP | PCRE2_MULTILINE | PCRE2_NEVER_BACKSLASH_C;
    int error = 0;
    PCRE2_SIZE position = 0;
    const auto compiled = std::make_shared<Compiled>();
    compiled->code.reset(pcre2_compile_8(reinterpret_cast<PCRE2_SPTR8>(pattern.constData()), PCRE2_SIZE(pattern.size()),
                                         options, &error, &position, context.get()));
    if (!compiled->code) {
        const QByteArrayView before = QByteArrayView(pattern).first(std::min(qsizetype(position), pattern.size()));
        return tl::unexpected(
            PatternFault{PatternFault::Kind::Syntax, errorSentence(error), QString::fromUtf8(before).size()});
    }
    compiled->value = groupOf(compiled->code.get(), "value");
    if (compiled->value == 0)
        return tl::unexpected(PatternFault{.kind = PatternFault::Kind::NoValue, .detail = {}, .place = 0});
    compiled->step = groupOf(compiled->code.get(), "step");
    compiled->epoch = groupOf(compiled->code.get(), "epoch");
    compiled->name = groupOf(compiled->code.get(), "name");
    const std::string series = text.series.trimmed().toStdString();
    compiled->series = series.empty() ? "loss" : std::string(canonicalName(series));
    // Without JIT (refused by a hardened kernel) the interpreter gives the same answers, slower.
    pcre2_jit_compile_8(compiled->code.get(), PCRE2_JIT_COMPLETE);
    TaughtPattern result;
    result.m_compiled = compiled;
    return result;
}

class TaughtReader::Private
{
public:
    explicit Private(TaughtPattern pattern)
        : compiled(std::move(pattern.m_compiled))
        , data(pcre2_match_data_create_from_pattern_8(compiled->code.get(), nullptr), pcre2_match_data_free_8)
        , context(pcre2_match_context_create_8(nullptr), pcre2_match_context_free_8)
    {
        pcre2_set_match_limit_8(context.get(), MatchLimit);
    }

    void readFrame(size_t begin, size_t end, Line *line);
    std::optional<MatchSpan> span(uint32_t group, size_t base) const;
    std::optional<TaughtMatch> matchAt(size_t base, std::string_view text) const;

    const std::shared_ptr<const TaughtPattern::Compiled> compiled;
    const std::unique_ptr<pcre2_match_data_8, decltype(&pcre2_match_data_free_8)> data;
    const std::unique_ptr<pcre2_match_context_8, decltype(&pcre2_match_context_free_8)> context;
    std::string clean;
    bool isCostly = false; ///< the entry at hand
    int costly = 0;
};

/// Where a group of the last match stands in the whole text; nothing when it took no part.
std::optional<MatchSpan> TaughtReader::Private::span(uint32_t group, size_t base) const
{
    const PCRE2_SIZE *places = pcre2_get_ovector_pointer_8(data.get());
    if (group >= pcre2_get_ovector_count_8(data.get()))
        return {};
    const PCRE2_SIZE begin = places[2 * group];
    const PCRE2_SIZE end = places[2 * group + 1];
    if (begin == PCRE2_UNSET || end < begin) // \K may put the end before the beginning
        return {};
    return MatchSpan{base + begin, end - begin};
}

std::optional<TaughtMatch> TaughtReader::Private::matchAt(size_t base, std::string_view text) const
{
    const auto words = [&](std::optional<MatchSpan> place) { return trimmed(text.substr(place->begin, place->size)); };
    const auto group = [&](uint32_t number) { return number > 0 ? span(number, base) : std::nullopt; };
    const auto whole = span(0, base);
    const auto valuePlace = group(compiled->value);
    const auto value = valuePlace ? scalar(words(valuePlace)) : std::nullopt;
    if (!whole || !value)
        return {};
    TaughtMatch match;
    match.whole = *whole;
    match.value = *valuePlace;
    match.sample.point.value = *value;
    if (const auto place = group(compiled->step)) {
        if (const auto step = stepOf(words(place))) {
            match.step = place;
            match.sample.point.step = *step;
        }
    }
    if (const auto place = group(compiled->epoch)) {
        if (const auto epoch = scalar(words(place))) {
            match.epoch = place;
            match.sample.point.epoch = *epoch;
        }
    }
    const auto namePlace = group(compiled->name);
    if (namePlace && !words(namePlace).empty()) {
        match.name = namePlace;
        match.sample.series = validUtf8(canonicalName(words(namePlace)));
    } else {
        match.sample.series = compiled->series;
    }
    return match;
}

void TaughtReader::Private::readFrame(size_t begin, size_t end, Line *line)
{
    const std::string_view text = line->text;
    end = std::min(end, begin + LongestFrame);
    const auto *frame = reinterpret_cast<PCRE2_SPTR8>(text.data() + begin);
    const size_t size = end - begin;
    for (size_t at = 0; at <= size && line->matches.size() < MostMatches;) {
        const int count = pcre2_match_8(compiled->code.get(), frame, size, at, 0, data.get(), context.get());
        if (count < 0) {
            isCostly |= count != PCRE2_ERROR_NOMATCH;
            return;
        }
        if (const auto match = matchAt(begin, text))
            line->matches.push_back(*match);
        const PCRE2_SIZE *places = pcre2_get_ovector_pointer_8(data.get());
        // An empty match would be found again; continuation bytes are no place to begin.
        const bool isStuck = places[1] <= at || places[1] <= places[0];
        at = std::max<size_t>(places[1], at);
        if (isStuck) {
            do
                ++at;
            while (at < size && (frame[at] & 0xC0) == 0x80);
        }
    }
}

TaughtReader::TaughtReader(TaughtPattern pattern)
    : d(std::make_unique<Private>(std::move(pattern)))
{}

TaughtReader::~TaughtReader() = default;

bool TaughtReader::isHopeless() const
{
    return d->costly >= MostCostly;
}

TaughtReader::Line TaughtReader::read(std::string_view entry)
{
    Line line;
    line.text = entry;
    if (hasEscapes(entry))
        removeEscapes(entry, &line.text);
    d->isCostly = false;
    for (size_t begin = 0; begin <= line.text.size() && !isHopeless();) {
        const size_t end = std::min(line.text.find('\r', begin), line.text.size());
        if (end > begin)
            d->readFrame(begin, end, &line);
        begin = end + 1;
    }
    d->costly += d->isCostly ? 1 : 0;
    return line;
}

std::vector<Sample> taughtSamples(TaughtReader *reader, qint64 firstLine, const LogLines &lines)
{
    std::vector<Sample> samples;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QByteArrayView entry = lines.at(i);
        for (TaughtMatch &match : reader->read({entry.data(), size_t(entry.size())}).matches) {
            match.sample.point.line = firstLine + i;
            samples.push_back(std::move(match.sample));
        }
    }
    return samples;
}

void addTaughtSamples(TaughtReader *reader, qint64 firstLine, const LogLines &lines, BlockFacts *facts)
{
    for (Sample &sample : taughtSamples(reader, firstLine, lines)) {
        if (sample.point.hasStep())
            facts->progress.lastStep = sample.point.step;
        facts->samples.push_back(std::move(sample));
    }
}

} // namespace training
