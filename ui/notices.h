// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "banner.h"
#include "connection_status.h"

#include <optional>

/// Every message that a banner may show, by the state it is about (SCREENS, Exact strings). Pure functions.
namespace text {

/// What a connection's failure looks like; its id is `connection|<account>`.
Banner failure(const ConnectionStatus &connection, const QDateTime &now);
/// A service that lists no jobs, by the connection's name.
Message noList(const QString &connection);
/// All that is to be said about connections now, the most urgent first. When none of several can be reached, that is said
/// once: the computer itself seems to be offline. Ids begin with `connection|`.
Banners connectionBanners(const ConnectionStatuses &connections, const QDateTime &now);

Banner demoBanner();
/// A second window was asked for and this one came forward.
Banner secondWindow();
/// `path`: where a damaged archive was moved to.
Banner damagedArchive(const QString &path);
/// The data directory cannot be written: what is new lives as long as the program.
Banner readOnlyFolder(const Error &error);
/// The archive refuses; id `storage`.
Banner storageBanner(const Error &error, const QDateTime &now);
/// A model was asked for that no known job uses.
Banner unknownModel(const QString &model);
/// Jobs were asked for, by id or by name, that nobody knows.
Banner unknownRuns(const QStringList &names);
/// The archive in a directory that cannot be written is too large to copy: the run began without it.
Banner uncopiedArchive(const Error &error);
/// The service began a job's log anew; `job` is its name.
Banner replacedLog(const QString &job);
/// A service paused a job, as some do when its cost reaches a limit; `id` begins with `paused|`, `job` is its name.
Banner pausedJob(const QString &id, const QString &job);
/// The chosen job is no longer on the service.
Banner vanishedJob(const Error &error, const QDateTime &now);

} // namespace text
