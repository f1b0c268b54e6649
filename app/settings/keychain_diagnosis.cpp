// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/keychain_diagnosis.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace {

const auto SecretService = QStringLiteral("org.freedesktop.secrets");

/// One diagnosis; deletes itself.
class Diagnosis : public QObject
{
public:
    Diagnosis(KeychainAnswer otherwise, QObject *owner, std::function<void(KeychainAnswer)> answer)
        : QObject(owner)
        , m_otherwise(otherwise)
        , m_answer(std::move(answer))
    {
    }

    void start()
    {
        if (!m_bus.isConnected())
            return QTimer::singleShot(0, this, [this] { end(KeychainAnswer::Missing); });
        QDBusMessage question = QDBusMessage::createMethodCall(u"org.freedesktop.DBus"_s, u"/org/freedesktop/DBus"_s,
                                                               u"org.freedesktop.DBus"_s, u"NameHasOwner"_s);
        question << SecretService;
        ask<bool>(question, [this](const QDBusPendingReply<bool> &reply) {
            if (reply.isError() || !reply.value())
                return end(m_otherwise == KeychainAnswer::NoEntry ? m_otherwise : KeychainAnswer::Missing);
            findCollection();
        });
    }

private:
    void findCollection()
    {
        QDBusMessage question = QDBusMessage::createMethodCall(SecretService, u"/org/freedesktop/secrets"_s,
                                                               u"org.freedesktop.Secret.Service"_s, u"ReadAlias"_s);
        question << u"default"_s;
        ask<QDBusObjectPath>(question, [this](const QDBusPendingReply<QDBusObjectPath> &reply) {
            if (reply.isError() || reply.value().path() == "/"_L1)
                return end(m_otherwise);
            askWhetherLocked(reply.value().path());
        });
    }

    void askWhetherLocked(const QString &collection)
    {
        QDBusMessage question = QDBusMessage::createMethodCall(SecretService, collection,
                                                               u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
        question << u"org.freedesktop.Secret.Collection"_s << u"Locked"_s;
        ask<QDBusVariant>(question, [this](const QDBusPendingReply<QDBusVariant> &reply) {
            const bool isLocked = !reply.isError() && reply.value().variant().toBool();
            end(isLocked ? KeychainAnswer::Locked : m_otherwise);
        });
    }

    template <typename T>
    void ask(const QDBusMessage &question, std::function<void(const QDBusPendingReply<T> &)> take)
    {
        constexpr int Patience = 5000; // ms
        auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(question, Patience), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this,
                [take = std::move(take)](QDBusPendingCallWatcher *done) { take(QDBusPendingReply<T>(*done)); });
    }

    void end(KeychainAnswer answer)
    {
        deleteLater();
        m_answer(answer);
    }

    const KeychainAnswer m_otherwise;
    const std::function<void(KeychainAnswer)> m_answer;
    QDBusConnection m_bus = QDBusConnection::sessionBus();
};

} // namespace

void diagnoseKeychain(KeychainAnswer otherwise, QObject *owner, std::function<void(KeychainAnswer)> answer)
{
    (new Diagnosis(otherwise, owner, std::move(answer)))->start();
}
