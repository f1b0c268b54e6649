// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Esc takes back one thing at a time, wherever the focus is inside the pane.

#include "detail_bench.h"

#include "chart/loss_chart.h"
#include "chart/loss_plot.h"
#include "chart/make_run.h"
#include "detail/chart_log_link.h"
#include "detail/job_log.h"
#include "detail/name_edit.h"
#include "log/find_bar.h"
#include "log/line_field.h"
#include "log/log_panel.h"
#include "log/log_view.h"
#include "log/memory_log.h"
#include "support/test.h"

#include <QApplication>
#include <QLineEdit>
#include <QLocale>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

enum class Focus { Log, LogSearch, Chart, Tabs };

} // namespace

class EscapeKeyTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<MemoryLog> m_source;
    std::unique_ptr<DetailBench> m_bench;

    DetailPane &pane() { return m_bench->pane(); }
    LossChart *chart() { return pane().chart(); }
    FindBar *search() { return pane().log()->findChild<FindBar *>(); }
    QLineEdit *searchField() { return search()->findChild<QLineEdit *>(); }

    QWidget *widgetFor(Focus focus)
    {
        switch (focus) {
        case Focus::Log: return pane().log()->view();
        case Focus::LogSearch: return searchField();
        case Focus::Chart: return chart()->findChild<LossPlot *>();
        case Focus::Tabs: return pane().findChild<QTabBar *>();
        }
        return nullptr;
    }

    void pressEsc() { QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape); }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void init()
    {
        m_source = std::make_unique<MemoryLog>(trainingLine);
        m_source->setLineCount(1200);
        m_source->holdAll();
        m_bench = std::make_unique<DetailBench>();
        const QSignalSpy runs(pane().findChild<JobLog *>(), &JobLog::runChanged);
        m_bench->open({pictured::running()});
        QTRY_COMPARE(runs.count(), 2); // what is archived has been looked for
        pane().log()->setSource(m_source.get());
        chart()->setRun(makeData({.lastStep = 1000}));
        pane().findChild<ChartLogLink *>()->setRun(makeData({.lastStep = 1000}));
        m_bench->window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&m_bench->window()));
    }

    void cleanup()
    {
        pane().log()->setSource(nullptr);
        m_bench.reset();
        m_source.reset();
    }

    void theLastIsTakenBackFirst_data()
    {
        QTest::addColumn<int>("focus");
        QTest::newRow("focus in the log") << int(Focus::Log);
        QTest::newRow("focus in the log's search") << int(Focus::LogSearch);
        QTest::newRow("focus in the chart") << int(Focus::Chart);
        QTest::newRow("focus on the tabs") << int(Focus::Tabs);
    }

    void theLastIsTakenBackFirst()
    {
        QFETCH(int, focus);
        searchField()->setText(u"loss"_s);
        LossChart::View view = chart()->view();
        view.zoom = Range{100, 600};
        chart()->setView(view);
        QVERIFY(chart()->pinStep(300));
        QCOMPARE(pane().log()->view()->linkedLine(), 300);
        widgetFor(Focus(focus))->setFocus(Qt::TabFocusReason);
        QCOMPARE(QApplication::focusWidget(), widgetFor(Focus(focus)));
        pressEsc();
        QVERIFY(!chart()->isPinned());
        QCOMPARE(pane().log()->view()->linkedLine(), -1);
        QCOMPARE(searchField()->text(), u"loss"_s);
        pressEsc();
        QCOMPARE(searchField()->text(), QString());
        QVERIFY(chart()->view().zoom);
        pressEsc();
        QVERIFY(!chart()->view().zoom);
    }

    void theFullPaneIsLeftLast()
    {
        pane().setExpanded(Expanded::Log);
        searchField()->setText(u"loss"_s);
        QVERIFY(chart()->pinStep(300));
        pane().log()->view()->setFocus();
        pressEsc();
        QVERIFY(!chart()->isPinned());
        pressEsc();
        QCOMPARE(searchField()->text(), QString());
        QCOMPARE(pane().expanded(), Expanded::Log);
        pressEsc();
        QCOMPARE(pane().expanded(), Expanded::None);
    }

    void anEmptySearchGivesTheFocusBackToTheLog()
    {
        searchField()->setFocus();
        pressEsc();
        QCOMPARE(QApplication::focusWidget(), pane().log()->view());
    }

    void fieldsThatUseItThemselvesKeepIt()
    {
        QVERIFY(chart()->pinStep(300));
        pane().rename();
        pressEsc();
        QVERIFY(!pane().findChild<NameEdit *>()->isEditing());
        QVERIFY(chart()->isPinned());
        pane().goToLine();
        pressEsc();
        QVERIFY(!pane().findChild<LineField *>()->isVisible());
        QVERIFY(chart()->isPinned());
    }
};

TUNEWATCH_TEST(escape_key, EscapeKeyTest)
#include "tst_escape_key.moc"
