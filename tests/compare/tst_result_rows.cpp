// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is said of runs that were made by hand.

#include "chart/make_run.h"
#include "compare/difference_table.h"
#include "jobs/sample_jobs.h"
#include "plot_runs.h"
#include "support/test.h"

#include <QLocale>
#include <QTest>
#include <algorithm>
#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace {

/// Of 1,200 steps, with an eval after every `every` of them; without evals for 0.
ComparedRun evaluatedRun(const QString &name, int every, int lastStep)
{
    training::Run log = makeRun({.lastStep = lastStep});
    std::erase_if(log.series, [](const Series &series) { return series.name == "eval_loss"; });
    Series evals{"eval_loss", {}};
    for (int step = every; every > 0 && step <= lastStep; step += every)
        evals.points.push_back({.line = step + 1, .step = step, .value = 2 - step / 1000.0});
    if (!evals.points.empty())
        log.series.push_back(evals);
    ComparedRun run = plot_runs::run(name, {});
    run.data = std::make_shared<const ChartData>(makeChartData(log, {.weight = 0.6, .epochs = {}}));
    return run;
}

DifferenceRow commonRowOf(const std::vector<ComparedRun> &runs)
{
    const std::vector<DifferenceRow> rows = resultRows(runs, 0, sample::now());
    return *std::ranges::find(rows, u"common"_s, &DifferenceRow::id);
}

} // namespace

class ResultRowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void aValueFromElsewhereSaysWhereItStands()
    {
        const DifferenceRow row = commonRowOf({evaluatedRun(u"tone v7"_s, 100, 1000), evaluatedRun(u"tone v6"_s, 300, 1200)});
        QCOMPARE(row.label, u"Eval loss at step 1,000, reached by all"_s);
        QCOMPARE(row.cells[0].text, u"1.0000"_s);
        QCOMPARE(row.cells[0].place, QString());
        QCOMPARE(row.cells[1].text, u"1.1000"_s);
        QCOMPARE(row.cells[1].place, u"at 900"_s);
    }

    void aRunWithoutEvalsIsLeftOut()
    {
        const DifferenceRow row = commonRowOf(
            {evaluatedRun(u"tone v7"_s, 100, 1000), evaluatedRun(u"tone v6"_s, 100, 1200), evaluatedRun(u"tone v5"_s, 0, 1200)});
        QCOMPARE(row.label, u"Eval loss at step 1,000, where stated"_s);
        QCOMPARE(row.cells[2].text, u"—"_s);
    }
};

TUNEWATCH_TEST(result_rows, ResultRowsTest)
#include "tst_result_rows.moc"
