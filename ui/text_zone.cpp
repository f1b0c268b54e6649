// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text_zone.h"

namespace text {

namespace {

QTimeZone &chosenZone()
{
    static QTimeZone zone;
    return zone;
}

} // namespace

void setZone(const QTimeZone &zone)
{
    chosenZone() = zone;
}

QTimeZone zone()
{
    return chosenZone().isValid() ? chosenZone() : QTimeZone::systemTimeZone();
}

QDateTime local(const QDateTime &time)
{
    if (!time.isValid())
        return {};
    // A local time keeps following the computer, which may travel while the program runs.
    return chosenZone().isValid() ? time.toTimeZone(chosenZone()) : time.toLocalTime();
}

} // namespace text
