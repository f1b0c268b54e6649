// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/log_start.h"

#include "training/numbers.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace training {
namespace {

/// A platform writes its stamp at once; what comes later says when something else happened.
constexpr qsizetype LinesOfStart = 3;

/// Clocks of two machines of one service.
constexpr qint64 Tolerance = 5;

const auto Format = u"yyyy-MM-dd HH:mm:ss"_s;
constexpr qsizetype StampLength = 19;

/// The time a text begins with, as if it were UTC; invalid when it begins with none or names a zone.
QDateTime stamp(const QString &text)
{
    const QChar behind = text.size() > StampLength ? text.at(StampLength) : u' ';
    if (behind != u' ' && behind != u',' && behind != u'.')
        return {};
    QDateTime time = QDateTime::fromString(text.left(StampLength), Format);
    time.setTimeSpec(Qt::UTC);
    return time;
}

} // namespace

std::optional<QDateTime> startOf(const LogLines &lines, const Job &job, const QDateTime &until)
{
    const QDateTime created = job.created.raw.size() == StampLength ? stamp(job.created.raw) : QDateTime();
    if (!created.isValid() || !job.created.isKnown())
        return {};
    const qint64 offset = job.created.utc.secsTo(created);
    const QDateTime latest = job.ended.isKnown() ? job.ended.utc : until;
    for (qsizetype i = 0; i < std::min(lines.size(), LinesOfStart); ++i) {
        const std::string_view line(lines.at(i).data(), size_t(std::min(lines.at(i).size(), 2 * StampLength)));
        const std::string_view text = trimmed(line);
        const QDateTime stated = stamp(QString::fromLatin1(text.data(), qsizetype(text.size())));
        if (!stated.isValid())
            continue;
        const QDateTime start = stated.addSecs(-offset);
        const bool isPlausible = start >= job.created.utc.addSecs(-Tolerance) && latest.isValid()
            && start <= latest.addSecs(Tolerance);
        return isPlausible ? std::optional(start) : std::nullopt;
    }
    return {};
}

} // namespace training
