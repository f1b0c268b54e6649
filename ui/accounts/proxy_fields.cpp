// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/proxy_fields.h"

#include "accounts/connection_draft.h"
#include "accounts/field_group.h"
#include "accounts/key_field.h"
#include "shell/wheel_guard.h"

#include <QComboBox>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int GapOfProxy = 14;

QString addressOf(const Proxy &proxy)
{
    if (proxy.kind != Proxy::Kind::Manual)
        return {};
    const QString host = proxy.host.contains(u':') ? u"[%1]"_s.arg(proxy.host) : proxy.host;
    return u"%1:%2"_s.arg(host).arg(proxy.port);
}

} // namespace

ProxyFields::ProxyFields(QWidget *parent)
    : QWidget(parent)
    , m_kind(new QComboBox(this))
    , m_address(new QLineEdit(this))
    , m_user(new QLineEdit(this))
    , m_password(new KeyField(this))
    , m_manual(new QWidget(this))
{
    m_kind->addItem(tr("As the system says", "proxy"), int(Proxy::Kind::System));
    m_kind->addItem(tr("None", "proxy"), int(Proxy::Kind::None));
    m_kind->addItem(tr("Manual", "proxy"), int(Proxy::Kind::Manual));
    new WheelGuard(m_kind);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(GapOfProxy);
    auto *kind = new FieldGroup(tr("Proxy"), {}, m_kind, this);
    kind->addHint(tr("Connections to this computer never use one."));
    column->addWidget(kind);
    column->addWidget(m_manual);
    auto *manual = new QVBoxLayout(m_manual);
    manual->setContentsMargins(0, 0, 0, 0);
    manual->setSpacing(GapOfProxy);
    manual->addWidget(new FieldGroup(tr("Address of the proxy"), {}, m_address, m_manual));
    manual->addWidget(new FieldGroup(tr("User name at the proxy"), tr("optional"), m_user, m_manual));
    manual->addWidget(new FieldGroup(tr("Password at the proxy"), tr("optional"), m_password, m_manual));
    m_password->setVerbatim();
    m_address->setPlaceholderText(u"proxy.example:8080"_s);
    for (QLineEdit *field : {m_address, m_user, static_cast<QLineEdit *>(m_password)}) {
        field->setLayoutDirection(Qt::LeftToRight);
        connect(field, &QLineEdit::textEdited, this, &ProxyFields::edited);
    }
    // The password is known of another proxy then.
    for (const QLineEdit *field : {m_address, m_user})
        connect(field, &QLineEdit::textEdited, this, [this] { m_password->setPlaceholderText({}); });
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ProxyFields::renew);
    connect(m_kind, &QComboBox::activated, this, &ProxyFields::edited);
    renew();
}

void ProxyFields::fill(const Proxy &proxy, bool isKept)
{
    m_kind->setCurrentIndex(m_kind->findData(int(proxy.kind)));
    m_address->setText(addressOf(proxy));
    m_user->setText(proxy.user);
    m_password->setPlaceholderText(isKept ? tr("kept", "a secret that is known") : QString());
    wipe();
}

Proxy ProxyFields::proxy() const
{
    const auto kind = Proxy::Kind(m_kind->currentData().toInt());
    if (kind != Proxy::Kind::Manual)
        return {kind, {}, 0, {}};
    const auto [host, port] = proxyAddress(m_address->text());
    return {kind, host, port, m_user->text().trimmed()};
}

QByteArray ProxyFields::password() const
{
    return proxy().kind == Proxy::Kind::Manual ? m_password->key() : QByteArray();
}

void ProxyFields::wipe()
{
    m_password->wipe();
}

void ProxyFields::renew()
{
    m_manual->setVisible(Proxy::Kind(m_kind->currentData().toInt()) == Proxy::Kind::Manual);
}
