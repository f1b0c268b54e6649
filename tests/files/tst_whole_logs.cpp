// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every log of the corpus as a file: its lines and what they mean, as from one go over the bytes.

#include "log_file.h"
#include "support/test.h"

#include <QDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using files::LogFollower;

class WholeLogsTest : public QObject
{
    Q_OBJECT

private:
    static void addLogs()
    {
        QTest::addColumn<QString>("name");
        const QDir folder(fixture(u"logs"));
        for (const QString &name : folder.entryList({u"*.log"_s, u"*.csv"_s, u"*.jsonl"_s}, QDir::Files, QDir::Name)) {
            if (!name.contains(u"_pages") && !name.contains(u"_events"))
                QTest::newRow(qPrintable(name)) << name;
        }
    }

private Q_SLOTS:
    void areReadAsTheyStand_data() { addLogs(); }

    void areReadAsTheyStand()
    {
        QFETCH(QString, name);
        LogFollower log(fixture(u"logs/"_s + name));
        QVERIFY(readAgain(log) == expectedLog(fixtureBytes(u"logs/"_s + name)));
        QVERIFY(log.state().isAtEnd);
        QCOMPARE(log.state().bytes, log.state().fileBytes);
        QCOMPARE(log.state().parsedLines, log.state().lines);
        QVERIFY(!log.state().error);
    }

    void areParsedAgainWhenTheirFactsHaveNoRoom_data() { addLogs(); }

    void areParsedAgainWhenTheirFactsHaveNoRoom()
    {
        QFETCH(QString, name);
        LogFollower log(fixture(u"logs/"_s + name), 0);
        QVERIFY(readAgain(log) == expectedLog(fixtureBytes(u"logs/"_s + name)));
    }

    void areShownBeforeTheyAreReadToTheEnd()
    {
        QByteArray text;
        for (int i = 0; i < 100'000; ++i)
            text += "{'loss': 0.5, 'epoch': " + QByteArray::number(i) + "}\n";
        const LogFile file(text);
        LogFollower log(file.path());
        log.look();
        QVERIFY(log.work());
        // The first piece is some hundred KB: lines, and no meaning yet.
        const LocalLogState first = log.state();
        QVERIFY(first.lines > 1000 && first.lines < 20'000);
        QCOMPARE(first.parsedLines, qint64(0));
        QVERIFY(!first.isAtEnd);
        QVERIFY(!log.text()->facts(0));
        const auto lines = log.text()->lines(0);
        QVERIFY(lines);
        QCOMPARE(lines->at(7).toByteArray(), QByteArray("{'loss': 0.5, 'epoch': 7}"));
        // Then all lines are known before all meaning.
        while (log.work() && log.state().bytes < text.size()) {
        }
        QVERIFY(log.state().parsedLines < log.state().lines);
        QVERIFY(readToEnd(log) == expectedLog(text));
    }

    void eachBlockIsToldWhenItsLinesAndItsFactsCome()
    {
        QByteArray text;
        for (int i = 0; i < 12'345; ++i)
            text += "line " + QByteArray::number(i) + '\n';
        const LogFile file(text);
        LogFollower log(file.path());
        log.look();
        std::vector<int> told(13);
        for (bool hasMore = true; hasMore;) {
            hasMore = log.work();
            for (const qint64 block : log.takeChanged())
                ++told[size_t(block)];
        }
        for (const int times : told)
            QVERIFY(times >= 1);
        QVERIFY(log.takeChanged().empty());
    }
};

TUNEWATCH_TEST(whole_logs, WholeLogsTest)
#include "tst_whole_logs.moc"
