// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace openai {

/// withoutKeys(), and without what else servers of the dialect repeat of a key they refuse: what is left of one that they
/// masked themselves (`sk-…abcd`), and keys without a mark of their own, which only a name betrays (`"api_key":"1a2b3c"`).
QString redacted(QString text);

} // namespace openai
