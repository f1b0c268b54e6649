// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/test_text.h"

#include "accounts/connect_words.h"
#include "text.h"
#include "text_zone.h"

#include <QLocale>
#include <algorithm>
#include <limits>

namespace text {

namespace {

QString found(const ConnectionTest &test, const QDateTime &now)
{
    const int count = int(std::min<qint64>(test.jobs, std::numeric_limits<int>::max()));
    if (count <= 0)
        return ConnectText::tr("No job in this account yet.");
    const qint64 days = test.newest.isValid() ? local(test.newest).date().daysTo(local(now).date()) : -1;
    if (!test.newest.isValid())
        return ConnectText::tr("%n job(s) found.", nullptr, count);
    // A clock that is a little behind the service's makes no job of tomorrow.
    if (days <= 0)
        return ConnectText::tr("%n job(s) found, newest from today.", nullptr, count);
    if (days == 1)
        return ConnectText::tr("%n job(s) found, newest from yesterday.", nullptr, count);
    //: %1: date
    return ConnectText::tr("%n job(s) found, newest from %1.", nullptr, count)
        .arg(QLocale().toString(local(test.newest).date(), QLocale::ShortFormat));
}

QString withCode(const QString &sentence, const Error &error)
{
    const QString shown = code(error);
    return shown.isEmpty() ? sentence : ConnectText::tr("%1 (%2)", "sentence, code of the service").arg(sentence, shown);
}

/// The server's own sentence is the best there is.
QString said(const Error &error, const QString &otherwise)
{
    const QString sentence = error.message.simplified();
    if (sentence.isEmpty())
        return otherwise;
    return QStringView(u".!?。！？").contains(sentence.back()) ? sentence : sentence + u'.';
}

Message failed(const Error &failure, const QString &connection, const QDateTime &now, const Service &service)
{
    ErrorContext context{.connection = connection, .now = now};
    context.hasKey = service.hasKey;
    const Message usual = error(failure, context);
    const QString wrongKey = !service.hasKey ? ConnectText::tr("None was given.", "a key")
        : service.hasRegions                 ? ConnectText::tr("It may be revoked or belong to another region.")
                                             : ConnectText::tr("It may be revoked or belong to another account.");
    switch (failure.kind) {
    case ErrorKind::Unauthorized:
        return {usual.lead, withCode(said(failure, wrongKey), failure)};
    case ErrorKind::RateLimited:
        return {usual.lead, withCode(ConnectText::tr("Too many requests. Test again in a minute."), failure)};
    case ErrorKind::Server:
        return {usual.lead, withCode(ConnectText::tr("Test again in a minute."), failure)};
    case ErrorKind::Protocol:
        return {usual.lead, withCode(ConnectText::tr("Something else may answer at this address. Check the base URL."), failure)};
    case ErrorKind::Offline:
    case ErrorKind::Timeout:
    case ErrorKind::Tls:
    case ErrorKind::Forbidden:
    case ErrorKind::NotFound:
    case ErrorKind::Rejected:
    case ErrorKind::Billing:
    case ErrorKind::Storage: return usual;
    }
    Q_UNREACHABLE();
}

} // namespace

Message tested(const ConnectionTest &test, const QString &connection, const QDateTime &now, const Service &service)
{
    if (test.error && test.lacksList) {
        const Message failure = failed(*test.error, connection, now, service);
        //: %1: why the list of jobs was refused
        return {failure.lead, ConnectText::tr("%1 If only the list is refused, connect, and open jobs by their IDs.").arg(failure.sentence)};
    }
    if (test.error)
        return failed(*test.error, connection, now, service);
    return {ConnectText::tr("The key works."), found(test, now)};
}

QString latency(std::chrono::milliseconds value)
{
    using namespace std::chrono_literals;
    if (value >= 10s)
        return duration(std::chrono::duration_cast<std::chrono::seconds>(value));
    return ConnectText::tr("%1 ms", "duration").arg(number(value.count()));
}

ResultRow::Reached reached(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Offline:
    case ErrorKind::Timeout:
    case ErrorKind::Server: return ResultRow::Reached::No;
    case ErrorKind::Tls:
    case ErrorKind::Unauthorized:
    case ErrorKind::Forbidden:
    case ErrorKind::NotFound:
    case ErrorKind::Rejected:
    case ErrorKind::RateLimited:
    case ErrorKind::Billing:
    case ErrorKind::Protocol:
    case ErrorKind::Storage: return ResultRow::Reached::Yes;
    }
    Q_UNREACHABLE();
}

} // namespace text
