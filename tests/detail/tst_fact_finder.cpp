// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the pane says of a job because of others: it follows them.

#include "detail_bench.h"

#include "archive/archive.h"
#include "detail/fact_finder.h"
#include "detail/stat_cell.h"
#include "detail/summary_page.h"
#include "jobs/sample_jobs.h"
#include "support/test.h"

#include <QLocale>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

Job queued(const QString &id, int minutesAgo)
{
    Job job = sample::job(id, JobStatus::Queuing);
    job.created = {sample::now().addSecs(-60 * minutesAgo), {}};
    return job;
}

QString figure(DetailBench &bench, const QString &label)
{
    for (const auto *cell : bench.pane().findChildren<StatCell *>()) {
        if (cell->stat().label == label)
            return cell->stat().value;
    }
    return {};
}

} // namespace

class FactFinderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void thePlaceInTheQueueFollowsTheJobAhead()
    {
        DetailBench bench(sample::now());
        Job ahead = queued(u"ft-1"_s, 20);
        bench.open({queued(u"ft-2"_s, 10), ahead});
        QCOMPARE(figure(bench, u"Position"_s), u"2nd in queue"_s);
        ahead.status = JobStatus::Running;
        sample::merge(bench.jobs(), {ahead});
        QTRY_COMPARE(figure(bench, u"Position"_s), u"Next in queue"_s);
    }

    void ofAListThatIsNotWholeNoPlaceIsSaid()
    {
        DetailBench bench;
        bench.open({queued(u"ft-2"_s, 10), queued(u"ft-1"_s, 20)});
        QCOMPARE(figure(bench, u"Position"_s), u"—"_s);
    }

    void aRemovedConnectionIsStillOfItsService_data()
    {
        QTest::addColumn<QString>("provider");
        QTest::addColumn<bool>("isModelStudio");
        QTest::newRow("Model Studio") << u"dashscope"_s << true;
        QTest::newRow("OpenAI has events, and no queue that is known") << u"openai"_s << false;
        QTest::newRow("Portkey, too") << u"portkey"_s << false;
    }

    void aRemovedConnectionIsStillOfItsService()
    {
        QFETCH(QString, provider);
        QFETCH(bool, isModelStudio);
        const QTemporaryDir directory;
        Account account;
        account.id = u"removed"_s;
        account.provider = provider;
        account.name = u"Removed"_s;
        account.baseUrl = QUrl(u"https://example.invalid/v1"_s);
        account.utcOffset = std::chrono::hours(3);
        {
            const auto archive = Archive::open(directory.path());
            QVERIFY(archive && (*archive)->putAccount(account));
            QVERIFY((*archive)->removeAccount(account.id, Leaving::Shown));
        }
        Monitor::Setup setup;
        setup.dataDir = directory.path();
        Monitor monitor(std::move(setup));
        monitor.start();
        const JobNotes notes(directory.path());
        const FactFinder facts(monitor, notes);
        QVERIFY(monitor.connections().empty());
        QVERIFY(monitor.account(account.id));
        QCOMPARE(facts.hasLogs(account.id), isModelStudio);
        QCOMPARE(facts.hasQueue(account.id), isModelStudio);
        QVERIFY(facts.utcOffset(account.id) == std::chrono::hours(3));
    }

    void anEstimateComesWithTheRunItIsMadeFrom()
    {
        DetailBench bench;
        bench.open({pictured::running(), pictured::succeeded()});
        JobDigest digest = pictured::runningDigest();
        bench.setDigest(pictured::running(), digest);
        QCOMPARE(figure(bench, u"Tokens"_s), u"—"_s);
        sample::merge(bench.jobs(), pictured::succeeded().key, pictured::succeededDigest());
        QTRY_COMPARE(figure(bench, u"Tokens"_s), u"≈ 19.5 M"_s);
    }

    void aSummaryFollowsItsJobs()
    {
        DetailBench bench;
        Job other = pictured::running();
        bench.open({pictured::succeeded(), other});
        bench.pane().showSummary({pictured::succeeded().key, other.key});
        const auto *summary = bench.pane().findChild<SummaryPage *>();
        QCOMPARE(summary->accessibleDescription(), u"31,389,440 tokens together, not reported by 1 of them."_s);
        other.status = JobStatus::Succeeded;
        other.usage = 10;
        sample::merge(bench.jobs(), {other});
        QTRY_COMPARE(summary->accessibleDescription(), u"31,389,450 tokens together."_s);
        QVERIFY(summary->isVisible());
    }
};

TUNEWATCH_TEST(fact_finder, FactFinderTest)
#include "tst_fact_finder.moc"
