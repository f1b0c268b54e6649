// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "values/secret_text.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype ShortestKey = 7;

// Beyond ASCII nothing matches: 0 stands for it.
char asciiOf(char c)
{
    return static_cast<signed char>(c) < 0 ? '\0' : c;
}

char asciiOf(QChar c)
{
    return c.unicode() < 0x80 ? char(c.unicode()) : '\0';
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isWordCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c) || c == '_';
}

bool isKeyCharacter(char c)
{
    return isWordCharacter(c) || c == '-' || c == '.' || c == '*';
}

template <typename View>
bool hasAt(View text, qsizetype at, std::string_view lowerCase)
{
    if (text.size() - at < qsizetype(lowerCase.size()))
        return false;
    for (size_t i = 0; i < lowerCase.size(); ++i) {
        const char c = asciiOf(text[at + qsizetype(i)]);
        if ((c >= 'A' && c <= 'Z' ? char(c + 32) : c) != lowerCase[i])
            return false;
    }
    return true;
}

/// Whether a word may begin here. The `m` that ends a colour's escape sequence is no letter of a word.
template <typename View>
bool isWordStart(View text, qsizetype at)
{
    if (at == 0 || !isWordCharacter(asciiOf(text[at - 1])))
        return true;
    if (asciiOf(text[at - 1]) != 'm')
        return false;
    qsizetype i = at - 2;
    while (i >= 0 && (isDigit(asciiOf(text[i])) || asciiOf(text[i]) == ';'))
        --i;
    return i >= 1 && asciiOf(text[i]) == '[' && asciiOf(text[i - 1]) == '\x1b';
}

/// The place behind what announces a key; `at` itself when nothing does.
template <typename View>
qsizetype behindAnnouncement(View text, qsizetype at)
{
    if (hasAt(text, at, "sk-"))
        return at + 3;
    if (!hasAt(text, at, "bearer"))
        return at;
    qsizetype end = at + 6;
    while (end < text.size() && (asciiOf(text[end]) == ' ' || asciiOf(text[end]) == '\t'))
        ++end;
    return end == at + 6 ? at : end;
}

template <typename View>
std::vector<TextSpan> spansOfKeys(View text)
{
    std::vector<TextSpan> spans;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const char c = char(asciiOf(text[at]) | 0x20);
        if (c != 's' && c != 'b')
            continue;
        const qsizetype begin = behindAnnouncement(text, at);
        if (begin == at || !isWordStart(text, at))
            continue;
        qsizetype end = begin;
        while (end < text.size() && isKeyCharacter(asciiOf(text[end])))
            ++end;
        while (end > begin && asciiOf(text[end - 1]) == '.')
            --end; // the sentence's
        if (end - begin < ShortestKey)
            continue;
        spans.push_back({begin, end});
        at = end - 1;
    }
    return spans;
}

bool isEndOfLink(char c)
{
    constexpr std::string_view ends = " \t\r\n\"'<>`)]}";
    return ends.find(c) != std::string_view::npos;
}

/// `Signature=`, `X-Amz-Signature=`, …: the names by which object stores let in whoever brings them.
bool isSigned(QByteArrayView query)
{
    static constexpr std::array<std::string_view, 6> names = {"signature=",  "ossaccesskeyid=", "security-token=",
                                                              "x-amz-",      "x-oss-",          "x-goog-"};
    for (qsizetype at = 0; at < query.size(); ++at) {
        const bool isNameStart = at == 0 || query[at - 1] == '&' || query[at - 1] == ';';
        const auto begins = [&](std::string_view name) { return hasAt(query, at, name); };
        if (isNameStart && std::ranges::any_of(names, begins))
            return true;
    }
    return hasAt(query, 0, "sig=") || query.contains("&sig=") || query.contains("Expires=");
}

} // namespace

std::vector<TextSpan> keySpans(QByteArrayView text)
{
    return spansOfKeys(text);
}

std::vector<TextSpan> keySpans(QStringView text)
{
    return spansOfKeys(text);
}

std::vector<TextSpan> signatureSpans(QByteArrayView text)
{
    std::vector<TextSpan> spans;
    for (qsizetype link = text.indexOf("://"); link >= 0; link = text.indexOf("://", link + 3)) {
        const auto end = std::find_if(text.begin() + link + 3, text.end(), isEndOfLink) - text.begin();
        const qsizetype mark = text.first(end).indexOf('?', link);
        if (mark >= 0 && isSigned(text.sliced(mark + 1, end - mark - 1)))
            spans.push_back({mark + 1, end});
        link = end - 3;
    }
    return spans;
}

QByteArray withoutSpans(QByteArrayView text, const std::vector<TextSpan> &spans, qsizetype begin, qsizetype end)
{
    QByteArray out;
    qsizetype at = begin;
    for (const TextSpan &span : spans) {
        const qsizetype from = std::max(span.begin, at);
        const qsizetype to = std::min(span.end, end);
        if (from >= to)
            continue;
        out += text.sliced(at, from - at);
        out += "…";
        at = to;
    }
    return out += text.sliced(at, end - at);
}

QByteArray shareable(QByteArrayView text)
{
    std::vector<TextSpan> spans = keySpans(text);
    const std::vector<TextSpan> links = signatureSpans(text);
    spans.insert(spans.end(), links.begin(), links.end());
    std::ranges::sort(spans, {}, &TextSpan::begin);
    return withoutSpans(text, spans);
}

QString withoutKeys(QString text)
{
    const std::vector<TextSpan> spans = keySpans(QStringView(text));
    for (auto span = spans.rbegin(); span != spans.rend(); ++span)
        text.replace(span->begin, span->end - span->begin, u"…"_s);
    return text;
}
