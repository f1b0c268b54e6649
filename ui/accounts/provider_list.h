// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/provider_choice.h"

#include <QWidget>

class ProviderRow;

/// *Where do your jobs run?*: the providers, one of them chosen.
class ProviderList : public QWidget
{
    Q_OBJECT

public:
    explicit ProviderList(QWidget *parent);

    const ProviderChoice &chosen() const;
    /// The provider and region at this address, else the provider's first row. Emits nothing.
    void choose(const QString &provider, const QUrl &url);
    ProviderRow *chosenRow() const;

Q_SIGNALS:
    void chosenByPerson(const ProviderChoice &choice);

private:
    std::vector<ProviderRow *> m_rows;
};
