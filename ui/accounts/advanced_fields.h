// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/connection_draft.h"

#include <QWidget>

class ExtraList;
class FieldGroup;
class LengthBox;
class ProviderFields;
class ProxyFields;
class QLineEdit;
class QVBoxLayout;

/// What few need: the rest of what a provider asks for, headers, query, proxy, interval, and the service's time zone.
class AdvancedFields : public QWidget
{
    Q_OBJECT

public:
    explicit AdvancedFields(QWidget *parent);

    /// Takes the field of the base URL, as the first.
    void takeAddress(FieldGroup *address);
    void choose(const QString &provider);
    void fill(const Account &account, const Credentials &known);
    void clear();
    void wipe();
    void read(ConnectionDraft *draft) const;
    void pointAt(ConnectionDraft::Field field);
    void unmark();
    ProviderFields *provider() const { return m_provider; }

Q_SIGNALS:
    void edited();
    void rowsChanged();

private:
    QVBoxLayout *m_column;
    ProviderFields *m_provider;
    ExtraList *m_headers;
    ExtraList *m_query;
    ProxyFields *m_proxy;
    LengthBox *m_interval;
    LengthBox *m_offset;
    FieldGroup *m_zone = nullptr;
    QLineEdit *m_slots;
    FieldGroup *m_slotsGroup = nullptr;
};
