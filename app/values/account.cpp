// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "values/account.h"

#include <QRegularExpression>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

QString accountId(const QString &provider, const QUrl &normalisedUrl, const QString &workspace)
{
    const QString url = normalisedUrl.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
    return provider + u'|' + url + u'|' + workspace;
}

QString accountId(const Account &account)
{
    QStringList place{account.workspace};
    for (auto field = account.fields.begin(); field != account.fields.end(); ++field) {
        if (!field.value().isEmpty())
            place << field.key() + u'=' + field.value();
    }
    if (account.workspace.isEmpty() && place.size() > 1)
        place.removeFirst();
    return accountId(account.provider, account.baseUrl, place.join(u'|'));
}

bool isOnThisComputer(const QUrl &url)
{
    // QUrl has brought every spelling of an IP address to one.
    static const QRegularExpression addresses(uR"(\A(127(\.\d{1,3}){3}|::1)\z)"_s);
    const QString host = url.host();
    return host.compare("localhost"_L1, Qt::CaseInsensitive) == 0 || addresses.match(host).hasMatch();
}

bool isValidHeaderName(const QString &name)
{
    static constexpr auto marks = "!#$%&'*+-.^_`|~"_L1;
    const auto isOfToken = [](QChar c) {
        return c.unicode() < 128 && (c.isLetterOrNumber() || QString(marks).contains(c));
    };
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), isOfToken);
}

namespace {

/// Word by word: `x-portkey-provider` is no key.
bool hasSecretWord(const QString &name)
{
    static const QStringList secrets = {u"authorization"_s, u"auth"_s,   u"cookie"_s,   u"key"_s,        u"apikey"_s,
                                        u"token"_s,         u"secret"_s, u"password"_s, u"credential"_s, u"credentials"_s};
    const QStringList words = QString(name).replace(u'_', u'-').toLower().split(u'-');
    return std::any_of(words.begin(), words.end(), [](const QString &word) { return secrets.contains(word); });
}

} // namespace

bool isSecretHeader(const QString &name)
{
    return hasSecretWord(name) || name.compare("x-portkey-config"_L1, Qt::CaseInsensitive) == 0;
}

bool isSecretQueryItem(const QString &name)
{
    static const QRegularExpression humps(u"(?<=[a-z0-9])(?=[A-Z])"_s);
    static const QRegularExpression signatures(uR"((\A|[-_])(sig|signature)\z)"_s, QRegularExpression::CaseInsensitiveOption);
    return hasSecretWord(QString(name).replace(humps, u"-"_s)) || signatures.match(name).hasMatch();
}

bool isHeaderValue(const QString &value)
{
    return std::none_of(value.begin(), value.end(), [](QChar c) { return c.unicode() < 32 || c.unicode() == 127; });
}
