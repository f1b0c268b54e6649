// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/log_font.h"

#include "theme/type.h"

#include <QFontDatabase>

namespace {

constexpr double Smallest = 5;
constexpr double Largest = 48;

} // namespace

QFont logFont(const QString &stored, const QFont &body)
{
    QFont font;
    const bool isReadable = !stored.isEmpty() && font.fromString(stored);
    const bool isLegible = font.pointSizeF() >= Smallest && font.pointSizeF() <= Largest;
    // Any word is a font to Qt; one that is not installed is replaced by letters of any width.
    if (isReadable && isLegible && QFontDatabase::hasFamily(font.family()))
        return font;
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(fontFor(TextRole::Small, body).pointSizeF());
    return fixed;
}
