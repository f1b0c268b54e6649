// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Any bytes as a log file, packed or not, recorded or not: reading ends, every block can be read, and a plain file that comes
// in two parts is the same log.

#include "files/log_follower.h"

#include <QString>
#include <sys/mman.h>
#include <unistd.h>

namespace {

/// A file in memory.
class MemoryFile
{
public:
    MemoryFile()
        : m_descriptor(::memfd_create("log", MFD_CLOEXEC))
    {
    }
    ~MemoryFile() { ::close(m_descriptor); }
    Q_DISABLE_COPY_MOVE(MemoryFile)

    QString path() const { return QStringLiteral("/proc/self/fd/%1").arg(m_descriptor); }
    void append(const uint8_t *data, size_t size)
    {
        if (::write(m_descriptor, data, size) != ssize_t(size))
            qFatal("a file in memory is full");
    }

private:
    const int m_descriptor;
};

QByteArray readAll(files::LogFollower &log)
{
    log.look();
    while (log.work()) {
    }
    QByteArray text;
    for (qint64 block = 0; log.text() && block * files::LinesPerTextBlock < log.text()->lineCount(); ++block) {
        const auto lines = log.text()->lines(block);
        const auto facts = log.text()->facts(block);
        if (!lines || !facts || facts->lines.size() != size_t(lines->size()))
            qFatal("a block cannot be read");
        for (qsizetype i = 0; i < lines->size(); ++i)
            text += lines->at(i).toByteArray() + '\n';
    }
    if (!log.state().isAtEnd)
        qFatal("not read to the end");
    return text;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    MemoryFile whole;
    whole.append(data, size);
    files::LogFollower log(whole.path());
    const QByteArray expected = readAll(log);
    if (!log.source()->isPlain())
        return 0;
    MemoryFile growing;
    growing.append(data, size / 2);
    files::LogFollower follower(growing.path());
    readAll(follower);
    growing.append(data + size / 2, size - size / 2);
    if (readAll(follower) != expected)
        qFatal("another log when it grows");
    return 0;
}
