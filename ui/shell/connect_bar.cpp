// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/connect_bar.h"

#include "providers/providers.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace {

const auto ModelStudio = QStringLiteral("dashscope");

/// Keys are pasted from web pages and shell scripts: blanks and quotes come along.
QByteArray cleanKey(const QString &text)
{
    QString key = text.trimmed();
    while (key.size() > 1 && (key.front() == u'"' || key.front() == u'\'') && key.back() == key.front())
        key = key.mid(1, key.size() - 2).trimmed();
    return key.toUtf8();
}

} // namespace

ConnectBar::ConnectBar(QWidget *parent)
    : QWidget(parent)
    , m_url(new QComboBox(this))
    , m_key(new QLineEdit(this))
    , m_connect(new QPushButton(tr("Connect"), this))
{
    m_url->setEditable(true);
    m_url->setAccessibleName(tr("Service"));
    m_url->setMinimumWidth(240);
    m_key->setEchoMode(QLineEdit::Password);
    m_key->setPlaceholderText(tr("API key, kept until you close Tunewatch"));
    m_key->setAccessibleName(tr("API key"));
    fillRegions();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 6, 16, 6);
    row->setSpacing(8);
    row->addWidget(new QLabel(tr("Model Studio"), this));
    row->addWidget(m_url, 1);
    row->addWidget(m_key, 1);
    row->addWidget(m_connect);
    connect(m_key, &QLineEdit::textChanged, this, &ConnectBar::updateButton);
    connect(m_url, &QComboBox::editTextChanged, this, &ConnectBar::updateButton);
    connect(m_key, &QLineEdit::returnPressed, this, &ConnectBar::give);
    connect(m_connect, &QPushButton::clicked, this, &ConnectBar::give);
    updateButton();
}

void ConnectBar::fillRegions()
{
    const Provider *provider = findProvider(ModelStudio);
    Q_ASSERT(provider);
    for (const auto &[region, url] : provider->regions)
        m_url->addItem(url.toString(), region);
}

void ConnectBar::askFor(const Account &account)
{
    m_known = account;
    m_url->setEditText(account.baseUrl.toString());
    m_key->clear();
}

void ConnectBar::updateButton()
{
    m_connect->setEnabled(!cleanKey(m_key->text()).isEmpty()
                          && normalisedBaseUrl(ModelStudio, m_url->currentText()).isValid());
}

void ConnectBar::give()
{
    if (!m_connect->isEnabled())
        return;
    Account account = m_known;
    const QUrl url = normalisedBaseUrl(ModelStudio, m_url->currentText());
    if (account.id.isEmpty() || account.baseUrl != url) {
        account = Account();
        account.provider = ModelStudio;
        account.baseUrl = url;
        account.id = accountId(account.provider, url, account.workspace);
        const int region = m_url->findText(url.toString());
        account.name = region >= 0 ? m_url->itemData(region).toString() : url.host();
    }
    const QByteArray key = cleanKey(m_key->text());
    m_key->clear();
    Q_EMIT connectionGiven({account, key});
}
