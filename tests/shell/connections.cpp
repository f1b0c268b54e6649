// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/connections.h"

#include "jobs/sample_jobs.h"

using namespace Qt::Literals::StringLiterals;

namespace sample {

namespace {

ConnectionStatus connection(const QString &id, const QString &name, AccountState::Phase phase)
{
    ConnectionStatus status;
    status.account.id = id;
    status.account.provider = u"dashscope"_s;
    status.account.name = name;
    status.account.baseUrl = QUrl(u"https://example.invalid/api/v1"_s);
    status.service = u"Model Studio"_s;
    status.state.account = id;
    status.state.phase = phase;
    return status;
}

} // namespace

ConnectionStatus healthy(const QString &id, const QString &name)
{
    ConnectionStatus status = connection(id, name, AccountState::Phase::Ready);
    status.state.asOf = now().addSecs(-6);
    status.state.lastAnswer = now().addSecs(-6);
    status.state.nextTry = now().addSecs(9);
    status.state.latency = std::chrono::milliseconds(120);
    status.state.requestsLastHour = 240;
    return status;
}

ConnectionStatus failing(const QString &id, const QString &name, ErrorKind kind, int httpStatus, const QString &code)
{
    ConnectionStatus status = connection(id, name, AccountState::Phase::Failing);
    status.state.asOf = QDateTime(QDate(2026, 11, 20), QTime(13, 48), Qt::UTC);
    status.state.lastAnswer = status.state.asOf;
    status.state.nextTry = now().addSecs(40);
    status.state.error = Error{kind, httpStatus, code, {}, {}, {}};
    return status;
}

ConnectionStatus stopped(const QString &id, const QString &name, ErrorKind kind)
{
    ConnectionStatus status = failing(id, name, kind, kind == ErrorKind::Unauthorized ? 401 : 403);
    status.state.phase = AccountState::Phase::Stopped;
    status.state.nextTry = {};
    return status;
}

ConnectionStatuses three()
{
    return {healthy(u"sg"_s, u"Singapore"_s), healthy(u"bj"_s, u"Beijing"_s), healthy(u"oa"_s, u"OpenAI"_s)};
}

QString longName()
{
    return u"<b>finetune</b> קטן 微调 🙂 "_s.repeated(20).left(300);
}

} // namespace sample
