// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "history/history_figures.h"

#include "text.h"

#include <QCoreApplication>
#include <QLocale>

namespace {

struct HistoryText
{
    Q_DECLARE_TR_FUNCTIONS(History)
};

QString bestText(const ModelHistory &history)
{
    const QString loss = text::loss(history.best, 4);
    if (!history.best || history.isBestCertain)
        return loss;
    //: An estimate
    return HistoryText::tr("≈ %1").arg(loss);
}

QString bestTooltip(const ModelHistory &history)
{
    if (history.isBestCertain)
        return {};
    return HistoryText::tr("Smallest of what was read. Not every log was read whole, a better value may stand in the rest.");
}

QString runsText(int runs)
{
    return runs == 1 ? HistoryText::tr("last run") : HistoryText::tr("last %1 runs").arg(text::number(runs));
}

} // namespace

std::array<HistoryFigure, 3> figuresOf(const ModelHistory &history)
{
    return {{
        {HistoryText::tr("Best eval loss"), bestText(history), history.bestName, bestTooltip(history)},
        {HistoryText::tr("Succeeded"),
         HistoryText::tr("%1 of %2", "succeeded jobs, all jobs").arg(text::number(history.succeeded),
                                                                    text::number(history.jobs)),
         HistoryText::tr("%1 failed, %2 canceled").arg(text::number(history.failed), text::number(history.canceled))},
        {HistoryText::tr("Median duration"), text::duration(history.medianDuration),
         history.durations > 0 ? runsText(history.durations) : QString()},
    }};
}

QString summaryOf(const ModelHistory &history)
{
    const auto figures = figuresOf(history);
    QStringList facts;
    for (const HistoryFigure &figure : figures) {
        facts << HistoryText::tr("%1 %2", "label, value; read aloud").arg(figure.label, figure.value);
        if (!figure.caption.isEmpty())
            facts << figure.caption;
    }
    return text::list(facts);
}

QString tooltipOf(const ModelHistory::Dot &dot, const QDateTime &now)
{
    QStringList lines{dot.name};
    if (dot.loss) {
        const QString line = dot.isBest ? HistoryText::tr("Best eval loss %1")
                                        : HistoryText::tr("Last eval loss %1. Only the end of its log was read.");
        lines << line.arg(text::loss(dot.loss, 4));
    } else {
        lines << text::status(dot.status, {});
    }
    lines << text::moment({dot.at, {}}, now);
    return lines.join(u'\n');
}

QString axisDay(const QDate &day, const QDate &today)
{
    //: Date format of this year's days below a chart (see the Qt documentation of QLocale::toString)
    const QString thisYear = HistoryText::tr("d MMM");
    //: The same for other years' days
    const QString otherYear = HistoryText::tr("d MMM yyyy");
    return QLocale().toString(day, day.year() == today.year() ? thisYear : otherYear);
}
