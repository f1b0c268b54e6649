// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// When and how often a question is sent: retry, throttling, order, and how many at once.

#include "net/asking.h"
#include "net/scripted_server.h"
#include "support/test.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

using namespace std::chrono_literals;
using std::chrono::milliseconds;
using std::chrono::steady_clock;

namespace {

milliseconds between(const SeenRequest &a, const SeenRequest &b)
{
    return std::chrono::duration_cast<milliseconds>(b.at - a.at);
}

QByteArray targets(const ScriptedServer &server)
{
    QByteArray all;
    for (const SeenRequest &request : server.seen())
        all += request.target.mid(request.target.lastIndexOf('/') + 1) + ' ';
    return all.trimmed();
}

} // namespace

class PatienceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void triesAsOftenAsAllowed_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("expected");
        QTest::newRow("408") << 408 << QByteArray("{}") << 4;
        QTest::newRow("429") << 429 << QByteArray("{}") << 4;
        QTest::newRow("500") << 500 << QByteArray("{}") << 4;
        QTest::newRow("502 in HTML") << 502 << QByteArray("<html>") << 4;
        QTest::newRow("503") << 503 << QByteArray("{}") << 4;
        QTest::newRow("504") << 504 << QByteArray() << 4;
        QTest::newRow("429 for an unpaid bill") << 429 << QByteArray(R"({"code":"PostpaidBillOverdue"})") << 1;
        QTest::newRow("400") << 400 << QByteArray("{}") << 1;
        QTest::newRow("401") << 401 << QByteArray("{}") << 1;
        QTest::newRow("403") << 403 << QByteArray("{}") << 1;
        QTest::newRow("404") << 404 << QByteArray("{}") << 1;
    }

    void triesAsOftenAsAllowed()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(int, expected);
        ScriptedServer server([&](Exchange exchange) { exchange.answer(status, body); });
        Http http(setupFor(server.url()));
        Asker asker(&http);
        const Result<QByteArray> result = asker.get("fine-tunes");
        QCOMPARE(result.error().httpStatus, status);
        QCOMPARE(server.count(), expected);
        QCOMPARE(http.sentCount(), expected);
        QCOMPARE(asker.count(), 1);
    }

    void asksAgainAsTheServerAdvises_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("advice");
        QTest::addColumn<int>("expected");
        QTest::newRow("a 500 that stays so") << 500 << QByteArray("false") << 1;
        QTest::newRow("a 400 that may pass") << 400 << QByteArray("true") << 4;
    }

    void asksAgainAsTheServerAdvises()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, advice);
        QFETCH(int, expected);
        ScriptedServer server([&](Exchange exchange) { exchange.answer(status, "{}", {{"X-Should-Retry", advice}}); });
        Http http(setupFor(server.url()));
        Asker asker(&http);
        QCOMPARE(asker.get("fine-tunes").error().httpStatus, status);
        QCOMPARE(server.count(), expected);
    }

    void noConnectionIsTriedAgain()
    {
        QUrl nobody;
        {
            const ScriptedServer gone([](Exchange) {});
            nobody = gone.url();
        }
        Http http(setupFor(nobody));
        Asker asker(&http);
        QCOMPARE(kind(asker.get("fine-tunes")), QByteArray("Offline"));
        QCOMPARE(http.sentCount(), 4);
        QCOMPARE(http.inFlight(), 0);
    }

    void neverComesBackBeforeTheServerSaid_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<Headers>("headers");
        QTest::addColumn<int>("least");
        QTest::newRow("milliseconds") << 429 << Headers{{"retry-after-ms", "120"}} << 120;
        QTest::newRow("seconds") << 429 << Headers{{"Retry-After", "1"}} << 1000;
        QTest::newRow("a date by the server's clock")
            << 429
            << Headers{{"Date", "Sun, 06 Nov 1994 08:49:37 GMT"}, {"Retry-After", "Sun, 06 Nov 1994 08:49:38 GMT"}} << 1000;
        QTest::newRow("503 with a hint") << 503 << Headers{{"retry-after-ms", "120"}} << 120;
    }

    void neverComesBackBeforeTheServerSaid()
    {
        QFETCH(int, status);
        QFETCH(Headers, headers);
        QFETCH(int, least);
        ScriptedServer server([&](Exchange exchange) {
            if (exchange.number() == 0)
                exchange.answer(status, "{}", headers);
            else
                exchange.answer(200, "[1]");
        });
        Http http(setupFor(server.url()));
        QSignalSpy throttled(&http, &Http::throttled);
        Asker asker(&http);
        QCOMPARE(text(asker.get("fine-tunes")), QByteArray("[1]"));
        QCOMPARE(server.count(), 2);
        QVERIFY(between(server.seen()[0], server.seen()[1]) >= milliseconds(least));
        QCOMPARE(throttled.count(), 1);
        QCOMPARE(throttled.front().front().value<milliseconds>().count(), least);
    }

    void thePauseHoldsForTheWholeAccount()
    {
        ScriptedServer server([](Exchange exchange) {
            if (exchange.number() == 0)
                exchange.answer(429, "{}", {{"retry-after-ms", "200"}});
            else
                exchange.answer(200, "[1]");
        });
        Http http(setupFor(server.url()));
        Asker asker(&http);
        connect(&http, &Http::throttled, &asker, [&] {
            for (int i = 0; i < 5; ++i)
                asker.ask("meanwhile", Priority::Visible);
        });
        asker.ask("first");
        QTRY_COMPARE(asker.count(), 6);
        QCOMPARE(server.count(), 7);
        for (int i = 1; i < server.count(); ++i)
            QVERIFY(between(server.seen().front(), server.seen()[std::size_t(i)]) >= 200ms);
    }

    void aBillThatIsOpenPausesNobody()
    {
        ScriptedServer server([](Exchange exchange) {
            exchange.answer(429, R"({"code":"PrepaidBillOverdue"})", {{"Retry-After", "3600"}});
        });
        Http http(setupFor(server.url()));
        QSignalSpy throttled(&http, &Http::throttled);
        Asker asker(&http);
        QCOMPARE(kind(asker.get("fine-tunes")), QByteArray("Billing"));
        QCOMPARE(kind(asker.get("fine-tunes")), QByteArray("Billing"));
        QCOMPARE(server.count(), 2);
        QCOMPARE(throttled.count(), 0);
    }

    /// Who met the hint is told at once; what is asked meanwhile waits until it has passed.
    void aHintBeyondPatienceEndsOneQuestionAndHoldsTheOthers()
    {
        ScriptedServer server([](Exchange exchange) {
            if (exchange.number() == 0)
                exchange.answer(429, "{}", {{"retry-after-ms", "400"}});
            else
                exchange.answer(200, "[1]");
        });
        Http::Setup setup = setupFor(server.url());
        setup.retry.longestHint = 100ms;
        Http http(setup);
        Asker asker(&http);
        const Result<QByteArray> refused = asker.get("fine-tunes");
        QCOMPARE(kind(refused), QByteArray("RateLimited"));
        QCOMPARE(refused.error().retryAfter.value_or(0ms).count(), 400);
        QCOMPARE(http.sentCount(), 1);
        asker.ask("later");
        QTRY_COMPARE(asker.count(), 2);
        QCOMPARE(text(asker.answers().back()), QByteArray("[1]"));
        QVERIFY(between(server.seen()[0], server.seen()[1]) >= 400ms);
    }

    void halvesItsLimitAfterARefusalAndRecovers()
    {
        std::vector<Exchange> held;
        ScriptedServer server([&](Exchange exchange) { held.push_back(exchange); });
        Http http(setupFor(server.url()));
        Asker asker(&http);
        for (int i = 0; i < 40; ++i)
            asker.ask("fine-tunes");
        const auto release = [&held](int status) {
            for (Exchange &exchange : std::exchange(held, {}))
                exchange.answer(status, "{}");
        };
        QTRY_COMPARE(held.size(), std::size_t(6));
        release(429);
        QTRY_COMPARE(held.size(), std::size_t(3));
        QCOMPARE(http.inFlight(), 3);
        release(200);
        QTRY_COMPARE(held.size(), std::size_t(3));
        release(200); // six good answers by now: one place is won back
        QTRY_COMPARE(held.size(), std::size_t(4));
        QCOMPARE(http.inFlight(), 4);
        while (asker.count() < 40) {
            QTRY_VERIFY(!held.empty() || asker.count() == 40);
            release(200);
        }
        QCOMPARE(server.count(), 46);
    }

    void neverHasMoreInFlightThanItsLimit_data()
    {
        QTest::addColumn<int>("limit");
        QTest::addColumn<int>("expected");
        QTest::newRow("one") << 1 << 1;
        QTest::newRow("four") << 4 << 4;
        QTest::newRow("six") << 6 << 6;
        QTest::newRow("as many as Qt has connections, whatever is wished") << 50 << 6;
    }

    void neverHasMoreInFlightThanItsLimit()
    {
        QFETCH(int, limit);
        QFETCH(int, expected);
        std::vector<Exchange> held;
        std::size_t most = 0;
        ScriptedServer server([&](Exchange exchange) {
            held.push_back(exchange);
            most = std::max(most, held.size());
        });
        Http::Setup setup = setupFor(server.url());
        setup.maxInFlight = limit;
        Http http(setup);
        Asker asker(&http);
        for (int i = 0; i < 30; ++i)
            asker.ask("fine-tunes");
        while (asker.count() < 30) {
            const int before = asker.count();
            QTRY_COMPARE(int(held.size()), std::min(expected, 30 - before));
            QCOMPARE(http.inFlight(), int(held.size()));
            QCOMPARE(http.queued(), 30 - before - int(held.size()));
            std::exchange(held.front(), held.back()).answer(200, "[1]");
            held.pop_back();
            QTRY_COMPARE(asker.count(), before + 1);
        }
        QCOMPARE(int(most), expected);
        QCOMPARE(server.count(), 30);
    }

    void whatAPersonLooksAtGoesFirst()
    {
        ScriptedServer server([](Exchange exchange) { exchange.answer(200, "[1]"); });
        Http::Setup setup = setupFor(server.url());
        setup.maxInFlight = 1;
        Http http(setup);
        Asker asker(&http);
        asker.ask("b1", Priority::Background);
        asker.ask("n1", Priority::Normal);
        asker.ask("v1", Priority::Visible);
        asker.ask("b2", Priority::Background);
        asker.ask("v2", Priority::Visible);
        asker.ask("n2", Priority::Normal);
        QTRY_COMPARE(asker.count(), 6);
        QCOMPARE(targets(server), QByteArray("v1 v2 n1 n2 b1 b2"));
    }

    void aSecondTryKeepsItsPlaceAmongEquals()
    {
        ScriptedServer server([](Exchange exchange) {
            if (exchange.number() == 0)
                exchange.answer(429, "{}", {{"retry-after-ms", "20"}});
            else
                exchange.answer(200, "[1]");
        });
        Http::Setup setup = setupFor(server.url());
        setup.maxInFlight = 1;
        setup.retry.first = 0ms; // no jitter: the question is back the moment the pause ends
        Http http(setup);
        Asker asker(&http);
        asker.ask("n1");
        asker.ask("n2");
        asker.ask("n3");
        QTRY_COMPARE(asker.count(), 3);
        QVERIFY2(targets(server).endsWith(" n3"), targets(server).constData());
    }
};

TUNEWATCH_TEST(patience, PatienceTest)
#include "tst_patience.moc"
