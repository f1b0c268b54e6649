// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fixture.h"

#include "support/test.h"

#include <QHostAddress>
#include <QSet>
#include <QTcpSocket>
#include <QTest>
#include <cerrno>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray listRequest =
    "GET /api/v1/fine-tunes HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer sk-test\r\n\r\n";

/// What a bare socket sees: Qt's client repeats a request whose connection broke, and that would hide a
/// fault.
struct Raw
{
    QByteArray bytes;
    bool closed = false;

    QByteArray body() const { return bytes.mid(bytes.indexOf("\r\n\r\n") + 4); }
    qsizetype contentLength() const
    {
        const qsizetype at = bytes.indexOf("Content-Length: ") + 16;
        return bytes.mid(at, bytes.indexOf('\r', at) - at).toLongLong();
    }
};

Raw exchange(const Fixture &fixture, const QByteArray &request, int milliseconds)
{
    QTcpSocket socket;
    Raw raw;
    QObject::connect(&socket, &QTcpSocket::readyRead, &socket, [&] { raw.bytes += socket.readAll(); });
    QObject::connect(&socket, &QTcpSocket::disconnected, &socket, [&] { raw.closed = true; });
    socket.connectToHost(QHostAddress::LocalHost, fixture.port());
    socket.write(request);
    [[maybe_unused]] const bool closed = QTest::qWaitFor([&] { return raw.closed; }, milliseconds);
    socket.disconnect(); // its destructor closes, too
    return raw;
}

/// What recv() says about the end of a connection: 0 for FIN, ECONNRESET for RST. Qt calls both the same.
int endOfConnection(const Fixture &fixture)
{
    const int handle = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(fixture.port());
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const bool sent =
        ::connect(handle, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0 &&
        ::send(handle, listRequest.constData(), std::size_t(listRequest.size()), 0) == listRequest.size();
    int end = EAGAIN;
    [[maybe_unused]] const bool over = sent && QTest::qWaitFor([handle, &end] {
                                           char byte = 0;
                                           const ssize_t count = ::recv(handle, &byte, 1, MSG_DONTWAIT);
                                           end = count < 0 ? errno : 0;
                                           return count <= 0 && end != EAGAIN;
                                       });
    ::close(handle);
    return end;
}

} // namespace

class FaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anErrorStatusIsAnswered_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QByteArray>("retryAfter");
        QTest::newRow("401") << u"401"_s << 401 << u"InvalidApiKey"_s << ""_ba;
        QTest::newRow("403") << u"403"_s << 403 << u"AccessDenied"_s << ""_ba;
        QTest::newRow("404") << u"404"_s << 404 << u"NotFound"_s << ""_ba;
        QTest::newRow("429") << u"429"_s << 429 << u"Throttling.RateQuota"_s << ""_ba;
        QTest::newRow("429 that says when")
            << u"429,retry_after=3"_s << 429 << u"Throttling.RateQuota"_s << "3"_ba;
        QTest::newRow("500") << u"500"_s << 500 << u"InternalError"_s << ""_ba;
        QTest::newRow("503") << u"503,retry_after=0"_s << 503 << u"ModelUnavailable"_s << "0"_ba;
    }

    void anErrorStatusIsAnswered()
    {
        QFETCH(QString, fault);
        Fixture fixture({u"--fault"_s, fault});
        const Seen seen = fixture.get(u"/fine-tunes"_s);
        QTEST(seen.status, "status");
        QTEST(seen.code(), "code");
        QTEST(seen.retryAfter, "retryAfter");
    }

    void resetBreaksTheConnection()
    {
        const Fixture fixture({u"--fault"_s, u"reset"_s});
        QCOMPARE(exchange(fixture, listRequest, 5000).bytes, QByteArray());
        QCOMPARE(endOfConnection(fixture), ECONNRESET);
    }

    void closeEndsTheConnection()
    {
        const Fixture fixture({u"--fault"_s, u"close"_s});
        QCOMPARE(exchange(fixture, listRequest, 5000).bytes, QByteArray());
        QCOMPARE(endOfConnection(fixture), 0);
    }

    void truncateCutsTheBody()
    {
        const Fixture fixture({u"--fault"_s, u"truncate"_s});
        const Raw raw = exchange(fixture, listRequest, 5000);
        QVERIFY(raw.closed);
        QVERIFY(raw.body().size() > 0);
        QCOMPARE(raw.body().size(), raw.contentLength() / 2);
    }

    void gzipCutEndsTheStreamEarly()
    {
        const Fixture fixture({u"--fault"_s, u"gzip-cut"_s});
        const QByteArray closing = QByteArray(listRequest).replace("Host", "Connection: close\r\nHost");
        const Raw raw = exchange(fixture, closing, 5000);
        QVERIFY(raw.bytes.contains("Content-Encoding: gzip"));
        QCOMPARE(raw.body().size(), raw.contentLength());
        QVERIFY(raw.body().startsWith("\x1f\x8b\x08"));
    }

    void slowDrips()
    {
        const Fixture fixture({u"--fault"_s, u"slow"_s});
        const Raw raw = exchange(fixture, listRequest, 700);
        QVERIFY(!raw.closed);
        QVERIFY(raw.body().size() > 0);
        QVERIFY(raw.body().size() < 400);
        QVERIFY(raw.contentLength() > 2000);
    }

    void hangSaysNothing()
    {
        const Fixture fixture({u"--fault"_s, u"hang"_s});
        const Raw raw = exchange(fixture, listRequest, 300);
        QVERIFY(!raw.closed);
        QCOMPARE(raw.bytes, QByteArray());
    }

    void anAnswerWithoutAPayload_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QByteArray>("start");
        QTest::newRow("a gateway's page") << u"html"_s << "<html>"_ba;
        QTest::newRow("half a document") << u"malformed"_s << "{\"output\""_ba;
        QTest::newRow("nothing") << u"empty"_s << ""_ba;
    }

    void anAnswerWithoutAPayload()
    {
        QFETCH(QString, fault);
        QFETCH(QByteArray, start);
        Fixture fixture({u"--fault"_s, fault});
        const Seen seen = fixture.get(u"/fine-tunes"_s);
        QCOMPARE(seen.status, 200);
        QCOMPARE(seen.error, QNetworkReply::NoError);
        QVERIFY(seen.body.startsWith(start));
        QVERIFY(seen.json().isEmpty());
        QCOMPARE(seen.body.isEmpty(), start.isEmpty());
    }

    void theKeyIsRepeated()
    {
        Fixture fixture({u"--fault"_s, u"echo"_s});
        const Seen seen = fixture.get(u"/fine-tunes"_s);
        QCOMPARE(seen.status, 400);
        QVERIFY(seen.json().value(u"message"_s).toString().endsWith(u" sk-test"_s));
    }

    void onlyTheChosenPathIsHit()
    {
        Fixture fixture({u"--fault"_s, u"500,path=page_no=2"_s});
        QCOMPARE(fixture.get(u"/fine-tunes?page_no=1"_s).status, 200);
        QCOMPARE(fixture.get(u"/fine-tunes?page_no=2"_s).status, 500);
        QCOMPARE(fixture.get(u"/fine-tunes?page_no=3"_s).status, 200);
    }

    void aRefusedCancelDoesNothing()
    {
        Fixture fixture({u"--fault"_s, u"503,path=/cancel"_s, u"--speed"_s, u"0"_s});
        QCOMPARE(fixture.post(u"/fine-tunes/%1/cancel"_s.arg(fixture.idOf(u"running-steps"_s))).status, 503);
        QCOMPARE(fixture.job(u"running-steps"_s)[u"status"].toString(), u"RUNNING"_s);
    }

    void insertShiftsThePagesAndEndsWithAllJobs()
    {
        Fixture fixture({u"--jobs"_s, u"250"_s, u"--fault"_s, u"insert"_s, u"--speed"_s, u"0"_s});
        QSet<QString> ids;
        QList<int> totals;
        int repeated = 0;
        for (int page = 1; page <= 3; ++page) {
            const QJsonObject answer =
                fixture.get(u"/fine-tunes?page_size=100&page_no=%1"_s.arg(page)).output();
            totals << answer[u"total"].toInt();
            const QJsonArray jobs = answer[u"jobs"].toArray();
            for (const QJsonValue job : jobs) {
                repeated += ids.contains(job[u"job_id"].toString());
                ids.insert(job[u"job_id"].toString());
            }
        }
        QCOMPARE(totals, (QList<int>{247, 248, 249}));
        QCOMPARE(repeated, 2);
        const QJsonArray first = fixture.get(u"/fine-tunes?page_size=100"_s).output()[u"jobs"].toArray();
        for (const QJsonValue job : first)
            ids.insert(job[u"job_id"].toString());
        QCOMPARE(ids.size(), 250);
        QCOMPARE(fixture.allJobs().size(), 250);
    }

    void aJobThatIsNotInsertedYetIsUnknown()
    {
        Fixture before({u"--fault"_s, u"insert"_s, u"--speed"_s, u"0"_s});
        QSet<QString> seen;
        const QJsonArray first = before.get(u"/fine-tunes?page_size=100"_s).output()[u"jobs"].toArray();
        for (const QJsonValue job : first)
            seen.insert(job[u"job_id"].toString());
        Fixture after({u"--fault"_s, u"insert"_s, u"--speed"_s, u"0"_s});
        after.allJobs();
        after.allJobs();
        const QJsonArray all = after.allJobs();
        QString hidden;
        for (const QJsonValue job : all) {
            if (!seen.contains(job[u"job_id"].toString()))
                hidden = job[u"job_id"].toString();
        }
        QVERIFY(!hidden.isEmpty());
        QCOMPARE(before.get(u"/fine-tunes/"_s + hidden).status, 404);
        QCOMPARE(after.get(u"/fine-tunes/"_s + hidden).status, 200);
    }

    void shrinkReplacesALogThatWasRead()
    {
        Fixture fixture({u"--jobs"_s, u"1"_s, u"--fault"_s, u"shrink"_s});
        const QString name = fixture.allJobs().at(0)[u"job_name"].toString();
        const QJsonObject before = fixture.logs(name, 0, 10);
        const QJsonObject after = fixture.logs(name, 0, 10);
        QCOMPARE(before[u"total"].toInt(), 300);
        QCOMPARE(after[u"total"].toInt(), 150);
        QVERIFY(before[u"logs"] != after[u"logs"]);
        QCOMPARE(fixture.logs(name, 0, 10), after);
    }
};

TUNEWATCH_TEST(faults, FaultsTest)
#include "tst_faults.moc"
