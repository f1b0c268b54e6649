// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/request_extras.h"

#include <QNetworkRequest>
#include <algorithm>

namespace {

/// What the network layer answers for. A second Accept-Encoding would hand compressed bodies to the readers.
bool belongsToConnection(const QByteArray &name)
{
    static constexpr const char *Names[] = {"accept-encoding", "connection", "content-length", "host",
                                            "te",              "trailer",    "transfer-encoding", "upgrade"};
    return std::any_of(std::begin(Names), std::end(Names),
                       [&](const char *own) { return name.compare(own, Qt::CaseInsensitive) == 0; });
}

QByteArray valueOf(const ExtraValue &header, const Credentials &credentials)
{
    return header.isSecret ? credentials.headers.value(header.name) : header.value.toUtf8();
}

} // namespace

QByteArray headerValue(QByteArray value)
{
    value.removeIf([](char c) { return uchar(c) < 0x20 || c == 0x7F; });
    return value.trimmed();
}

void setHeader(QNetworkRequest &request, const QByteArray &name, const QByteArray &value)
{
    if (const QByteArray clean = headerValue(value); !clean.isEmpty())
        request.setRawHeader(name, clean);
}

void addItem(QUrlQuery &query, const QString &name, const QString &value)
{
    // QUrlQuery would leave `+` alone, which servers read as a blank.
    query.addQueryItem(QString::fromLatin1(QUrl::toPercentEncoding(name)),
                       QString::fromLatin1(QUrl::toPercentEncoding(value)));
}

void addExtraItems(QUrlQuery &query, const Account &account)
{
    const QUrlQuery asked = query;
    for (const ExtraValue &item : account.query) {
        const QString name = item.name.trimmed();
        if (!name.isEmpty() && !asked.hasQueryItem(QString::fromLatin1(QUrl::toPercentEncoding(name))))
            addItem(query, name, item.value.trimmed());
    }
}

void addExtraHeaders(QNetworkRequest &request, const Account &account, const Credentials &credentials)
{
    for (const ExtraValue &header : account.headers) {
        const QByteArray name = header.name.trimmed().toUtf8();
        if (isValidHeaderName(header.name.trimmed()) && !belongsToConnection(name))
            setHeader(request, name, valueOf(header, credentials));
    }
}
