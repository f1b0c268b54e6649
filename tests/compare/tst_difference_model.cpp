// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/difference_model.h"

#include "chart/make_run.h"
#include "compare/difference_markdown.h"
#include "compare/run_set.h"
#include "compare_bench.h"
#include "files/local_file_key.h"
#include "jobs/sample_jobs.h"
#include "support/test.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

/// A model of a bench's runs, under Qt's own tests.
struct Table
{
    explicit Table(const std::vector<compared::Story> &stories = compared::stories())
        : bench(stories)
        , set(bench.monitor(), bench.notes())
        , model(set, sample::now)
        , tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal)
    {
    }

    void show()
    {
        set.set(bench.keys());
        QTRY_VERIFY(set.isSettled());
    }

    QModelIndex parameter(const QString &label) const
    {
        for (int group = 0; group < model.rowCount(); ++group) {
            const QModelIndex parent = model.index(group, 0);
            for (int row = 0; row < model.rowCount(parent); ++row) {
                if (model.index(row, 0, parent).data().toString() == label)
                    return model.index(row, 0, parent);
            }
        }
        return {};
    }

    /// `1.6e-5! | 2e-5 | 2e-5`: `!` behind what differs, `*` behind the best, deltas in brackets, remarks in braces.
    QString row(const QString &label) const
    {
        const QModelIndex first = parameter(label);
        if (!first.isValid())
            return u"no such row"_s;
        QStringList words;
        for (int column = 1; column < model.columnCount(); ++column) {
            const QModelIndex cell = first.siblingAtColumn(column);
            QString word = cell.data().toString();
            if (cell.data(DifferenceModel::DiffersRole).toBool())
                word += u'!';
            if (cell.data(DifferenceModel::BestRole).toBool())
                word += u'*';
            if (const QString remark = cell.data(DifferenceModel::RemarkRole).toString(); !remark.isEmpty())
                word += u" {%1}"_s.arg(remark);
            if (const QString delta = cell.data(DifferenceModel::DeltaRole).toString(); !delta.isEmpty())
                word += u" [%1]"_s.arg(delta);
            words << word;
        }
        return words.join(u" | "_s);
    }

    QStringList parameters(DifferenceModel::Group group) const
    {
        QStringList names;
        const QModelIndex parent = model.index(group, 0);
        for (int row = 0; row < model.rowCount(parent); ++row)
            names << model.index(row, 0, parent).data().toString();
        return names;
    }

    CompareBench bench;
    RunSet set;
    DifferenceModel model;
    QAbstractItemModelTester tester;
};

/// The runs of the picture, with the settings in which they differ.
void makePictured(Table &table)
{
    table.bench.change(u"ft-7"_s, [](Job &job) { job.hyperParameters[2].value = u"1.6e-5"_s; });
    table.bench.change(u"ft-6"_s, [](Job &job) { job.hyperParameters[2].value = u"0.00002"_s; });
    table.bench.change(u"ft-5"_s, [](Job &job) {
        job.hyperParameters[1].value = u"16"_s;
        job.hyperParameters[4].value = u"cosine"_s;
        job.trainingFiles = {u"41c0e2d7-1111-4414-86fd-50c54486b93c"_s};
        job.usage = 30'902'118;
    });
    table.show();
}

} // namespace

class DifferenceModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void settingsAsInThePicture()
    {
        Table table;
        makePictured(table);
        QCOMPARE(table.parameters(DifferenceModel::Settings).join(u' '),
                 u"learning_rate batch_size lr_scheduler_type n_epochs max_length Training file"_s);
        QCOMPARE(table.row(u"learning_rate"_s), u"1.6e-5! | 0.00002 | 2e-5"_s);
        QCOMPARE(table.row(u"batch_size"_s), u"32 | 32 | 16!"_s);
        QCOMPARE(table.row(u"lr_scheduler_type"_s), u"linear | linear | cosine!"_s);
        QCOMPARE(table.row(u"n_epochs"_s), u"3 | 3 | 3"_s);
        QCOMPARE(table.row(u"Training file"_s), u"976bd01a…e3ef | 976bd01a…e3ef | 41c0e2d7…b93c!"_s);
        QCOMPARE(table.parameter(u"Training file"_s).siblingAtColumn(3).data(DifferenceModel::FullTextRole).toString(),
                 u"41c0e2d7-1111-4414-86fd-50c54486b93c"_s);
        QCOMPARE(table.model.summary(), u"4 of 6 settings differ from the baseline"_s);
        QVERIFY(table.parameter(u"batch_size"_s).data(DifferenceModel::DiffersRole).toBool());
        QVERIFY(!table.parameter(u"n_epochs"_s).data(DifferenceModel::DiffersRole).toBool());
        QVERIFY(table.parameter(u"n_epochs"_s).data(DifferenceModel::IsKeyRole).toBool());
        QVERIFY(!table.parameter(u"Training file"_s).data(DifferenceModel::IsKeyRole).toBool());
    }

    void resultsAsInThePicture()
    {
        Table table;
        makePictured(table);
        table.bench.change(u"ft-7"_s, [](JobDigest &digest) { digest.fraction = 0.62; });
        QCOMPARE(table.parameters(DifferenceModel::Result).join(u", "_s),
                 u"Eval loss at step 1,400, reached by all, Best eval loss, Final eval loss, Tokens, Duration"_s);
        QCOMPARE(table.row(u"Eval loss at step 1,400, reached by all"_s), u"0.9151 [+1.1 %] | 0.9054* | 1.0024 [+10.7 %]"_s);
        QCOMPARE(table.row(u"Best eval loss"_s), u"0.9151 [+2.7 %] | 0.8913* | 0.9910 [+11.2 %]"_s);
        QCOMPARE(table.row(u"Final eval loss"_s), u"— {running, 62 %} | 0.8913 | 0.9910 [+11.2 %]"_s);
        QCOMPARE(table.row(u"Tokens"_s), u"≈ 19.5 M {so far} | 31,389,440 | 30,902,118"_s);
        QCOMPARE(table.row(u"Duration"_s), u"4 h 0 min {so far} | 3 h 0 min | 3 h 0 min"_s);
    }

    void noneIsTheBestWhileOneMayBeBetterYet()
    {
        Table table;
        makePictured(table);
        QCOMPARE(table.row(u"Best eval loss"_s), u"0.9151 [+2.7 %] | 0.8913* | 0.9910 [+11.2 %]"_s);
        // Only the end of its log is held.
        table.bench.change(u"ft-6"_s, [](JobDigest &digest) { digest.isPartial = true; });
        QCOMPARE(table.row(u"Best eval loss"_s), u"0.9151 | — | 0.9910"_s);
        // The whole of it is held, and has not been summed up yet.
        std::vector<ComparedRun> runs = table.set.runs();
        runs[1].isWhole = true;
        const auto best = [&] {
            const std::vector<DifferenceRow> rows = resultRows(runs, 1, sample::now());
            const auto row = std::ranges::find(rows, u"best"_s, &DifferenceRow::id);
            return row->cells[1].text + (row->cells[1].isBest ? u"*"_s : QString());
        };
        QCOMPARE(best(), u"0.8913*"_s);
        // Its newest records are not in the curves yet.
        runs[1].digest.lastStep = 2500;
        QCOMPARE(best(), u"—"_s);
    }

    void theEndOfAFileThatIsBeingReadIsNotFinal()
    {
        Table table;
        makePictured(table);
        std::vector<ComparedRun> runs{table.set.runs()[1], table.set.runs()[2]};
        const auto hasBest = [&] {
            const std::vector<DifferenceRow> rows = resultRows(runs, 0, sample::now());
            const auto row = std::ranges::find(rows, u"final"_s, &DifferenceRow::id);
            return std::ranges::any_of(row->cells, &DifferenceCell::isBest);
        };
        QVERIFY(hasBest());
        runs[1].key = {LocalFilesAccount, u"/tmp/mine.log"_s};
        runs[1].digest.isPartial = true;
        QVERIFY(!hasBest());
    }

    void anotherBaselineMovesNoRow()
    {
        Table table;
        makePictured(table);
        const QSignalSpy resets(&table.model, &QAbstractItemModel::modelReset);
        const QSignalSpy removed(&table.model, &QAbstractItemModel::rowsRemoved);
        const QSignalSpy headers(&table.model, &QAbstractItemModel::headerDataChanged);
        table.set.setBaseline(CompareBench::key(u"ft-5"_s));
        QCOMPARE(table.row(u"batch_size"_s), u"32! | 32! | 16"_s);
        QVERIFY(table.model.headerData(3, Qt::Horizontal, DifferenceModel::IsBaselineRole).toBool());
        QVERIFY(!table.model.headerData(2, Qt::Horizontal, DifferenceModel::IsBaselineRole).toBool());
        QCOMPARE(resets.size(), 0);
        QCOMPARE(removed.size(), 0);
        QVERIFY(headers.size() > 0);
    }

    void figuresOfARunningRunChangeInTheirCells()
    {
        Table table;
        makePictured(table);
        const QSignalSpy resets(&table.model, &QAbstractItemModel::modelReset);
        QSignalSpy changed(&table.model, &QAbstractItemModel::dataChanged);
        table.bench.change(u"ft-7"_s, [](JobDigest &digest) { digest.fraction = 0.7; });
        QCOMPARE(table.row(u"Final eval loss"_s), u"— {running, 70 %} | 0.8913 | 0.9910 [+11.2 %]"_s);
        QCOMPARE(resets.size(), 0);
        QVERIFY(!changed.isEmpty());
        for (const auto &arguments : changed) {
            QCOMPARE(arguments.at(0).toModelIndex().column(), 1);
            QCOMPARE(arguments.at(1).toModelIndex(), arguments.at(0).toModelIndex());
        }
        table.bench.change(u"ft-7"_s, [](Job &job) {
            job.status = JobStatus::Succeeded;
            job.usage = 31'400'000;
        });
        QCOMPARE(table.row(u"Final eval loss"_s), u"0.9151 [+2.7 %] | 0.8913* | 0.9910 [+11.2 %]"_s);
        QCOMPARE(table.row(u"Tokens"_s), u"31,400,000 | 31,389,440 | 30,902,118"_s);
        QCOMPARE(resets.size(), 0);
    }

    void onlyDifferingRowsStay()
    {
        Table table;
        makePictured(table);
        const QSignalSpy resets(&table.model, &QAbstractItemModel::modelReset);
        const QPersistentModelIndex kept = table.parameter(u"batch_size"_s);
        table.model.setOnlyDiffering(true);
        QCOMPARE(table.parameters(DifferenceModel::Settings).join(u' '),
                 u"learning_rate batch_size lr_scheduler_type Training file"_s);
        QCOMPARE(table.model.rowCount(table.model.index(DifferenceModel::Result, 0)), 5);
        QCOMPARE(table.model.summary(), u"4 of 6 settings differ from the baseline"_s);
        // What no longer differs goes by itself.
        table.bench.change(u"ft-5"_s, [](Job &job) { job.hyperParameters[4].value = u"linear"_s; });
        QCOMPARE(table.parameters(DifferenceModel::Settings).join(u' '), u"learning_rate batch_size Training file"_s);
        table.model.setOnlyDiffering(false);
        QCOMPARE(table.model.rowCount(table.model.index(DifferenceModel::Settings, 0)), 6);
        QCOMPARE(kept.data().toString(), u"batch_size"_s);
        QCOMPARE(resets.size(), 0);
    }

    void columnsFollowTheSet()
    {
        Table table;
        makePictured(table);
        table.set.remove(CompareBench::key(u"ft-7"_s));
        QCOMPARE(table.model.columnCount(), 3);
        QCOMPARE(table.row(u"batch_size"_s), u"32 | 16!"_s);
        table.set.set({});
        QCOMPARE(table.model.columnCount(), 1);
        QCOMPARE(table.model.rowCount(table.model.index(0, 0)), 0);
        QCOMPARE(table.model.summary(), QString());
    }

    void modelAndMethodAreRowsOnlyWhereTheyDiffer()
    {
        Table table;
        table.show();
        QVERIFY(!table.parameter(u"Model"_s).isValid());
        table.bench.change(u"ft-5"_s, [](Job &job) {
            job.model = u"gpt-4.1-mini"_s;
            job.trainingType = u"efficient_sft"_s;
        });
        QCOMPARE(table.row(u"Model"_s), u"qwen3-14b | qwen3-14b | gpt-4.1-mini!"_s);
        QCOMPARE(table.row(u"Method"_s), u"SFT | SFT | SFT (LoRA)!"_s);
    }

    void aFileToValidateWithStandsBesideASplit()
    {
        Table table;
        table.bench.change(u"ft-7"_s, [](Job &job) { job.hyperParameters.push_back({u"split"_s, u"0.9"_s}); });
        table.bench.change(u"ft-6"_s, [](Job &job) { job.validationFiles = {u"val.jsonl"_s}; });
        table.show();
        QCOMPARE(table.row(u"Validation"_s), u"10 % split! | val.jsonl | —!"_s);
        QCOMPARE(table.row(u"split"_s), u"0.9! | — | —"_s);
    }

    void aFileSaysWhatItsLogStates()
    {
        Table table;
        const JobKey file = table.bench.addFile({u"mine"_s, {}, JobStatus::Other, 1450, 0.90});
        table.set.setFiles(&table.bench.files());
        table.set.set({file, CompareBench::key(u"ft-6"_s)});
        QTRY_COMPARE(table.row(u"Planned steps"_s), u"2,400 | 2,400"_s);
        QTRY_VERIFY(table.set.isSettled());
        QCOMPARE(table.row(u"batch_size"_s), u"— | 32"_s);
        QCOMPARE(table.row(u"Steps between records"_s), u"10 | 10"_s);
        QCOMPARE(table.row(u"Training file"_s), u"— | 976bd01a…e3ef"_s);
        QCOMPARE(table.model.summary(), u"0 of %1 settings differ from the baseline"_s.arg(table.parameters(DifferenceModel::Settings).size()));
        table.set.setBaseline(file);
        QCOMPARE(table.model.summary(), u"The baseline states no settings"_s);
        table.set.setBaseline(CompareBench::key(u"ft-6"_s));
        // Nobody can tell whether more will come: its last value is its final one.
        QCOMPARE(table.row(u"Eval loss at step 1,400, reached by all"_s), u"0.9151 [+1.1 %] | 0.9054*"_s);
        QCOMPARE(table.row(u"Final eval loss"_s), u"0.9151 [+2.7 %] | 0.8913*"_s);
    }

    void stepsThatALogSaysInWordsAreItsPlannedSteps()
    {
        Table table;
        const JobKey file = table.bench.files().add(fixture(u"logs/d04_hf_trainer_console.log"));
        table.set.setFiles(&table.bench.files());
        table.set.set({file, CompareBench::key(u"ft-6"_s)});
        QTRY_VERIFY2(table.row(u"Planned steps"_s).startsWith(u"4,000"), qPrintable(table.row(u"Planned steps"_s)));
    }

    void aRewardIsNoLoss()
    {
        training::Run log = makeRun({.lastStep = 1000, .train = [](int) { return 0.02; }});
        std::erase_if(log.series, [](const Series &series) { return series.name == "eval_loss"; });
        for (const char *name : {"reward", "kl"}) {
            Series series{name, {}};
            for (int step = 10; step <= 1000; step += 10)
                series.points.push_back({.line = step, .step = step, .value = step / 1000.0});
            log.series.push_back(series);
        }
        ComparedRun run;
        run.job.status = JobStatus::Succeeded;
        run.data = std::make_shared<const ChartData>(makeChartData(log, {.weight = 0.6, .epochs = {}, .trainingType = "grpo"}));
        QCOMPARE(run.data->primary, std::string("reward"));
        const std::vector<DifferenceRow> rows = resultRows({run, run}, 0, sample::now());
        QStringList words;
        for (const DifferenceRow &row : rows)
            words << row.label + u": "_s + row.cells[1].text;
        QCOMPARE(words.mid(0, 3).join(u"; "_s),
                 u"Train loss at step 1,000, reached by all: 0.0200; Final train loss: 0.0200; Final reward: 1.0000"_s);
    }

    void withoutEvalsTheTrainLossIsCompared()
    {
        auto stories = compared::stories();
        stories[0].lastStep = 90; // before the first eval
        Table table({stories[0], stories[1]});
        table.show();
        QCOMPARE(table.parameters(DifferenceModel::Result).join(u", "_s),
                 u"Train loss at step 90, reached by all, Best eval loss, Final eval loss, Final train loss, Tokens, Duration"_s);
        QCOMPARE(table.row(u"Best eval loss"_s), u"— | 0.8913"_s);
    }

    void whatIsBeingReadIsADash()
    {
        Table table;
        table.set.set(table.bench.keys());
        QCOMPARE(table.row(u"Eval loss at the last step reached by all"_s), u"— | — | —"_s);
        QTRY_VERIFY(table.set.isSettled());
        QVERIFY(table.parameter(u"Eval loss at step 1,400, reached by all"_s).isValid());
    }

    void screenReadersHearWhatOthersSee()
    {
        Table table;
        makePictured(table);
        const auto heard = [&](const QString &label, int column) {
            return table.parameter(label).siblingAtColumn(column).data(Qt::AccessibleTextRole).toString();
        };
        QCOMPARE(heard(u"learning_rate"_s, 0), u"learning_rate, differs"_s);
        QCOMPARE(heard(u"learning_rate"_s, 1), u"1.6e-5, differs from the baseline"_s);
        QCOMPARE(heard(u"n_epochs"_s, 1), u"3"_s);
        QCOMPARE(heard(u"Best eval loss"_s, 2), u"0.8913, best"_s);
        QCOMPARE(heard(u"Best eval loss"_s, 3), u"0.9910, +11.2 % against the baseline"_s);
        QCOMPARE(heard(u"Training file"_s, 1), u"976bd01a-f30b-4414-86fd-50c54486e3ef"_s);
        QCOMPARE(table.model.headerData(2, Qt::Horizontal, Qt::AccessibleTextRole).toString(), u"support-tone v6, baseline"_s);
    }

    void theTableAsMarkdown()
    {
        Table table({compared::stories()[0], compared::stories()[1]});
        table.bench.change(u"ft-7"_s, [](Job &job) {
            job.name = u"tone *new* | v7"_s;
            job.hyperParameters = {{u"odd|key"_s, u"a|b\n<i>_c_</i>"_s}, {u"n_epochs"_s, u"3"_s}};
            job.trainingFiles = {};
        });
        table.bench.change(u"ft-6"_s, [](Job &job) { job.hyperParameters = {{u"n_epochs"_s, u"3"_s}}; });
        table.show();
        QCOMPARE(markdown(table.model).split(u'\n').mid(0, 7).join(u'\n'),
                 u"| Parameter | tone \\*new\\* \\| v7 | support-tone v6 (baseline) |\n"
                 "| --- | --- | --- |\n"
                 "| **Hyper-parameters and data** |  |  |\n"
                 "| `n_epochs` | 3 | 3 |\n"
                 "| ≠ `odd\\|key` | a\\|b \\<i\\>\\_c\\_\\</i\\> | — |\n"
                 "| Training file | — | 976bd01a-f30b-4414-86fd-50c54486e3ef |\n"
                 "| **Result** |  |  |"_s);
        QVERIFY(markdown(table.model).contains(u"| Best eval loss | 0.9151 (+2.7 %) | **0.8913** (best) |"_s));
        table.model.setOnlyDiffering(true);
        QVERIFY(!markdown(table.model).contains(u"n_epochs"_s)); // as shown
    }
};

TUNEWATCH_TEST(difference_model, DifferenceModelTest)
#include "tst_difference_model.moc"
