// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "values/account.h"

QString accountId(const QString &provider, const QUrl &normalisedUrl, const QString &workspace)
{
    const QString url = normalisedUrl.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
    return provider + u'|' + url + u'|' + workspace;
}
