// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QTextDocument>

/// Text of a service as a tooltip that shows it literally: Qt would render what looks like HTML.
inline QString plainTooltip(const QString &text)
{
    if (!Qt::mightBeRichText(text))
        return text;
    return QStringLiteral("<qt>%1</qt>").arg(text.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")));
}

/// `text` fit for one line of a label, the clipboard or a screen reader: no line breaks, and no NUL, which hides all
/// that follows it.
inline QString oneLine(QString text)
{
    text.replace(QChar(QChar::Null), QChar(QChar::ReplacementCharacter));
    return text.simplified();
}
