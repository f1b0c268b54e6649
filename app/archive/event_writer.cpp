// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/event_writer.h"

#include "archive/transaction.h"

#include <algorithm>
#include <utility>

using sqlite::Statement;
using sqlite::Transaction;

namespace {

/// Events that become lines at once: two blocks, which take the engine some tens of milliseconds.
constexpr int EventsAtOnce = 2 * LinesPerBlock;

} // namespace

EventWriter::EventWriter(sqlite::Database *db, LogWriter *logs)
    : m_db(db)
    , m_logs(logs)
{
}

Result<void> EventWriter::putEvents(const JobKey &key, std::span<const Event> events, bool areNewer,
                                    const std::optional<QString> &next)
{
    Transaction transaction(m_db, Transaction::Kind::Write);
    qint64 arrival = firstArrival(key, areNewer, qint64(events.size()));
    const auto dated = std::ranges::find_if(events, [](const Event &event) { return event.at.isKnown(); });
    // What is not dated has its place by the event after it; at the top, by the first that is dated.
    QDateTime at = dated == events.end() ? QDateTime() : dated->at.utc;
    for (const Event &event : events) {
        at = event.at.isKnown() ? event.at.utc : at;
        m_db->statement("INSERT OR IGNORE INTO event (account, job, id, at, arrival, text, raw) VALUES (?, ?, ?, ?, ?, ?, ?)")
            .bind(key.account, key.id, event.id, at, arrival++, logLine(event), event.raw)
            .run();
    }
    noteWalk(key, next);
    return transaction.commit();
}

qint64 EventWriter::firstArrival(const JobKey &key, bool areNewer, qint64 count)
{
    Statement query = m_db->statement("SELECT min(arrival), max(arrival) FROM event "
                                      "WHERE account = ? AND job = ? AND line IS NULL");
    if (!query.bind(key.account, key.id).next() || query.isNull(0))
        return 0;
    return areNewer ? query.integer(0) - count : query.integer(1) + 1;
}

void EventWriter::noteWalk(const JobKey &key, const std::optional<QString> &next)
{
    if (next) {
        m_db->statement("INSERT OR REPLACE INTO event_walk (account, job, cursor) VALUES (?, ?, ?)")
            .bind(key.account, key.id, *next)
            .run();
    } else {
        m_db->statement("INSERT OR REPLACE INTO event_walk (account, job, cursor) VALUES (?, ?, NULL)")
            .bind(key.account, key.id)
            .run();
    }
}

Result<std::vector<qint64>> EventWriter::numberEvents(const JobKey &key, const QDateTime &at)
{
    Transaction transaction(m_db, Transaction::Kind::Write);
    QStringList ids;
    LogLines lines;
    {
        Statement query = m_db->statement(
            "SELECT id, text FROM event WHERE account = ? AND job = ? AND line IS NULL AND EXISTS "
            "(SELECT 1 FROM event_walk w WHERE w.account = event.account AND w.job = event.job AND w.cursor IS NULL) "
            "ORDER BY at, arrival DESC LIMIT ?");
        query.bind(key.account, key.id, EventsAtOnce);
        while (query.next()) {
            ids.append(query.text(0));
            lines.append(query.view(1));
        }
    }
    std::set<qint64> changed;
    qint64 line = ids.isEmpty() ? 0 : m_logs->append(key, lines, at, &changed);
    for (const QString &id : std::as_const(ids)) {
        m_db->statement("UPDATE event SET line = ?4, text = NULL WHERE account = ?1 AND job = ?2 AND id = ?3")
            .bind(key.account, key.id, id, line++)
            .run();
    }
    if (ids.size() < EventsAtOnce) {
        m_db->statement("DELETE FROM event_walk WHERE account = ? AND job = ? AND cursor IS NULL")
            .bind(key.account, key.id)
            .run();
    }
    return transaction.commit(std::vector<qint64>(changed.begin(), changed.end()));
}

Result<void> EventWriter::putResultFile(const JobKey &key, const ResultFile &file)
{
    Transaction transaction(m_db, Transaction::Kind::Write);
    m_db->statement("INSERT OR REPLACE INTO result_file (account, job, data) VALUES (?, ?, ?)")
        .bind(key.account, key.id, m_codec.pack(file.csv))
        .run();
    return transaction.commit();
}
