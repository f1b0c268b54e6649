// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRegularExpression>
#include <QString>
#include <optional>
#include <vector>

namespace sim {

enum class FaultKind {
    Status,    ///< an error answer with `status`
    Reset,     ///< RST instead of an answer
    Close,     ///< FIN instead of an answer
    Truncate,  ///< half the body, then FIN
    GzipCut,   ///< a gzip body whose stream ends too early; Content-Length is right
    Slow,      ///< 200 bytes a second
    Hang,      ///< no answer, the connection stays open
    Html,      ///< 200 with a gateway's page
    Malformed, ///< 200 with half a JSON document; Content-Length is right
    Empty,     ///< 200 without a body
    Echo,      ///< an error answer that repeats the key of the request
    Insert, ///< a job of --jobs that was kept back appears at the top of the list before this page is served
    Shrink, ///< the job's log, once read, is replaced by a shorter one before this page is served
    // Of the OpenAI dialect only:
    HideMore,     ///< lists do not say whether there is more
    Endless,      ///< lists say for ever that there is more, and begin again behind their end
    Repeat,       ///< a page begins with the last two entries of the one before
    Milliseconds, ///< times are milliseconds
};

/// One `--fault KIND[,p=P][,every=K][,after=N][,path=RE][,retry_after=S]` and so on.
struct FaultSpec
{
    FaultKind kind = FaultKind::Status;
    int status = 500;
    QString name;                  ///< as given, for the record
    std::optional<double> chance;  ///< of each matching request
    int every = 1;                 ///< each so many-th matching request
    int after = 0;                 ///< spare so many matching requests first
    QRegularExpression path;       ///< searched in path and query
    std::optional<int> retryAfter; ///< seconds, for 429 and 503
    // Of the OpenAI dialect only:
    std::optional<int> retryAfterMs; ///< `retry-after-ms`
    std::optional<int> retryDate;    ///< seconds from now, sent as an HTTP date
    QString code;                    ///< of the error instead of the usual one
    int shape = 0;                   ///< of a gateway's error, 1 to 4; 0: as the service's own
};

/// How lists of the OpenAI dialect differ from what they should be.
struct ListTwists
{
    bool hidesMore = false;
    bool isEndless = false;
    bool repeats = false;
    bool inMilliseconds = false;
};

/// Nothing and a sentence in `error` when the text is no fault.
std::optional<FaultSpec> parseFault(const QString &text, QString *error);

/// Decides which faults hit a request. The same requests in the same order meet the same faults.
class FaultPlan
{
public:
    FaultPlan(std::vector<FaultSpec> specs, quint64 seed);

    struct Hit
    {
        const FaultSpec *answer = nullptr; ///< the first that spoils the answer
        bool insert = false;
        bool shrink = false;
        ListTwists twists;
    };

    /// `target` is path and query as received. The pointer lives as long as the plan.
    Hit next(const QString &target);
    bool has(FaultKind kind) const;

private:
    struct Counted
    {
        FaultSpec spec;
        int matches = 0;
    };

    static void note(const FaultSpec &fault, Hit &hit);
    bool strikes(Counted &fault, std::size_t index, const QString &target) const;

    std::vector<Counted> m_faults;
    quint64 m_seed;
};

} // namespace sim
