// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "simulator/fault.h"
#include "simulator/openai_styles.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <vector>

namespace sim {

/// The command line of tunewatch-simulator.
struct Options
{
    quint16 port = 0; ///< 0: any free one
    QByteArray apiKey;
    int jobs = 60;
    qint64 logLines = 300; ///< of the ordinary finished jobs
    bool mixedLogs = false; ///< ordinary logs are MixedLog
    int latency = 0;        ///< real ms before each answer
    double speed = 1.0;
    quint64 seed = 1;
    qint64 now = 0;    ///< ms since 1970 UTC
    int pageCap = 100; ///< a larger page_size is refused
    QString recordFile;
    std::vector<FaultSpec> faults;
    Style style = Style::OpenAi; ///< of the OpenAI dialect
    QByteArray openAiKey;        ///< that dialect's key; Portkey's own where there is a gateway
    QByteArray virtualKey;       ///< the only one a gateway knows; empty: any
    bool plainCsv = false;       ///< result files as they are instead of in base64
    bool demo = false;
    bool untilStdinCloses = false;
};

struct ParsedOptions
{
    Options options;
    QString error;  ///< not empty: say this and exit with 1
    QString answer; ///< not empty: print this and exit with 0 (--help, --version)
};

/// `arguments` begin with the program's name.
ParsedOptions parseOptions(const QStringList &arguments);

} // namespace sim
