// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/chart_log_link.h"

#include "chart/loss_chart.h"
#include "chart/make_run.h"
#include "log/log_panel.h"
#include "log/log_view.h"
#include "log/memory_log.h"
#include "support/test.h"

#include <QLocale>
#include <QTest>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

class ChartLogLinkTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<MemoryLog> m_source;
    std::unique_ptr<LossChart> m_chart;
    std::unique_ptr<LogPanel> m_log;
    std::unique_ptr<ChartLogLink> m_link;

    LogView *view() const { return m_log->view(); }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void init()
    {
        m_source = std::make_unique<MemoryLog>(trainingLine);
        m_source->setLineCount(1200);
        m_source->holdAll();
        m_chart = std::make_unique<LossChart>();
        m_chart->resize(900, 300);
        m_log = std::make_unique<LogPanel>();
        m_log->resize(900, 300);
        m_log->setSource(m_source.get());
        m_link = std::make_unique<ChartLogLink>(m_chart.get(), m_log.get());
        const auto run = makeData({.lastStep = 1000});
        m_chart->setJob({u"sg"_s, u"ft-1"_s});
        m_chart->setRun(run);
        m_link->setRun(run);
        m_chart->show();
        m_log->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_log.get()));
    }

    void cleanup()
    {
        m_link.reset();
        m_log.reset();
        m_chart.reset();
        m_source.reset();
    }

    void whatTheChartPointsAtIsLinkedAndDoesNotScroll()
    {
        const qint64 before = view()->scroll().firstRow();
        Q_EMIT m_chart->stepHovered(210);
        QCOMPARE(view()->linkedLine(), 210);
        QCOMPARE(view()->scroll().firstRow(), before);
        QVERIFY(view()->isFollowing());
        Q_EMIT m_chart->stepHovered(-1);
        QCOMPARE(view()->linkedLine(), -1);
    }

    void whatIsPinnedIsShownAndFollowingPauses()
    {
        QVERIFY(m_chart->pinStep(210));
        QCOMPARE(view()->linkedLine(), 210);
        QVERIFY(view()->scroll().firstRow() <= 210 && view()->scroll().lastRow() >= 210);
        QVERIFY(!view()->isFollowing());
        Q_EMIT m_chart->stepHovered(300);
        QCOMPARE(view()->linkedLine(), 210);
        m_chart->clearCursor();
        Q_EMIT m_chart->unpinned();
        QCOMPARE(view()->linkedLine(), -1);
    }

    void aMetricLineMovesTheCrosshair()
    {
        Q_EMIT view()->lineHovered(210);
        QVERIFY(m_chart->readOut().contains(u"210"));
        QVERIFY(!m_chart->isPinned());
        Q_EMIT view()->lineHovered(-1);
        QCOMPARE(m_chart->readOut(), QString());
    }

    void aClickedMarkPinsItsRecord()
    {
        Q_EMIT view()->markClicked(210);
        QVERIFY(m_chart->isPinned());
        QCOMPARE(view()->linkedLine(), 210);
        Q_EMIT view()->markClicked(211); // states no record
        QCOMPARE(view()->linkedLine(), 210);
    }

    void aZoomedChartOffersItsLines()
    {
        QToolButton *offer = nullptr;
        const auto find = [&](const QString &name) {
            offer = nullptr;
            for (auto *button : m_log->findChildren<QToolButton *>()) {
                if (button->accessibleName() == name && !button->isHidden())
                    offer = button;
            }
            return offer;
        };
        QVERIFY(!find(u"Show these lines only"_s));
        LossChart::View zoomed = m_chart->view();
        zoomed.zoom = Range{200, 400};
        m_chart->setView(zoomed);
        QVERIFY(find(u"Show these lines only"_s));
        offer->click();
        QCOMPARE(view()->filter().range, std::optional(std::pair(qint64(200), qint64(401))));
        QCOMPARE(view()->rows().rows(), 202); // the eval of step 400 stands one line below it
        // The chip stays when the zoom goes, and its cross shows all lines again.
        zoomed.zoom.reset();
        m_chart->setView(zoomed);
        QVERIFY(find(u"Lines 201 to 402"_s));
        offer->click();
        QCOMPARE(view()->rows().rows(), 1200);
        QVERIFY(!find(u"Show these lines only"_s));
    }

    void anotherJobForgetsTheLink()
    {
        m_chart->pinStep(210);
        m_link->clear();
        QCOMPARE(view()->linkedLine(), -1);
    }
};

TUNEWATCH_TEST(chart_log_link, ChartLogLinkTest)
#include "tst_chart_log_link.moc"
