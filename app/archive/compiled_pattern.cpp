// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/compiled_pattern.h"

#include "archive/required_literal.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace {

// Of one byte alone there are too many to be a help.
constexpr qsizetype LeastNeedle = 2;

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

bool isAscii(const QString &text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar sign) { return sign <= u'\x7f'; });
}

/// A pattern that matches `text` and nothing else.
QString escaped(const QString &text)
{
    QString pattern;
    for (const QChar sign : text) {
        if (sign.isNull())
            pattern += u"\\x00"_s;
        else if (sign <= u'\x7f' && !sign.isLetterOrNumber())
            pattern += u'\\' + QString(sign);
        else
            pattern += sign;
    }
    return pattern;
}

using Code = std::shared_ptr<pcre2_real_code_8>;

tl::expected<Code, PatternError> compiled(const QString &pattern, Qt::CaseSensitivity sensitivity)
{
    const QByteArray text = pattern.toUtf8();
    const std::unique_ptr<pcre2_compile_context_8, decltype(&pcre2_compile_context_free_8)> context(
        pcre2_compile_context_create_8(nullptr), pcre2_compile_context_free_8);
    pcre2_set_newline_8(context.get(), PCRE2_NEWLINE_LF);
    uint32_t options = PCRE2_UTF | PCRE2_MATCH_INVALID_UTF | PCRE2_USE_OFFSET_LIMIT | PCRE2_UCP | PCRE2_MULTILINE
        | PCRE2_ALT_CIRCUMFLEX | PCRE2_NEVER_BACKSLASH_C;
    if (sensitivity == Qt::CaseInsensitive)
        options |= PCRE2_CASELESS;
    int error = 0;
    PCRE2_SIZE position = 0;
    pcre2_code_8 *code = pcre2_compile_8(reinterpret_cast<PCRE2_SPTR8>(text.constData()), PCRE2_SIZE(text.size()), options,
                                         &error, &position, context.get());
    if (!code) {
        const qsizetype place = QString::fromUtf8(text.first(std::min(qsizetype(position), text.size()))).size();
        return tl::unexpected(PatternError{sentence(error), place});
    }
    // Without JIT (refused by a hardened kernel) the interpreter gives the same answers, slower.
    pcre2_jit_compile_8(code, PCRE2_JIT_COMPLETE);
    return Code(code, pcre2_code_free_8);
}

} // namespace

tl::expected<CompiledPattern, PatternError> CompiledPattern::compile(const SearchTerm &term)
{
    const bool isRegex = term.syntax == SearchTerm::Syntax::Regex;
    const auto scannerCase = term.caseSensitivity == Qt::CaseSensitive ? LiteralScanner::Case::Exact
                                                                       : LiteralScanner::Case::AnyAscii;
    CompiledPattern result;
    result.isWholeWord = term.isWholeWord;
    if (!isRegex && !term.text.isEmpty() && (term.caseSensitivity == Qt::CaseSensitive || isAscii(term.text))) {
        result.needle.emplace(term.text.toUtf8(), scannerCase);
        return result;
    }
    // The pattern by itself first: the words around it would move the place of its mistake, or hide it.
    auto code = compiled(isRegex ? term.text : escaped(term.text), term.caseSensitivity);
    if (code && term.isWholeWord) {
        const QString pattern = isRegex ? term.text : escaped(term.text);
        code = compiled(u"(?<!\\w)(?:"_s + pattern + u")(?!\\w)"_s, term.caseSensitivity);
    }
    if (!code)
        return tl::unexpected(code.error());
    result.code = std::move(*code);
    if (isRegex) {
        result.needsSingleLines = looksBeyondTheMatch(term.text);
        const QByteArray needle = requiredLiteral(term.text, term.caseSensitivity);
        if (needle.size() >= LeastNeedle)
            result.needle.emplace(needle, scannerCase);
    }
    return result;
}
