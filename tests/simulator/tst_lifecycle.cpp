// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fixture.h"

#include "support/test.h"

#include <QJsonDocument>
#include <QSet>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

sim::Job character(const QString &name)
{
    for (const sim::Job &job : sim::catalogue(Fixture::options({}))) {
        if (job.name == name)
            return job;
    }
    qFatal("no job %s", qPrintable(name));
}

QStringList lines(const sim::Job &job, qint64 now)
{
    QByteArray out = "[";
    sim::LogText(job.style, job.plan).appendJson(out, job.droppedLines, job.logTotal(now));
    QStringList texts;
    const QJsonArray entries = QJsonDocument::fromJson(out + ']').array();
    for (const QJsonValue line : entries)
        texts << line.toString();
    return texts;
}

} // namespace

class LifecycleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewbornGoesThroughItsWholeLife_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QString>("status");
        QTest::newRow("at once") << 0 << u"PENDING"_s;
        QTest::newRow("four seconds old") << 4 << u"PENDING"_s;
        QTest::newRow("six seconds old") << 6 << u"QUEUING"_s;
        QTest::newRow("eleven seconds old") << 11 << u"RUNNING"_s;
        QTest::newRow("exporting still counts as running") << 80 << u"RUNNING"_s;
        QTest::newRow("two minutes old") << 120 << u"SUCCEEDED"_s;
    }

    void aNewbornGoesThroughItsWholeLife()
    {
        QFETCH(int, seconds);
        QTEST(character(u"newborn"_s).statusAt(Fixture::now() + seconds * 1000), "status");
    }

    void linesFollowTheEndAndTheMarkerIsNotLast()
    {
        const sim::Job job = character(u"newborn"_s);
        const qint64 ended = job.phases.back().from;
        const QStringList atTheEnd = lines(job, ended);
        const QStringList later = lines(job, ended + 60000);
        QVERIFY(atTheEnd.constLast().endsWith(u"finetune-job succeeded"_s));
        QCOMPARE(later.size(), atTheEnd.size() + 2);
        QVERIFY(later.at(later.size() - 2).endsWith(u"##FT_COMPLETE##"_s));
        QVERIFY(later.constLast().contains(u"training usage "_s + QString::number(job.usage)));
        QCOMPARE(later.mid(0, atTheEnd.size()), atTheEnd);
    }

    void theTotalNeverFalls()
    {
        const sim::Job job = character(u"running-steps"_s);
        qint64 before = 0;
        for (int second = 0; second < 20000; second += 7) {
            const qint64 total = job.logTotal(Fixture::now() + second * 1000);
            QVERIFY(total >= before);
            before = total;
        }
        QCOMPARE(before, job.plan.size());
        QVERIFY(job.isTerminalAt(Fixture::now() + 20000 * 1000));
    }

    void aRunningLogGrowsEveryFewSeconds_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("with steps") << u"running-steps"_s;
        QTest::newRow("pre-training") << u"running-pretraining"_s;
    }

    void aRunningLogGrowsEveryFewSeconds()
    {
        QFETCH(QString, name);
        const sim::Job job = character(name);
        const qint64 grown = job.logTotal(Fixture::now() + 60000) - job.logTotal(Fixture::now());
        QVERIFY2(grown >= 12 && grown <= 30, qPrintable(QString::number(grown)));
        QVERIFY(lines(job, Fixture::now()).constLast().contains(u"'loss'"_s));
    }

    void cancelStopsAJobWithinSeconds()
    {
        sim::Job job = character(u"running-steps"_s);
        const qint64 then = Fixture::now() + 5000;
        job.cancel(then);
        QCOMPARE(job.statusAt(then), u"CANCELING"_s);
        QCOMPARE(job.statusAt(then + 3000), u"CANCELED"_s);
        QVERIFY(job.toMap(then + 3000).value(u"usage"_s).toLongLong() > 0);
        const QStringList end = lines(job, then + 60000);
        QVERIFY(end.constLast().contains(u"training usage"_s));
        QCOMPARE(lines(job, then + 600000), end);
    }

    void aReplacedLogIsShorterAndDifferent()
    {
        sim::Job job = character(u"running-steps"_s);
        const QStringList before = lines(job, Fixture::now());
        job.replaceLog(Fixture::now());
        const QStringList after = lines(job, Fixture::now());
        QVERIFY(after.size() < before.size());
        QVERIFY(after.at(5) != before.at(5));
        job.replaceLog(Fixture::now());
        QCOMPARE(lines(job, Fixture::now()), after);
        QVERIFY(lines(job, Fixture::now() + 60000).size() > after.size());
    }

    void everyJobIsOneOfAKind()
    {
        for (const QString &count : {u"1"_s, u"10"_s, u"60"_s, u"250"_s}) {
            QSet<QByteArray> ids;
            for (const sim::Job &job : sim::catalogue(Fixture::options({u"--jobs"_s, count}))) {
                ids.insert(job.id);
                QVERIFY(job.created <= Fixture::now());
                QVERIFY(job.id.startsWith("ft-2026") || job.id.startsWith("ft-2025"));
            }
            QCOMPARE(ids.size(), count.toInt());
        }
    }
};

TUNEWATCH_TEST(lifecycle, LifecycleTest)
#include "tst_lifecycle.moc"
