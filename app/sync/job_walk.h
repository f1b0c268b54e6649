// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/http.h"
#include "providers/dialect.h"

#include <QObject>
#include <QSet>
#include <functional>
#include <optional>

/// One walk over the pages of a job list. Engine thread. Deleting it ends the walk.
///
/// Pages are asked one after the other, because they shift while they are walked. The walk ends at an empty page, at a
/// page that repeats what is known (a server that ignores the page number would otherwise be walked for ever), or at a
/// short page once as many jobs were seen as the server claims to have. A total alone ends nothing: it may lie. When it
/// says more than was seen, the walk looks at the top again: new jobs stand there.
///
/// By cursor it ends where the service names no further page, and where a page brings no id that this walk has not seen:
/// some say for ever that there is more. When a cursor is refused, its job was deleted meanwhile: it begins at the top again.
class JobWalk : public QObject
{
    Q_OBJECT

public:
    enum class Extent {
        Full,      ///< to the end
        UntilKnown ///< until a page brings no id that is not in `known`
    };

    JobWalk(Http &http, const Dialect &dialect, PageToken first, Extent extent, QSet<QString> known = {},
            Priority priority = Priority::Normal, QObject *parent = nullptr);

    void start();

    bool isFull() const { return m_extent == Extent::Full; }
    QSet<QString> seen() const { return m_earlier.isEmpty() ? m_seen : m_earlier + m_seen; }
    std::optional<qint64> total() const { return m_total; }
    int pagesRead() const { return m_pages; }
    int skipped() const { return m_skipped; }

Q_SIGNALS:
    void page(const std::vector<Job> &jobs);
    void finished();
    /// A try to get a page failed, and another follows.
    void stumbled(const Error &error);
    void failed(const Error &error);

private:
    void ask(const PageToken &token);
    void take(const JobPage &page, const PageToken &token);
    void startOver();
    /// Where to look once more after the end was reached, or nothing.
    std::optional<PageToken> nextLook();
    bool isLast(const JobPage &page, qsizetype fresh, qsizetype unknown);
    bool isLastByCursor(const JobPage &page, qsizetype fresh, qsizetype unknown);

    Http &m_http;
    const Dialect &m_dialect;
    const PageToken m_first;
    const Extent m_extent;
    const QSet<QString> m_known;
    const Priority m_priority;
    QSet<QString> m_seen;    ///< in this round
    QSet<QString> m_earlier; ///< in rounds whose place was lost
    QSet<QString> m_cursors; ///< that pages named, in this round
    int m_rounds = 1;
    std::optional<qint64> m_total;
    qsizetype m_largestPage = 0;
    int m_pages = 0;
    bool m_looksAgain = false;       ///< the end was reached before, and jobs were missing
    qsizetype m_seenBeforeLook = 0;
    int m_stalePages = 0; ///< pages in a row without a new id
    int m_skipped = 0;
};
