// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/strips_of.h"

#include "support/test.h"

#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace {

double wave(int step)
{
    return 2 + std::sin(step / 150.0);
}

int inkIn(const QImage &image, const QRect &box, const QColor &color)
{
    int count = 0;
    for (int y = box.top(); y <= box.bottom(); ++y) {
        for (int x = box.left(); x <= box.right(); ++x)
            count += image.valid(x, y) && image.pixelColor(x, y) == color;
    }
    return count;
}

QImage pictureOf(StripPlot *strip)
{
    return strip->grab().toImage().convertToFormat(QImage::Format_RGB32);
}

std::shared_ptr<const ChartData> runWith(const std::vector<MetricPlan> &metrics, int lastStep = 1000)
{
    return makeData({.lastStep = lastStep, .totalSteps = 2000}, metrics);
}

} // namespace

class StripsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theMethodChoosesTheFirstStrips_data()
    {
        QTest::addColumn<QStringList>("metrics");
        QTest::addColumn<QStringList>("strips");
        QTest::newRow("fine-tuning has none") << QStringList{u"grad_norm"_s} << QStringList();
        QTest::newRow("DPO") << QStringList{u"rewards/accuracies"_s, u"rewards/margins"_s}
                             << QStringList{u"rewards/margins"_s, u"rewards/accuracies"_s};
        QTest::newRow("GRPO") << QStringList{u"reward"_s, u"completions/mean_length"_s, u"kl"_s}
                              << QStringList{u"kl"_s, u"completions/mean_length"_s};
    }

    void theMethodChoosesTheFirstStrips()
    {
        QFETCH(QStringList, metrics);
        std::vector<MetricPlan> all;
        for (const QString &name : metrics)
            all.push_back({name.toStdString()});
        Chart chart;
        chart.setRun(runWith(all));
        QTEST(stripNames(chart), "strips");
    }

    void thePlotHasAllTheRoomWithoutStrips()
    {
        Chart chart;
        chart.setRun(runWith({{"grad_norm"}}));
        const QRect alone = chart.plot().geometry();
        const QRectF area = chart.plot().state().area;
        chart.showStrip("grad_norm", true);
        QVERIFY(chart.plot().height() < alone.height());
        chart.showStrip("grad_norm", false);
        QCOMPARE(chart.plot().geometry(), alone);
        QCOMPARE(chart.plot().state().area, area);
        QCOMPARE(chart.plot().parentWidget()->height(), alone.height());
    }

    void aChoiceIsToldAndKept()
    {
        Chart chart;
        QSignalSpy chosen(&chart, &LossChart::stripsChosen);
        chart.setRun(runWith({{"grad_norm"}, {"kl"}}));
        chart.showStrip("grad_norm", true);
        chart.showStrip("grad_norm", true);
        QCOMPARE(chosen.size(), 1);
        chart.setRun(runWith({{"grad_norm"}, {"kl"}}, 1200));
        QCOMPARE(stripNames(chart), QStringList{u"grad_norm"_s});
        chart.setJob({u"account"_s, u"ft-2"_s});
        chart.setRun(runWith({{"grad_norm"}}));
        QCOMPARE(stripNames(chart), QStringList()); // another job, perhaps of another kind
        chart.setStrips(ShownStrips{{"not in this log"}, {"grad_norm", true}});
        QCOMPARE(stripNames(chart), QStringList{u"grad_norm"_s});
        QVERIFY(stripOf(chart, "grad_norm")->isLog());
        chart.showStrip("grad_norm", false);
        QCOMPARE(chart.strips(), (ShownStrips{{"not in this log"}})); // it waits for a run that has it
        QCOMPARE(chosen.size(), 2);
    }

    void aPersonMayWantNone()
    {
        Chart chart;
        chart.setStrips(ShownStrips());
        chart.setRun(runWith({{"rewards/margins"}}));
        QCOMPARE(stripNames(chart), QStringList());
    }

    void stripsStandPixelUnderPixel()
    {
        Chart chart;
        chart.setStrips(ShownStrips{{"wide"}, {"narrow"}});
        chart.setRun(runWith({{"wide", [](int step) { return 1'234'567'890.0 + step; }}, {"narrow", wave}}));
        const PlotState &plot = chart.plot().state();
        QVERIFY(plot.area.left() > 48); // its labels need more than the usual margin
        for (const char *name : {"wide", "narrow"}) {
            const PlotState &strip = stripOf(chart, name)->state();
            QCOMPARE(strip.area.left(), plot.area.left());
            QCOMPARE(strip.area.width(), plot.area.width());
            QCOMPARE(strip.pixelX(500), plot.pixelX(500));
            QVERIFY(strip.yMarks.at.size() >= 2);
        }
        QCOMPARE(stripOf(chart, "wide")->x(), chart.plot().x());
    }

    void theLineRunsThroughItsValues()
    {
        Chart chart;
        chart.setView({.smoothing = 0});
        chart.setStrips(ShownStrips{{"grad_norm"}});
        chart.setRun(makeData({}, {{"grad_norm", wave}}, 0));
        StripPlot *strip = stripOf(chart, "grad_norm");
        const QImage image = pictureOf(strip);
        const PlotState &state = strip->state();
        for (int step = 50; step < 1000; step += 70) {
            const QPoint at = QPointF(state.pixelX(step), state.pixelY(wave(step))).toPoint();
            QVERIFY2(inkIn(image, QRect(at - QPoint(2, 2), at + QPoint(2, 2)), Qt::blue) > 0, qPrintable(QString::number(step)));
        }
        QCOMPARE(inkIn(image, image.rect(), Qt::blue), inkIn(image, state.area.toAlignedRect(), Qt::blue));
    }

    void aNaNBreaksTheLineAndIsMarked()
    {
        Chart chart;
        chart.setView({.smoothing = 0});
        chart.setStrips(ShownStrips{{"grad_norm"}});
        chart.setRun(makeData({}, {{"grad_norm", [](int step) { return step >= 400 && step < 600 ? NaN : 1.0 + step % 3; }}}, 0));
        StripPlot *strip = stripOf(chart, "grad_norm");
        const QImage image = pictureOf(strip);
        const PlotState &state = strip->state();
        const int from = int(state.pixelX(400));
        const int to = int(state.pixelX(590));
        QCOMPARE(inkIn(image, QRect(from + 3, int(state.area.top()), to - from - 6, int(state.area.height())), Qt::blue), 0);
        QVERIFY(inkIn(image, QRect(from - 2, int(state.area.top()), 5, int(state.area.height())), Qt::red) > 5);
    }

    void theRawValuesStandBehindTheSmoothedOnes()
    {
        Chart chart;
        chart.setStrips(ShownStrips{{"grad_norm"}, {"learning_rate"}});
        chart.setRun(makeData({}, {{"grad_norm", jagged}}));
        QVERIFY(inkIn(pictureOf(stripOf(chart, "grad_norm")), chart.rect(), Qt::cyan) > 5);
        QCOMPARE(inkIn(pictureOf(stripOf(chart, "learning_rate")), chart.rect(), Qt::cyan), 0); // a constant
        chart.setView({.smoothing = 0});
        QCOMPARE(inkIn(pictureOf(stripOf(chart, "grad_norm")), chart.rect(), Qt::cyan), 0);
    }

    void oneSpikeInALongRunIsSeen()
    {
        Chart chart;
        chart.setView({.smoothing = 0});
        chart.setStrips(ShownStrips{{"grad_norm"}});
        chart.setRun(makeData({.lastStep = 1'000'000}, {{"grad_norm", [](int step) { return step == 500'000 ? 100.0 : 1.0; }}}, 0));
        StripPlot *strip = stripOf(chart, "grad_norm");
        QTRY_VERIFY(strip->curves().raw); // long ones are made elsewhere
        const QImage image = pictureOf(strip);
        const PlotState &state = strip->state();
        const QPoint tip = QPointF(state.pixelX(500'000), state.pixelY(100)).toPoint();
        QVERIFY(inkIn(image, QRect(tip - QPoint(2, 2), tip + QPoint(2, 3)), Qt::blue) > 0);
    }

    void theCrosshairGoesThroughAllOfThem()
    {
        Chart chart;
        chart.setStrips(ShownStrips{{"grad_norm"}, {"kl"}});
        chart.setRun(runWith({{"grad_norm", [](int step) { return step / 1000.0; }}, {"kl", [](int step) { return step; }, 100}}));
        StripPlot *gradient = stripOf(chart, "grad_norm");
        QCOMPARE(gradient->recordText(), u"1"_s); // the last one
        QVERIFY(chart.showLine(460));
        QCOMPARE(gradient->recordText(), u"0.46"_s);
        QCOMPARE(stripOf(chart, "kl")->recordText(), u"500 at 500"_s); // the nearest, and where it stands
        const int x = int(std::round(chart.plot().state().pixelX(460)));
        const QImage image = pictureOf(gradient);
        QVERIFY(inkIn(image, QRect(x - 1, 0, 3, image.height()), Qt::magenta) > image.height() / 2);
        chart.clearCursor();
        QCOMPARE(inkIn(pictureOf(gradient), image.rect(), Qt::magenta), 0);
    }

    void theValueIsWordedAsItIs_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("text");
        QTest::newRow("four digits") << 0.84752 << u"0.8475"_s;
        QTest::newRow("a learning rate") << 7.933e-6 << u"7.933e-06"_s;
        QTest::newRow("a count") << 19'500'000.0 << u"19,500,000"_s;
        QTest::newRow("large and broken") << 12'345.678 << u"12,345.7"_s;
        QTest::newRow("NaN") << NaN << u"NaN"_s;
        QTest::newRow("infinity") << -std::numeric_limits<double>::infinity() << u"−∞"_s;
    }

    void theValueIsWordedAsItIs()
    {
        QFETCH(double, value);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        Chart chart;
        chart.setStrips(ShownStrips{{"metric"}});
        chart.setRun(runWith({{"metric", [&](int) { return value; }}}));
        const QString text = stripOf(chart, "metric")->recordText();
        QLocale::setDefault(QLocale::c());
        QTEST(text, "text");
    }

    void aZoomIsOneForAllAndEachFitsItsValues()
    {
        Chart chart;
        chart.setStrips(ShownStrips{{"grad_norm"}});
        chart.setRun(runWith({{"grad_norm", [](int step) { return double(step); }}}));
        const StripPlot *strip = stripOf(chart, "grad_norm");
        QVERIFY(strip->state().y.max > 1000);
        chart.plot().setZoom(Range{200, 300});
        QCOMPARE(strip->state().x, (Range{200, 300}));
        QVERIFY(strip->state().y.min > 150 && strip->state().y.max < 350);
        QAbstractButton *epoch = chart.button(u"Epoch"_s);
        epoch->click();
        QCOMPARE(strip->state().axis, XAxis::Epoch);
        QVERIFY(strip->state().y.min > 150 && strip->state().y.max < 350);
    }

    void aLogarithmSaysWhatItHides()
    {
        Chart chart;
        chart.setStrips(ShownStrips{{"grad_norm"}});
        chart.setRun(runWith({{"grad_norm", [](int step) { return step <= 20 ? 0.0 : std::pow(10, step / 250.0); }}}));
        const StripPlot *strip = stripOf(chart, "grad_norm");
        QVERIFY(!strip->state().isLog && strip->hiddenText().isEmpty());
        chart.setStripLog("grad_norm", true);
        QVERIFY(strip->state().isLog && strip->state().y.min > 0);
        QCOMPARE(strip->hiddenText(), u"log scale, 2 values of 0 or below hidden"_s);
        QVERIFY(!chart.plot().state().isLog); // each has its own
        QCOMPARE(chart.strips(), (ShownStrips{{"grad_norm", true}}));
    }

    void withoutAPositiveValueTheScaleStaysLinear()
    {
        Chart chart;
        chart.setStrips(ShownStrips{{"logps", true}});
        chart.setRun(runWith({{"logps", [](int step) { return -1.0 - step % 7; }}}));
        QVERIFY(!stripOf(chart, "logps")->state().isLog);
        QVERIFY(stripOf(chart, "logps")->state().y.max < 0);
        QCOMPARE(stripOf(chart, "logps")->hiddenText(), u"linear scale, no positive values"_s);
    }

    void aThinStripHasMoreThanOneMark()
    {
        Chart chart;
        chart.setStrips(ShownStrips{{"rate"}, {"b"}});
        chart.setRun(runWith({{"rate", [](int step) { return 1.6e-5 - 1e-8 * step; }}, {"b"}}));
        QVERIFY(stripOf(chart, "rate")->state().yMarks.at.size() >= 2);
        // One power of ten and a half in 25 pixels, or in 60.
        chart.setStrips(ShownStrips{{"rate"}, {"b", true}});
        chart.resize(1000, 636);
        chart.setRun(runWith({{"rate"}, {"b", [](int step) { return std::pow(10, step % 160 / 100.0); }}}));
        QVERIFY(stripOf(chart, "b")->state().yMarks.at.size() >= 3);
    }

    void growthKeepsStripsAndCrosshair()
    {
        Chart chart;
        chart.setStrips(ShownStrips{{"grad_norm"}});
        chart.setRun(runWith({{"grad_norm", wave}}, 500));
        StripPlot *strip = stripOf(chart, "grad_norm");
        chart.showLine(500); // the last record, whose index the shorter run below does not have
        chart.setRun(runWith({{"grad_norm", wave}}, 800));
        QCOMPARE(stripOf(chart, "grad_norm"), strip);
        QCOMPARE(strip->curves().series->points.size(), size_t(80));
        chart.setRun(runWith({{"grad_norm", wave}}, 300));
        QCOMPARE(strip->record(), std::optional<size_t>(29));
        chart.setRun({});
        QCOMPARE(stripNames(chart), QStringList());
    }

    void inTheOverviewThePlotStandsAlone()
    {
        Chart chart;
        chart.setStrips(ShownStrips{{"grad_norm"}});
        chart.setRun(runWith({{"grad_norm"}}));
        chart.setMode(LossChart::Mode::Overview);
        QCOMPARE(stripNames(chart), QStringList());
        chart.setMode(LossChart::Mode::Panel);
        QCOMPARE(stripNames(chart), QStringList{u"grad_norm"_s});
    }

    void whatIsHeldGoesWithTheChart()
    {
        auto chart = std::make_unique<Chart>();
        chart->setStrips(ShownStrips{{"grad_norm"}});
        std::weak_ptr<const ChartData> held;
        {
            const auto run = makeData({.lastStep = 600'000}, {{"grad_norm", jagged}});
            held = run;
            chart->setRun(run); // its curves are being made when the chart goes
        }
        chart.reset();
        QTRY_VERIFY(held.expired());
    }
};

TUNEWATCH_TEST(strips, StripsTest)
#include "tst_strips.moc"
