// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/compare_choice.h"

#include "compare/compare_axis.h"
#include "shown_plot.h"
#include "support/test.h"

#include <QTest>
#include <algorithm>
#include <iterator>

using namespace Qt::Literals::StringLiterals;
using training::Alignment;

namespace {

/// `se+`: what its log states, steps and epochs; the plus: it has evals.
ComparedRun stating(const QString &words)
{
    RunPlan plan{.lastStep = words.contains(u'+') ? 400 : 90};
    plan.hasSteps = words.contains(u's');
    plan.hasEpochs = words.contains(u'e');
    plan.hasTimes = words.contains(u't');
    return plot_runs::run(u"mine "_s + words, plan, JobStatus::Other);
}

} // namespace

class CompareChoiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatDrawsMostIsChosen_data()
    {
        QTest::addColumn<QStringList>("runs");
        QTest::addColumn<Alignment>("wanted"); // of eval loss
        QTest::addColumn<QString>("chosen");
        QTest::newRow("all have what is wanted") << QStringList{u"se+"_s, u"se+"_s} << Alignment::Epoch << u"eval_loss Epoch 2"_s;
        QTest::newRow("two of three have it: wanted is wanted") << QStringList{u"se+"_s, u"se+"_s, u"se"_s} << Alignment::Step << u"eval_loss Step 2"_s;
        QTest::newRow("one has evals, both the rest") << QStringList{u"se+"_s, u"se"_s} << Alignment::Step << u"loss Step 2"_s;
        QTest::newRow("evals by epochs, losses by steps") << QStringList{u"e+"_s, u"s"_s} << Alignment::Step << u"eval_loss Epoch 1"_s;
        QTest::newRow("another axis holds both") << QStringList{u"e+"_s, u"se+"_s} << Alignment::Step << u"eval_loss Epoch 2"_s;
        QTest::newRow("only times are common, and losses") << QStringList{u"et+"_s, u"st"_s} << Alignment::Step << u"loss Time 2"_s;
        QTest::newRow("one alone") << QStringList{u"se+"_s} << Alignment::Step << u"eval_loss Step 1"_s;
    }

    void whatDrawsMostIsChosen()
    {
        QFETCH(QStringList, runs);
        QFETCH(Alignment, wanted);
        std::vector<ComparedRun> compared;
        std::ranges::transform(runs, std::back_inserter(compared), stating);
        const CompareChoice choice = fittingChoice({.axis = wanted, .isLog = true}, compared);
        QVERIFY(choice.isLog);
        ShownPlot shown(compared, 0);
        shown.choose(choice.metric, choice.axis);
        const auto drawn = std::ranges::count_if(shown.plot.state().lines, &CompareLine::isDrawn);
        QTEST(u"%1 %2 %3"_s.arg(QString::fromStdString(choice.metric), axisName(choice.axis)).arg(drawn), "chosen");
    }
};

TUNEWATCH_TEST(compare_choice, CompareChoiceTest)
#include "tst_compare_choice.moc"
