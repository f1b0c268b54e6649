// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One thread follows a log file that another writes, cuts and replaces, while two read its lines and facts: for
// ThreadSanitizer, without a Qt event loop. Also checks what they read. Ends with 0 when everything was right.

#include "files/log_follower.h"

#include <QFile>
#include <QTemporaryDir>
#include <atomic>
#include <cstdio>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace {

constexpr int Rounds = 60;
constexpr int LinesPerRound = 700;

QByteArray lineOf(qint64 number)
{
    return number % 3 == 0 ? "{'loss': 0.5, 'epoch': " + QByteArray::number(number) + '}' : "words of line " + QByteArray::number(number);
}

/// What all threads tell each other.
struct Shared
{
    QString path;
    std::mutex mutex;
    std::shared_ptr<const files::IndexedText> text; ///< as the follower knows it
    std::atomic<bool> isWritten = false;
    std::atomic<bool> isDone = false;
    std::atomic<int> wrong = 0;
    std::atomic<qint64> read = 0;
};

void writeAll(Shared &shared)
{
    qint64 number = 0;
    for (int round = 0; round < Rounds; ++round) {
        // Now and then the log begins anew.
        const bool isNew = round % 20 == 19;
        QFile file(shared.path);
        if (!file.open(isNew ? QIODevice::WriteOnly | QIODevice::Truncate : QIODevice::WriteOnly | QIODevice::Append))
            ++shared.wrong;
        number = isNew ? 0 : number;
        for (int i = 0; i < LinesPerRound; ++i)
            file.write(lineOf(number++) + '\n');
    }
    shared.isWritten = true;
}

void followAll(Shared &shared)
{
    files::LogFollower log(shared.path, 20'000); // most facts are parsed again
    for (bool isLast = false; !isLast;) {
        isLast = shared.isWritten;
        log.look();
        while (log.work()) {
        }
        const std::lock_guard lock(shared.mutex);
        shared.text = log.text();
    }
    if (!log.state().isAtEnd)
        ++shared.wrong;
    shared.isDone = true;
}

void readAll(Shared &shared)
{
    for (qint64 block = 0; !shared.isDone; block = (block + 1) % 45) {
        std::unique_lock lock(shared.mutex);
        const auto text = shared.text;
        lock.unlock();
        const auto lines = text ? text->lines(block) : LogLines();
        for (qsizetype i = 0; lines && i < lines->size(); ++i) {
            // A line at the end may be cut off where its writer had got to.
            const QByteArray line = lines->at(i).toByteArray();
            shared.wrong += lineOf(block * files::LinesPerTextBlock + i).startsWith(line) ? 0 : 1;
        }
        const auto facts = text ? text->facts(block) : std::nullopt;
        shared.read += facts ? qint64(facts->lines.size()) : 0;
    }
}

} // namespace

int main()
{
    const QTemporaryDir directory;
    Shared shared;
    shared.path = directory.filePath(QStringLiteral("train.log"));
    std::thread writer(writeAll, std::ref(shared));
    std::thread follower(followAll, std::ref(shared));
    std::thread first(readAll, std::ref(shared));
    std::thread second(readAll, std::ref(shared));
    for (std::thread *thread : {&writer, &follower, &first, &second})
        thread->join();
    std::printf("%lld lines read, %d wrong\n", static_cast<long long>(shared.read), int(shared.wrong));
    return shared.wrong == 0 && shared.read > 0 ? 0 : 1;
}
