// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/curve_table_dialog.h"
#include "chart/curve_table_model.h"
#include "chart/loss_chart.h"
#include "chart/loss_plot.h"
#include "chart/make_run.h"
#include "commands/export_text.h"

#include "support/test.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QItemSelectionModel>
#include <QLocale>
#include <QPointer>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

QStringList rowOf(const QAbstractItemModel &model, int row)
{
    QStringList cells;
    for (int column = 0; column < model.columnCount(); ++column)
        cells.append(model.index(row, column).data().toString());
    return cells;
}

std::shared_ptr<const CurveTable> tableOf(const std::shared_ptr<const ChartData> &run)
{
    return std::make_shared<const CurveTable>(run, run->curves);
}

std::shared_ptr<const ChartData> dataOf(const training::Run &run)
{
    return std::make_shared<const ChartData>(makeChartData(run, {}));
}

} // namespace

class CurveTableTest : public QObject
{
    Q_OBJECT

    static QString smoothedAt(const CurveTableDialog *dialog, int row)
    {
        const auto *model = static_cast<const CurveTableModel *>(dialog->view()->model());
        return QString::fromUtf8(exports::number(*model->table()->number(size_t(row), CurveTable::Smoothed)));
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void cleanupTestCase() { QLocale::setDefault(QLocale::c()); }

    void everyRecordIsARowInTheOrderOfTheLog()
    {
        CurveTableModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setTable(tableOf(makeData({.lastStep = 300})));
        QCOMPARE(model.rowCount(), 33);
        for (int row = 1; row < model.rowCount(); ++row)
            QVERIFY(model.line(row) > model.line(row - 1));
        const QString none;
        QCOMPARE(rowOf(model, 9), (QStringList{u"100"_s, u"0.13"_s, u"0:03:20"_s, u"1.0000"_s, u"1.0000"_s, none, u"2e-05"_s}));
        QCOMPARE(rowOf(model, 10), (QStringList{u"100"_s, u"0.13"_s, u"0:03:20"_s, none, none, u"1.2000"_s, none}));
        QCOMPARE(rowOf(model, 32).at(CurveTable::Eval), u"1.2000"_s);
        QCOMPARE(model.headerData(CurveTable::FirstOther, Qt::Horizontal).toString(), u"learning_rate"_s);
    }

    void rowsAscendWhereTheLogMixesThemUp()
    {
        training::Run run = makeRunAt({10, 20, 30, 50, 40, 60});
        run.series.push_back({"eval_loss", std::vector{MetricPoint{.line = 7, .step = 60, .value = 9}}});
        const std::shared_ptr<const CurveTable> table = tableOf(dataOf(run));
        std::vector<double> steps;
        std::vector<double> losses;
        std::vector<qint64> lines;
        for (size_t row = 0; row < table->rows(); ++row) {
            steps.push_back(table->number(row, CurveTable::Step).value());
            losses.push_back(table->number(row, CurveTable::Train).value_or(-1));
            lines.push_back(table->line(row));
        }
        QCOMPARE(steps, (std::vector<double>{10, 20, 30, 40, 50, 60, 60}));
        QCOMPARE(losses, (std::vector<double>{1, 2, 3, 4, 5, 6, -1}));
        QCOMPARE(lines, (std::vector<qint64>{1, 2, 3, 5, 4, 6, 7}));
        QCOMPARE(table->number(6, CurveTable::Eval), std::optional(9.0));
    }

    void everySeriesHasItsColumn()
    {
        const auto sample = [](qint64 line, qint64 step, double value) {
            return MetricPoint{.line = line, .step = step, .value = value};
        };
        training::Run run;
        run.series = {{"loss", std::vector{sample(1, 10, 3), sample(5, 20, 2)}},
                      {"grad_norm", std::vector{sample(1, 10, 0.5)}},
                      {"reward", std::vector{sample(3, 15, -1), sample(5, 20, NaN), sample(5, 21, 7)}}};
        CurveTableModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setTable(tableOf(dataOf(run)));
        const QString none;
        QCOMPARE(model.rowCount(), 4); // line 5 states one series twice
        QCOMPARE(rowOf(model, 0), (QStringList{u"10"_s, none, none, u"3.0000"_s, u"3.0000"_s, none, u"0.5"_s, none}));
        QCOMPARE(rowOf(model, 1), (QStringList{u"15"_s, none, none, none, none, none, none, u"-1"_s}));
        QCOMPARE(rowOf(model, 2).mid(CurveTable::FirstOther), (QStringList{none, u"NaN"_s}));
        QCOMPARE(rowOf(model, 3), (QStringList{u"21"_s, none, none, none, none, none, none, u"7"_s}));
        QCOMPARE(model.line(3), 5);
        const CurveTable &table = *model.table();
        QVERIFY(table.hasColumn(CurveTable::Step) && !table.hasColumn(CurveTable::Epoch) && !table.hasColumn(CurveTable::Eval));
    }

    void aSeriesThatComesLaterIsAnotherTable()
    {
        CurveTableModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        training::Run run = makeRun({.lastStep = 100});
        model.setTable(tableOf(dataOf(run)));
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        run.series.push_back({"grad_norm", std::vector{MetricPoint{.line = 100, .step = 100, .value = 1}}});
        model.setTable(tableOf(dataOf(run)));
        QCOMPARE(reset.size(), 1);
        QCOMPARE(model.columnCount(), CurveTable::FirstOther + 2);
    }

    void manyRowsAreVirtual()
    {
        CurveTableModel model;
        model.setTable(tableOf(makeData({.lastStep = 2'000'000})));
        QCOMPARE(model.rowCount(), 220'000);
        QCOMPARE(model.line(219'999), 2'000'001);
        QCOMPARE(rowOf(model, 219'998).at(CurveTable::Step), u"2,000,000"_s);
    }

    void rowsAreCopiedWithAllDigits()
    {
        LossChart chart;
        chart.setJob({u"account"_s, u"ft-1"_s});
        chart.setRun(makeData({.lastStep = 300, .train = [](int step) { return step / 3.0; }}));
        chart.showTable();
        auto *dialog = chart.findChild<CurveTableDialog *>();
        QTableView *view = dialog->view();
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        view->setFocus();
        view->selectRow(1);
        view->selectionModel()->select(view->model()->index(3, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        QTest::keyClick(view, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 u"Step\tEpoch\tTime\tTrain\tTrain, smoothed\tEval\tlearning_rate\n"
                 "20\t0.025\t40\t6.666666666666667\t%1\t\t2e-05\n40\t0.05\t80\t13.333333333333334\t%2\t\t2e-05\n"_s.arg(
                     smoothedAt(dialog, 1), smoothedAt(dialog, 3)));
        view->clearSelection();
        dialog->copy();
        QCOMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 34);
    }

    void manyRowsAreCountedAndCopiedBesideTheWindow()
    {
        CurveTableDialog dialog(nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        const auto run = makeData({.lastStep = 1'000'000});
        dialog.setRun(run, run->curves);
        QCOMPARE(dialog.view()->model()->rowCount(), 0);
        const auto longer = makeData({.lastStep = 1'000'100});
        dialog.setRun(longer, longer->curves); // while the first is still being counted
        QTRY_COMPARE(dialog.view()->model()->rowCount(), 110'011);
        QSignalSpy copied(&dialog, &CurveTableDialog::copied);
        dialog.copy();
        QVERIFY(copied.isEmpty());
        QVERIFY(copied.wait(20'000));
        QCOMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 110'012);
    }

    void growthAppendsAndAnythingElseBeginsAnew()
    {
        CurveTableModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto show = [&](const std::shared_ptr<const ChartData> &run) { model.setTable(tableOf(run)); };
        show(makeData({.lastStep = 250}));
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        show(makeData({.lastStep = 400}));
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(model.rowCount(), 44);
        show(makeData({.lastStep = 200}));
        QCOMPARE(reset.size(), 1);
        model.setTable({});
        QCOMPARE(model.rowCount(), 0);
    }

    void oneSeriesAlone()
    {
        training::Run run = makeRun({.lastStep = 50});
        run.series.erase(run.series.begin() + 1);
        CurveTableModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setTable(tableOf(dataOf(run)));
        QCOMPARE(model.rowCount(), 5);
        QCOMPARE(model.line(4), 50);
    }

    void aRowPinsItsRecord()
    {
        LossChart chart;
        chart.setJob({u"account"_s, u"ft-1"_s});
        chart.setRun(makeData({.lastStep = 300}));
        chart.showTable();
        const QPointer<CurveTableDialog> dialog = chart.findChild<CurveTableDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        QCOMPARE(dialog->view()->accessibleName(), u"Values of the chart"_s);
        QSignalSpy pinned(&chart, &LossChart::pinned);
        dialog->view()->setCurrentIndex(dialog->view()->model()->index(4, 0));
        QTest::keyClick(dialog->view(), Qt::Key_Return);
        QCOMPARE(pinned.size(), 1);
        QCOMPARE(pinned.front().at(0).toLongLong(), 50);
        QVERIFY(chart.isPinned() && dialog->isVisible());
        chart.setRun(makeData({.lastStep = 400}));
        QCOMPARE(dialog->view()->model()->rowCount(), 44);
        chart.showTable();
        QCOMPARE(chart.findChildren<CurveTableDialog *>().size(), 1);
        dialog->close();
        QTRY_VERIFY(!dialog);
    }
};

TUNEWATCH_TEST(curve_table, CurveTableTest)
#include "tst_curve_table.moc"
