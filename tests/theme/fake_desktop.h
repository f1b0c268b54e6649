// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDBusVariant>
#include <QObject>
#include <QProcess>

/// A session bus of its own with a settings portal on it, like a desktop's. While it lives, the environment names its bus.
class FakeDesktop : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    enum class Wrapping { Once, Twice }; ///< older portals answer with a variant in a variant

    explicit FakeDesktop(Wrapping wrapping = Wrapping::Twice);
    ~FakeDesktop() override;

    bool isReady() const { return m_isReady; }
    /// Changes a value and tells everybody.
    void set(const QString &key, uint value);
    /// What the next question is answered with, said to nobody.
    void prepare(const QString &key, uint value) { m_values.insert(key, value); }

public Q_SLOTS:
    QDBusVariant Read(const QString &group, const QString &key);

private:
    const Wrapping m_wrapping;
    QProcess m_bus;
    QByteArray m_addressBefore;
    QHash<QString, uint> m_values;
    bool m_isReady = false;
};
