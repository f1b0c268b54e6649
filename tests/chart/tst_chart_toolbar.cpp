// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/chart_menu.h"
#include "chart/chart_toolbar.h"
#include "chart/loss_chart.h"
#include "chart/loss_plot.h"
#include "chart/make_run.h"

#include "support/test.h"

#include <QApplication>
#include <QLabel>
#include <QLayout>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace {

/// A chart in a window: what fits depends on both.
struct Window : QWidget
{
    LossChart *const chart = new LossChart(this);

    Window(int windowWidth, int chartWidth, int height = 234)
    {
        resize(windowWidth, 600);
        chart->setGeometry(windowWidth - chartWidth, 0, chartWidth, height);
        chart->setJob({u"account"_s, u"ft-1"_s});
        show();
    }

    ChartToolbar *toolbar() const { return chart->findChild<ChartToolbar *>(); }
    LossPlot *plot() const { return chart->findChild<LossPlot *>(); }
    ChartMenu *menu() const { return chart->findChild<ChartMenu *>(); }

    QAbstractButton *button(const QString &name) const
    {
        for (QAbstractButton *button : chart->findChildren<QAbstractButton *>()) {
            if (button->text() == name || button->accessibleName() == name)
                return button;
        }
        return nullptr;
    }

    QString visibleTexts() const
    {
        QStringList texts;
        for (const QLabel *label : toolbar()->findChildren<QLabel *>()) {
            if (label->isVisible())
                texts.append(label->text());
        }
        return texts.join(u'|');
    }

    QAction *action(const QString &text) const
    {
        for (const QMenu *menu : chart->findChildren<QMenu *>()) {
            for (QAction *action : menu->actions()) {
                if (action->text() == text)
                    return action;
            }
        }
        return nullptr;
    }

    /// Names of visible parts that are cut off, or lie over another.
    QStringList misplaced() const
    {
        toolbar()->layout()->activate();
        QStringList found;
        QList<QWidget *> parts;
        for (QWidget *part : toolbar()->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly)) {
            if (part->isVisible())
                parts.append(part);
        }
        for (const QWidget *part : parts) {
            const QRect box = part->geometry();
            const bool isCut = box.width() < part->minimumSizeHint().width() || box.height() < part->minimumSizeHint().height();
            if (isCut || !toolbar()->rect().contains(box))
                found << QString::fromLatin1(part->metaObject()->className()) + u' ' + part->accessibleName();
            for (const QWidget *other : parts) {
                if (other != part && other->geometry().intersects(box))
                    found << u"overlap"_s;
            }
        }
        return found;
    }
};

} // namespace

class ChartToolbarTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatLeavesTheToolbarIsInTheMenu_data()
    {
        QTest::addColumn<int>("windowWidth");
        QTest::addColumn<int>("chartWidth");
        QTest::addColumn<bool>("hasScale");
        QTest::addColumn<bool>("hasAxes");
        QTest::newRow("a large window has everything") << 1440 << 944 << true << true;
        QTest::newRow("below 1100 label and scale leave") << 1024 << 976 << false << true;
        QTest::newRow("so they do beside a wide panel") << 1280 << 560 << false << true;
        QTest::newRow("a very narrow chart keeps its title") << 900 << 260 << false << false;
    }

    void whatLeavesTheToolbarIsInTheMenu()
    {
        QFETCH(int, windowWidth);
        QFETCH(int, chartWidth);
        QFETCH(bool, hasScale);
        QFETCH(bool, hasAxes);
        Window window(windowWidth, chartWidth);
        window.chart->setRun(makeData({}));
        QCOMPARE(window.button(u"Log Y"_s)->isVisible(), hasScale);
        QCOMPARE(window.visibleTexts().contains(u"Smoothing"_s), hasScale);
        QVERIFY(window.button(u"More"_s)->isVisible());
        QCOMPARE(window.button(u"Epoch"_s)->isVisible(), hasAxes);
        QVERIFY(window.button(u"Expand (F11)"_s)->isVisible());
        QVERIFY(window.visibleTexts().startsWith(u"Loss"_s));
        QVERIFY2(window.misplaced().isEmpty(), qPrintable(window.misplaced().join(u',')));
        for (const QString &name : {u"Log Y"_s, u"Step"_s, u"Epoch"_s, u"Time"_s, u"Train"_s, u"Eval"_s, u"Smoothing"_s, u"0.90"_s,
                                    u"Show all values"_s, u"Show as table"_s, u"Zoom in"_s, u"Reset zoom"_s})
            QVERIFY2(window.action(name), qPrintable(name));
    }

    void nothingIsCutOffAtTwiceTheFont_data()
    {
        QTest::addColumn<int>("windowWidth");
        QTest::addColumn<int>("chartWidth");
        QTest::newRow("1440") << 1440 << 944;
        QTest::newRow("1024") << 1024 << 976;
    }

    void nothingIsCutOffAtTwiceTheFont()
    {
        QFETCH(int, windowWidth);
        QFETCH(int, chartWidth);
        const QFont before = QApplication::font();
        QFont large = before;
        large.setPointSizeF(before.pointSizeF() * 2);
        QApplication::setFont(large);
        Window window(windowWidth, chartWidth, 400);
        window.chart->setRun(makeData({.totalSteps = 2400}));
        window.chart->pinStep(500);
        const QStringList misplaced = window.misplaced();
        const QRectF area = window.plot()->state().area;
        QApplication::setFont(before);
        QVERIFY2(misplaced.isEmpty(), qPrintable(misplaced.join(u',')));
        QVERIFY(area.height() > 100 && area.bottom() + 24 < window.plot()->height());
    }

    void aFontThatChangesLaterIsFollowed()
    {
        Window window(1440, 944);
        window.chart->setRun(makeData({}));
        const int before = window.button(u"Train"_s)->width();
        QFont large = window.font();
        large.setPointSizeF(large.pointSizeF() * 1.5);
        window.setFont(large);
        QTRY_VERIFY(window.button(u"Train"_s)->width() > before);
        QVERIFY(window.plot()->state().font.pointSizeF() > 0);
        QCOMPARE(window.plot()->state().font.pointSizeF(), large.pointSizeF());
        QVERIFY(window.misplaced().isEmpty());
    }

    void theMenuDoesWhatTheToolbarDoes()
    {
        Window window(1024, 976);
        window.chart->setRun(makeData({}));
        Q_EMIT window.menu()->aboutToShow();
        window.action(u"Log Y"_s)->trigger();
        QVERIFY(window.chart->view().isLog && window.plot()->state().isLog);
        window.action(u"Epoch"_s)->trigger();
        QCOMPARE(window.chart->view().axis, XAxis::Epoch);
        window.action(u"0.90"_s)->trigger();
        QCOMPARE(window.chart->view().smoothing, 0.9);
        window.action(u"Eval"_s)->trigger();
        QVERIFY(!window.plot()->state().shown.eval && window.plot()->state().shown.train);
        window.action(u"Zoom in"_s)->trigger();
        QVERIFY(window.plot()->zoom());
        Q_EMIT window.menu()->aboutToShow();
        window.action(u"Reset zoom"_s)->trigger();
        QVERIFY(!window.plot()->zoom());
    }

    void theMenuShowsWhatIsSoAndWhyNot()
    {
        Window window(1024, 976);
        window.chart->setRun(makeData({.hasTimes = false}));
        Q_EMIT window.menu()->aboutToShow();
        QVERIFY(window.action(u"Step"_s)->isChecked());
        QVERIFY(window.action(u"0.60"_s)->isChecked());
        QVERIFY(!window.action(u"Time"_s)->isEnabled());
        QCOMPARE(window.action(u"Time"_s)->toolTip(), u"The log states no times for its metric lines."_s);
        QVERIFY(!window.action(u"Show all values"_s)->isEnabled());
        window.chart->setRun(makeData({.train = [](int step) { return step <= 20 ? 40.0 : 1.0; }}));
        Q_EMIT window.menu()->aboutToShow();
        window.action(u"Show all values"_s)->trigger();
        QVERIFY(window.plot()->state().y.max > 40);
    }

    void aLowPlotTellsItsValuesInTheToolbar()
    {
        Window window(1024, 976, 36 + 135);
        window.chart->setRun(makeData({.train = [](int step) { return step == 510 ? 0.8595 : 1.0; },
                                       .eval = [](int) { return 0.9219; }}));
        QVERIFY(!window.visibleTexts().contains(u"at step"_s));
        QVERIFY(window.chart->showLine(510));
        QVERIFY(window.visibleTexts().contains(u"at step"_s));
        QVERIFY(window.visibleTexts().contains(u">510<"_s));
        QCOMPARE(window.button(u"Train"_s)->accessibleDescription(), u"0.8595"_s);
        QCOMPARE(window.button(u"Eval"_s)->accessibleDescription(), u"0.9219"_s);
        QVERIFY(window.misplaced().isEmpty());
        window.chart->clearCursor();
        QVERIFY(!window.visibleTexts().contains(u"at step"_s));
        QCOMPARE(window.button(u"Train"_s)->accessibleDescription(), u"1.0000"_s);
    }

    void inAPlaceLowerThanItAsksForTheAxisIsStillThere()
    {
        Window window(1000, 900, 100);
        window.chart->setRun(makeData({}));
        QVERIFY(window.chart->rect().contains(QRect(window.plot()->mapTo(window.chart, QPoint()), window.plot()->size())));
        const PlotState &state = window.plot()->state();
        QVERIFY(state.area.height() > 20 && state.area.bottom() + 16 < window.plot()->height());
        QVERIFY(state.yMarks.at.size() >= 2);
    }

    void whatALowPlotCutsOffIsSaidInTheToolbar()
    {
        Window window(1440, 944, 336);
        window.chart->setRun(makeData({.train = [](int step) { return step <= 20 ? 50.0 : 1.0 + step % 3 * 0.1; }}));
        QVERIFY(window.plot()->state().clippedAbove == 2);
        QVERIFY(!window.button(u"2 above"_s)); // the caption says it
        window.chart->resize(944, 36 + 100);
        QAbstractButton *chip = window.button(u"2 above"_s);
        QVERIFY(chip && chip->isVisible());
        QCOMPARE(chip->toolTip(), u"2 points above, show"_s);
        QVERIFY(window.misplaced().isEmpty());
        window.chart->setMode(LossChart::Mode::Overview);
        QVERIFY(!chip->isVisible());
        window.chart->setMode(LossChart::Mode::Panel);
        chip->click();
        QVERIFY(window.plot()->state().y.max > 50);
        QVERIFY(!chip->isVisible());
    }

    void aJobThatCannotEvaluateSaysSo()
    {
        training::Run run = makeRun({});
        run.series.erase(run.series.begin() + 1);
        Window window(1440, 1000);
        window.chart->setRun(std::make_shared<const ChartData>(makeChartData(run, {})));
        QVERIFY(!window.visibleTexts().contains(u"No eval loss"_s));
        window.chart->setOutlook({.cannotEval = true});
        QVERIFY(window.visibleTexts().contains(u"No eval loss. The job has no validation file and no split."_s));
        QVERIFY(!window.button(u"Eval"_s)->isVisible());
        window.chart->setRun(makeData({})); // it has evaluated after all
        QVERIFY(!window.visibleTexts().contains(u"No eval loss"_s));
    }

    void theOverviewHasALegendOnly()
    {
        Window window(1440, 504, 236);
        window.chart->setRun(makeData({}));
        window.chart->setMode(LossChart::Mode::Overview);
        for (const QString &name : {u"Log Y"_s, u"Step"_s, u"Expand (F11)"_s, u"More"_s})
            QVERIFY2(!window.button(name)->isVisible(), qPrintable(name));
        QVERIFY(!window.chart->findChild<QSlider *>()->isVisible());
        QVERIFY(window.misplaced().isEmpty());
        const QAbstractButton *eval = window.button(u"Eval"_s);
        QCOMPARE(eval->accessibleDescription(), QString());
        QCOMPARE(window.toolbar()->width() - eval->geometry().right() - 1, 14);
        window.chart->setMode(LossChart::Mode::Panel);
        QCOMPARE(eval->accessibleDescription(), u"1.2000"_s);
        QVERIFY(eval->geometry().right() < 300);
    }

    void theScaleOfTheOverviewIsNotTheOneAPersonChose()
    {
        Window window(1440, 944);
        window.chart->setRun(makeData({}));
        QSignalSpy changed(window.chart, &LossChart::viewChanged);
        window.chart->setMode(LossChart::Mode::Overview);
        window.chart->setOverviewScale(true);
        QVERIFY(window.plot()->state().isLog);
        QVERIFY(window.visibleTexts().contains(u"log scale"_s));
        QVERIFY(!window.chart->view().isLog);
        QCOMPARE(changed.size(), 0);
        window.chart->setMode(LossChart::Mode::Panel);
        QVERIFY(!window.plot()->state().isLog);
        QVERIFY(!window.visibleTexts().contains(u"log scale"_s));
    }

    void quietWordsStayQuietInsideAScrollArea()
    {
        Window window(1440, 504, 236);
        window.setBackgroundRole(QPalette::Base); // as the viewport of one has
        window.chart->setRun(makeData({}));
        window.chart->setColors(plainColors());
        window.chart->setMode(LossChart::Mode::Overview);
        window.chart->setOverviewScale(true);
        for (const QLabel *label : window.toolbar()->findChildren<QLabel *>()) {
            if (label->text() == u"log scale"_s)
                QCOMPARE(label->palette().color(label->foregroundRole()), plainColors().text3);
        }
    }

    void whatAPersonChangesIsTold()
    {
        Window window(1440, 944);
        window.chart->setRun(makeData({}));
        QSignalSpy changed(window.chart, &LossChart::viewChanged);
        window.button(u"Log Y"_s)->click();
        window.button(u"Epoch"_s)->click();
        window.button(u"Eval"_s)->click();
        window.chart->findChild<QSlider *>()->setValue(20);
        QCOMPARE(changed.size(), 4);
        window.chart->setView({});
        window.chart->setRun(makeData({.lastStep = 1200}));
        QCOMPARE(changed.size(), 4);
        QSignalSpy expand(window.chart, &LossChart::expandWanted);
        window.button(u"Expand (F11)"_s)->click();
        QCOMPARE(expand.size(), 1);
    }

    void tabGoesThroughTheToolbarIntoThePlot()
    {
        Window window(1440, 944);
        window.chart->setRun(makeData({}));
        window.activateWindow();
        QStringList visited;
        window.button(u"Train"_s)->setFocus(Qt::TabFocusReason);
        for (int i = 0; i < 12 && window.focusWidget() != window.plot(); ++i) {
            const auto *button = qobject_cast<QAbstractButton *>(window.focusWidget());
            visited.append(!button ? window.focusWidget()->accessibleName()
                                   : button->text().isEmpty() ? button->accessibleName() : button->text());
            QTest::keyClick(window.focusWidget(), Qt::Key_Tab);
        }
        QCOMPARE(visited.join(u' '), u"Train Eval Smoothing Step Epoch Time Log Y More Expand (F11)"_s);
        QCOMPARE(window.focusWidget(), window.plot());
    }
};

TUNEWATCH_TEST(chart_toolbar, ChartToolbarTest)
#include "tst_chart_toolbar.moc"
