// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/options.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QStandardPaths>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace {

Failure usage(const QString &sentence)
{
    Error error;
    error.kind = ErrorKind::Rejected;
    error.message = sentence;
    return Failure(error);
}

void describe(QCommandLineParser &parser)
{
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    parser.setApplicationDescription(u"Watches LLM fine-tuning jobs. It only reads: it never starts, changes or cancels one."_s);
    parser.addPositionalArgument(u"command"_s, u"sync | export jobs | export metrics JOB | export metrics --file LOG | export log JOB"_s,
                                 u"[sync | export … | FILE…]"_s);
    parser.addPositionalArgument(u"file"_s, u"Log files of this computer, opened in the window."_s, u" "_s);
    parser.addOptions({
        {u"data-dir"_s, u"Everything Tunewatch keeps lies below this directory."_s, u"DIR"_s},
        {u"demo"_s, u"Watch the built-in simulator: no key and no account needed."_s},
        {u"connect"_s,
         u"Watch this service in this run; repeatable. Providers: dashscope, openai, portkey, compatible. Keys come from the "
         "environment: DASHSCOPE_API_KEY, OPENAI_API_KEY, PORTKEY_API_KEY and PORTKEY_VIRTUAL_KEY, TUNEWATCH_API_KEY for a "
         "compatible one; or else from the system's keychain."_s,
         u"PROVIDER=URL"_s},
        {u"header"_s, u"Send this header to the services given with --connect; repeatable. Not for keys."_s, u"NAME=VALUE"_s},
        {u"account"_s, u"Choose between accounts that share a job id."_s, u"NAME"_s},
        {u"file"_s, u"Of export metrics: of this log file instead of a job; - for the standard input."_s, u"LOG"_s},
        {u"format"_s, u"Of export: csv or json; for a log text or jsonl."_s, u"FORMAT"_s},
        {u"generation"_s, u"Of export log: an older log that the service replaced, from 0."_s, u"N"_s},
        {u"with-secrets"_s, u"Of export log: with keys and signed links, as the lines were received."_s},
        {u"screenshot"_s, u"Save the window's content and exit."_s, u"FILE"_s},
        {u"size"_s, u"Size of the window's content."_s, u"WxH"_s},
        {u"theme"_s, u"light, dark or system."_s, u"THEME"_s},
        {u"lang"_s, u"Language of the window."_s, u"CODE"_s},
        {u"select"_s, u"Open this job."_s, u"JOB"_s},
        {u"show"_s, u"Open at this place: jobs, running, failed, model=M, compare=A,B, log or connect."_s, u"PLACE"_s},
        {u"tab"_s, u"Of the job: monitor, overview, log or raw."_s, u"NAME"_s},
        {u"at-step"_s, u"Pin the chart's crosshair at this step."_s, u"N"_s},
        {u"font"_s, u"Font of the window: family and points, as in \"Inter,10\"."_s, u"FONT"_s},
        {u"now"_s, u"Pretend that it is this time, as ISO 8601."_s, u"ISO"_s},
        {u"seed"_s, u"Another demo."_s, u"N"_s},
        {{u"h"_s, u"help"_s}, u"Print this."_s},
        {{u"v"_s, u"version"_s}, u"Print the version."_s},
    });
}

Result<Command> commandOf(const QStringList &words, bool hasFile)
{
    // A file of such a name is given with its folder: ./sync
    const bool isCommand = !words.isEmpty() && (words.first() == u"sync" || words.first() == u"export");
    if (!isCommand && !hasFile)
        return Command::Window;
    if (hasFile) {
        if (words == QStringList{u"export"_s, u"metrics"_s})
            return Command::ExportMetrics;
        return usage(u"--file goes with export metrics, and stands for the job."_s);
    }
    if (words.first() == u"sync" && words.size() == 1)
        return Command::Sync;
    if (words.first() == u"export" && words.size() == 2 && words.at(1) == u"jobs")
        return Command::ExportJobs;
    if (words.first() == u"export" && words.size() == 3 && words.at(1) == u"metrics")
        return Command::ExportMetrics;
    if (words.first() == u"export" && words.size() == 3 && words.at(1) == u"log")
        return Command::ExportLog;
    return usage(u"“%1” is not a command. Known are sync, export jobs, export metrics JOB, export metrics --file LOG and "
                 "export log JOB."_s.arg(
        words.join(u' ')));
}

/// Commands are plain words, files mostly have a folder or an ending.
bool mayBeMeantAsCommand(const QString &word)
{
    return !word.contains(u'/') && !word.contains(u'.');
}

Failure noSuchFiles(const QStringList &words)
{
    if (mayBeMeantAsCommand(words.first()))
        return usage(u"There is no file “%1”, nor a command of this name. Known are sync, export jobs, export metrics JOB, export "
                     "metrics --file LOG and export log JOB."_s.arg(words.first()));
    if (words.size() == 1)
        return usage(u"There is no file “%1”."_s.arg(words.first()));
    return usage(u"None of these files is there: “%1”."_s.arg(words.join(u"”, “"_s)));
}

/// Everything else that stands without an option is a file, seen from the folder the program was started in. The window says
/// what is wrong with one of several; when nothing is there, the line was meant otherwise.
Result<void> readFiles(const QCommandLineParser &parser, Options *options)
{
    if (options->command != Command::Window)
        return {};
    const QStringList words = parser.positionalArguments();
    bool isAnyThere = words.isEmpty();
    for (const QString &word : words) {
        const QUrl url(word);
        const QFileInfo file(url.isLocalFile() ? url.toLocalFile() : word);
        isAnyThere = isAnyThere || file.exists();
        options->files << QDir::cleanPath(file.absoluteFilePath());
    }
    return isAnyThere ? Result<void>() : noSuchFiles(words);
}

Result<void> readFormat(const QCommandLineParser &parser, Options *options)
{
    options->format = parser.value(u"format"_s);
    const bool isLog = options->command == Command::ExportLog;
    const QStringList known = isLog ? QStringList{u"text"_s, u"jsonl"_s} : QStringList{u"csv"_s, u"json"_s};
    if (options->format.isEmpty())
        options->format = known.first();
    if (!known.contains(options->format))
        return usage(u"--format %1 is not known here. Use %2."_s.arg(options->format, known.join(u" or "_s)));
    if (!parser.isSet(u"generation"_s))
        return {};
    bool isNumber = false;
    options->generation = parser.value(u"generation"_s).toInt(&isNumber);
    if (!isNumber || options->generation < 0)
        return usage(u"--generation takes a number from 0."_s);
    return {};
}

Result<void> readPicture(const QCommandLineParser &parser, Options *options)
{
    options->screenshot = parser.value(u"screenshot"_s);
    options->select = parser.value(u"select"_s);
    options->language = parser.value(u"lang"_s);
    options->theme = parser.value(u"theme"_s);
    if (parser.isSet(u"theme"_s) && !QStringList{u"light"_s, u"dark"_s, u"system"_s}.contains(options->theme))
        return usage(u"--theme takes light, dark or system."_s);
    if (parser.isSet(u"size"_s)) {
        const QStringList sides = parser.value(u"size"_s).split(u'x');
        if (sides.size() == 2)
            options->size = QSize(sides.at(0).toInt(), sides.at(1).toInt());
        if (options->size.width() < 100 || options->size.height() < 100 || options->size.width() > 16000
            || options->size.height() > 16000)
            return usage(u"--size takes width and height, as in 1440x900."_s);
    }
    if (parser.isSet(u"now"_s)) {
        options->now = QDateTime::fromString(parser.value(u"now"_s), Qt::ISODate);
        if (!options->now.isValid())
            return usage(u"--now takes a time such as 2026-11-20T14:05:00+08:00."_s);
    }
    return {};
}

Result<void> readPage(const QCommandLineParser &parser, Options *options)
{
    using Page = Place::Page;
    if (!parser.isSet(u"show"_s))
        return {};
    const QString name = parser.value(u"show"_s);
    static const QHash<QString, Page> pages = {{u"jobs"_s, Page::Jobs},     {u"running"_s, Page::Running},
                                               {u"failed"_s, Page::Failed}, {u"log"_s, Page::Log},
                                               {u"connect"_s, Page::Connect}};
    if (name.startsWith(u"model=") && name.size() > 6) {
        options->place.page = Page::Model;
        options->place.model = name.mid(6);
        return {};
    }
    if (name.startsWith(u"compare=")) {
        options->place.page = Page::Compare;
        for (const QString &word : name.mid(8).split(u',')) {
            if (const QString run = word.trimmed(); !run.isEmpty())
                options->place.runs << run;
        }
        return options->place.runs.size() >= 2 && options->place.runs.size() <= 6
            ? Result<void>()
            : usage(u"--show compare= takes two to six jobs, by id or by name, with commas between them."_s);
    }
    if (!pages.contains(name))
        return usage(u"--show takes jobs, running, failed, model=M, compare=A,B, log or connect."_s);
    options->place.page = pages.value(name);
    return {};
}

Result<void> readPlace(const QCommandLineParser &parser, Options *options)
{
    using Tab = Place::Tab;
    static const QHash<QString, Tab> tabs = {{u"monitor"_s, Tab::Monitor},
                                             {u"overview"_s, Tab::Overview},
                                             {u"log"_s, Tab::Log},
                                             {u"raw"_s, Tab::Raw},
                                             {u"raw json"_s, Tab::Raw}};
    const QString tab = parser.value(u"tab"_s).toLower();
    if (parser.isSet(u"tab"_s) && !tabs.contains(tab))
        return usage(u"--tab takes monitor, overview, log or raw."_s);
    if (parser.isSet(u"tab"_s))
        options->place.tab = tabs.value(tab);
    if (parser.isSet(u"at-step"_s)) {
        bool isNumber = false;
        options->place.step = parser.value(u"at-step"_s).toLongLong(&isNumber);
        if (!isNumber)
            return usage(u"--at-step takes a step, as in 1210."_s);
    }
    options->font = parser.value(u"font"_s);
    if (parser.isSet(u"font"_s)) {
        const double points = options->font.section(u',', -1).toDouble();
        if (options->font.count(u',') != 1 || options->font.startsWith(u',') || points < 4 || points > 72)
            return usage(u"--font takes family and points, as in \"Inter,10\"."_s);
    }
    return {};
}

Result<void> readHeaders(const QCommandLineParser &parser, Options *options)
{
    for (const QString &text : parser.values(u"header"_s)) {
        const qsizetype equals = text.indexOf(u'=');
        const QString name = text.left(equals).trimmed();
        const QString value = text.mid(equals + 1).trimmed();
        if (equals <= 0 || !isValidHeaderName(name) || !isHeaderValue(value))
            return usage(u"--header takes NAME=VALUE, as in x-portkey-provider=openai."_s);
        // Everybody on this computer can read the arguments of a program.
        if (isSecretHeader(name))
            return usage(u"--header %1: secrets are not for the command line. Set the environment variable of the provider "
                         "(see --help), or add the header in the window."_s.arg(name));
        options->headers.push_back({name, value, false});
    }
    if (!options->headers.empty() && options->connections.empty())
        return usage(u"--header goes with --connect."_s);
    return {};
}

Result<void> readConnections(const QCommandLineParser &parser, Options *options)
{
    for (const QString &text : parser.values(u"connect"_s)) {
        const qsizetype equals = text.indexOf(u'=');
        if (equals <= 0)
            return usage(u"--connect takes PROVIDER=URL, as in dashscope=https://dashscope-intl.aliyuncs.com/api/v1."_s);
        options->connections.emplace_back(text.left(equals), text.mid(equals + 1));
    }
    if (options->isDemo && !options->connections.empty())
        return usage(u"--demo and --connect exclude each other."_s);
    if (options->isDemo && options->command != Command::Window)
        return usage(u"--demo opens a window; sync and export work on an archive."_s);
    return {};
}

} // namespace

Result<Options> parseOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    describe(parser);
    if (!parser.parse(QStringList{u"tunewatch"_s} + arguments))
        return usage(parser.errorText());
    Options options;
    if (parser.isSet(u"help"_s) || parser.isSet(u"version"_s)) {
        options.command = parser.isSet(u"help"_s) ? Command::Help : Command::Version;
        return options;
    }
    const auto command = commandOf(parser.positionalArguments(), parser.isSet(u"file"_s));
    if (!command)
        return Failure(command.error());
    options.command = *command;
    options.file = parser.value(u"file"_s);
    options.job = parser.positionalArguments().value(2);
    options.withSecrets = parser.isSet(u"with-secrets"_s);
    options.account = parser.value(u"account"_s);
    options.isDemo = parser.isSet(u"demo"_s);
    const QString standard = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/tunewatch"_s;
    options.dataDir = QDir(parser.isSet(u"data-dir"_s) ? parser.value(u"data-dir"_s) : standard).absolutePath();
    options.hasDataDir = parser.isSet(u"data-dir"_s);
    if (parser.isSet(u"seed"_s))
        options.seed = parser.value(u"seed"_s).toUInt();
    for (const auto &read : {readFiles, readFormat, readPicture, readPage, readPlace, readConnections, readHeaders}) {
        if (const auto result = read(parser, &options); !result)
            return Failure(result.error());
    }
    return options;
}

QString helpText()
{
    QCommandLineParser parser;
    describe(parser);
    // Qt knows no name before there is an application object.
    return parser.helpText().replace(u"<executable_name>"_s, u"tunewatch"_s);
}
