// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/asking.h"
#include "net/certificates.h"
#include "net/connect_proxy.h"
#include "net/scripted_server.h"
#include "support/test.h"

#include <QScopeGuard>
#include <QTcpServer>
#include <QTest>

namespace {

const auto serviceName = QStringLiteral("service.example"); // known to the proxy only

Proxy manual(quint16 port, const QString &user = {})
{
    return {Proxy::Kind::Manual, QStringLiteral("127.0.0.1"), port, user};
}

} // namespace

/// The way of one account's questions out of this computer.
class ProxyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!m_certificates.areAvailable())
            QSKIP("no openssl to make certificates with");
    }

    void init()
    {
        Certificates::Wish wish;
        wish.names = QStringLiteral("DNS:service.example");
        m_server = std::make_unique<ScriptedServer>([](Exchange exchange) { exchange.answer(200, "[1]"); },
                                                    m_certificates.serverConfiguration(wish));
        m_proxy = std::make_unique<ConnectProxy>(m_server->port());
    }

    void aServiceIsAskedThroughTheProxy()
    {
        Http http(setup(manual(m_proxy->port())));
        Asker asker(&http);
        QCOMPARE(text(asker.get("fine-tunes")), QByteArray("[1]"));
        QCOMPARE(m_proxy->tunnels(), std::vector<QByteArray>{"service.example:443"});
        QCOMPARE(m_server->seen().front().header("Authorization"), QByteArray("Bearer sk-secret"));
    }

    void theProxyNeverSeesTheKey()
    {
        m_proxy->demand("me:open sesame");
        Http http(setup(manual(m_proxy->port(), QStringLiteral("me")), "open sesame"));
        Asker asker(&http);
        QCOMPARE(text(asker.get("fine-tunes")), QByteArray("[1]"));
        for (const QByteArray &head : m_proxy->heads())
            QVERIFY2(!head.contains("sk-secret"), head.constData());
    }

    void theServiceNeverSeesTheProxysPassword()
    {
        m_proxy->demand("me:open sesame");
        Http http(setup(manual(m_proxy->port(), QStringLiteral("me")), "open sesame"));
        Asker asker(&http);
        QCOMPARE(text(asker.get("fine-tunes")), QByteArray("[1]"));
        QVERIFY(m_server->seen().front().header("Proxy-Authorization").isEmpty());
    }

    void aProxyThatWantsAPasswordIsNamed_data()
    {
        QTest::addColumn<QString>("user");
        QTest::addColumn<QByteArray>("password");
        QTest::newRow("none was given") << QString() << QByteArray();
        QTest::newRow("a wrong one was given") << QStringLiteral("me") << QByteArray("open barley");
    }

    void aProxyThatWantsAPasswordIsNamed()
    {
        QFETCH(QString, user);
        QFETCH(QByteArray, password);
        m_proxy->demand("me:open sesame");
        Http http(setup(manual(m_proxy->port(), user), password));
        Asker asker(&http);
        const Result<QByteArray> result = asker.get("fine-tunes");
        QCOMPARE(kind(result), QByteArray("Offline"));
        QCOMPARE(result.error().code, QStringLiteral("ProxyAuthentication"));
        QCOMPARE(result.error().httpStatus, 407);
        QVERIFY(!text(result).contains("open barley"));
        QCOMPARE(http.sentCount(), 1); // some proxies lock out who tries again and again
        QCOMPARE(m_server->count(), 0);
    }

    void aProxyThatRefusesIsNamed_data()
    {
        QTest::addColumn<QByteArray>("answer");
        const auto row = [](const char *name, const QByteArray &status) {
            QTest::newRow(name) << QByteArray("HTTP/1.1 " + status + "\r\nContent-Type: text/html\r\nContent-Length: 13\r\n\r\n<html></html>");
        };
        row("with a page and 403", "403 Forbidden");
        row("with a page and 404", "404 Not Found");
        row("with a page and 502", "502 Bad Gateway");
        row("with a page and 503", "503 Service Unavailable");
        row("with a page and 302", "302 Found\r\nLocation: http://portal.example/login");
        QTest::newRow("with something that is not HTTP") << QByteArray("220 mail.example ESMTP\r\n\r\n");
        QTest::newRow("by hanging up") << QByteArray("\r\n");
    }

    void aProxyThatRefusesIsNamed()
    {
        QFETCH(QByteArray, answer);
        m_proxy->refuseWith(answer);
        Http http(setup(manual(m_proxy->port())));
        Asker asker(&http);
        const Result<QByteArray> result = asker.get("fine-tunes");
        QCOMPARE(kind(result), QByteArray("Offline"));
        QVERIFY2(text(result).contains("proxy") || text(result).contains("Proxy"), text(result).constData());
        QCOMPARE(result.error().code, QStringLiteral("ProxyFailed"));
        QCOMPARE(m_server->count(), 0);
    }

    /// A portal that answers every wish itself: what comes back is no TLS, and nothing is sent to it.
    void aPortalThatPretendsToConnectGetsNothing()
    {
        m_proxy->refuseWith("HTTP/1.1 200 OK\r\nContent-Length: 32\r\n\r\n<html><h1>Welcome</h1></html>\r\n\r\n");
        Http http(setup(manual(m_proxy->port())));
        Asker asker(&http);
        const Result<QByteArray> result = asker.get("fine-tunes");
        QVERIFY2(kind(result) == "Offline" || kind(result) == "Tls", text(result).constData());
        for (const QByteArray &head : m_proxy->heads())
            QVERIFY2(!head.contains("sk-secret"), head.constData());
    }

    void aProxyThatIsNotThereIsNamed()
    {
        quint16 closed = 0;
        {
            QTcpServer nobody;
            QVERIFY(nobody.listen(QHostAddress::LocalHost));
            closed = nobody.serverPort();
        }
        Http http(setup(manual(closed)));
        Asker asker(&http);
        const Result<QByteArray> result = asker.get("fine-tunes");
        QCOMPARE(kind(result), QByteArray("Offline"));
        QCOMPARE(result.error().code, QStringLiteral("ProxyFailed"));
    }

    /// Plain http carries the key readable: never to another computer, also not as its first hop.
    void thisComputerIsAskedPastAnyProxy()
    {
        ScriptedServer plain([](Exchange exchange) { exchange.answer(200, "[2]"); });
        Http::Setup past = setupFor(plain.url());
        past.proxy = manual(m_proxy->port());
        Http http(std::move(past));
        Asker asker(&http);
        QCOMPARE(text(asker.get("fine-tunes")), QByteArray("[2]"));
        QVERIFY(m_proxy->heads().empty());
    }

    void eachAccountHasItsOwn()
    {
        Http through(setup(manual(m_proxy->port())));
        Asker first(&through);
        QCOMPARE(text(first.get("fine-tunes")), QByteArray("[1]"));
        Http none(setup({Proxy::Kind::None, {}, 0, {}}));
        Asker second(&none);
        QCOMPARE(kind(second.get("fine-tunes")), QByteArray("Offline")); // no such name without the proxy
        QCOMPARE(m_proxy->tunnels().size(), 1u);
    }

    void theSystemsProxyIsUsedUnlessOneIsTold_data()
    {
        QTest::addColumn<Proxy::Kind>("kind");
        QTest::addColumn<size_t>("tunnels");
        QTest::newRow("as the system says") << Proxy::Kind::System << size_t(1);
        QTest::newRow("none") << Proxy::Kind::None << size_t(0);
    }

    void theSystemsProxyIsUsedUnlessOneIsTold()
    {
        QFETCH(Proxy::Kind, kind);
        QFETCH(size_t, tunnels);
        const QByteArray before = qgetenv("https_proxy");
        qputenv("https_proxy", "http://127.0.0.1:" + QByteArray::number(m_proxy->port()));
        const auto restore = qScopeGuard([&] { before.isEmpty() ? qunsetenv("https_proxy") : qputenv("https_proxy", before); });
        Http http(setup({kind, {}, 0, {}}));
        Asker asker(&http);
        asker.get("fine-tunes");
        QCOMPARE(m_proxy->tunnels().size(), tunnels);
    }

private:
    Http::Setup setup(const Proxy &proxy, const QByteArray &password = {}) const
    {
        Http::Setup setup = setupFor(QUrl(QStringLiteral("https://%1/api/v1").arg(serviceName)));
        setup.proxy = proxy;
        setup.proxyPassword = password;
        return setup;
    }

    Certificates m_certificates;
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<ConnectProxy> m_proxy;
};

TUNEWATCH_TEST(proxy, ProxyTest)
#include "tst_proxy.moc"
