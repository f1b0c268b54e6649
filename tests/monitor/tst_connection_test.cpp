// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A key is tried before it is used: one question, and whatever comes of it.

#include "monitor_bench.h"

#include "archive/archive_reader.h"

#include "support/test.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace monitor_bench;
using Answer = ScriptedService::Answer;
using Question = ScriptedService::Question;

namespace {

/// Sends the same bytes to whoever asks; nothing when they are empty.
class RawServer
{
public:
    explicit RawServer(const QByteArray &answer)
    {
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("no port on the loopback");
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this, answer] {
            QTcpSocket *socket = m_server.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket, answer] {
                if (socket->readAll().endsWith("\r\n\r\n"))
                    socket->write(answer);
            });
        });
    }

    QUrl url(const QString &scheme = u"http"_s) const
    {
        return QUrl(u"%1://127.0.0.1:%2/api/v1"_s.arg(scheme).arg(m_server.serverPort()));
    }

private:
    QTcpServer m_server;
};

const QByteArray Html = "<html><body>Sign in to the proxy</body></html>";

} // namespace

class ConnectionTestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGoodKeyTellsWhatIsThere()
    {
        ScriptedService service([](const Question &q) { return serve(q, 250, 10); });
        const ConnectionTest test = outcome(connectionTo(service.baseUrl(), "sk-new"));
        QVERIFY(!test.error);
        QCOMPARE(test.jobs, 250);
        QCOMPARE(test.newest.toString(Qt::ISODate), u"2026-09-14T02:32:08Z"_s);
        QCOMPARE(service.asked().size(), 1);
        QCOMPARE(test.account, connectionTo(service.baseUrl()).account.id);
    }

    void anAccountWithoutJobsIsFine()
    {
        ScriptedService service([](const Question &) { return ScriptedService::jobs({}, 0); });
        const ConnectionTest test = outcome(connectionTo(service.baseUrl()));
        QVERIFY(!test.error && test.jobs == 0 && !test.newest.isValid());
    }

    void theServiceRefuses_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("kind");
        QTest::newRow("the key") << 401 << int(ErrorKind::Unauthorized);
        QTest::newRow("the list") << 403 << int(ErrorKind::Forbidden);
        QTest::newRow("the path") << 404 << int(ErrorKind::NotFound);
        QTest::newRow("so many questions") << 429 << int(ErrorKind::RateLimited);
        QTest::newRow("any work") << 503 << int(ErrorKind::Server);
        QTest::newRow("to talk at all") << 0 << int(ErrorKind::Offline);
    }

    void theServiceRefuses()
    {
        QFETCH(int, status);
        QFETCH(int, kind);
        ScriptedService service([status](const Question &) {
            return status == 0 ? ScriptedService::hangUp() : ScriptedService::error(status, u"Some.Code"_s);
        });
        const ConnectionTest test = outcome(connectionTo(service.baseUrl()));
        QVERIFY(test.error);
        QCOMPARE(int(test.error->kind), kind);
        if (status != 0)
            QCOMPARE(test.error->requestId, u"r-2"_s);
    }

    void theListAloneMayBeRefused_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("isOfListAlone");
        QTest::newRow("the list is forbidden") << 403 << true;
        QTest::newRow("the list is not there") << 404 << true;
        QTest::newRow("the list may not be read") << 405 << true;
        QTest::newRow("the list is not made yet") << 501 << true;
        QTest::newRow("the key is refused") << 401 << false;
    }

    void theListAloneMayBeRefused()
    {
        QFETCH(int, status);
        QFETCH(bool, isOfListAlone);
        ScriptedService service([status](const Question &) { return ScriptedService::error(status, u"Some.Code"_s); });
        Connection connection = connectionTo(service.baseUrl());
        connection.account.provider = u"compatible"_s;
        const ConnectionTest test = outcome(connection);
        QVERIFY(test.error);
        QCOMPARE(test.lacksList, isOfListAlone);
    }

    void aPageOfAProxyIsNoAccount()
    {
        RawServer server("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: "
                         + QByteArray::number(Html.size()) + "\r\n\r\n" + Html);
        const ConnectionTest test = outcome(connectionTo(server.url()));
        QVERIFY(test.error);
        QCOMPARE(test.error->kind, ErrorKind::Protocol);
    }

    void silenceEnds()
    {
        RawServer server({});
        const ConnectionTest test = outcome(connectionTo(server.url()));
        QVERIFY(test.error);
        QCOMPARE(test.error->kind, ErrorKind::Timeout);
    }

    void plainHttpElsewhereIsRefused()
    {
        const ConnectionTest test = outcome(connectionTo(QUrl(u"http://dashscope.example/api/v1"_s)));
        QVERIFY(test.error);
        QCOMPARE(test.error->code, u"PlainHttpRefused"_s);
    }

    void whatIsNoTlsIsNotTrusted()
    {
        RawServer server("HTTP/1.1 200 OK\r\n\r\n");
        const ConnectionTest test = outcome(connectionTo(server.url(u"https"_s)));
        QVERIFY(test.error);
        QVERIFY(test.error->kind == ErrorKind::Tls || test.error->kind == ErrorKind::Offline
                || test.error->kind == ErrorKind::Timeout);
    }

    void anUnknownServiceIsSaid()
    {
        Connection connection = connectionTo(QUrl(u"https://example.com"_s));
        connection.account.provider = u"nobody"_s;
        QCOMPARE(outcome(connection).error->kind, ErrorKind::Rejected);
    }

    void aLaterTestReplacesAnEarlierOne()
    {
        RawServer silent({});
        ScriptedService service([](const Question &q) { return serve(q, 3, 10); });
        start(30s);
        QSignalSpy tested(&*m_monitor, &Monitor::connectionTested);
        m_monitor->testConnection(connectionTo(silent.url()));
        const Connection second = connectionTo(service.baseUrl());
        m_monitor->testConnection(second);
        QTRY_COMPARE(tested.size(), 1);
        QCOMPARE(tested.first().first().value<ConnectionTest>().account, second.account.id);
    }

    void theAnswerToAnEarlierTestOfTheSameAccountIsDropped()
    {
        const QByteArray refusal = "{\"code\":\"InvalidApiKey\"}";
        RawServer server("HTTP/1.1 401 Unauthorized\r\nContent-Length: " + QByteArray::number(refusal.size())
                         + "\r\nConnection: close\r\n\r\n" + refusal);
        start(30s);
        QSignalSpy tested(&*m_monitor, &Monitor::connectionTested);
        const Connection connection = connectionTo(server.url());
        Connection unknown = connection;
        unknown.account.provider = u"nobody"_s;
        m_monitor->testConnection(unknown); // its answer is queued
        m_monitor->testConnection(connection);
        QTRY_COMPARE(tested.size(), 1);
        QCOMPARE(tested.first().first().value<ConnectionTest>().error->kind, ErrorKind::Unauthorized);
        QTest::qWait(20);
        QCOMPARE(tested.size(), 1);
    }

    void aTestLeavesNoTrace()
    {
        ScriptedService service([](const Question &q) { return serve(q, 3, 10); });
        QVERIFY(!outcome(connectionTo(service.baseUrl())).error);
        QVERIFY(m_monitor->connections().empty());
        QCOMPARE(m_monitor->jobs().size(), 0);
        m_monitor.reset();
        const auto reader = ArchiveReader::open(m_directory->path());
        QVERIFY((*reader)->accounts()->empty() && (*reader)->jobs()->empty());
    }

    void cleanup()
    {
        m_monitor.reset();
        m_directory.reset();
    }

private:
    void start(std::chrono::milliseconds deadline)
    {
        m_directory.emplace();
        Monitor::Setup with = setup(m_directory->path(), {});
        with.pace.testDeadline = deadline;
        m_monitor.emplace(std::move(with));
        m_monitor->start();
    }

    ConnectionTest outcome(const Connection &connection)
    {
        start(1500ms);
        QSignalSpy tested(&*m_monitor, &Monitor::connectionTested);
        m_monitor->testConnection(connection);
        [&] { QTRY_COMPARE(tested.size(), 1); }();
        return tested.isEmpty() ? ConnectionTest() : tested.first().first().value<ConnectionTest>();
    }

    std::optional<QTemporaryDir> m_directory;
    std::optional<Monitor> m_monitor;
};

TUNEWATCH_TEST(connection_test, ConnectionTestTest)
#include "tst_connection_test.moc"
