// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/http_reply.h"

#include "net/http_date.h"

#include <algorithm>

namespace {

using Header = QPair<QByteArray, QByteArray>;

template <typename Matches>
QByteArray firstValue(const QList<Header> &headers, Matches matches)
{
    const auto found = std::find_if(headers.begin(), headers.end(),
                                    [&](const Header &header) { return matches(header.first); });
    return found == headers.end() ? QByteArray() : found->second;
}

} // namespace

QByteArray HttpReply::header(QByteArrayView name) const
{
    return firstValue(headers, [name](QByteArrayView own) { return own.compare(name, Qt::CaseInsensitive) == 0; });
}

QDateTime HttpReply::serverTime() const
{
    return httpDate(header("Date"));
}

QByteArray HttpReply::requestId() const
{
    return firstValue(headers, [](const QByteArray &own) { return own.toLower().endsWith("request-id"); });
}
