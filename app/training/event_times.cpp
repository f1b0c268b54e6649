// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/event_times.h"

#include <QDate>
#include <QTime>
#include <charconv>
#include <optional>
#include <string_view>

namespace training {

namespace {

/// The two-digit or four-digit number at `at`; −1 when there is none.
int digits(std::string_view text, size_t at, size_t count)
{
    int value = -1;
    const char *begin = text.data() + at;
    const auto [end, error] = std::from_chars(begin, begin + count, value);
    return error == std::errc() && end == begin + count ? value : -1;
}

/// Seconds since the epoch of a line that begins with `yyyy-MM-dd HH:mm:ssZ `.
std::optional<double> secondsOf(std::string_view line)
{
    constexpr std::string_view Form = "0000-00-00 00:00:00Z ";
    if (line.size() < Form.size())
        return {};
    for (size_t i = 0; i < Form.size(); ++i) {
        if (Form[i] != '0' && line[i] != Form[i])
            return {};
    }
    const QDate date(digits(line, 0, 4), digits(line, 5, 2), digits(line, 8, 2));
    const QTime time(digits(line, 11, 2), digits(line, 14, 2), digits(line, 17, 2));
    if (!date.isValid() || !time.isValid())
        return {};
    constexpr qint64 SecondsOfDay = 86'400;
    const qint64 days = QDate(1970, 1, 1).daysTo(date);
    return double(days * SecondsOfDay + time.msecsSinceStartOfDay() / 1000);
}

} // namespace

std::vector<StepTime> eventTimes(qint64 firstLine, const LogLines &lines, const BlockFacts &facts)
{
    std::vector<StepTime> times;
    qint64 last = -1;
    for (const Sample &sample : facts.samples) {
        const qint64 line = sample.point.line - firstLine;
        if (!sample.point.hasStep() || line == last || line < 0 || line >= lines.size())
            continue;
        last = line;
        const auto text = lines.at(line);
        const std::optional<double> seconds = secondsOf({text.data(), size_t(text.size())});
        const double step = double(sample.point.step);
        if (seconds && (times.empty() || times.back().step != step))
            times.push_back({step, *seconds});
    }
    return times;
}

} // namespace training
