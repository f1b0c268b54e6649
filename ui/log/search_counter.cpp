// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/search_counter.h"

#include <QThreadPool>
#include <algorithm>
#include <mutex>

namespace {

constexpr int CountInterval = 500; // ms: figures at the edge of the page need not run
constexpr int BehindAll = -1;      // priority in the pool: a search that somebody waits for goes first
constexpr size_t BlocksASlice = 64;

} // namespace

/// One pass over blocks, in slices between which the pool may turn to what is more urgent. The worker may outlive the
/// counter; once stop() has returned nothing of it is heard any more.
class SearchCounter::Job : public std::enable_shared_from_this<SearchCounter::Job>
{
public:
    struct Task
    {
        std::unique_ptr<LogTextReader> reader;
        std::vector<LinePattern> patterns;
        std::set<qint64> wanted;
        std::optional<std::set<qint64>> known; ///< all others that are held are wanted, too; unset: only `wanted`
    };

    Job(Task task, SearchCounter *receiver)
        : m_task(std::move(task))
        , m_receiver(receiver)
    {
    }

    void startSlice()
    {
        QThreadPool::globalInstance()->start([self = shared_from_this()] { self->runSlice(); }, BehindAll);
    }
    void stop();
    std::vector<BlockCounts> take();
    bool isOver() const { return m_isOver; } ///< main thread, behind take()

private:
    void runSlice();
    void list();

    Task m_task;
    std::atomic<bool> m_stop = false;
    bool m_isListed = false;
    std::vector<qint64> m_blocks;
    size_t m_next = 0;
    std::mutex m_mutex;
    SearchCounter *m_receiver;
    std::vector<BlockCounts> m_counted;
    bool m_isOver = false;
};

void SearchCounter::Job::stop()
{
    m_stop = true;
    const std::lock_guard lock(m_mutex);
    m_receiver = nullptr;
}

std::vector<BlockCounts> SearchCounter::Job::take()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_counted, {});
}

void SearchCounter::Job::list()
{
    m_isListed = true;
    m_blocks.assign(m_task.wanted.begin(), m_task.wanted.end());
    if (!m_task.known)
        return;
    const std::vector<qint64> held = m_task.reader->heldBlocks().value_or(std::vector<qint64>());
    for (const qint64 number : held) {
        if (!m_task.known->contains(number) && !m_task.wanted.contains(number))
            m_blocks.push_back(number);
    }
}

void SearchCounter::Job::runSlice()
{
    if (m_stop)
        return;
    if (!m_isListed)
        list();
    const size_t count = std::min(BlocksASlice, m_blocks.size() - m_next);
    std::vector<BlockCounts> counted
        = countBlocks(*m_task.reader, std::span(m_blocks).subspan(m_next, count), m_task.patterns, m_stop);
    m_next += count;
    const std::lock_guard lock(m_mutex);
    m_counted = std::move(counted);
    m_isOver = m_next == m_blocks.size();
    if (!m_receiver)
        return;
    const auto hear = [receiver = m_receiver, self = shared_from_this()] {
        if (receiver->m_job == self)
            receiver->receive();
    };
    QMetaObject::invokeMethod(m_receiver, hear, Qt::QueuedConnection);
}

SearchCounter::SearchCounter(QObject *parent)
    : QObject(parent)
{
    m_later.setSingleShot(true);
    m_later.setInterval(CountInterval);
    connect(&m_later, &QTimer::timeout, this, &SearchCounter::start);
}

SearchCounter::~SearchCounter()
{
    stop();
}

void SearchCounter::setSource(LogSource *source)
{
    if (m_source)
        m_source->disconnect(this);
    m_source = source;
    if (source) {
        connect(source, &LogSource::replaced, this, &SearchCounter::restart);
        connect(source, &LogSource::blocksChanged, this, [this](const std::vector<qint64> &blocks) {
            m_wanted.insert(blocks.begin(), blocks.end());
            if (!m_later.isActive())
                m_later.start();
        });
    }
    restart();
}

void SearchCounter::setTerms(const std::vector<SearchTerm> &terms)
{
    if (terms == m_terms)
        return;
    m_terms = terms;
    restart();
}

void SearchCounter::setActive(bool isActive)
{
    if (std::exchange(m_isActive, isActive) == isActive)
        return;
    if (isActive)
        start();
    else
        stop();
}

void SearchCounter::restart()
{
    stop();
    m_blocks.clear();
    m_wanted.clear();
    m_wantsAll = true;
    m_patterns.clear();
    m_counts.clear();
    for (const SearchTerm &term : m_terms) {
        const auto pattern = LinePattern::compile(term);
        m_counts.push_back(pattern ? 0 : -1);
        if (pattern)
            m_patterns.push_back(*pattern);
    }
    m_sums.assign(m_patterns.size(), 0);
    start();
    Q_EMIT changed();
}

void SearchCounter::start()
{
    if (m_job || !m_isActive || !m_source || m_patterns.empty() || (m_wanted.empty() && !m_wantsAll))
        return;
    Job::Task task{m_source->makeReader(), m_patterns, m_wanted, {}};
    if (m_wantsAll) {
        task.known.emplace();
        for (const auto &[number, counts] : m_blocks)
            task.known->insert(number);
    }
    m_underWay = std::exchange(m_wanted, {});
    m_job = std::make_shared<Job>(std::move(task), this);
    m_job->startSlice();
}

void SearchCounter::stop()
{
    if (!m_job)
        return;
    m_job->stop();
    m_job.reset();
    m_wanted.merge(m_underWay);
    m_underWay.clear();
}

void SearchCounter::receive()
{
    for (const BlockCounts &block : m_job->take())
        take(block);
    if (m_job->isOver()) {
        m_job.reset();
        m_wantsAll = false;
        m_underWay.clear();
        if (!m_wanted.empty() && !m_later.isActive())
            m_later.start();
    } else {
        m_job->startSlice();
    }
    showCounts();
    Q_EMIT changed();
}

void SearchCounter::take(const BlockCounts &block)
{
    std::vector<int> &known = m_blocks[block.block];
    known.resize(m_sums.size(), 0);
    for (size_t i = 0; i < m_sums.size(); ++i)
        m_sums[i] += block.counts[i] - known[i];
    known = block.counts;
    m_underWay.erase(block.block);
}

void SearchCounter::showCounts()
{
    auto sum = m_sums.begin();
    for (qint64 &count : m_counts) {
        if (count >= 0)
            count = *sum++;
    }
}
