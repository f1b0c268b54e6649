// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/openai_pages.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sim {

namespace {

/// A number of the query; nothing when it is none or out of range.
std::optional<qint64> amount(const QUrlQuery &query, const QString &name, qint64 usual, qint64 least, qint64 most)
{
    if (!query.hasQueryItem(name))
        return usual;
    bool good = false;
    const qint64 value = query.queryItemValue(name, QUrl::FullyDecoded).toLongLong(&good);
    return good && value >= least && value <= most ? std::optional(value) : std::nullopt;
}

ListPage refused(const QString &parameter, const QString &message)
{
    ListPage page;
    page.refusal = {400, message, u"invalid_request_error"_s, u"invalid_value"_s, parameter};
    return page;
}

ListPage limitRefused(const QString &parameter, qint64 largest)
{
    return refused(parameter, u"Invalid '%1': expected a number between 1 and %2."_s.arg(parameter).arg(largest));
}

QVariantList entries(const Listing &listing, qint64 first, qint64 count)
{
    QVariantList list;
    for (qint64 i = first; i < std::min(first + count, listing.count); ++i)
        list.append(listing.entry(i));
    return list;
}

/// Pages with an opaque token; the last has none, and nothing says whether there is more.
ListPage tokenPage(const Listing &listing, const QUrlQuery &query)
{
    const auto limit = amount(query, u"limit"_s, listing.usualLimit, 1, listing.largestLimit);
    if (!limit)
        return limitRefused(u"limit"_s, listing.largestLimit);
    const QString prefix = u"AQICAHh-"_s;
    const QString after = query.queryItemValue(u"after"_s, QUrl::FullyDecoded);
    bool good = after.isEmpty() || after.startsWith(prefix);
    const qint64 first = after.isEmpty() || !good ? 0 : after.mid(prefix.size()).toLongLong(&good);
    if (!good || first < 0)
        return refused(u"after"_s, u"The pagination token is invalid."_s);
    ListPage page;
    page.body = {{"object"_L1, u"list"_s}, {"data"_L1, entries(listing, first, *limit)}, {"total_count"_L1, listing.count}};
    if (first + *limit < listing.count)
        page.body["last_id"_L1] = prefix + QString::number(first + *limit);
    return page;
}

/// Pages whose number is the cursor, from 1.
ListPage numberedPage(const Listing &listing, const QUrlQuery &query)
{
    const auto limit = amount(query, u"limit"_s, listing.usualLimit, 1, listing.largestLimit);
    const auto number = amount(query, u"after"_s, 1, 1, 1'000'000);
    if (!limit)
        return limitRefused(u"limit"_s, listing.largestLimit);
    if (!number)
        return refused(u"after"_s, u"The page token is invalid."_s);
    const bool hasMore = *number * *limit < listing.count;
    ListPage page;
    page.body = {{"object"_L1, u"list"_s},
                 {"data"_L1, entries(listing, (*number - 1) * *limit, *limit)},
                 {"has_more"_L1, hasMore}};
    if (hasMore)
        page.body["last_id"_L1] = QString::number(*number + 1);
    return page;
}

/// `page` from 0 and `page_size`.
ListPage plainPage(const Listing &listing, const QUrlQuery &query)
{
    const auto size = amount(query, u"page_size"_s, 100, 1, listing.largestLimit);
    const auto number = amount(query, u"page"_s, 0, 0, 1'000'000);
    if (!size)
        return limitRefused(u"page_size"_s, listing.largestLimit);
    if (!number)
        return refused(u"page"_s, u"Input should be greater than or equal to 0."_s);
    ListPage page;
    page.body = {{"object"_L1, u"list"_s}, {"data"_L1, entries(listing, *number * *size, *size)}, {"total"_L1, listing.count}};
    return page;
}

} // namespace

ListPage cursorPage(const Listing &listing, const QUrlQuery &query, const ListTwists &twists)
{
    const auto limit = amount(query, u"limit"_s, listing.usualLimit, 1, listing.largestLimit);
    if (!limit)
        return limitRefused(u"limit"_s, listing.largestLimit);
    qint64 first = 0;
    if (query.hasQueryItem(u"after"_s)) {
        const QByteArray after = query.queryItemValue(u"after"_s, QUrl::FullyDecoded).toUtf8();
        while (first < listing.count && listing.id(first) != after)
            ++first;
        if (first++ == listing.count)
            return refused(u"after"_s, u"No entry with id '%1'."_s.arg(QString::fromUtf8(after)));
    }
    if (twists.repeats && first > 0)
        first -= std::min<qint64>(2, *limit - 1);
    if (twists.isEndless && first >= listing.count)
        first = 0;
    const QVariantList data = entries(listing, first, *limit);
    const qint64 behind = first + data.size();
    ListPage page;
    page.body = {{"object"_L1, u"list"_s}, {"data"_L1, data}};
    if (!twists.hidesMore)
        page.body["has_more"_L1] = twists.isEndless || behind < listing.count;
    if (listing.namesItsEnds) {
        const auto id = [&](qint64 i) {
            return data.isEmpty() ? QVariant::fromValue(nullptr) : QVariant(QString::fromUtf8(listing.id(i)));
        };
        page.body["first_id"_L1] = id(first);
        page.body["last_id"_L1] = id(behind - 1);
    }
    return page;
}

ListPage jobsPage(Style style, const Listing &listing, const QUrlQuery &query, const ListTwists &twists)
{
    switch (style) {
    case Style::Bedrock:
        return tokenPage(listing, query);
    case Style::Fireworks:
        return numberedPage(listing, query);
    case Style::Mistral:
        return plainPage(listing, query);
    case Style::OpenAi:
    case Style::Portkey:
    case Style::Azure:
    case Style::Zhipu:
        return cursorPage(listing, query, twists);
    }
    Q_UNREACHABLE();
}

} // namespace sim
