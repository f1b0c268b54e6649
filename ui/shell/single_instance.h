// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLocalServer>
#include <QObject>
#include <QStringList>

class QLocalSocket;

/// Lets a second start on one data directory raise the window that is already open, and hand its files over to it.
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    explicit SingleInstance(const QString &dataDir, QObject *parent = nullptr);

    /// The first program: waits for others. A socket left behind by a crash is replaced, because the archive's lock has
    /// already proven that nobody else is there.
    void listen();
    /// A later program: asks the first to come forward and to open these files (absolute paths). False when nobody answers.
    bool raiseOther(const QStringList &files = {});

Q_SIGNALS:
    void raiseAsked(const QStringList &files);

private:
    void receive(QLocalSocket *socket);

    const QString m_name;
    QLocalServer m_server;
};
