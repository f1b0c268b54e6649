// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/provider_choice.h"

#include "providers/providers.h"

#include <QCoreApplication>

namespace {

struct ProviderChoiceText
{
    Q_DECLARE_TR_FUNCTIONS(ProviderChoice)
};

} // namespace

std::vector<ProviderChoice> providerChoices()
{
    std::vector<ProviderChoice> choices;
    for (const Provider &provider : providers()) {
        for (const auto &[region, url] : provider.regions) {
            const QString title = ProviderChoiceText::tr("%1, %2", "service, region").arg(provider.name, region);
            choices.push_back({provider.id, title, url.host(), region, url});
        }
        //: %1: service
        const QString other = ProviderChoiceText::tr("%1, other address").arg(provider.name);
        choices.push_back({provider.id, other, ProviderChoiceText::tr("Your own base URL"), {}, {}});
    }
    return choices;
}
