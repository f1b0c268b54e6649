// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/http_reply.h"
#include "providers/dialect.h"
#include "providers/providers.h"
#include "support/test.h"

#include <QDir>

inline Account testAccount()
{
    Account account;
    account.id = QStringLiteral("dashscope|http://127.0.0.1/api/v1|");
    account.provider = QStringLiteral("dashscope");
    account.baseUrl = QUrl(QStringLiteral("http://127.0.0.1/api/v1"));
    return account;
}

inline std::unique_ptr<Dialect> testDialect()
{
    return dialectFor(testAccount());
}

inline HttpReply replyOf(const QByteArray &body, int status = 200)
{
    return {status, {}, body};
}

/// A reply with a file below fixtures/dashscope as its body.
inline HttpReply replyFrom(const QString &file, int status = 200)
{
    return replyOf(fixtureBytes(QStringLiteral("dashscope/") + file), status);
}

inline QStringList dashscopeFixtures()
{
    return QDir(fixture(u"dashscope")).entryList(QDir::Files, QDir::Name);
}
