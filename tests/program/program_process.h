// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QProcess>
#include <QStringList>

/// What a finished program left behind.
struct Finished
{
    int exitCode = -1; ///< −1 when it was killed or crashed
    QByteArray out;
    QByteArray err;

    QList<QByteArray> outLines() const;
};

/// The program, started with a key in the environment and its own data directory.
class ProgramProcess
{
public:
    explicit ProgramProcess(const QString &dataDir, const QByteArray &key = "sk-test");

    Finished run(const QStringList &arguments);
    /// Starts, and kills it with SIGKILL after `milliseconds` if it still runs. True when it was killed.
    bool runAndKill(const QStringList &arguments, int milliseconds);

private:
    void start(QProcess &process, const QStringList &arguments) const;

    QString m_dataDir;
    QByteArray m_key;
};
