// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is marked on a chart: checkpoints, restarts, changes of the status, numbers that are none.

#include "chart/chart_menu.h"
#include "chart/mark_painter.h"
#include "chart/placed_marks.h"
#include "chart/shown_chart.h"

#include "support/test.h"

#include <QAccessible>
#include <QTest>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace {

using Cue = training::Cue;
using Kind = LogMark::Kind;
using Look = PlacedMark::Look;

QDateTime started()
{
    return QDateTime(QDate(2026, 11, 20), QTime(12, 0), Qt::UTC);
}

std::shared_ptr<const ChartData> plannedData(const training::Run &run)
{
    return std::make_shared<const ChartData>(makeChartData(run, {.epochs = 3}));
}

/// `tick 400`, `line 600 resumed`
QString asText(const std::vector<PlacedMark> &marks)
{
    QStringList texts;
    for (const PlacedMark &mark : marks)
        texts << (mark.look == Look::Tick ? u"tick %1"_s : u"line %1 %2"_s.arg(u"%1"_s, mark.word)).arg(mark.x);
    return texts.join(u", "_s);
}

RunMark checkpoint(double step, const QString &detail)
{
    return {.kind = RunMark::Kind::Checkpoint, .word = {}, .detail = detail, .step = step};
}

} // namespace

class RunMarksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void logsTellOfCheckpointsAndRestarts()
    {
        training::Run run = makeRun({.lastStep = 300});
        run.cues = {{Cue::Kind::LoggingSteps, 1, 10}, {Cue::Kind::Checkpoint, 105, 0},   {Cue::Kind::Checkpoint, 106, 100},
                    {Cue::Kind::Checkpoint, 205, 200}, {Cue::Kind::Checkpoint, 2, 0}};
        run.segments["loss"] = {{10, 250, 25}, {210, 290, 9}, {10, 300, 30}};
        const std::vector<LogMark> marks = logMarks(run);
        QCOMPARE(marks.size(), size_t(6));
        QCOMPARE(marks[0], (LogMark{Kind::Checkpoint, {}, {}, 105}));
        QCOMPARE(marks[1], (LogMark{Kind::Checkpoint, 100.0, {}, 106}));
        QCOMPARE(marks[2], (LogMark{Kind::Checkpoint, 200.0, {}, 205}));
        QCOMPARE(marks[3], (LogMark{Kind::Checkpoint, {}, {}, 2}));
        QCOMPARE(marks[4], (LogMark{Kind::Resumed, 210.0, {}, -1}));
        QCOMPARE(marks[5], (LogMark{Kind::Restarted, 10.0, {}, -1}));
        // Records stand in the line of their step: 100 is the last before line 105, none is before line 2.
        Chart chart;
        chart.setRun(plannedData(run));
        QCOMPARE(asText(placedMarks(chart.plot().state())), u"line 10 restarted, tick 100, tick 200, line 210 resumed"_s);
        // What comes later stands with the others.
        std::vector<LogMark> more = marks;
        const std::vector<Cue> later{{Cue::Kind::Checkpoint, 206, 200}, {Cue::Kind::Checkpoint, 306, 300}, {Cue::Kind::Epochs, 307, 3}};
        addCheckpoints(later, &more);
        QCOMPARE(more.size(), size_t(8));
        QCOMPARE(more[4], (LogMark{Kind::Checkpoint, 200.0, {}, 206})); // behind a line without a number
        QCOMPARE(more[5], (LogMark{Kind::Checkpoint, 300.0, {}, 306}));
    }

    void segmentsWithoutStepsAreEpochs()
    {
        training::Run run = makeRun({.lastStep = 300, .hasSteps = false});
        run.segments["loss"] = {{0.01, 0.3, 25}, {0.25, 0.4, 9}};
        QCOMPARE(logMarks(run), (std::vector<LogMark>{{Kind::Resumed, {}, 0.25, -1}}));
        QVERIFY(logMarks(training::Run()).empty());
    }

    void theParserTellsTheRunOfItsCues()
    {
        LogLines lines;
        for (const char *line : {"{'loss': 2.0, 'epoch': 0.1}", "Saving model checkpoint to /out/checkpoint-10", "{'loss': 1.0, 'epoch': 0.2}"})
            lines.append(line);
        const std::vector<training::BlockFacts> blocks{training::parse(0, lines, {})};
        const training::Run run = training::assemble(blocks, {});
        QVERIFY(std::ranges::find(run.cues, Cue{Cue::Kind::Checkpoint, 1, 10}) != run.cues.end());
    }

    void marksStandAtTheirPlaceOnEveryAxis_data()
    {
        QTest::addColumn<XAxis>("axis");
        QTest::addColumn<QString>("expected");
        // 800 steps an epoch, 2 s a step; the status was seen 900 s after the start, at step 450.
        QTest::newRow("steps") << XAxis::Step << u"tick 400, line 450 Paused, line 600 resumed, tick 800"_s;
        QTest::newRow("epochs") << XAxis::Epoch << u"tick 0.5, line 0.5625 Paused, line 0.75 resumed, tick 1"_s;
        QTest::newRow("time") << XAxis::Time << u"tick 800, line 900 Paused, line 1200 resumed, tick 1600"_s;
    }

    void marksStandAtTheirPlaceOnEveryAxis()
    {
        QFETCH(XAxis, axis);
        QFETCH(QString, expected);
        training::Run run = makeRun({});
        run.cues = {{Cue::Kind::Checkpoint, 401, 400}, {Cue::Kind::Checkpoint, 801, 0}};
        run.segments["loss"] = {{10, 700, 70}, {600, 1000, 40}};
        Chart chart;
        chart.setView({.axis = axis});
        chart.setRun(plannedData(run));
        chart.setOutlook({.started = started(),
                          .marks = {checkpoint(400, u"checkpoint-400, step 400"_s), checkpoint(5000, u"beyond"_s),
                                    {.kind = RunMark::Kind::Status, .word = u"Paused"_s, .detail = u"Paused"_s, .at = started().addSecs(900)},
                                    {.kind = RunMark::Kind::Status, .word = u"Running"_s, .detail = {}, .at = started().addSecs(-60)}}});
        const std::vector<PlacedMark> marks = placedMarks(chart.plot().state());
        QCOMPARE(asText(marks), expected);
        QCOMPARE(marks.front().detail, u"checkpoint-400, step 400"_s); // the host's words, once
    }

    void withoutAClockAStatusHasNoPlace()
    {
        Chart chart;
        chart.setRun(makeData({.hasTimes = false}));
        chart.setOutlook({.started = started(),
                          .marks = {{.kind = RunMark::Kind::Status, .word = u"Paused"_s, .detail = {}, .at = started().addSecs(900)}}});
        QVERIFY(placedMarks(chart.plot().state()).empty());
        chart.setRun(makeData({}));
        QCOMPARE(placedMarks(chart.plot().state()).size(), size_t(1));
        chart.setOutlook({.marks = {{.kind = RunMark::Kind::Status, .word = u"Paused"_s, .detail = {}, .at = started()}}});
        QVERIFY(placedMarks(chart.plot().state()).empty()); // nobody knows when it began
    }

    void zoomedOnlyWhatIsInView()
    {
        Chart chart;
        chart.setRun(makeData({}));
        chart.setOutlook({.marks = {checkpoint(200, u"a"_s), checkpoint(400, u"b"_s), checkpoint(600, u"c"_s)}});
        chart.plot().setZoom(Range{300, 500});
        QCOMPARE(asText(placedMarks(chart.plot().state())), u"tick 400"_s);
    }

    void wordsKeepApart()
    {
        Chart chart;
        const auto status = [](double seconds) {
            return RunMark{.kind = RunMark::Kind::Status, .word = u"Paused"_s, .detail = {}, .at = started().addMSecs(qint64(seconds * 1000))};
        };
        chart.setRun(makeData({.train = [](int step) { return step == 700 ? NaN : 1.0; }}));
        chart.setOutlook({.started = started(), .marks = {status(600), status(604), status(1400), status(1990)}});
        const std::vector<MarkWord> words = markWords(chart.plot().state());
        QCOMPARE(placedMarks(chart.plot().state()).size(), size_t(4));
        QCOMPARE(words.size(), size_t(2)); // the second is too near, the third stands in the NaN
        QVERIFY(!words[0].box.intersects(words[1].box));
        const double pixel = chart.plot().state().pixelX(995);
        QVERIFY(words[1].box.right() < pixel && words[1].box.right() <= chart.plot().state().area.right());
    }

    void aTickAndALineArePaintedAndCanBeTakenAway()
    {
        Chart chart;
        ChartColors colors = plainColors();
        colors.text3 = Qt::darkYellow;
        colors.text2 = Qt::darkMagenta;
        chart.setColors(colors);
        chart.setRun(makeData({}));
        chart.setOutlook({.started = started(),
                          .marks = {checkpoint(400, u"a"_s),
                                    {.kind = RunMark::Kind::Status, .word = u"Paused"_s, .detail = {}, .at = started().addSecs(1200)}}});
        const PlotState &state = chart.plot().state();
        const auto count = [&](const QImage &image, const QRect &box, const QColor &color) {
            int found = 0;
            for (int y = box.top(); y <= box.bottom(); ++y) {
                for (int x = box.left(); x <= box.right(); ++x)
                    found += image.valid(x, y) && image.pixelColor(x, y) == color;
            }
            return found;
        };
        const QRect tick(int(state.pixelX(400)) - 6, int(state.area.bottom()) - 6, 12, 6);
        const QRect line(int(state.pixelX(600)) - 1, int(state.area.top()), 3, int(state.area.height()));
        QImage image = chart.image();
        QVERIFY(count(image, line, Qt::darkYellow) > state.area.height() / 3);
        QImage without;
        auto *menu = chart.findChild<ChartMenu *>();
        Q_EMIT menu->aboutToShow();
        for (QAction *action : menu->actions()) {
            if (action->text() == u"Markers"_s)
                action->trigger();
        }
        QVERIFY(!chart.view().layers.marks && chart.view().layers.band);
        without = chart.image();
        QCOMPARE(count(without, line, Qt::darkYellow), 0);
        QVERIFY(image.copy(tick) != without.copy(tick));
    }

    void tooltipsSayWhatAMarkIs()
    {
        Chart chart;
        chart.setRun(makeData({.train = [](int step) { return step >= 420 && step < 500 ? NaN : 1.0; }}));
        chart.setOutlook({.marks = {checkpoint(200, u"checkpoint-200, step 200"_s)}});
        const PlotState &state = chart.plot().state();
        QCOMPARE(markText(state, {state.pixelX(200) + 3, state.area.bottom()}), u"checkpoint-200, step 200"_s);
        QCOMPARE(markText(state, {state.pixelX(200), state.area.top() + 20}), QString());
        QCOMPARE(markText(state, {state.pixelX(420), state.area.center().y()}), u"Loss became NaN at step 420"_s);
    }

    void theSummarySaysWhereALossIsNoNumber_data()
    {
        QTest::addColumn<RunPlan>("plan");
        QTest::addColumn<QString>("expected");
        const auto from = [](int first, double value) {
            return [=](int step) { return step >= first ? value : 1.0; };
        };
        QTest::newRow("NaN") << RunPlan{.train = from(420, NaN)} << u"Loss became NaN at step 420"_s;
        QTest::newRow("infinite") << RunPlan{.train = from(420, HUGE_VAL)} << u"Loss became infinite at step 420"_s;
        QTest::newRow("the eval loss alone") << RunPlan{.eval = from(300, NaN)} << u"Eval loss became NaN at step 300"_s;
        QTest::newRow("a number everywhere") << RunPlan{} << QString();
    }

    void theSummarySaysWhereALossIsNoNumber()
    {
        QFETCH(RunPlan, plan);
        QFETCH(QString, expected);
        Chart chart;
        chart.setRun(makeData(plan));
        QCOMPARE(brokenText(chart.plot().state()), expected);
        const QAccessibleInterface *plot = QAccessible::queryAccessibleInterface(&chart.plot());
        QCOMPARE(plot->text(QAccessible::Description).contains(u"became"_s), !expected.isEmpty());
        QVERIFY(plot->text(QAccessible::Description).contains(expected));
    }

    void aTriangleStandsAtTheLastNumber()
    {
        Chart chart;
        chart.setRun(makeData({.train = [](int step) { return step == 420 ? NaN : step == 700 ? -HUGE_VAL : step == 10 ? NaN : 1.5; }}));
        const PlotState &state = chart.plot().state();
        const std::vector<BreakTriangle> triangles = breakTriangles(state);
        QCOMPARE(triangles.size(), size_t(3));
        QCOMPARE(triangles[0].center, QPointF(state.pixelX(10), state.area.bottom())); // nothing came before
        QCOMPARE(triangles[1].center, QPointF(state.pixelX(420), state.pixelY(1.5)));
        QVERIFY(triangles[1].pointsUp && !triangles[2].pointsUp);
        QCOMPARE(chart.image().pixelColor(triangles[1].center.toPoint() + QPoint(0, 2)), QColor(Qt::red));
    }
};

TUNEWATCH_TEST(run_marks, RunMarksTest)
#include "tst_run_marks.moc"
