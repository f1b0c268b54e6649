// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fixture.h"

#include "support/test.h"

#include <QElapsedTimer>
#include <QFile>
#include <QHostAddress>
#include <QJsonDocument>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray request(const QByteArray &path)
{
    return "GET /api/v1" + path + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer sk-test\r\n\r\n";
}

class Connection
{
public:
    explicit Connection(const Fixture &fixture)
    {
        QObject::connect(&m_socket, &QTcpSocket::readyRead, &m_socket,
                         [this] { received += m_socket.readAll(); });
        m_socket.connectToHost(QHostAddress::LocalHost, fixture.port());
    }

    void send(const QByteArray &bytes) { m_socket.write(bytes); }
    qsizetype answers() const { return received.count("HTTP/1.1 "); }
    bool isClosed() const { return m_socket.state() == QAbstractSocket::UnconnectedState; }

    QByteArray received;

private:
    QTcpSocket m_socket;
};

QList<QJsonObject> recorded(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<QJsonObject> lines;
    while (!file.atEnd())
        lines << QJsonDocument::fromJson(file.readLine()).object();
    return lines;
}

} // namespace

class HttpTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneConnectionServesRequestAfterRequest()
    {
        const Fixture fixture({});
        Connection connection(fixture);
        for (int i = 1; i <= 3; ++i) {
            connection.send(request("/fine-tunes?page_size=1"));
            QTRY_COMPARE(connection.answers(), qsizetype(i));
        }
        QVERIFY(!connection.isClosed());
    }

    void pipelinedRequestsAreAnsweredInOrder()
    {
        const Fixture fixture({u"--latency"_s, u"1"_s});
        Connection connection(fixture);
        QByteArray all;
        for (int page = 1; page <= 20; ++page)
            all += request("/fine-tunes?page_size=1&page_no=" + QByteArray::number(page));
        connection.send(all);
        QTRY_COMPARE(connection.answers(), qsizetype(20));
        QTRY_VERIFY(connection.received.contains(R"("page_no":20)"));
        qsizetype last = -1;
        for (int page = 1; page <= 20; ++page) {
            const qsizetype at =
                connection.received.indexOf(R"("page_no":)" + QByteArray::number(page) + ',');
            QVERIFY(at > last);
            last = at;
        }
    }

    void aRequestMayArriveByteByByte()
    {
        const Fixture fixture({});
        Connection connection(fixture);
        for (const char byte : request("/fine-tunes?page_size=1")) {
            connection.send({&byte, 1});
            QCoreApplication::processEvents();
        }
        QTRY_COMPARE(connection.answers(), qsizetype(1));
        QVERIFY(connection.received.startsWith("HTTP/1.1 200 OK\r\n"));
    }

    void aBodyIsReadAndSkipped()
    {
        const Fixture fixture({});
        Connection connection(fixture);
        connection.send(
            "POST /api/v1/fine-tunes/ft-0/cancel HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer sk-test\r\n"
            "Content-Length: 2\r\n\r\n{}" +
            request("/fine-tunes?page_size=1"));
        QTRY_COMPARE(connection.answers(), qsizetype(2));
        QVERIFY(connection.received.startsWith("HTTP/1.1 404"));
    }

    void closesWhenAsked()
    {
        const Fixture fixture({});
        Connection connection(fixture);
        connection.send(request("/fine-tunes").replace("Host", "Connection: close\r\nHost"));
        QTRY_VERIFY(connection.isClosed());
        QCOMPARE(connection.answers(), qsizetype(1));
    }

    void nonsenseIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("no request line") << "hello\r\n\r\n"_ba;
        QTest::newRow("another protocol") << "GET / SPDY/3\r\n\r\n"_ba;
        QTest::newRow("a TLS greeting")
            << QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", 15);
        QTest::newRow("a relative path") << "GET fine-tunes HTTP/1.1\r\n\r\n"_ba;
        QTest::newRow("a header without a colon") << "GET / HTTP/1.1\r\nnonsense\r\n\r\n"_ba;
        QTest::newRow("a negative length") << "POST / HTTP/1.1\r\nContent-Length: -5\r\n\r\n"_ba;
        QTest::newRow("a length in words") << "POST / HTTP/1.1\r\nContent-Length: five\r\n\r\n"_ba;
        QTest::newRow("a head without end") << QByteArray("GET / HTTP/1.1\r\nX: ") + QByteArray(70000, 'x');
    }

    void nonsenseIsRefused()
    {
        QFETCH(QByteArray, bytes);
        Fixture fixture({});
        Connection connection(fixture);
        connection.send(bytes);
        QTRY_VERIFY(connection.isClosed());
        QVERIFY(connection.received.startsWith("HTTP/1.1 400 "));
        QCOMPARE(fixture.get(u"/fine-tunes"_s).status, 200);
    }

    void delaysRunSideBySide()
    {
        const Fixture fixture({u"--latency"_s, u"500"_s});
        std::vector<std::unique_ptr<Connection>> connections;
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 20; ++i) {
            connections.push_back(std::make_unique<Connection>(fixture));
            connections.back()->send(request("/fine-tunes?page_size=1"));
        }
        for (const auto &connection : connections)
            QTRY_COMPARE(connection->answers(), qsizetype(1));
        QVERIFY(timer.elapsed() >= 500);
        // One after the other would be ten seconds: far enough away for a busy machine.
        QVERIFY(timer.elapsed() < 8000);
    }

    void aClientMayLeaveWhileItsAnswerWaits()
    {
        Fixture fixture({u"--latency"_s, u"50"_s});
        {
            Connection connection(fixture);
            connection.send(request("/fine-tunes") + request("/fine-tunes"));
            QTest::qWait(10);
        }
        QCOMPARE(fixture.get(u"/fine-tunes"_s).status, 200);
    }

    void theRecordTellsWhatWasServed()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"record.jsonl"_s);
        Fixture fixture({u"--jobs"_s, u"1"_s, u"--log-lines"_s, u"2000"_s, u"--record"_s, file, u"--fault"_s,
                         u"truncate,path=offset=1000"_s, u"--fault"_s, u"429,path=offset=500"_s});
        const QString id = fixture.allJobs().at(0)[u"job_id"].toString();
        const QString path = u"/fine-tunes/%1/logs?offset=%2&line=1000"_s;
        fixture.get(path.arg(id).arg(1900));
        fixture.get(path.arg(id).arg(500));
        fixture.get(path.arg(id).arg(1000));
        const QList<QJsonObject> lines = recorded(file);
        QVERIFY(lines.size() >= 4);
        QCOMPARE(lines[0][u"path"].toString(), u"/api/v1/fine-tunes"_s);
        QCOMPARE(lines[0][u"n"].toInt(), 1);
        QVERIFY(lines[0][u"first"].isNull() && lines[0][u"fault"].isNull());
        QCOMPARE(lines[1][u"method"].toString(), u"GET"_s);
        QCOMPARE(lines[1][u"query"].toString(), u"offset=1900&line=1000"_s);
        QCOMPARE(lines[1][u"status"].toInt(), 200);
        QCOMPARE(lines[1][u"first"].toInt(), 1900);
        QCOMPARE(lines[1][u"count"].toInt(), 100);
        QCOMPARE(lines[2][u"status"].toInt(), 429);
        QCOMPARE(lines[2][u"fault"].toString(), u"429"_s);
        QCOMPARE(lines[2][u"count"].toInt(), 0);
        QCOMPARE(lines[3][u"fault"].toString(), u"truncate"_s);
        QCOMPARE(lines[3][u"count"].toInt(), 0);
    }

    void requestsShapedLikeTheSdks_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::newRow("list") << "GET /api/v1/fine-tunes?page_no=1&page_size=10"_ba;
        QTest::newRow("get") << "GET /api/v1/fine-tunes/ID"_ba;
        QTest::newRow("logs") << "GET /api/v1/fine-tunes/ID/logs?offset=1&line=1000"_ba;
        QTest::newRow("cancel") << "POST /api/v1/fine-tunes/ID/cancel"_ba;
    }

    void requestsShapedLikeTheSdks()
    {
        QFETCH(QByteArray, head);
        Fixture fixture({});
        head.replace("ID", fixture.idOf(u"running-steps"_s).toLatin1());
        Connection connection(fixture);
        connection.send(
            head +
            " HTTP/1.1\r\nHost: 127.0.0.1\r\nuser-agent: dashscope/1.26.0; python/3.11.2\r\n"
            "Accept-Encoding: gzip, deflate, br\r\nAccept: application/json; charset=utf-8\r\n"
            "Connection: keep-alive\r\nAuthorization: Bearer sk-test\r\nX-DashScope-WorkSpace: llm-1\r\n"
            "Content-Type: application/json\r\nContent-Length: 0\r\n\r\n");
        QTRY_COMPARE(connection.answers(), qsizetype(1));
        QVERIFY2(connection.received.startsWith("HTTP/1.1 200 OK\r\n"),
                 connection.received.left(100).constData());
        QTRY_VERIFY(connection.received.contains(R"("output":{)"));
    }
};

TUNEWATCH_TEST(http, HttpTest)
#include "tst_http.moc"
