// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fixture.h"

#include <QDateTime>
#include <QEventLoop>
#include <QJsonDocument>
#include <QTimer>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

QJsonObject Seen::json() const
{
    return QJsonDocument::fromJson(body).object();
}

qint64 Fixture::now()
{
    return QDateTime::fromString(u"2026-11-20T14:05:00+08:00"_s, Qt::ISODate).toMSecsSinceEpoch();
}

sim::Options Fixture::options(QStringList arguments)
{
    arguments.prepend(u"tunewatch-simulator"_s);
    arguments << u"--api-key"_s << u"sk-test"_s;
    if (!arguments.contains(u"--now"_s))
        arguments << u"--now"_s << u"2026-11-20T14:05:00+08:00"_s;
    const sim::ParsedOptions parsed = sim::parseOptions(arguments);
    if (!parsed.error.isEmpty())
        qFatal("%s", qPrintable(parsed.error));
    return parsed.options;
}

Fixture::Fixture(QStringList arguments)
    : m_simulator(std::make_unique<sim::Simulator>(options(std::move(arguments))))
{
    if (!m_simulator->start())
        qFatal("%s", qPrintable(m_simulator->errorString()));
}

quint16 Fixture::port() const
{
    return quint16(QUrl(m_simulator->origin()).port());
}

Seen Fixture::ask(const QByteArray &verb, const QString &path, const QByteArray &authorization,
                  int milliseconds)
{
    QNetworkRequest request(QUrl(m_simulator->origin() + path));
    request.setRawHeader("Authorization", authorization);
    request.setRawHeader("Accept-Encoding", "identity");
    const std::unique_ptr<QNetworkReply> reply(m_network.sendCustomRequest(request, verb));
    QEventLoop loop;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
    Seen seen;
    seen.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    seen.error = reply->error();
    seen.body = reply->readAll();
    seen.retryAfter = reply->rawHeader("Retry-After");
    seen.date = reply->rawHeader("Date");
    return seen;
}

Seen Fixture::get(const QString &path)
{
    return ask("GET", u"/api/v1"_s + path, "Bearer sk-test");
}

Seen Fixture::post(const QString &path)
{
    return ask("POST", u"/api/v1"_s + path, "Bearer sk-test");
}

QJsonArray Fixture::allJobs(int pageSize)
{
    QJsonArray jobs;
    for (int page = 1;; ++page) {
        const QJsonArray more =
            get(u"/fine-tunes?page_no=%1&page_size=%2"_s.arg(page).arg(pageSize)).output()[u"jobs"].toArray();
        for (const QJsonValue job : more)
            jobs.append(job);
        if (more.size() < pageSize)
            return jobs;
    }
}

QJsonObject Fixture::job(const QString &name)
{
    const QJsonArray jobs = allJobs();
    for (const QJsonValue job : jobs) {
        if (job[u"job_name"].toString() == name || job[u"jobs_name"].toString() == name)
            return job.toObject();
    }
    return {};
}

QJsonObject Fixture::logs(const QString &name, qint64 offset, int count)
{
    return get(u"/fine-tunes/%1/logs?offset=%2&line=%3"_s.arg(idOf(name)).arg(offset).arg(count)).output();
}

QJsonArray Fixture::wholeLog(const QString &name, int pageSize)
{
    const QString id = idOf(name);
    QJsonArray lines;
    while (true) {
        const QJsonArray more =
            get(u"/fine-tunes/%1/logs?offset=%2&line=%3"_s.arg(id).arg(lines.size()).arg(pageSize))
                .output()[u"logs"]
                .toArray();
        if (more.isEmpty())
            return lines;
        for (const QJsonValue line : more)
            lines.append(line);
    }
}
