// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "simulator/api.h"
#include "simulator/http_server.h"
#include "simulator/openai_api.h"
#include "simulator/record.h"
#include "simulator/sim_clock.h"

namespace sim {

/// The whole simulator: scenario, faults, record and server. Lives on a thread with an event loop.
class Simulator
{
public:
    explicit Simulator(const Options &options);
    Simulator(const Simulator &) = delete;
    Simulator &operator=(const Simulator &) = delete;

    /// False when the port is taken or the record file cannot be written; errorString() says which.
    bool start();
    /// `http://127.0.0.1:PORT`; call it after start().
    QString origin() const;
    const QString &errorString() const { return m_error; }

private:
    Answer answer(const Request &request);
    void changeScenario(const Request &request, const FaultPlan::Hit &hit, qint64 now);
    ApiReply ask(const Request &request, const ListTwists &twists, qint64 now);
    Response error(const Request &request, const FaultSpec &fault, qint64 now) const;
    Answer spoil(Response response, const FaultSpec &fault, const Request &request) const;

    const Options m_options;
    SimClock m_clock;
    Scenario m_scenario;
    Api m_api;
    OpenAiApi m_openAi;
    FaultPlan m_faults;
    Record m_record;
    QString m_error;
    qint64 m_requests = 0;
    bool m_listAsked = false;
    HttpServer m_server;
};

} // namespace sim
