// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/loss_chart.h"
#include "chart/loss_plot.h"
#include "chart/make_run.h"
#include "chart/readout.h"
#include "shell/pane_colors.h"
#include "theme/palette.h"

#include "support/test.h"

#include <QLocale>
#include <QPainter>
#include <QTest>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace {

/// The chart of picture 01: 944 wide, 36 + 198 high.
struct Picture : LossChart
{
    explicit Picture(const Tokens &tokens, QSize size = {944, 234})
        : colors(chartColorsOf(tokens))
    {
        resize(size);
        setPalette(paletteFor(tokens));
        setColors(colors);
        setJob({u"account"_s, u"ft-1"_s});
        show();
    }

    LossPlot &plot() const { return *findChild<LossPlot *>(); }
    const PlotState &state() const { return plot().state(); }
    QPoint at(double x, double y) const
    {
        return {int(std::round(state().pixelX(x))), int(std::round(state().pixelY(y)))};
    }

    QImage image(double ratio = 1)
    {
        QImage image((QSizeF(plot().size()) * ratio).toSize(), QImage::Format_RGB32);
        image.setDevicePixelRatio(ratio);
        image.fill(Qt::black);
        plot().render(&image);
        return image;
    }

    const ChartColors colors;
};

RunPlan running()
{
    return {.lastStep = 1480, .train = falling, .eval = [](int step) { return 0.9 + std::abs(step - 1200) / 4000.0; }, .totalSteps = 2400};
}

QColor mixed(const QColor &ground, const QColor &ink, double share)
{
    const auto mix = [&](int from, int to) { return qRound(from + (to - from) * share); };
    return QColor(mix(ground.red(), ink.red()), mix(ground.green(), ink.green()), mix(ground.blue(), ink.blue()));
}

bool isNear(const QColor &a, const QColor &b, int tolerance = 3)
{
    return std::abs(a.red() - b.red()) <= tolerance && std::abs(a.green() - b.green()) <= tolerance
        && std::abs(a.blue() - b.blue()) <= tolerance;
}

int count(const QImage &image, const QRect &box, const QColor &color)
{
    int found = 0;
    for (int y = box.top(); y <= box.bottom(); ++y) {
        for (int x = box.left(); x <= box.right(); ++x)
            found += image.valid(x, y) && image.pixelColor(x, y) == color;
    }
    return found;
}

/// Pixels of ink on a light ground, however thin its letters.
int dark(const QImage &image, const QRect &box)
{
    int found = 0;
    for (int y = box.top(); y <= box.bottom(); ++y) {
        for (int x = box.left(); x <= box.right(); ++x)
            found += image.valid(x, y) && image.pixelColor(x, y).lightness() < 160;
    }
    return found;
}

QStringList texts(const AxisMarks &marks)
{
    return QStringList(marks.texts.begin(), marks.texts.end());
}

} // namespace

Q_DECLARE_METATYPE(const Tokens *)

class ChartPicturesTest : public QObject
{
    Q_OBJECT

    static void bothThemes()
    {
        QTest::addColumn<const Tokens *>("tokens");
        QTest::newRow("light") << &kLight;
        QTest::newRow("dark") << &kDark;
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void cleanupTestCase() { QLocale::setDefault(QLocale::c()); }

    void thePlotHasTheMarginsOfTheDesign_data() { bothThemes(); }
    void thePlotHasTheMarginsOfTheDesign()
    {
        QFETCH(const Tokens *, tokens);
        Picture chart(*tokens);
        chart.setRun(makeData(running()));
        chart.setOutlook({.isRunning = true});
        QCOMPARE(QRect(chart.plot().mapTo(&chart, QPoint()), chart.plot().size()), QRect(0, 36, 944, 198));
        QCOMPARE(chart.state().area, QRectF(48, 8, 880, 166));
        QCOMPARE(texts(chart.state().xMarks).join(u' '), u"0 400 800 1,200 1,600 2,000 2,400"_s);
        const QImage image = chart.image();
        // The line of the axis with its ticks, below it nothing but labels inside the ends of the plot.
        QCOMPARE(count(image, QRect(48, 174, 880, 1), chart.colors.border), 880);
        for (const double step : {0.0, 400.0, 800.0})
            QCOMPARE(count(image, QRect(chart.at(step, 1).x(), 174, 1, 8), chart.colors.border), 4);
        QCOMPARE(count(image, QRect(0, 182, 47, 16), chart.colors.base), 47 * 16);
        QCOMPARE(count(image, QRect(928, 182, 16, 16), chart.colors.base), 16 * 16);
    }

    void onlyHorizontalLinesMakeTheGrid_data() { bothThemes(); }
    void onlyHorizontalLinesMakeTheGrid()
    {
        QFETCH(const Tokens *, tokens);
        Picture chart(*tokens);
        chart.setRun(makeData({.lastStep = 700, .train = falling, .eval = falling, .hasEpochs = false}));
        const QImage image = chart.image();
        QVERIFY(chart.state().yMarks.at.size() >= 3);
        for (const double mark : chart.state().yMarks.at) {
            const int y = int(std::round(chart.state().pixelY(mark)));
            QCOMPARE(image.pixelColor(900, y), chart.colors.grid);
            QCOMPARE(image.pixelColor(900, y + 1), chart.colors.base);
        }
        QCOMPARE(image.pixelColor(chart.at(400, 1).x(), 20), chart.colors.base);
    }

    void thePartStillToComeIsHatched_data() { bothThemes(); }
    void thePartStillToComeIsHatched()
    {
        QFETCH(const Tokens *, tokens);
        Picture chart(*tokens);
        chart.setRun(makeData(running()));
        chart.setOutlook({.isRunning = true});
        const QRect future(chart.at(1480, 1).x() + 10, 100, 100, 20);
        QImage image = chart.image();
        const int plain = count(image, future, chart.colors.future);
        QVERIFY2(plain > 1000 && plain < 1900, qPrintable(QString::number(plain)));
        QCOMPARE(count(image, future.translated(-200, -60), chart.colors.future), 0);
        // Equal distances of ten pixels along a row.
        int lines = 0;
        for (int x = 850; x < 900; ++x)
            lines += image.pixelColor(x, 40) == chart.colors.future && image.pixelColor(x - 1, 40) != chart.colors.future;
        QCOMPARE(lines, 5);
        chart.setOutlook({});
        image = chart.image();
        QCOMPARE(count(image, QRect(600, 10, 300, 40), chart.colors.future), 0);
    }

    void wordsStandInTheFutureWhereTheyHaveRoom()
    {
        Picture chart(kLight);
        chart.setRun(makeData(running()));
        const QImage none = chart.image();
        const auto inks = [&](const QImage &image) {
            const int left = chart.at(1480, 1).x() + 12;
            return dark(image, QRect(left, 20, 928 - left, 150));
        };
        QCOMPARE(inks(none), 0);
        chart.setOutlook({.isRunning = true, .ends = u"ends about 15:17"_s});
        QVERIFY(inks(chart.image()) > 10);
        chart.setRun(makeData({.lastStep = 2350, .train = falling, .totalSteps = 2400})); // 18 pixels are left
        QCOMPARE(dark(chart.image(), QRect(915, 20, 12, 150)), 0);
    }

    void theReadOutAndTheWordsKeepApart()
    {
        Picture chart(kLight, {944, 218}); // so low that the box reaches down to the words
        chart.setRun(makeData(running()));
        chart.setOutlook({.isRunning = true, .ends = u"ends about 15:17"_s});
        const auto inksRightOf = [&](int left) {
            return dark(chart.image(), QRect(left, 24, 928 - left, 134));
        };
        QVERIFY(chart.pinStep(200));
        QVERIFY(inksRightOf(chart.at(1480, 1).x() + 12) > 10);
        QVERIFY(chart.pinStep(1440));
        const std::optional<QRectF> box = readoutBox(chart.state());
        QVERIFY(box && box->left() > chart.at(1440, 1).x());
        QCOMPARE(inksRightOf(int(box->right()) + 1), 0);
    }

    void theLastPointOfARunningJobHasAHalo_data() { bothThemes(); }
    void theLastPointOfARunningJobHasAHalo()
    {
        QFETCH(const Tokens *, tokens);
        Picture chart(*tokens);
        chart.setRun(makeData(running()));
        chart.setOutlook({.isRunning = true});
        const PlotState &state = chart.state();
        const QPoint last = chart.at(1480, double(state.curves->smoothed->values().back()));
        QImage image = chart.image();
        QCOMPARE(image.pixelColor(last - QPoint(0, 1)), chart.colors.c1);
        QVERIFY(isNear(image.pixelColor(last + QPoint(-1, -6)), mixed(chart.colors.base, chart.colors.c1, 0.2), 8));
        chart.setOutlook({.isRunning = true, .noDataSince = u"13:48"_s}); // who knows where it is by now
        image = chart.image();
        QVERIFY(!isNear(image.pixelColor(last + QPoint(-1, -6)), mixed(chart.colors.base, chart.colors.c1, 0.2), 8));
    }

    void theBestEvalHasARing_data() { bothThemes(); }
    void theBestEvalHasARing()
    {
        QFETCH(const Tokens *, tokens);
        Picture chart(*tokens);
        chart.setRun(makeData(running()));
        const QImage image = chart.image();
        const QPoint best = chart.at(1200, 0.9);
        const QRect above(best + QPoint(-1, -9), QSize(3, 3));
        QVERIFY(count(image, above, chart.colors.c2) > 0);
        const QPoint other = chart.at(1100, 0.925);
        QCOMPARE(count(image, QRect(other + QPoint(-1, -9), QSize(3, 3)), chart.colors.c2), 0);
    }

    void epochsBeginAtADashedLine_data() { bothThemes(); }
    void epochsBeginAtADashedLine()
    {
        QFETCH(const Tokens *, tokens);
        Picture chart(*tokens);
        chart.setRun(makeData(running()));
        const QImage image = chart.image();
        const QRect column(chart.at(800, 1).x(), 8, 1, 60);
        const int dashes = count(image, column, chart.colors.border);
        QVERIFY2(dashes >= 20 && dashes <= 28, qPrintable(QString::number(dashes)));
        QVERIFY(count(image, QRect(column.left() + 5, 8, 50, 16), chart.colors.text3) > 0); // epoch 2
    }

    void aNaNIsMarkedAndTheRiseBeforeItShaded_data() { bothThemes(); }
    void aNaNIsMarkedAndTheRiseBeforeItShaded()
    {
        QFETCH(const Tokens *, tokens);
        Picture chart(*tokens, {840, 234});
        chart.setMode(LossChart::Mode::Overview);
        chart.setOverviewScale(true);
        const auto train = [](int step) {
            return step >= 930 ? NaN : step < 720 ? 1 + std::exp(-step / 100.0) : 1 + std::pow((step - 720) / 55.0, 2);
        };
        chart.setRun(makeData({.lastStep = 930, .train = train, .eval = [](int) { return 1.1; }}));
        QCOMPARE(chart.state().x, (Range{0, 1000}));
        QVERIFY2(texts(chart.state().yMarks).join(u' ').contains(u"1 2 5"_s), qPrintable(texts(chart.state().yMarks).join(u' ')));
        QVERIFY(chart.state().curves->rise);
        const double start = chart.state().data->train.x(XAxis::Step)[*chart.state().curves->rise];
        QVERIFY2(start >= 700 && start <= 750, qPrintable(QString::number(start)));
        const QImage image = chart.image();
        const QColor shade = mixed(chart.colors.base, chart.colors.failFg, 0.07);
        QVERIFY(isNear(image.pixelColor(chart.at(start + 40, 1).x(), 14), shade));
        QCOMPARE(image.pixelColor(chart.at(start - 20, 1).x(), 14), chart.colors.base);
        const int x = chart.at(930, 1).x();
        QVERIFY(count(image, QRect(x, 8, 1, 166), chart.colors.failFg) > 70);
        QVERIFY(count(image, QRect(x + 4, 8, 40, 28), chart.colors.failFg) > 10); // NaN over 930
        const QRect foot(chart.at(start, 1).x() + 2, 158, 100, 14);
        QVERIFY(foot.width() * foot.height() - count(image, foot, image.pixelColor(foot.topLeft())) > 100); // its sentence
    }

    void theCrosshairHasItsLabelAndItsReadOut_data() { bothThemes(); }
    void theCrosshairHasItsLabelAndItsReadOut()
    {
        QFETCH(const Tokens *, tokens);
        Picture chart(*tokens);
        chart.setRun(makeData(running()));
        chart.setOutlook({.isRunning = true});
        QVERIFY(chart.showLine(1210));
        const std::optional<QRectF> box = readoutBox(chart.state());
        QVERIFY(box);
        const int x = chart.at(1210, 1).x();
        QCOMPARE(box->left(), double(x + 12));
        QCOMPARE(box->top(), 22.0);
        QCOMPARE(box->width(), 236.0);
        QImage image = chart.image();
        QVERIFY(count(image, QRect(x, 8, 1, 166), chart.colors.text2) > 140);
        QCOMPARE(image.pixelColor(int(box->left()), int(box->center().y())), chart.colors.tipBorder);
        QCOMPARE(image.pixelColor(int(box->left()) + 2, int(box->center().y())), chart.colors.tipBg);
        // The ring is open in the middle.
        const double smoothed = double(chart.state().curves->smoothed->values()[120]);
        QCOMPARE(image.pixelColor(chart.at(1210, smoothed) + QPoint(1, 0)), chart.colors.base);
        // The label is inverted, and has a square once pinned.
        const QRect label(x - 30, 178, 60, 17);
        const int ink = count(image, label, chart.colors.text);
        QVERIFY(ink > label.width() * label.height() / 2);
        QVERIFY(chart.pinLine(1210));
        image = chart.image();
        bool hasSquare = false;
        for (QPoint at(x - 50, 182); at.y() < 188; at = at.x() < x ? at + QPoint(1, 0) : QPoint(x - 50, at.y() + 1))
            hasSquare = hasSquare || (count(image, QRect(at, QSize(6, 6)), chart.colors.base) == 36
                                      && count(image, QRect(at - QPoint(1, 1), QSize(8, 8)), chart.colors.base) == 36);
        QVERIFY(hasSquare);
    }

    void theReadOutNeverCoversThePoint_data()
    {
        QTest::addColumn<int>("step");
        for (const int step : {10, 300, 700, 1210, 1480})
            QTest::addRow("at step %d", step) << step;
    }

    void theReadOutNeverCoversThePoint()
    {
        QFETCH(int, step);
        Picture chart(kLight);
        chart.setRun(makeData(running()));
        QVERIFY(chart.pinStep(step));
        const std::optional<QRectF> box = readoutBox(chart.state());
        QVERIFY(box);
        const double x = chart.state().pixelX(chart.state().xOf(*chart.state().cursor));
        QVERIFY(box->left() >= x + 11 || box->right() <= x - 11);
        QVERIFY(chart.state().area.left() <= box->left() && box->right() <= chart.state().area.right());
    }

    void hairlinesAreSharpAtTwiceTheScale()
    {
        Picture chart(kLight);
        chart.setRun(makeData(running()));
        const QImage image = chart.image(2);
        int rows = 0;
        for (int y = 340; y < 356; ++y)
            rows += image.pixelColor(1000, y) == chart.colors.border;
        QCOMPARE(rows, 2);
    }

    void itSurvivesWhatALogCanState_data()
    {
        QTest::addColumn<RunPlan>("plan");
        const auto never = [](int) { return NaN; };
        QTest::newRow("one point") << RunPlan{.lastStep = 10};
        QTest::newRow("all NaN") << RunPlan{.train = never, .eval = never};
        QTest::newRow("values below zero") << RunPlan{.train = [](int step) { return std::sin(step / 50.0); }};
        QTest::newRow("nothing above zero") << RunPlan{.train = [](int) { return -1.0; }, .eval = [](int) { return -2.0; }};
        QTest::newRow("huge and tiny") << RunPlan{.train = [](int step) { return step % 20 ? 1e300 : 1e-300; }};
        QTest::newRow("infinite") << RunPlan{.train = [](int step) { return step == 500 ? HUGE_VAL : 1.0; }};
        QTest::newRow("neither steps nor epochs nor times")
            << RunPlan{.hasSteps = false, .hasEpochs = false, .hasTimes = false};
        QTest::newRow("past its plan") << RunPlan{.totalSteps = 500};
    }

    void itSurvivesWhatALogCanState()
    {
        QFETCH(RunPlan, plan);
        for (const QSize size : {QSize(944, 234), QSize(200, 120)}) {
            Picture chart(kDark, size);
            chart.setRun(makeData(plan));
            chart.setOutlook({.isRunning = true, .ends = u"ends about 15:17"_s});
            for (const bool isLog : {false, true}) {
                chart.setView({.isLog = isLog});
                QTest::keyClick(&chart.plot(), Qt::Key_End);
                QTest::keyClick(&chart.plot(), Qt::Key_Return);
                QTest::keyClick(&chart.plot(), Qt::Key_Plus);
                const QImage image = chart.image();
                QCOMPARE(image.pixelColor(1, 1), chart.colors.base);
                const PlotState &state = chart.state();
                QVERIFY(state.y.min < state.y.max && std::isfinite(state.y.span()));
            }
        }
    }
};

TUNEWATCH_TEST(chart_pictures, ChartPicturesTest)
#include "tst_chart_pictures.moc"
