// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/options.h"

#include "support/test.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

class OptionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void commandsAreRead_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<Command>("command");
        QTest::addColumn<QString>("job");
        QTest::addColumn<QString>("format");
        QTest::newRow("nothing opens the window") << QStringList{} << Command::Window << u""_s << u"csv"_s;
        QTest::newRow("options may stand before the command")
            << QStringList{u"--data-dir"_s, u"/d"_s, u"sync"_s} << Command::Sync << u""_s << u"csv"_s;
        QTest::newRow("options may stand behind it")
            << QStringList{u"sync"_s, u"--data-dir"_s, u"/d"_s} << Command::Sync << u""_s << u"csv"_s;
        QTest::newRow("a log is text") << QStringList{u"export"_s, u"log"_s, u"ft-1"_s} << Command::ExportLog << u"ft-1"_s
                                       << u"text"_s;
        QTest::newRow("a log as JSON lines")
            << QStringList{u"export"_s, u"--format"_s, u"jsonl"_s, u"log"_s, u"ft-1"_s} << Command::ExportLog << u"ft-1"_s
            << u"jsonl"_s;
        QTest::newRow("metrics as JSON")
            << QStringList{u"export"_s, u"metrics"_s, u"ft-1"_s, u"--format"_s, u"json"_s} << Command::ExportMetrics
            << u"ft-1"_s << u"json"_s;
        QTest::newRow("metrics of a file")
            << QStringList{u"export"_s, u"metrics"_s, u"--file"_s, u"train.log"_s} << Command::ExportMetrics << u""_s << u"csv"_s;
        QTest::newRow("metrics of the standard input")
            << QStringList{u"export"_s, u"metrics"_s, u"--file"_s, u"-"_s, u"--format"_s, u"json"_s} << Command::ExportMetrics
            << u""_s << u"json"_s;
    }

    void aFileIsRead()
    {
        QCOMPARE(parseOptions({u"export"_s, u"metrics"_s, u"--file"_s, u"a b.log"_s})->file, u"a b.log"_s);
        QCOMPARE(parseOptions({u"export"_s, u"metrics"_s, u"--file=-"_s})->file, u"-"_s);
        QCOMPARE(parseOptions({u"export"_s, u"metrics"_s, u"ft-1"_s})->file, QString());
    }

    void commandsAreRead()
    {
        QFETCH(QStringList, arguments);
        QFETCH(Command, command);
        QFETCH(QString, job);
        QFETCH(QString, format);
        const auto options = parseOptions(arguments);
        QVERIFY2(options, options ? "" : qPrintable(options.error().message));
        QCOMPARE(options->command, command);
        QCOMPARE(options->job, job);
        QCOMPARE(options->format, format);
    }

    void filesAreSeenFromHere_data()
    {
        QTest::addColumn<QStringList>("given");
        QTest::addColumn<QStringList>("found");
        QTest::newRow("a name") << QStringList{u"train.log"_s} << QStringList{u"train.log"_s};
        QTest::newRow("several") << QStringList{u"训练 日志.log"_s, u"train.log"_s} << QStringList{u"训练 日志.log"_s, u"train.log"_s};
        QTest::newRow("one called like a command") << QStringList{u"./sync"_s} << QStringList{u"sync"_s};
        QTest::newRow("one called like an option") << QStringList{u"--"_s, u"-v"_s} << QStringList{u"-v"_s};
        QTest::newRow("one that is not there among others")
            << QStringList{u"train.log"_s, u"typo.log"_s, u"./sync"_s} << QStringList{u"train.log"_s, u"typo.log"_s, u"sync"_s};
        QTest::newRow("a folder among files") << QStringList{u"runs"_s, u"train.log"_s} << QStringList{u"runs"_s, u"train.log"_s};
        QTest::newRow("a word that is nearly a command among files")
            << QStringList{u"exprot"_s, u"train.log"_s} << QStringList{u"exprot"_s, u"train.log"_s};
        QTest::newRow("a folder") << QStringList{u"runs"_s} << QStringList{u"runs"_s};
        QTest::newRow("through its folder") << QStringList{u"runs/../runs/a.log"_s} << QStringList{u"runs/a.log"_s};
    }

    void filesAreSeenFromHere()
    {
        QFETCH(QStringList, given);
        QFETCH(QStringList, found);
        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkdir(u"runs"_s));
        for (const QString &name : {u"train.log"_s, u"训练 日志.log"_s, u"sync"_s, u"-v"_s, u"runs/a.log"_s}) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        const QString before = QDir::currentPath();
        QVERIFY(QDir::setCurrent(folder.path()));
        const auto options = parseOptions(given);
        const QString here = QDir::currentPath();
        QDir::setCurrent(before);
        QVERIFY2(options, options ? "" : qPrintable(options.error().message));
        QCOMPARE(options->command, Command::Window);
        QStringList paths;
        for (const QString &name : found)
            paths << here + u'/' + name;
        QCOMPARE(options->files, paths);
    }

    void filesThatAreNotThereAreNamed_data()
    {
        QTest::addColumn<QStringList>("given");
        QTest::addColumn<QStringList>("named");
        QTest::addColumn<bool>("hintsAtCommands");
        QTest::newRow("a file") << QStringList{u"no-such.log"_s} << QStringList{u"no-such.log"_s} << false;
        QTest::newRow("all of several") << QStringList{u"no-such.log"_s, u"runs/typo.log"_s}
                                        << QStringList{u"no-such.log"_s, u"runs/typo.log"_s} << false;
        QTest::newRow("a word that is nearly a command")
            << QStringList{u"exprot"_s, u"jobs"_s} << QStringList{u"exprot"_s} << true;
    }

    void filesThatAreNotThereAreNamed()
    {
        QFETCH(QStringList, given);
        QFETCH(QStringList, named);
        QFETCH(bool, hintsAtCommands);
        const auto options = parseOptions(given);
        QVERIFY(!options);
        for (const QString &name : named)
            QVERIFY2(options.error().message.contains(u'“' + name + u'”'), qPrintable(options.error().message));
        QCOMPARE(options.error().message.contains(u"export jobs"), hintsAtCommands);
    }

    void aPlaceIsRead_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<Place>("place");
        using enum Place::Page;
        QTest::newRow("none") << QStringList{} << Place();
        QTest::newRow("the failed jobs") << QStringList{u"--show"_s, u"failed"_s} << Place{Failed, {}, {}, {}};
        QTest::newRow("the history of a model")
            << QStringList{u"--show"_s, u"model=qwen3-14b"_s} << Place{Model, u"qwen3-14b"_s, {}, {}};
        QTest::newRow("runs beside each other, by id and by name")
            << QStringList{u"--show"_s, u"compare=ft-1, support-tone v6 ,客服语气 v7"_s}
            << Place{.page = Compare, .model = {}, .tab = {}, .step = {}, .runs = {u"ft-1"_s, u"support-tone v6"_s, u"客服语气 v7"_s}};
        QTest::newRow("a tab and a step") << QStringList{u"--tab"_s, u"monitor"_s, u"--at-step"_s, u"1210"_s}
                                          << Place{{}, {}, Place::Tab::Monitor, 1210};
    }

    void aPlaceIsRead()
    {
        QFETCH(QStringList, arguments);
        QFETCH(Place, place);
        const auto options = parseOptions(arguments);
        QVERIFY2(options, options ? "" : qPrintable(options.error().message));
        QVERIFY(options->place == place);
    }

    void wrongUsageIsAnError_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("a word that is no command") << QStringList{u"delete"_s};
        QTest::newRow("export of what") << QStringList{u"export"_s};
        QTest::newRow("export log of which job") << QStringList{u"export"_s, u"log"_s};
        QTest::newRow("metrics of a job and a file")
            << QStringList{u"export"_s, u"metrics"_s, u"ft-1"_s, u"--file"_s, u"train.log"_s};
        QTest::newRow("a file without a command") << QStringList{u"--file"_s, u"train.log"_s};
        QTest::newRow("the jobs of a file") << QStringList{u"export"_s, u"jobs"_s, u"--file"_s, u"train.log"_s};
        QTest::newRow("an unknown option") << QStringList{u"--nonsense"_s};
        QTest::newRow("a format of another export") << QStringList{u"export"_s, u"jobs"_s, u"--format"_s, u"jsonl"_s};
        QTest::newRow("a size without height") << QStringList{u"--size"_s, u"1440"_s};
        QTest::newRow("a time that is none") << QStringList{u"--now"_s, u"yesterday"_s};
        QTest::newRow("a page that is none") << QStringList{u"--show"_s, u"settings"_s};
        QTest::newRow("one run beside nothing") << QStringList{u"--show"_s, u"compare=ft-1,"_s};
        QTest::newRow("more runs than lines can be told apart") << QStringList{u"--show"_s, u"compare=1,2,3,4,5,6,7"_s};
        QTest::newRow("the history of no model") << QStringList{u"--show"_s, u"model="_s};
        QTest::newRow("a tab that is none") << QStringList{u"--tab"_s, u"Costs"_s};
        QTest::newRow("a step that is none") << QStringList{u"--at-step"_s, u"last"_s};
        QTest::newRow("a font without a size") << QStringList{u"--font"_s, u"Inter"_s};
        QTest::newRow("a font of no size") << QStringList{u"--font"_s, u"Inter,0"_s};
        QTest::newRow("a connection without a provider") << QStringList{u"--connect"_s, u"http://127.0.0.1:1"_s};
        const auto header = [](const QString &text) {
            return QStringList{u"--connect"_s, u"portkey=http://127.0.0.1:1"_s, u"--header"_s, text};
        };
        QTest::newRow("a header without a value's sign") << header(u"x-team"_s);
        QTest::newRow("a header without a name") << header(u"=a"_s);
        QTest::newRow("a header whose name has a blank") << header(u"x team=a"_s);
        QTest::newRow("a header of two lines") << header(u"x-team=a\r\nx-other: b"_s);
        QTest::newRow("a header for no connection") << QStringList{u"--header"_s, u"x-team=a"_s};
        QTest::newRow("a demo with a connection") << QStringList{u"--demo"_s, u"--connect"_s, u"dashscope=http://127.0.0.1:1"_s};
        QTest::newRow("a pass over the demo") << QStringList{u"--demo"_s, u"sync"_s};
        QTest::newRow("a negative generation")
            << QStringList{u"export"_s, u"log"_s, u"ft-1"_s, u"--generation"_s, u"-3"_s};
    }

    void wrongUsageIsAnError()
    {
        QFETCH(QStringList, arguments);
        const auto options = parseOptions(arguments);
        QVERIFY(!options);
        QVERIFY(!options.error().message.isEmpty());
    }

    void headersAreRead()
    {
        const auto options = parseOptions({u"--connect"_s, u"portkey=https://gate.example"_s, u"--header"_s,
                                           u"x-portkey-provider=@azure"_s, u"--header"_s, u"x-a = b=c "_s});
        QVERIFY2(options, options ? "" : qPrintable(options.error().message));
        QVERIFY((options->headers == std::vector<ExtraValue>{{u"x-portkey-provider"_s, u"@azure"_s, false}, {u"x-a"_s, u"b=c"_s, false}}));
    }

    void secretsAreNotForTheCommandLine_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"Authorization", "authorization", "api-key", "X-Api-Key", "x-portkey-api-key", "x-portkey-virtual-key",
                                 "Cookie", "Proxy-Authorization", "x-auth-token", "x-portkey-config"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void secretsAreNotForTheCommandLine()
    {
        QFETCH(QString, name);
        const auto options = parseOptions({u"--connect"_s, u"portkey=https://gate.example"_s, u"--header"_s, name + u"=sk-secret"_s});
        QVERIFY(!options);
        QVERIFY(options.error().message.contains(u"secrets are not for the command line"));
        QVERIFY(!options.error().message.contains(u"sk-secret"));
    }

    void theHelpNamesEveryProvider()
    {
        for (const QString &word : {u"dashscope"_s, u"openai"_s, u"portkey"_s, u"compatible"_s, u"PORTKEY_VIRTUAL_KEY"_s, u"--header"_s})
            QVERIFY2(helpText().contains(word), qPrintable(word));
    }
};

TUNEWATCH_TEST(options, OptionsTest)
#include "tst_options.moc"
