// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/single_instance.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QLocalSocket>
#include <QTimer>

namespace {

constexpr int AnswerTimeout = 2000; // ms; a local socket answers at once or not at all
constexpr qint64 LongestMessage = 1024 * 1024;

/// As the disk spells them, each with a NUL behind it.
QByteArray messageOf(const QStringList &files)
{
    QByteArray message;
    for (const QString &file : files)
        message += QFile::encodeName(file) + '\0';
    return message;
}

QStringList filesOf(const QByteArray &message)
{
    QStringList files;
    for (const QByteArray &file : message.split('\0')) {
        if (!file.isEmpty())
            files << QFile::decodeName(file);
    }
    return files;
}

/// A socket path is at most about 100 characters long: the directory goes in as a hash.
QString socketName(const QString &dataDir)
{
    const QString canonical = QFileInfo(dataDir).canonicalFilePath(); // two paths to one directory are one
    const QByteArray hash = QCryptographicHash::hash((canonical.isEmpty() ? dataDir : canonical).toUtf8(), QCryptographicHash::Sha1).toHex().left(16);
    return QStringLiteral("tunewatch-") + QString::fromLatin1(hash);
}

} // namespace

SingleInstance::SingleInstance(const QString &dataDir, QObject *parent)
    : QObject(parent)
    , m_name(socketName(dataDir))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *socket = m_server.nextPendingConnection())
            receive(socket);
    });
}

void SingleInstance::receive(QLocalSocket *socket)
{
    const auto finish = [this, socket] {
        disconnect(socket, nullptr, this, nullptr);
        const QByteArray message = socket->read(LongestMessage);
        socket->deleteLater();
        Q_EMIT raiseAsked(filesOf(message));
    };
    // Who has said everything hangs up.
    if (socket->state() != QLocalSocket::ConnectedState)
        return finish();
    connect(socket, &QLocalSocket::disconnected, this, finish);
    auto *patience = new QTimer(socket);
    patience->setSingleShot(true);
    connect(patience, &QTimer::timeout, this, finish);
    patience->start(AnswerTimeout);
}

void SingleInstance::listen()
{
    QLocalServer::removeServer(m_name);
    m_server.listen(m_name);
}

bool SingleInstance::raiseOther(const QStringList &files)
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(AnswerTimeout))
        return false;
    socket.write(messageOf(files));
    while (socket.bytesToWrite() > 0) {
        if (!socket.waitForBytesWritten(AnswerTimeout))
            return false;
    }
    socket.disconnectFromServer();
    return socket.state() == QLocalSocket::UnconnectedState || socket.waitForDisconnected(AnswerTimeout);
}
