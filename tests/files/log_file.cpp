// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log_file.h"

#include "training/line_splitter.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace {

void write(const QString &path, const QByteArray &bytes, QIODevice::OpenMode mode)
{
    QFile file(path);
    if (!file.open(mode) || file.write(bytes) != bytes.size() || !file.flush())
        qFatal("a test cannot write %s", qPrintable(path));
}

} // namespace

LogFile::LogFile(const QByteArray &bytes)
{
    overwrite(bytes);
}

void LogFile::append(const QByteArray &bytes)
{
    write(path(), bytes, QIODevice::Append);
}

void LogFile::overwrite(const QByteArray &bytes)
{
    write(path(), bytes, QIODevice::WriteOnly | QIODevice::Truncate);
}

void LogFile::truncate(qint64 size)
{
    if (!QFile::resize(path(), size))
        qFatal("a test cannot cut its file");
}

void LogFile::replace(const QByteArray &bytes)
{
    const QString other = m_directory.filePath(u"other"_s);
    write(other, bytes, QIODevice::WriteOnly);
    if (::rename(QFile::encodeName(other).constData(), QFile::encodeName(path()).constData()) != 0)
        qFatal("a test cannot replace its file");
}

void LogFile::remove()
{
    QFile::remove(path());
}

void LogFile::moveAway()
{
    QFile::remove(path() + u".1"_s);
    QFile::rename(path(), path() + u".1"_s);
}

void LogFile::moveBack()
{
    QFile::remove(path());
    QFile::rename(path() + u".1"_s, path());
}

ReadLog expectedLog(const QByteArray &bytes)
{
    ReadLog log;
    training::LineSplitter splitter;
    splitter.feed(bytes, &log.lines);
    splitter.finish(&log.lines);
    training::Carry carry;
    for (qsizetype first = 0; first < log.lines.size(); first += 1000) {
        log.facts.push_back(training::parse(first, log.lines.mid(first, 1000), carry));
        carry = log.facts.back().carryOut;
    }
    return log;
}

ReadLog readToEnd(files::LogFollower &log)
{
    while (log.work()) {
    }
    ReadLog read;
    if (!log.text())
        return read;
    const qint64 count = log.text()->lineCount();
    for (qint64 block = 0; block * 1000 < count; ++block) {
        const auto lines = log.text()->lines(block);
        const auto facts = log.text()->facts(block);
        if (!lines || !facts)
            qFatal("block %lld cannot be read", block);
        read.lines.append(*lines);
        read.facts.push_back(*facts);
    }
    return read;
}

ReadLog readAgain(files::LogFollower &log)
{
    log.look();
    return readToEnd(log);
}

QByteArray textOf(const LogLines &lines)
{
    QByteArray text;
    for (qsizetype i = 0; i < lines.size(); ++i)
        text += lines.at(i).toByteArray() + '\n';
    return text;
}
