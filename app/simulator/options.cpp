// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/options.h"

#include <QCommandLineParser>
#include <QDateTime>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace sim {

namespace {

const auto description =
    u"Plays the fine-tuning API of Model Studio, and under /v1 that of services that speak OpenAI's dialect, on\n"
    "127.0.0.1. The first line of its output is its origin.\n"
    "Jobs live in simulated time: it starts at --now and runs --speed times as fast as real time."_s;

void declare(QCommandLineParser &parser)
{
    parser.setApplicationDescription(description);
    parser.addOptions({
        {u"port"_s, u"Port to listen on; 0 takes a free one."_s, u"N"_s, u"0"_s},
        {u"api-key"_s, u"The only key that is let in; or TUNEWATCH_SIMULATOR_KEY."_s, u"K"_s},
        {u"jobs"_s, u"Number of jobs (60)."_s, u"N"_s, u"60"_s},
        {u"log-lines"_s, u"Length of the logs of ordinary finished jobs (300)."_s, u"N"_s, u"300"_s},
        {u"mixed-logs"_s, u"Those logs are mostly prose, with a metric record in ten lines: 160 bytes a line."_s},
        {u"latency"_s, u"Delay before each answer, in real ms."_s, u"MS"_s, u"0"_s},
        {u"speed"_s, u"Simulated seconds a real second; 0 stands still."_s, u"X"_s, u"1"_s},
        {u"seed"_s, u"Another number, other jobs and logs."_s, u"N"_s, u"1"_s},
        {u"now"_s, u"Simulated time at the start; local time when it names no zone."_s, u"ISO"_s},
        {u"record"_s, u"Append one JSON line for each answered request to FILE."_s, u"FILE"_s},
        {u"fault"_s,
         u"KIND[,p=P][,every=K][,after=N][,path=RE][,retry_after=S]; repeatable. Kinds: 401 403 404 405 429 500 "
         "503 reset close truncate gzip-cut slow hang html malformed empty echo insert shrink; of the OpenAI dialect "
         "hide-more endless repeat milliseconds, and [,retry_after_ms=MS][,retry_date=S][,code=C][,shape=1..4] for "
         "errors."_s,
         u"FAULT"_s},
        {u"style"_s, u"What speaks OpenAI's dialect: openai portkey azure bedrock fireworks mistral zhipu."_s, u"STYLE"_s,
         u"openai"_s},
        {u"key"_s, u"The key of that side; --api-key by default. With a gateway, the gateway's own."_s, u"K"_s},
        {u"virtual-key"_s, u"The only virtual key a gateway knows; any by default."_s, u"K"_s},
        {u"plain-csv"_s, u"Result files as they are instead of in base64."_s},
        {u"demo"_s, 
         u"Three accounts with three months of jobs: /singapore/api/v1 and /beijing/api/v1, and /openai/v1 behind "
         "Portkey."_s},
        {u"page-cap"_s, u"Largest page_size the list accepts (100)."_s, u"N"_s, u"100"_s},
        {u"until-stdin-closes"_s, u"End when standard input ends: dies with its parent."_s},
    });
    parser.addHelpOption();
    parser.addVersionOption();
}

/// Reads numbers out of a parser and remembers the first that is none.
class Reader
{
public:
    explicit Reader(const QCommandLineParser &parser)
        : m_parser(parser)
    {}

    qint64 integer(const QString &name, qint64 least, qint64 most)
    {
        bool good = false;
        const qint64 value = m_parser.value(name).toLongLong(&good);
        if (!good || value < least || value > most)
            fail(name);
        return value;
    }

    double real(const QString &name)
    {
        bool good = false;
        const double value = m_parser.value(name).toDouble(&good);
        if (!good || !(value >= 0) || value > 1e9)
            fail(name);
        return value;
    }

    qint64 time(const QString &name)
    {
        if (!m_parser.isSet(name))
            return QDateTime::currentMSecsSinceEpoch();
        const QDateTime time = QDateTime::fromString(m_parser.value(name), Qt::ISODateWithMs);
        if (!time.isValid())
            fail(name);
        return time.toMSecsSinceEpoch();
    }

    void fail(const QString &name)
    {
        if (error.isEmpty())
            error = u"--%1: cannot use '%2'"_s.arg(name, m_parser.value(name));
    }

    QString error;

private:
    const QCommandLineParser &m_parser;
};

Options read(const QCommandLineParser &parser, QString *error)
{
    Reader reader(parser);
    Options options;
    options.port = quint16(reader.integer(u"port"_s, 0, 65535));
    // The environment keeps a key out of the list of processes.
    options.apiKey = parser.isSet(u"api-key"_s) ? parser.value(u"api-key"_s).toUtf8() : qgetenv("TUNEWATCH_SIMULATOR_KEY");
    options.jobs = int(reader.integer(u"jobs"_s, 0, 1000000));
    options.logLines = reader.integer(u"log-lines"_s, 0, 1000000000);
    options.mixedLogs = parser.isSet(u"mixed-logs"_s);
    options.latency = int(reader.integer(u"latency"_s, 0, 3600000));
    options.speed = reader.real(u"speed"_s);
    options.seed = quint64(
        reader.integer(u"seed"_s, std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max()));
    options.now = reader.time(u"now"_s);
    options.pageCap = int(reader.integer(u"page-cap"_s, 1, 1000000));
    options.recordFile = parser.value(u"record"_s);
    options.openAiKey = parser.isSet(u"key"_s) ? parser.value(u"key"_s).toUtf8() : options.apiKey;
    options.virtualKey = parser.value(u"virtual-key"_s).toUtf8();
    options.plainCsv = parser.isSet(u"plain-csv"_s);
    options.demo = parser.isSet(u"demo"_s);
    const bool isChosen = parser.isSet(u"style"_s) || !options.demo;
    if (const auto style = isChosen ? styleNamed(parser.value(u"style"_s)) : Style::Portkey)
        options.style = *style;
    else
        reader.fail(u"style"_s);
    options.untilStdinCloses = parser.isSet(u"until-stdin-closes"_s);
    for (const QString &text : parser.values(u"fault"_s)) {
        if (const auto fault = parseFault(text, &reader.error))
            options.faults.push_back(*fault);
    }
    if (reader.error.isEmpty() && options.apiKey.isEmpty())
        reader.error = u"--api-key or TUNEWATCH_SIMULATOR_KEY is missing"_s;
    *error = reader.error;
    return options;
}

} // namespace

ParsedOptions parseOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    declare(parser);
    ParsedOptions parsed;
    if (!parser.parse(arguments))
        parsed.error = parser.errorText();
    else if (parser.isSet(u"help"_s))
        parsed.answer = parser.helpText();
    else if (parser.isSet(u"version"_s))
        parsed.answer = u"tunewatch-simulator " TUNEWATCH_VERSION "\n"_s;
    else if (!parser.positionalArguments().isEmpty())
        parsed.error = u"unexpected: %1"_s.arg(parser.positionalArguments().constFirst());
    else
        parsed.options = read(parser, &parsed.error);
    return parsed;
}

} // namespace sim
