// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/job_filter_spec.h"

#include <QStringList>

/// A chosen view and its chips in the words in which Settings keep them. What cannot be read is the first view, and no
/// chip: an older or newer program wrote it.
QStringList wordsOf(const JobFilterSpec &spec);
JobFilterSpec specOf(const QStringList &words);

QStringList wordsOf(const JobChips &chips);
JobChips chipsOf(const QStringList &words);
