// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/gap_rows.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LogView)
};

} // namespace

std::optional<GapRow> gapAt(LogSource &source, const RowMap &rows, qint64 firstOnScreen, qint64 row)
{
    if (rows.foldAt(row))
        return {};
    const auto [first, last] = rows.linesAt(row);
    if (last < first || source.line(first))
        return rows.isUnknown(row) ? std::optional(GapRow{{first, last, {}}, false}) : std::nullopt;
    if (rows.isUnknown(row))
        return GapRow{{first, last, source.missing(first).reason}, true};
    MissingLines missing = source.missing(first);
    const bool speaks = rows.isFiltered() || first == std::max(missing.first, rows.lineAt(firstOnScreen));
    return GapRow{std::move(missing), speaks};
}

QString gapText(const GapRow &gap)
{
    return gap.speaks ? missingText(gap.lines) : QStringLiteral("…");
}

QString gapAction(const GapRow &gap)
{
    if (!gap.speaks)
        return {};
    //: L-GAP and L-GAPERR: the word behind the sentence, which is a button
    return gap.lines.reason.isEmpty() ? Words::tr("Load") : Words::tr("Try again");
}

QString missingText(const MissingLines &missing)
{
    const QLocale locale;
    const QString first = locale.toString(missing.first + 1);
    const QString last = locale.toString(missing.last + 1);
    const bool isOne = missing.first == missing.last;
    if (missing.reason.isEmpty()) {
        //: L-GAP: %1 and %2 are line numbers
        return isOne ? Words::tr("Line %1 is not loaded.").arg(first)
                     : Words::tr("Lines %1 to %2 are not loaded.").arg(first, last);
    }
    //: L-GAPERR: %1 and %2 are line numbers, %3 says why
    return isOne ? Words::tr("Line %1 could not be read: %2.").arg(first, missing.reason)
                 : Words::tr("Lines %1 to %2 could not be read: %3.").arg(first, last, missing.reason);
}
