// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "values/job_status.h"

#include "support/test.h"

#include <QTest>

class JobStatusTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheServicesWord_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<JobStatus>("expected");
        QTest::newRow("the documented word") << QStringLiteral("SUCCEEDED") << JobStatus::Succeeded;
        QTest::newRow("the prose variant") << QStringLiteral("SUCCEED") << JobStatus::Succeeded;
        QTest::newRow("the reinforcement console's word") << QStringLiteral("SUCCESS") << JobStatus::Succeeded;
        QTest::newRow("lower case, as OpenAI writes") << QStringLiteral("queued") << JobStatus::Queuing;
        QTest::newRow("British spelling") << QStringLiteral("CANCELLED") << JobStatus::Canceled;
        QTest::newRow("blanks around it") << QStringLiteral(" RUNNING ") << JobStatus::Running;
        QTest::newRow("Azure's first word") << QStringLiteral("created") << JobStatus::Pending;
        QTest::newRow("files are being checked") << QStringLiteral("validating_files") << JobStatus::Pending;
        QTest::newRow("on the way to a pause") << QStringLiteral("pausing") << JobStatus::Paused;
        QTest::newRow("Mistral before it runs") << QStringLiteral("VALIDATED") << JobStatus::Pending;
        QTest::newRow("Mistral's bad files") << QStringLiteral("FAILED_VALIDATION") << JobStatus::Failed;
        QTest::newRow("Mistral's cancelling") << QStringLiteral("CANCELLATION_REQUESTED") << JobStatus::Canceling;
        QTest::newRow("Bedrock runs") << QStringLiteral("InProgress") << JobStatus::Running;
        QTest::newRow("Bedrock is done") << QStringLiteral("Completed") << JobStatus::Succeeded;
        QTest::newRow("Bedrock was stopped") << QStringLiteral("Stopped") << JobStatus::Canceled;
        QTest::newRow("a plain error") << QStringLiteral("error") << JobStatus::Failed;
        QTest::newRow("a word nobody knows") << QStringLiteral("SUSPENDED") << JobStatus::Other;
        QTest::newRow("no word at all") << QString() << JobStatus::Other;
    }

    void readsTheServicesWord()
    {
        QFETCH(QString, word);
        QFETCH(JobStatus, expected);
        QCOMPARE(jobStatus(word), expected);
    }

    void anUnknownWordCountsAsActive()
    {
        QVERIFY(!isTerminal(jobStatus(u"SUSPENDED")));
        QVERIFY(isWaiting(jobStatus(u"SUSPENDED")));
    }
};

TUNEWATCH_TEST(job_status, JobStatusTest)
#include "tst_job_status.moc"
