// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/service_time.h"

#include <chrono>

/// Reads a time as services write them: `2026-09-14 10:32:08`, ISO 8601 with `T`, fraction (`.` or `,`), `Z`
/// or an offset, or seconds or milliseconds since 1970 (above 1e11 it is milliseconds). A time that names no
/// zone is `utcOffset` ahead of UTC. The result keeps `raw` in any case; its `utc` is invalid when nobody can
/// say what it means.
ServiceTime readServiceTime(const QString &raw, std::chrono::seconds utcOffset);
