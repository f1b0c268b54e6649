// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/http_reply.h"
#include "values/result.h"

#include <QElapsedTimer>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QObject>
#include <QPointer>
#include <QSslError>
#include <QTimer>
#include <chrono>
#include <memory>
#include <optional>

class QNetworkAccessManager;

/// How one try ended.
struct Outcome
{
    enum class Repeat { Worthwhile, Pointless };

    Result<HttpReply> reply;            ///< complete, or why not
    Repeat repeat = Repeat::Worthwhile; ///< of an error; the error's kind has its say too
    bool http2 = false;                 ///< what the connection of a complete answer turned out to speak
    bool compressed = false;            ///< the server compressed although identity was asked for
    std::chrono::milliseconds wireTime{0}; ///< from sending to the last byte
    std::shared_ptr<QNetworkAccessManager> network = nullptr; ///< whose connections were used
};

/// One try of a question: sends it, follows redirects at home, keeps the deadline and the size cap.
///
/// Belongs to its Question; deleting it aborts without a word. Engine thread. All of Qt's signals are taken queued, so
/// `finished` never comes from inside Qt's network code: its receiver may delete anything, the manager included.
class Transfer : public QObject
{
    Q_OBJECT

public:
    struct Limits
    {
        std::chrono::milliseconds deadline; ///< from now to the last byte, redirects included
        qint64 sizeCap;
    };

    /// Sends at once. `request` carries the credentials already.
    Transfer(std::shared_ptr<QNetworkAccessManager> network, QNetworkRequest request, Limits limits);
    ~Transfer() override;

Q_SIGNALS:
    /// Once; the transfer may be deleted by the receiver.
    void finished(const Outcome &outcome);

private:
    void send();
    bool drain();
    void onTlsErrors(const QList<QSslError> &errors);
    void onHeaders();
    void onData();
    void onFinished();
    void onDeadline();
    void failConnection(QNetworkReply::NetworkError code);
    void follow(const QByteArray &location);
    void complete();
    void fail(Error error, Outcome::Repeat repeat);
    void end(Outcome outcome);
    int status() const;
    qint64 statedLength() const;

    const std::shared_ptr<QNetworkAccessManager> m_network;
    QNetworkRequest m_request;
    const Limits m_limits;
    QTimer m_deadline;
    QElapsedTimer m_sent;
    QPointer<QNetworkReply> m_reply; ///< of m_network, deleted by us
    QByteArray m_body;
    int m_redirects = 0;
    std::optional<QSslError::SslError> m_outOfTime; ///< nothing but the clock speaks against the certificate
};
