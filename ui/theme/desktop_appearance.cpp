// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "theme/desktop_appearance.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QDir>
#include <QFileInfo>
#include <QtConcurrentRun>

using namespace Qt::Literals::StringLiterals;

namespace {

const QString Portal = u"org.freedesktop.portal.Desktop"_s;
const QString PortalPath = u"/org/freedesktop/portal/desktop"_s;
const QString SettingsOfPortal = u"org.freedesktop.portal.Settings"_s;
const QString Appearance = u"org.freedesktop.appearance"_s;
const QString ColorScheme = u"color-scheme"_s;
const QString Contrast = u"contrast"_s;

/// Empty without a session bus: libdbus would otherwise try to start one.
QString addressOfBus()
{
    const QString address = qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS");
    if (!address.isEmpty())
        return address;
    const QString socket = QDir(qEnvironmentVariable("XDG_RUNTIME_DIR")).filePath(u"bus"_s);
    return qEnvironmentVariableIsSet("XDG_RUNTIME_DIR") && QFileInfo::exists(socket) ? u"unix:path="_s + socket : QString();
}

/// Older portals wrap the value twice.
QVariant unwrapped(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

DesktopAppearance::DesktopAppearance(QObject *parent)
    : QObject(parent)
    , m_busName(u"tunewatch-appearance-%1"_s.arg(quintptr(this)))
{
    connect(&m_connecting, &QFutureWatcher<bool>::finished, this, [this] {
        if (m_connecting.result())
            listen();
    });
}

DesktopAppearance::~DesktopAppearance()
{
    QDBusConnection::disconnectFromBus(m_busName);
}

void DesktopAppearance::start()
{
    const QString address = addressOfBus();
    if (address.isEmpty())
        return;
    // To connect is to wait for the bus's greeting: not here, where the window is being built.
    m_connecting.setFuture(QtConcurrent::run(
        [address, name = m_busName] { return QDBusConnection::connectToBus(address, name).isConnected(); }));
}

void DesktopAppearance::listen()
{
    // QtDBus looks for the slot's types by name: unregistered, connect() would say no.
    qRegisterMetaType<QDBusVariant>();
    QDBusConnection bus(m_busName);
    // Without a sender: to name one would mean to wait for the bus to say who that is.
    bus.connect({}, PortalPath, SettingsOfPortal, u"SettingChanged"_s, u"ssv"_s, this,
                SLOT(settingChanged(QString, QString, QDBusVariant)));
    ask(bus, ColorScheme);
    ask(bus, Contrast);
}

void DesktopAppearance::ask(QDBusConnection &bus, const QString &key)
{
    QDBusMessage question = QDBusMessage::createMethodCall(Portal, PortalPath, SettingsOfPortal, u"Read"_s);
    question << Appearance << key;
    auto *call = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
    connect(call, &QDBusPendingCallWatcher::finished, this, [this, call, key] { answered(call, key); });
}

void DesktopAppearance::answered(QDBusPendingCallWatcher *call, const QString &key)
{
    const QDBusPendingReply<QDBusVariant> reply = *call;
    call->deleteLater();
    if (!reply.isError())
        take(key, reply.value().variant());
}

void DesktopAppearance::settingChanged(const QString &group, const QString &key, const QDBusVariant &value)
{
    if (group == Appearance)
        take(key, value.variant());
}

void DesktopAppearance::take(const QString &key, const QVariant &value)
{
    const uint number = unwrapped(value).toUInt();
    const auto schemeBefore = m_scheme;
    const bool contrastBefore = m_wantsContrast;
    if (key == ColorScheme)
        m_scheme = number == 1 ? std::optional(Scheme::Dark) : number == 2 ? std::optional(Scheme::Light) : std::nullopt;
    else if (key == Contrast)
        m_wantsContrast = number == 1;
    if (m_scheme != schemeBefore || m_wantsContrast != contrastBefore)
        Q_EMIT changed();
}
