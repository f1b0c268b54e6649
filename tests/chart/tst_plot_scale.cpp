// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which stretch of the run the plot shows, on which scale, and that it says what it leaves out.

#include "chart/chart_menu.h"
#include "chart/chart_text.h"
#include "chart/curve_marks.h"
#include "chart/plot_caption.h"
#include "chart/shown_chart.h"

#include "support/test.h"

#include <QInputDialog>
#include <QLabel>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace {

QAction *actionOf(const Chart &chart, const QString &text)
{
    for (const QMenu *menu : chart.findChildren<QMenu *>()) {
        for (QAction *action : menu->actions()) {
            if (action->text() == text)
                return action;
        }
    }
    return nullptr;
}

QString shownLabels(const Chart &chart)
{
    QStringList words;
    for (const QLabel *label : chart.findChildren<QLabel *>()) {
        if (label->isVisible())
            words.append(label->text());
    }
    return words.join(u'|');
}

bool hasChip(const Chart &chart, const QString &text)
{
    const QAbstractButton *chip = chart.button(text);
    return chip && chip->isVisible();
}

void wheelOver(Chart *chart, double step, int notches, Qt::KeyboardModifiers modifiers)
{
    const QPoint at = QPointF(chart->plot().state().pixelX(step), chart->plot().state().area.center().y()).toPoint();
    QWheelEvent event(at, chart->plot().mapToGlobal(at), {}, {0, notches * 120}, Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&chart->plot(), &event);
}

} // namespace

class PlotScaleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); } // whatever the desktop speaks

    void logXGivesEachPowerOfTenTheSameRoom()
    {
        Chart chart;
        chart.setRun(makeData({.lastStep = 10'000, .train = falling}));
        QAction *log = actionOf(chart, u"Log X"_s);
        QVERIFY(log);
        log->trigger();
        const PlotState &state = chart.plot().state();
        QVERIFY(state.isLogX);
        QCOMPARE(state.x, (Range{10, 10'000}));
        QVERIFY(qAbs((state.pixelX(100) - state.pixelX(10)) - (state.pixelX(10'000) - state.pixelX(1000))) < 0.01);
        QVERIFY(qAbs(state.valueX(state.pixelX(345)) - 345) < 1e-6);
        QVERIFY(std::ranges::find(state.xMarks.texts, u"100"_s) != state.xMarks.texts.end());
        QVERIFY(chart.view().isLogX);
        log->trigger();
        QVERIFY(!chart.plot().state().isLogX);
    }

    void logXHidesWhatStandsAtZeroAndSaysSo()
    {
        Chart chart;
        training::Run run = makeRun({});
        std::vector<MetricPoint> points = run.series.front().points.toVector();
        points.insert(points.begin(), MetricPoint{.line = 0, .step = 0, .epoch = 0, .elapsed = 0, .value = 5});
        run.series.front().points = points;
        chart.setRun(std::make_shared<const ChartData>(makeChartData(run, {.weight = 0.6, .epochs = 3})));
        QVERIFY(!shownLabels(chart).contains(u"hidden"));
        actionOf(chart, u"Log X"_s)->trigger();
        QVERIFY(shownLabels(chart).contains(u"log X, 1 point at 0 hidden"));
    }

    void aRunWithoutAPlaceAboveZeroStaysLinear()
    {
        training::Run run;
        run.series = {{"loss", std::vector<MetricPoint>{{.line = 1, .step = 0, .value = 1}}}};
        Chart chart;
        chart.setView({.isLogX = true});
        chart.setRun(std::make_shared<const ChartData>(makeChartData(run, {})));
        QVERIFY(!chart.plot().state().isLogX);
        QVERIFY(!chart.image().isNull());
    }

    void gesturesKeepThePlaceUnderThePointerOnALogarithmicAxis()
    {
        Chart chart;
        chart.setView({.isLogX = true});
        chart.setRun(makeData({.lastStep = 10'000}));
        const double pixel = chart.plot().state().pixelX(100);
        const double under = chart.plot().state().valueX(QPointF(pixel, 0).toPoint().x());
        wheelOver(&chart, 100, 4, Qt::ControlModifier);
        QVERIFY(chart.plot().zoom());
        QVERIFY(qAbs(chart.plot().state().pixelX(under) - QPointF(pixel, 0).toPoint().x()) < 0.5);
        const Range before = chart.plot().state().x;
        wheelOver(&chart, 100, -1, Qt::ShiftModifier);
        const Range after = chart.plot().state().x;
        QVERIFY(after.min > before.min);
        QVERIFY(qAbs(after.max / after.min / (before.max / before.min) - 1) < 1e-9); // as many powers of ten
        QTest::keyClick(&chart.plot(), Qt::Key_0, Qt::ControlModifier);
        QVERIFY(!chart.plot().zoom());
    }

    void aSpikeIsSeenOnALogarithmicAxis()
    {
        Chart chart;
        chart.setView({.smoothing = 0, .shown = {.eval = false}, .isLogX = true});
        chart.setRun(makeData({.lastStep = 1'000'000, .train = [](int step) { return step == 900'010 ? 3.0 : 1.0; }}, 0));
        chart.plot().setShowsEverything(true);
        const QImage image = chart.image();
        const QPoint tip = chart.pixel(900'010, 3);
        bool isThere = false;
        for (int dx = -2; dx <= 2; ++dx) {
            for (int dy = -1; dy <= 3; ++dy)
                isThere = isThere || image.pixelColor(tip + QPoint(dx, dy)) == QColor(Qt::blue);
        }
        QVERIFY(isThere);
    }

    void theLastStepsFollowTheRun()
    {
        Chart chart;
        chart.setRun(makeData({.lastStep = 5000, .totalSteps = 9000}));
        chart.setOutlook({.isRunning = true});
        actionOf(chart, u"1000"_s)->trigger();
        QCOMPARE(chart.plot().state().x, (Range{4000, 5000}));
        QVERIFY(hasChip(chart, u"Last 1000 steps, show all"_s));
        QCOMPARE(chart.view().lastSteps, std::optional(1000));
        chart.setRun(makeData({.lastStep = 6500, .totalSteps = 9000}));
        QCOMPARE(chart.plot().state().x, (Range{5500, 6500}));
        chart.button(u"Epoch"_s)->click();
        QVERIFY(qAbs(chart.plot().state().x.min - 5500 / 800.0) < 0.01);
        chart.button(u"Step"_s)->click();
        chart.plot().setZoom(Range{100, 200}); // a zoom stands above it
        QVERIFY(hasChip(chart, u"Zoomed, reset"_s));
        chart.button(u"Zoomed, reset"_s)->click();
        QCOMPARE(chart.plot().state().x, (Range{5500, 6500}));
        chart.button(u"Last 1000 steps, show all"_s)->click();
        QCOMPARE(chart.plot().state().x, (Range{0, 9000}));
        QVERIFY(!chart.view().lastSteps);
    }

    void aShorterRunIsShownWhole()
    {
        Chart chart;
        chart.setView({.lastSteps = 5000});
        chart.setRun(makeData({.lastStep = 1000}));
        QCOMPARE(chart.plot().state().x, (Range{0, 1000}));
    }

    void theMenuTicksWhatIsShownOfTheRun()
    {
        Chart chart;
        chart.setRun(makeData({.lastStep = 5000}));
        auto *menu = chart.findChild<ChartMenu *>();
        Q_EMIT menu->aboutToShow();
        QVERIFY(actionOf(chart, u"All"_s)->isChecked());
        chart.setView({.lastSteps = 500});
        Q_EMIT menu->aboutToShow();
        QVERIFY(actionOf(chart, u"500"_s)->isChecked() && !actionOf(chart, u"All"_s)->isChecked());
        chart.setView({.lastSteps = 777});
        Q_EMIT menu->aboutToShow();
        QVERIFY(actionOf(chart, u"Custom..."_s)->isChecked());
    }

    void aNumberOfStepsOfOnesOwn()
    {
        Chart chart;
        chart.setRun(makeData({.lastStep = 5000}));
        actionOf(chart, u"Custom..."_s)->trigger();
        auto *dialog = chart.findChild<QInputDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        QCOMPARE(dialog->intValue(), 1000);
        dialog->setIntValue(700);
        dialog->accept();
        QCOMPARE(chart.plot().state().x, (Range{4300, 5000}));
    }

    void withoutStepsRecordsAreCounted()
    {
        Chart chart;
        chart.setRun(makeData({.lastStep = 5000, .hasSteps = false}));
        chart.setView({.axis = XAxis::Epoch, .lastSteps = 100});
        QCOMPARE(chart.plot().state().x, (Range{4010 / 800.0, 6.25}));
    }

    void newPointsDoNotMoveAZoomedPicture()
    {
        Chart chart;
        chart.setRun(makeData({.lastStep = 500, .train = [](int) { return 1.0; }, .totalSteps = 2000}));
        chart.setOutlook({.isRunning = true});
        chart.plot().setZoom(Range{400, 900});
        const Range y = chart.plot().state().y;
        const auto later = [](int step) { return step <= 500 ? 1.0 : step == 700 ? -5.0 : step == 800 ? 9.0 : 1.0; };
        chart.setRun(makeData({.lastStep = 900, .train = later, .totalSteps = 2000}));
        QCOMPARE(chart.plot().state().x, (Range{400, 900}));
        QCOMPARE(chart.plot().state().y, y);
        // What does not fit is told, above and below, and one click brings it in.
        const PlotState &state = chart.plot().state();
        QCOMPARE(state.clippedAbove, size_t(1));
        QCOMPARE(state.clippedBelow, size_t(1));
        QCOMPARE(clippedText(state), u"1 above and 1 below, show"_s);
        QCOMPARE(clippedPixels(state, ClippedEdge::Bottom).size(), size_t(1));
        const double pixel = clippedPixels(state, ClippedEdge::Bottom).front();
        QTest::mouseClick(&chart.plot(), Qt::LeftButton, {}, QPointF(pixel, state.area.bottom() - 4).toPoint());
        QVERIFY(state.y.min < -5 && state.y.max > 9);
        QCOMPARE(state.clippedAbove + state.clippedBelow, size_t(0));
        QCOMPARE(state.x, (Range{400, 900}));
        // The run ends short of its plan: the zoom stays.
        chart.setOutlook({.isRunning = false});
        QCOMPARE(state.x, (Range{400, 900}));
    }

    void withoutAZoomThePictureFollows()
    {
        Chart chart;
        chart.setRun(makeData({.lastStep = 500}));
        chart.setRun(makeData({.lastStep = 900, .train = [](int step) { return step <= 500 ? 1.0 : 4.0; }}));
        QCOMPARE(chart.plot().state().x, (Range{0, 900}));
        QVERIFY(chart.plot().state().y.max > 4);
    }

    void theCaptionCountsEveryPoint()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        Chart chart;
        chart.setRun(makeData({.lastStep = 42'000}));
        const QString all = captionText(chart.plot().state());
        chart.plot().setZoom(Range{1000, 2000});
        const QString zoomed = captionText(chart.plot().state());
        chart.button(u"Eval"_s)->click();
        const QString train = captionText(chart.plot().state());
        QLocale::setDefault(QLocale::c());
        QCOMPARE(all, u"4,620 points, all shown"_s);
        QCOMPARE(zoomed, u"of 4,620 points 112 in view"_s);
        QCOMPARE(train, u"of 4,200 points 101 in view"_s);
        chart.button(u"Train"_s)->click();
        QCOMPARE(captionText(chart.plot().state()), QString());
    }

    void theCaptionStandsWhereNoCurveIs()
    {
        Chart low;
        low.setColors([] {
            ChartColors colors = plainColors();
            colors.text3 = QColor(255, 128, 0);
            return colors;
        }());
        const auto ink = [](Chart *chart, const QRectF &box) {
            const QImage image = chart->image();
            int count = 0;
            for (int y = int(box.top()); y <= int(box.bottom()); ++y) {
                for (int x = int(box.left()); x <= int(box.right()); ++x) {
                    const QColor color = image.pixelColor(x, y);
                    count += color.red() > 240 && color.blue() < 100 && color.green() < 200;
                }
            }
            return count;
        };
        low.setRun(makeData({.train = falling, .eval = falling}));
        const QRectF area = low.plot().state().area;
        const QRectF foot(area.left(), area.bottom() - 26, 200, 25);
        const QRectF head(area.right() - 200, area.top() + 14, 200, 30);
        QVERIFY(ink(&low, foot) > 20);
        // A reward starts low and rises: the words move out of its way.
        low.setRun(makeData({.train = [](int step) { return std::sqrt(step); }, .eval = [](int step) { return std::sqrt(step); }}));
        QCOMPARE(ink(&low, foot), 0);
        low.setMode(LossChart::Mode::Overview);
        QCOMPARE(ink(&low, head) + ink(&low, foot), 0);
    }

    void whatIsCutOffIsALinkInTheCaption()
    {
        Chart chart;
        chart.setRun(makeData({.train = [](int step) { return step <= 20 ? 50.0 : 1.0 + step % 3 * 0.1; }}));
        const PlotState &state = chart.plot().state();
        QVERIFY(state.clippedAbove > 0);
        const QRectF link = captionLink(state);
        QVERIFY(!link.isEmpty() && link.height() >= 16);
        QCOMPARE(captionText(state), u"110 points"_s); // not all of them are shown
        QTest::mouseClick(&chart.plot(), Qt::LeftButton, {}, link.center().toPoint());
        QVERIFY(chart.plot().showsEverything() && state.clippedAbove == 0);
        QVERIFY(captionLink(state).isEmpty());
        QCOMPARE(captionText(state), u"110 points, all shown"_s);
        QVERIFY(!chart.isPinned()); // a link pins nothing
    }

    void aPrimaryOtherThanTheLossGivesTheTitle()
    {
        Chart chart;
        chart.setRun(makeDataOf({{"reward", [](int step) { return step / 1000.0; }}}));
        QVERIFY(shownLabels(chart).startsWith(u"reward|"));
        QVERIFY(spokenPoint(chart.plot().state()).contains(u"reward 1.0000"));
        QVERIFY(chart.plot().isVisible());
        QCOMPARE(chart.plot().state().clippedAbove, size_t(0)); // what rises is not cut
        chart.setRun(makeData({}));
        QVERIFY(shownLabels(chart).startsWith(u"Loss|"));
    }

    void theFirstLossAfterACountOfTokensIsNotFlattened()
    {
        Chart chart;
        chart.setRun(makeDataOf({{"consumed_tokens", [](int step) { return step * 1e6; }}}));
        QVERIFY(chart.plot().state().y.max > 1e8);
        chart.setRun(makeData({}));
        QVERIFY(chart.plot().state().y.max < 2);
    }

    void aLogWithoutNumbersStillSaysSo()
    {
        Chart chart;
        chart.setState(LossChart::State::NoLoss);
        chart.setRun(std::make_shared<const ChartData>(makeChartData({}, {})));
        QVERIFY(shownLabels(chart).contains(u"This log has no loss values"));
    }
};

TUNEWATCH_TEST(plot_scale, PlotScaleTest)
#include "tst_plot_scale.moc"
