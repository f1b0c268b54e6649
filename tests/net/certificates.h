// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSslConfiguration>
#include <QString>
#include <QTemporaryDir>

/// Certificates for servers of a test, made by the `openssl` program in a directory that goes with this object. While it
/// lives, this process trusts the authority that signed them.
class Certificates
{
public:
    /// Who vouches for it, until when, and for which server. `names` is a subjectAltName: `IP:127.0.0.1`.
    struct Wish
    {
        QString names = QStringLiteral("IP:127.0.0.1");
        bool isExpired = false;
        bool isEarly = false; ///< valid from 2048 on
        QString signedBy = QStringLiteral("authority"); ///< `itself` for a self-signed one
    };

    Certificates();
    ~Certificates();

    /// False when there is no `openssl` to make them with.
    bool areAvailable() const { return m_isAvailable; }
    QSslConfiguration serverConfiguration(const Wish &wish);

private:
    bool openssl(const QStringList &arguments) const;
    QString path(const QString &name) const { return m_dir.filePath(name); }

    QTemporaryDir m_dir;
    bool m_isAvailable = false;
    const QSslConfiguration m_before;
};
