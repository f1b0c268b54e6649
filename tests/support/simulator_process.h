// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>
#include <vector>

/// A running `tunewatch-simulator` on a free port, for tests that need a real service. Ends with this object.
class SimulatorProcess
{
public:
    static constexpr char Key[] = "sk-test";

    /// Starts with these further arguments and waits for the origin. Fails the program when it does not start.
    explicit SimulatorProcess(const QStringList &arguments = {});
    ~SimulatorProcess();

    QString baseUrl() const { return m_origin + QStringLiteral("/api/v1"); }

    /// Requests so far, as the simulator recorded them: method, path, query, status, fault, first, count.
    std::vector<QJsonObject> record() const;

    /// What a plain client reads, without any of our code: a GET with the key, parsed. Waits for the answer.
    QJsonObject get(const QString &pathAndQuery) const;
    /// Every entry of a job's log, page by page.
    QStringList log(const QString &jobId) const;
    /// Every job of the list, page by page, ids in the server's order.
    std::vector<QJsonObject> jobs() const;

private:
    QTemporaryDir m_dir;
    QProcess m_process;
    QString m_origin;
};
