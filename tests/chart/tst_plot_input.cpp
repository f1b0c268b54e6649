// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/loss_plot.h"
#include "chart/make_run.h"
#include "chart/pointer.h"

#include "support/test.h"

#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

namespace {

/// The step under the crosshair, −1 when there is none.
double cursorStep(const LossPlot &plot)
{
    const PlotState &state = plot.state();
    return state.cursor ? state.seriesOf(*state.cursor).x(XAxis::Step)[state.cursor->index] : -1;
}

QPoint at(const LossPlot &plot, double step)
{
    return QPointF(plot.state().pixelX(step), plot.state().area.center().y()).toPoint();
}

void wheel(LossPlot *plot, QPoint position, int notches, Qt::KeyboardModifiers modifiers)
{
    QWheelEvent event(position, plot->mapToGlobal(position), {}, {0, notches * 120}, Qt::NoButton, modifiers,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(plot, &event);
}

struct Plot : LossPlot
{
    Plot()
    {
        resize(1000, 300);
        setData(makeData({}), makeData({})->curves);
        QWidget::show();
    }
};

} // namespace

class PlotInputTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keysWalkAlongTheRecords()
    {
        Plot plot;
        QSignalSpy hovered(&plot, &LossPlot::stepHovered);
        QTest::keyClick(&plot, Qt::Key_Left);
        QCOMPARE(cursorStep(plot), 1000.0);
        QTest::keyClick(&plot, Qt::Key_Left);
        QCOMPARE(cursorStep(plot), 990.0);
        QCOMPARE(hovered.back().at(0).toLongLong(), 990);
        QTest::keyClick(&plot, Qt::Key_Home);
        QCOMPARE(cursorStep(plot), 10.0);
        QTest::keyClick(&plot, Qt::Key_Left);
        QCOMPARE(cursorStep(plot), 10.0);
        QTest::keyClick(&plot, Qt::Key_Right);
        QCOMPARE(cursorStep(plot), 20.0);
        QTest::keyClick(&plot, Qt::Key_End);
        QCOMPARE(cursorStep(plot), 1000.0);
    }

    void shiftWalksAlongTheEvals()
    {
        Plot plot;
        plot.showLine(250);
        QTest::keyClick(&plot, Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(cursorStep(plot), 300.0);
        QVERIFY(plot.state().cursor->isEval);
        QTest::keyClick(&plot, Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(cursorStep(plot), 400.0);
        QTest::keyClick(&plot, Qt::Key_Right);
        QCOMPARE(cursorStep(plot), 410.0);
        QTest::keyClick(&plot, Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(cursorStep(plot), 400.0);
        plot.showLine(50);
        QTest::keyClick(&plot, Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(cursorStep(plot), 100.0); // there is no eval before: the first one
    }

    void enterPinsAndEscapeTakesBackOneThingAtATime()
    {
        Plot plot;
        QSignalSpy pinned(&plot, &LossPlot::pinned);
        plot.setZoom(Range{200, 600});
        plot.showLine(300);
        QTest::keyClick(&plot, Qt::Key_Return);
        QCOMPARE(pinned.size(), 1);
        QCOMPARE(pinned.front().at(0).toLongLong(), 300);
        QVERIFY(plot.state().isPinned);
        QTest::keyClick(&plot, Qt::Key_Escape);
        QVERIFY(!plot.state().isPinned && !plot.state().cursor);
        QVERIFY(plot.zoom());
        QTest::keyClick(&plot, Qt::Key_Escape);
        QVERIFY(!plot.zoom());
    }

    void keysZoomAndReset()
    {
        Plot plot;
        plot.showLine(500);
        QTest::keyClick(&plot, Qt::Key_Plus);
        QVERIFY(plot.zoom());
        const double span = plot.zoom()->span();
        QVERIFY(plot.zoom()->contains(500));
        QTest::keyClick(&plot, Qt::Key_Plus);
        QVERIFY(plot.zoom()->span() < span);
        QTest::keyClick(&plot, Qt::Key_Minus);
        QTest::keyClick(&plot, Qt::Key_Minus);
        QVERIFY(!plot.zoom());
        QTest::keyClick(&plot, Qt::Key_Plus);
        QTest::keyClick(&plot, Qt::Key_0, Qt::ControlModifier);
        QVERIFY(!plot.zoom());
    }

    void aZoomedPictureFollowsTheCrosshair()
    {
        Plot plot;
        plot.setZoom(Range{200, 300});
        plot.showLine(300);
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(&plot, Qt::Key_Right);
        QCOMPARE(cursorStep(plot), 330.0);
        QVERIFY(plot.zoom()->contains(330));
        QVERIFY(qAbs(plot.zoom()->span() - 100) < 1e-6);
    }

    void thePointerSnapsToTheNearestRecord()
    {
        Plot plot;
        QSignalSpy hovered(&plot, &LossPlot::stepHovered);
        movePointer(&plot, at(plot, 503));
        QCOMPARE(cursorStep(plot), 500.0);
        movePointer(&plot, at(plot, 507));
        QCOMPARE(cursorStep(plot), 510.0);
        movePointer(&plot, QPoint(2, 2));
        QCOMPARE(cursorStep(plot), -1.0);
        QCOMPARE(hovered.back().at(0).toLongLong(), -1);
    }

    void aClickPinsUntilTheNext()
    {
        Plot plot;
        QSignalSpy pinned(&plot, &LossPlot::pinned);
        QTest::mouseClick(&plot, Qt::LeftButton, {}, at(plot, 300));
        QCOMPARE(pinned.back().at(0).toLongLong(), 300);
        movePointer(&plot, at(plot, 700));
        QCOMPARE(cursorStep(plot), 300.0);
        QTest::mouseClick(&plot, Qt::LeftButton, {}, at(plot, 700));
        QCOMPARE(pinned.back().at(0).toLongLong(), 700);
    }

    void draggingZooms()
    {
        Plot plot;
        QSignalSpy pinned(&plot, &LossPlot::pinned);
        QTest::mousePress(&plot, Qt::LeftButton, {}, at(plot, 600));
        movePointer(&plot, at(plot, 400));
        QVERIFY(plot.state().selection);
        movePointer(&plot, at(plot, 200));
        QTest::mouseRelease(&plot, Qt::LeftButton, {}, at(plot, 200));
        QVERIFY(plot.zoom());
        QVERIFY(qAbs(plot.zoom()->min - 200) < 3 && qAbs(plot.zoom()->max - 600) < 3);
        QVERIFY(pinned.isEmpty());
        QTest::mouseDClick(&plot, Qt::LeftButton, {}, at(plot, 300));
        QVERIFY(!plot.zoom());
    }

    void doubleClickShowsTheCutOffStart()
    {
        Plot plot;
        const auto data = makeData({.train = [](int step) { return step <= 20 ? 40.0 : 1.0; }});
        plot.setData(data, data->curves);
        QVERIFY(plot.state().y.max < 40);
        QTest::mouseDClick(&plot, Qt::LeftButton, {}, at(plot, 300));
        QVERIFY(plot.state().y.max > 40);
        QTest::mouseDClick(&plot, Qt::LeftButton, {}, at(plot, 300));
        QVERIFY(plot.state().y.max < 40);
    }

    void theWheelZoomsAtThePointerAndPans()
    {
        Plot plot;
        const QPoint pointer = at(plot, 250);
        const double before = plot.state().valueX(pointer.x());
        wheel(&plot, pointer, 3, Qt::ControlModifier);
        QVERIFY(plot.zoom());
        QVERIFY(qAbs(plot.state().valueX(pointer.x()) - before) < 1e-6);
        const Range zoom = *plot.zoom();
        wheel(&plot, pointer, -1, Qt::ShiftModifier);
        QVERIFY(plot.zoom()->min > zoom.min);
        QVERIFY(qAbs(plot.zoom()->span() - zoom.span()) < 1e-6);
        const Range panned = *plot.zoom();
        wheel(&plot, pointer, 1, Qt::NoModifier); // belongs to the page around
        QCOMPARE(*plot.zoom(), panned);
    }

    void keysDoNothingWithoutARun()
    {
        LossPlot plot;
        plot.QWidget::show();
        for (const Qt::Key key : {Qt::Key_Left, Qt::Key_Home, Qt::Key_Plus, Qt::Key_Return, Qt::Key_Escape})
            QTest::keyClick(&plot, key);
        movePointer(&plot, QPoint(50, 50));
        QTest::mouseClick(&plot, Qt::LeftButton, {}, QPoint(50, 50));
        QVERIFY(!plot.state().cursor);
    }
};

TUNEWATCH_TEST(plot_input, PlotInputTest)
#include "tst_plot_input.moc"
