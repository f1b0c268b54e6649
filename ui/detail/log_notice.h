// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "error_text.h"
#include "values/account_state.h"

/// What stands in place of lines while a service without logs has given none of a job's events.
text::Message noticeWithoutLogs(const AccountState &account);
