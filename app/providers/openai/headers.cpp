// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/openai/headers.h"

#include "providers/request_extras.h"

using namespace Qt::Literals::StringLiterals;

namespace openai {

namespace {

void setBearer(QNetworkRequest &request, const QByteArray &key)
{
    if (const QByteArray clean = headerValue(key); !clean.isEmpty())
        setHeader(request, "Authorization", "Bearer " + clean);
}

void setGatewayHeaders(QNetworkRequest &request, const Account &account, const Credentials &credentials)
{
    setHeader(request, "x-portkey-api-key", credentials.key);
    setHeader(request, "x-portkey-virtual-key", credentials.virtualKey);
    // With a stored credential the gateway knows the provider's key; a header without one would replace it.
    setBearer(request, credentials.providerKey);
    setHeader(request, "x-portkey-provider", account.fields.value(u"provider"_s).toUtf8());
    setHeader(request, "x-portkey-config", account.fields.value(u"config"_s).toUtf8());
    setHeader(request, "x-portkey-custom-host", account.fields.value(u"custom_host"_s).toUtf8());
}

} // namespace

void setHeaders(QNetworkRequest &request, const Account &account, const Credentials &credentials)
{
    if (account.provider == "portkey"_L1) {
        setGatewayHeaders(request, account, credentials);
    } else {
        setBearer(request, credentials.key);
        setHeader(request, "OpenAI-Organization", account.fields.value(u"organization"_s).toUtf8());
        setHeader(request, "OpenAI-Project", account.fields.value(u"project"_s).toUtf8());
    }
    addExtraHeaders(request, account, credentials);
}

} // namespace openai
