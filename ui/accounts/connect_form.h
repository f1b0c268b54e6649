// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/connection_draft.h"
#include "accounts/provider_choice.h"
#include "values/keychain_answer.h"

#include <QWidget>

class AdvancedFields;
class Disclosure;
class FieldGroup;
class InkLabel;
class ProviderFields;
class QLineEdit;
class QVBoxLayout;
class ResultRow;

/// The fields of the connect page: what the chosen provider asks for, a name, and the rest under *Advanced*.
class ConnectForm : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectForm(QWidget *parent);

    /// The accounts that exist: a name is offered that none of them has.
    void setKnown(const std::vector<Account> &accounts);
    /// The fields of another provider; what was typed in them stays, but for the address.
    void choose(const ProviderChoice &choice);
    /// The fields of a known account, for a new key; its other secrets may stay empty.
    void fill(const Account &account, const Credentials &known);
    /// The fields of a known account as far as they may change: address, workspace and the like are what it is known by. Its
    /// secrets in this run, `known`, are not shown; an empty field keeps one.
    void edit(const Account &account, const Credentials &known);
    /// Empties all of them.
    void reset();

    /// Whether a key is kept for the next start: said below its field. Missing at first.
    void setKeychain(KeychainAnswer answer);

    /// Without the secrets that are kept. A new connection at the place of a known one, with a name of its own, is another
    /// account: two virtual keys of one gateway. Its name then becomes part of what it is known by, the field `label`.
    ConnectionDraft draft() const;
    /// All that the service needs is there, or kept.
    bool isComplete() const;
    /// Nothing but what is known would be sent.
    bool isKept() const;
    /// The variable that holds a key for this service, as far as none is there yet; empty for none.
    QString offeredVariable() const;
    /// Takes the keys from the environment.
    void borrowKey();
    void wipe();
    void focusKey();
    /// To the field that is most likely to be filled in or changed.
    void focusFirst();
    /// Marks the field that a complaint is about, and goes there.
    void pointAt(ConnectionDraft::Field field);
    ResultRow *result() const { return m_result; }

Q_SIGNALS:
    void edited();

private:
    void setFixed(bool isFixed);
    void addFields(QVBoxLayout *column);
    void addAdvanced(QVBoxLayout *column);
    void placeBaseUrl();
    void nameChoice();
    void takeEdit();
    void offerName();
    void chainTabs();
    QLineEdit *providerFieldAbout(ConnectionDraft::Field field) const;

    std::vector<Account> m_known;
    ProviderChoice m_choice;
    bool m_isEdited = false; ///< an account that is known is edited
    bool m_isNew = true; ///< another connection is wanted, not a known one
    QString m_label; ///< of a known account that has one, see draft()
    bool m_isNameOwn = false; ///< typed by a person: not replaced by what the provider suggests
    InkLabel *m_title;
    QLineEdit *m_baseUrl;
    ProviderFields *m_provider;
    QLineEdit *m_name;
    ResultRow *m_result;
    AdvancedFields *m_advanced;
    Disclosure *m_unfold;
    FieldGroup *m_address; ///< stands below the title for an address of one's own, else under *Advanced*
    QVBoxLayout *m_top = nullptr;
};
