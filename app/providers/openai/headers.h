// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/account.h"
#include "values/credentials.h"

class QNetworkRequest;

namespace openai {

/// The headers that a provider of the dialect knows an account by. `portkey` is a gateway with keys of its own; every other
/// provider wants `Authorization`. None is sent empty.
void setHeaders(QNetworkRequest &request, const Account &account, const Credentials &credentials);

} // namespace openai
