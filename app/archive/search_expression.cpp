// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/search_expression.h"

#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace {

class ExpressionParser
{
public:
    ExpressionParser(const QString &text, SearchTerm::Syntax syntax)
        : m_text(text)
        , m_syntax(syntax)
    {
        advance();
    }

    tl::expected<SearchExpression, PatternError> parse();

private:
    enum class Sign { End, Pattern, And, Or, Not, Open, Close };
    using Kind = PatternError::Kind;
    using Step = SearchExpression::Step;

    void advance();
    void takeQuoted();
    void takeWord();
    void parseOr(int depth, bool isNegated);
    void parseAnd(int depth, bool isNegated);
    void parseFactor(int depth, bool isNegated);
    void parseGroup(int depth, bool isNegated);
    void fail(Kind kind, qsizetype position);

    const QString m_text;
    const SearchTerm::Syntax m_syntax;
    qsizetype m_at = 0; ///< behind the sign
    Sign m_sign = Sign::End;
    qsizetype m_begin = 0; ///< of the sign
    SearchExpression::Operand m_pattern;
    SearchExpression m_result;
    std::optional<PatternError> m_error;
};

/// Nobody writes that many; the parser's own depth has to end somewhere.
constexpr int DeepestNesting = 64;

void ExpressionParser::fail(Kind kind, qsizetype position)
{
    if (!m_error)
        m_error = PatternError{{}, position, kind};
    m_sign = Sign::End;
    m_at = m_text.size();
}

void ExpressionParser::advance()
{
    while (m_at < m_text.size() && m_text[m_at].isSpace())
        ++m_at;
    m_begin = m_at;
    if (m_at == m_text.size()) {
        m_sign = Sign::End;
        return;
    }
    switch (m_text[m_at].unicode()) {
    case u'(':
        m_sign = Sign::Open;
        ++m_at;
        break;
    case u')':
        m_sign = Sign::Close;
        ++m_at;
        break;
    case u'"':
        takeQuoted();
        break;
    default:
        takeWord();
    }
}

void ExpressionParser::takeQuoted()
{
    m_sign = Sign::Pattern;
    m_pattern = {{}, m_begin + 1, false};
    for (++m_at; m_at < m_text.size(); ++m_at) {
        const QChar sign = m_text[m_at];
        if (sign == u'"') {
            ++m_at;
            if (m_pattern.text.isEmpty())
                fail(Kind::MissingPattern, m_begin);
            return;
        }
        const QChar next = m_at + 1 < m_text.size() ? m_text[m_at + 1] : QChar();
        const bool isPair = sign == u'\\' && (next == u'"' || next == u'\\');
        // A pattern keeps its own escapes, also that of a backslash.
        if (!isPair || (next == u'\\' && m_syntax == SearchTerm::Syntax::Regex))
            m_pattern.text += sign;
        if (isPair) {
            m_pattern.text += next;
            ++m_at;
        }
    }
    fail(Kind::MissingQuote, m_begin);
}

void ExpressionParser::takeWord()
{
    while (m_at < m_text.size() && !m_text[m_at].isSpace() && !u"()\""_s.contains(m_text[m_at]))
        ++m_at;
    const QString word = m_text.sliced(m_begin, m_at - m_begin);
    const QString lower = word.toLower();
    if (lower == "and"_L1 || lower == "&&"_L1)
        m_sign = Sign::And;
    else if (lower == "or"_L1 || lower == "||"_L1)
        m_sign = Sign::Or;
    else if (lower == "not"_L1 || lower == "!"_L1)
        m_sign = Sign::Not;
    else
        m_sign = Sign::Pattern;
    m_pattern = {word, m_begin, false};
}

void ExpressionParser::parseOr(int depth, bool isNegated)
{
    parseAnd(depth, isNegated);
    while (m_sign == Sign::Or) {
        advance();
        parseAnd(depth, isNegated);
        m_result.steps.push_back(Step::Or);
    }
}

void ExpressionParser::parseAnd(int depth, bool isNegated)
{
    parseFactor(depth, isNegated);
    while (m_sign == Sign::And) {
        advance();
        parseFactor(depth, isNegated);
        m_result.steps.push_back(Step::And);
    }
}

void ExpressionParser::parseFactor(int depth, bool isNegated)
{
    bool isInverted = false;
    for (; m_sign == Sign::Not; advance())
        isInverted = !isInverted;
    switch (m_sign) {
    case Sign::Open:
        parseGroup(depth, isNegated != isInverted);
        break;
    case Sign::Pattern:
        if (qsizetype(m_result.operands.size()) == SearchExpression::MostOperands)
            return fail(Kind::TooManyPatterns, m_begin);
        m_pattern.isNegated = isNegated != isInverted;
        m_result.operands.push_back(m_pattern);
        m_result.steps.push_back(Step::Operand);
        advance();
        break;
    default:
        return fail(Kind::MissingPattern, m_begin);
    }
    if (isInverted)
        m_result.steps.push_back(Step::Not);
}

void ExpressionParser::parseGroup(int depth, bool isNegated)
{
    const qsizetype opened = m_begin;
    if (depth == DeepestNesting)
        return fail(Kind::TooManyPatterns, opened);
    advance();
    parseOr(depth + 1, isNegated);
    if (m_error)
        return;
    if (m_sign == Sign::Close)
        return advance();
    fail(m_sign == Sign::End ? Kind::MissingParenthesis : Kind::MissingOperator, m_sign == Sign::End ? opened : m_begin);
}

tl::expected<SearchExpression, PatternError> ExpressionParser::parse()
{
    parseOr(0, false);
    if (!m_error && m_sign != Sign::End)
        fail(m_sign == Sign::Close ? Kind::LoneParenthesis : Kind::MissingOperator, m_begin);
    if (m_error)
        return tl::unexpected(*m_error);
    return std::move(m_result);
}

} // namespace

tl::expected<SearchExpression, PatternError> SearchExpression::parse(const QString &text, SearchTerm::Syntax syntax)
{
    return ExpressionParser(text, syntax).parse();
}

SearchExpression SearchExpression::single(const QString &pattern)
{
    return {{{pattern, 0, false}}, {Step::Operand}};
}
