// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/fold_row.h"

#include "theme/icons.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>

namespace {

constexpr int ChevronSize = 10;
constexpr int OpenGap = 1;    // between the chevron of an open run and its text
constexpr int WordsX = 14;    // from the text's left edge
constexpr int HairlineGap = 12; // around the hairline

struct FoldWords
{
    Q_DECLARE_TR_FUNCTIONS(LogView)
};

QString oneFolded(FoldedAs what)
{
    switch (what) {
    case foldedAs(LineClass::Error): return FoldWords::tr("1 error line folded");
    case foldedAs(LineClass::Warning): return FoldWords::tr("1 warning line folded");
    case foldedAs(LineClass::Info): return FoldWords::tr("1 info line folded");
    case foldedAs(LineClass::TrainMetrics): return FoldWords::tr("1 train metric line folded");
    case foldedAs(LineClass::EvalMetrics): return FoldWords::tr("1 eval metric line folded");
    case foldedAs(LineClass::Progress): return FoldWords::tr("1 progress line folded");
    case FoldedRepeats: return FoldWords::tr("1 repeated line folded");
    default: return FoldWords::tr("1 line folded");
    }
}

QString manyFolded(FoldedAs what)
{
    switch (what) {
    //: A row of the log that stands for lines of one kind; %1 is their number. A click shows them.
    case foldedAs(LineClass::Error): return FoldWords::tr("%1 error lines folded");
    case foldedAs(LineClass::Warning): return FoldWords::tr("%1 warning lines folded");
    case foldedAs(LineClass::Info): return FoldWords::tr("%1 info lines folded");
    case foldedAs(LineClass::TrainMetrics): return FoldWords::tr("%1 train metric lines folded");
    case foldedAs(LineClass::EvalMetrics): return FoldWords::tr("%1 eval metric lines folded");
    case foldedAs(LineClass::Progress): return FoldWords::tr("%1 progress lines folded");
    //: Lines that say the same as the one above them
    case FoldedRepeats: return FoldWords::tr("%1 repeated lines folded");
    default: return FoldWords::tr("%1 lines folded");
    }
}

} // namespace

QString foldText(const FoldRow &fold)
{
    return fold.count == 1 ? oneFolded(fold.what) : manyFolded(fold.what).arg(QLocale().toString(fold.count));
}

QRect foldChevron(const QRect &row, int textX, bool isOpen)
{
    const int x = isOpen ? textX - OpenGap - ChevronSize : textX;
    return {x, row.y() + (row.height() - ChevronSize) / 2, ChevronSize, ChevronSize};
}

void paintFold(QPainter *painter, const FoldRow &fold, const QRect &row, int textX, const LogMetrics &metrics,
               const Tokens &tokens, bool isSelected)
{
    if (isSelected)
        painter->fillRect(row.adjusted(textX, 0, 0, 0), QColor(tokens.select));
    paintIcon(painter, Icon::ChevronRight, foldChevron(row, textX, false), tokens.text3);
    painter->setFont(metrics.noteFont);
    painter->setPen(QColor(tokens.text3));
    const QString words = foldText(fold);
    const int x = textX + WordsX;
    painter->drawText(row.adjusted(x, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, words);
    const int line = x + painter->fontMetrics().horizontalAdvance(words) + HairlineGap;
    const int room = row.right() + 1 - HairlineGap - line;
    if (room > 0)
        painter->fillRect(line, row.center().y(), room, 1, QColor(tokens.line));
}

void paintOpenFold(QPainter *painter, const QRect &row, int textX, const Tokens &tokens)
{
    paintIcon(painter, Icon::ChevronDown, foldChevron(row, textX, true), tokens.text3);
}
