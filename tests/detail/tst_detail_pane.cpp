// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The pane as a whole: which tab is shown for which job, and where the one chart and the one log are.

#include "detail_bench.h"

#include "chart/loss_chart.h"
#include "detail/error_card.h"
#include "detail/job_header.h"
#include "detail/job_tabs.h"
#include "detail/last_lines.h"
#include "detail/overview_page.h"
#include "detail/raw_json_view.h"
#include "detail/summary_page.h"
#include "jobs/sample_jobs.h"
#include "log/line_field.h"
#include "log/log_panel.h"
#include "support/test.h"

#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

class DetailPaneTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<DetailBench> m_bench;

    DetailPane &pane() { return m_bench->pane(); }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void init() { m_bench = std::make_unique<DetailBench>(); }
    void cleanup() { m_bench.reset(); }

    void aJobOpensOnTheTabOfItsKind_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("tab");
        QTest::newRow("runs") << int(JobStatus::Running) << int(DetailTab::Monitor);
        QTest::newRow("waits") << int(JobStatus::Queuing) << int(DetailTab::Monitor);
        QTest::newRow("succeeded") << int(JobStatus::Succeeded) << int(DetailTab::Overview);
        QTest::newRow("failed") << int(JobStatus::Failed) << int(DetailTab::Overview);
        QTest::newRow("canceled") << int(JobStatus::Canceled) << int(DetailTab::Overview);
    }

    void aJobOpensOnTheTabOfItsKind()
    {
        QFETCH(int, status);
        m_bench->open({sample::job(u"ft-1"_s, JobStatus(status))});
        QTEST(int(pane().tab()), "tab");
    }

    void aChosenTabStaysForJobsOfTheSameKind()
    {
        const Job running = pictured::running();
        const Job succeeded = pictured::succeeded();
        m_bench->open({running, succeeded, sample::job(u"ft-9"_s, JobStatus::Queuing)});
        pane().findChild<QTabBar *>()->setCurrentIndex(int(DetailTab::Log));
        pane().open(succeeded.key);
        QCOMPARE(pane().tab(), DetailTab::Overview);
        pane().open({u"sg"_s, u"ft-9"_s});
        QCOMPARE(pane().tab(), DetailTab::Log);
        QCOMPARE(m_bench->settings().value(Settings::Key::RunningTab).toInt(), int(DetailTab::Log));
        QVERIFY(!m_bench->settings().value(Settings::Key::EndedTab).isValid());
    }

    void aTabThatNoLongerExistsIsForgotten()
    {
        m_bench->settings().set(Settings::Key::RunningTab, 17);
        m_bench->open({pictured::running()});
        QCOMPARE(pane().tab(), DetailTab::Monitor);
    }

    void aJobThatEndsWhileItIsLookedAtKeepsItsTab()
    {
        m_bench->open({pictured::running()});
        Job job = pictured::running();
        job.status = JobStatus::Succeeded;
        sample::merge(m_bench->jobs(), {job});
        pane().refreshFacts();
        QCOMPARE(pane().tab(), DetailTab::Monitor);
    }

    void thereIsOneChartAndItStandsWhereItIsLookedAt()
    {
        m_bench->open({pictured::succeeded()});
        LossChart *chart = pane().chart();
        LossChart::View view = chart->view();
        view.smoothing = 0.9;
        chart->setView(view);
        const auto *overview = pane().findChild<OverviewPage *>();
        for (const DetailTab tab : {DetailTab::Overview, DetailTab::Monitor, DetailTab::Overview, DetailTab::Raw}) {
            pane().setTab(tab);
            QCOMPARE(pane().findChildren<LossChart *>().size(), 1);
            QCOMPARE(overview->isAncestorOf(chart), tab == DetailTab::Overview);
            QCOMPARE(chart->isVisible(), tab != DetailTab::Raw);
            QCOMPARE(chart->view().smoothing, 0.9);
        }
    }

    void aRunningJobsChartStaysOnMonitor()
    {
        m_bench->open({pictured::running()});
        pane().setTab(DetailTab::Overview);
        QVERIFY(!pane().chart()->isVisible());
        pane().setTab(DetailTab::Monitor);
        QVERIFY(pane().chart()->isVisible());
    }

    void theLogTabIsTheSameLogAtFullHeight()
    {
        m_bench->open({pictured::running()});
        const int before = pane().log()->height();
        pane().setTab(DetailTab::Log);
        DetailBench::settle();
        QCOMPARE(pane().findChildren<LogPanel *>().size(), 1);
        QVERIFY(!pane().chart()->isVisible());
        QCOMPARE(pane().log()->height(), 607 - 104 - 36);
        QCOMPARE(pane().log()->width(), 1208);
        pane().setTab(DetailTab::Monitor);
        DetailBench::settle();
        QCOMPARE(pane().log()->height(), before);
    }

    void chartAndLogFillThePaneAlone_data()
    {
        QTest::addColumn<int>("tab");
        for (const DetailTab tab : {DetailTab::Monitor, DetailTab::Overview, DetailTab::Log, DetailTab::Raw})
            QTest::addRow("from tab %d", int(tab)) << int(tab);
    }

    void chartAndLogFillThePaneAlone()
    {
        QFETCH(int, tab);
        m_bench->open({pictured::succeeded()});
        pane().setTab(DetailTab(tab));
        const QSignalSpy changes(&pane(), &DetailPane::expandedChanged);
        pane().setExpanded(Expanded::Chart);
        DetailBench::settle();
        QCOMPARE(pane().chart()->size(), pane().size());
        pane().setExpanded(Expanded::Log);
        DetailBench::settle();
        QCOMPARE(pane().log()->size(), pane().size());
        QTest::keyClick(&pane(), Qt::Key_Escape);
        QCOMPARE(pane().expanded(), Expanded::None);
        QCOMPARE(int(pane().tab()), tab);
        QVERIFY(pane().findChild<JobHeader *>()->isVisible());
        QCOMPARE(changes.count(), 3);
    }

    void nicknameAndPinAreNotedOnThisComputer()
    {
        const Job job = pictured::running();
        m_bench->open({job});
        Q_EMIT pane().findChild<JobTitle *>()->nicknameGiven(u"the one"_s);
        Q_EMIT pane().findChild<JobTitle *>()->pinChosen(true);
        QCOMPARE(m_bench->notes().nickname(job.key), u"the one"_s);
        QVERIFY(m_bench->notes().isPinned(job.key));
    }

    void aFailedJobSaysTheServicesWords()
    {
        Job job = pictured::failed();
        job.errorCode = u"InvalidFile"_s;
        job.errorMessage = u"Line 12 is <b>no</b> JSON"_s;
        m_bench->open({job});
        QCOMPARE(pane().findChild<JobHeader *>()->height(), 52);
        const auto *card = pane().findChild<ErrorCard *>();
        QVERIFY(card->isVisible());
        QVERIFY(card->accessibleDescription().startsWith(u"Line 12 is <b>no</b> JSON"_s));
        QVERIFY(pane().findChild<LastLines *>()->isVisible());
    }

    void reasons_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("text");
        QTest::newRow("both") << u"InternalError"_s << u"It broke."_s << u"It broke."_s;
        QTest::newRow("a code") << u"1"_s << QString() << u"The service gave no reason, only the code 1."_s;
        QTest::newRow("nothing") << QString() << u"  "_s << u"The service gave no reason."_s;
    }

    void reasons()
    {
        QFETCH(QString, code);
        QFETCH(QString, message);
        Job job;
        job.errorCode = code;
        job.errorMessage = message;
        QTEST(reasonText(job), "text");
    }

    void theCertainIsSaid()
    {
        QCOMPARE(endSentence(pictured::failed(), sample::now()), u"It ended at 19 Nov, 20:15, 3 h 21 min after it was created."_s);
        QCOMPARE(endSentence(Job(), sample::now()), QString());
    }

    void severalJobsAreSummedUp()
    {
        Job other = pictured::succeeded();
        other.key.id = u"ft-2"_s;
        m_bench->open({pictured::running(), pictured::succeeded(), other});
        pane().showSummary({pictured::running().key, pictured::succeeded().key, other.key});
        const auto *summary = pane().findChild<SummaryPage *>();
        QVERIFY(summary->isVisible());
        QCOMPARE(summary->accessibleDescription(), u"62,778,880 tokens together, not reported by 1 of them."_s);
        pane().open(pictured::running().key);
        QVERIFY(!summary->isVisible());
        QVERIFY(pane().findChild<JobHeader *>()->isVisible());
    }

    void withoutAJobNothingOfTheLastOneIsShown()
    {
        m_bench->open({pictured::running()});
        pane().open({});
        QVERIFY(!pane().findChild<JobHeader *>()->isVisible());
        QVERIFY(pane().job().isNull());
        QVERIFY(pane().isSettled());
    }

    void findSearchesWhatIsShown()
    {
        m_bench->open({pictured::succeeded()});
        pane().find();
        QCOMPARE(pane().tab(), DetailTab::Log);
        pane().setTab(DetailTab::Raw);
        pane().find();
        QCOMPARE(pane().tab(), DetailTab::Raw);
    }

    void behindASummaryKeysDoNothing_data()
    {
        QTest::addColumn<bool>("isSummary");
        QTest::newRow("several are selected") << true;
        QTest::newRow("none is") << false;
    }

    void behindASummaryKeysDoNothing()
    {
        QFETCH(bool, isSummary);
        m_bench->open({pictured::running(), pictured::succeeded()});
        const DetailTab before = pane().tab();
        if (isSummary)
            pane().showSummary({pictured::running().key, pictured::succeeded().key});
        else
            pane().open({});
        const bool wasOpen = pane().isInfoPanelOpen();
        pane().find();
        pane().goToLine();
        pane().findNext();
        pane().findPrevious();
        pane().setTab(DetailTab::Raw);
        pane().setExpanded(Expanded::Log);
        pane().toggleInfoPanel();
        pane().rename();
        QCOMPARE(pane().tab(), before);
        QCOMPARE(pane().expanded(), Expanded::None);
        QCOMPARE(pane().isInfoPanelOpen(), wasOpen);
        QVERIFY(!m_bench->settings().value(Settings::Key::RunningTab).isValid());
        QVERIFY(!m_bench->window().focusWidget() || m_bench->window().focusWidget()->isVisible());
    }

    void goToLineShowsTheLogFirst_data()
    {
        QTest::addColumn<int>("tab");
        QTest::addColumn<int>("shown");
        QTest::newRow("Monitor has it") << int(DetailTab::Monitor) << int(DetailTab::Monitor);
        QTest::newRow("Overview has none") << int(DetailTab::Overview) << int(DetailTab::Log);
        QTest::newRow("nor has Raw") << int(DetailTab::Raw) << int(DetailTab::Log);
    }

    void goToLineShowsTheLogFirst()
    {
        QFETCH(int, tab);
        m_bench->open({pictured::running()});
        pane().setTab(DetailTab(tab));
        pane().goToLine();
        QTEST(int(pane().tab()), "shown");
        QVERIFY(pane().findChild<LineField *>()->isVisible());
    }

    void hitsAreOfTheLogThatFillsThePane()
    {
        Job job = pictured::running();
        job.raw = "{\"a\": \"step\", \"b\": \"step\"}";
        m_bench->open({job});
        pane().setTab(DetailTab::Raw);
        auto *raw = pane().findChild<RawJsonView *>();
        raw->findChild<QLineEdit *>()->setText(u"step"_s);
        const int place = raw->textView()->textCursor().position();
        pane().setExpanded(Expanded::Log);
        pane().findNext();
        QCOMPARE(raw->textView()->textCursor().position(), place);
        pane().setExpanded(Expanded::None);
        pane().findNext();
        QVERIFY(raw->textView()->textCursor().position() != place);
    }

    void panesComeInReadingOrder()
    {
        m_bench->open({pictured::running()});
        const auto *header = pane().findChild<JobHeader *>();
        const auto panes = pane().panes();
        QCOMPARE(panes.size(), size_t(5));
        QCOMPARE(panes[0], header);
        QCOMPARE(panes[2], pane().chart());
        QCOMPARE(panes[3], pane().log());
        pane().setTab(DetailTab::Raw);
        QCOMPARE(pane().panes().size(), size_t(3));
        QCOMPARE(pane().panes()[2], pane().findChild<RawJsonView *>());
    }
};

TUNEWATCH_TEST(detail_pane, DetailPaneTest)
#include "tst_detail_pane.moc"
