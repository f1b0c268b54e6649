// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What servers and networks do wrong, one row or test each, and what Qt makes of it when nobody guards.

#include "net/asking.h"
#include "net/scripted_server.h"
#include "support/test.h"

#include <QFile>
#include <QTest>
#include <QTimer>

using namespace std::chrono_literals;

namespace {

const QByteArray whole = R"({"output":"whole"})";

/// `{"output":"compressed"}` as gzip.
QByteArray gzipped()
{
    return QByteArray::fromBase64("H4sIAAAAAAACA6tWyi8tKSgtUbJSSs7PLShKLS5OTVGqBQAbX1ygFwAAAA==");
}

/// Misbehaves with the first request, then answers as it should.
ScriptedServer::Script onceBad(const std::function<void(Exchange &)> &bad)
{
    return [bad](Exchange exchange) {
        if (exchange.number() == 0)
            bad(exchange);
        else
            exchange.answer(200, whole);
    };
}

} // namespace

class MisbehavingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAnswerThatIsNotWholeIsAskedForAgain_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("a body cut short")
            << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 1840\r\n\r\n{\"output\":\"cut\"}");
        QTest::newRow("a body cut short by one byte")
            << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 17\r\n\r\n{\"output\":\"cut\"}");
        QTest::newRow("a body that does not begin") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 1840\r\n\r\n");
        QTest::newRow("no length, closed early") << QByteArray("HTTP/1.1 200 OK\r\n\r\n{\"output\":\"cu");
        QTest::newRow("a chunked body without its end")
            << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n10\r\n{\"output\":\"cut\"}\r\n");
        QTest::newRow("an error cut short") << QByteArray("HTTP/1.1 404 No\r\nContent-Length: 100\r\n\r\n{}");
        QTest::newRow("headers cut short") << QByteArray("HTTP/1.1 200 OK\r\nContent-Le");
        QTest::newRow("HTML with status 200")
            << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 13\r\n\r\n<html></html>");
        QTest::newRow("nothing with status 200") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        QTest::newRow("no answer at all") << QByteArray();
        QTest::newRow("103 Early Hints in place of the answer") << QByteArray("HTTP/1.1 103 Early Hints\r\nLink: <x>\r\n\r\n");
        QTest::newRow("a compressed body cut short")
            << QByteArray("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n") + gzipped().left(24);
        QTest::newRow("a compressed body, broken") << QByteArray("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\nnonsense");
    }

    void anAnswerThatIsNotWholeIsAskedForAgain()
    {
        QFETCH(QByteArray, bytes);
        ScriptedServer server(onceBad([&](Exchange &exchange) {
            exchange.raw(bytes);
            exchange.close();
        }));
        Http http(setupFor(server.url()));
        Asker asker(&http);
        QCOMPARE(text(asker.get("fine-tunes")), whole);
        QVERIFY(server.count() >= 2);
    }

    /// The same faults for ever: the caller hears Protocol, and never a part of a body.
    void anAnswerThatIsNeverWholeIsAnError_data() { anAnswerThatIsNotWholeIsAskedForAgain_data(); }

    void anAnswerThatIsNeverWholeIsAnError()
    {
        QFETCH(QByteArray, bytes);
        ScriptedServer server([&](Exchange exchange) {
            exchange.raw(bytes);
            exchange.close();
        });
        Http http(setupFor(server.url()));
        Asker asker(&http);
        const Result<QByteArray> result = asker.get("fine-tunes");
        QVERIFY2(kind(result) == (bytes.contains("\r\n\r\n") ? "Protocol" : "Offline"), text(result).constData());
        QCOMPARE(http.sentCount(), 4);
    }

    /// Where the parse cannot see a cut (a log page read by a fast path may not), the length does.
    void theLengthAloneProvesACut()
    {
        ScriptedServer server([](Exchange exchange) {
            exchange.raw("HTTP/1.1 200 OK\r\nContent-Length: 40\r\n\r\n[1,2,3]");
            exchange.close();
        });
        Http http(setupFor(server.url()));
        Asker asker(&http);
        Query<QByteArray> credulous = jsonQuestion("fine-tunes");
        credulous.parse = [](const HttpReply &reply) -> Result<QByteArray> { return reply.body; };
        QCOMPARE(kind(asker.get(credulous)), QByteArray("Protocol"));
    }

    void aHintBeforeTheAnswerIsNeverTakenForIt()
    {
        ScriptedServer server([](Exchange exchange) {
            exchange.raw("HTTP/1.1 103 Early Hints\r\nLink: <x>\r\n\r\n");
            exchange.answer(200, whole);
        });
        Http http(setupFor(server.url()));
        Asker asker(&http);
        Query<QByteArray> credulous = jsonQuestion("fine-tunes");
        credulous.parse = [](const HttpReply &reply) -> Result<QByteArray> { return QByteArray::number(reply.status); };
        const QByteArray heard = text(asker.get(credulous));
        QVERIFY2(heard == "200" || heard.startsWith("unreadable answer (103"), heard.constData());
    }

    void aCompressingServerIsUnderstoodAndRemembered()
    {
        ScriptedServer server([](Exchange exchange) {
            exchange.answer(200, gzipped(), {{"Content-Encoding", "gzip"}});
        });
        Http http(setupFor(server.url()));
        Asker asker(&http);
        QCOMPARE(text(asker.get("fine-tunes")), QByteArray(R"({"output":"compressed"})"));
        QCOMPARE(text(asker.get("fine-tunes")), QByteArray(R"({"output":"compressed"})"));
        QCOMPARE(server.count(), 3);
        QVERIFY(server.seen().back().header("Accept-Encoding").contains("gzip"));
    }

    void aCompressedErrorIsReadByItsStatus()
    {
        ScriptedServer server([](Exchange exchange) {
            exchange.answer(401, gzipped(), {{"Content-Encoding", "gzip"}});
        });
        Http http(setupFor(server.url()));
        Asker asker(&http);
        QCOMPARE(kind(asker.get("fine-tunes")), QByteArray("Unauthorized"));
    }

    /// Qt sends a request again by itself when a connection it had kept is gone, POST too: hence nothing but GET exists.
    void aKeptConnectionThatDiesIsNoError_data()
    {
        QTest::addColumn<bool>("byReset");
        QTest::newRow("closed") << false;
        QTest::newRow("reset") << true;
    }

    void aKeptConnectionThatDiesIsNoError()
    {
        QFETCH(bool, byReset);
        ScriptedServer server([&](Exchange exchange) {
            if (exchange.number() != 1)
                exchange.answer(200, whole);
            else if (byReset)
                exchange.reset();
            else
                exchange.close();
        });
        Http http(setupFor(server.url()));
        Asker asker(&http);
        QCOMPARE(text(asker.get("fine-tunes")), whole);
        QCOMPARE(text(asker.get("fine-tunes")), whole);
        QCOMPARE(server.count(), 3);
        for (const SeenRequest &request : server.seen())
            QCOMPARE(request.method, QByteArray("GET"));
    }

    void silenceIsATimeout()
    {
        ScriptedServer server([](Exchange) {});
        Http http(setupFor(server.url()));
        Asker asker(&http);
        Query<QByteArray> question = jsonQuestion("fine-tunes");
        question.request.deadline = 30ms;
        QCOMPARE(text(asker.get(question)), QByteArray("timed out: No complete answer within 0.03 seconds."));
        QCOMPARE(http.sentCount(), 4);
    }

    void aBodyThatDripsIsATimeout()
    {
        ScriptedServer server([](Exchange exchange) {
            exchange.raw("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n");
            auto *drip = new QTimer(exchange.socket());
            QObject::connect(drip, &QTimer::timeout, exchange.socket(), [exchange]() mutable { exchange.raw("x"); });
            drip->start(5ms);
        });
        Http::Setup setup = setupFor(server.url());
        setup.retry.tries = 2;
        Http http(setup);
        Asker asker(&http);
        Query<QByteArray> question = jsonQuestion("fine-tunes");
        question.request.deadline = 100ms;
        QCOMPARE(kind(asker.get(question)), QByteArray("Timeout"));
        QCOMPARE(http.sentCount(), 2);
    }

    void whatWaitsInTheQueueDoesNotTimeOut()
    {
        std::vector<Exchange> held;
        ScriptedServer server([&](Exchange exchange) {
            if (exchange.number() < 6)
                held.push_back(exchange);
            else
                exchange.answer(200, whole);
        });
        Http::Setup setup = setupFor(server.url());
        setup.retry.tries = 1;
        Http http(setup);
        Asker patient(&http);
        Asker hasty(&http);
        for (int i = 0; i < 6; ++i)
            patient.ask("slow");
        Query<QByteArray> question = jsonQuestion("fast");
        question.request.deadline = 500ms;
        for (int i = 0; i < 24; ++i)
            hasty.ask(question);
        QTRY_COMPARE(held.size(), std::size_t(6));
        QTest::qWait(700); // longer than the deadline of those that wait
        QCOMPARE(hasty.count(), 0);
        QCOMPARE(http.inFlight(), 6);
        QCOMPARE(http.queued(), 24);
        for (Exchange &exchange : held)
            exchange.answer(200, whole);
        QTRY_COMPARE(hasty.count(), 24);
        for (const Result<QByteArray> &result : hasty.answers())
            QCOMPARE(text(result), whole);
    }

    void tooMuchIsStoppedWhileItArrives_data()
    {
        QTest::addColumn<QByteArray>("headers");
        QTest::newRow("announced") << QByteArray("Content-Length: 60000000\r\n");
        QTest::newRow("not announced") << QByteArray();
        QTest::newRow("in chunks") << QByteArray("Transfer-Encoding: chunked\r\n");
    }

    void tooMuchIsStoppedWhileItArrives()
    {
        QFETCH(QByteArray, headers);
        const QByteArray part(16'384, ' ');
        const QByteArray piece = headers.startsWith("Tr") ? "4000\r\n" + part + "\r\n" : part;
        qint64 sent = 0;
        ScriptedServer server([&](Exchange exchange) {
            exchange.raw("HTTP/1.1 200 OK\r\n" + headers + "\r\n");
            const auto more = [exchange, piece, &sent]() mutable {
                for (; exchange.socket() && exchange.socket()->bytesToWrite() < 100'000 && sent < 60'000'000;
                     sent += piece.size())
                    exchange.raw(piece);
            };
            QObject::connect(exchange.socket(), &QTcpSocket::bytesWritten, exchange.socket(), more);
            exchange.raw(piece);
        });
        Http http(setupFor(server.url()));
        Asker asker(&http);
        Query<QByteArray> question = jsonQuestion("fine-tunes");
        question.request.sizeCap = 100'000;
        const Result<QByteArray> result = asker.get(question);
        QCOMPARE(text(result), QByteArray("unreadable answer (200 TooLarge): The answer is larger than allowed."));
        QVERIFY2(sent < 40'000'000, QByteArray::number(sent).constData());
        QCOMPARE(http.sentCount(), 1);
    }

    void asMuchAsAllowedIsFine()
    {
        const QByteArray body = QByteArray("[\"") + QByteArray(99'996, 'x') + "\"]";
        ScriptedServer server([&](Exchange exchange) { exchange.answer(200, body); });
        Http http(setupFor(server.url()));
        Asker asker(&http);
        Query<QByteArray> question = jsonQuestion("fine-tunes");
        question.request.sizeCap = body.size();
        QVERIFY(text(asker.get(question)) == body);
        question.request.sizeCap = body.size() - 1;
        QCOMPARE(kind(asker.get(question)), QByteArray("Protocol"));
    }
};

TUNEWATCH_TEST(misbehaving, MisbehavingTest)
#include "tst_misbehaving.moc"
