// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/outgoing.h"

#include <QNetworkProxy>

using namespace Qt::Literals::StringLiterals;

namespace {

QUrl address(const QUrl &baseUrl, const HttpRequest &request)
{
    QUrl url = baseUrl;
    url.setUserInfo(QString()); // Qt would turn it into credentials that did not pass `authorize`
    url.setFragment(QString());
    url.setPath(baseUrl.path(QUrl::FullyEncoded) + u'/' + QString::fromLatin1(request.path), QUrl::TolerantMode);
    // QUrlQuery leaves a plus alone, which servers read as a blank.
    const QString query = request.query.toString(QUrl::FullyEncoded).replace(u'+', "%2B"_L1);
    url.setQuery(query.isEmpty() ? QString() : query);
    return url;
}

} // namespace

std::optional<Error> refusal(const QUrl &baseUrl)
{
    const bool isHttps = baseUrl.scheme() == "https"_L1;
    const bool isLocalHttp = baseUrl.scheme() == "http"_L1 && isOnThisComputer(baseUrl);
    if (baseUrl.isValid() && !baseUrl.host().isEmpty() && (isHttps || isLocalHttp))
        return {};
    Error error;
    error.kind = ErrorKind::Rejected;
    error.code = QStringLiteral("PlainHttpRefused");
    error.message = QStringLiteral("Nothing was sent to \"%1\": keys travel over https only, or over http to this computer.")
                        .arg(baseUrl.host());
    return error;
}

QNetworkRequest outgoing(const QUrl &baseUrl, const HttpRequest &request, Encoding encoding)
{
    QNetworkRequest result(address(baseUrl, request));
    result.setRawHeader("User-Agent", "Tunewatch/" TUNEWATCH_VERSION);
    result.setRawHeader("Accept", "application/json");
    if (encoding == Encoding::Identity)
        result.setRawHeader("Accept-Encoding", "identity");
    result.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    result.setAttribute(QNetworkRequest::Http2AllowedAttribute, baseUrl.scheme() == "https"_L1);
    result.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    result.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    return result;
}

std::shared_ptr<QNetworkAccessManager> networkFor(const QUrl &baseUrl, const Proxy &proxy, const QByteArray &password)
{
    auto network = std::make_shared<QNetworkAccessManager>();
    if (proxy.kind == Proxy::Kind::System && !isOnThisComputer(baseUrl))
        return network;
    // Qt takes a proxy of one's own at its word, and would hand it what is meant for this computer.
    const bool isWanted = proxy.kind == Proxy::Kind::Manual && !isOnThisComputer(baseUrl);
    network->setProxy(isWanted ? QNetworkProxy(QNetworkProxy::HttpProxy, proxy.host, proxy.port, proxy.user,
                                               QString::fromUtf8(password))
                               : QNetworkProxy(QNetworkProxy::NoProxy));
    return network;
}
