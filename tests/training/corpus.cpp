// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "corpus.h"

#include "files/log_follower.h"
#include "support/test.h"
#include "training/line_splitter.h"

#include <QDir>
#include <algorithm>

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

/// As somebody reads it who opens the file.
LogLines linesOfFile(const QString &path)
{
    files::LogFollower log(path);
    log.look();
    while (log.work()) {
    }
    LogLines lines;
    for (qint64 block = 0; block * files::LinesPerTextBlock < log.state().lines; ++block) {
        const auto more = log.text()->lines(block);
        if (!more)
            qFatal("%s cannot be read", qPrintable(path));
        lines.append(*more);
    }
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
    // Recorded answers have to be merged.
    if (name.endsWith(QStringLiteral("_pages")) || name.endsWith(QStringLiteral("_events")))
        return linesOfFile(fixture(fileOf(name)));
    const QByteArray all = bytes(name);
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
