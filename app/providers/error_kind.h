// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/error.h"

/// What a status of 400 and above means in every dialect; each knows some exceptions of its own.
inline ErrorKind errorKindOf(int httpStatus)
{
    switch (httpStatus) {
    case 401: return ErrorKind::Unauthorized;
    case 403: return ErrorKind::Forbidden;
    case 404: return ErrorKind::NotFound;
    case 408: return ErrorKind::Timeout;
    case 429: return ErrorKind::RateLimited;
    default: return httpStatus >= 500 ? ErrorKind::Server : ErrorKind::Rejected;
    }
}
