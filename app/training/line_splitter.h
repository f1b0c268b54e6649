// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/log_lines.h"

namespace training {

/// Turns a byte stream (a file, a pipe) into lines, at any chunking: drops a UTF-8 BOM at the start, cuts at
/// `\n`, strips one trailing `\r`. Services that send lines do not need it.
class LineSplitter
{
public:
    /// Appends the complete lines of `bytes` to `lines`.
    void feed(QByteArrayView bytes, LogLines *lines);
    /// The end of the stream: an unterminated last line counts.
    void finish(LogLines *lines);

private:
    QByteArray m_rest;
    bool m_atStart = true;
};

} // namespace training
