// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QUrl>
#include <vector>

/// One answer to *Where do your jobs run?*: a region of a service, or an address of one's own.
struct ProviderChoice
{
    QString provider; ///< Provider::id
    QString title;    ///< `Model Studio, Singapore`
    QString detail;   ///< its host
    QString name;     ///< offered for a connection to it: `Singapore`; empty for an own address
    QUrl url;         ///< normalised; empty for an own address

    bool isOwnAddress() const { return url.isEmpty(); }
};

/// Everything providers() offers: its regions, or an address of one's own where it has none.
std::vector<ProviderChoice> providerChoices();
