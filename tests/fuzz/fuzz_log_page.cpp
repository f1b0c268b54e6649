// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Any body as a page of log: never a crash, and both paths read the same.

#include "providers/dashscope/log_reader.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const HttpReply reply{200, {}, QByteArray(reinterpret_cast<const char *>(data), qsizetype(size))};
    const Result<LogBlock> tolerant = readAnyLogPage(reply, 0);
    const std::optional<LogBlock> fast = readPlainLogPage(reply.body, 0);
    if (!fast)
        return 0;
    if (!tolerant || tolerant->lines != fast->lines || tolerant->total != fast->total ||
        tolerant->repaired != 0)
        qFatal("the two readers of log pages disagree");
    return 0;
}
