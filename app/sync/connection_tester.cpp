// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/connection_tester.h"

#include "sync/service_parts.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace {

/// A second try only: a person sees what happened and asks again. A server that must be told how to compress needs it.
constexpr RetryPolicy Policy{.tries = 2, .first = 200ms, .longest = 500ms, .longestHint = 1s};

} // namespace

ConnectionTester::ConnectionTester(const Account &account, std::shared_ptr<const Dialect> dialect,
                                   const Credentials &credentials, std::chrono::milliseconds deadline, QObject *parent)
    : QObject(parent)
    , m_dialect(std::move(dialect))
{
    m_test.account = account.id;
    Http::Setup setup;
    setup.baseUrl = account.baseUrl;
    setup.authorize = [dialect = m_dialect, credentials](QNetworkRequest &request) { dialect->authorize(request, credentials); };
    setup.secrets = [secrets = credentials.all()] { return secrets; };
    setup.retry = Policy;
    setup.proxy = account.proxy;
    setup.proxyPassword = credentials.proxyPassword;
    setup.maxInFlight = 1;
    m_http = std::make_unique<Http>(std::move(setup));
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(deadline);
    connect(&m_deadline, &QTimer::timeout, this, [this, deadline] {
        Error error;
        error.kind = ErrorKind::Timeout;
        error.message = QStringLiteral("No complete answer within %1 seconds.").arg(double(deadline.count()) / 1000);
        end(error);
    });
}

void ConnectionTester::start()
{
    m_deadline.start();
    Query<JobPage> query = m_dialect->jobs(PageToken());
    query.request.deadline = m_deadline.intervalAsDuration();
    m_http->ask<JobPage>(std::move(query), this, [this](const Result<JobPage> &answer) { take(answer); });
}

void ConnectionTester::take(const Result<JobPage> &answer)
{
    m_test.latency = m_http->lastWireTime();
    if (!answer) {
        m_test.lacksList = m_dialect->mayLackParts()
            && service_parts::refusalOf(answer.error(), 1) != service_parts::Refusal::None;
        return end(answer.error());
    }
    const auto here = qint64(answer->jobs.size());
    m_test.jobs = std::max(answer->total.value_or(here), here);
    for (const Job &job : answer->jobs) {
        if (job.created.isKnown() && (!m_test.newest.isValid() || job.created.utc > m_test.newest))
            m_test.newest = job.created.utc;
    }
    end({});
}

void ConnectionTester::end(std::optional<Error> error)
{
    m_deadline.stop();
    m_test.error = std::move(error);
    Q_EMIT finished(m_test);
}
