// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A job that has not begun: why, in place of curves and log.

#include "detail/waiting.h"

#include "chart/chart_message.h"
#include "chart/loss_chart.h"
#include "detail/log_notice.h"
#include "detail/monitor_page.h"
#include "detail_bench.h"
#include "jobs/sample_jobs.h"
#include "log/log_panel.h"
#include "support/test.h"

#include <QPushButton>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

class WaitingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void words_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("running");
        QTest::addColumn<QString>("until");
        QTest::addColumn<QString>("words");
        const int queuing = int(JobStatus::Queuing);
        QTest::newRow("files are checked") << int(JobStatus::Pending) << u"x"_s << u"15:17"_s
            << u"The service is checking the files|Training starts when that is done.|"_s;
        QTest::newRow("one runs, its end is known") << queuing << u"support-tone v7"_s << u"15:17"_s
            << u"Waiting for its turn|Only one job runs at a time in this account. support-tone v7 runs now, until about 15:17.|"
               "Show support-tone v7"_s;
        QTest::newRow("its end is not") << queuing << u"support-tone v7"_s << QString()
            << u"Waiting for its turn|Only one job runs at a time in this account. support-tone v7 runs now.|"
               "Show support-tone v7"_s;
        QTest::newRow("nobody knows which runs") << queuing << QString() << QString()
            << u"Waiting for its turn|Only one job runs at a time in this account.|"_s;
        QTest::newRow("its service paused it") << int(JobStatus::Paused) << QString() << QString()
            << u"Paused|It waits for a person; resume it in the service's console.|"_s;
        QTest::newRow("it runs itself") << int(JobStatus::Running) << u"x"_s << QString() << u"||"_s;
        QTest::newRow("it is over") << int(JobStatus::Failed) << QString() << QString() << u"||"_s;
    }

    void words()
    {
        QFETCH(int, status);
        QFETCH(QString, running);
        QFETCH(QString, until);
        const Waiting waiting = waitingOf(sample::job(u"ft-1"_s, JobStatus(status)), running, until);
        QTEST(waiting.title + u'|' + waiting.text + u'|' + waiting.button, "words");
    }

    void otherServicesPromiseNothing()
    {
        const auto words = [](JobStatus status) {
            const Waiting waiting = waitingElsewhere(sample::job(u"ft-1"_s, status));
            return waiting.title + u'|' + waiting.text + u'|' + waiting.button;
        };
        QCOMPARE(words(JobStatus::Queuing), u"Waiting for its turn|The service starts it when it has room, and does not say "
                                            "when that will be.|"_s);
        QCOMPARE(words(JobStatus::Pending), u"The service is checking the files|Training starts when that is done.|"_s);
        QCOMPARE(words(JobStatus::Running), u"||"_s);
    }

    void aServiceWithoutLogsSaysWhatIsShownInstead()
    {
        AccountState account;
        QCOMPARE(noticeWithoutLogs(account), (text::Message{u"This service has no log"_s, u"Events of the job are shown instead."_s}));
        account.lacksEvents = true;
        QCOMPARE(noticeWithoutLogs(account),
                 (text::Message{u"This service has no log"_s, u"It tells no events of its jobs, either."_s}));
    }

    void aLongNameFitsTheButton()
    {
        const Waiting waiting = waitingOf(sample::job(u"ft-1"_s, JobStatus::Queuing), u"x\n"_s.repeated(150), {});
        QVERIFY(waiting.button.size() < 50);
        QVERIFY(!waiting.text.contains(u'\n'));
    }

    void standsInPlaceOfChartAndLog()
    {
        DetailBench bench;
        Job job = sample::job(u"ft-1"_s, JobStatus::Queuing);
        bench.open({job});
        const auto *page = bench.pane().findChild<MonitorPage *>();
        const ChartMessage *notice = nullptr;
        for (const auto *one : page->findChildren<ChartMessage *>()) {
            if (!bench.pane().chart()->isAncestorOf(one))
                notice = one;
        }
        QVERIFY(notice->isVisible());
        QCOMPARE(notice->accessibleName(), u"Waiting for its turn"_s);
        QVERIFY(!notice->findChild<QPushButton *>()->isVisible());
        QVERIFY(!bench.pane().chart()->isVisible());
        QVERIFY(!bench.pane().log()->isVisible());
        bench.pane().setTab(DetailTab::Log);
        QVERIFY(bench.pane().log()->isVisible());
        bench.pane().setTab(DetailTab::Monitor);
        job.status = JobStatus::Running;
        sample::merge(bench.jobs(), {job});
        bench.pane().refreshFacts();
        QVERIFY(!notice->isVisible());
        QVERIFY(bench.pane().chart()->isVisible());
        QVERIFY(bench.pane().log()->isVisible());
    }
};

TUNEWATCH_TEST(waiting, WaitingTest)
#include "tst_waiting.moc"
