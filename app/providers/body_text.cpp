// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/body_text.h"

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype MaxRead = 64 * 1024;
constexpr qsizetype MaxKept = 300;

/// The place behind an element whose content is not for readers; `at` is on its `<`.
qsizetype behindHidden(const QString &html, qsizetype at)
{
    for (const QLatin1StringView name : {"script"_L1, "style"_L1, "!--"_L1}) {
        if (QStringView(html).mid(at + 1, name.size()).compare(name, Qt::CaseInsensitive) != 0)
            continue;
        const QString close = name == "!--"_L1 ? u"-->"_s : u"</"_s + name;
        const qsizetype end = html.indexOf(close, at, Qt::CaseInsensitive);
        return end < 0 ? html.size() : end + (name == "!--"_L1 ? close.size() : 0);
    }
    return at;
}

QString withoutTags(const QString &html)
{
    QString text;
    qsizetype at = 0;
    while (at < html.size()) {
        if (html[at] != u'<') {
            text += html[at++];
            continue;
        }
        const qsizetype behind = behindHidden(html, at);
        if (behind > at) {
            at = behind;
            continue;
        }
        const qsizetype close = html.indexOf(u'>', at);
        at = close < 0 ? html.size() : close + 1;
        text += u' ';
    }
    text.replace("&nbsp;"_L1, " "_L1).replace("&lt;"_L1, "<"_L1).replace("&gt;"_L1, ">"_L1);
    text.replace("&quot;"_L1, "\""_L1).replace("&#39;"_L1, "'"_L1).replace("&amp;"_L1, "&"_L1);
    return text;
}

} // namespace

QString bodyText(const QByteArray &body)
{
    QString text = QString::fromUtf8(body.left(MaxRead));
    if (text.trimmed().startsWith(u'<'))
        text = withoutTags(text);
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control)
            c = u' ';
    }
    text = text.simplified();
    if (text.size() > MaxKept) {
        text.truncate(text[MaxKept - 1].isHighSurrogate() ? MaxKept - 1 : MaxKept);
        text += u'…';
    }
    return withoutKeys(text);
}

QString bodyStart(const QByteArray &body)
{
    constexpr qsizetype Longest = 2000;
    // More is read than kept: a key that the end would cut in two is found whole.
    QString text = withoutKeys(QString::fromUtf8(body.left(MaxRead)));
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control && c != u'\n' && c != u'\t')
            c = u' ';
    }
    if (text.size() > Longest)
        text.truncate(text[Longest - 1].isHighSurrogate() ? Longest - 1 : Longest);
    return text.trimmed();
}
