// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "simulator/api.h"
#include "simulator/openai_job.h"
#include "simulator/openai_pages.h"

#include <optional>
#include <vector>

namespace sim {

/// The operations of OpenAI's fine-tuning API, as OpenAI and its relatives offer them (--style): jobs, their events and
/// checkpoints, files. Nothing can be changed through it.
class OpenAiApi
{
public:
    explicit OpenAiApi(const Options &options);

    /// True for requests that are meant for this dialect instead of Model Studio's.
    static bool isMeant(const Request &request);

    /// `now` is the simulated time; `number` makes the request id.
    ApiReply answer(const Request &request, const ListTwists &twists, qint64 now, qint64 number) const;
    /// The error a fault asks for.
    Response error(const Request &request, const FaultSpec &fault, qint64 now) const;

private:
    struct Question
    {
        QStringList parts; ///< of the path, from `fine_tuning` or `files` on
        const QUrlQuery &query;
        const ListTwists &twists;
        qint64 now;
    };

    std::optional<QStringList> partsOf(const Request &request) const;
    std::optional<Response> refusalOf(const Request &request) const;
    std::optional<Response> gatewayRefusal(const Request &request) const;
    QByteArray keyIn(const Request &request) const;

    Response ask(const Question &question) const;
    Response jobs(const Question &question) const;
    Response job(const Question &question, const TuningJob &job) const;
    Response events(const Question &question, const TuningJob &job) const;
    Response checkpoints(const Question &question, const TuningJob &job) const;
    Response file(const Question &question) const;
    Response page(ListPage page, const ListTwists &twists) const;
    Response failure(int status, const QString &message) const;

    const Options &m_options;
    std::vector<TuningJob> m_jobs; ///< newest first
};

/// The jobs of a run without --demo; see openai_catalogue.cpp for which is which.
std::vector<TuningJob> tuningCatalogue(const Options &options);
/// The demo's, 17.
std::vector<TuningJob> demoOpenAi(const Options &options);

} // namespace sim
