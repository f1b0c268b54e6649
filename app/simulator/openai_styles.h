// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QVariantMap>
#include <optional>

namespace sim {

/// Which of the services that speak OpenAI's dialect is played.
enum class Style {
    OpenAi,
    Portkey,   ///< the hosted gateway before OpenAI: bodies unchanged, other headers and errors
    Azure,
    Bedrock,   ///< behind the gateway: ARNs, milliseconds, no events
    Fireworks, ///< behind the gateway: pages instead of cursors, no events
    Mistral,   ///< pages, upper-case words, events inside the job
    Zhipu      ///< other keys in the metrics
};

/// By its name on the command line: `openai`, `portkey`, …
std::optional<Style> styleNamed(const QString &name);

/// True for services that are reached through Portkey's gateway, hosted or not.
bool isBehindGateway(Style style);

/// What `id` of a job is called there.
QByteArray idIn(Style style, const QByteArray &id);
/// OpenAI's job object as that service would send it; an event likewise.
QVariantMap jobIn(Style style, const QVariantMap &job);
QVariantMap eventIn(Style style, const QVariantMap &event);

/// Every time in it in milliseconds instead of seconds.
QVariantMap inMilliseconds(QVariantMap object);

} // namespace sim
