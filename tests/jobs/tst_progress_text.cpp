// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progress_text.h"

#include "text.h"
#include "support/test.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDateTime Now({2026, 11, 20}, {14, 5}, Qt::UTC);

JobDigest reckoned(TimeLeft left, std::chrono::seconds ago = 0s)
{
    JobDigest digest;
    digest.timeLeft = left;
    digest.reckonedAt = Now.addSecs(-ago.count());
    return digest;
}

TimeLeft about(std::chrono::seconds time)
{
    return {TimeLeft::Kind::About, time, time, time};
}

} // namespace

class ProgressTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void saysWhenAJobEnds_data()
    {
        QTest::addColumn<JobDigest>("digest");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("spoken");
        const TimeLeft wide{TimeLeft::Kind::Between, 72min, 66min, 79min};
        const TimeLeft soon{TimeLeft::Kind::Between, 11min, 8min, 15min};
        const auto row = [](const char *name, const JobDigest &digest, const QString &text, const QString &spoken) {
            QTest::newRow(name) << digest << text << spoken;
        };
        row("in an hour and something", reckoned(about(72min)), u"1 h 12 min"_s, u"1 hour 12 minutes left"_s);
        row("in minutes", reckoned(about(37min)), u"37 min"_s, u"37 minutes left"_s);
        row("in one hour", reckoned(about(60min)), u"1 h 0 min"_s, u"1 hour left"_s);
        row("soon", reckoned(about(9min)), u"less than 10 min"_s, u"less than 10 minutes left"_s);
        row("at once", reckoned(about(20s)), u"less than 1 min"_s, u"less than 1 minute left"_s);
        row("at a pace that varies", reckoned(wide), u"1 h 5 to 1 h 20 min"_s, u"1 hour 12 minutes left"_s);
        row("soon at a pace that varies", reckoned(soon), u"11 min"_s, u"11 minutes left"_s);
        row("some time after it was reckoned", reckoned(about(72min), 12min), u"1 h 0 min"_s, u"1 hour left"_s);
        row("just over its time", reckoned(about(10min), 10min + 30s), u"less than 1 min"_s, u"less than 1 minute left"_s);
        row("long over its time", reckoned(about(10min), 30min), QString(), QString());
        row("too early", reckoned({.kind = TimeLeft::Kind::TooEarly}), QString(), QString());
        row("unknown", JobDigest(), QString(), QString());
        JobDigest undated = reckoned(about(37min));
        undated.reckonedAt = {};
        row("reckoned nobody knows when", undated, u"37 min"_s, u"37 minutes left"_s);
    }

    void saysWhenAJobEnds()
    {
        QFETCH(JobDigest, digest);
        QTEST(text::timeLeft(digest, Now), "text");
        Job job;
        job.status = JobStatus::Running;
        QTEST(text::spokenTimeLeft(job, digest, Now), "spoken");
    }

    void theServicesEstimateIsSaidFirst_data()
    {
        QTest::addColumn<JobStatus>("status");
        QTest::addColumn<QDateTime>("end");
        QTest::addColumn<JobDigest>("digest");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("spoken");
        const auto row = [](const char *name, JobStatus status, const QDateTime &end, const JobDigest &digest,
                            const QString &text, const QString &spoken) {
            QTest::newRow(name) << status << end << digest << text << spoken;
        };
        const QDateTime soon = Now.addSecs(72 * 60);
        const QDateTime never = QDateTime::fromSecsSinceEpoch(0, Qt::UTC);
        row("to come", JobStatus::Running, soon, {}, u"1 h 12 min (service)"_s, u"the service expects 1 hour 12 minutes left"_s);
        row("too early for the log", JobStatus::Running, soon, reckoned({.kind = TimeLeft::Kind::TooEarly}),
            u"1 h 12 min (service)"_s, u"the service expects 1 hour 12 minutes left"_s);
        row("the log tells, too", JobStatus::Running, soon, reckoned(about(37min)), u"1 h 12 min (service)"_s,
            u"the service expects 1 hour 12 minutes left"_s);
        row("the log tells, and the service says nothing", JobStatus::Running, {}, reckoned(about(37min)), u"37 min"_s,
            u"37 minutes left"_s);
        row("0, which means nothing", JobStatus::Running, never, {}, {}, {});
        row("none", JobStatus::Running, {}, {}, {}, {});
        row("past", JobStatus::Running, Now.addSecs(-1), {}, {}, {});
        row("of a paused job", JobStatus::Paused, soon, {}, {}, {});
        row("of one that waits", JobStatus::Queuing, soon, {}, {}, {});
        row("of one that has ended", JobStatus::Succeeded, soon, {}, {}, {});
    }

    void theServicesEstimateIsSaidFirst()
    {
        QFETCH(JobStatus, status);
        QFETCH(QDateTime, end);
        QFETCH(JobDigest, digest);
        Job job;
        job.status = status;
        job.estimatedEnd.utc = end;
        QTEST(text::timeLeft(job, digest, Now), "text");
        QTEST(text::spokenTimeLeft(job, digest, Now), "spoken");
    }

    void saysWhoseTurnIsNext_data()
    {
        QTest::addColumn<int>("place");
        QTest::addColumn<QString>("text");
        const std::pair<int, QString> rows[] = {
            {0, u"Queuing"_s},          {1, u"Next in queue"_s},    {2, u"2nd in queue"_s},   {3, u"3rd in queue"_s},
            {4, u"4th in queue"_s},     {11, u"11th in queue"_s},   {12, u"12th in queue"_s}, {13, u"13th in queue"_s},
            {21, u"21st in queue"_s},   {22, u"22nd in queue"_s},   {111, u"111th in queue"_s}, {1003, u"1,003rd in queue"_s},
        };
        for (const auto &[place, text] : rows)
            QTest::addRow("%d", place) << place << text;
    }

    void saysWhoseTurnIsNext()
    {
        QFETCH(int, place);
        QTEST(text::queuePlace(place), "text");
    }

    void tellsSavingAndTheTimeBeforeTraining()
    {
        Job job;
        job.status = JobStatus::Running;
        JobDigest digest;
        digest.fraction = 0.99;
        digest.lastStep = 2400;
        digest.totalSteps = 2400;
        QCOMPARE(text::progress(job, digest), u"Saving the model"_s);
        job.status = JobStatus::Failed;
        QCOMPARE(text::progress(job, JobDigest()), u"—"_s);
        digest = {};
        digest.reckonedAt = Now;
        QCOMPARE(text::progress(job, digest), u"Before training"_s);
        digest.isPartial = true;
        QCOMPARE(text::progress(job, digest), u"—"_s);
    }
};

TUNEWATCH_TEST(progress_text, ProgressTextTest)
#include "tst_progress_text.moc"
