// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "values/error.h"

#include <QStringList>

namespace {

QLatin1StringView word(ErrorKind kind)
{
    using namespace Qt::Literals::StringLiterals;
    switch (kind) {
    case ErrorKind::Offline: return "offline"_L1;
    case ErrorKind::Timeout: return "timed out"_L1;
    case ErrorKind::Tls: return "certificate not trusted"_L1;
    case ErrorKind::Unauthorized: return "key rejected"_L1;
    case ErrorKind::Forbidden: return "not allowed"_L1;
    case ErrorKind::NotFound: return "not found"_L1;
    case ErrorKind::Rejected: return "request rejected"_L1;
    case ErrorKind::RateLimited: return "too many requests"_L1;
    case ErrorKind::Billing: return "billing state"_L1;
    case ErrorKind::Server: return "server error"_L1;
    case ErrorKind::Protocol: return "unreadable answer"_L1;
    case ErrorKind::Storage: return "storage"_L1;
    }
    Q_UNREACHABLE();
}

} // namespace

QString describe(const Error &error)
{
    QString line = word(error.kind);
    if (error.httpStatus > 0 || !error.code.isEmpty()) {
        QStringList parts;
        if (error.httpStatus > 0)
            parts << QString::number(error.httpStatus);
        if (!error.code.isEmpty())
            parts << error.code;
        line += QStringLiteral(" (%1)").arg(parts.join(u' '));
    }
    if (!error.message.isEmpty())
        line += QStringLiteral(": ") + error.message.simplified();
    if (!error.requestId.isEmpty())
        line += QStringLiteral(" [request %1]").arg(error.requestId);
    return line;
}
