// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/provider_words.h"

#include "accounts/connect_words.h"
#include "providers/providers.h"

using namespace Qt::Literals::StringLiterals;

namespace text {

QString fieldName(const QString &provider, const ProviderField &field)
{
    switch (field.kind) {
    case ProviderField::Kind::Key:
        return provider == "portkey"_L1 ? ConnectText::tr("Portkey API key") : ConnectText::tr("API key");
    case ProviderField::Kind::VirtualKey: return ConnectText::tr("Virtual key");
    case ProviderField::Kind::ProviderKey: return ConnectText::tr("API key of the provider behind the gateway");
    case ProviderField::Kind::Workspace: return ConnectText::tr("Workspace");
    case ProviderField::Kind::Other: break;
    }
    if (field.id == "organization"_L1)
        return ConnectText::tr("Organization");
    if (field.id == "project"_L1)
        return ConnectText::tr("Project");
    if (field.id == "provider"_L1)
        return ConnectText::tr("Provider behind the gateway");
    if (field.id == "config"_L1)
        return ConnectText::tr("Config", "of a gateway");
    if (field.id == "custom_host"_L1)
        return ConnectText::tr("Custom host", "base URL of the provider behind a gateway");
    return field.id;
}

QString fieldExample(const ProviderField &field)
{
    if (field.kind == ProviderField::Kind::Workspace)
        return u"llm-…"_s;
    if (field.id == "organization"_L1)
        return u"org-…"_s;
    if (field.id == "project"_L1)
        return u"proj_…"_s;
    if (field.id == "provider"_L1)
        return u"openai, @…"_s;
    if (field.id == "config"_L1)
        return u"pc-…"_s;
    if (field.id == "custom_host"_L1)
        return u"https://…"_s;
    return {};
}

QString fieldHint(const ProviderField &field)
{
    if (field.kind == ProviderField::Kind::Workspace)
        return ConnectText::tr("Leave empty to use the default workspace of the key.");
    return {};
}

} // namespace text
