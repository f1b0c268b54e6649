// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fake_desktop.h"

#include <QDBusConnection>
#include <QDBusMessage>

using namespace Qt::Literals::StringLiterals;

namespace {

const QString ConnectionName = u"fake-desktop"_s;
const QString ObjectPath = u"/org/freedesktop/portal/desktop"_s;
const QString Group = u"org.freedesktop.appearance"_s;

} // namespace

FakeDesktop::FakeDesktop(Wrapping wrapping)
    : m_wrapping(wrapping)
    , m_addressBefore(qgetenv("DBUS_SESSION_BUS_ADDRESS"))
{
    m_bus.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--nopidfile"_s, u"--print-address=1"_s});
    if (!m_bus.waitForStarted() || !m_bus.waitForReadyRead())
        return;
    const QByteArray address = m_bus.readLine().trimmed();
    qputenv("DBUS_SESSION_BUS_ADDRESS", address);
    QDBusConnection bus = QDBusConnection::connectToBus(QString::fromLatin1(address), ConnectionName);
    m_isReady = bus.registerObject(ObjectPath, this, QDBusConnection::ExportAllSlots)
        && bus.registerService(u"org.freedesktop.portal.Desktop"_s);
}

FakeDesktop::~FakeDesktop()
{
    QDBusConnection::disconnectFromBus(ConnectionName);
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_addressBefore);
    m_bus.kill();
    m_bus.waitForFinished();
}

void FakeDesktop::set(const QString &key, uint value)
{
    m_values.insert(key, value);
    QDBusMessage signal = QDBusMessage::createSignal(ObjectPath, u"org.freedesktop.portal.Settings"_s, u"SettingChanged"_s);
    signal << Group << key << QVariant::fromValue(QDBusVariant(value));
    QDBusConnection(ConnectionName).send(signal);
}

QDBusVariant FakeDesktop::Read(const QString &, const QString &key)
{
    const QDBusVariant value(m_values.value(key));
    return m_wrapping == Wrapping::Once ? value : QDBusVariant(QVariant::fromValue(value));
}
