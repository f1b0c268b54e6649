// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/pattern_problem.h"

#include <QCoreApplication>
#include <QLocale>

namespace {

/// Sentences about search terms.
struct PatternWords
{
    Q_DECLARE_TR_FUNCTIONS(PatternProblem)

public:
    static QString of(const PatternError &error)
    {
        switch (error.kind) {
        case PatternError::Kind::Pattern:
            return error.message;
        case PatternError::Kind::MissingPattern:
            return tr("a pattern is missing");
        case PatternError::Kind::MissingOperator:
            return tr("two patterns are not joined by and, or");
        case PatternError::Kind::MissingQuote:
            return tr("the closing quote is missing");
        case PatternError::Kind::MissingParenthesis:
            return tr("the closing parenthesis is missing");
        case PatternError::Kind::LoneParenthesis:
            return tr("nothing is open that this parenthesis closes");
        case PatternError::Kind::TooManyPatterns:
            return tr("these are too many patterns");
        }
        return {};
    }

    static QString at(const QString &sentence, qsizetype position)
    {
        //: %1 is what is wrong with a search pattern, %2 the number of the character where it was noticed
        return tr("%1 at character %2").arg(sentence, QLocale().toString(position + 1));
    }
};

} // namespace

QString describe(const PatternError &error)
{
    return PatternWords::at(PatternWords::of(error), error.position);
}
