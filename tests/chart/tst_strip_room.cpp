// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/strips_of.h"

#include "support/test.h"

#include <QScrollBar>
#include <QTest>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace {

std::shared_ptr<const ChartData> roomyRun(const std::vector<MetricPlan> &metrics)
{
    return makeData({.lastStep = 1000, .totalSteps = 2000}, metrics);
}

} // namespace

/// How the plot and its strips share the height.
class StripRoomTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void heightsAreShared()
    {
        Chart chart;
        chart.resize(1000, 636);
        const std::vector<MetricPlan> metrics{{"a"}, {"b"}, {"c"}};
        chart.setStrips(ShownStrips{{"a"}, {"b"}, {"c"}});
        chart.setRun(roomyRun(metrics));
        QCOMPARE(stripNames(chart), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
        const int strips = 3 * stripOf(chart, "a")->height();
        QCOMPARE(chart.plot().height() + strips, 600);
        QVERIFY(strips >= 240 && strips <= 300);
    }

    void whereThereIsNoRoomTheyScroll()
    {
        Chart chart;
        chart.resize(1000, 36 + 150);
        chart.setStrips(ShownStrips{{"a"}, {"b"}, {"c"}});
        chart.setRun(roomyRun({{"a"}, {"b"}, {"c"}}));
        auto *stack = chart.findChild<StripStack *>();
        QCOMPARE(stack->height(), StripPlot::LeastHeight); // a whole one, not a bit of the next
        QCOMPARE(chart.plot().height(), 150 - StripPlot::LeastHeight);
        auto *bar = chart.findChild<StripStack *>()->findChild<QScrollBar *>();
        QVERIFY(bar->isVisible());
        QCOMPARE(stripOf(chart, "a")->height(), StripPlot::LeastHeight);
        QCOMPARE(stripOf(chart, "a")->width(), chart.plot().width()); // the bar stands in the margin
        stripOf(chart, "c")->setFocus(Qt::TabFocusReason);
        QTRY_COMPARE(stripOf(chart, "c")->geometry(), stack->rect());
        bar->setValue(bar->maximum() - 10); // a person lets go of it anywhere
        QCOMPARE(stripOf(chart, "c")->y(), 0);
        QVERIFY(!stripOf(chart, "c")->closeButton()->geometry().intersects(bar->geometry()));
    }

    void noStripIsCutAndThePlotKeepsItsScale_data()
    {
        QTest::addColumn<int>("height");
        QTest::addColumn<int>("whole");
        QTest::newRow("a large window") << 300 << 2;
        QTest::newRow("the usual one") << 197 << 2;
        QTest::newRow("a smaller one") << 157 << 1;
        QTest::newRow("none fits") << 100 << 0;
    }

    void noStripIsCutAndThePlotKeepsItsScale()
    {
        QFETCH(int, height);
        QFETCH(int, whole);
        QWidget host; // gives what it has
        Chart chart;
        chart.setParent(&host);
        chart.setGeometry(0, 0, 1000, 36 + height);
        host.show();
        chart.show();
        chart.setStrips(ShownStrips{{"a"}, {"b"}});
        chart.setRun(roomyRun({{"a"}, {"b"}}));
        const auto *stack = chart.findChild<StripStack *>();
        QCOMPARE(stack->isHidden() ? 0 : stack->height(), whole * stripOf(chart, "a")->height());
        QVERIFY(chart.plot().height() >= (height >= 152 ? 108 : 64));
        QVERIFY(chart.plot().state().yMarks.at.size() >= 2);
    }

    void inTheLowestWindowThePlotMakesRoomForOne()
    {
        Chart chart;
        chart.resize(1000, 36 + 128);
        chart.setRun(roomyRun({{"a"}, {"b"}}));
        QCOMPARE(chart.plot().height(), 128);
        chart.setStrips(ShownStrips{{"a"}, {"b"}});
        const auto *stack = chart.findChild<StripStack *>();
        QCOMPARE(chart.plot().height() + stack->height(), 128);
        QVERIFY(stack->height() >= StripPlot::LeastHeight);
        QCOMPARE(chart.plot().geometry().bottom() + 1, stack->y()); // neither covers the other
        chart.setStrips(ShownStrips());
        QCOMPARE(chart.plot().height(), 128);
    }
};

TUNEWATCH_TEST(strip_room, StripRoomTest)
#include "tst_strip_room.moc"
