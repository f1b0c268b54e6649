// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/asking.h"
#include "net/certificates.h"
#include "net/http2_server.h"
#include "net/scripted_server.h"
#include "support/test.h"

#include <QTcpServer>
#include <QTest>

using namespace std::chrono_literals;

Q_DECLARE_METATYPE(Certificates::Wish)

class TlsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!m_certificates.areAvailable())
            QSKIP("no openssl to make certificates with");
        m_good = m_certificates.serverConfiguration({});
    }

    void neverTalksToAServerNobodyVouchesFor_data()
    {
        QTest::addColumn<Certificates::Wish>("wish");
        QTest::addColumn<QByteArray>("says");
        Certificates::Wish wish;
        wish.isExpired = true;
        QTest::newRow("expired") << wish << QByteArray("expired");
        wish = {};
        wish.signedBy = QStringLiteral("itself");
        QTest::newRow("self-signed") << wish << QByteArray("self-signed");
        wish = {};
        wish.names = QStringLiteral("DNS:elsewhere.example");
        QTest::newRow("of another host") << wish << QByteArray("host name did not match");
    }

    void neverTalksToAServerNobodyVouchesFor()
    {
        QFETCH(Certificates::Wish, wish);
        QFETCH(QByteArray, says);
        ScriptedServer server([](Exchange exchange) { exchange.answer(200, "[1]"); },
                              m_certificates.serverConfiguration(wish));
        Http http(setupFor(server.url()));
        Asker asker(&http);
        const Result<QByteArray> result = asker.get("fine-tunes");
        QCOMPARE(kind(result), QByteArray("Tls"));
        QVERIFY2(text(result).contains(says), text(result).constData());
        QCOMPARE(http.sentCount(), 1);
        QCOMPARE(server.count(), 0);
    }

    void aClockThatIsOffIsNamed_data()
    {
        QTest::addColumn<Certificates::Wish>("wish");
        QTest::addColumn<QString>("code");
        Certificates::Wish wish;
        wish.isEarly = true;
        QTest::newRow("behind") << wish << QStringLiteral("NotYetValid");
        wish.signedBy = QStringLiteral("itself");
        QTest::newRow("behind, but nobody vouches for it either") << wish << QString();
        wish = {};
        wish.isExpired = true;
        QTest::newRow("ahead") << wish << QStringLiteral("Expired");
    }

    void aClockThatIsOffIsNamed()
    {
        QFETCH(Certificates::Wish, wish);
        QFETCH(QString, code);
        ScriptedServer server([](Exchange exchange) { exchange.answer(200, "[1]"); },
                              m_certificates.serverConfiguration(wish));
        Http http(setupFor(server.url()));
        Asker asker(&http);
        const Result<QByteArray> result = asker.get("fine-tunes");
        QCOMPARE(kind(result), QByteArray("Tls"));
        QCOMPARE(result.error().code, code);
        QCOMPARE(result.error().message.contains(u"clock says 20"), !code.isEmpty());
        QCOMPARE(http.sentCount(), 1);
    }

    void talksToAServerThatIsVouchedFor()
    {
        ScriptedServer server([](Exchange exchange) { exchange.answer(200, "[1]"); }, m_good);
        Http http(setupFor(server.url()));
        Asker asker(&http);
        QCOMPARE(text(asker.get("fine-tunes")), QByteArray("[1]"));
        QCOMPARE(server.seen().front().header("Authorization"), QByteArray("Bearer sk-secret"));
    }

    void aRedirectToPlainHttpIsRefused()
    {
        ScriptedServer plain([](Exchange exchange) { exchange.answer(200, "[\"taken\"]"); });
        const QByteArray location = plain.url().toEncoded();
        ScriptedServer server([&](Exchange exchange) { exchange.answer(302, "", {{"Location", location}}); }, m_good);
        Http http(setupFor(server.url()));
        Asker asker(&http);
        QCOMPARE(asker.get("fine-tunes").error().code, QStringLiteral("RedirectRefused"));
        QCOMPARE(plain.connections(), 0);
    }

    /// Not a matter of trust: it is asked again.
    void aConnectionLostInTheHandshakeIsOffline()
    {
        QTcpServer server;
        connect(&server, &QTcpServer::newConnection, &server, [&server] {
            QTcpSocket *socket = server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, &QTcpSocket::disconnectFromHost);
        });
        QVERIFY(server.listen(QHostAddress::LocalHost));
        Http http(setupFor(QUrl(QStringLiteral("https://127.0.0.1:%1").arg(server.serverPort()))));
        Asker asker(&http);
        const Result<QByteArray> result = asker.get("fine-tunes");
        QVERIFY2(kind(result) == "Offline", text(result).constData());
        QCOMPARE(http.sentCount(), 4);
    }

    void onHttp2SixteenQuestionsShareAConnection()
    {
        std::vector<Http2Exchange> held;
        int inFlight = 0;
        int most = 0;
        Http2Server server(
            [&](Http2Exchange exchange) {
                if (exchange.number() == 0)
                    return exchange.answer(200, "[0]");
                held.push_back(exchange);
                most = std::max(most, ++inFlight);
            },
            m_good);
        Http http(setupFor(server.url()));
        Asker asker(&http);
        QCOMPARE(text(asker.get("first")), QByteArray("[0]"));
        for (int i = 0; i < 32; ++i)
            asker.ask("more");
        for (int round = 1; round <= 2; ++round) {
            QTRY_COMPARE(inFlight, 16);
            QCOMPARE(http.inFlight(), 16);
            inFlight = 0;
            for (Http2Exchange &exchange : std::exchange(held, {}))
                exchange.answer(200, "[1]");
        }
        QTRY_COMPARE(asker.count(), 33);
        QCOMPARE(most, 16);
        QCOMPARE(server.connections(), 1);
    }

    void onHttp2ABrokenAnswerIsAskedForAgain_data()
    {
        using Bad = std::function<void(Http2Exchange &)>;
        QTest::addColumn<Bad>("bad");
        QTest::newRow("a body shorter than announced")
            << Bad([](Http2Exchange &exchange) { exchange.answerWithLength(200, "[1,2,3]", 1000); });
        QTest::newRow("a body longer than announced")
            << Bad([](Http2Exchange &exchange) { exchange.answerWithLength(200, "[1,2,3]", 3); });
        QTest::newRow("a stream broken off") << Bad([](Http2Exchange &exchange) { exchange.breakOff(); });
        QTest::newRow("a connection closed") << Bad([](Http2Exchange &exchange) { exchange.close(); });
        QTest::newRow("a server error") << Bad([](Http2Exchange &exchange) { exchange.answer(503, "{}"); });
    }

    void onHttp2ABrokenAnswerIsAskedForAgain()
    {
        QFETCH(std::function<void(Http2Exchange &)>, bad);
        Http2Server server(
            [&](Http2Exchange exchange) {
                if (exchange.number() == 0)
                    bad(exchange);
                else
                    exchange.answer(200, "[4]");
            },
            m_good);
        Http http(setupFor(server.url()));
        Asker asker(&http);
        QCOMPARE(text(asker.get("fine-tunes")), QByteArray("[4]"));
        QCOMPARE(server.count(), 2);
    }

    /// As after sleep or a change of network: the old connection takes everything and answers nothing.
    void onHttp2ADeadConnectionIsNotUsedAgain()
    {
        Http2Server server(
            [](Http2Exchange exchange) {
                if (exchange.connection() > 0)
                    exchange.answer(200, "[5]");
            },
            m_good);
        Http http(setupFor(server.url()));
        Asker asker(&http);
        Query<QByteArray> question = jsonQuestion("fine-tunes");
        question.request.deadline = 500ms;
        for (int i = 0; i < 4; ++i)
            asker.ask(question);
        QTRY_COMPARE(asker.count(), 4);
        for (const Result<QByteArray> &result : asker.answers())
            QCOMPARE(text(result), QByteArray("[5]"));
        QVERIFY(server.connections() > 1);
    }

    void onHttp2SilenceIsATimeout()
    {
        Http2Server server([](Http2Exchange) {}, m_good);
        Http http(setupFor(server.url()));
        Asker asker(&http);
        Query<QByteArray> question = jsonQuestion("fine-tunes");
        question.request.deadline = 50ms;
        QCOMPARE(kind(asker.get(question)), QByteArray("Timeout"));
        QCOMPARE(http.sentCount(), 4);
    }

private:
    Certificates m_certificates;
    QSslConfiguration m_good;
};

TUNEWATCH_TEST(tls, TlsTest)
#include "tst_tls.moc"
