// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samples.h"

#include "support/test.h"

#include <QTemporaryDir>
#include <QTest>
#include <limits>

using namespace Qt::Literals::StringLiterals;
using namespace samples;

namespace {

/// "0:1000 2:40": numbers and counts of what is held.
QString coverage(const LogIndex &index)
{
    QStringList blocks;
    for (const LogIndex::Block &block : index.blocks)
        blocks << u"%1:%2"_s.arg(block.number).arg(block.count);
    return blocks.join(u' ');
}

QString text(const std::vector<qint64> &numbers)
{
    QStringList words;
    for (const qint64 number : numbers)
        words << QString::number(number);
    return words.join(u' ');
}

/// A range to put, and what should become of it.
struct Step
{
    qint64 first;
    qint64 count;
    QString outcome;
};
using Steps = QList<Step>;

} // namespace
Q_DECLARE_METATYPE(Steps)

class LinesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory.emplace();
        m_archive = samples::open(m_directory->path());
    }

    void cleanup()
    {
        m_archive.reset();
        m_directory.reset();
    }

    void holdsWhatWasPut_data()
    {
        QTest::addColumn<Steps>("steps");
        QTest::addColumn<QString>("held");
        QTest::newRow("one page") << Steps{{0, 1000, u"0"_s}} << u"0:1000"_s;
        QTest::newRow("a tail that grows") << Steps{{0, 10, u"0"_s}, {10, 1, u"0"_s}, {11, 989, u"0"_s}} << u"0:1000"_s;
        QTest::newRow("a tail that grows over the border")
            << Steps{{0, 990, u"0"_s}, {990, 20, u"0 1"_s}} << u"0:1000 1:10"_s;
        QTest::newRow("three blocks at once") << Steps{{0, 2500, u"0 1 2"_s}} << u"0:1000 1:1000 2:500"_s;
        QTest::newRow("the tail first") << Steps{{7000, 300, u"7"_s}, {0, 1000, u"0"_s}} << u"0:1000 7:300"_s;
        QTest::newRow("the same twice") << Steps{{0, 1000, u"0"_s}, {0, 1000, u""_s}} << u"0:1000"_s;
        QTest::newRow("a range over what is held already")
            << Steps{{0, 400, u"0"_s}, {0, 600, u"0"_s}} << u"0:600"_s;
        QTest::newRow("a range that straddles a full block, which is then read after the one before")
            << Steps{{1000, 1000, u"1"_s}, {0, 2001, u"0 1 2"_s}} << u"0:1000 1:1000 2:1"_s;
        QTest::newRow("less than what is held") << Steps{{0, 600, u"0"_s}, {100, 50, u""_s}} << u"0:600"_s;
        QTest::newRow("a hole inside a block is refused")
            << Steps{{0, 10, u"0"_s}, {11, 5, u"gap-inside-block"_s}} << u"0:10"_s;
        QTest::newRow("a block not from its first line is refused")
            << Steps{{1500, 500, u"gap-inside-block"_s}} << u""_s;
        QTest::newRow("a hole refuses the whole range")
            << Steps{{2000, 10, u"2"_s}, {1001, 3000, u"gap-inside-block"_s}} << u"2:10"_s;
        QTest::newRow("no lines at all") << Steps{{0, 0, u""_s}} << u""_s;
        QTest::newRow("a line before the first") << Steps{{-1, 5, u"range"_s}} << u""_s;
        QTest::newRow("a line behind all numbers")
            << Steps{{std::numeric_limits<qint64>::max() - 1, 5, u"range"_s}} << u""_s;
    }

    void holdsWhatWasPut()
    {
        QFETCH(Steps, steps);
        QFETCH(QString, held);
        for (const Step &step : steps) {
            const LogLines lines = samples::lines(std::max(step.first, qint64(0)) % 100000, step.count);
            const auto changed = m_archive->putLines(key(), step.first, lines, 9000, at(0));
            QCOMPARE(changed ? text(*changed) : changed.error().code, step.outcome);
        }
        const LogIndex index = m_archive->reader().logIndex(key()).value();
        QCOMPARE(coverage(index), held);
        for (const LogIndex::Block &block : index.blocks) {
            const StoredBlock stored = m_archive->reader().block(index.id, block.number).value();
            QCOMPARE(stored.firstLine, block.number * 1000);
            QVERIFY(stored.lines == samples::lines(block.number * 1000, block.count));
            QCOMPARE(stored.facts.lines.size(), size_t(block.count));
        }
    }

    void keepsEveryByteOfALine_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("line breaks inside") << QByteArray("a\nb\r\nc\r");
        QTest::newRow("NUL inside and behind") << QByteArray("a\0b\0", 4);
        QTest::newRow("a lone surrogate as WTF-8") << QByteArray("a\xed\xa0\xbd z");
        QTest::newRow("not UTF-8 at all") << QByteArray("\xff\xfe\x80");
        QTest::newRow("colours") << QByteArray("\x1b[31mred\x1b[0m");
        QTest::newRow("one megabyte") << samples::noise(0, 2100).text();
        QTest::newRow("a megabyte of one letter") << QByteArray(1 << 20, 'x');
    }

    void keepsEveryByteOfALine()
    {
        QFETCH(QByteArray, line);
        LogLines lines;
        for (const QByteArray &each : {QByteArray("before"), line, QByteArray(), line, QByteArray("after")})
            lines.append(each);
        QVERIFY(m_archive->putLines(key(), 0, lines.mid(0, 2), 5, at(0)));
        QVERIFY(m_archive->putLines(key(), 2, lines.mid(2, 3), 5, at(0)));
        QVERIFY(heldText(m_archive->reader(), key()) == lines);
    }

    void theFirstStoredCopyWins()
    {
        QVERIFY(m_archive->putLines(key(), 0, samples::lines(0, 500), 500, at(0)));
        QVERIFY(m_archive->putLines(key(), 0, samples::noise(0, 600), 600, at(1)));
        LogLines expected = samples::lines(0, 500);
        expected.append(samples::noise(0, 600).mid(500, 100));
        QVERIFY(heldText(m_archive->reader(), key()) == expected);
    }

    void knowsTotalsAndTheLastGrowth()
    {
        const auto index = [this] { return m_archive->reader().logIndex(key()).value(); };
        QCOMPARE(index().id, 0);
        QVERIFY(m_archive->setTotal(key(), 5));
        QVERIFY(index().id != 0);
        QCOMPARE(index().total, 5);
        QVERIFY(!index().lastGrowth.isValid());
        QVERIFY(m_archive->putLines(key(), 2000, samples::lines(2000, 30), 2030, at(10)));
        QCOMPARE(index().lastGrowth, at(10));
        // The middle of a log that is fetched later is no growth, nor is a poll that brings nothing.
        QVERIFY(m_archive->putLines(key(), 0, samples::lines(0, 1000), 2031, at(20)));
        QVERIFY(m_archive->putLines(key(), 2030, LogLines(), 2031, at(30)));
        QCOMPARE(index().lastGrowth, at(10));
        QCOMPARE(index().total, 2031);
        QCOMPARE(index().heldLines(), 1030);
        QVERIFY(m_archive->putLines(key(), 2030, samples::lines(2030, 1), 2031, at(40)));
        QCOMPARE(index().lastGrowth, at(40));
    }

    void knowsWhichLinesAreHeld()
    {
        QVERIFY(m_archive->putLines(key(), 2000, samples::lines(2000, 30), 2030, at(0)));
        const LogIndex index = m_archive->reader().logIndex(key()).value();
        for (const qint64 held : {2000, 2029})
            QVERIFY(index.isHeld(held));
        for (const qint64 missing : {-1, 0, 1999, 2030, 3000})
            QVERIFY(!index.isHeld(missing));
    }

    void countsAGapAsHeldButMissing()
    {
        QVERIFY(m_archive->putLines(key(), 0, samples::lines(0, 990), 3000, at(0)));
        const auto changed = m_archive->putGap(key(), {990, 1020, u"unreadable"_s}, 3000, at(1));
        QCOMPARE(text(changed.value()), u"0 1 2"_s);
        QVERIFY(m_archive->putLines(key(), 2010, samples::lines(2010, 5), 3000, at(2)));
        const LogIndex index = m_archive->reader().logIndex(key()).value();
        QCOMPARE(coverage(index), u"0:1000 1:1000 2:15"_s);
        QVERIFY(index.gaps == std::vector<LogGap>({{990, 1020, u"unreadable"_s}}));
        const StoredBlock last = m_archive->reader().block(index.id, 2).value();
        QCOMPARE(last.facts.lines.at(9).kind, LineKind::Missing);
        QVERIFY(last.facts.lines.at(10).kind != LineKind::Missing);
        QVERIFY(last.lines.at(9).isEmpty());
        QCOMPARE(last.lines.at(10), QByteArrayView(samples::line(2010)));
        const StoredBlock first = m_archive->reader().block(index.id, 0).value();
        QVERIFY(first.facts.lines.at(989).kind != LineKind::Missing);
        QCOMPARE(first.facts.lines.at(990).kind, LineKind::Missing);
    }

    void aGapNamesOnlyLinesThatWereNotHeld()
    {
        QVERIFY(m_archive->putLines(key(), 1000, samples::lines(1000, 1000), 3000, at(0)));
        QVERIFY(m_archive->putGap(key(), {0, 2500, u"unreadable"_s}, 3000, at(1)));
        const LogIndex index = m_archive->reader().logIndex(key()).value();
        QVERIFY(index.gaps == std::vector<LogGap>({{0, 1000, u"unreadable"_s}, {2000, 500, u"unreadable"_s}}));
        QVERIFY(m_archive->reader().block(index.id, 1).value().lines == samples::lines(1000, 1000));
        QCOMPARE(outcome(m_archive->putGap(key(), {2600, 10, u"unreadable"_s}, 3000, at(2))), u"gap-inside-block"_s);
        QVERIFY(m_archive->reader().logIndex(key()).value().gaps == index.gaps);
    }

    void keepsAReplacedLogAsAnOlderGeneration()
    {
        QVERIFY(m_archive->putLines(key(), 0, samples::lines(0, 1500), 1500, at(0)));
        QVERIFY(m_archive->setComplete(key()));
        QVERIFY(m_archive->reader().logIndex(key()).value().isComplete);
        QCOMPARE(m_archive->beginGeneration(key()).value(), 1);
        const LogIndex fresh = m_archive->reader().logIndex(key()).value();
        QCOMPARE(fresh.generation, 1);
        QVERIFY(fresh.blocks.empty() && !fresh.isComplete && fresh.total == 0);
        QVERIFY(m_archive->putLines(key(), 0, samples::noise(0, 10), 10, at(1)));
        QVERIFY(heldText(m_archive->reader(), key()) == samples::noise(0, 10));
        QVERIFY(heldText(m_archive->reader(), key(), 1) == samples::noise(0, 10));
        QVERIFY(heldText(m_archive->reader(), key(), 0) == samples::lines(0, 1500));
        QVERIFY(m_archive->reader().logIndex(key(), 0).value().isComplete);
        QCOMPARE(m_archive->reader().logIndex(key(), 2).value().id, 0);
    }

    void aBlockThatIsNotHeldIsAnError()
    {
        QCOMPARE(outcome(m_archive->reader().block(1, 0)), u"not-held"_s);
        QCOMPARE(outcome(m_archive->reader().lines(1, 0)), u"not-held"_s);
    }

    void textAloneIsThatOfTheBlock()
    {
        QVERIFY(m_archive->putLines(key(), 0, samples::noise(0, 1500), 1500, at(0)));
        const ArchiveReader &reader = m_archive->reader();
        const qint64 log = reader.logIndex(key()).value().id;
        for (const qint64 number : {0, 1})
            QCOMPARE(reader.lines(log, number).value(), reader.block(log, number).value().lines);
        QCOMPARE(outcome(reader.lines(log, 2)), u"not-held"_s);
    }

private:
    std::optional<QTemporaryDir> m_directory;
    std::unique_ptr<Archive> m_archive;
};

TUNEWATCH_TEST(lines, LinesTest)
#include "tst_lines.moc"
