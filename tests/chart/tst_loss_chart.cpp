// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/shown_chart.h"

#include "support/test.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QLabel>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>
#include <cmath>

namespace {

/// Whether `color` is found within `radius` pixels of `center`.
bool hasColor(const QImage &image, QPoint center, const QColor &color, int radius = 2)
{
    for (int y = center.y() - radius; y <= center.y() + radius; ++y) {
        for (int x = center.x() - radius; x <= center.x() + radius; ++x) {
            if (image.valid(x, y) && image.pixelColor(x, y) == color)
                return true;
        }
    }
    return false;
}

int countColor(const QImage &image, const QRect &box, const QColor &color)
{
    int count = 0;
    for (int y = box.top(); y <= box.bottom(); ++y) {
        for (int x = box.left(); x <= box.right(); ++x)
            count += image.valid(x, y) && image.pixelColor(x, y) == color;
    }
    return count;
}

double sine(int step)
{
    return 2 + std::sin(step / 150.0);
}

QString labels(const QWidget &widget)
{
    QStringList texts;
    for (const QLabel *label : widget.findChildren<QLabel *>()) {
        if (label->isVisible())
            texts.append(label->text());
    }
    return texts.join(u'|');
}

} // namespace

class LossChartTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCurveRunsThroughItsValues()
    {
        Chart chart;
        chart.setView({.smoothing = 0, .shown = {.eval = false}});
        chart.setRun(makeData({.train = sine}, 0));
        const QImage image = chart.image();
        for (int step = 50; step < 1000; step += 70)
            QVERIFY2(hasColor(image, chart.pixel(step, sine(step)), Qt::blue),
                     qPrintable(QString::number(step)));
        // Below its crest the wave leaves the picture white.
        QVERIFY(!hasColor(image, chart.pixel(235, sine(705)), Qt::blue, 4));
    }

    void evalPointsHaveDiamonds()
    {
        Chart chart;
        chart.setRun(makeData({.eval = [](int) { return 1.5; }}));
        const QImage image = chart.image();
        QVERIFY(hasColor(image, chart.pixel(500, 1.5) + QPoint(0, 2), Qt::green, 0));
        QVERIFY(!hasColor(image, chart.pixel(550, 1.5) + QPoint(0, 3), Qt::green, 0));
    }

    void theBestEvalAtTheVeryEndIsMarkedWhole()
    {
        Chart chart;
        const auto falls = [](int step) { return 3 - step / 1000.0; };
        chart.setRun(makeData({.train = falls, .eval = falls}));
        const PlotState &state = chart.plot().state();
        const ChartSeries &eval = state.data->eval;
        const QPointF end(state.pixelX(eval.x(XAxis::Step).back()), state.pixelY(eval.values.back()));
        QVERIFY(end.x() > state.area.right() - 1); // so that half of it lies beyond the curves
        const QImage image = chart.image();
        const auto isGreen = [&](double away) {
            for (int x = int(end.x() + away) - 1; x <= int(end.x() + away) + 1; ++x) {
                if (const QColor color = image.pixelColor(x, int(end.y())); color.green() > 200 && color.red() < 160)
                    return true;
            }
            return false;
        };
        QVERIFY(isGreen(2)); // the marker
        QVERIFY(isGreen(8)); // the ring
        // Zoomed so that it lies outside, nothing of it comes in.
        chart.plot().setZoom(Range{0, 990});
        const QImage zoomed = chart.image();
        const int edge = int(chart.plot().state().area.right());
        for (int y = 0; y < zoomed.height(); ++y)
            QVERIFY(zoomed.pixelColor(edge + 5, y) != QColor(Qt::green));
    }

    void rawValuesLieUnderTheSmoothedLine()
    {
        Chart chart;
        chart.setRun(makeData({.train = [](int step) { return step % 20 ? 1.0 : 2.0; }}));
        const QRect area = chart.plot().state().area.toRect();
        QVERIFY(countColor(chart.image(), area, Qt::cyan) > 100);
        chart.findChild<QSlider *>()->setValue(0);
        QCOMPARE(countColor(chart.image(), area, Qt::cyan), 0);
    }

    void nothingIsDrawnOutsideThePlot()
    {
        Chart chart;
        chart.setView({.smoothing = 0});
        chart.setRun(makeData({.train = [](int step) { return step <= 30 ? 1e6 : sine(step); }}, 0));
        chart.plot().setZoom(Range{25, 600});
        chart.plot().setZoom({});
        const QImage image = chart.image();
        const QRect area = chart.plot().state().area.toAlignedRect();
        QVERIFY(countColor(image, area, Qt::blue) > 300);
        QCOMPARE(countColor(image, image.rect(), Qt::blue), countColor(image, area, Qt::blue));
    }

    void aNaNIsMarkedWhereItStands()
    {
        Chart chart;
        chart.setRun(makeData({.train = [](int step) { return step >= 700 ? NaN : 1.0; }}));
        const QImage image = chart.image();
        const QRect area = chart.plot().state().area.toRect();
        const int x = chart.pixel(700, 1).x();
        QVERIFY(countColor(image, QRect(x - 1, area.top(), 3, area.height()), Qt::red) > area.height() / 3);
        // One line for the whole stretch, and its label beside it.
        QVERIFY(countColor(image, QRect(x + 3, area.top(), 60, 20), Qt::red) > 5);
        QCOMPARE(countColor(image, QRect(x + 90, area.top(), area.right() - x - 90, area.height()), Qt::red),
                 0);
    }

    void growthKeepsZoomCrosshairAndHiddenSeries()
    {
        Chart chart;
        chart.setRun(makeData({.lastStep = 500, .totalSteps = 2000}));
        chart.setOutlook({.isRunning = true, .ends = {}});
        chart.plot().setZoom(Range{200, 300});
        QVERIFY(chart.showLine(250));
        chart.button(QStringLiteral("Eval"))->click();
        chart.setRun(makeData({.lastStep = 900, .totalSteps = 2000}));
        QCOMPARE(*chart.plot().zoom(), (Range{200, 300}));
        QCOMPARE(chart.plot().state().x, (Range{200, 300}));
        const PlotState &state = chart.plot().state();
        QCOMPARE(state.data->train.lines[state.cursor->index], 250);
        QVERIFY(!state.shown.eval && state.shown.train);
    }

    void theCrosshairGoesWithItsRecord()
    {
        Chart chart;
        chart.setRun(makeData({.lastStep = 500}));
        QVERIFY(chart.showLine(450));
        chart.setRun(makeData({.lastStep = 300, .hasSteps = false})); // a restart took records and steps back
        QVERIFY(!chart.plot().state().cursor);
        QVERIFY(chart.showLine(250));
        chart.button(QStringLiteral("Train"))->click();
        QVERIFY(!chart.plot().state().cursor);
    }

    void thePictureOnlyWidensWhileARunIsWatched()
    {
        Chart chart;
        chart.setRun(makeData({.train = [](int) { return 3.0; }}));
        chart.setRun(makeData({.train = [](int) { return 1.0; }}));
        QVERIFY(chart.plot().state().y.max > 3);
        chart.setJob({QStringLiteral("account"), QStringLiteral("ft-2")});
        chart.setRun(makeData({.train = [](int) { return 1.0; }}));
        QVERIFY(chart.plot().state().y.max < 2);
    }

    void anotherJobStartsUnzoomed()
    {
        Chart chart;
        chart.setRun(makeData({}));
        chart.plot().setZoom(Range{200, 300});
        chart.showLine(250);
        chart.setJob({QStringLiteral("account"), QStringLiteral("ft-2")});
        chart.setRun(makeData({}));
        QVERIFY(!chart.plot().zoom() && !chart.plot().state().cursor);
    }

    void theZoomChipShowsAndResets()
    {
        Chart chart;
        chart.setRun(makeData({}));
        QAbstractButton *chip = chart.button(QStringLiteral("Zoomed, reset"));
        QVERIFY(!chip->isVisible());
        chart.plot().setZoom(Range{200, 300});
        QVERIFY(chip->isVisible());
        chip->click();
        QVERIFY(!chart.plot().zoom() && !chip->isVisible());
    }

    void axesThatTheLogDoesNotStateSayWhy()
    {
        Chart chart;
        chart.setRun(makeData({.hasSteps = false, .hasTimes = false}));
        const QAbstractButton *time = chart.button(QStringLiteral("Time"));
        QVERIFY(!time->isEnabled());
        QCOMPARE(time->toolTip(), QStringLiteral("The log states no times for its metric lines."));
        QVERIFY(!chart.button(QStringLiteral("Step"))->isEnabled());
        QVERIFY(chart.button(QStringLiteral("Epoch"))->isChecked());
        QCOMPARE(chart.plot().state().axis, XAxis::Epoch);
    }

    void theZoomIsCarriedToAnotherAxis()
    {
        Chart chart;
        chart.setRun(makeData({}));
        chart.plot().setZoom(Range{400, 800});
        chart.button(QStringLiteral("Epoch"))->click();
        QCOMPARE(*chart.plot().zoom(), (Range{0.5, 1}));
        chart.button(QStringLiteral("Time"))->click();
        QCOMPARE(*chart.plot().zoom(), (Range{800, 1600}));
    }

    void aLogarithmShowsPositiveValuesAndSaysSo()
    {
        Chart chart;
        chart.setRun(makeData({.train = [](int step) { return step == 500 ? -1.0 : 2.0; }}));
        chart.button(QStringLiteral("Log Y"))->click();
        QVERIFY(chart.plot().state().isLog);
        QVERIFY(chart.plot().state().y.min > 0);
        QVERIFY(labels(chart).contains(QStringLiteral("1 value of 0 or below hidden")));
        QVERIFY(!chart.image().isNull());
    }

    void aLogarithmOfNothingPositiveFallsBack()
    {
        Chart chart;
        chart.setRun(makeData({.train = [](int) { return -2.0; }, .eval = [](int) { return 0.0; }}));
        chart.button(QStringLiteral("Log Y"))->click();
        QVERIFY(!chart.plot().state().isLog);
        QVERIFY(labels(chart).contains(QStringLiteral("no positive values")));
        chart.setRun(makeData({.train = sine}));
        QVERIFY(chart.plot().state().isLog);
    }

    void emptyStatesAreSentences()
    {
        Chart chart;
        QVERIFY(!chart.plot().isVisible());
        QVERIFY(!labels(chart).contains(QStringLiteral("Reading the log")));
        QTRY_VERIFY(labels(chart).contains(QStringLiteral("Reading the log"))); // once it takes a while
        chart.setState(LossChart::State::NoValuesYet);
        QVERIFY(labels(chart).contains(
            QStringLiteral("No loss values yet|The chart starts with the first metric line in the log.")));
        chart.setState(LossChart::State::NoLines);
        QVERIFY(labels(chart).contains(
            QStringLiteral("The log is empty|The chart starts with the first metric line in the log.")));
        chart.setState(LossChart::State::NoLoss);
        QVERIFY(labels(chart).contains(QStringLiteral("This log has no loss values")));
        QSignalSpy wanted(&chart, &LossChart::logWanted);
        chart.button(QStringLiteral("Show log"))->click();
        QCOMPARE(wanted.size(), 1);
        chart.setRun(makeData({}));
        QVERIFY(chart.plot().isVisible());
    }

    void aViewIsTakenUpAgain()
    {
        LossChart::View view;
        {
            Chart chart;
            chart.setRun(makeData({.train = sine}));
            chart.button(QStringLiteral("Epoch"))->click();
            chart.button(QStringLiteral("Log Y"))->click();
            chart.findChild<QSlider *>()->setValue(85);
            chart.plot().setZoom(Range{0.25, 0.75});
            view = chart.view();
        }
        Chart chart;
        chart.setView(view);
        chart.setRun(makeData({.train = sine}));
        QCOMPARE(chart.view(), view);
        QCOMPARE(chart.plot().state().x, (Range{0.25, 0.75}));
        QVERIFY(chart.plot().state().isLog);
        QCOMPARE(chart.plot().state().curves->weight, 0.85);
    }

    void assistiveTechnologyIsToldNameDescriptionAndValue()
    {
        Chart chart;
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(&chart.plot());
        QVERIFY(interface && interface->valueInterface());
        chart.setRun(makeData({.lastStep = 1480,
                               .train = [](int step) { return step == 1480 ? 0.8395 : 1.25; },
                               .totalSteps = 2400}));
        QCOMPARE(interface->text(QAccessible::Name), QStringLiteral("Loss chart"));
        QCOMPARE(interface->text(QAccessible::Description),
                 QStringLiteral("step 1480, train loss 0.8395. Step 0 to 1480 of 2400"));
        QCOMPARE(interface->role(), QAccessible::Chart);
        QCOMPARE(interface->valueInterface()->currentValue().toDouble(), 1480.0);
        QCOMPARE(interface->valueInterface()->maximumValue().toDouble(), 2400.0);
        chart.showLine(500);
        QVERIFY(interface->text(QAccessible::Description).startsWith(QStringLiteral("step 500, train loss 1.2500.")));
        QCOMPARE(interface->valueInterface()->currentValue().toDouble(), 500.0);
        chart.showLine(501);
        QVERIFY(interface->text(QAccessible::Description).startsWith(QStringLiteral("step 500, eval loss 1.2000.")));
        chart.showLine(-1);
        chart.setRun(makeData({.lastStep = 1600, .train = [](int) { return NaN; }}));
        QCOMPARE(interface->valueInterface()->currentValue().toDouble(), 1600.0);
        chart.setJob({});
        QVERIFY(interface->text(QAccessible::Description).isEmpty());
    }

    void aMillionPointsAreDrawn()
    {
        training::Run run;
        run.series.push_back({"loss", {}});
        for (int i = 0; i < 1'000'000; ++i) {
            const double value = i == 654'321 ? 9 : 2 + std::sin(i / 5000.0) + 0.001 * (i % 7);
            run.series[0].points.push_back({.line = i, .step = i, .value = value});
        }
        Chart chart;
        chart.setRun(std::make_shared<const ChartData>(makeChartData(run, {})));
        chart.plot().setZoom(Range{600'000, 700'000}); // zoomed, every value counts
        QVERIFY(chart.plot().state().y.max > 9);
        const QImage image = chart.image();
        QVERIFY(hasColor(image, chart.pixel(654'321, 8.9), Qt::cyan)); // the spike of one point is not lost
        chart.findChild<QSlider *>()->setValue(90);
        QTRY_COMPARE(chart.plot().state().curves->weight, 0.9); // smoothed in the pool
    }

    void deletedWhileTheWorkerSmooths()
    {
        training::Run run;
        run.series.push_back({"loss", {}});
        for (int i = 0; i < 300'000; ++i)
            run.series[0].points.push_back({.line = i, .step = i, .value = double(i % 9)});
        const auto data = std::make_shared<const ChartData>(makeChartData(run, {}));
        auto chart = std::make_unique<Chart>();
        chart->setRun(data);
        chart->findChild<QSlider *>()->setValue(95);
        chart.reset();
        QTRY_COMPARE(data.use_count(), 1);
    }
};

TUNEWATCH_TEST(loss_chart, LossChartTest)
#include "tst_loss_chart.moc"
