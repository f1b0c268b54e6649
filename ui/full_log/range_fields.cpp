// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "full_log/range_fields.h"

#include "full_log/page_metrics.h"
#include "full_log/range_pair.h"
#include "log/line_number.h"
#include "text.h"
#include "text_zone.h"

#include <QLocale>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

RangeFields::RangeFields(QWidget *parent)
    : QWidget(parent)
    , m_pairs{new RangePair(tr("Lines"), tr("First line"), tr("Last line"), this),
              new RangePair(tr("Steps"), tr("First step"), tr("Last step"), this),
              new RangePair(tr("Time"), tr("From this time"), tr("To this time"), this)}
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, page::Gap, 0, 0);
    column->setSpacing(page::Gap);
    for (const Kind kind : {Lines, Steps, Times}) {
        column->addWidget(m_pairs[kind]);
        for (const End end : {End::First, End::Last})
            connect(field(kind, end), &RangeField::given, this, [this, kind, end] { take(kind, end); });
    }
    renew();
    renewBlocks();
}

RangeField *RangeFields::field(Kind kind, End end) const
{
    return end == End::First ? m_pairs[kind]->from() : m_pairs[kind]->to();
}

void RangeFields::setLines(qint64 lines)
{
    const qint64 before = std::exchange(m_lines, lines);
    const bool wasOpen = m_range && m_range->second >= before - 1;
    if (lines == before)
        return;
    if (wasOpen && lines > m_range->first)
        m_range->second = lines - 1;
    renew();
    if (wasOpen)
        Q_EMIT rangeChanged();
}

void RangeFields::setPlaces(const RunPlaces &places)
{
    m_places = places;
    renew();
    renewBlocks();
}

void RangeFields::setRange(const Range &range)
{
    m_range = range;
    renew();
}

void RangeFields::take(Kind kind, End end)
{
    RangeField *typed = field(kind, end);
    const std::optional<qint64> line = lineIn(kind, end, typed->text());
    typed->setInvalid(!line);
    if (!line || m_lines == 0)
        return;
    const qint64 last = m_lines - 1;
    std::pair<qint64, qint64> range = m_range.value_or(std::pair<qint64, qint64>(0, last));
    (end == End::First ? range.first : range.second) = std::clamp<qint64>(*line, 0, last);
    // Who moves one end beyond the other wants to see what is there.
    if (range.first > range.second)
        (end == End::First ? range.second : range.first) = end == End::First ? last : 0;
    m_range = range == std::pair<qint64, qint64>(0, last) ? Range() : range;
    renew();
    Q_EMIT rangeChanged();
}

std::optional<qint64> RangeFields::lineIn(Kind kind, End end, const QString &text) const
{
    const bool isFirst = end == End::First;
    if (kind == Times) {
        const std::optional<QDateTime> time = timeIn(text);
        if (!time)
            return {};
        return isFirst ? m_places.fromTime(*time) : m_places.toTime(*time, m_lines);
    }
    const std::optional<qint64> number = numberIn(text);
    if (!number || *number < (kind == Lines ? 1 : 0))
        return {};
    if (kind == Lines)
        return *number - 1;
    return isFirst ? m_places.fromStep(*number) : m_places.toStep(*number, m_lines);
}

bool RangeFields::isOneDay() const
{
    const QDateTime end = m_places.timeAt(std::max<qint64>(0, m_lines - 1));
    return text::local(m_places.started()).date() == text::local(end).date();
}

/// With the day where a clock time alone could be two moments.
QString RangeFields::timeText(const QDateTime &time) const
{
    const QDateTime here = text::local(time);
    return isOneDay() ? here.toString(u"HH:mm:ss"_s) : QLocale().toString(here, u"d MMM HH:mm"_s);
}

std::optional<QDateTime> RangeFields::timeIn(const QString &text) const
{
    const QDateTime start = text::local(m_places.started());
    for (const QString &format : {u"d MMM HH:mm:ss"_s, u"d MMM HH:mm"_s}) {
        QDateTime typed = QLocale().toDateTime(text.trimmed(), format);
        if (!typed.isValid())
            continue;
        typed = QDateTime(QDate(start.date().year(), typed.date().month(), typed.date().day()), typed.time(), start.timeZone());
        return typed < start.addDays(-1) ? typed.addYears(1) : typed;
    }
    for (const QString &format : {u"HH:mm:ss"_s, u"HH:mm"_s, u"H:mm:ss"_s, u"H:mm"_s}) {
        const QTime typed = QTime::fromString(text.trimmed(), format);
        if (!typed.isValid())
            continue;
        const QDateTime that(start.date(), typed, start.timeZone());
        // The day begins anew while a run goes on; what is before its start but by seconds is its start.
        return !isOneDay() && that < start ? that.addDays(1) : that;
    }
    return {};
}

void RangeFields::renew()
{
    const qint64 first = m_range ? m_range->first : 0;
    const qint64 last = m_range ? m_range->second : m_lines - 1;
    const bool hasLines = m_lines > 0;
    field(Lines, End::First)->show(hasLines ? text::number(first + 1) : QString());
    field(Lines, End::Last)->show(hasLines ? text::number(last + 1) : QString());
    const bool hasSteps = hasLines && m_places.hasSteps();
    field(Steps, End::First)->show(hasSteps ? text::number(m_places.stepAt(first)) : QString());
    field(Steps, End::Last)->show(hasSteps ? text::number(m_places.stepAt(last)) : QString());
    const bool hasTimes = hasLines && m_places.hasTimes();
    field(Times, End::First)->show(hasTimes ? timeText(m_places.timeAt(first)) : QString());
    field(Times, End::Last)->show(hasTimes ? timeText(m_places.timeAt(last)) : QString());
}

void RangeFields::renewBlocks()
{
    m_pairs[Steps]->setBlocked(m_places.hasSteps() ? QString() : tr("The log does not say at which step its lines stand."));
    m_pairs[Times]->setBlocked(m_places.hasTimes() ? QString()
                                                   : tr("Neither metrics nor lines of this log say when they were written."));
}
