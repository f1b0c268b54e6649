// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/curve_table_dialog.h"
#include "chart/curve_table_model.h"
#include "chart/loss_chart.h"
#include "chart/loss_plot.h"
#include "chart/make_run.h"

#include "support/test.h"

#include <QAbstractItemModelTester>
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

} // namespace

class CurveTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRecordIsARowInTheOrderOfTheLog()
    {
        CurveTableModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto run = makeData({.lastStep = 300});
        model.setRun(run, run->curves);
        QCOMPARE(model.rowCount(), 33);
        for (int row = 1; row < model.rowCount(); ++row)
            QVERIFY(model.line(row) > model.line(row - 1));
        QCOMPARE(rowOf(model, 9), (QStringList{u"100"_s, u"0.13"_s, u"1.0000"_s, u"1.0000"_s, QString()}));
        QCOMPARE(rowOf(model, 10), (QStringList{u"100"_s, u"0.13"_s, QString(), QString(), u"1.2000"_s}));
        QCOMPARE(rowOf(model, 32).at(CurveTableModel::Eval), u"1.2000"_s);
    }

    void growthAppendsAndAnythingElseBeginsAnew()
    {
        CurveTableModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto show = [&](const std::shared_ptr<const ChartData> &run) { model.setRun(run, run->curves); };
        show(makeData({.lastStep = 250}));
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        show(makeData({.lastStep = 400}));
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(model.rowCount(), 44);
        show(makeData({.lastStep = 200}));
        QCOMPARE(reset.size(), 1);
        model.setRun({}, {});
        QCOMPARE(model.rowCount(), 0);
    }

    void oneSeriesAlone()
    {
        training::Run run = makeRun({.lastStep = 50});
        run.series.erase(run.series.begin() + 1);
        CurveTableModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto data = std::make_shared<const ChartData>(makeChartData(run, {}));
        model.setRun(data, data->curves);
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
        QCOMPARE(dialog->view()->accessibleName(), u"Loss values"_s);
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
