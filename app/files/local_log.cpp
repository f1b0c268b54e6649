// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/local_log.h"

#include "files/file_watch.h"
#include "files/log_follower.h"

#include <QElapsedTimer>
#include <QMetaObject>
#include <QPointer>
#include <QTimer>
#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>
#include <utility>

using files::FileWatch;
using files::IndexedText;
using files::LogFollower;

namespace {

using Clock = std::chrono::steady_clock;

/// Where the system tells nothing (a network's disk), a file is looked at so often.
constexpr std::chrono::milliseconds BetweenLooks{1000};
constexpr int FrameTime = 16; // ms
/// So many times as long as it worked a worker rests, before it reads what has come: a line of megabytes that grows is read
/// anew each time.
constexpr int Rest = 3;
/// A worker that is held up by a dead disk is left behind; any other ends within this.
constexpr std::chrono::milliseconds LongestEnd{200};

class TextReader : public LocalLogReader
{
public:
    explicit TextReader(std::shared_ptr<const IndexedText> text)
        : m_text(std::move(text))
    {
    }

    qint64 lineCount() const override { return m_text ? m_text->lineCount() : 0; }
    Result<LogLines> lines(qint64 number) override { return m_text ? m_text->lines(number) : LogLines(); }
    qint64 parsedBlocks() const override { return m_text ? m_text->parsedBlocks() : 0; }
    std::optional<training::BlockFacts> facts(qint64 number) override
    {
        return m_text ? m_text->facts(number) : std::nullopt;
    }

private:
    const std::shared_ptr<const IndexedText> m_text;
};

/// What the worker has to say.
struct News
{
    LocalLogState state;
    std::shared_ptr<const IndexedText> text;
    std::vector<qint64> blocks; ///< of this generation, as they came
};

/// What the worker and the object in the main thread share; outlives either.
class Link
{
public:
    Link(const QString &path, QObject *receiver, std::function<void()> told)
        : watch(path)
        , m_receiver(receiver)
        , m_told(std::move(told))
    {
    }

    /// Worker: makes this known, soon.
    void tell(News news)
    {
        const std::lock_guard lock(m_mutex);
        if (m_news.state.generation != news.state.generation)
            m_news.blocks.clear();
        m_news.blocks.insert(m_news.blocks.end(), news.blocks.begin(), news.blocks.end());
        news.blocks = std::move(m_news.blocks);
        m_news = std::move(news);
        if (m_receiver && !std::exchange(m_isTold, true))
            QMetaObject::invokeMethod(m_receiver, m_told, Qt::QueuedConnection);
    }

    /// Main thread: all that was told since the last time.
    News take()
    {
        const std::lock_guard lock(m_mutex);
        m_isTold = false;
        News news = m_news;
        m_news.blocks.clear();
        return news;
    }

    /// Main thread: nothing is told from now on, and the worker ends, which is waited for if it does so soon.
    void end()
    {
        stops = true;
        watch.wake();
        std::unique_lock lock(m_mutex);
        m_receiver = nullptr;
        m_ended.wait_for(lock, LongestEnd, [this] { return m_hasEnded; });
    }
    void ended()
    {
        const std::lock_guard lock(m_mutex);
        m_hasEnded = true;
        m_ended.notify_all();
    }

    FileWatch watch;
    std::atomic<bool> stops = false;

private:
    std::mutex m_mutex;
    std::condition_variable m_ended;
    QObject *m_receiver;
    const std::function<void()> m_told;
    News m_news;
    bool m_isTold = false;
    bool m_hasEnded = false;
};

void follow(const std::shared_ptr<Link> &link, const QString &path)
{
    LogFollower follower(path);
    LocalLogState last;
    follower.look();
    auto began = Clock::now();
    while (!link->stops) {
        const bool hasMore = follower.work();
        std::vector<qint64> blocks = follower.takeChanged();
        const LocalLogState state = follower.state();
        if (!blocks.empty() || !(state == last))
            link->tell({state, follower.text(), std::move(blocks)});
        last = state;
        if (hasMore)
            continue;
        const auto rest = std::chrono::duration_cast<std::chrono::milliseconds>(Rest * (Clock::now() - began));
        link->watch.wait(std::clamp(rest, std::chrono::milliseconds(FrameTime), BetweenLooks), BetweenLooks);
        began = Clock::now();
        follower.look();
    }
    link->ended();
}

} // namespace

class LocalLog::Private
{
public:
    Private(LocalLog *log, QString file)
        : q(log)
        , path(std::move(file))
    {
        frame.setSingleShot(true);
        QObject::connect(&frame, &QTimer::timeout, q, [this] { deliver(); });
        link = std::make_shared<Link>(path, q, [this] { tellSoon(); });
        std::thread(follow, link, path).detach();
    }

    ~Private() { link->end(); }

    void tellSoon()
    {
        const qint64 wait = sinceDelivery.isValid() ? FrameTime - sinceDelivery.elapsed() : 0;
        if (wait <= 0)
            deliver();
        else if (!frame.isActive())
            frame.start(int(wait));
    }

    void deliver()
    {
        sinceDelivery.start();
        News news = link->take();
        const bool isReplaced = news.state.generation != state.generation;
        state = std::move(news.state);
        text = std::move(news.text);
        std::sort(news.blocks.begin(), news.blocks.end());
        news.blocks.erase(std::unique(news.blocks.begin(), news.blocks.end()), news.blocks.end());
        const QPointer<LocalLog> log(q); // whoever hears of it may close it
        if (isReplaced)
            Q_EMIT log->replaced();
        if (log)
            Q_EMIT log->changed(news.blocks);
    }

    LocalLog *const q;
    const QString path;
    LocalLogState state;
    std::shared_ptr<const IndexedText> text;
    QTimer frame;
    QElapsedTimer sinceDelivery;
    std::shared_ptr<Link> link;
};

LocalLog::LocalLog(QString path, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(path)))
{
}

LocalLog::~LocalLog() = default;

const QString &LocalLog::path() const
{
    return d->path;
}

LocalLogState LocalLog::state() const
{
    return d->state;
}

std::unique_ptr<LocalLogReader> LocalLog::makeReader() const
{
    return std::make_unique<TextReader>(d->text);
}
