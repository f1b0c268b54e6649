// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "detail/key_value_model.h"
#include "files/local_file_facts.h"

#include <QDateTime>
#include <vector>

/// Rows of the info panel for a local log file: where it is, how large, when it last changed. `now` is the program's clock.
std::vector<KeyValue> localFileRows(const LocalFileFacts &file, const QDateTime &now);
