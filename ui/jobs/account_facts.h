// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QString>

/// What the rows of an account need to know of it.
struct AccountFacts
{
    QString name = {};         ///< Account::name
    QDateTime staleSince = {}; ///< what changes by itself is shown as of then; invalid while it is up to date
    bool isListWhole = true; ///< its jobs run one by one, and its list was read to the end once: none that is not in it waits
                             ///< before others

    bool operator==(const AccountFacts &) const = default;
};
