// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/account.h"

#include <QWidget>

class FieldGroup;
class KeyField;
class QComboBox;
class QLineEdit;

/// How questions leave this computer: as the system says, directly, or through a proxy with its address and login.
class ProxyFields : public QWidget
{
    Q_OBJECT

public:
    explicit ProxyFields(QWidget *parent);

    /// `isKept`: its password is known and need not be entered again.
    void fill(const Proxy &proxy, bool isKept);
    Proxy proxy() const;
    QByteArray password() const;
    void wipe();
    QLineEdit *address() const { return m_address; }

Q_SIGNALS:
    void edited();

private:
    void renew();

    QComboBox *m_kind;
    QLineEdit *m_address;
    QLineEdit *m_user;
    KeyField *m_password;
    QWidget *m_manual;
};
