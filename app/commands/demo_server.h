// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "monitor.h"
#include "values/result.h"

#include <QProcess>
#include <functional>
#include <memory>

/// The simulator as a child process on a free port of the loopback, for `--demo`. It ends with this program, however this
/// program ends: its standard input is a pipe that closes then.
class DemoServer : public QObject
{
    Q_OBJECT

public:
    struct Setup
    {
        QDateTime now; ///< what the simulator believes; invalid for the real time
        std::optional<quint32> seed;
        bool isFrozen = false; ///< nothing grows: for pictures
    };

    explicit DemoServer(const Setup &setup, QObject *parent = nullptr);
    ~DemoServer() override;

    /// Starts; ready() or failed() follows, once. A simulator that ends later is a service that does not answer.
    void start();
    /// The demo's connections. Their identity does not depend on the port, so that the next run continues the archive.
    std::vector<Connection> connections() const;

Q_SIGNALS:
    void ready();
    void failed(const QString &sentence);

private:
    void readOrigin();
    void failToStart(const QString &sentence);

    const Setup m_setup;
    QProcess m_process;
    QString m_origin;
    QByteArray m_key;
    bool m_hasFailed = false;
};
