// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/known_jobs.h"

#include "support/test.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

Job job(const QString &id, const QString &status)
{
    Job job;
    job.key = {u"a"_s, id};
    job.name = id;
    job.statusText = status;
    job.status = jobStatus(status);
    job.raw = "{\"from\":\"list\"}";
    return job;
}

} // namespace

class KnownJobsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anUnchangedPageIsNoNews()
    {
        KnownJobs known;
        const std::vector page{job(u"1"_s, u"RUNNING"_s), job(u"2"_s, u"FAILED"_s)};
        QCOMPARE(known.takeFromList(page).size(), 2u);
        QCOMPARE(known.takeFromList(page).size(), 0u);
    }

    void aListEntryDoesNotUndoTheJobsOwnAnswer()
    {
        KnownJobs known;
        known.takeFromList({job(u"1"_s, u"RUNNING"_s)});
        Job detail = job(u"1"_s, u"RUNNING"_s);
        detail.raw = "{\"from\":\"detail\"}";
        QVERIFY(known.takeAnswer(detail));
        QVERIFY(known.setDetailed(u"1"_s));
        QVERIFY(known.takeFromList({job(u"1"_s, u"RUNNING"_s)}).empty());
        QCOMPARE(known.find(u"1"_s)->raw, QByteArray("{\"from\":\"detail\"}"));
    }

    void aListEntryWithANewStatusIsNews()
    {
        KnownJobs known;
        Job detail = job(u"1"_s, u"RUNNING"_s);
        known.takeAnswer(detail);
        known.setDetailed(u"1"_s);
        QCOMPARE(known.takeFromList({job(u"1"_s, u"SUCCEEDED"_s)}).size(), 1u);
        QVERIFY(known.active().empty());
    }

    void aJobThatComesBackIsNotGoneAnyMore()
    {
        KnownJobs known;
        Job detail = job(u"1"_s, u"FAILED"_s);
        known.takeAnswer(detail);
        known.setDetailed(u"1"_s);
        QVERIFY(known.setGone(u"1"_s, true));
        QVERIFY(known.missingFrom({}).empty());
        QCOMPARE(known.takeFromList({job(u"1"_s, u"FAILED"_s)}).size(), 1u);
        QVERIFY(!known.find(u"1"_s)->isGone);
    }
};

TUNEWATCH_TEST(known_jobs, KnownJobsTest)
#include "tst_known_jobs.moc"
