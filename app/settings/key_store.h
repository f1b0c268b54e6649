// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/credentials.h"
#include "values/keychain_answer.h"

#include <QObject>
#include <QString>
#include <chrono>

/// The system's keychain: one entry an account, under the service `tunewatch`. Nothing is ever written anywhere else when
/// there is none. Main thread.
///
/// No call waits. Every wish is answered by one signal, within the deadline: by Silent when nothing was heard until then.
/// A keychain that answers later all the same - a person took a while to unlock it - is heard, by a second signal. Wishes
/// are carried out in the order of the calls.
class KeyStore : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds Deadline{8};

    explicit KeyStore(std::chrono::milliseconds deadline = Deadline, QObject *parent = nullptr);

    void read(const QString &accountId);
    /// Replaces what is there.
    void write(const QString &accountId, const Credentials &credentials);
    /// Done also when there was nothing.
    void remove(const QString &accountId);
    /// Finds out whether there is a keychain that answers, without asking for anything that it holds.
    void probe();

Q_SIGNALS:
    void wasRead(const QString &accountId, KeychainAnswer answer, const Credentials &credentials);
    void wasWritten(const QString &accountId, KeychainAnswer answer);
    void wasRemoved(const QString &accountId, KeychainAnswer answer);
    void probed(KeychainAnswer answer);

private:
    const std::chrono::milliseconds m_deadline;
};
