// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/job_cells.h"

#include <QStringList>

/// The whole row as one sentence for screen readers.
QString rowSentence(const JobFacts &facts);
/// Everything the search looks at, one line each.
QString searchText(const JobFacts &facts);
/// Rows as a table in Markdown, header first; what would end a cell is escaped.
QString markdownTable(const QStringList &header, const QList<QStringList> &rows);
