// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/call.h"
#include "net/query.h"
#include "net/retry.h"
#include "values/account.h"

#include <QByteArrayList>
#include <QNetworkRequest>
#include <QObject>
#include <QUrl>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <type_traits>

/// All network work of one account: queue, retry, rate limit, deadlines and cancellation live here and nowhere else.
///
/// Lives in the engine thread; create it there. Rules of ask():
/// 1. The answer arrives once or never; never before ask() returns; never after the owner or the Call is gone.
/// 2. Deleting the returned Call, or its owner, cancels. Nothing else cancels; cancelled is not an error. Deleting Http
///    cancels all its calls.
/// 3. Nobody but Call sees a QNetworkReply.
/// 4. Retry is inside; the caller hears the end.
/// 5. A body is complete or it is an error (Qt says NoError for a body cut short).
/// 6. Redirects are followed on the same origin only, so credentials never reach another; every try has a deadline of its
///    own that starts when it is sent, and a size cap checked while the body arrives.
///
/// Patience: an answer that is RateLimited, or a Server error with a wait hint, silences the whole account for that time.
/// Whatever is asked meanwhile waits in the queue, however long it takes. Only the question that met a hint longer than
/// RetryPolicy::longestHint ends with that error at once, so that its caller can say why nothing moves.
class Http : public QObject
{
    Q_OBJECT

public:
    struct Setup
    {
        QUrl baseUrl; ///< normalised, without trailing slash; plain http is refused unless the host is loopback
        std::function<void(QNetworkRequest &)> authorize; ///< the one place where a key enters a request
        std::function<QByteArrayList()> secrets; ///< what must not be read in an answer: a server that repeats it is not quoted
        RetryPolicy retry;
        Proxy proxy = {}; ///< of this account alone; questions to this computer go past it
        QByteArray proxyPassword = {};
        int maxInFlight = 6; ///< 1…6: Qt opens 6 connections a host; on HTTP/2 the limit is 16
        std::optional<quint32> randomSeed; ///< for tests: makes jitter repeatable
    };

    /// A base URL that may not be asked (plain http elsewhere than to this computer) makes every question end as Rejected
    /// with the code `PlainHttpRefused`; nothing is sent.
    explicit Http(Setup setup, QObject *parent = nullptr);
    ~Http() override;

    /// Asks; `answer` is called in this thread, from the event loop, and may delete anything: its owner, the Call, this.
    /// The Call belongs to Http and lives until its answer has been given. `owner` lives in this thread.
    template <typename T>
    Call *ask(Query<T> query, QObject *owner, std::type_identity_t<std::function<void(Result<T>)>> answer)
    {
        HttpRequest request = query.request;
        struct State
        {
            Query<T> query;
            std::optional<T> result;
        };
        auto state = std::make_shared<State>(State{std::move(query), {}});
        return start(
            std::move(request), owner,
            [state](const HttpReply &reply) -> std::optional<Error> {
                Result<T> parsed = state->query.parse(reply);
                if (!parsed)
                    return std::move(parsed.error());
                state->result.emplace(std::move(*parsed));
                return std::nullopt;
            },
            [state](const HttpReply &reply) -> std::optional<HttpRequest> {
                std::optional<Query<T>> other;
                if (state->query.again)
                    other = state->query.again(reply);
                if (!other)
                    return std::nullopt;
                state->query = {std::move(other->request), std::move(other->parse), {}};
                return state->query.request;
            },
            [answer = std::move(answer), state](std::optional<Error> error) {
                if (error)
                    answer(Failure(std::move(*error)));
                else
                    answer(std::move(*state->result));
            });
    }

    /// Questions on the wire.
    int inFlight() const;
    /// Questions that may be on the wire at once, as the connection and the service's patience are known to bear.
    int places() const;
    /// Questions that wait for a place or for the end of a pause; not those between two tries.
    int queued() const;
    /// Tries sent so far.
    qint64 sentCount() const;
    /// Tries sent in the last hour, to the minute.
    int sentLastHour() const;
    /// From sending to the last byte of the answer that is being given: for whoever is called by ask().
    std::chrono::milliseconds lastWireTime() const;

Q_SIGNALS:
    /// Something complete arrived, of any status: the server's clock (invalid when it sent no Date), for the clock check.
    void answered(const QDateTime &serverTime);
    /// The server asked for patience; nothing is sent before `wait` has passed.
    void throttled(std::chrono::milliseconds wait);

private:
    using Judge = std::function<std::optional<Error>(const HttpReply &)>;
    using Rephrase = std::function<std::optional<HttpRequest>(const HttpReply &)>;
    using Done = std::function<void(std::optional<Error>)>;
    Call *start(HttpRequest request, QObject *owner, Judge judge, Rephrase rephrase, Done done);

    class Private;
    const std::unique_ptr<Private> d;
};
