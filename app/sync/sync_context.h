// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/clock.h"
#include "sync/pace.h"

class Archive;
class Dialect;
class Http;

/// What the parts of one account's synchronisation work with. All of it outlives them; engine thread.
struct SyncContext
{
    Http &http;
    const Dialect &dialect;
    Archive &archive;
    Clock clock;
    Pace pace;
};
