// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/log_copy.h"

#include "log/display_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace {

/// Bytes behind the selected columns of one line.
QByteArrayView selectedPart(QByteArrayView line, const LogSelection::Columns &columns, const DisplayText &display)
{
    const int length = int(display.text().size());
    if (columns.begin == columns.end && !columns.goesOn)
        return {};
    if (columns.begin == 0 && (columns.goesOn || columns.end >= length))
        return line;
    const qsizetype begin = columns.begin == 0 ? display.firstByte() : display.byteAt(columns.begin);
    return line.sliced(begin, display.byteAt(columns.end) - begin);
}

} // namespace

QByteArray selectedText(LogSource &source, const TextRange &range, LineNumbers numbers)
{
    LogSelection selection;
    selection.start(range);
    QByteArray text;
    for (qint64 number = range.begin.line; number <= range.end.line; ++number) {
        if (number > range.begin.line)
            text += '\n';
        if (numbers == LineNumbers::With)
            text += QByteArray::number(number + 1) + '\t';
        const std::optional<LogLine> line = source.line(number);
        if (!line) {
            const MissingLines missing = source.missing(number);
            text += '[' + missingText(missing).toUtf8() + ']';
            number = std::max(number, std::min(missing.last, range.end.line));
            continue;
        }
        const bool isInner = number > range.begin.line && number < range.end.line;
        if (isInner) {
            text += line->bytes;
            continue;
        }
        const DisplayText display(line->bytes);
        text += selectedPart(line->bytes, selection.columns(number, int(display.text().size())), display);
    }
    return text;
}

QString clipboardText(const QByteArray &bytes)
{
    constexpr QChar SymbolForNull(0x2400);
    return QString::fromUtf8(bytes).replace(QChar(QChar::Null), SymbolForNull);
}

QString missingText(const MissingLines &missing)
{
    const QLocale locale;
    const QString first = locale.toString(missing.first + 1);
    const QString last = locale.toString(missing.last + 1);
    if (missing.reason.isEmpty()) {
        //: L-GAP: %1 and %2 are line numbers
        return QCoreApplication::translate("LogView", "Lines %1 to %2 are not loaded.").arg(first, last);
    }
    //: L-GAPERR: %1 and %2 are line numbers, %3 says why
    return QCoreApplication::translate("LogView", "Lines %1 to %2 could not be read: %3.").arg(first, last, missing.reason);
}
