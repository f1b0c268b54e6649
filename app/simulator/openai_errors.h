// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "simulator/fault.h"
#include "simulator/http_message.h"
#include "simulator/openai_styles.h"

namespace sim {

/// What an error of an OpenAI-dialect service says; what is empty is sent as null.
struct ErrorWords
{
    int status = 500;
    QString message;
    QString type;
    QString code;
    QString param;
};

/// What such a service says when it has no more to say than a status. A 401 echoes part of the `key` it was sent.
ErrorWords wordsOf(int status, const QByteArray &key);

/// The answer in the shape of the service.
Response errorIn(Style style, const ErrorWords &words);
/// One of the four shapes that errors have which passed a gateway: 1 the provider's, 2 the gateway's, 3 an unknown route,
/// 4 the management's.
Response gatewayError(int shape, const ErrorWords &words);
/// What `fault` asks for, its hints about when to come again included. `now` is what the Date header says.
Response faultIn(Style style, const FaultSpec &fault, const QByteArray &key, qint64 now);

} // namespace sim
