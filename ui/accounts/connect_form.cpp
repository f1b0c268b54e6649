// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/connect_form.h"

#include "accounts/advanced_fields.h"
#include "accounts/disclosure.h"
#include "accounts/field_group.h"
#include "accounts/key_field.h"
#include "accounts/provider_fields.h"
#include "accounts/result_row.h"
#include "commands/connections.h"
#include "providers/providers.h"
#include "shell/ink_label.h"

#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using Field = ConnectionDraft::Field;

namespace {

constexpr int Gap = 14;
constexpr int GapBelowTitle = 12;
constexpr int GapAroundTarget = 10; ///< of a line that is higher than its text, to be easy to hit
constexpr int TitleLine = 20;
constexpr int Above = 20;
constexpr int Beside = 24;
constexpr int BelowTarget = 11; ///< of which a target has as much again above its text
const auto LabelField = QStringLiteral("label");

/// Everything that takes the focus, in the order of reading.
void collectTabs(QLayout *layout, std::vector<QWidget *> *order)
{
    for (int i = 0; i < layout->count(); ++i) {
        QWidget *widget = layout->itemAt(i)->widget();
        if (QLayout *inner = widget ? widget->layout() : layout->itemAt(i)->layout())
            collectTabs(inner, order);
        if (widget && (widget->focusPolicy() & Qt::TabFocus))
            order->push_back(widget);
        if (const auto *key = qobject_cast<KeyField *>(widget))
            order->push_back(key->eye());
    }
}

} // namespace

ConnectForm::ConnectForm(QWidget *parent)
    : QWidget(parent)
    , m_title(new InkLabel(TextRole::SectionTitle, &Tokens::text, {}, this))
    , m_baseUrl(new QLineEdit(this))
    , m_provider(new ProviderFields(ProviderFields::Part::Main, this))
    , m_name(new QLineEdit(this))
    , m_result(new ResultRow(this))
    , m_advanced(new AdvancedFields(this))
    , m_unfold(new Disclosure(m_advanced, this))
    , m_address(new FieldGroup(tr("Base URL"), {}, m_baseUrl, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Beside, Above, Beside, BelowTarget);
    column->setSpacing(GapBelowTitle);
    m_title->setLineHeight(TitleLine);
    column->addWidget(m_title);
    auto *fields = new QVBoxLayout;
    fields->setSpacing(Gap);
    column->addLayout(fields);
    addFields(fields);
    auto *tail = new QVBoxLayout;
    tail->setSpacing(GapAroundTarget);
    tail->addWidget(m_result);
    addAdvanced(tail);
    fields->addLayout(tail);
    column->addStretch(1);
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString &name) { m_isNameOwn = !name.trimmed().isEmpty(); });
    for (QLineEdit *field : {m_baseUrl, m_name})
        connect(field, &QLineEdit::textEdited, this, &ConnectForm::takeEdit);
    connect(m_provider, &ProviderFields::edited, this, &ConnectForm::takeEdit);
    connect(m_advanced, &AdvancedFields::edited, this, &ConnectForm::takeEdit);
    connect(m_advanced, &AdvancedFields::rowsChanged, this, &ConnectForm::chainTabs);
}

void ConnectForm::addFields(QVBoxLayout *column)
{
    m_top = new QVBoxLayout;
    column->addLayout(m_top);
    setKeychain(KeychainAnswer::Missing);
    column->addWidget(m_provider);
    column->addWidget(new FieldGroup(tr("Name in the sidebar"), {}, m_name, this));
    m_baseUrl->setPlaceholderText(u"https://api.example.org/v1"_s);
    m_baseUrl->setLayoutDirection(Qt::LeftToRight);
}

void ConnectForm::addAdvanced(QVBoxLayout *column)
{
    column->addWidget(m_unfold);
    column->addWidget(m_advanced);
    connect(m_unfold, &Disclosure::opened, this, [this](bool isOpen) {
        // With more fields below, room that waits for a result looks like a hole.
        m_result->setReserving(!isOpen);
        layout()->setContentsMargins(Beside, Above, Beside, isOpen ? Above : BelowTarget);
    });
    placeBaseUrl();
}

void ConnectForm::setKnown(const std::vector<Account> &accounts)
{
    m_known = accounts;
    offerName();
}

void ConnectForm::choose(const ProviderChoice &choice)
{
    m_choice = choice;
    m_baseUrl->setText(choice.url.toString());
    m_provider->choose(choice.provider);
    m_advanced->choose(choice.provider);
    placeBaseUrl();
    nameChoice();
    offerName();
}

/// The region's name, unless the address is another.
void ConnectForm::nameChoice()
{
    const QUrl url = normalisedBaseUrl(m_choice.provider, m_baseUrl->text());
    m_provider->setAddress(url);
    const Provider *provider = findProvider(m_choice.provider);
    const bool isElsewhere = !m_choice.isOwnAddress() && url.isValid() && url != m_choice.url;
    m_title->setText(isElsewhere && provider ? tr("%1, %2", "service, host").arg(provider->name, url.host()) : m_choice.title);
}

void ConnectForm::fill(const Account &account, const Credentials &known)
{
    reset();
    m_baseUrl->setText(account.baseUrl.toString());
    m_provider->fill(account);
    Credentials others = known;
    others.key.clear();
    m_provider->setKept(others);
    m_advanced->fill(account, known);
    m_name->setText(account.name);
    m_isNameOwn = true;
    m_isNew = false;
    m_label = account.fields.value(LabelField);
    nameChoice();
    m_unfold->setOpen(!m_choice.isOwnAddress() && account.baseUrl != m_choice.url);
}

void ConnectForm::edit(const Account &account, const Credentials &known)
{
    fill(account, known);
    m_provider->setKept(known);
    m_isEdited = true;
    setFixed(true);
}

void ConnectForm::setFixed(bool isFixed)
{
    m_baseUrl->setReadOnly(isFixed);
    m_address->setHint(isFixed ? tr("It cannot be changed: saved jobs belong to it. Add another connection instead.") : QString());
    m_provider->setFixed(isFixed);
    m_advanced->provider()->setFixed(isFixed);
}

void ConnectForm::setKeychain(KeychainAnswer answer)
{
    m_provider->setKeyHint(keepsKeys(answer) ? tr("Saved in the system keychain, never in a file or a log.")
                                             : tr("The key is kept until you close Tunewatch, and asked for again next time."));
}

void ConnectForm::reset()
{
    m_isEdited = false;
    m_isNew = true;
    m_label.clear();
    m_isNameOwn = false;
    m_baseUrl->setText(m_choice.url.toString());
    m_provider->clear();
    m_advanced->clear();
    setFixed(false);
    m_unfold->setOpen(false);
    m_result->clear();
    nameChoice();
    offerName();
    markInvalid(m_baseUrl, false);
    markInvalid(m_name, false);
}

ConnectionDraft ConnectForm::draft() const
{
    ConnectionDraft draft;
    draft.provider = m_choice.provider;
    draft.url = m_baseUrl->text();
    draft.name = m_name->text().trimmed().isEmpty() ? m_name->placeholderText() : m_name->text();
    m_provider->read(&draft);
    m_advanced->read(&draft);
    if (!m_label.isEmpty())
        draft.fields.insert(LabelField, m_label);
    const Account *known = m_isNew && m_isNameOwn ? findAccount(m_known, draft.account().id) : nullptr;
    if (known && known->name.compare(draft.name.simplified(), Qt::CaseInsensitive) != 0)
        draft.fields.insert(LabelField, draft.name.simplified());
    return draft;
}

bool ConnectForm::isComplete() const
{
    Connection wanted = draft().connection();
    m_provider->stand(&wanted.credentials);
    m_advanced->provider()->stand(&wanted.credentials);
    const bool hasAddress = !m_baseUrl->text().trimmed().isEmpty();
    return hasAddress && ::isComplete(wanted.account, wanted.credentials);
}

QString ConnectForm::offeredVariable() const
{
    const Provider *provider = findProvider(m_choice.provider);
    const ConnectionDraft typed = draft();
    if (!provider || m_isEdited || !typed.credentials.isEmpty() || credentialsFromEnvironment(typed.account()).key.isEmpty())
        return {};
    const auto field = std::ranges::find(provider->fields, ProviderField::Kind::Key, &ProviderField::kind);
    return field == provider->fields.end() ? QString() : field->variable;
}

void ConnectForm::borrowKey()
{
    if (offeredVariable().isEmpty())
        return;
    m_provider->borrow(credentialsFromEnvironment(draft().account()));
    takeEdit();
}

bool ConnectForm::isKept() const
{
    const Credentials typed = draft().credentials;
    return m_isEdited && typed.isEmpty() && typed.proxyPassword.isEmpty() && isComplete();
}

void ConnectForm::wipe()
{
    m_provider->wipe();
    m_advanced->wipe();
}

void ConnectForm::focusKey()
{
    QLineEdit *missing = m_provider->firstMissing();
    QLineEdit *key = missing ? missing : m_provider->find(ProviderField::Kind::Key);
    (m_choice.isOwnAddress() && m_baseUrl->text().trimmed().isEmpty() ? m_baseUrl : key)->setFocus(Qt::OtherFocusReason);
}

void ConnectForm::focusFirst()
{
    if (!isKept())
        return focusKey();
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

QLineEdit *ConnectForm::providerFieldAbout(Field field) const
{
    if (field == Field::Config)
        return m_advanced->provider()->find(u"config"_s);
    const auto kind = field == Field::VirtualKey ? ProviderField::Kind::VirtualKey
        : field == Field::ProviderKey            ? ProviderField::Kind::ProviderKey
                                                 : ProviderField::Kind::Key;
    QLineEdit *onTop = m_provider->find(kind);
    return onTop ? onTop : m_advanced->provider()->find(kind);
}

void ConnectForm::pointAt(Field field)
{
    const bool isExtra = field == Field::Headers || field == Field::Query || field == Field::Proxy;
    QLineEdit *edit = field == Field::BaseUrl ? m_baseUrl : field == Field::Name ? m_name : isExtra ? nullptr : providerFieldAbout(field);
    if (isExtra || (edit && m_advanced->isAncestorOf(edit)))
        m_unfold->setOpen(true);
    if (isExtra)
        return m_advanced->pointAt(field);
    if (!edit)
        return;
    markInvalid(edit, true);
    edit->setFocus(Qt::OtherFocusReason);
}

void ConnectForm::placeBaseUrl()
{
    const bool isFirst = m_choice.isOwnAddress();
    m_unfold->setText(isFirst ? tr("Advanced: proxy, refresh interval") : tr("Advanced: base URL, proxy, refresh interval"));
    m_unfold->setAccessibleName(m_unfold->text());
    m_unfold->updateGeometry();
    if (isFirst)
        m_top->addWidget(m_address);
    else
        m_advanced->takeAddress(m_address);
    // A layout shows what it takes over only when events are handled, too late for the focus.
    m_address->show();
    chainTabs();
}

void ConnectForm::chainTabs()
{
    std::vector<QWidget *> order;
    collectTabs(layout(), &order);
    for (size_t i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
}

void ConnectForm::takeEdit()
{
    markInvalid(m_baseUrl, false);
    markInvalid(m_name, false);
    m_provider->mark(false);
    m_advanced->unmark();
    m_result->clear();
    nameChoice();
    offerName();
    Q_EMIT edited();
}

void ConnectForm::offerName()
{
    const Account wanted = draft().account();
    const Account *known = findAccount(m_known, wanted.id);
    const bool isPreset = !m_choice.isOwnAddress() && wanted.baseUrl == m_choice.url;
    const QString wish = known ? known->name : isPreset ? m_choice.name : wanted.baseUrl.host();
    const QString name = freeName(wish, wanted.id, m_known);
    m_name->setPlaceholderText(name);
    if (!m_isNameOwn && !m_name->hasFocus())
        m_name->setText(name);
}
