// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/http_date.h"

#include <QLocale>

QDateTime httpDate(const QByteArray &text)
{
    const QString afterWeekday = QString::fromLatin1(text.mid(text.indexOf(',') + 1)).trimmed();
    if (!afterWeekday.endsWith(u" GMT"))
        return {};
    // Apart, because Qt reads both together as local time, where an hour of spring may not exist.
    const QDate date = QLocale::c().toDate(afterWeekday.left(11), QStringLiteral("dd MMM yyyy"));
    const QTime time = QTime::fromString(afterWeekday.mid(12, 8), QStringLiteral("hh:mm:ss"));
    return date.isValid() && time.isValid() ? QDateTime(date, time, Qt::UTC) : QDateTime();
}
