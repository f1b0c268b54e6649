// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDBusMessage>
#include <QProcess>
#include <QProcessEnvironment>
#include <QString>
#include <QTemporaryDir>
#include <memory>

/// A session bus of a test's own: nobody is on it but whom the test puts there, and no service is started for a name.
class PrivateBus
{
public:
    PrivateBus();
    ~PrivateBus();

    /// One that lives as long as this process, for tests that talk to the keychain themselves.
    static PrivateBus &ofThisProcess();
    /// After the last test on it.
    void removeHomes();

    QString address() const { return m_address; }
    /// The environment of a program on this bus, with homes in which nothing of the person's is.
    QProcessEnvironment environment() const;

    /// A real Secret Service with a keyring of the test's own. One that was unlocked before begins with what it held.
    void startKeyring();
    void startLockedKeyring();
    void stopKeyring();
    /// Of the running one, in place.
    void lock();
    void unlock();
    /// Somebody owns the Secret Service's name and never answers.
    void startSilence();

private:
    /// Of the Secret Service; the answer.
    QDBusMessage ask(const QString &interface, const QString &method, const QVariantList &arguments) const;
    void startDaemon(const QStringList &arguments, const QByteArray &password);

    const QString m_name; ///< of this process's own connection to it
    QTemporaryDir m_dir;
    QProcess m_bus;
    QProcess m_keyring;
    QString m_address;
    std::unique_ptr<QObject> m_silence;
};
