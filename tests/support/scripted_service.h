// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QTcpServer>
#include <QUrl>
#include <QUrlQuery>
#include <functional>

/// An HTTP service on the loopback whose answers a test writes itself, request by request. Real sockets, no simulation of
/// a life cycle: for the moments that a service has only now and then.
class ScriptedService
{
public:
    struct Question
    {
        QString path; ///< below the base URL: `/fine-tunes/ft-1/logs`
        QUrlQuery query;

        qint64 number(const QString &name) const { return query.queryItemValue(name).toLongLong(); }
    };
    struct Answer
    {
        int status = 200; ///< 0: no answer, the connection is closed
        QJsonObject body;
        QDateTime date; ///< of the Date header; invalid for none
        int delay = 0;  ///< ms before it is sent; negative: it never is
    };

    explicit ScriptedService(std::function<Answer(const Question &)> answer);

    QUrl baseUrl() const;
    /// Paths with queries, in the order they were asked.
    const QStringList &asked() const { return m_asked; }
    int countAsked(const QString &part) const;

    /// `{"request_id": …, "output": output}`
    static Answer ok(const QJsonObject &output);
    static Answer error(int status, const QString &code);
    /// Closes the connection instead of answering.
    static Answer hangUp() { return {0, {}, {}}; }
    /// One page of jobs with these ids; all of one status.
    static Answer jobs(const QStringList &ids, qint64 total, const QString &status = QStringLiteral("SUCCEEDED"));
    static QJsonObject job(const QString &id, const QString &status);
    /// Lines first … first+count of a log whose line n is `line n`, of `total` lines.
    static Answer lines(qint64 first, qint64 count, qint64 total);

private:
    void serve(QTcpSocket *socket);

    QTcpServer m_server;
    std::function<Answer(const Question &)> m_answer;
    QStringList m_asked;
};
