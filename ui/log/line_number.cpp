// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/line_number.h"

#include <QLocale>

using namespace Qt::Literals::StringLiterals;

std::optional<qint64> numberIn(QString text)
{
    const QLocale locale;
    for (const QString &sign : {locale.groupSeparator(), u","_s, u"."_s, u" "_s, QString(QChar::Nbsp)})
        text.remove(sign);
    bool isNumber = false;
    qint64 number = text.toLongLong(&isNumber);
    if (!isNumber)
        number = locale.toLongLong(text, &isNumber);
    return isNumber && number >= 0 ? std::optional(number) : std::nullopt;
}
