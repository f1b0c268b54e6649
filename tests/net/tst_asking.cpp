// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/asking.h"
#include "net/outgoing.h"
#include "net/scripted_server.h"
#include "support/test.h"

#include <QNetworkProxy>
#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;

class AskingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsWhatItSaysAndNothingElse()
    {
        ScriptedServer server([](Exchange exchange) {
            exchange.answer(200, "{}", {{"Set-Cookie", "track=me; Path=/"}, {"Date", "Sun, 06 Nov 1994 08:49:37 GMT"}});
        });
        Http http(setupFor(server.url()));
        Asker asker(&http);
        QSignalSpy answered(&http, &Http::answered);
        Query<QByteArray> question = jsonQuestion("fine-tunes/ft%2F1/logs");
        question.request.query.addQueryItem(QStringLiteral("offset"), QStringLiteral("0"));
        question.request.query.addQueryItem(QStringLiteral("model"), QStringLiteral("a+b c&d=模"));
        QCOMPARE(text(asker.get(question)), QByteArray("{}"));
        asker.get("fine-tunes");

        const SeenRequest &request = server.seen().front();
        QCOMPARE(request.method, QByteArray("GET"));
        QCOMPARE(request.target,
                 QByteArray("/api/v1/fine-tunes/ft%2F1/logs?offset=0&model=a%2Bb%20c%26d%3D%E6%A8%A1"));
        QCOMPARE(request.header("User-Agent"), QByteArray("Tunewatch/" TUNEWATCH_VERSION));
        QCOMPARE(request.header("Accept"), QByteArray("application/json"));
        QCOMPARE(request.header("Accept-Encoding"), QByteArray("identity"));
        QCOMPARE(request.header("Authorization"), QByteArray("Bearer sk-secret"));
        QCOMPARE(request.header("Upgrade"), QByteArray());
        QCOMPARE(server.seen().back().header("Cookie"), QByteArray());
        QCOMPARE(server.seen().back().target, QByteArray("/api/v1/fine-tunes"));
        QCOMPARE(http.sentCount(), 2);
        QCOMPARE(answered.count(), 2);
        QCOMPARE(answered.front().front().toDateTime(), QDateTime(QDate(1994, 11, 6), QTime(8, 49, 37), Qt::UTC));
    }

    void asksOnceMoreInAnotherWayWhenRefused_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("refusal");
        QTest::addColumn<QByteArrayList>("targets");
        QTest::addColumn<QByteArray>("expected");
        const QByteArray first = "/api/v1/jobs?limit=100";
        const QByteArray other = "/api/v1/jobs?page=0";
        QTest::newRow("a refusal that the question has another way for")
            << 400 << QByteArray(R"({"message":"limit"})") << QByteArrayList{first, other} << QByteArray("parsed: other");
        QTest::newRow("a refusal for another reason")
            << 400 << QByteArray(R"({"message":"no"})") << QByteArrayList{first} << QByteArray("request rejected (400): no");
        QTest::newRow("no refusal at all")
            << 200 << QByteArray(R"({"message":"limit"})") << QByteArrayList{first} << QByteArray(R"({"message":"limit"})");
    }

    void asksOnceMoreInAnotherWayWhenRefused()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, refusal);
        QFETCH(QByteArrayList, targets);
        QFETCH(QByteArray, expected);
        ScriptedServer server([&](Exchange exchange) {
            const bool isFirst = exchange.request().target.contains("limit");
            exchange.answer(isFirst ? status : 200, isFirst ? refusal : QByteArray("other"));
        });
        Http http(setupFor(server.url()));
        Query<QByteArray> question = jsonQuestion("jobs");
        question.request.query.addQueryItem(QStringLiteral("limit"), QStringLiteral("100"));
        question.again = [](const HttpReply &reply) -> std::optional<Query<QByteArray>> {
            if (!reply.body.contains("limit"))
                return std::nullopt;
            Query<QByteArray> other = jsonQuestion("jobs");
            other.request.query.addQueryItem(QStringLiteral("page"), QStringLiteral("0"));
            other.parse = [](const HttpReply &answer) -> Result<QByteArray> { return "parsed: " + answer.body; };
            return other;
        };
        QCOMPARE(text(Asker(&http).get(question)), expected);
        QByteArrayList seen;
        for (const SeenRequest &request : server.seen())
            seen << request.target;
        QCOMPARE(seen, targets);
    }

    void anotherWayIsTakenOnlyOnce()
    {
        ScriptedServer server([](Exchange exchange) { exchange.answer(400, R"({"message":"limit"})"); });
        Http http(setupFor(server.url()));
        Query<QByteArray> question = jsonQuestion("jobs");
        question.again = [](const HttpReply &) { return std::optional(jsonQuestion("others")); };
        QCOMPARE(text(Asker(&http).get(question)), QByteArray("request rejected (400): limit"));
        QCOMPARE(server.seen().size(), size_t(2));
    }

    void whatMustNotBeReadIsInNoAnswer_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("heard");
        QTest::newRow("an answer") << 200 << QByteArray(R"({"message":"You are … and …, or short"})");
        QTest::newRow("an error") << 400 << QByteArray("request rejected (400): You are … and …, or short");
    }

    void whatMustNotBeReadIsInNoAnswer()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, heard);
        ScriptedServer server([status](Exchange exchange) {
            exchange.answer(status, R"({"message":"You are looks-like-nothing and other-one, or short"})");
        });
        Http::Setup setup = setupFor(server.url());
        setup.secrets = [] { return QByteArrayList{"looks-like-nothing", "other-one", "or"}; };
        Http http(std::move(setup));
        QCOMPARE(text(Asker(&http).get("fine-tunes")), heard);
    }

    void answersNeverBeforeAskReturnsAndOnlyOnce_data()
    {
        QTest::addColumn<QUrl>("baseUrl");
        ScriptedServer closed([](Exchange) {});
        QTest::newRow("a refused connection") << closed.url();
        QTest::newRow("a refused address") << QUrl(QStringLiteral("http://models.example/api/v1"));
    }

    void answersNeverBeforeAskReturnsAndOnlyOnce()
    {
        QFETCH(QUrl, baseUrl);
        Http http(setupFor(baseUrl));
        Asker asker(&http);
        const QPointer<Call> call = asker.ask("fine-tunes");
        QCOMPARE(asker.count(), 0);
        QTRY_COMPARE(asker.count(), 1);
        QTRY_VERIFY(!call);
        QCOMPARE(asker.count(), 1);
    }

    void sendsKeysOverHttpsOrNotBeyondThisComputer_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("https") << QStringLiteral("https://models.example/api/v1") << true;
        QTest::newRow("http to localhost") << QStringLiteral("http://LocalHost:81/api/v1") << true;
        QTest::newRow("http to 127.0.0.1") << QStringLiteral("http://127.0.0.1/api/v1") << true;
        QTest::newRow("http to the rest of 127.0.0.0/8") << QStringLiteral("http://127.9.8.7/api/v1") << true;
        QTest::newRow("http to ::1") << QStringLiteral("http://[::1]:8080/api/v1") << true;
        QTest::newRow("http elsewhere") << QStringLiteral("http://models.example/api/v1") << false;
        QTest::newRow("http to a neighbour") << QStringLiteral("http://192.168.0.2/api/v1") << false;
        QTest::newRow("http to a name that begins like localhost") << QStringLiteral("http://localhost.example/") << false;
        QTest::newRow("http to a name that begins like an address") << QStringLiteral("http://127.0.0.1.example/") << false;
        QTest::newRow("http with a loopback address as user") << QStringLiteral("http://127.0.0.1@models.example/") << false;
        QTest::newRow("ftp to this computer") << QStringLiteral("ftp://127.0.0.1/") << false;
        QTest::newRow("a file") << QStringLiteral("file:///etc/passwd") << false;
        QTest::newRow("nothing") << QString() << false;
    }

    void sendsKeysOverHttpsOrNotBeyondThisComputer()
    {
        QFETCH(QString, url);
        QFETCH(bool, allowed);
        QCOMPARE(!refusal(QUrl(url)), allowed);
    }

    void sendsNothingToARefusedAddress()
    {
        Http http(setupFor(QUrl(QStringLiteral("http://models.example/api/v1"))));
        Asker asker(&http);
        const Result<QByteArray> result = asker.get("fine-tunes");
        QCOMPARE(kind(result), QByteArray("Rejected"));
        QCOMPARE(result.error().code, QStringLiteral("PlainHttpRefused"));
        QVERIFY(result.error().message.contains(u"models.example"));
        QCOMPARE(http.sentCount(), 0);
    }

    void goesPastTheProxyToThisComputer()
    {
        ScriptedServer proxy([](Exchange exchange) { exchange.answer(200, "[\"proxy\"]"); });
        ScriptedServer server([](Exchange exchange) { exchange.answer(200, "[\"server\"]"); });
        QNetworkProxy::setApplicationProxy(
            QNetworkProxy(QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), proxy.port()));
        Http http(setupFor(server.url()));
        Asker asker(&http);
        QCOMPARE(text(asker.get("fine-tunes")), QByteArray("[\"server\"]"));
        QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy);
        QCOMPARE(proxy.count(), 0);
    }

    void readsAnErrorFromTheAnswer_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<Headers>("headers");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("400") << 400 << Headers() << QByteArray("request rejected (400 Code): Sentence.");
        QTest::newRow("401") << 401 << Headers() << QByteArray("key rejected (401 Code): Sentence.");
        QTest::newRow("401 with a challenge Qt knows") << 401 << Headers{{"WWW-Authenticate", "Basic realm=\"x\""}}
                                                       << QByteArray("key rejected (401 Code): Sentence.");
        QTest::newRow("401 with a challenge Qt does not know") << 401 << Headers{{"WWW-Authenticate", "Bearer"}}
                                                               << QByteArray("key rejected (401 Code): Sentence.");
        QTest::newRow("403") << 403 << Headers() << QByteArray("not allowed (403 Code): Sentence.");
        QTest::newRow("404") << 404 << Headers() << QByteArray("not found (404 Code): Sentence.");
        QTest::newRow("405") << 405 << Headers() << QByteArray("request rejected (405 Code): Sentence.");
        QTest::newRow("409") << 409 << Headers() << QByteArray("request rejected (409 Code): Sentence.");
        QTest::newRow("410") << 410 << Headers() << QByteArray("request rejected (410 Code): Sentence.");
        QTest::newRow("418") << 418 << Headers() << QByteArray("request rejected (418 Code): Sentence.");
        QTest::newRow("429") << 429 << Headers() << QByteArray("too many requests (429 Code): Sentence.");
        QTest::newRow("451") << 451 << Headers() << QByteArray("request rejected (451 Code): Sentence.");
        QTest::newRow("500") << 500 << Headers() << QByteArray("server error (500 Code): Sentence.");
        QTest::newRow("501") << 501 << Headers() << QByteArray("server error (501 Code): Sentence.");
        QTest::newRow("503") << 503 << Headers() << QByteArray("server error (503 Code): Sentence.");
        QTest::newRow("599") << 599 << Headers() << QByteArray("server error (599 Code): Sentence.");
        QTest::newRow("a request id in the headers only")
            << 404 << Headers{{"X-Amz-Request-Id", "7E0B"}} << QByteArray("not found (404 Code): Sentence. [request 7E0B]");
    }

    void readsAnErrorFromTheAnswer()
    {
        QFETCH(int, status);
        QFETCH(Headers, headers);
        QFETCH(QByteArray, expected);
        ScriptedServer server([&](Exchange exchange) {
            exchange.answer(status, R"({"code":"Code","message":"Sentence."})", headers);
        });
        Http http(setupFor(server.url()));
        Asker asker(&http);
        QSignalSpy answered(&http, &Http::answered);
        QCOMPARE(text(asker.get("fine-tunes/ft-1")), expected);
        QCOMPARE(answered.count(), server.count());
        QVERIFY(!answered.front().front().toDateTime().isValid());
    }

    void noMessageNamesKeyOrQuery_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("connection closed") << QByteArray();
        QTest::newRow("not HTTP at all") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n\r\n");
        QTest::newRow("an error without body") << QByteArray("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
        QTest::newRow("an error cut short") << QByteArray("HTTP/1.1 500 No\r\nContent-Length: 10\r\n\r\n");
        QTest::newRow("a redirect elsewhere")
            << QByteArray("HTTP/1.1 302 No\r\nLocation: http://b.example/x?token=sesame\r\nContent-Length: 0\r\n\r\n");
        QTest::newRow("a redirect to nowhere")
            << QByteArray("HTTP/1.1 302 No\r\nLocation: http://:x/?token=sesame\r\nContent-Length: 0\r\n\r\n");
        QTest::newRow("nothing but a hint") << QByteArray("HTTP/1.1 103 Early Hints\r\nX: y\r\n\r\n");
    }

    void noMessageNamesKeyOrQuery()
    {
        QFETCH(QByteArray, bytes);
        ScriptedServer server([&](Exchange exchange) {
            exchange.raw(bytes);
            exchange.close();
        });
        Http http(setupFor(server.url()));
        Asker asker(&http);
        Query<QByteArray> question = jsonQuestion("fine-tunes");
        question.request.query.addQueryItem(QStringLiteral("token"), QStringLiteral("sesame"));
        const Result<QByteArray> result = asker.get(question);
        QVERIFY(!result);
        QVERIFY(kind(result) != "Storage");
        QVERIFY2(!text(result).contains("sesame") && !text(result).contains("sk-secret"), text(result).constData());
    }
};

TUNEWATCH_TEST(asking, AskingTest)
#include "tst_asking.moc"
