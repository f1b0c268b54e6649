// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <functional>
#include <sys/types.h>

/// A forked process of a test. The parent must have no archive open: SQLite's connections do not survive a fork.
class Child
{
public:
    using Report = std::function<void(QByteArrayView)>;

    /// Runs `body` in a child; what it reports can be read here.
    explicit Child(const std::function<void(const Report &)> &body);
    ~Child();
    Q_DISABLE_COPY_MOVE(Child)

    /// Waits for `size` bytes; shorter when the child has ended.
    QByteArray read(qsizetype size);
    QByteArray readAll();
    /// SIGKILL, and waits until it is gone.
    void kill();

private:
    pid_t m_pid = -1;
    int m_pipe = -1;
};

/// What `body` returns in a child that is nobody in particular: root writes into read-only folders too.
QByteArray asOrdinaryUser(const std::function<QByteArray()> &body);
