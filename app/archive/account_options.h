// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/account.h"

#include <QByteArray>

/// How the rest of an account is stored, as JSON: what its provider asks for, headers, query, proxy, interval. Never the
/// value of a secret, whatever the account holds.
namespace account_options {

/// `before`: what is stored now. Keys in it that this program does not know stay.
QByteArray encode(const Account &account, const QByteArray &before);

/// Fills in what is stored; what cannot be read, or is out of reason, keeps its default.
void decode(const QByteArray &stored, Account *account);

} // namespace account_options
