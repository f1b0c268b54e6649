// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

/// What gzip and zstd would write.
QByteArray gzipped(const QByteArray &bytes);
QByteArray zstandard(const QByteArray &bytes);
