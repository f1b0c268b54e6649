// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/connection_draft.h"
#include "accounts/provider_choice.h"

#include <QWidget>

class Disclosure;
class FieldGroup;
class InkLabel;
class KeyField;
class QComboBox;
class QLineEdit;
class QVBoxLayout;
class ResultRow;

/// The fields of the connect page: key, workspace, name, and the address and the service's time zone under *Advanced*.
class ConnectForm : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectForm(QWidget *parent);

    /// The accounts that exist: a name is offered that none of them has.
    void setKnown(const std::vector<Account> &accounts);
    /// The fields of another provider; what was typed in them stays, but for the address.
    void choose(const ProviderChoice &choice);
    /// The fields of a known account; only the key is empty.
    void fill(const Account &account);
    /// The fields of a known account as far as they may change: address and workspace are what it is known by. With a key in
    /// this run, another one is not needed.
    void edit(const Account &account, bool hasKey);
    /// Empties all of them.
    void reset();

    ConnectionDraft draft() const;
    bool hasKey() const;
    /// An empty field means the key that is known.
    bool mayLackKey() const { return m_kind == Kind::Known; }
    void wipeKey();
    void focusKey();
    /// To the field that is most likely to be filled in or changed.
    void focusFirst();
    /// Marks the field that a complaint is about, and goes there.
    void pointAt(ConnectionDraft::Field field);
    ResultRow *result() const { return m_result; }

Q_SIGNALS:
    void edited();

private:
    enum class Kind { New, Known, KnownWithoutKey };

    void setKind(Kind kind);
    void addFields(QVBoxLayout *column);
    void addAdvanced(QVBoxLayout *column);
    void fillOffsets();
    void setOffset(std::chrono::seconds offset);
    void placeBaseUrl();
    void takeEdit();
    void offerName();

    std::vector<Account> m_known;
    ProviderChoice m_choice;
    Kind m_kind = Kind::New;
    bool m_isNameOwn = false; ///< typed by a person: not replaced by what the provider suggests
    InkLabel *m_title;
    QLineEdit *m_baseUrl;
    KeyField *m_key;
    QLineEdit *m_workspace;
    QLineEdit *m_name;
    ResultRow *m_result;
    QWidget *m_advanced;
    Disclosure *m_unfold;
    QComboBox *m_offset;
    FieldGroup *m_address; ///< stands below the title for an address of one's own, else under *Advanced*
    FieldGroup *m_secret;
    FieldGroup *m_space;
    QVBoxLayout *m_top = nullptr;
    QVBoxLayout *m_hidden = nullptr; ///< of *Advanced*
};
