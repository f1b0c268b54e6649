// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/openai/redaction.h"

#include "providers/body_text.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace openai {

QString redacted(QString text)
{
    static const QRegularExpression masked(uR"(\b(sk-|Bearer\s+)[A-Za-z0-9._-]*[*…][A-Za-z0-9._*…-]*[A-Za-z0-9_*-])"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    // Words follow such names as well: a key has a digit or a mask.
    static const QRegularExpression named(
        uR"(((?:api|virtual|provider|subscription|access)[ _-]?key(?: provided)?[\\"']*\s*[:=]\s*[\\"']*))"
        uR"((?=[^\s"'\\,;}]*[0-9*…])[^\s"'\\,;}]{6,})"_s,
        QRegularExpression::CaseInsensitiveOption);
    return withoutKeys(text.replace(masked, u"\\1…"_s)).replace(named, u"\\1…"_s);
}

} // namespace openai
