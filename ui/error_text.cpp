// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "error_text.h"

#include "text.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono;

namespace text {

namespace {

struct ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

qint64 secondsLeft(const ErrorContext &context)
{
    return std::max<qint64>(0, context.now.secsTo(context.nextTry));
}

/// What stands in brackets; when neither status nor code is known, what the API documents for this kind.
QString codeOr(const Error &error, const QString &usual)
{
    const QString known = code(error);
    return known.isEmpty() ? usual : known;
}

/// The server's or the system's sentence, as a sentence.
QString spoken(const QString &message, const QString &otherwise)
{
    QString sentence = message.simplified();
    if (sentence.isEmpty())
        return otherwise;
    if (QStringView(u".!?。！？").contains(sentence.back()))
        return sentence;
    return sentence + u'.';
}

QString reason(const Error &error)
{
    if (error.code == "ProxyAuthentication"_L1)
        return ErrorText::tr("The proxy asks for a user name and a password that it accepts.");
    return error.kind == ErrorKind::Timeout
        ? ErrorText::tr("There was no answer in time.")
        : spoken(error.message, ErrorText::tr("There is no connection to the server."));
}

Message unreachable(const Error &error, const ErrorContext &context)
{
    const QString lead = ErrorText::tr("%1 cannot be reached").arg(context.connection);
    const QString why = reason(error);
    const QString left = number(secondsLeft(context));
    if (!context.asOf.isValid() && context.isTrying)
        return {lead, ErrorText::tr("%1 Trying again…", "reason").arg(why)};
    if (!context.asOf.isValid() && !context.nextTry.isValid())
        return {lead, why};
    if (!context.asOf.isValid())
        return {lead, ErrorText::tr("%1 Next try in %2 s.", "reason, seconds").arg(why, left)};
    const QString then = clock(context.asOf, context.now);
    if (context.isTrying)
        return {lead, ErrorText::tr("%1 Showing data from %2. Trying again…", "reason, clock time").arg(why, then)};
    if (!context.nextTry.isValid())
        return {lead, ErrorText::tr("%1 Showing data from %2.", "reason, clock time").arg(why, then)};
    return {lead, ErrorText::tr("%1 Showing data from %2. Next try in %3 s.", "reason, clock time, seconds")
                      .arg(why, then, left)};
}

Message rateLimited(const Error &error, const ErrorContext &context)
{
    const QString lead = ErrorText::tr("%1 asks for a pause").arg(context.connection);
    const QString shown = codeOr(error, u"429 Throttling"_s);
    const QString left = number(secondsLeft(context));
    if (!context.nextTry.isValid())
        return {lead, ErrorText::tr("Too many requests (%1). Other connections are not affected.", "code").arg(shown)};
    if (context.pace.count() <= 0)
        return {lead, ErrorText::tr("Too many requests (%1). Refreshing again in %2 s. Other connections are not affected.",
                                    "code, seconds")
                          .arg(shown, left)};
    //: %1: code, %2: seconds until the next refresh, %3: seconds between refreshes
    const QString sentence = ErrorText::tr("Too many requests (%1). Refreshing again in %2 s, then every %3 s. "
                                           "Other connections are not affected.");
    return {lead, sentence.arg(shown, left, number(context.pace.count()))};
}

Message notFound(const Error &error, const ErrorContext &context)
{
    const QString shown = codeOr(error, u"404 NotFound"_s);
    if (context.about == ErrorContext::About::Job)
        return {ErrorText::tr("This job is no longer on the service"),
                ErrorText::tr("It was deleted, or it belongs to another workspace. The saved copy stays here. (%1)",
                              "code of the service")
                    .arg(shown)};
    return {ErrorText::tr("%1 offers no fine-tuning here").arg(context.connection),
            ErrorText::tr("This region or address may not have the fine-tuning API. Check the base URL. (%1)",
                          "code of the service")
                .arg(shown)};
}

Message serverFailed(const Error &error, const ErrorContext &context)
{
    const QString lead = ErrorText::tr("%1 had an internal error").arg(context.connection);
    const QString shown = codeOr(error, u"500 InternalError"_s);
    const bool hasId = !error.requestId.isEmpty();
    if (!hasId && !context.nextTry.isValid())
        return {lead, ErrorText::tr("The reason lies with the service. (%1)", "code").arg(shown)};
    if (!hasId)
        return {lead, ErrorText::tr("Trying again in %1 s. (%2)", "seconds, code of the service")
                          .arg(number(secondsLeft(context)), shown)};
    if (!context.nextTry.isValid())
        return {lead, ErrorText::tr("Keep the request ID for a support ticket. (%1)", "code").arg(shown)};
    return {lead, ErrorText::tr("Trying again in %1 s. Keep the request ID for a support ticket. (%2)",
                                "seconds, code of the service")
                      .arg(number(secondsLeft(context)), shown)};
}

Message unauthorized(const ErrorContext &context)
{
    if (!context.hasKey)
        return {ErrorText::tr("%1 asks for a key").arg(context.connection),
                ErrorText::tr("None was given for it. Saved jobs stay readable.")};
    return {ErrorText::tr("%1 rejected the key").arg(context.connection),
            context.hasRegions ? ErrorText::tr("It may be revoked or belong to another region. Saved jobs stay readable.")
                               : ErrorText::tr("It may be revoked or belong to another account. Saved jobs stay readable.")};
}

Message withServersWords(const QString &lead, const Error &error, const QString &otherwise)
{
    const QString words = spoken(error.message, otherwise);
    const QString shown = code(error);
    if (shown.isEmpty())
        return {lead, words};
    return {lead, ErrorText::tr("%1 (%2)", "the service's own sentence, its code").arg(words, shown)};
}

Message untrusted(const Error &error, const ErrorContext &context)
{
    const QString &name = context.connection;
    // With its year: that may be what is wrong.
    const QString clock = list({QLocale().toString(context.now.date(), QLocale::ShortFormat), timeOfDay(context.now.time())});
    if (error.code == "NotYetValid"_L1)
        return {ErrorText::tr("%1 has a certificate that is not valid yet").arg(name),
                ErrorText::tr("Nothing was sent. This computer's clock may be wrong: it says %1.", "date and time").arg(clock)};
    if (error.code == "Expired"_L1)
        return {ErrorText::tr("%1 has a certificate that has expired").arg(name),
                ErrorText::tr("Nothing was sent. Unless it has, this computer's clock is wrong: it says %1.", "date and time").arg(clock)};
    return {ErrorText::tr("%1 has a certificate that cannot be trusted").arg(name),
            ErrorText::tr("Nothing was sent. A proxy may be in between.")};
}

Message storage(const Error &error)
{
    if (error.code == "busy"_L1)
        return {ErrorText::tr("Another Tunewatch uses this archive"),
                ErrorText::tr("What it saves is shown here. Nothing is saved twice.")};
    if (error.code == "full"_L1)
        return {ErrorText::tr("The disk is full"),
                ErrorText::tr("New log lines are not saved until there is room.")};
    return {ErrorText::tr("The archive cannot be written"),
            spoken(error.message, ErrorText::tr("New jobs and log lines are shown, but not saved."))};
}

} // namespace

QString code(const Error &error)
{
    if (error.httpStatus <= 0)
        return error.code;
    return error.code.isEmpty() ? QString::number(error.httpStatus)
                                : QStringLiteral("%1 %2").arg(QString::number(error.httpStatus), error.code);
}

Message error(const Error &error, const ErrorContext &context)
{
    const QString &name = context.connection;
    switch (error.kind) {
    case ErrorKind::Offline:
    case ErrorKind::Timeout: return unreachable(error, context);
    case ErrorKind::Tls: return untrusted(error, context);
    case ErrorKind::Unauthorized: return unauthorized(context);
    case ErrorKind::Forbidden:
        if (context.about == ErrorContext::About::Job)
            return {ErrorText::tr("%1 does not allow this key to read this job").arg(name),
                    ErrorText::tr("Give it the fine-tuning permission, or use another key. (403)")};
        return {ErrorText::tr("%1 does not allow this key to list jobs").arg(name),
                ErrorText::tr("Give it the fine-tuning permission, or use another key. (403)")};
    case ErrorKind::NotFound: return notFound(error, context);
    case ErrorKind::Rejected:
        if (error.code == "PlainHttpRefused"_L1)
            return {ErrorText::tr("%1 has an address without encryption").arg(name),
                    ErrorText::tr("Nothing was sent. Keys travel over https only, or over http to this computer.")};
        return withServersWords(ErrorText::tr("%1 did not accept the request").arg(name), error,
                                ErrorText::tr("It gave no reason."));
    case ErrorKind::RateLimited: return rateLimited(error, context);
    case ErrorKind::Billing:
        return withServersWords(ErrorText::tr("%1 waits for a payment").arg(name), error,
                                ErrorText::tr("The account is overdue."));
    case ErrorKind::Server: return serverFailed(error, context);
    case ErrorKind::Protocol:
        return {ErrorText::tr("%1 sent an answer Tunewatch does not understand").arg(name),
                context.about == ErrorContext::About::Job
                    ? ErrorText::tr("Nothing new is shown until it does.", "Tunewatch understands an answer")
                    : ErrorText::tr("Nothing new is shown until it does. The answer is in Details.",
                                    "Tunewatch understands an answer")};
    case ErrorKind::Storage: return storage(error);
    }
    Q_UNREACHABLE();
}

Message offline(const ErrorContext &context)
{
    const QString lead = ErrorText::tr("You are offline");
    const QString left = number(secondsLeft(context));
    if (!context.asOf.isValid())
        return {lead, context.isTrying ? ErrorText::tr("Trying again…") : ErrorText::tr("Next try in %1 s.").arg(left)};
    if (context.isTrying)
        return {lead, ErrorText::tr("Showing data from %1. Trying again…", "clock time").arg(clock(context.asOf, context.now))};
    const qint64 age = std::max<qint64>(0, context.asOf.secsTo(context.now) / 60);
    const QString then = clock(context.asOf, context.now);
    if (age == 1)
        return {lead, ErrorText::tr("Showing data from %1, 1 minute ago. Next try in %2 s.", "clock time, seconds")
                          .arg(then, left)};
    return {lead, ErrorText::tr("Showing data from %1, %2 minutes ago. Next try in %3 s.",
                                "clock time, minutes, seconds")
                      .arg(then, number(age), left)};
}

Message clockSkew(const QString &connection, seconds skew)
{
    const qint64 wholeMinutes = std::abs(duration_cast<minutes>(skew).count());
    return {ErrorText::tr("This computer's clock seems wrong"),
            ErrorText::tr("It differs from %1 by %2 min. Elapsed times may be off.", "connection, minutes")
                .arg(connection, number(wholeMinutes))};
}

} // namespace text
