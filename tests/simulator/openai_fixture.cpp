// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "openai_fixture.h"

#include <QEventLoop>
#include <QJsonDocument>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

QJsonObject OpenAiSeen::json() const
{
    return QJsonDocument::fromJson(body).object();
}

QByteArray OpenAiSeen::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

OpenAiFixture::OpenAiFixture(const QStringList &arguments)
    : m_fixture(QStringList{u"--speed"_s, u"0"_s} + arguments)
{}

OpenAiSeen OpenAiFixture::ask(const QByteArray &verb, const QString &path)
{
    QNetworkRequest request(QUrl(u"http://127.0.0.1:%1%2"_s.arg(m_fixture.port()).arg(path)));
    for (const auto &[name, value] : headers)
        request.setRawHeader(name, value);
    const std::unique_ptr<QNetworkReply> reply(m_network.sendCustomRequest(request, verb));
    QEventLoop loop;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    OpenAiSeen seen;
    seen.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    seen.body = reply->readAll();
    seen.headers = reply->rawHeaderPairs();
    return seen;
}

QJsonObject OpenAiFixture::job(const QString &suffix)
{
    const QJsonArray jobs = get(u"/fine_tuning/jobs?limit=100"_s).data();
    for (const QJsonValue job : jobs) {
        if (job[u"user_provided_suffix"] == suffix)
            return job.toObject();
    }
    return {};
}

QJsonArray OpenAiFixture::events(const QString &suffix, int limit)
{
    const QString id = idOf(suffix);
    QJsonArray events;
    QString after;
    while (true) {
        const OpenAiSeen page = get(u"/fine_tuning/jobs/%1/events?limit=%2%3"_s.arg(id).arg(limit).arg(after));
        const QJsonArray data = page.data();
        for (const QJsonValue event : data)
            events.append(event);
        if (!page.json()[u"has_more"].toBool())
            return events;
        after = u"&after="_s + events.last()[u"id"].toString();
    }
}
