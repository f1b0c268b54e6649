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
