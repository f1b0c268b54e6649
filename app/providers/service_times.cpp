// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/service_times.h"

#include <cmath>
#include <optional>

namespace {

/// Reads a text from left to right; a part that is not there leaves the place unchanged.
class Scanner
{
public:
    explicit Scanner(QStringView text)
        : m_text(text)
    {}

    bool atEnd() const { return m_at == m_text.size(); }
    bool take(char16_t c) { return takeAny(QStringView(&c, 1)); }

    bool takeAny(QStringView characters)
    {
        if (atEnd() || !characters.contains(m_text[m_at]))
            return false;
        ++m_at;
        return true;
    }

    /// Exactly `digits` digits.
    std::optional<int> number(int digits)
    {
        int value = 0;
        qsizetype at = m_at;
        for (int i = 0; i < digits; ++i, ++at) {
            if (at >= m_text.size() || m_text[at] < u'0' || m_text[at] > u'9')
                return std::nullopt;
            value = value * 10 + m_text[at].unicode() - u'0';
        }
        m_at = at;
        return value;
    }

    /// Any number of digits behind a decimal mark, as milliseconds.
    std::optional<int> fraction()
    {
        int milliseconds = 0;
        int scale = 100;
        std::optional<int> digit = number(1);
        if (!digit)
            return std::nullopt;
        for (; digit; digit = number(1)) {
            milliseconds += *digit * scale;
            scale /= 10;
        }
        return milliseconds;
    }

private:
    QStringView m_text;
    qsizetype m_at = 0;
};

std::optional<QDate> date(Scanner &scanner)
{
    const std::optional<int> year = scanner.number(4);
    if (!year || !scanner.takeAny(u"-/"))
        return std::nullopt;
    const std::optional<int> month = scanner.number(2);
    if (!month || !scanner.takeAny(u"-/"))
        return std::nullopt;
    const std::optional<int> day = scanner.number(2);
    if (!day || !QDate::isValid(*year, *month, *day))
        return std::nullopt;
    return QDate(*year, *month, *day);
}

std::optional<QTime> timeOfDay(Scanner &scanner)
{
    const std::optional<int> hour = scanner.number(2);
    if (!hour || !scanner.take(u':'))
        return std::nullopt;
    const std::optional<int> minute = scanner.number(2);
    if (!minute)
        return std::nullopt;
    int second = 0;
    int milliseconds = 0;
    if (scanner.take(u':')) {
        const std::optional<int> read = scanner.number(2);
        if (!read)
            return std::nullopt;
        second = *read;
        if (scanner.takeAny(u".,")) {
            const std::optional<int> fraction = scanner.fraction();
            if (!fraction)
                return std::nullopt;
            milliseconds = *fraction;
        }
    }
    if (!QTime::isValid(*hour, *minute, second, milliseconds))
        return std::nullopt;
    return QTime(*hour, *minute, second, milliseconds);
}

/// `Z`, `+08:00`, `+0800`, `+08`; `otherwise` when the text ends here.
std::optional<std::chrono::seconds> zone(Scanner &scanner, std::chrono::seconds otherwise)
{
    scanner.take(u' ');
    if (scanner.atEnd())
        return otherwise;
    if (scanner.takeAny(u"Zz"))
        return std::chrono::seconds(0);
    const bool isEast = scanner.take(u'+');
    if (!isEast && !scanner.take(u'-'))
        return std::nullopt;
    const std::optional<int> hours = scanner.number(2);
    if (!hours)
        return std::nullopt;
    scanner.take(u':');
    const int minutes = scanner.number(2).value_or(0);
    if (*hours > 14 || minutes > 59)
        return std::nullopt;
    const std::chrono::seconds offset = std::chrono::hours(*hours) + std::chrono::minutes(minutes);
    return isEast ? offset : -offset;
}

QDateTime fromCalendar(QStringView text, std::chrono::seconds utcOffset)
{
    Scanner scanner(text);
    const std::optional<QDate> day = date(scanner);
    if (!day)
        return {};
    QTime time(0, 0);
    if (scanner.takeAny(u"Tt ")) {
        const std::optional<QTime> read = timeOfDay(scanner);
        if (!read)
            return {};
        time = *read;
    }
    const std::optional<std::chrono::seconds> offset = zone(scanner, utcOffset);
    if (!offset || !scanner.atEnd())
        return {};
    return QDateTime(*day, time, Qt::UTC).addSecs(-qint64(offset->count()));
}

QDateTime fromEpoch(double number)
{
    constexpr double MillisecondsFrom = 1e11;
    constexpr double EndOfYear9999 = 253402300799999.0;
    const double milliseconds = number > MillisecondsFrom ? number : number * 1000;
    if (!(milliseconds > 0) || milliseconds > EndOfYear9999)
        return {}; // 0 is how some services write "never"
    return QDateTime::fromMSecsSinceEpoch(qint64(std::round(milliseconds)), Qt::UTC);
}

} // namespace

ServiceTime readServiceTime(const QString &raw, std::chrono::seconds utcOffset)
{
    const QStringView text = QStringView(raw).trimmed();
    if (text.isEmpty())
        return {};
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    return {isNumber ? fromEpoch(number) : fromCalendar(text, utcOffset), raw};
}
