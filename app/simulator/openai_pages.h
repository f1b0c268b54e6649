// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "simulator/fault.h"
#include "simulator/openai_errors.h"

#include <QUrlQuery>
#include <functional>
#include <optional>

namespace sim {

/// A list of which a client asks page by page.
struct Listing
{
    qint64 count = 0;
    std::function<QByteArray(qint64)> id; ///< cursor behind an entry
    std::function<QVariantMap(qint64)> entry;
    qint64 usualLimit = 20;
    qint64 largestLimit = 100;
    bool namesItsEnds = false; ///< `first_id` and `last_id`
};

/// A page as JSON, or why there is none.
struct ListPage
{
    QVariantMap body;
    std::optional<ErrorWords> refusal;
};

/// OpenAI's cursors: `after`, `limit`, `has_more`.
ListPage cursorPage(const Listing &listing, const QUrlQuery &query, const ListTwists &twists);
/// The list of jobs: as above, or the way `style` has of its own.
ListPage jobsPage(Style style, const Listing &listing, const QUrlQuery &query, const ListTwists &twists);

} // namespace sim
