// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "private_bus.h"

#include "support/test.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusObjectPath>
#include <QDBusVariant>
#include <QDBusVirtualObject>
#include <QDir>
#include <QFile>
#include <QTest>
#include <QUuid>
#include <csignal>
#include <sys/prctl.h>

using namespace Qt::Literals::StringLiterals;

namespace {

const auto SecretsName = QStringLiteral("org.freedesktop.secrets");

const auto LoginCollection = QStringLiteral("/org/freedesktop/secrets/collection/login");
constexpr char KeyringPassword[] = "the keyring's password";

/// Takes every question and answers none.
class Silence : public QDBusVirtualObject
{
public:
    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &, const QDBusConnection &) override { return true; }
};

} // namespace

PrivateBus::PrivateBus()
    : m_name(QUuid::createUuid().toString())
{
    for (const QString &home : {u"run"_s, u"data"_s, u"home"_s})
        QDir(m_dir.path()).mkdir(home);
    QFile::setPermissions(m_dir.filePath(u"run"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    // Not a moment before: the libraries of a process end it when its session bus goes.
    m_bus.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); });
    m_bus.start(u"dbus-daemon"_s, {u"--config-file="_s + fixture(u"session_bus.conf"), u"--nofork"_s, u"--print-address=1"_s});
    if (!m_bus.waitForStarted() || !m_bus.waitForReadyRead())
        qFatal("dbus-daemon does not start");
    m_address = QString::fromLatin1(m_bus.readLine().trimmed());
    QDBusConnection::connectToBus(m_address, m_name);
}

PrivateBus::~PrivateBus()
{
    stopKeyring();
    QDBusConnection::disconnectFromBus(m_name);
    m_bus.kill();
    m_bus.waitForFinished();
}

QProcessEnvironment PrivateBus::environment() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, m_address);
    environment.insert(u"XDG_RUNTIME_DIR"_s, m_dir.filePath(u"run"_s));
    environment.insert(u"XDG_DATA_HOME"_s, m_dir.filePath(u"data"_s));
    environment.insert(u"HOME"_s, m_dir.filePath(u"home"_s));
    for (const QString &display : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"XDG_CURRENT_DESKTOP"_s})
        environment.remove(display);
    return environment;
}

PrivateBus &PrivateBus::ofThisProcess()
{
    static auto *bus = new PrivateBus;
    return *bus;
}

void PrivateBus::removeHomes()
{
    stopKeyring();
    m_dir.remove();
}

void PrivateBus::startKeyring()
{
    startDaemon({u"--unlock"_s}, KeyringPassword);
}

void PrivateBus::startLockedKeyring()
{
    startDaemon({}, {});
}

void PrivateBus::startDaemon(const QStringList &arguments, const QByteArray &password)
{
    m_keyring.setProcessEnvironment(environment());
    m_keyring.start(u"gnome-keyring-daemon"_s, QStringList{u"--foreground"_s, u"--components=secrets"_s} + arguments);
    if (!m_keyring.waitForStarted())
        qFatal("gnome-keyring-daemon does not start");
    m_keyring.write(password);
    m_keyring.closeWriteChannel();
    const QDBusConnection bus(m_name);
    if (!QTest::qWaitFor([&] { return bus.interface()->isServiceRegistered(SecretsName).value(); }, 20'000))
        qFatal("gnome-keyring-daemon does not come to the bus");
}

void PrivateBus::lock()
{
    const QList<QDBusObjectPath> collections{QDBusObjectPath(LoginCollection)};
    ask(u"org.freedesktop.Secret.Service"_s, u"Lock"_s, {QVariant::fromValue(collections)});
}

void PrivateBus::unlock()
{
    // What a login does: no prompt that a person would have to answer.
    const QDBusMessage session = ask(u"org.freedesktop.Secret.Service"_s, u"OpenSession"_s,
                                     {u"plain"_s, QVariant::fromValue(QDBusVariant(QString()))});
    QDBusArgument secret;
    secret.beginStructure();
    secret << session.arguments().value(1).value<QDBusObjectPath>() << QByteArray() << QByteArray(KeyringPassword)
           << u"text/plain"_s;
    secret.endStructure();
    ask(u"org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface"_s, u"UnlockWithMasterPassword"_s,
        {QVariant::fromValue(QDBusObjectPath(LoginCollection)), QVariant::fromValue(secret)});
}

QDBusMessage PrivateBus::ask(const QString &interface, const QString &method, const QVariantList &arguments) const
{
    QDBusMessage wish = QDBusMessage::createMethodCall(SecretsName, u"/org/freedesktop/secrets"_s, interface, method);
    wish.setArguments(arguments);
    const QDBusMessage answer = QDBusConnection(m_name).call(wish);
    if (answer.type() == QDBusMessage::ErrorMessage)
        qFatal("%s: %s", qPrintable(method), qPrintable(answer.errorMessage()));
    return answer;
}

void PrivateBus::stopKeyring()
{
    if (m_keyring.state() == QProcess::NotRunning)
        return;
    m_keyring.terminate();
    if (!m_keyring.waitForFinished()) {
        m_keyring.kill();
        m_keyring.waitForFinished();
    }
}

void PrivateBus::startSilence()
{
    auto silence = std::make_unique<Silence>();
    QDBusConnection bus(m_name);
    if (!bus.registerVirtualObject(u"/"_s, silence.get(), QDBusConnection::SubPath) || !bus.registerService(SecretsName))
        qFatal("the bus takes no service");
    m_silence = std::move(silence);
}
