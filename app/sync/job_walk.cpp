// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/job_walk.h"

#include "sync/service_parts.h"

#include <QPointer>
#include <algorithm>
#include <utility>

namespace {

/// 10,000 pages are a million jobs; a server that invents new ids for ever stops here.
constexpr int PageCap = 10'000;

/// One page without a new id can be a hundred jobs inserted on top meanwhile; two in a row are a server going in circles.
constexpr int StalePagesThatEnd = 2;

/// A walk whose place in the list was lost begins anew this often; whoever deletes jobs faster is answered another time.
constexpr int MostRounds = 3;

bool isByCursor(const JobPage &answer, const PageToken &token)
{
    return !token.cursor.isEmpty() || (answer.next && !answer.next->cursor.isEmpty());
}

} // namespace

JobWalk::JobWalk(Http &http, const Dialect &dialect, PageToken first, Extent extent, QSet<QString> known,
                 Priority priority, QObject *parent)
    : QObject(parent)
    , m_http(http)
    , m_dialect(dialect)
    , m_first(std::move(first))
    , m_extent(extent)
    , m_known(std::move(known))
    , m_priority(priority)
{
}

void JobWalk::start()
{
    ask(m_first);
}

void JobWalk::ask(const PageToken &token)
{
    Query<JobPage> query = m_dialect.jobs(token);
    query.request.priority = m_priority;
    const Call *call = m_http.ask<JobPage>(std::move(query), this, [this, token](const Result<JobPage> &answer) {
        if (answer)
            take(*answer, token);
        else if (!token.cursor.isEmpty() && service_parts::isPlaceLost(answer.error()) && m_rounds < MostRounds)
            startOver();
        else
            Q_EMIT failed(answer.error());
    });
    connect(call, &Call::retrying, this, &JobWalk::stumbled);
}

void JobWalk::startOver()
{
    ++m_rounds;
    m_earlier.unite(std::exchange(m_seen, {}));
    m_cursors.clear();
    m_stalePages = 0;
    ask(m_first);
}

void JobWalk::take(const JobPage &answer, const PageToken &token)
{
    ++m_pages;
    m_skipped += answer.skipped;
    m_total = answer.total;
    qsizetype fresh = 0;
    qsizetype unknown = 0;
    for (const Job &job : answer.jobs) {
        if (m_seen.contains(job.key.id))
            continue;
        m_seen.insert(job.key.id);
        ++fresh;
        unknown += m_known.contains(job.key.id) ? 0 : 1;
    }
    m_stalePages = fresh == 0 ? m_stalePages + 1 : 0;
    std::optional<PageToken> next = answer.next.value_or(token);
    if (!answer.next)
        ++next->page;
    if (isByCursor(answer, token) ? isLastByCursor(answer, fresh, unknown) : isLast(answer, fresh, unknown))
        next = nextLook();

    const QPointer<JobWalk> alive(this);
    if (!answer.jobs.empty())
        Q_EMIT page(answer.jobs);
    if (!alive)
        return;
    if (next)
        ask(*next);
    else
        Q_EMIT finished();
}

std::optional<PageToken> JobWalk::nextLook()
{
    const bool isIncomplete = m_cursors.isEmpty() && m_total.value_or(0) > m_seen.size() + m_skipped;
    const bool lastLookHelped = m_seen.size() > m_seenBeforeLook;
    if (!isFull() || !isIncomplete || !lastLookHelped || m_pages >= PageCap)
        return {};
    // Jobs created while we walked stand before where we were: from the top again, as long as that finds some.
    m_looksAgain = true;
    m_seenBeforeLook = m_seen.size();
    return m_first;
}

bool JobWalk::isLast(const JobPage &answer, qsizetype fresh, qsizetype unknown)
{
    const qsizetype size = qsizetype(answer.jobs.size()) + answer.skipped;
    // Whether a page is short is measured against the largest seen: some servers cap the page size silently.
    const bool isShort = size < m_largestPage || size < 100;
    m_largestPage = std::max(m_largestPage, size);
    // With neither a total nor a next page there is nothing left to doubt.
    const bool isSaidToBeAll = !answer.next && !answer.total;
    if (size == 0 || isSaidToBeAll || m_stalePages >= StalePagesThatEnd || m_pages >= PageCap)
        return true;
    if (m_looksAgain)
        return fresh == 0 || m_seen.size() + m_skipped >= m_total.value_or(0);
    if (m_extent == Extent::UntilKnown && unknown == 0)
        return true;
    const bool hasSeenAll = !m_total || m_seen.size() + m_skipped >= *m_total;
    return isShort && hasSeenAll;
}

bool JobWalk::isLastByCursor(const JobPage &answer, qsizetype fresh, qsizetype unknown)
{
    // A cursor that comes again leads in a circle, and there are servers whose "has more" is always true.
    const bool leadsOn = answer.next && !answer.next->cursor.isEmpty() && !m_cursors.contains(answer.next->cursor);
    if (!leadsOn || m_pages >= PageCap)
        return true;
    m_cursors.insert(answer.next->cursor);
    // Entries that cannot be read may hide new ids: one page of them is no circle yet.
    if (fresh == 0 && (answer.skipped == 0 || m_stalePages >= StalePagesThatEnd))
        return true;
    return m_extent == Extent::UntilKnown && unknown == 0;
}
