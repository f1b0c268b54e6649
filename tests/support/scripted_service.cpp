// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/scripted_service.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QTcpSocket>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray dateHeader(const QDateTime &date)
{
    if (!date.isValid())
        return {};
    return "Date: " + QLocale::c().toString(date.toUTC(), u"ddd, dd MMM yyyy HH:mm:ss"_s).toLatin1() + " GMT\r\n";
}

} // namespace

ScriptedService::ScriptedService(std::function<Answer(const Question &)> answer)
    : m_answer(std::move(answer))
{
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("no port on the loopback");
    QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
        while (QTcpSocket *socket = m_server.nextPendingConnection()) {
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { serve(socket); });
            QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        }
    });
}

QUrl ScriptedService::baseUrl() const
{
    return QUrl(u"http://127.0.0.1:%1/api/v1"_s.arg(m_server.serverPort()));
}

int ScriptedService::countAsked(const QString &part) const
{
    return int(std::ranges::count_if(m_asked, [&](const QString &asked) { return asked.contains(part); }));
}

void ScriptedService::serve(QTcpSocket *socket)
{
    while (socket->canReadLine()) {
        const QByteArray line = socket->readLine().trimmed();
        if (line.startsWith("GET "))
            socket->setProperty("target", line.split(' ').at(1));
        if (!line.isEmpty())
            continue;
        const QUrl url = QUrl::fromEncoded(socket->property("target").toByteArray());
        const QString path = url.path().mid(int(qstrlen("/api/v1")));
        m_asked << (url.hasQuery() ? path + u'?' + url.query() : path);
        const Answer answer = m_answer({path, QUrlQuery(url)});
        if (answer.status == 0)
            return socket->abort();
        if (answer.delay < 0)
            continue;
        const QByteArray body = QJsonDocument(answer.body).toJson(QJsonDocument::Compact);
        const QByteArray reply = "HTTP/1.1 " + QByteArray::number(answer.status) + " Scripted\r\n" + dateHeader(answer.date)
                      + "Content-Type: application/json\r\nContent-Length: "
                      + QByteArray::number(body.size()) + "\r\n\r\n" + body;
        if (answer.delay == 0)
            socket->write(reply);
        else
            QTimer::singleShot(answer.delay, socket, [socket, reply] { socket->write(reply); });
    }
}

ScriptedService::Answer ScriptedService::ok(const QJsonObject &output)
{
    return {200, {{u"request_id"_s, u"r-1"_s}, {u"output"_s, output}}, {}};
}

ScriptedService::Answer ScriptedService::error(int status, const QString &code)
{
    return {status, {{u"code"_s, code}, {u"message"_s, u"Said by the service."_s}, {u"request_id"_s, u"r-2"_s}}, {}};
}

QJsonObject ScriptedService::job(const QString &id, const QString &status)
{
    return {{u"job_id"_s, id},
            {u"job_name"_s, u"name of "_s + id},
            {u"status"_s, status},
            {u"model"_s, u"qwen3-14b"_s},
            {u"create_time"_s, u"2026-09-14 10:32:08"_s},
            {u"end_time"_s, status == u"RUNNING" ? QJsonValue() : QJsonValue(u"2026-09-14 11:32:08"_s)}};
}

ScriptedService::Answer ScriptedService::jobs(const QStringList &ids, qint64 total, const QString &status)
{
    QJsonArray page;
    for (const QString &id : ids)
        page.append(job(id, status));
    return ok({{u"jobs"_s, page}, {u"total"_s, total}, {u"page_size"_s, 100}});
}

ScriptedService::Answer ScriptedService::lines(qint64 first, qint64 count, qint64 total)
{
    QJsonArray logs;
    for (qint64 line = first; line < std::min(first + count, total); ++line)
        logs.append(u"line %1"_s.arg(line));
    return ok({{u"total"_s, total}, {u"logs"_s, logs}});
}
