// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/account_options.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace account_options {

namespace {

constexpr auto FieldsKey = "fields"_L1;
constexpr auto HeadersKey = "headers"_L1;
constexpr auto QueryKey = "query"_L1;
constexpr auto ProxyKey = "proxy"_L1;
constexpr auto RefreshKey = "refresh"_L1; // seconds
constexpr auto SlotsKey = "slots"_L1;
constexpr auto KeyedKey = "keyed"_L1;
constexpr auto PausedKey = "paused"_L1;
constexpr auto CompleteLogsKey = "complete_logs"_L1;
constexpr int LongestRefresh = 24 * 3600;

constexpr auto NoProxy = "none"_L1;
constexpr auto ManualProxy = "manual"_L1;

QJsonObject objectOf(const QByteArray &stored)
{
    return QJsonDocument::fromJson(stored).object();
}

/// Defaults are not written: an account without options stays `{}`.
void put(QJsonObject *object, QLatin1StringView key, const QJsonValue &value, bool isDefault)
{
    if (isDefault)
        object->remove(key);
    else
        object->insert(key, value);
}

QJsonObject fieldsToJson(const QMap<QString, QString> &fields)
{
    QJsonObject object;
    for (auto field = fields.begin(); field != fields.end(); ++field)
        object.insert(field.key(), field.value());
    return object;
}

QJsonArray extrasToJson(const std::vector<ExtraValue> &extras)
{
    QJsonArray array;
    for (const ExtraValue &extra : extras) {
        QJsonObject object{{u"name"_s, extra.name}};
        if (extra.isSecret)
            object.insert("secret"_L1, true);
        else
            object.insert("value"_L1, extra.value);
        array.append(object);
    }
    return array;
}

std::vector<ExtraValue> extrasFromJson(const QJsonArray &array)
{
    std::vector<ExtraValue> extras;
    for (const QJsonValue entry : array) {
        const bool isSecret = entry["secret"_L1].toBool();
        const QString name = entry["name"_L1].toString();
        if (!name.isEmpty())
            extras.push_back({name, isSecret ? QString() : entry["value"_L1].toString(), isSecret});
    }
    return extras;
}

QJsonObject proxyToJson(const Proxy &proxy)
{
    switch (proxy.kind) {
    case Proxy::Kind::System: return {};
    case Proxy::Kind::None: return {{u"kind"_s, NoProxy}};
    case Proxy::Kind::Manual: break;
    }
    return {{u"kind"_s, ManualProxy}, {u"host"_s, proxy.host}, {u"port"_s, int(proxy.port)}, {u"user"_s, proxy.user}};
}

Proxy proxyFromJson(const QJsonObject &object)
{
    Proxy proxy;
    const QString kind = object["kind"_L1].toString();
    const int port = object["port"_L1].toInt();
    if (kind == NoProxy)
        proxy.kind = Proxy::Kind::None;
    if (kind != ManualProxy || port <= 0 || port > std::numeric_limits<quint16>::max())
        return proxy;
    proxy = {Proxy::Kind::Manual, object["host"_L1].toString(), quint16(port), object["user"_L1].toString()};
    return proxy.host.isEmpty() ? Proxy() : proxy;
}

} // namespace

QByteArray encode(const Account &account, const QByteArray &before)
{
    QJsonObject object = objectOf(before);
    put(&object, FieldsKey, fieldsToJson(account.fields), account.fields.isEmpty());
    put(&object, HeadersKey, extrasToJson(account.headers), account.headers.empty());
    put(&object, QueryKey, extrasToJson(account.query), account.query.empty());
    put(&object, ProxyKey, proxyToJson(account.proxy), account.proxy.kind == Proxy::Kind::System);
    put(&object, RefreshKey, qint64(account.refreshEvery.count()), account.refreshEvery.count() <= 0);
    put(&object, SlotsKey, account.jobSlots, account.jobSlots == DocumentedJobSlots);
    put(&object, KeyedKey, true, !account.isKeyed);
    put(&object, PausedKey, true, !account.isPaused);
    put(&object, CompleteLogsKey, account.keepsCompleteLogs, account.keepsCompleteLogs);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

void decode(const QByteArray &stored, Account *account)
{
    const QJsonObject object = objectOf(stored);
    const QJsonObject fields = object[FieldsKey].toObject();
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        if (field.value().isString())
            account->fields.insert(field.key(), field.value().toString());
    }
    account->headers = extrasFromJson(object[HeadersKey].toArray());
    account->query = extrasFromJson(object[QueryKey].toArray());
    account->proxy = proxyFromJson(object[ProxyKey].toObject());
    const int seconds = object[RefreshKey].toInt();
    account->refreshEvery = std::chrono::seconds(seconds > 0 && seconds <= LongestRefresh ? seconds : 0);
    const int jobSlots = object[SlotsKey].toInt(DocumentedJobSlots);
    account->jobSlots = jobSlots >= 0 ? jobSlots : DocumentedJobSlots;
    account->isKeyed = object[KeyedKey].toBool();
    account->isPaused = object[PausedKey].toBool();
    account->keepsCompleteLogs = object[CompleteLogsKey].toBool(true);
}

} // namespace account_options
