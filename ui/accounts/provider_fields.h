// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/connection_draft.h"
#include "providers/providers.h"

#include <QWidget>

class FieldGroup;
class QHBoxLayout;
class QLineEdit;
class QVBoxLayout;

/// What a provider asks for besides name and address: its keys, and what tells one account from another there. What was typed
/// into a field stays while other providers are looked at.
class ProviderFields : public QWidget
{
    Q_OBJECT

public:
    /// A provider that asks for more than three things asks for optional ones under *Advanced*, but for a virtual key.
    enum class Part { Main, Advanced };

    ProviderFields(Part part, QWidget *parent);

    void choose(const QString &provider);
    /// Where the service is asked, normalised: what it needs may depend on it.
    void setAddress(const QUrl &url);
    void fill(const Account &account);
    void clear();
    /// Fields that are part of what an account is known by cannot be changed then.
    void setFixed(bool isFixed);
    /// An empty field means the secret that is known.
    void setKept(const Credentials &known);
    /// The sentence below the service's key.
    void setKeyHint(const QString &sentence);
    /// Uses these secrets, which come from the environment, until others are typed or another provider is chosen.
    void borrow(const Credentials &found);
    void wipe();

    /// Adds what stands in the fields.
    void read(ConnectionDraft *draft) const;
    /// Stands in for secrets that may stay empty.
    void stand(Credentials *credentials) const;
    /// The field of a secret; nullptr when this provider has none of that kind here.
    QLineEdit *find(ProviderField::Kind kind) const;
    /// The field with the ProviderField::id, if this provider has it here.
    QLineEdit *find(const QString &id) const;
    /// The first secret that is needed and missing; nullptr when all are there.
    QLineEdit *firstMissing() const;
    void mark(bool isInvalid);

Q_SIGNALS:
    void edited();

private:
    struct Row
    {
        ProviderField field;
        FieldGroup *group;
        QLineEdit *edit;
        bool isShown = false;
        bool isKept = false;
    };

    void add(const ProviderField &field);
    void place(FieldGroup *group, const ProviderField &field);
    bool isHere(const Provider &provider, const ProviderField &field) const;
    static bool isFilled(const Row &row);
    void renewHint(const Row &row);

    bool isRequired(const Row &row) const;

    const Part m_part;
    QVBoxLayout *m_column;
    QHBoxLayout *m_line = nullptr; ///< of two fields
    std::vector<Row> m_rows; ///< of all providers
    const Provider *m_provider = nullptr;
    QUrl m_address;
    QString m_keyHint;
    bool m_isFixed = false;
};

/// Shows that a complaint is about this field.
void markInvalid(QWidget *field, bool isInvalid);
