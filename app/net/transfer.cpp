// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/transfer.h"

#include <QDateTime>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QUrl>
#include <algorithm>
#include <optional>

using Repeat = Outcome::Repeat;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int mostRedirects = 5;

Error protocolError(const QString &code, const QString &message)
{
    Error error;
    error.kind = ErrorKind::Protocol;
    error.code = code;
    error.message = message;
    return error;
}

Error cutShort()
{
    return protocolError(QStringLiteral("CutShort"), QStringLiteral("The answer was cut short."));
}

Error tooLarge()
{
    return protocolError(QStringLiteral("TooLarge"), QStringLiteral("The answer is larger than allowed."));
}

/// Whether the proxy failed, and not what is behind it. Qt has codes for that and hardly uses them: a proxy that answers 404
/// to CONNECT is a host not found, one that answers 503 a connection refused, and any other an unknown error.
bool isOfProxy(const QNetworkReply &reply)
{
    const QNetworkReply::NetworkError code = reply.error();
    if (code >= QNetworkReply::ProxyConnectionRefusedError && code < QNetworkReply::ContentAccessDenied)
        return true;
    const bool isVague = code == QNetworkReply::UnknownNetworkError || code == QNetworkReply::ConnectionRefusedError
        || code == QNetworkReply::HostNotFoundError;
    return isVague
        && (reply.manager()->proxy().type() == QNetworkProxy::HttpProxy
            || reply.errorString().contains("proxy"_L1, Qt::CaseInsensitive));
}

Error proxyError(QNetworkReply::NetworkError code, const QString &text)
{
    Error error;
    error.kind = ErrorKind::Offline;
    error.code = QStringLiteral("ProxyFailed");
    error.message = QStringLiteral("The proxy did not connect: %1").arg(text);
    if (code == QNetworkReply::ProxyAuthenticationRequiredError) {
        error.code = QStringLiteral("ProxyAuthentication");
        error.httpStatus = 407;
        error.message = QStringLiteral("The proxy asks for a user name and a password that it accepts.");
    }
    return error;
}

/// What to make of an error that stems from the connection and not from a status. Qt's own sentence is used only where it
/// names no address: others quote the whole URL, query included.
Error connectionError(QNetworkReply::NetworkError code, const QString &text)
{
    if (code >= QNetworkReply::ContentAccessDenied)
        return protocolError(QStringLiteral("BrokenHttp"), QStringLiteral("The answer breaks the rules of HTTP."));
    Error error;
    error.message = text;
    if (code == QNetworkReply::SslHandshakeFailedError)
        error.kind = ErrorKind::Tls;
    else if (code == QNetworkReply::TimeoutError)
        error.kind = ErrorKind::Timeout;
    else
        error.kind = ErrorKind::Offline;
    return error;
}

/// A certificate that is not valid now says as much of this computer's clock as of the server.
Error tlsClockError(QSslError::SslError reason)
{
    const bool isEarly = reason == QSslError::CertificateNotYetValid;
    Error error;
    error.kind = ErrorKind::Tls;
    error.code = isEarly ? QStringLiteral("NotYetValid") : QStringLiteral("Expired");
    error.message = QStringLiteral("The certificate %1. This computer's clock says %2.")
                        .arg(isEarly ? QStringLiteral("is not valid yet") : QStringLiteral("has expired"),
                             QDateTime::currentDateTimeUtc().toString(Qt::ISODate));
    return error;
}

/// Qt makes an error of every status from 400 on; such an answer is complete and speaks for itself.
bool isOnlyTheStatus(QNetworkReply::NetworkError code, int status)
{
    return status >= 400 && code >= QNetworkReply::ContentAccessDenied;
}

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

int port(const QUrl &url)
{
    return url.port(url.scheme() == "https"_L1 ? 443 : 80);
}

bool isSameOrigin(const QUrl &a, const QUrl &b)
{
    return a.scheme() == b.scheme() && a.host() == b.host() && port(a) == port(b);
}

} // namespace

Transfer::Transfer(std::shared_ptr<QNetworkAccessManager> network, QNetworkRequest request, Limits limits)
    : m_network(std::move(network))
    , m_request(std::move(request))
    , m_limits(limits)
{
    connect(&m_deadline, &QTimer::timeout, this, &Transfer::onDeadline);
    m_deadline.setSingleShot(true);
    m_deadline.setTimerType(Qt::PreciseTimer);
    // Qt's own transfer time-out watches for silence only: a body that drips would never end.
    m_deadline.start(m_limits.deadline);
    m_sent.start();
    send();
}

Transfer::~Transfer()
{
    delete m_reply;
}

void Transfer::send()
{
    delete m_reply;
    m_body.clear();
    m_outOfTime.reset();
    m_reply = m_network->get(m_request);
    connect(m_reply, &QNetworkReply::sslErrors, this, &Transfer::onTlsErrors, Qt::QueuedConnection);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &Transfer::onHeaders, Qt::QueuedConnection);
    connect(m_reply, &QNetworkReply::readyRead, this, &Transfer::onData, Qt::QueuedConnection);
    connect(m_reply, &QNetworkReply::finished, this, &Transfer::onFinished, Qt::QueuedConnection);
}

int Transfer::status() const
{
    return m_reply ? m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() : 0;
}

/// Bytes of body the server announced; negative when it did not, or when Qt decodes them.
qint64 Transfer::statedLength() const
{
    bool isNumber = false;
    const qint64 length = m_reply->rawHeader("Content-Length").trimmed().toLongLong(&isNumber);
    return isNumber ? length : -1;
}

/// Takes over what has arrived; false when it is more than allowed.
bool Transfer::drain()
{
    m_body += m_reply->readAll();
    return m_body.size() <= m_limits.sizeCap;
}

void Transfer::onTlsErrors(const QList<QSslError> &errors)
{
    const auto isOfTime = [](const QSslError &error) {
        return error.error() == QSslError::CertificateNotYetValid || error.error() == QSslError::CertificateExpired;
    };
    // Whoever vouches for it is another question, which comes first.
    if (!errors.isEmpty() && std::ranges::all_of(errors, isOfTime))
        m_outOfTime = errors.front().error();
}

void Transfer::onHeaders()
{
    if (m_reply && statedLength() > m_limits.sizeCap)
        fail(tooLarge(), Repeat::Pointless);
}

void Transfer::onData()
{
    if (m_reply && !drain())
        fail(tooLarge(), Repeat::Pointless);
}

void Transfer::onDeadline()
{
    Error error;
    error.kind = ErrorKind::Timeout;
    error.message = QStringLiteral("No complete answer within %1 seconds.").arg(double(m_limits.deadline.count()) / 1000);
    fail(std::move(error), Repeat::Worthwhile);
}

void Transfer::onFinished()
{
    if (!m_reply)
        return;
    if (!drain())
        return fail(tooLarge(), Repeat::Pointless);
    const QNetworkReply::NetworkError code = m_reply->error();
    if (code != QNetworkReply::NoError && !isOnlyTheStatus(code, status())) {
        failConnection(code);
    } else if (isRedirect(status())) {
        follow(m_reply->rawHeader("Location"));
    } else if (status() < 200 || (status() >= 300 && status() < 400)) {
        // Qt takes 103 Early Hints for the final answer.
        fail(protocolError(QStringLiteral("UnexpectedStatus"), QStringLiteral("The server gave no final answer.")),
             Repeat::Worthwhile);
    } else {
        complete();
    }
}

void Transfer::failConnection(QNetworkReply::NetworkError code)
{
    if (isOfProxy(*m_reply)) {
        // Some proxies lock out who tries a wrong password again.
        const bool isPointless = code == QNetworkReply::ProxyAuthenticationRequiredError;
        return fail(proxyError(code, m_reply->errorString()), isPointless ? Repeat::Pointless : Repeat::Worthwhile);
    }
    if (code == QNetworkReply::SslHandshakeFailedError && m_outOfTime)
        return fail(tlsClockError(*m_outOfTime), Repeat::Pointless);
    fail(status() > 0 ? cutShort() : connectionError(code, m_reply->errorString()), Repeat::Worthwhile);
}

void Transfer::follow(const QByteArray &location)
{
    QUrl target = m_request.url().resolved(QUrl::fromEncoded(location));
    target.setUserInfo(QString());
    if (location.isEmpty() || !target.isValid())
        return fail(protocolError(QStringLiteral("RedirectRefused"), QStringLiteral("The server redirects to nowhere.")),
                    Repeat::Pointless);
    if (!isSameOrigin(target, m_request.url()))
        return fail(protocolError(QStringLiteral("RedirectRefused"),
                                  QStringLiteral("The server redirects to another origin, %1://%2:%3.")
                                      .arg(target.scheme(), target.host())
                                      .arg(port(target))),
                    Repeat::Pointless);
    if (++m_redirects > mostRedirects)
        return fail(protocolError(QStringLiteral("RedirectRefused"), QStringLiteral("The server redirects in circles.")),
                    Repeat::Pointless);
    m_request.setUrl(target);
    send();
}

void Transfer::complete()
{
    // Qt does not take a body cut short for an error in every case.
    if (const qint64 stated = statedLength(); stated >= 0 && stated != m_body.size())
        return fail(cutShort(), Repeat::Worthwhile);
    const QByteArray encoding = m_reply->rawHeader("Content-Encoding").trimmed().toLower();
    const bool compressed = m_request.hasRawHeader("Accept-Encoding") && !encoding.isEmpty() && encoding != "identity";
    const bool http2 = m_reply->attribute(QNetworkRequest::Http2WasUsedAttribute).toBool();
    HttpReply reply{status(), m_reply->rawHeaderPairs(), std::exchange(m_body, {})};
    if (!compressed)
        return end({.reply = std::move(reply), .http2 = http2});
    if (!reply.isSuccess()) {
        reply.body.clear(); // the status says enough
        return end({.reply = std::move(reply), .http2 = http2, .compressed = true});
    }
    Error error = protocolError(QStringLiteral("Compressed"),
                                QStringLiteral("The server compressed its answer although it was asked not to."));
    error.httpStatus = reply.status;
    end({.reply = Failure(std::move(error)), .compressed = true});
}

void Transfer::fail(Error error, Repeat repeat)
{
    if (error.httpStatus == 0)
        error.httpStatus = status();
    end({.reply = Failure(std::move(error)), .repeat = repeat});
}

void Transfer::end(Outcome outcome)
{
    m_deadline.stop();
    delete m_reply; // aborts what still runs; nobody hears of it
    outcome.network = m_network;
    outcome.wireTime = std::chrono::milliseconds(m_sent.elapsed());
    Q_EMIT finished(outcome);
}
