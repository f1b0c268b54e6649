// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/log_copy.h"

#include "log/gap_rows.h"
#include "log/line_time.h"
#include "values/secret_text.h"

#include <algorithm>

namespace {

/// Bytes behind the selected columns of one line; keys are covered as in the view.
QByteArray selectedPart(QByteArrayView line, const LogSelection::Columns &columns, const DisplayText &display)
{
    const int length = int(display.text().size());
    if (columns.begin == columns.end && !columns.goesOn)
        return {};
    if (columns.begin == 0 && (columns.goesOn || columns.end >= length))
        return withoutSpans(line, keySpans(line));
    const qsizetype begin = columns.begin == 0 ? display.firstByte() : display.byteAt(columns.begin);
    return withoutSpans(line, keySpans(line), begin, display.byteAt(columns.end));
}

} // namespace

QByteArray selectedText(LogSource &source, const RowMap &rows, const TextRange &range, LineNumbers numbers)
{
    LogSelection selection;
    selection.start(range);
    QByteArray text;
    const qint64 first = rows.nextShown(range.begin.line);
    for (qint64 number = first; number >= 0 && number <= range.end.line; number = rows.nextShown(number + 1)) {
        if (number > first)
            text += '\n';
        if (numbers == LineNumbers::With)
            text += QByteArray::number(number + 1) + '\t';
        const std::optional<LogLine> line = source.line(number);
        if (!line) {
            const MissingLines missing = source.missing(number);
            text += '[' + missingText(missing).toUtf8() + ']';
            number = std::max(number, missing.last);
            continue;
        }
        const bool isInner = number > range.begin.line && number < range.end.line;
        if (isInner) {
            text += withoutSpans(line->bytes, keySpans(line->bytes));
            continue;
        }
        const DisplayText display = rowText(line->bytes);
        text += selectedPart(line->bytes, selection.columns(number, int(display.text().size())), display);
    }
    return text;
}

QString clipboardText(const QByteArray &bytes)
{
    constexpr QChar SymbolForNull(0x2400);
    return QString::fromUtf8(bytes).replace(QChar(QChar::Null), SymbolForNull);
}
