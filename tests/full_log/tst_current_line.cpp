// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the page says of the line where a person is, and how that line leads to the chart.

#include "page_bench.h"
#include "support/test.h"
#include "text_zone.h"

#include <QSignalSpy>
#include <QTimeZone>

using namespace Qt::Literals::StringLiterals;

class CurrentLineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        text::setZone(QTimeZone::utc());
    }

    void theCurrentLineIsSaidWithItsStepAndTime()
    {
        PageBench bench;
        QVERIFY(bench.isRead());
        bench.enter();
        bench.page->setPlaces(RunPlaces(runOf(400), RunStart));
        bench.view()->showLine(1200);
        bench.view()->setCurrentLine(1203);
        QTRY_VERIFY(says(bench, u"Line 1,204, step 111, 09:37:44"_s));
        bench.page->setPlaces({});
        QVERIFY(says(bench, u"Line 1,204"_s));
    }

    void aHitIsTheCurrentLineUntilAPersonGoesElsewhere()
    {
        PageBench bench;
        QVERIFY(bench.isRead());
        bench.enter();
        bench.view()->showLine(1000);
        bench.find<QLineEdit>(u"Search log"_s)->setText(u"timed out"_s);
        QTRY_VERIFY(bench.view()->currentHit() >= 0);
        const qint64 hit = bench.view()->currentHit();
        QTRY_VERIFY(says(bench, u"Line %1"_s.arg(QLocale().toString(hit + 1))));
        bench.view()->setCurrentLine(hit + 2);
        QTRY_VERIFY(says(bench, u"Line %1"_s.arg(QLocale().toString(hit + 3))));
        bench.panel->nextHit();
        QTRY_VERIFY(says(bench, u"Line %1"_s.arg(QLocale().toString(bench.view()->currentHit() + 1))));
    }

    void aMetricLineLeadsToTheChart()
    {
        PageBench bench;
        QVERIFY(bench.isRead());
        bench.enter();
        bench.page->setPlaces(RunPlaces(runOf(400), RunStart));
        const QSignalSpy wanted(bench.page, &FullLog::chartWanted);
        bench.view()->showLine(1200);
        bench.view()->setCurrentLine(1203);
        QTRY_VERIFY(says(bench, u"Line 1,204, step 111, 09:37:44"_s));
        QCOMPARE(bench.view()->linkedLine(), -1); // no metric
        bench.view()->setCurrentLine(1200);
        QTRY_COMPARE(bench.view()->linkedLine(), 1200);
        const QRect row = bench.view()->rectOf({1200, 0});
        QTest::mouseClick(bench.view()->viewport(), Qt::LeftButton, {}, {bench.view()->viewport()->width() - 30, row.center().y()});
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted.first().first().toLongLong(), 1200);
        QCOMPARE(wanted.first().last().toInt(), 111);
        bench.leave();
        QCOMPARE(bench.view()->linkedLine(), -1);
    }

    void whatTheChartHasLinkedStays()
    {
        PageBench bench;
        QVERIFY(bench.isRead());
        bench.view()->setLinkedLine(500, u"Linked to chart, step 41"_s);
        bench.enter();
        bench.page->setPlaces(RunPlaces(runOf(400), RunStart));
        bench.view()->showLine(1200);
        bench.view()->setCurrentLine(1200);
        QTRY_VERIFY(says(bench, u"Line 1,201, step 111, 09:37:44"_s));
        QCOMPARE(bench.view()->linkedLine(), 500);
        bench.leave();
        QCOMPARE(bench.view()->linkedLine(), 500);
    }
};

TUNEWATCH_TEST(current_line, CurrentLineTest)
#include "tst_current_line.moc"
