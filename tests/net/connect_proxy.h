// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QTcpServer>
#include <QTcpSocket>
#include <vector>

/// An HTTP proxy on loopback that knows CONNECT only. Whatever host is wished for, the tunnel leads to one port of this
/// computer: so a test can give its server any name.
class ConnectProxy : public QObject
{
    Q_OBJECT

public:
    explicit ConnectProxy(quint16 target);

    /// Tunnels need `user:password` from now on; without it the answer is 407 and a page.
    void demand(const QByteArray &login) { m_login = login; }
    /// Every wish is answered with these bytes, and the connection closed.
    void refuseWith(const QByteArray &answer) { m_answer = answer; }

    quint16 port() const { return m_server.serverPort(); }
    /// `service.example:443` of each tunnel that was opened.
    const std::vector<QByteArray> &tunnels() const { return m_tunnels; }
    /// The heads of all requests, as received.
    const std::vector<QByteArray> &heads() const { return m_heads; }

private:
    void take(QTcpSocket *client);
    void answer(QTcpSocket *client, const QByteArray &head);
    void tunnel(QTcpSocket *client, const QByteArray &wish);

    const quint16 m_target;
    QByteArray m_login;
    QByteArray m_answer;
    QTcpServer m_server;
    std::vector<QByteArray> m_tunnels;
    std::vector<QByteArray> m_heads;
};
