// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive/line_pattern.h"

/// What is wrong with a search term and at which of its characters, as a sentence without its full stop.
QString describe(const PatternError &error);
