// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Any body with any status: never a crash, and an error is never without a kind that fits its status.

#include "providers/dashscope/error_reader.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static constexpr int Statuses[] = {200, 400, 401, 403, 404, 429, 500, 503};
    if (size == 0)
        return 0;
    const int status = Statuses[data[0] % std::size(Statuses)];
    const HttpReply reply{
        status, {}, QByteArray(reinterpret_cast<const char *>(data + 1), qsizetype(size - 1))};
    const Error error = readError(reply);
    if (status == 401 && error.httpStatus == 401 && error.kind != ErrorKind::Unauthorized)
        qFatal("a 401 that is not unauthorized");
    if (status >= 500 && error.httpStatus >= 500 && error.kind != ErrorKind::Server)
        qFatal("a 5xx that is not the server's fault");
    return 0;
}
