// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QProcess>
#include <QStringList>
#include <memory>

class SimulatorProcess;

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
    /// The same as somebody who may write no files of ours.
    Finished runAsOrdinaryUser(const QStringList &arguments);
    /// Starts, and kills it with SIGKILL after `milliseconds` if it still runs. True when it was killed.
    bool runAndKill(const QStringList &arguments, int milliseconds);
    /// Starts it and lets it run; it is killed with the returned object.
    std::unique_ptr<QProcess> start(const QStringList &arguments) const;
    /// Waits for the end of a program that start() began.
    static Finished finish(QProcess &process);

private:
    void prepare(QProcess &process) const;
    QStringList all(const QStringList &arguments) const;

    QString m_dataDir;
    QByteArray m_key;
};

/// The arguments of a sync with a simulator.
QStringList syncFrom(const SimulatorProcess &simulator);
/// Lines that are JSON strings, as what they say.
QStringList decoded(const QList<QByteArray> &jsonLines);
