// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/openai/event_reader.h"

#include "providers/openai/answer.h"
#include "providers/openai/error_reader.h"

#include <QCryptographicHash>

using namespace Qt::Literals::StringLiterals;

namespace openai {

namespace {

QString levelOf(const QString &word)
{
    const QString level = word.trimmed().toLower();
    if (level.startsWith("warn"_L1))
        return u"warn"_s;
    const bool isError = level.startsWith("err"_L1) || level == "critical"_L1 || level == "fatal"_L1;
    return isError ? u"error"_s : u"info"_s;
}

/// True for an object with a number in it, some of which are written as strings: `{"status":"RUNNING"}` is no metric.
bool hasMetrics(const json::Value &object)
{
    if (!object.is(json::Type::Object))
        return false;
    for (const json::Value value : object) {
        bool isNumber = value.is(json::Type::Number);
        if (value.is(json::Type::String))
            value.text().toDouble(&isNumber);
        if (isNumber)
            return true;
    }
    return false;
}

/// An object of metrics, as received; also one that was sent as a string.
QByteArray dataOf(const json::Value &value)
{
    if (hasMetrics(value))
        return value.raw().toByteArray();
    if (!value.is(json::Type::String))
        return {};
    const QByteArray text = value.text().toUtf8();
    const auto document = json::Document::parse(text);
    return document && hasMetrics(document->root()) ? text : QByteArray();
}

/// Mistral names its events and puts what happened beside: `status-updated: RUNNING`.
QString messageOfName(const json::Value &entry)
{
    const QString name = firstText(entry, {"name"_L1});
    const QString detail = firstText(entry["data"_L1], {"error"_L1, "status"_L1});
    return name.isEmpty() || detail.isEmpty() ? name + detail : name + ": "_L1 + detail;
}

QString idOfContents(const json::Value &entry)
{
    const QByteArray hash = QCryptographicHash::hash(entry.raw(), QCryptographicHash::Sha1).toHex();
    return "event-"_L1 + QString::fromLatin1(hash.left(20));
}

std::optional<Event> readEvent(const json::Value &entry)
{
    if (!entry.is(json::Type::Object))
        return std::nullopt;
    Event event;
    event.at = firstTime(entry, {"created_at"_L1, "timestamp"_L1});
    event.level = levelOf(firstText(entry, {"level"_L1}));
    event.message = firstText(entry, {"message"_L1});
    if (event.message.isEmpty())
        event.message = messageOfName(entry);
    event.data = dataOf(entry["data"_L1]);
    event.raw = entry.raw().toByteArray();
    if (event.message.isEmpty() && event.data.isEmpty())
        return std::nullopt;
    event.id = firstText(entry, {"id"_L1});
    if (event.id.isEmpty())
        event.id = idOfContents(entry);
    return event;
}

EventPage readEvents(const json::Value &entries)
{
    EventPage page;
    for (const json::Value entry : entries) {
        if (std::optional<Event> event = readEvent(entry))
            page.events.push_back(std::move(*event));
        else
            ++page.skipped;
    }
    return page;
}

/// Mistral says how training goes nowhere but in the checkpoints of a job: each with metrics is an event, too.
std::optional<Event> eventOfCheckpoint(const json::Value &entry)
{
    const std::optional<qint64> step = entry["step_number"_L1].integer();
    const json::Value metrics = entry["metrics"_L1];
    if (!step || !metrics.is(json::Type::Object) || metrics.isEmpty())
        return std::nullopt;
    Event event;
    event.at = firstTime(entry, {"created_at"_L1});
    event.level = u"info"_s;
    event.message = QStringLiteral("Checkpoint created at step %1").arg(*step);
    event.data = metrics.raw().toByteArray();
    if (!metrics["step"_L1].exists())
        event.data.replace(0, 1, "{\"step\":" + QByteArray::number(*step) + ',');
    event.raw = entry.raw().toByteArray();
    event.id = idOfContents(entry);
    return event;
}

} // namespace

Result<EventPage> readEventPage(const HttpReply &reply, const QString &asked, std::optional<int> limit)
{
    const Result<json::Document> answer = openAnswer(reply);
    if (!answer)
        return Failure(answer.error());
    const Result<json::Value> entries = listOf(*answer, reply, u"no list of events in the answer"_s);
    if (!entries)
        return Failure(withoutFeature(entries.error(), answer->root()));
    EventPage page = readEvents(*entries);
    page.next = nextCursor(answer->root(), lastIdOf(*entries), qint64(page.events.size()) + page.skipped, limit);
    if (page.next == asked)
        page.next.clear();
    return page;
}

Result<EventPage> readEmbeddedEvents(const HttpReply &reply)
{
    const Result<json::Document> answer = openAnswer(reply);
    if (!answer)
        return Failure(answer.error());
    const json::Value entries = answer->root()["events"_L1];
    if (answer->root()["id"_L1].isNull() || !(entries.isNull() || entries.is(json::Type::Array)))
        return Failure(missing(reply, answer->root(), u"no job with events in the answer"_s));
    EventPage page = readEvents(entries);
    const json::Value checkpoints = answer->root()["checkpoints"_L1];
    for (const json::Value entry : checkpoints) {
        if (std::optional<Event> event = eventOfCheckpoint(entry))
            page.events.push_back(std::move(*event));
    }
    return page;
}

} // namespace openai
