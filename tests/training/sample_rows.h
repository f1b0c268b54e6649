// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "training/parser.h"

#include <QByteArrayList>

/// What lines state, as rows of text that a test can compare and a person can read.
namespace sample_rows {

LogLines linesOf(const QByteArrayList &entries);

/// `series line step epoch after rank = value`; what the sample does not say is left out.
QByteArray text(const training::Sample &sample);

/// Every sample of the lines, those of the last bar included.
QByteArrayList samplesOf(const QByteArrayList &entries);

/// `resume 1200`
QByteArrayList cuesOf(const QByteArrayList &entries);

} // namespace sample_rows
