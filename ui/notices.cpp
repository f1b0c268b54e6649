// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notices.h"

#include "connection_text.h"
#include "plain_text.h"
#include "providers/providers.h"
#include "text.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using Remedy = Banner::Remedy;
using Tone = Banner::Tone;

namespace text {

namespace {

constexpr int AlmostFull = 1; ///< slots left; the status line warns from two on, the last one is worth a message

struct Notices
{
    Q_DECLARE_TR_FUNCTIONS(Notices)
};

struct Look
{
    Tone tone;
    Icon icon;
    Remedy remedy;
};

Look lookOf(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Offline:
    case ErrorKind::Timeout: return {Tone::Warning, Icon::CloudOff, Remedy::TryNow};
    case ErrorKind::Tls: return {Tone::Alarm, Icon::TriangleAlert, Remedy::Details};
    case ErrorKind::Unauthorized: return {Tone::Alarm, Icon::Key, Remedy::NewKey};
    case ErrorKind::Forbidden: return {Tone::Alarm, Icon::Key, Remedy::EditConnection};
    case ErrorKind::NotFound: return {Tone::Warning, Icon::TriangleAlert, Remedy::EditConnection};
    case ErrorKind::Rejected:
        return {Tone::Warning, Icon::TriangleAlert,
                error.code == "PlainHttpRefused"_L1 ? Remedy::EditConnection : Remedy::Details};
    case ErrorKind::RateLimited: return {Tone::Warning, Icon::Hourglass, Remedy::Details};
    case ErrorKind::Billing: return {Tone::Alarm, Icon::TriangleAlert, Remedy::Details};
    case ErrorKind::Server:
        return {Tone::Warning, Icon::TriangleAlert, error.requestId.isEmpty() ? Remedy::Details : Remedy::CopyRequestId};
    case ErrorKind::Protocol: return {Tone::Warning, Icon::TriangleAlert, Remedy::Details};
    case ErrorKind::Storage: return {Tone::Alarm, Icon::Disk, Remedy::ShowFolder};
    }
    Q_UNREACHABLE();
}

QString buttonFor(Remedy remedy)
{
    switch (remedy) {
    case Remedy::None: return {};
    case Remedy::TryNow: return Notices::tr("Try now");
    case Remedy::Details: return Notices::tr("Details");
    case Remedy::NewKey: return Notices::tr("Enter a new key");
    case Remedy::EditConnection: return Notices::tr("Edit connection");
    case Remedy::ShowFolder: return Notices::tr("Show folder");
    case Remedy::CopyRequestId: return Notices::tr("Copy request ID");
    case Remedy::OpenConsole: return Notices::tr("Open Model Studio");
    case Remedy::Connect: return Notices::tr("Connect an account");
    case Remedy::OpenJob: return Notices::tr("Open job by ID…");
    }
    Q_UNREACHABLE();
}

Banner banner(const QString &id, const Look &look, const Message &message, const QString &account = {})
{
    return {id, look.tone, look.icon, message, buttonFor(look.remedy), look.remedy, account};
}

ErrorContext contextOf(const ConnectionStatus &connection, const QDateTime &now)
{
    ErrorContext context{.connection = oneLine(connection.account.name), .now = now, .pace = std::chrono::seconds(0)};
    context.hasRegions = hasRegions(connection.account);
    context.hasKey = !isKeyless(connection.account);
    context.asOf = connection.state.asOf;
    context.isTrying = isTryingAgain(connection, now);
    context.nextTry = context.isTrying ? QDateTime() : connection.state.nextTry;
    if (const auto left = pauseLeft(connection, now)) {
        context.nextTry = now.addSecs(left->count()); // the end that the sidebar counts to
        context.isTrying = false;
    }
    return context;
}

bool isUnreachable(const ConnectionStatus &connection, const QDateTime &now)
{
    return healthMark(connection, now) == HealthMark::Unreachable;
}

/// One dead service among one says nothing about this computer.
bool isComputerOffline(const ConnectionStatuses &connections, const QDateTime &now)
{
    const auto isAsked = [](const ConnectionStatus &c) {
        return c.isAsked && c.state.phase != AccountState::Phase::Paused;
    };
    return std::ranges::count_if(connections, isAsked) > 1
        && std::ranges::all_of(connections, [&](const ConnectionStatus &c) { return !isAsked(c) || isUnreachable(c, now); });
}

Banner offlineBanner(const ConnectionStatuses &connections, const QDateTime &now)
{
    ErrorContext context{.connection = {}, .now = now};
    const auto earlier = [](const QDateTime &known, const QDateTime &time) {
        return time.isValid() && (!known.isValid() || time < known) ? time : known;
    };
    for (const ConnectionStatus &connection : connections) {
        if (!isUnreachable(connection, now))
            continue;
        // The oldest: nothing on screen is older than what is said.
        context.asOf = earlier(context.asOf, connection.state.asOf);
        context.nextTry = earlier(context.nextTry, connection.state.nextTry);
        context.isTrying = context.isTrying || isTryingAgain(connection, now);
    }
    return banner(u"connection|offline"_s, {Tone::Warning, Icon::CloudOff, Remedy::TryNow}, offline(context));
}

/// The list was read, and then the service asked for patience: with which answer, its state does not tell.
Banner pauseBanner(const ConnectionStatus &connection, std::chrono::seconds left)
{
    const Message message{Notices::tr("%1 asks for a pause").arg(oneLine(connection.account.name)),
                          Notices::tr("Refreshing again in %1 s. Other connections are not affected.", "seconds")
                              .arg(number(left.count()))};
    return banner(u"connection|"_s + connection.account.id, {Tone::Warning, Icon::Hourglass, Remedy::None}, message,
                  connection.account.id);
}

/// What to do about a key that is not there.
QString keySentence(KeychainAnswer keychain)
{
    switch (keychain) {
    case KeychainAnswer::Asking:
    case KeychainAnswer::Done:
    case KeychainAnswer::NoEntry: return Notices::tr("Enter it to go on watching. Saved jobs stay readable.");
    case KeychainAnswer::Locked: return Notices::tr("The keychain is locked. Unlock it and refresh, or enter the key.");
    case KeychainAnswer::Missing: return Notices::tr("No keychain was found. Enter the key to go on watching.");
    case KeychainAnswer::Silent: return Notices::tr("The keychain does not answer. Enter the key to go on watching.");
    case KeychainAnswer::Refused: return Notices::tr("The keychain did not give it. Enter the key to go on watching.");
    }
    Q_UNREACHABLE();
}

/// Its provider needs no key, and none was given: what is missing is the value of a secret header.
bool lacksOnlyHeaders(const Account &account)
{
    return !account.isKeyed && isComplete(account, {}) && !isKeyless(account);
}

/// After a start without a key, nothing else would ask for it.
Banner keyBanner(const ConnectionStatus &connection)
{
    if (lacksOnlyHeaders(connection.account)) {
        const Message headers{Notices::tr("A secret header of %1 has no value").arg(oneLine(connection.account.name)),
                              keySentence(connection.keychain)};
        return banner(u"connection|"_s + connection.account.id, {Tone::Warning, Icon::Key, Remedy::EditConnection}, headers,
                      connection.account.id);
    }
    const Message message{Notices::tr("There is no key for %1").arg(oneLine(connection.account.name)),
                          keySentence(connection.keychain)};
    return banner(u"connection|"_s + connection.account.id, {Tone::Warning, Icon::Key, Remedy::NewKey}, message,
                  connection.account.id);
}

/// What is wrong with a connection that answers.
void addCautions(Banners &banners, const ConnectionStatus &connection)
{
    const AccountState &state = connection.state;
    const QString &id = state.account;
    const QString name = oneLine(connection.account.name);
    if (state.skippedJobs > 0) {
        const QString sentence = state.skippedJobs == 1
            ? Notices::tr("1 job of the list could not be read. The rest is shown.")
            : Notices::tr("%1 jobs of the list could not be read. The rest is shown.").arg(number(state.skippedJobs));
        banners.push_back(banner(u"connection|format|"_s + id, {Tone::Warning, Icon::TriangleAlert, Remedy::None},
                                 {Notices::tr("%1 sent an answer Tunewatch does not understand").arg(name), sentence}, id));
    }
    if (state.clockSkew)
        banners.push_back(banner(u"connection|clock|"_s + id, {Tone::Warning, Icon::Clock, Remedy::None},
                                 clockSkew(name, *state.clockSkew), id));
    if (state.lacksList) {
        Banner said = banner(u"connection|list|"_s + id, {Tone::Note, Icon::Info, Remedy::OpenJob}, noList(name), id);
        said.canClose = true;
        banners.push_back(said);
    }
    const int used = connection.slotsUsed.value_or(0);
    const int limit = connection.account.jobSlots;
    if (!connection.slotsUsed || used + AlmostFull < limit)
        return;
    const QString lead = used < limit ? Notices::tr("%1 is almost full").arg(name) : Notices::tr("%1 is full").arg(name);
    const QString sentence = Notices::tr("%1 of %2 running or succeeded jobs. New jobs are refused at %2. "
                                         "Delete models you no longer need.")
                                 .arg(number(used), number(limit));
    Banner full = banner(u"connection|quota|"_s + id, {Tone::Warning, Icon::TriangleAlert, Remedy::OpenConsole},
                         {lead, sentence}, id);
    full.canClose = true;
    banners.push_back(full);
}

} // namespace

Banner failure(const ConnectionStatus &connection, const QDateTime &now)
{
    if (!connection.state.error)
        return {};
    const Error &error = *connection.state.error;
    // What failed before the service asked for patience is not why it rests.
    if (const auto left = pauseLeft(connection, now); left && error.kind != ErrorKind::RateLimited)
        return pauseBanner(connection, *left);
    return banner(u"connection|"_s + connection.state.account, lookOf(error),
                  text::error(error, contextOf(connection, now)), connection.state.account);
}

Message noList(const QString &connection)
{
    return {Notices::tr("%1 does not list jobs").arg(oneLine(connection)), Notices::tr("Open a job by its ID to watch it.")};
}

Banners connectionBanners(const ConnectionStatuses &connections, const QDateTime &now)
{
    Banners alarms;
    Banners warnings;
    Banners cautions;
    const bool isOffline = isComputerOffline(connections, now);
    if (isOffline)
        warnings.push_back(offlineBanner(connections, now));
    for (const ConnectionStatus &connection : connections) {
        const bool isSaid = isOffline && isUnreachable(connection, now);
        const bool isPaused = connection.state.phase == AccountState::Phase::Paused;
        const bool isWaiting = connection.keychain == KeychainAnswer::Asking;
        if (!connection.isAsked && !isPaused && isWaiting)
            continue;
        if (!connection.isAsked && !isPaused)
            warnings.push_back(keyBanner(connection));
        else if (connection.state.error && !isSaid && !isPaused) {
            const Banner said = failure(connection, now);
            (said.tone == Tone::Alarm ? alarms : warnings).push_back(said);
        }
        else if (const auto left = pauseLeft(connection, now); left && !connection.state.error)
            warnings.push_back(pauseBanner(connection, *left));
        addCautions(cautions, connection);
    }
    alarms.insert(alarms.end(), warnings.begin(), warnings.end());
    alarms.insert(alarms.end(), cautions.begin(), cautions.end());
    return alarms;
}

Banner demoBanner()
{
    return banner(u"demo"_s, {Tone::Note, Icon::Info, Remedy::Connect},
                  {Notices::tr("Demo data"), Notices::tr("Nothing here comes from a service.")});
}

Banner secondWindow()
{
    Banner said = banner(u"second"_s, {Tone::Note, Icon::Info, Remedy::None},
                         {Notices::tr("Tunewatch is already open"),
                          Notices::tr("This is its window: two cannot use one archive.")});
    said.canClose = true;
    return said;
}

Banner damagedArchive(const QString &path)
{
    Banner said = banner(u"damaged"_s, {Tone::Warning, Icon::Disk, Remedy::ShowFolder},
                         {Notices::tr("The archive was damaged"),
                          Notices::tr("It was kept as %1, and a new one was begun.", "path").arg(path)});
    said.canClose = true;
    return said;
}

Banner readOnlyFolder(const Error &error)
{
    return banner(u"temporary"_s, {Tone::Warning, Icon::Disk, Remedy::ShowFolder},
                  {Notices::tr("This folder cannot be written"),
                   error.message.isEmpty()
                       ? Notices::tr("What is new is kept until you close Tunewatch.")
                       : Notices::tr("What is new is kept until you close Tunewatch. (%1)", "the system's words")
                             .arg(error.message)});
}

Banner uncopiedArchive(const Error &error)
{
    Banner said = readOnlyFolder(error);
    said.message.lead = Notices::tr("Saved jobs are not shown");
    said.message.sentence = error.message.isEmpty()
        ? Notices::tr("This folder cannot be written, and its archive is too large to copy. What is new is kept until you "
                      "close Tunewatch.")
        : Notices::tr("This folder cannot be written, and its archive is too large to copy. What is new is kept until you "
                      "close Tunewatch. (%1)", "the system's words")
              .arg(error.message);
    return said;
}

Banner unknownModel(const QString &model)
{
    Banner said = banner(u"model"_s, {Tone::Warning, Icon::TriangleAlert, Remedy::None},
                         {Notices::tr("There is no model %1").arg(oneLine(model)),
                          Notices::tr("No known job uses it. All jobs are shown.")});
    said.canClose = true;
    return said;
}

Banner unknownRuns(const QStringList &names)
{
    Banner said = banner(u"runs"_s, {Tone::Warning, Icon::TriangleAlert, Remedy::None},
                         {Notices::tr("There is no job %1", "ids or names").arg(oneLine(list(names))),
                          Notices::tr("No known job has this ID or this name.")});
    said.canClose = true;
    return said;
}

Banner storageBanner(const Error &error, const QDateTime &now)
{
    Look look = lookOf(error);
    if (error.code == "busy"_L1)
        look = {Tone::Warning, Icon::Disk, Remedy::None};
    return banner(u"storage"_s, look, text::error(error, {.connection = {}, .now = now}));
}

Banner replacedLog(const QString &job)
{
    Banner said = banner(u"replaced"_s, {Tone::Note, Icon::History, Remedy::None},
                         {Notices::tr("The service began a new log"),
                          Notices::tr("The lines of %1 start again. The log before it stays in the archive.", "job")
                              .arg(oneLine(job))});
    said.canClose = true;
    return said;
}

Banner pausedJob(const QString &id, const QString &job)
{
    Banner said = banner(id, {Tone::Warning, Icon::Hourglass, Remedy::None},
                         {Notices::tr("%1 is paused", "job").arg(oneLine(job)),
                          Notices::tr("It waits for a person; resume it in the service's console.")});
    said.canClose = true;
    return said;
}

Banner vanishedJob(const Error &error, const QDateTime &now)
{
    ErrorContext context{.connection = {}, .now = now};
    context.about = ErrorContext::About::Job;
    return banner(u"vanished"_s, {Tone::Warning, Icon::History, Remedy::None}, text::error(error, context));
}

} // namespace text
