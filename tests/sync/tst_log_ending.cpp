// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// When a log is over, and when it is another one; also by a clock that jumps.

#include "sync/log_ending.h"

#include "support/test.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using Standing = LogEnding::Standing;

Q_DECLARE_METATYPE(LogEnding::Standing)

namespace {

QDateTime clockAt(int seconds)
{
    return QDateTime(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC).addSecs(seconds);
}

LogBlock saying(qint64 total, int lines = 0)
{
    LogBlock block;
    block.total = total;
    for (int i = 0; i < lines; ++i)
        block.lines.append("x");
    return block;
}

Job jobThat(JobStatus status, const QDateTime &ended = {})
{
    Job job;
    job.status = status;
    job.ended.utc = ended;
    return job;
}

} // namespace

class LogEndingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSmallerTotalHasToBeSaidTwice_data()
    {
        QTest::addColumn<QList<int>>("seconds");  // when an answer came
        QTest::addColumn<QList<qint64>>("totals"); // what it said; 5000 lines are held
        QTest::addColumn<Standing>("last");
        QTest::newRow("once") << QList<int>{0} << QList<qint64>{100} << Standing::Doubtful;
        QTest::newRow("twice at once") << QList<int>{0, 1} << QList<qint64>{100, 100} << Standing::Doubtful;
        QTest::newRow("twice, some seconds apart") << QList<int>{0, 2} << QList<qint64>{100, 100} << Standing::Replaced;
        QTest::newRow("with the old total between") << QList<int>{0, 2, 4} << QList<qint64>{100, 5000, 100}
                                                    << Standing::Doubtful;
        QTest::newRow("the same total") << QList<int>{0} << QList<qint64>{5000} << Standing::Same;
        QTest::newRow("the clock was set back") << QList<int>{0, -3600} << QList<qint64>{100, 100} << Standing::Doubtful;
        QTest::newRow("set back, and then some seconds") << QList<int>{0, -3600, -3598} << QList<qint64>{100, 100, 100}
                                                         << Standing::Replaced;
    }

    void aSmallerTotalHasToBeSaidTwice()
    {
        QFETCH(QList<int>, seconds);
        QFETCH(QList<qint64>, totals);
        QFETCH(Standing, last);
        LogEnding ending(Pace(), jobThat(JobStatus::Running));
        Standing standing = Standing::Same;
        for (qsizetype i = 0; i < seconds.size(); ++i)
            standing = ending.standing({5000, 1000}, saying(totals[i]), 5000, clockAt(seconds[i]));
        QCOMPARE(standing, last);
        QCOMPARE(ending.isDoubtful(), last != Standing::Same);
    }

    void linesBeyondTheTotalSayThatTheTotalLies()
    {
        LogEnding ending(Pace(), jobThat(JobStatus::Running));
        QCOMPARE(ending.standing({5000, 1000}, saying(100, 3), 5000, clockAt(0)), Standing::Same);
    }

    void twoEmptyAnswersSomeTimeApartEndALog()
    {
        LogEnding ending(Pace(), jobThat(JobStatus::Running));
        QVERIFY(!ending.gaveNothing(jobThat(JobStatus::Running), true, clockAt(0)));
        const Job ended = jobThat(JobStatus::Succeeded, clockAt(1));
        QVERIFY(!ending.gaveNothing(ended, true, clockAt(2)));
        QVERIFY(!ending.gaveNothing(ended, true, clockAt(12)));
        QVERIFY(ending.gaveNothing(ended, true, clockAt(22)));
        QCOMPARE(ending.emptyAnswers(), 4);
        ending.gaveLines();
        QVERIFY(!ending.isConfirming());
        QVERIFY(!ending.gaveNothing(ended, true, clockAt(30)));
    }

    void aClockThatIsSetBackBeginsTheWaitAnew()
    {
        LogEnding ending(Pace(), jobThat(JobStatus::Running));
        const Job ended = jobThat(JobStatus::Succeeded, clockAt(1));
        QVERIFY(!ending.gaveNothing(ended, true, clockAt(7200)));
        QVERIFY(!ending.gaveNothing(ended, true, clockAt(10)));
        QVERIFY(ending.gaveNothing(ended, true, clockAt(30)));
    }

    void whatIsMissingKeepsALogOpen()
    {
        LogEnding ending(Pace(), jobThat(JobStatus::Succeeded, clockAt(-9000)));
        QVERIFY(!ending.gaveNothing(jobThat(JobStatus::Succeeded, clockAt(-9000)), false, clockAt(0)));
        QVERIFY(ending.gaveNothing(jobThat(JobStatus::Succeeded, clockAt(-9000)), true, clockAt(1)));
    }

    void failuresThatComeTogetherCountOnce()
    {
        AttemptCount attempts;
        Error error;
        error.kind = ErrorKind::Offline;
        for (int pause = 0; pause < 3; ++pause) {
            QVERIFY(!attempts.endsADrain(error));
            attempts.begin();
            for (int question = 0; question < 6; ++question)
                attempts.failed();
        }
        QCOMPARE(attempts.failures(), 3);
        QVERIFY(attempts.endsADrain(error));
        attempts.succeeded();
        QVERIFY(!attempts.endsADrain(error));
        error.kind = ErrorKind::Forbidden;
        QVERIFY(attempts.endsADrain(error));
    }
};

TUNEWATCH_TEST(log_ending, LogEndingTest)
#include "tst_log_ending.moc"
