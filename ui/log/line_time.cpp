// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/line_time.h"

#include "text_zone.h"
#include "log/utf8_reader.h"
#include "training/levels.h"

#include <QDateTime>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype HeadLength = 64; // no stamp is longer, escape sequences and blanks before it included
constexpr qsizetype StampLength = 19; // 2026-11-20 06:05:03

/// Blanks, colours and an opening bracket that stand before a stamp.
qsizetype stampBegin(QByteArrayView line)
{
    qsizetype at = 0;
    while (at < line.size()) {
        if (const qsizetype length = ansiLength(line, at); length > 0)
            at += length;
        else if (line[at] == ' ' || line[at] == '[')
            ++at;
        else
            break;
    }
    return at;
}

} // namespace

std::optional<qint64> statedTime(QByteArrayView line)
{
    const QByteArrayView head = line.first(std::min(line.size(), HeadLength));
    const QByteArrayView text = head.sliced(stampBegin(head));
    const auto length = qsizetype(training::timestampLength({text.data(), size_t(text.size())}));
    if (length < StampLength || (text[4] != '-' && text[4] != '/'))
        return {};
    QByteArray stamp = text.first(length).toByteArray();
    if (stamp.endsWith(']'))
        stamp.chop(1);
    stamp[4] = stamp[7] = '-';
    stamp[10] = 'T';
    if (const qsizetype comma = stamp.indexOf(','); comma > 0)
        stamp[comma] = '.';
    QDateTime time = QDateTime::fromString(QString::fromLatin1(stamp), Qt::ISODateWithMs);
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    return time.isValid() ? std::optional(time.toMSecsSinceEpoch()) : std::nullopt;
}

qsizetype eventPrefix(QByteArrayView line)
{
    constexpr qsizetype TimeLength = StampLength + 2; // `Z `
    if (line.size() <= TimeLength || line[StampLength] != 'Z' || line[StampLength + 1] != ' ' || line[10] != ' '
        || !statedTime(line.first(StampLength + 1)))
        return 0;
    for (const QByteArrayView word : {QByteArrayView("INFO "), QByteArrayView("WARNING "), QByteArrayView("ERROR "), QByteArrayView("DEBUG ")}) {
        if (line.sliced(TimeLength).startsWith(word))
            return TimeLength + word.size();
    }
    return 0;
}

DisplayText rowText(QByteArrayView line)
{
    return DisplayText(line, eventPrefix(line));
}

QString elapsedText(qint64 msecs)
{
    const qint64 seconds = std::abs(msecs) / 1000;
    const auto two = [](qint64 number) { return QString::number(number).rightJustified(2, u'0'); };
    const QString sign = msecs < 0 ? u"-"_s : u"+"_s;
    return sign + two(seconds / 3600) + u':' + two(seconds / 60 % 60) + u':' + two(seconds % 60);
}

QString momentText(qint64 utcMsecs)
{
    return text::local(QDateTime::fromMSecsSinceEpoch(utcMsecs, Qt::UTC)).toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

QString widestText(TimeColumn column)
{
    switch (column) {
    case TimeColumn::None:
        break;
    case TimeColumn::Clock:
        return u"0000-00-00 00:00:00"_s;
    case TimeColumn::Elapsed:
        return u"+000:00:00"_s;
    }
    return {};
}
