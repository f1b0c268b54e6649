// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The steps of tests/bench/logs.py that need the program's own code.
// Usage: bench_logs load DIRECTORY LINES | choose LINES LATENCY ROUNDS | open DIRECTORY | rest DIRECTORY | empty | jump DIRECTORY
//        | search DIRECTORY EXPORTED_FILE ROUNDS

#include "log_steps.h"

#include "archive/archive_reader.h"
#include "heap.h"
#include "theme/palette.h"

#include <QApplication>

using namespace Qt::Literals::StringLiterals;

JobKey storedJob(const QString &directory)
{
    const auto reader = ArchiveReader::open(directory);
    const auto jobs = reader ? (*reader)->jobs() : Result<std::vector<ArchivedJob>>();
    if (!jobs || jobs->empty())
        qFatal("no job is stored in %s", qUtf8Printable(directory));
    return jobs->front().job.key;
}

int main(int argc, char **argv)
{
    heap::keepSmall();
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QStringList words = QApplication::arguments().mid(1);
    const QString step = words.value(0);
    if (step == u"empty") {
        showEmpty();
        return 0;
    }
    applyTheme(application, Theme::Light);
    if (step == u"load")
        load(words.value(1), words.value(2).toInt());
    else if (step == u"choose")
        choose(words.value(1).toInt(), words.value(2).toInt(), words.value(3).toInt());
    else if (step == u"open")
        showStored(words.value(1));
    else if (step == u"rest")
        rest(words.value(1));
    else if (step == u"jump")
        jump(words.value(1));
    else if (step == u"search")
        search(words.value(1), words.value(2), words.value(3).toInt());
    else
        return 1;
    return 0;
}
