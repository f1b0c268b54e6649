// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program_process.h"
#include "support/test.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

class UsageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void helpAndVersionArePrinted_data()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QByteArray>("part");
        QTest::newRow("help") << u"--help"_s << QByteArray("--data-dir");
        QTest::newRow("help in short") << u"-h"_s << QByteArray("Usage: tunewatch [options]");
        QTest::newRow("version") << u"--version"_s << QByteArray("tunewatch ");
    }

    void helpAndVersionArePrinted()
    {
        QFETCH(QString, option);
        QFETCH(QByteArray, part);
        QTemporaryDir dir;
        const Finished finished = ProgramProcess(dir.path()).run({option});
        QCOMPARE(finished.exitCode, 0);
        QVERIFY2(finished.out.contains(part), finished.out.constData());
        QVERIFY(finished.err.isEmpty());
        QVERIFY(QDir(dir.path()).isEmpty());
    }

    void wrongUsageIsSaidAndEndsWithOne_data()
    {
        QTest::addColumn<QStringList>("arguments");
        const auto row = [](const char *name, const QStringList &arguments) { QTest::newRow(name) << arguments; };
        row("an unknown command", {u"fetch"_s});
        row("an unknown option", {u"--frobnicate"_s, u"sync"_s});
        row("a word too many", {u"sync"_s, u"now"_s});
        row("export of nothing", {u"export"_s});
        row("export of something unknown", {u"export"_s, u"models"_s});
        row("metrics of no job", {u"export"_s, u"metrics"_s});
        row("a log as csv", {u"export"_s, u"log"_s, u"ft-1"_s, u"--format"_s, u"csv"_s});
        row("jobs as jsonl", {u"export"_s, u"jobs"_s, u"--format=jsonl"_s});
        row("a generation that is no number", {u"export"_s, u"log"_s, u"ft-1"_s, u"--generation"_s, u"last"_s});
        row("a connection without a provider", {u"--connect"_s, u"http://127.0.0.1:1/api/v1"_s, u"sync"_s});
        row("an unknown provider", {u"--connect"_s, u"nobody=http://127.0.0.1:1/api/v1"_s, u"sync"_s});
        row("no URL", {u"--connect"_s, u"dashscope=ftp://127.0.0.1/"_s, u"sync"_s});
        row("a time that is none", {u"--now"_s, u"yesterday"_s, u"sync"_s});
        row("a size without a height", {u"--screenshot"_s, u"x.png"_s, u"--size"_s, u"1440"_s});
        row("an unknown theme", {u"--screenshot"_s, u"x.png"_s, u"--theme"_s, u"sepia"_s});
        row("no account at all", {u"sync"_s});
    }

    void wrongUsageIsSaidAndEndsWithOne()
    {
        QFETCH(QStringList, arguments);
        QTemporaryDir dir;
        const Finished finished = ProgramProcess(dir.path()).run(arguments);
        QCOMPARE(finished.exitCode, 1);
        QVERIFY(finished.out.isEmpty());
        QVERIFY(finished.err.endsWith('\n'));
        QVERIFY(finished.err.size() > 10);
    }
};

TUNEWATCH_TEST(usage, UsageTest)
#include "tst_usage.moc"
