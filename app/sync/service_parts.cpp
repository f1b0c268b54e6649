// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/service_parts.h"

#include <QStringList>
#include <array>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace service_parts {

namespace {

/// A service that is broken for a while recovers before so many walks have failed, each of several tries.
constexpr int FailuresOfABrokenList = 3;

const std::array<std::pair<Part, QString>, 3> partWords{
    {{Part::Events, u"events"_s}, {Part::Checkpoints, u"checkpoints"_s}, {Part::Files, u"files"_s}}};

bool AccountState::*flagOf(Part part)
{
    switch (part) {
    case Part::Events: return &AccountState::lacksEvents;
    case Part::Checkpoints: return &AccountState::lacksCheckpoints;
    case Part::Files: return &AccountState::lacksFiles;
    }
    Q_UNREACHABLE();
}

} // namespace

bool isAbsent(const Error &error)
{
    return error.kind == ErrorKind::NotFound || isAbsentForAll(error);
}

bool isAbsentForAll(const Error &error)
{
    return error.httpStatus == 405 || error.httpStatus == 501;
}

bool isPlaceLost(const Error &error)
{
    return error.kind == ErrorKind::NotFound || error.kind == ErrorKind::Rejected;
}

Refusal refusalOf(const Error &error, int failures)
{
    if (isAbsent(error))
        return Refusal::Certain;
    if (error.kind == ErrorKind::Forbidden)
        return Refusal::Doubtful;
    const bool isBroken = error.httpStatus == 500 && failures >= FailuresOfABrokenList;
    return isBroken ? Refusal::Doubtful : Refusal::None;
}

bool lacks(const AccountState &state, Part part)
{
    return state.*flagOf(part);
}

void setLacks(AccountState *state, Part part)
{
    state->*flagOf(part) = true;
}

QString words(const AccountState &state)
{
    QStringList lacked;
    for (const auto &[part, word] : partWords) {
        if (lacks(state, part))
            lacked << word;
    }
    return lacked.join(u' ');
}

void read(AccountState *state, const QString &words)
{
    const QStringList lacked = words.split(u' ');
    for (const auto &[part, word] : partWords)
        state->*flagOf(part) = lacked.contains(word);
}

} // namespace service_parts
