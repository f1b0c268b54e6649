// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/call.h"
#include "net/http_request.h"
#include "net/limiter.h"
#include "net/transfer.h"

#include <QTimer>
#include <functional>
#include <memory>
#include <optional>

/// What a Call is inside: the request, its tries one after the other, and the answer. A child of Http, which decides when
/// it is sent.
class Question final : public Call
{
    Q_OBJECT

public:
    using Judge = std::function<std::optional<Error>(const HttpReply &)>;
    using Rephrase = std::function<std::optional<HttpRequest>(const HttpReply &)>;
    using Done = std::function<void(std::optional<Error>)>;

    Question(HttpRequest request, Judge judge, Rephrase rephrase, Done done, QObject *http);
    ~Question() override;

    const HttpRequest &request() const { return m_request; }
    /// Tries sent so far.
    int tries() const { return m_tries; }
    bool isSent() const { return m_transfer != nullptr; }
    Limiter::Stamp stamp() const { return m_stamp; }

    /// The meaning of a complete answer; keeps the value aside when there is one.
    std::optional<Error> judge(const HttpReply &reply) const { return m_judge(reply); }

    /// Takes another way to ask the same when the answer calls for one; false when this question stays as it is.
    bool rephrase(const HttpReply &reply);

    void send(std::unique_ptr<Transfer> transfer, Limiter::Stamp stamp);
    /// Waits for its next turn; says so with rested().
    void rest(std::chrono::milliseconds pause);
    /// Gives the answer, once. It may delete this, its owner or Http: nothing may be touched afterwards.
    void answer(std::optional<Error> error);

Q_SIGNALS:
    /// The transfer of one try is over and gone.
    void tried(const Outcome &outcome);
    void rested();
    /// Deleted before its answer was given.
    void cancelled();

private:
    HttpRequest m_request;
    const Judge m_judge;
    const Rephrase m_rephrase;
    Done m_done;
    std::unique_ptr<Transfer> m_transfer;
    QTimer m_rest;
    int m_tries = 0;
    Limiter::Stamp m_stamp = 0;
};
