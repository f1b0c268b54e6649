// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/secret_text.h" // withoutKeys(): some gateways repeat the key they refuse

#include <QByteArray>
#include <QString>

/// What a person can read of an answer that is no JSON: a proxy's page or a plain sentence. Tags, scripts and
/// control characters are dropped, blanks run together, and about 300 characters are kept.
QString bodyText(const QByteArray &body);

/// How an answer begins, as it is: up to 2,000 characters, tags and all, without what looks like an API key.
QString bodyStart(const QByteArray &body);
