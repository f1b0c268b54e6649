// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/asking.h"
#include "net/scripted_server.h"
#include "support/test.h"

#include <QTest>

class RedirectsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsOnTheSameOrigin_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("location");
        QTest::addColumn<QByteArray>("target");
        QTest::newRow("301, absolute") << 301 << QByteArray("http://127.0.0.1:PORT/new?a=1") << QByteArray("/new?a=1");
        QTest::newRow("302, from the root") << 302 << QByteArray("/new") << QByteArray("/new");
        QTest::newRow("303, beside it") << 303 << QByteArray("ft-2") << QByteArray("/api/v1/fine-tunes/ft-2");
        QTest::newRow("307") << 307 << QByteArray("/new") << QByteArray("/new");
        QTest::newRow("308, without scheme") << 308 << QByteArray("//127.0.0.1:PORT/new") << QByteArray("/new");
        QTest::newRow("with a user of its own") << 302 << QByteArray("http://u:p@127.0.0.1:PORT/new") << QByteArray("/new");
    }

    void followsOnTheSameOrigin()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, location);
        QFETCH(QByteArray, target);
        ScriptedServer server([&](Exchange exchange) {
            if (exchange.number() == 0)
                exchange.answer(status, "<html>moved</html>", {{"Location", location}});
            else
                exchange.answer(200, "[1]");
        });
        location.replace("PORT", QByteArray::number(server.port()));
        Http http(setupFor(server.url()));
        Asker asker(&http);
        QCOMPARE(text(asker.get("fine-tunes/ft-1")), QByteArray("[1]"));
        QCOMPARE(server.count(), 2);
        QCOMPARE(server.seen().back().target, target);
        QCOMPARE(server.seen().back().header("Authorization"), QByteArray("Bearer sk-secret"));
        QCOMPARE(http.sentCount(), 1);
    }

    /// `SERVER` is where the key belongs, `OTHER` a second server of this computer.
    void neverCarriesTheKeyToAnotherOrigin_data()
    {
        QTest::addColumn<QByteArray>("location");
        QTest::newRow("another port") << QByteArray("http://127.0.0.1:OTHER/take");
        QTest::newRow("another name of the same computer") << QByteArray("http://localhost:SERVER/take");
        QTest::newRow("another name and port") << QByteArray("http://localhost:OTHER/take");
        QTest::newRow("another port without scheme") << QByteArray("//127.0.0.1:OTHER/take");
        QTest::newRow("another scheme") << QByteArray("https://127.0.0.1:SERVER/take");
        QTest::newRow("another port behind a familiar user") << QByteArray("http://127.0.0.1:SERVER@localhost:OTHER/take");
        QTest::newRow("a file") << QByteArray("file:///etc/passwd");
        QTest::newRow("data") << QByteArray("data:application/json,[1]");
    }

    void neverCarriesTheKeyToAnotherOrigin()
    {
        QFETCH(QByteArray, location);
        ScriptedServer other([](Exchange exchange) { exchange.answer(200, "[\"taken\"]"); });
        ScriptedServer server([&](Exchange exchange) { exchange.answer(302, "", {{"Location", location}}); });
        location.replace("OTHER", QByteArray::number(other.port()));
        location.replace("SERVER", QByteArray::number(server.port()));
        Http http(setupFor(server.url()));
        Asker asker(&http);
        const Result<QByteArray> result = asker.get("fine-tunes");
        QCOMPARE(kind(result), QByteArray("Protocol"));
        QCOMPARE(result.error().code, QStringLiteral("RedirectRefused"));
        QVERIFY(result.error().message.contains(QUrl::fromEncoded(location).host()));
        QVERIFY(!result.error().message.contains(u"take"));
        QCOMPARE(other.count(), 0);
        QCOMPARE(other.connections(), 0);
        QCOMPARE(server.count(), 1);
    }

    void evenASecondHopStaysAtHome()
    {
        ScriptedServer other([](Exchange exchange) { exchange.answer(200, "[\"taken\"]"); });
        const QByteArray elsewhere = "http://127.0.0.1:" + QByteArray::number(other.port()) + "/";
        ScriptedServer server([&](Exchange exchange) {
            exchange.answer(302, "", {{"Location", exchange.number() == 0 ? "/harmless" : elsewhere}});
        });
        Http http(setupFor(server.url()));
        Asker asker(&http);
        QCOMPARE(kind(asker.get("fine-tunes")), QByteArray("Protocol"));
        QCOMPARE(server.count(), 2);
        QCOMPARE(other.connections(), 0);
    }

    void givesUpAfterFive()
    {
        ScriptedServer server([](Exchange exchange) { exchange.answer(302, "", {{"Location", "/api/v1/again"}}); });
        Http http(setupFor(server.url()));
        Asker asker(&http);
        const Result<QByteArray> result = asker.get("fine-tunes");
        QCOMPARE(text(result), QByteArray("unreadable answer (302 RedirectRefused): The server redirects in circles."));
        QCOMPARE(server.count(), 6);
    }

    void aRedirectWithoutTargetIsNoAnswer_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("302 without location") << 302;
        QTest::newRow("300") << 300;
        QTest::newRow("304 although nothing was cached") << 304;
    }

    void aRedirectWithoutTargetIsNoAnswer()
    {
        QFETCH(int, status);
        ScriptedServer server([&](Exchange exchange) { exchange.answer(status, ""); });
        Http http(setupFor(server.url()));
        Asker asker(&http);
        QCOMPARE(kind(asker.get("fine-tunes")), QByteArray("Protocol"));
    }
};

TUNEWATCH_TEST(redirects, RedirectsTest)
#include "tst_redirects.moc"
