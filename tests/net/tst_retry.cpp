// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/retry.h"

#include "net/http_date.h"
#include "net/http_reply.h"
#include "support/test.h"

#include <QTest>

using namespace std::chrono_literals;
using std::chrono::milliseconds;

Q_DECLARE_METATYPE(std::optional<milliseconds>)

namespace {

using Wait = std::optional<milliseconds>;

Error failure(ErrorKind kind, int status = 0, Wait hint = {})
{
    Error error;
    error.kind = kind;
    error.httpStatus = status;
    error.retryAfter = hint;
    return error;
}

/// What a wait is, for QCOMPARE: milliseconds, or −1 for none.
qint64 count(Wait wait)
{
    return wait ? wait->count() : -1;
}

} // namespace

class RetryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksAgainOnlyWhatMayGetBetter_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("again");
        QTest::newRow("no connection") << ErrorKind::Offline << 0 << true;
        QTest::newRow("too slow") << ErrorKind::Timeout << 0 << true;
        QTest::newRow("an unreadable answer") << ErrorKind::Protocol << 200 << true;
        QTest::newRow("too many requests") << ErrorKind::RateLimited << 429 << true;
        QTest::newRow("a broken server") << ErrorKind::Server << 500 << true;
        QTest::newRow("a server that waited too long for us") << ErrorKind::Rejected << 408 << true;
        QTest::newRow("a server that was busy with the same") << ErrorKind::Rejected << 409 << true;
        QTest::newRow("a bill that only money settles, though it is a 429") << ErrorKind::Billing << 429 << false;
        QTest::newRow("a wrong question") << ErrorKind::Rejected << 400 << false;
        QTest::newRow("a wrong key") << ErrorKind::Unauthorized << 401 << false;
        QTest::newRow("not allowed") << ErrorKind::Forbidden << 403 << false;
        QTest::newRow("not there") << ErrorKind::NotFound << 404 << false;
        QTest::newRow("a certificate nobody vouches for") << ErrorKind::Tls << 0 << false;
        QTest::newRow("a full disk") << ErrorKind::Storage << 0 << false;
    }

    void asksAgainOnlyWhatMayGetBetter()
    {
        QFETCH(ErrorKind, kind);
        QFETCH(int, status);
        QFETCH(bool, again);
        const RetryPolicy policy;
        QCOMPARE(retryDelay(policy, failure(kind, status), 1, 0.5).has_value(), again);
        QVERIFY(!retryDelay(policy, failure(kind, status), policy.tries, 0.5));
    }

    void theServersAdviceCounts_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("said");
        QTest::addColumn<bool>("again");
        QTest::newRow("a broken server that wants no repetition") << ErrorKind::Server << 500 << QByteArray("false") << false;
        QTest::newRow("too many requests, and no repetition either") << ErrorKind::RateLimited << 429 << QByteArray(" False") << false;
        QTest::newRow("a conflict that will pass") << ErrorKind::Rejected << 422 << QByteArray("true") << true;
        QTest::newRow("another word says nothing") << ErrorKind::Server << 500 << QByteArray("maybe") << true;
        QTest::newRow("no word at all") << ErrorKind::Rejected << 400 << QByteArray() << false;
        QTest::newRow("what only money settles") << ErrorKind::Billing << 429 << QByteArray("true") << false;
        QTest::newRow("a wrong key") << ErrorKind::Unauthorized << 401 << QByteArray("true") << false;
    }

    void theServersAdviceCounts()
    {
        QFETCH(ErrorKind, kind);
        QFETCH(int, status);
        QFETCH(QByteArray, said);
        QFETCH(bool, again);
        const RetryPolicy policy;
        QCOMPARE(retryDelay(policy, failure(kind, status), 1, 0.5, retryAdvice(said)).has_value(), again);
        QVERIFY(!retryDelay(policy, failure(kind, status), policy.tries, 0.5, retryAdvice(said)));
    }

    void waits_data()
    {
        QTest::addColumn<int>("tryNumber");
        QTest::addColumn<double>("jitter");
        QTest::addColumn<Wait>("hint");
        QTest::addColumn<Wait>("expected");
        QTest::newRow("half a pause at least") << 1 << 0.0 << Wait() << Wait(250ms);
        QTest::newRow("a whole pause at most") << 1 << 1.0 << Wait() << Wait(500ms);
        QTest::newRow("twice as long after the second try") << 2 << 1.0 << Wait() << Wait(1000ms);
        QTest::newRow("four times after the third") << 3 << 0.0 << Wait() << Wait(1000ms);
        QTest::newRow("no longer than the longest") << 9 << 1.0 << Wait() << Wait(20'000ms);
        QTest::newRow("no longer after a thousand tries") << 1000 << 1.0 << Wait() << Wait(20'000ms);
        QTest::newRow("the hint, not the pause") << 9 << 0.0 << Wait(30ms) << Wait(30ms);
        QTest::newRow("the hint even if it is zero") << 9 << 0.0 << Wait(0ms) << Wait(0ms);
        QTest::newRow("a little beyond the hint, never before it") << 1 << 1.0 << Wait(7000ms) << Wait(7500ms);
        QTest::newRow("the longest hint that is waited for") << 1 << 0.0 << Wait(60'000ms) << Wait(60'000ms);
        QTest::newRow("not for a longer one") << 1 << 0.0 << Wait(60'001ms) << Wait();
    }

    void waits()
    {
        QFETCH(int, tryNumber);
        QFETCH(double, jitter);
        QFETCH(Wait, hint);
        QFETCH(Wait, expected);
        RetryPolicy policy;
        policy.tries = 2000;
        QCOMPARE(count(retryDelay(policy, failure(ErrorKind::RateLimited, 429, hint), tryNumber, jitter)), count(expected));
    }

    void readsTheHint_data()
    {
        QTest::addColumn<QByteArray>("retryAfterMs");
        QTest::addColumn<QByteArray>("retryAfter");
        QTest::addColumn<Wait>("expected");
        const QByteArray none;
        QTest::newRow("none") << none << none << Wait();
        QTest::newRow("seconds") << none << QByteArray("17") << Wait(17s);
        QTest::newRow("seconds with blanks") << none << QByteArray(" 17 ") << Wait(17s);
        QTest::newRow("parts of seconds, as proxies send") << none << QByteArray("0.25") << Wait(250ms);
        QTest::newRow("zero") << none << QByteArray("0") << Wait(0ms);
        QTest::newRow("milliseconds") << QByteArray("1500") << none << Wait(1500ms);
        QTest::newRow("milliseconds before seconds") << QByteArray("1500") << QByteArray("9") << Wait(1500ms);
        QTest::newRow("seconds when the milliseconds are broken") << QByteArray("soon") << QByteArray("9") << Wait(9s);
        QTest::newRow("a date") << none << QByteArray("Sun, 06 Nov 1994 08:50:07 GMT") << Wait(30s);
        QTest::newRow("a date with a wrong weekday") << none << QByteArray("Mon, 06 Nov 1994 08:50:07 GMT") << Wait(30s);
        QTest::newRow("a date that has passed") << none << QByteArray("Sun, 06 Nov 1994 08:00:00 GMT") << Wait(0ms);
        QTest::newRow("less than nothing") << none << QByteArray("-5") << Wait();
        QTest::newRow("a word") << none << QByteArray("later") << Wait();
        QTest::newRow("not a number") << QByteArray("nan") << QByteArray("inf") << Wait();
        QTest::newRow("rather a century: a day") << none << QByteArray("3155760000") << Wait(24h);
        QTest::newRow("a date in the next millennium: a day") << none << QByteArray("Sun, 06 Nov 2994 08:50:07 GMT")
                                                              << Wait(24h);
    }

    void readsTheHint()
    {
        QFETCH(QByteArray, retryAfterMs);
        QFETCH(QByteArray, retryAfter);
        QFETCH(Wait, expected);
        const QDateTime now(QDate(1994, 11, 6), QTime(8, 49, 37), Qt::UTC);
        QCOMPARE(count(waitHint(retryAfterMs, retryAfter, now)), count(expected));
    }

    void readsHttpDatesAsUtcInEveryZone()
    {
        const QDateTime expected(QDate(2026, 3, 29), QTime(2, 30), Qt::UTC);
        for (const char *zone : {"UTC", "Asia/Shanghai", "Europe/Berlin"}) { // 02:30 does not exist in Berlin that day
            qputenv("TZ", zone);
            tzset();
            QCOMPARE(httpDate("Sun, 29 Mar 2026 02:30:00 GMT"), expected);
        }
        qputenv("TZ", "UTC");
        tzset();
        QVERIFY(!httpDate("").isValid());
        QVERIFY(!httpDate("yesterday").isValid());
    }

    void findsHeadersInAnySpelling()
    {
        const HttpReply reply{200, {{"X-DashScope-Request-ID", "7E0B"}, {"date", "Sun, 06 Nov 1994 08:49:37 GMT"}}, {}};
        QCOMPARE(reply.header("Date"), QByteArray("Sun, 06 Nov 1994 08:49:37 GMT"));
        QCOMPARE(reply.serverTime(), QDateTime(QDate(1994, 11, 6), QTime(8, 49, 37), Qt::UTC));
        QCOMPARE(reply.requestId(), QByteArray("7E0B"));
        QCOMPARE(reply.header("Retry-After"), QByteArray());
    }
};

TUNEWATCH_TEST(retry, RetryTest)
#include "tst_retry.moc"
