// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

struct ProviderField;

/// The words for what a provider asks for.
namespace text {

QString fieldName(const QString &provider, const ProviderField &field);
/// What such a value looks like; the same in every language, may be empty.
QString fieldExample(const ProviderField &field);
/// A sentence below it; may be empty.
QString fieldHint(const ProviderField &field);

} // namespace text
