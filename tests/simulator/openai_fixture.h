// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fixture.h"

#include <QList>
#include <QPair>

using Headers = QList<QPair<QByteArray, QByteArray>>;

/// What a client of the OpenAI dialect saw of one answer.
struct OpenAiSeen
{
    int status = 0;
    QByteArray body;
    Headers headers;

    QJsonObject json() const;
    QJsonArray data() const { return json()[u"data"].toArray(); }
    QJsonObject error() const { return json()[u"error"].toObject(); }
    QByteArray header(const QByteArray &name) const;
};

/// A simulator in this process, asked in OpenAI's dialect over a real socket.
class OpenAiFixture
{
public:
    /// `arguments` as of Fixture; simulated time stands still.
    explicit OpenAiFixture(const QStringList &arguments = {});

    /// With the headers set before, from the root.
    OpenAiSeen ask(const QByteArray &verb, const QString &path);
    /// Behind /v1.
    OpenAiSeen get(const QString &path) { return ask("GET", QStringLiteral("/v1") + path); }

    /// Of a job by its suffix, as the list has it; empty without one.
    QJsonObject job(const QString &suffix);
    QString idOf(const QString &suffix) { return job(suffix)[u"id"].toString(); }
    /// Page by page as `has_more` says, newest first.
    QJsonArray events(const QString &suffix, int limit = 100);

    Headers headers{{"Authorization", "Bearer sk-test"}};

private:
    Fixture m_fixture;
    QNetworkAccessManager m_network;
};
