// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "corpus.h"

#include "support/test.h"
#include "training/line_splitter.h"
#include "values/event.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <map>

namespace corpus {
namespace {

QString fileOf(const QString &name)
{
    const QDir folder(fixture(u"logs"));
    const QStringList files =
        folder.entryList({name + QStringLiteral(".log"), name + QStringLiteral(".jsonl"), name + QStringLiteral(".csv")});
    if (files.size() != 1)
        qFatal("no log named %s", qPrintable(name));
    return QStringLiteral("logs/") + files.first();
}

/// What the pages of a polled log add up to: by absolute index, whatever overlaps, fails or comes empty.
LogLines mergedPages(const QByteArray &pages)
{
    std::map<qint64, QByteArray> merged;
    for (const QByteArray &page : pages.split('\n')) {
        const QJsonObject poll = QJsonDocument::fromJson(page).object();
        qint64 index = poll[u"request"][u"offset"].toInteger();
        for (const QJsonValue line : poll[u"response"][u"output"][u"logs"].toArray())
            merged[index++] = line.toString().toUtf8();
    }
    LogLines lines;
    for (const auto &[index, line] : merged)
        lines.append(line);
    return lines;
}

Event eventOf(const QJsonObject &object)
{
    Event event;
    event.at.utc = QDateTime::fromSecsSinceEpoch(object[u"created_at"].toInteger(), Qt::UTC);
    event.level = object[u"level"].toString();
    event.message = object[u"message"].toString();
    event.data = QJsonDocument(object[u"data"].toObject()).toJson(QJsonDocument::Compact);
    return event;
}

/// List pages become lines of a log, ordered by time, as the archive orders them; other lines follow as they are.
LogLines mergedEvents(const QByteArray &bytes)
{
    std::vector<Event> events;
    QByteArray rest;
    for (const QByteArray &line : bytes.split('\n')) {
        const QJsonObject page = QJsonDocument::fromJson(line).object();
        const bool isList = page[u"object"].toString() == u"list";
        if (!isList)
            rest += line + '\n';
        const QJsonArray entries = page[u"data"].toArray();
        for (qsizetype i = isList ? entries.size() : 0; i > 0; --i)
            events.push_back(eventOf(entries.at(i - 1).toObject()));
    }
    std::ranges::stable_sort(events, {}, [](const Event &event) { return event.at.utc; });
    LogLines lines;
    for (const Event &event : events)
        lines.append(logLine(event));
    lines.append(split(rest.chopped(1), rest.size()));
    return lines;
}

} // namespace

QStringList names()
{
    QStringList names;
    const QString suffix = QStringLiteral(".expected.json");
    for (const QString &file : QDir(fixture(u"logs")).entryList({u'*' + suffix}, QDir::Files, QDir::Name))
        names.append(file.chopped(suffix.size()));
    return names;
}

QByteArray bytes(const QString &name)
{
    return fixtureBytes(fileOf(name));
}

LogLines lines(const QString &name)
{
    const QByteArray all = bytes(name);
    if (name.endsWith(QStringLiteral("_pages")))
        return mergedPages(all);
    if (name.endsWith(QStringLiteral("_events")))
        return mergedEvents(all);
    return split(all, all.size());
}

LogLines split(const QByteArray &bytes, qsizetype chunk)
{
    LogLines lines;
    training::LineSplitter splitter;
    for (qsizetype at = 0; at < bytes.size(); at += chunk)
        splitter.feed(QByteArrayView(bytes).sliced(at, std::min(chunk, bytes.size() - at)), &lines);
    splitter.finish(&lines);
    return lines;
}

std::vector<training::BlockFacts> parseInBlocks(const LogLines &lines, qsizetype blockSize)
{
    std::vector<training::BlockFacts> blocks;
    training::Carry carry;
    for (qsizetype first = 0; first < lines.size(); first += blockSize) {
        blocks.push_back(training::parse(first, lines.mid(first, blockSize), carry));
        carry = blocks.back().carryOut;
    }
    return blocks;
}

training::BlockFacts joined(const std::vector<training::BlockFacts> &blocks)
{
    training::BlockFacts all;
    for (const training::BlockFacts &block : blocks) {
        all.lines.insert(all.lines.end(), block.lines.begin(), block.lines.end());
        all.samples.insert(all.samples.end(), block.samples.begin(), block.samples.end());
        all.summary.insert(all.summary.end(), block.summary.begin(), block.summary.end());
        all.cues.insert(all.cues.end(), block.cues.begin(), block.cues.end());
        if (block.progress.lastStep)
            all.progress.lastStep = block.progress.lastStep;
        if (block.progress.totalSteps)
            all.progress.totalSteps = block.progress.totalSteps;
        all.carryOut = block.carryOut;
    }
    return all;
}

} // namespace corpus
