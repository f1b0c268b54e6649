// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "corpus.h"

#include "support/test.h"
#include "training/line_splitter.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <map>

namespace corpus {
namespace {

QString fileOf(const QString &name)
{
    const QDir folder(fixture(u"logs"));
    const QStringList files =
        folder.entryList({name + QStringLiteral(".log"), name + QStringLiteral(".jsonl")});
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

} // namespace

QStringList names()
{
    QStringList names;
    const QString suffix = QStringLiteral(".expected.json");
    for (const QString &file : QDir(fixture(u"logs")).entryList({u'*' + suffix}, QDir::Files, QDir::Name))
        names.append(file.chopped(suffix.size()));
    return names;
}

LogLines lines(const QString &name)
{
    const QByteArray bytes = fixtureBytes(fileOf(name));
    if (name.endsWith(QStringLiteral("_pages")))
        return mergedPages(bytes);
    return split(bytes, bytes.size());
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
