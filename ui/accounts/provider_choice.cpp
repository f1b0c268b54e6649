// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/provider_choice.h"

#include "providers/providers.h"

#include <QCoreApplication>
#include <algorithm>

namespace {

struct ProviderChoiceText
{
    Q_DECLARE_TR_FUNCTIONS(ProviderChoice)
};

QString detail(const Provider &provider, const QUrl &url)
{
    const auto isVirtual = [](const ProviderField &field) { return field.kind == ProviderField::Kind::VirtualKey; };
    //: %1: host
    return std::ranges::any_of(provider.fields, isVirtual) ? ProviderChoiceText::tr("%1, with a virtual key").arg(url.host())
                                                           : url.host();
}

} // namespace

std::vector<ProviderChoice> providerChoices()
{
    std::vector<ProviderChoice> choices;
    for (const Provider &provider : providers()) {
        const bool hasRegions = provider.regions.size() > 1;
        for (const auto &[region, url] : provider.regions) {
            const QString title = ProviderChoiceText::tr("%1, %2", "service, region").arg(provider.name, region);
            choices.push_back({provider.id, hasRegions ? title : provider.name, detail(provider, url),
                               hasRegions ? region : provider.name, url});
        }
        if (provider.regions.empty())
            choices.push_back({provider.id, ProviderChoiceText::tr("Other OpenAI-compatible", "a service"),
                               ProviderChoiceText::tr("Your own base URL"), {}, {}});
    }
    return choices;
}
