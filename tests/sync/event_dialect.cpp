// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "event_dialect.h"

#include "providers/providers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace {

Error refusal(const HttpReply &reply)
{
    Error error;
    error.httpStatus = reply.status;
    error.kind = reply.status == 401   ? ErrorKind::Unauthorized
                 : reply.status == 404 ? ErrorKind::NotFound
                 : reply.status == 429 ? ErrorKind::RateLimited
                 : reply.status >= 500 ? ErrorKind::Server
                                       : ErrorKind::Rejected;
    return error;
}

QDateTime timeOf(int second)
{
    return QDateTime(QDate(2026, 11, 20), QTime(6, 0), Qt::UTC).addSecs(second);
}

Result<EventPage> readPage(const HttpReply &reply)
{
    if (!reply.isSuccess())
        return Failure(refusal(reply));
    const QJsonObject body = QJsonDocument::fromJson(reply.body).object();
    EventPage page;
    page.next = body[u"next"].toString();
    for (const QJsonValue entry : body[u"data"].toArray()) {
        Event event;
        event.id = entry[u"id"].toString();
        event.at.utc = timeOf(entry[u"at"].toInt());
        event.level = entry[u"level"].toString();
        event.message = entry[u"message"].toString();
        event.data = QJsonDocument(entry[u"data"].toObject()).toJson(QJsonDocument::Compact);
        event.raw = QJsonDocument(entry.toObject()).toJson(QJsonDocument::Compact);
        page.events.push_back(event);
    }
    return page;
}

} // namespace

EventDialect::EventDialect(const Account &account)
    : m_rest(dialectFor(account))
{
}

std::optional<Query<EventPage>> EventDialect::events(const Job &job, const QString &after) const
{
    Query<EventPage> query;
    query.request.path = "fine-tunes/" + job.key.id.toLatin1() + "/events";
    if (!after.isEmpty())
        query.request.query.addQueryItem(u"after"_s, after);
    query.parse = readPage;
    return query;
}

std::optional<Query<ResultFile>> EventDialect::resultFile(const Job &job) const
{
    Query<ResultFile> query;
    query.request.path = "fine-tunes/" + job.key.id.toLatin1() + "/file";
    query.parse = [](const HttpReply &reply) -> Result<ResultFile> {
        if (!reply.isSuccess())
            return Failure(refusal(reply));
        return ResultFile{QJsonDocument::fromJson(reply.body)[u"csv"].toString().toUtf8()};
    };
    return query;
}

QJsonObject EventSource::event(int number) const
{
    QJsonObject data{{u"step"_s, number}, {u"train_loss"_s, 0.25}};
    if (totalSteps > 0)
        data.insert(u"total_steps"_s, totalSteps);
    return {{u"id"_s, u"ev-%1"_s.arg(number)},
            {u"at"_s, number / perSecond},
            {u"level"_s, number % 7 == 6 ? u"warn"_s : u"info"_s},
            {u"message"_s, u"Step %1: training loss=0.5"_s.arg(number)},
            {u"data"_s, data}};
}

ScriptedService::Answer EventSource::page(const ScriptedService::Question &question) const
{
    const QString after = question.query.queryItemValue(u"after"_s).section(u'~', 0, 0);
    const int last = after.isEmpty() ? count - 1 : after.mid(3).toInt() - 1 + overlap;
    const int first = std::max(0, last + 1 - pageSize);
    QJsonArray data;
    for (int number = last; number >= first; --number)
        isOldestFirst ? data.prepend(event(number)) : data.append(event(number));
    QString next = first > 0 ? u"ev-%1"_s.arg(first) : QString();
    // Where nothing is older it gives the same page again, with a cursor that it never gave before.
    if (saysMoreForEver && next.isEmpty())
        next = u"ev-%1~%2"_s.arg(last + 1).arg(question.query.queryItemValue(u"after"_s).size());
    return {200, {{u"data"_s, data}, {u"next"_s, next}}, {}};
}

QString EventSource::line(int number) const
{
    const QString level = number % 7 == 6 ? u"WARNING"_s : u"INFO"_s;
    return u"%1 %2 Step %3: training loss=0.5 {\"step\":%3,\"train_loss\":0.25}"_s
        .arg(timeOf(number / perSecond).toString(u"yyyy-MM-dd HH:mm:ss'Z'"_s), level)
        .arg(number);
}

QStringList EventSource::lines() const
{
    QStringList all;
    for (int number = 0; number < count; ++number)
        all << line(number);
    return all;
}
