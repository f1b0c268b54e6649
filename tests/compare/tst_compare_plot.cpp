// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/compare_plot.h"

#include "compare/compare_readout.h"
#include "compare/end_labels.h"
#include "shown_plot.h"
#include "support/test.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using training::Alignment;

class ComparePlotTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void restsWhereAllHaveBeen()
    {
        ShownPlot shown;
        QCOMPARE(shown.cursor(), 1400.0);
        QCOMPARE(shown.order(), (QStringList{u"v7"_s, u"v6"_s, u"v5"_s}));
        QCOMPARE(compareReadoutText(shown.plot.state()).section(u'\n', 0, 0), u"Eval loss\tstep 1,400 · epoch 1.75"_s);
    }

    void whatIsBestStandsFirst()
    {
        std::vector<ComparedRun> runs = plot_runs::three();
        std::swap(runs[0], runs[2]);
        ShownPlot shown(runs);
        QCOMPARE(shown.order(), (QStringList{u"v7"_s, u"v6"_s, u"v5"_s}));
        QVERIFY(isHigherBetter("eval_accuracy"));
        QVERIFY(!isHigherBetter("grad_norm"));
    }

    /// As the table has it: nobody is said to have come to 1,400 with what it was at 1,410.
    void aValueIsOfTheLastRecordBefore()
    {
        const RunPlan plan{.lastStep = 1450, .train = plot_runs::fallingTo(0.9)};
        std::vector<ComparedRun> runs{plot_runs::run(u"tone v7"_s, {.lastStep = 1400, .train = plot_runs::fallingTo(0.8)}), plot_runs::run(u"tone v6"_s, plan)};
        runs[1].data = makeData(plan, {{.name = "reward", .every = 30}});
        runs[0].data = makeData({.lastStep = 1400}, {{.name = "reward", .every = 100}});
        ShownPlot shown(runs);
        shown.choose("reward");
        QCOMPARE(shown.cursor(), 1400.0);
        QVERIFY2(compareReadoutText(shown.plot.state()).contains(u"tone v6\tat 1,380\t"_s), qPrintable(compareReadoutText(shown.plot.state())));
    }

    void aRunThatHasEndedSaysNothingBehindItsEnd()
    {
        ShownPlot shown;
        shown.hover(shown.at(2000));
        QCOMPARE(shown.cursor(), 2000.0);
        QCOMPARE(shown.order(), (QStringList{u"v6"_s, u"v5"_s}));
        shown.hover({10, 320});
        QCOMPARE(shown.cursor(), 1400.0);
    }

    void theKeyboardWalksTheRecordsOfAllRuns()
    {
        std::vector<ComparedRun> runs = plot_runs::three();
        runs[1] = plot_runs::run(u"tone v6"_s, {.lastStep = 250, .eval = plot_runs::fallingTo(0.9)});
        ShownPlot shown({runs[1], runs[2]});
        const auto press = [&](Qt::Key key) {
            QTest::keyClick(&shown.plot, key);
            return shown.cursor();
        };
        QCOMPARE(press(Qt::Key_Home), 100.0);
        QCOMPARE(press(Qt::Key_Left), 100.0);
        QCOMPARE(press(Qt::Key_Right), 200.0);
        QCOMPARE(press(Qt::Key_End), 2400.0);
        QCOMPARE(press(Qt::Key_Left), 2300.0);
        QCOMPARE(press(Qt::Key_Escape), 200.0);
        QTest::keyClick(&shown.plot, Qt::Key_Plus);
        QVERIFY(shown.plot.zoom().has_value());
        QVERIFY(shown.plot.state().frame.x.contains(200));
        QTest::keyClick(&shown.plot, Qt::Key_0, Qt::ControlModifier);
        QVERIFY(!shown.plot.zoom());
        QSignalSpy log(&shown.plot, &ComparePlot::logWanted);
        QTest::keyClick(&shown.plot, Qt::Key_L);
        QCOMPARE(log.count(), 1);
    }

    void aDragZoomsAndADoubleClickGoesBack()
    {
        ShownPlot shown;
        QTest::mousePress(&shown.plot, Qt::LeftButton, {}, shown.at(500));
        QTest::mouseMove(&shown.plot, shown.at(700));
        QTest::mouseMove(&shown.plot, shown.at(1000));
        QTest::mouseRelease(&shown.plot, Qt::LeftButton, {}, shown.at(1000));
        QVERIFY(shown.plot.zoom());
        QVERIFY(std::abs(shown.plot.zoom()->min - 500) < 5 && std::abs(shown.plot.zoom()->max - 1000) < 5);
        QVERIFY(shown.plot.state().frame.y.max < 1.2);
        QTest::mouseDClick(&shown.plot, Qt::LeftButton, {}, shown.at(700));
        QVERIFY(!shown.plot.zoom());
        QTest::mouseDClick(&shown.plot, Qt::LeftButton, {}, shown.at(700));
        QVERIFY(shown.plot.showsEverything());
    }

    void theZoomFollowsTheAxis()
    {
        ShownPlot shown;
        shown.plot.setZoom(Range{400, 1200});
        shown.choose("eval_loss", Alignment::Epoch);
        QVERIFY(shown.plot.zoom());
        QCOMPARE(shown.plot.zoom()->min, 0.5);
        QCOMPARE(shown.plot.zoom()->max, 1.5);
        QCOMPARE(shown.cursor(), 1.75);
    }

    void theZoomStaysWhenThePointerGoes_data()
    {
        QTest::addColumn<Alignment>("axis");
        QTest::addColumn<QString>("way");
        QTest::newRow("out of the chart") << Alignment::Step << u"leave"_s;
        QTest::newRow("into the margin of the axis") << Alignment::Step << u"margin"_s;
        QTest::newRow("Esc") << Alignment::Step << u"escape"_s;
        QTest::newRow("out of the chart, on another axis") << Alignment::Epoch << u"leave"_s;
    }

    /// Where all have been, at step 1,400, is not in the picture.
    void theZoomStaysWhenThePointerGoes()
    {
        QFETCH(Alignment, axis);
        QFETCH(QString, way);
        ShownPlot shown;
        shown.plot.setZoom(Range{300, 700});
        shown.choose("eval_loss", axis);
        const std::optional<Range> zoom = shown.plot.zoom();
        QVERIFY(zoom);
        const double rest = shown.cursor();
        shown.hover(shown.at((zoom->min + zoom->max) / 2));
        QVERIFY(zoom->contains(shown.cursor()));
        if (way == u"leave"_s) {
            QEvent leave(QEvent::Leave);
            QCoreApplication::sendEvent(&shown.plot, &leave);
        } else if (way == u"margin"_s) {
            shown.hover({10, 320});
        } else {
            QTest::keyClick(&shown.plot, Qt::Key_Escape);
        }
        QCOMPARE(shown.cursor(), rest);
        QCOMPARE(shown.plot.zoom(), zoom);
        QTest::keyClick(&shown.plot, Qt::Key_End);
        QVERIFY(shown.plot.zoom() && shown.plot.zoom()->contains(shown.cursor()));
    }

    void runsOfDifferentLengthMeetOnTheFraction()
    {
        std::vector<ComparedRun> runs{plot_runs::run(u"tone v2"_s, {.lastStep = 800, .eval = plot_runs::fallingTo(0.9), .totalSteps = 800}),
                                      plot_runs::run(u"tone v1"_s, {.lastStep = 1600, .eval = plot_runs::fallingTo(1.0), .totalSteps = 1600})};
        ShownPlot shown(runs);
        QVERIFY(shown.plot.isOffered(Alignment::Fraction));
        QVERIFY(!shown.plot.isOffered(Alignment::Tokens));
        QCOMPARE(shown.cursor(), 800.0);
        shown.choose("eval_loss", Alignment::Fraction);
        QCOMPARE(shown.cursor(), 1.0);
        QCOMPARE(shown.plot.state().frame.x, (Range{0, 1}));
        QCOMPARE(shown.order(), (QStringList{u"v2"_s, u"v1"_s}));
    }

    void labelsDoNotLieOverEachOther_data()
    {
        QTest::addColumn<int>("runs");
        QTest::newRow("two that end alike") << 2;
        QTest::newRow("six that end alike") << 6;
    }

    void labelsDoNotLieOverEachOther()
    {
        QFETCH(int, runs);
        std::vector<ComparedRun> alike;
        for (int i = 1; i <= runs; ++i)
            alike.push_back(plot_runs::run(u"tone v%1"_s.arg(i), {.lastStep = 2400, .eval = plot_runs::fallingTo(0.9 + i * 0.001)}));
        ShownPlot shown(alike, 0);
        const std::vector<EndLabel> labels = shown.plot.state().labels;
        QCOMPARE(int(labels.size()), runs);
        for (size_t i = 0; i < labels.size(); ++i) {
            for (size_t j = i + 1; j < labels.size(); ++j)
                QVERIFY(!labels[i].box.intersects(labels[j].box));
            QVERIFY(labels[i].box.right() <= shown.plot.width());
        }
    }

    void aLabelInsideThePlotLeavesTheLinesFree()
    {
        ShownPlot shown;
        const std::vector<EndLabel> labels = shown.plot.state().labels;
        const auto inside = std::ranges::find(labels, true, &EndLabel::isInside);
        QVERIFY(inside != labels.end());
        QCOMPARE(inside->name, u"v7"_s);
        QVERIFY(!isCrossed(shown.plot.state(), inside->box));
    }

    void aRunThatGotWorseIsPointedOut()
    {
        ShownPlot shown;
        const std::vector<RiseNote> notes = shown.plot.state().notes;
        QCOMPARE(notes.size(), size_t(1));
        QCOMPARE(notes.front().text, u"v5 eval loss rises after step 1,700"_s);
        QVERIFY(!isCrossed(shown.plot.state(), notes.front().box));
        shown.choose("loss");
        QVERIFY(shown.plot.state().notes.empty());
    }

    void aRiseMustLast_data()
    {
        QTest::addColumn<QList<float>>("values");
        QTest::addColumn<int>("from"); // −1: it did not rise
        QTest::newRow("falls to the end") << QList<float>{3, 2, 1} << -1;
        QTest::newRow("rises by less than 2 %") << QList<float>{2, 1, 1.01F, 1.015F, 1.019F} << -1;
        QTest::newRow("rises twice only") << QList<float>{2, 1, 1.1F, 1.2F} << -1;
        QTest::newRow("rises") << QList<float>{2, 1, 1.1F, 1.2F, 1.3F} << 1;
        QTest::newRow("rises with one step back") << QList<float>{2, 1, 1.1F, 1.05F, 1.2F, 1.3F} << 1;
        QTest::newRow("jumps about") << QList<float>{2, 1, 1.5F, 1.1F, 1.6F, 1.2F, 1.5F} << -1;
        QTest::newRow("is no number now and then") << QList<float>{2, 1, 1.1F, NAN, 1.2F, 1.3F} << 1;
        QTest::newRow("nothing") << QList<float>{} << -1;
        QTest::newRow("no number at all") << QList<float>{NAN, NAN} << -1;
    }

    void aRiseMustLast()
    {
        QFETCH(QList<float>, values);
        QFETCH(int, from);
        const std::optional<size_t> found = sustainedRise(std::vector<float>(values.begin(), values.end()));
        QCOMPARE(found ? int(*found) : -1, from);
    }

    void fewEvaluationsAreNeverSmoothed()
    {
        ShownPlot shown;
        shown.choose("eval_loss", Alignment::Step, 0.9);
        for (const CompareLine &line : shown.plot.state().lines) {
            QVERIFY(!line.main->isSmoothed);
            QVERIFY(line.faint && line.faint->isSmoothed);
        }
        shown.choose("loss", Alignment::Step, 0.9);
        QVERIFY(shown.plot.state().lines.front().main->isSmoothed);
        QVERIFY(!shown.plot.state().lines.front().faint);
        QVERIFY(compareReadoutText(shown.plot.state()).startsWith(u"Train loss, smoothed"_s));
    }

    void aRunWithoutTheMetricIsNamed()
    {
        std::vector<ComparedRun> runs = plot_runs::three();
        runs[1] = plot_runs::run(u"tone v6"_s, {.lastStep = 90});
        ShownPlot shown(runs);
        QCOMPARE(shown.plot.missingText(), u"No eval loss: tone v6"_s);
        QCOMPARE(shown.labels().size(), 2);
        shown.choose("grad_norm");
        QCOMPARE(shown.plot.emptyText().first, u"No grad norm"_s);
        QCOMPARE(shown.plot.missingText(), QString());
        QVERIFY2(shown.spoken().startsWith(u"No grad norm."_s), qPrintable(shown.spoken()));
    }

    void aRunThatIsBeingReadIsNamed()
    {
        std::vector<ComparedRun> runs = plot_runs::three();
        runs[2].data.reset();
        ShownPlot shown(runs);
        QCOMPARE(shown.plot.missingText(), u"Reading tone v5"_s);
        runs[0].data.reset();
        runs[1].data.reset();
        shown.plot.setRuns(runs, 1);
        QCOMPARE(shown.plot.emptyText().first, u"Reading the logs"_s);
        shown.plot.setRuns({}, 0);
        QCOMPARE(shown.plot.emptyText().first, u"Choose two runs or more"_s);
    }

    void pointingAtARunLiftsItsLine()
    {
        ShownPlot shown;
        const QImage before = shown.plot.grab().toImage();
        shown.plot.setEmphasis(2);
        const QImage lifted = shown.plot.grab().toImage();
        QVERIFY(lifted != before);
        const auto pixels = [](const QImage &image, QRgb color) {
            int count = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x)
                    count += image.pixel(x, y) == color;
            }
            return count;
        };
        QVERIFY(pixels(lifted, kLight.c3) > pixels(before, kLight.c3));
        QVERIFY(pixels(lifted, kLight.c2) < pixels(before, kLight.c2));
        shown.plot.setEmphasis({});
        QCOMPARE(shown.plot.grab().toImage(), before);
    }

    void readersHearTheValuesAndTheNote()
    {
        ShownPlot shown;
        const QString spoken = shown.spoken();
        QVERIFY2(spoken.startsWith(u"Eval loss at step 1,400: tone v7 0."_s), qPrintable(spoken));
        QVERIFY2(spoken.contains(u"v5 eval loss rises after step 1,700"_s), qPrintable(spoken));
        QVERIFY2(spoken.contains(u"step 0 to step 2,400"_s), qPrintable(spoken));
        QAccessibleValueInterface *value = QAccessible::queryAccessibleInterface(&shown.plot)->valueInterface();
        QCOMPARE(value->currentValue().toDouble(), 1400.0);
        QTest::keyClick(&shown.plot, Qt::Key_Right);
        QCOMPARE(value->currentValue().toDouble(), 1500.0);
    }

    void linesAreCutAtTheEdgesOfThePlot()
    {
        ShownPlot shown;
        shown.plot.setZoom(Range{450, 1234});
        const QRectF area = shown.plot.state().frame.area.adjusted(-0.01, -0.01, 0.01, 0.01);
        size_t points = 0;
        for (const std::vector<DrawnLine> *lines : {&shown.plot.state().drawn, &shown.plot.state().faint}) {
            for (const DrawnLine &line : *lines) {
                for (const QPolygonF &piece : line.pieces) {
                    for (const QPointF &at : piece) {
                        QVERIFY(area.contains(at));
                        ++points;
                    }
                }
            }
        }
        QVERIFY(points > 20);
        QCOMPARE(shown.plot.state().drawn[1].pieces.front().front().x(), shown.plot.state().frame.area.left());
    }

    void longRunsAreDrawnByThePixel()
    {
        std::vector<ComparedRun> runs;
        for (int i = 1; i <= MostCompared; ++i) {
            const auto noisy = [i](int step) { return 1 + 0.1 * i + 0.3 * std::sin(step * 0.7 + i); };
            runs.push_back(plot_runs::run(u"tone v%1"_s.arg(i), {.lastStep = 300'000, .train = noisy, .eval = plot_runs::fallingTo(0.9)}));
        }
        ShownPlot shown(runs);
        shown.choose("loss", Alignment::Step, 0.9);
        const double width = shown.plot.state().frame.area.width();
        for (const DrawnLine &line : shown.plot.state().drawn) {
            size_t points = 0;
            for (const QPolygonF &piece : line.pieces)
                points += size_t(piece.size());
            QVERIFY(points > size_t(width));
            QVERIFY(points <= size_t(width) * 4 + 8);
        }
        // A spike one record wide is seen from afar.
        shown.choose("loss");
        QVERIFY(shown.plot.state().frame.y.max > 1.8);
    }
};

TUNEWATCH_TEST(compare_plot, ComparePlotTest)
#include "tst_compare_plot.moc"
