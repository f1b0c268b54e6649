// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/gap_filler.h"

#include "archive/archive.h"
#include "net/http.h"
#include "providers/dialect.h"
#include "sync/patience.h"

#include <algorithm>

namespace {

/// A block with one bad line is found out by halves in ten questions; a block that is withheld must not cost a thousand.
constexpr int BarrenThatEnd = 24;

} // namespace

GapFiller::GapFiller(JobKey key, const SyncContext &context, QObject *parent)
    : QObject(parent)
    , m_key(std::move(key))
    , m_context(context)
{
}

void GapFiller::start(qint64 firstLine, qint64 lastLine)
{
    const auto index = m_context.archive.reader().logIndex(m_key);
    for (const LogGap &gap : index ? index->gaps : std::vector<LogGap>()) {
        qint64 first = std::max(gap.first, firstLine);
        const qint64 end = std::min(gap.first + gap.count, lastLine + 1);
        while (first < end) {
            const qint64 blockEnd = (first / LinesPerBlock + 1) * LinesPerBlock;
            m_waiting.push_back({first, int(std::min(end, blockEnd) - first)});
            first = blockEnd;
        }
    }
    m_generation = index ? index->generation : 0;
    ask();
}

void GapFiller::ask()
{
    auto query = m_waiting.empty() ? std::nullopt : m_context.dialect.log(m_key.id, m_waiting.front());
    if (!query) {
        Q_EMIT finished();
        return;
    }
    const LogRange range = m_waiting.front();
    m_waiting.pop_front();
    query->request.priority = Priority::Visible; // a person has pressed a button
    m_context.http.ask<LogBlock>(std::move(*query), this, [this, range](const Result<LogBlock> &answer) {
        if (answer)
            take(range, *answer);
        else
            refused(range, answer.error());
    });
}

void GapFiller::take(const LogRange &range, const LogBlock &block)
{
    const LogLines lines = block.lines.mid(0, range.count);
    if (!isSameLog()) {
        m_waiting.clear();
    } else if (lines.isEmpty()) {
        split(range);
    } else {
        const auto changed = m_context.archive.fillGap(m_key, range.first, lines);
        if (!changed) {
            m_waiting.clear();
            Q_EMIT storageFailed(changed.error());
        } else {
            m_barren = 0;
            if (lines.size() < range.count)
                m_waiting.push_front({range.first + lines.size(), int(range.count - lines.size())});
            Q_EMIT filled(*changed);
        }
    }
    ask();
}

void GapFiller::refused(const LogRange &range, const Error &error)
{
    if (error.kind == ErrorKind::Unauthorized)
        Q_EMIT keyRejected(error);
    const bool isUnreadable = error.kind == ErrorKind::Server || error.kind == ErrorKind::Protocol;
    if (isUnreadable)
        split(range);
    else
        m_waiting.clear();
    ask();
}

/// Halves: the lines around a bad one can be read.
void GapFiller::split(const LogRange &range)
{
    if (++m_barren >= BarrenThatEnd)
        return m_waiting.clear();
    if (range.count < 2)
        return;
    const int half = range.count / 2;
    m_waiting.push_front({range.first + half, range.count - half});
    m_waiting.push_front({range.first, half});
}

bool GapFiller::isSameLog() const
{
    const auto index = m_context.archive.reader().logIndex(m_key);
    return index && index->generation == m_generation;
}
