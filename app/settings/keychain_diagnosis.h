// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/keychain_answer.h"

#include <functional>

class QObject;

/// Why a keychain did not do what it was asked for: asks the session's Secret Service whether it is there and whether its
/// default collection is locked. A locked one answers a question for an entry like one that holds none.
///
/// `answer` is called once, from the event loop: with Locked, Missing, or else with `otherwise`; never after `owner` is gone.
void diagnoseKeychain(KeychainAnswer otherwise, QObject *owner, std::function<void(KeychainAnswer)> answer);
