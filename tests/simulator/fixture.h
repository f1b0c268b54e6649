// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "simulator/simulator.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <memory>

/// What a client saw of one answer.
struct Seen
{
    int status = 0;
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    QByteArray body;
    QByteArray retryAfter;
    QByteArray date;

    QJsonObject json() const;
    QJsonObject output() const { return json()[u"output"].toObject(); }
    QString code() const { return json()[u"code"].toString(); }
};

/// A simulator in this process and a client beside it; both live on the test's event loop, over a real
/// socket.
class Fixture
{
public:
    /// `arguments` as on the command line, without program, port and key. --now is fixed when not given.
    explicit Fixture(QStringList arguments);

    /// Path and query behind /api/v1, such as "/fine-tunes?page_no=2".
    Seen get(const QString &path);
    Seen post(const QString &path);
    /// With headers of one's own and from the server's root; `milliseconds` until the client gives up.
    Seen ask(const QByteArray &verb, const QString &path, const QByteArray &authorization,
             int milliseconds = 10000);

    QJsonArray allJobs(int pageSize = 100);
    /// The job of that name, empty without one.
    QJsonObject job(const QString &name);
    QString idOf(const QString &name) { return job(name)[u"job_id"].toString(); }
    /// One page of a log.
    QJsonObject logs(const QString &name, qint64 offset, int count);
    /// Every entry, page by page.
    QJsonArray wholeLog(const QString &name, int pageSize = 1000);

    quint16 port() const;

    static sim::Options options(QStringList arguments);
    /// 2026-11-20 14:05:00 at +08:00, in ms since 1970 UTC.
    static qint64 now();

private:
    std::unique_ptr<sim::Simulator> m_simulator;
    QNetworkAccessManager m_network;
};
