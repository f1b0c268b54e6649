// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/http.h"
#include "providers/dialect.h"
#include "values/connection_test.h"

#include <QObject>
#include <QTimer>
#include <memory>

/// Asks an account's list once, with a key that nobody else uses yet. Engine thread; stores nothing. Deleting it ends the
/// test without a word.
class ConnectionTester : public QObject
{
    Q_OBJECT

public:
    /// `deadline` is for the whole test: a person waits for it.
    ConnectionTester(const Account &account, std::shared_ptr<const Dialect> dialect, const Credentials &credentials,
                     std::chrono::milliseconds deadline, QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    /// Once; the receiver may delete this.
    void finished(const ConnectionTest &test);

private:
    void take(const Result<JobPage> &answer);
    void end(std::optional<Error> error);

    const std::shared_ptr<const Dialect> m_dialect;
    ConnectionTest m_test;
    QTimer m_deadline;
    std::unique_ptr<Http> m_http; ///< last: its questions end before what they use
};
