// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/file_metrics.h"

#include "commands/export_text.h"
#include "files/log_follower.h"
#include "files/spill_file.h"
#include "training/run.h"

#include <QFile>
#include <QFileInfo>
#include <QIODevice>
#include <QStringList>
#include <cstdio>
#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int NoSuchFile = 1;
constexpr int NotInFull = 2;

int failToExport(int exitCode, const Options &options, const Error &error)
{
    std::fprintf(stderr, "%s: %s\n", qUtf8Printable(options.file), qUtf8Printable(error.message));
    return exitCode;
}

/// What arrives at the standard input, until its end.
Result<std::unique_ptr<files::SpillFile>> spilledInput()
{
    auto spill = files::SpillFile::create();
    QFile input;
    if (!spill || !input.open(stdin, QIODevice::ReadOnly))
        return spill;
    for (;;) {
        const QByteArray bytes = input.read(qint64(1) << 20);
        if (bytes.isEmpty())
            return spill;
        if (const auto written = (*spill)->write(bytes); !written)
            return Failure(written.error());
    }
}

QString nameOf(files::ContentKind kind)
{
    switch (kind) {
    case files::ContentKind::Gzip: return u"gzip"_s;
    case files::ContentKind::Zstd: return u"zstd"_s;
    case files::ContentKind::Utf16: return u"UTF-16"_s;
    case files::ContentKind::Base64: return u"Base64"_s;
    case files::ContentKind::Pages: return u"Model Studio log API pages"_s;
    case files::ContentKind::Events: return u"OpenAI fine-tuning event lists"_s;
    case files::ContentKind::Text: break;
    }
    return u"log lines"_s;
}

exports::LogFile describeFile(const Options &options, const files::LogFollower &log)
{
    QStringList layers;
    for (const files::ContentKind kind : log.source()->layers())
        layers << nameOf(kind);
    const LocalLogState state = log.state();
    exports::LogFile file;
    file.name = QFileInfo(options.file).fileName();
    file.format = (layers << nameOf(files::ContentKind::Text)).join(u", "_s);
    file.notes = state.error ? state.error->message : QString();
    file.lines = state.lines;
    if (log.source()->isRecorded()) {
        file.mergedLines = state.lines;
        file.lines = log.source()->recordedLines();
    }
    return file;
}

} // namespace

int exportFileMetrics(const Options &options, QIODevice &out)
{
    QString path = options.file;
    Result<std::unique_ptr<files::SpillFile>> input;
    if (path == u"-") {
        input = spilledInput();
        if (!input)
            return failToExport(NotInFull, options, input.error());
        path = u"/proc/self/fd/%1"_s.arg((*input)->file()->descriptor());
    }
    files::LogFollower log(path);
    log.look();
    while (log.work()) {
    }
    const LocalLogState state = log.state();
    if (!log.text())
        return failToExport(state.error->code == u"missing" ? NoSuchFile : NotInFull, options, *state.error);
    training::RunBuilder builder;
    exports::LineCounts lines;
    for (qint64 block = 0; block * files::LinesPerTextBlock < state.lines; ++block) {
        const auto facts = log.text()->facts(block);
        if (!facts)
            return failToExport(NotInFull, options, state.error.value_or(Error{ErrorKind::Storage, 0, {}, u"It changes while it is read."_s, {}, {}}));
        lines.add(facts->lines);
        builder.add(*facts);
    }
    const training::Run run = builder.finish();
    const QByteArray text = options.format == u"json" ? exports::metricsJson(run, lines, describeFile(options, log))
                                                      : exports::metricsCsv(run);
    if (out.write(text) != text.size())
        return failToExport(NotInFull, options, {ErrorKind::Storage, 0, {}, out.errorString(), {}, {}});
    return state.error ? failToExport(NotInFull, options, *state.error) : 0;
}
