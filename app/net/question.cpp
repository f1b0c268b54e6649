// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/question.h"

Question::Question(HttpRequest request, Judge judge, Rephrase rephrase, Done done, QObject *http)
    : Call(http)
    , m_request(std::move(request))
    , m_judge(std::move(judge))
    , m_rephrase(std::move(rephrase))
    , m_done(std::move(done))
{
    m_rest.setSingleShot(true);
    m_rest.setTimerType(Qt::PreciseTimer); // a coarse timer may come 5 % early and undercut a wait hint
    connect(&m_rest, &QTimer::timeout, this, &Question::rested);
}

Question::~Question()
{
    if (m_done)
        Q_EMIT cancelled();
}

bool Question::rephrase(const HttpReply &reply)
{
    std::optional<HttpRequest> other = m_rephrase(reply);
    if (!other)
        return false;
    m_request.path = std::move(other->path);
    m_request.query = std::move(other->query);
    return true;
}

void Question::send(std::unique_ptr<Transfer> transfer, Limiter::Stamp stamp)
{
    m_transfer = std::move(transfer);
    m_stamp = stamp;
    ++m_tries;
    connect(m_transfer.get(), &Transfer::finished, this, [this](const Outcome &outcome) {
        m_transfer.reset(); // its signal is the last it does
        Q_EMIT tried(outcome);
    });
}

void Question::rest(std::chrono::milliseconds pause)
{
    m_rest.start(pause);
}

void Question::answer(std::optional<Error> error)
{
    deleteLater();
    const Done done = std::exchange(m_done, nullptr);
    done(std::move(error));
}
