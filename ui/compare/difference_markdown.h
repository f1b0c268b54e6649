// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class DifferenceModel;

/// The rows that the model shows as a table in Markdown, as GitHub and others read it: whole values, what is best in bold,
/// nothing in a name or a value that would break the table or be read as markup.
QString markdown(const DifferenceModel &model);
