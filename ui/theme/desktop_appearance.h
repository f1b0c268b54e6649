// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFutureWatcher>
#include <QObject>
#include <optional>

class QDBusConnection;
class QDBusPendingCallWatcher;
class QDBusVariant;

/// What the desktop prefers, asked of the XDG settings portal (`org.freedesktop.appearance`) over D-Bus. Nothing waits for
/// it: until an answer comes, and where there is no session bus or no portal, everything is unknown.
class DesktopAppearance : public QObject
{
    Q_OBJECT

public:
    enum class Scheme { Light, Dark };

    explicit DesktopAppearance(QObject *parent = nullptr);
    ~DesktopAppearance() override;

    /// Asks, and listens from then on. Once.
    void start();

    /// None while the desktop has not said what it prefers.
    std::optional<Scheme> scheme() const { return m_scheme; }
    /// True when the desktop asks for high contrast.
    bool wantsContrast() const { return m_wantsContrast; }

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void settingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void listen();
    void ask(QDBusConnection &bus, const QString &key);
    void answered(QDBusPendingCallWatcher *call, const QString &key);
    void take(const QString &key, const QVariant &value);

    const QString m_busName; ///< of our own connection
    QFutureWatcher<bool> m_connecting;
    std::optional<Scheme> m_scheme;
    bool m_wantsContrast = false;
};
