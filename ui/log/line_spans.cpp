// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/line_spans.h"

#include <QString>

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// Length of `2026-11-20 13:42:10,402` at the start, blanks before it included; 0 when there is none.
int timeStampLength(QStringView text)
{
    static constexpr QStringView shape = u"dddd-dd-dd dd:dd:dd";
    qsizetype at = 0;
    while (at < text.size() && text[at] == u' ')
        ++at;
    if (text.size() - at < shape.size())
        return 0;
    for (qsizetype i = 0; i < shape.size(); ++i) {
        const QChar c = text[at + i];
        const bool fits = shape[i] == u'd' ? isDigit(c) : c == shape[i] || (shape[i] == u' ' && c == u'T');
        if (!fits)
            return 0;
    }
    at += shape.size();
    if (at < text.size() && (text[at] == u',' || text[at] == u'.')) {
        do {
            ++at;
        } while (at < text.size() && isDigit(text[at]));
    }
    return int(at);
}

/// `'loss': 0.8595` with its key in either quotes; an empty span when it is not there.
LineSpan keyAndValue(QStringView text, QStringView key)
{
    for (qsizetype at = text.indexOf(key); at > 0; at = text.indexOf(key, at + 1)) {
        const QChar quote = text[at - 1];
        qsizetype end = at + key.size();
        if ((quote != u'\'' && quote != u'"') || end + 1 >= text.size() || text[end] != quote || text[end + 1] != u':')
            continue;
        for (end += 2; end < text.size() && text[end] == u' ';)
            ++end;
        while (end < text.size() && text[end] != u',' && text[end] != u'}')
            ++end;
        return {int(at - 1), int(end), LineSpan::Look::Strong};
    }
    return {};
}

} // namespace

std::vector<LineSpan> lineSpans(QStringView text, LineKind kind)
{
    LineSpan span;
    switch (kind) {
    case LineKind::Plain:
        span = {0, timeStampLength(text), LineSpan::Look::Quiet};
        break;
    case LineKind::Train:
        span = keyAndValue(text, u"loss");
        break;
    case LineKind::Eval:
        span = keyAndValue(text, u"eval_loss");
        break;
    case LineKind::Summary:
    case LineKind::Warning:
    case LineKind::Error:
    case LineKind::Progress:
    case LineKind::End:
    case LineKind::Missing:
        break;
    }
    return span.end > span.begin ? std::vector{span} : std::vector<LineSpan>{};
}
