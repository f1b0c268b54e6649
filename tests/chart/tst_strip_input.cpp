// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a person does in a strip.

#include "chart/pointer.h"
#include "chart/strips_of.h"

#include "support/test.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

using namespace Qt::Literals::StringLiterals;

namespace {

struct Striped : Chart
{
    StripPlot *strip;

    Striped()
    {
        setStrips(ShownStrips{{"grad_norm"}, {"kl"}});
        setRun(makeData({}, {{"grad_norm", jagged}, {"kl"}}));
        strip = stripOf(*this, "grad_norm");
    }

    QPoint at(double step) const { return QPointF(strip->state().pixelX(step), strip->state().area.center().y()).toPoint(); }
    double cursorStep() const
    {
        const PlotState &state = plot().state();
        return state.cursor ? state.xOf(*state.cursor) : -1;
    }
    void wheel(double step, int notches, Qt::KeyboardModifiers modifiers) const
    {
        QWheelEvent event(at(step), strip->mapToGlobal(at(step)), {}, {0, notches * 120}, Qt::NoButton, modifiers,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(strip, &event);
    }
};

} // namespace

class StripInputTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePointerMovesTheCrosshair()
    {
        Striped chart;
        QSignalSpy hovered(&chart, &LossChart::stepHovered);
        movePointer(chart.strip, chart.at(300));
        QCOMPARE(chart.cursorStep(), 300.0);
        QCOMPARE(hovered.back().at(0).toLongLong(), 300);
        movePointer(chart.strip, {5, 20}); // over the labels
        QCOMPARE(chart.cursorStep(), -1.0);
        movePointer(chart.strip, chart.at(300));
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(chart.strip, &leave);
        QCOMPARE(chart.cursorStep(), -1.0);
    }

    void aClickPins()
    {
        Striped chart;
        QSignalSpy pinned(&chart, &LossChart::pinned);
        QTest::mouseClick(chart.strip, Qt::LeftButton, {}, chart.at(420));
        QCOMPARE(pinned.size(), 1);
        QCOMPARE(pinned.front().at(0).toLongLong(), 420);
        QVERIFY(chart.isPinned() && chart.strip->state().isPinned);
    }

    void draggingZooms()
    {
        Striped chart;
        QTest::mousePress(chart.strip, Qt::LeftButton, {}, chart.at(200));
        const QPoint to = chart.at(600);
        QMouseEvent move(QEvent::MouseMove, to, chart.strip->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(chart.strip, &move);
        QVERIFY(chart.strip->state().selection); // shown in all of them
        QTest::mouseRelease(chart.strip, Qt::LeftButton, {}, to);
        QVERIFY(chart.plot().zoom());
        QVERIFY(qAbs(chart.plot().zoom()->min - 200) < 3 && qAbs(chart.plot().zoom()->max - 600) < 3);
        QTest::mouseDClick(chart.strip, Qt::LeftButton, {}, chart.at(400));
        QVERIFY(!chart.plot().zoom() && !chart.isPinned());
    }

    void theWheelZoomsAndPans()
    {
        Striped chart;
        chart.wheel(500, 1, Qt::NoModifier);
        QVERIFY(!chart.plot().zoom()); // the page scrolls
        chart.wheel(500, 3, Qt::ControlModifier);
        QVERIFY(chart.plot().zoom());
        const Range before = *chart.plot().zoom();
        QVERIFY(before.contains(500));
        chart.wheel(500, -1, Qt::ShiftModifier);
        QVERIFY(chart.plot().zoom()->min > before.min);
    }

    void keysWorkAsInThePlot()
    {
        Striped chart;
        chart.strip->setFocus();
        QTest::keyClick(chart.strip, Qt::Key_End);
        QCOMPARE(chart.cursorStep(), 1000.0);
        QTest::keyClick(chart.strip, Qt::Key_Left);
        QCOMPARE(chart.cursorStep(), 990.0);
        QTest::keyClick(chart.strip, Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(chart.cursorStep(), 900.0);
        QTest::keyClick(chart.strip, Qt::Key_Return);
        QVERIFY(chart.isPinned());
        QTest::keyClick(chart.strip, Qt::Key_Escape);
        QVERIFY(!chart.isPinned());
        QTest::keyClick(chart.strip, Qt::Key_Plus);
        QVERIFY(chart.plot().zoom());
        QTest::keyClick(chart.strip, Qt::Key_0, Qt::ControlModifier);
        QVERIFY(!chart.plot().zoom());
        QTest::keyClick(chart.strip, Qt::Key_L);
        QVERIFY(chart.strip->isLog() && !chart.plot().state().isLog);
        QTest::keyClick(chart.strip, Qt::Key_Delete);
        QCOMPARE(stripNames(chart), QStringList{u"kl"_s});
    }

    void theButtonHidesIt()
    {
        Striped chart;
        auto *close = chart.strip->findChild<QToolButton *>();
        QCOMPARE(close->accessibleName(), u"Hide grad_norm"_s);
        QVERIFY(close->width() >= 24 && close->height() >= 24);
        close->click();
        QCOMPARE(stripNames(chart), QStringList{u"kl"_s});
    }

    void stripsAreReachedByKeyboardInTheirOrder()
    {
        Striped chart;
        QCOMPARE(chart.strip->accessibleName(), u"grad_norm, strip of the chart"_s);
        QVERIFY(chart.strip->focusPolicy() & Qt::TabFocus);
        const StripPlot *second = stripOf(chart, "kl");
        QList<const QWidget *> order;
        for (const QWidget *next = chart.plot().nextInFocusChain(); next != &chart.plot(); next = next->nextInFocusChain()) {
            if (next == chart.strip || next == second || next == chart.strip->closeButton())
                order.append(next);
        }
        QCOMPARE(order, (QList<const QWidget *>{chart.strip, chart.strip->closeButton(), second}));
    }

    void itsMenuKnowsItsScale()
    {
        Striped chart;
        QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, chart.strip->mapToGlobal(QPoint(5, 5)));
        QCoreApplication::sendEvent(chart.strip, &event);
        QMenu *menu = nullptr;
        for (QMenu *candidate : chart.findChildren<QMenu *>()) {
            if (candidate->accessibleName() == chart.strip->accessibleName())
                menu = candidate;
        }
        QVERIFY(menu && menu->isVisible());
        QStringList words;
        for (const QAction *action : menu->actions())
            words.append(action->text());
        QCOMPARE(words, (QStringList{u"Log Y"_s, u"Hide grad_norm"_s, QString(), u"Series"_s}));
        menu->actions().front()->trigger();
        QVERIFY(chart.strip->isLog());
        menu->actions().at(1)->trigger();
        QCOMPARE(stripNames(chart), QStringList{u"kl"_s});
        menu->close();
    }
};

TUNEWATCH_TEST(strip_input, StripInputTest)
#include "tst_strip_input.moc"
