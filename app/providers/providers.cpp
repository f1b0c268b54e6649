// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/providers.h"

#include "providers/dashscope/dashscope.h"
#include "providers/openai/openai.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

/// What one dialect contributes to the list.
struct Entry
{
    Provider provider;
    QUrl (*normalised)(QUrl url);
    std::unique_ptr<Dialect> (*dialect)(const Account &account);
};

template <typename T>
std::unique_ptr<Dialect> speak(const Account &account)
{
    return std::make_unique<T>(account);
}

const std::vector<Entry> &entries()
{
    static const std::vector<Entry> list = {
        {{u"dashscope"_s,
          u"Model Studio"_s,
          {{u"Singapore"_s, QUrl(u"https://dashscope-intl.aliyuncs.com/api/v1"_s)},
           {u"Beijing"_s, QUrl(u"https://dashscope.aliyuncs.com/api/v1"_s)}},
          {{u"key"_s, ProviderField::Kind::Key, false, u"DASHSCOPE_API_KEY"_s},
           {u"workspace"_s, ProviderField::Kind::Workspace, true, {}}},
          {QUrl(u"https://modelstudio.console.alibabacloud.com"_s), QUrl(u"https://bailian.console.aliyun.com"_s)}},
         DashScope::normalised,
         speak<DashScope>},
        {{u"openai"_s,
          u"OpenAI"_s,
          {{u"OpenAI"_s, QUrl(u"https://api.openai.com/v1"_s)}},
          {{u"key"_s, ProviderField::Kind::Key, false, u"OPENAI_API_KEY"_s},
           {u"organization"_s, ProviderField::Kind::Other, true, {}},
           {u"project"_s, ProviderField::Kind::Other, true, {}}},
          {QUrl(u"https://platform.openai.com/finetune"_s)}},
         OpenAi::normalisedWithVersion,
         speak<OpenAi>},
        {{u"portkey"_s,
          u"Portkey"_s,
          {{u"Portkey"_s, QUrl(u"https://api.portkey.ai/v1"_s)}},
          // A gateway of one's own may need no key; with a config, no virtual key. The provider's own key has no variable:
          // OPENAI_API_KEY must not reach a gateway because it happens to be set.
          {{u"key"_s, ProviderField::Kind::Key, false, u"PORTKEY_API_KEY"_s},
           {u"virtual_key"_s, ProviderField::Kind::VirtualKey, true, u"PORTKEY_VIRTUAL_KEY"_s},
           {u"provider_key"_s, ProviderField::Kind::ProviderKey, true, {}},
           {u"provider"_s, ProviderField::Kind::Other, true, {}},
           {u"config"_s, ProviderField::Kind::Other, true, {}},
           {u"custom_host"_s, ProviderField::Kind::Other, true, {}}},
          {QUrl(u"https://app.portkey.ai"_s)},
          true},
         OpenAi::normalisedWithVersion,
         speak<OpenAi>},
        {{u"compatible"_s,
          u"OpenAI-compatible"_s,
          {},
          // A variable of our own: those of the providers must not reach a host that nobody named them for.
          {{u"key"_s, ProviderField::Kind::Key, true, u"TUNEWATCH_API_KEY"_s}},
          {}},
         OpenAi::normalised,
         speak<OpenAi>},
    };
    return list;
}

const Entry *findEntry(const QString &id)
{
    const auto found = std::find_if(entries().begin(), entries().end(),
                                    [&](const Entry &entry) { return entry.provider.id == id; });
    return found == entries().end() ? nullptr : &*found;
}

QUrl withoutSlashes(QUrl url)
{
    QString path = url.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path, QUrl::TolerantMode);
    return url;
}

} // namespace

const std::vector<Provider> &providers()
{
    static const std::vector<Provider> list = [] {
        std::vector<Provider> all;
        for (const Entry &entry : entries())
            all.push_back(entry.provider);
        return all;
    }();
    return list;
}

const Provider *findProvider(const QString &id)
{
    const auto found = std::find_if(providers().begin(), providers().end(),
                                    [&](const Provider &provider) { return provider.id == id; });
    return found == providers().end() ? nullptr : &*found;
}

bool isNeeded(const Provider &provider, const ProviderField &field, const QUrl &url)
{
    const auto isHere = [&](const auto &region) { return region.second.host() == url.host(); };
    return !field.isOptional && (!provider.isOpenElsewhere || std::ranges::any_of(provider.regions, isHere));
}

bool isComplete(const Account &account, const Credentials &credentials)
{
    const Provider *provider = findProvider(account.provider);
    Credentials given = credentials;
    return provider && std::ranges::all_of(provider->fields, [&](const ProviderField &field) {
        const QByteArray *secret = secretOf(&given, field.kind);
        return !secret || !secret->isEmpty() || !isNeeded(*provider, field, account.baseUrl);
    });
}

bool lacksGiven(const Account &account, const Credentials &credentials)
{
    const auto isMissing = [&](const ExtraValue &header) {
        return header.isSecret && credentials.headers.value(header.name).isEmpty();
    };
    return (account.isKeyed && !credentials.hasKey()) || std::ranges::any_of(account.headers, isMissing);
}

bool isKeyless(const Account &account)
{
    const auto isSecret = [](const ExtraValue &header) { return header.isSecret; };
    return !account.isKeyed && isComplete(account, {}) && std::ranges::none_of(account.headers, isSecret);
}

bool suffices(const Account &account, const Credentials &credentials)
{
    return isComplete(account, credentials) && !lacksGiven(account, credentials);
}

Credentials usedBy(const Account &account, const Credentials &credentials)
{
    Credentials used = credentials;
    used.headers.removeIf([&](const auto &known) {
        return std::ranges::none_of(account.headers, [&](const ExtraValue &header) {
            return header.isSecret && header.name == known.key();
        });
    });
    if (account.proxy.kind != Proxy::Kind::Manual)
        used.proxyPassword.clear();
    return used;
}

QUrl consoleOf(const Account &account)
{
    const Provider *provider = findProvider(account.provider);
    for (size_t i = 0; provider && i < provider->consoles.size(); ++i) {
        if (provider->regions[i].second.host() == account.baseUrl.host())
            return provider->consoles[i];
    }
    const bool isAnyKnown = provider && !provider->consoles.empty() && !provider->isOpenElsewhere;
    return isAnyKnown ? provider->consoles.front() : QUrl();
}

bool hasRegions(const Account &account)
{
    const Provider *provider = findProvider(account.provider);
    return provider && provider->regions.size() > 1;
}

QByteArray *secretOf(Credentials *credentials, ProviderField::Kind kind)
{
    switch (kind) {
    case ProviderField::Kind::Key: return &credentials->key;
    case ProviderField::Kind::VirtualKey: return &credentials->virtualKey;
    case ProviderField::Kind::ProviderKey: return &credentials->providerKey;
    case ProviderField::Kind::Workspace:
    case ProviderField::Kind::Other: return nullptr;
    }
    Q_UNREACHABLE();
}

QUrl normalisedBaseUrl(const QString &provider, const QString &text)
{
    QUrl url(text.trimmed(), QUrl::StrictMode);
    const bool isHttp = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    if (!url.isValid() || !isHttp || url.host().isEmpty())
        return {};
    // Nothing of these belongs to a base: paths are appended to it, and passwords are not for settings files.
    url.setUserInfo({});
    url.setQuery(QString());
    url.setFragment({});
    if (url.port() == (url.scheme() == "http"_L1 ? 80 : 443))
        url.setPort(-1);
    url = withoutSlashes(url);
    const Entry *entry = findEntry(provider);
    return entry ? entry->normalised(url) : url;
}

bool hasOneQueue(const Account &account)
{
    return account.provider == "dashscope"_L1;
}

std::unique_ptr<Dialect> dialectFor(const Account &account)
{
    const Entry *entry = findEntry(account.provider);
    return entry ? entry->dialect(account) : nullptr;
}

bool hasLogs(const Account &account)
{
    const std::unique_ptr<Dialect> dialect = dialectFor(account);
    return dialect && dialect->log(u"any"_s, {}).has_value();
}
