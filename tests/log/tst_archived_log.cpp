// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/archived_log_source.h"

#include "archive/archive.h"
#include "log/log_facts.h"
#include "log/log_finder.h"
#include "log/log_view.h"
#include "memory_log.h"
#include "support/test.h"

#include <QLocale>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

const JobKey key{u"dashscope-1"_s, u"ft-1"_s};

LogLines linesOf(qint64 first, qint64 count)
{
    LogLines lines;
    for (qint64 line = first; line < first + count; ++line)
        lines.append(trainingLine(line));
    return lines;
}

/// A log's writer, and the report it would send.
struct Writer
{
    explicit Writer(const QString &directory)
        : archive(std::move(*Archive::open(directory)))
    {
        Job job;
        job.key = key;
        if (!archive->putJobs(std::span(&job, 1), QDateTime::currentDateTimeUtc()))
            qFatal("the job was not stored");
    }

    LogGrowth put(qint64 first, qint64 count, qint64 total)
    {
        state.job = key;
        state.total = total;
        return {state, archive->putLines(key, first, linesOf(first, count), total, QDateTime::currentDateTimeUtc()).value()};
    }

    std::unique_ptr<Archive> archive;
    LogState state;
};

} // namespace

class ArchivedLogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init() { m_directory.emplace(); }
    void cleanup() { m_directory.reset(); }

    void anArchiveThatIsNotThereYetIsAnEmptyLog()
    {
        ArchivedLogSource source(m_directory->path(), key);
        QCOMPARE(source.lineCount(), 0);
        QVERIFY(!source.block(0));
        Writer writer(m_directory->path());
        QSignalSpy replaced(&source, &LogSource::replaced);
        source.update(writer.put(0, 10, 10));
        QCOMPARE(replaced.count(), 1);
        QCOMPARE(source.lineCount(), 10);
        QCOMPARE(source.line(9)->bytes.toByteArray(), trainingLine(9));
    }

    void growsAsTheEngineReports()
    {
        Writer writer(m_directory->path());
        writer.put(0, 500, 500);
        ArchivedLogSource source(m_directory->path(), key);
        QCOMPARE(source.lineCount(), 500);
        QCOMPARE(source.line(499)->bytes.toByteArray(), trainingLine(499));
        QSignalSpy grown(&source, &LogSource::grown);
        QSignalSpy changed(&source, &LogSource::blocksChanged);
        source.update(writer.put(500, 700, 1200));
        QCOMPARE(grown.count(), 1);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(source.lineCount(), 1200);
        QCOMPARE(source.line(1199)->bytes.toByteArray(), trainingLine(1199));
        QCOMPARE(source.line(4)->facts.kind, LineKind::Eval);
        LogGrowth other = writer.put(1200, 1, 1201);
        other.state.job.id = u"ft-2"_s;
        source.update(other);
        QCOMPARE(source.lineCount(), 1200);
    }

    void theTailComesFirst()
    {
        Writer writer(m_directory->path());
        writer.put(9000, 300, 9300);
        ArchivedLogSource source(m_directory->path(), key);
        QCOMPARE(source.lineCount(), 9300);
        QVERIFY(!source.line(8999));
        MissingLines missing = source.missing(5000);
        QCOMPARE(missing.first, 0);
        QCOMPARE(missing.last, 8999);
        source.update(writer.put(2000, 1000, 9300));
        missing = source.missing(5000);
        QCOMPARE(missing.first, 3000);
        QCOMPARE(missing.last, 8999);
        source.update(writer.put(3000, 10, 9300));
        QCOMPARE(source.missing(5000).first, 3010);
        source.update({writer.state, {}});
        QSignalSpy wanted(&source, &ArchivedLogSource::wanted);
        source.show(100, 150);
        source.show(100, 150);
        QCOMPARE(wanted.count(), 1);
    }

    void aGapSaysWhy()
    {
        Writer writer(m_directory->path());
        writer.put(0, 1000, 3000);
        ArchivedLogSource source(m_directory->path(), key);
        QVERIFY(source.line(999));
        const auto blocks
            = writer.archive->putGap(key, {1000, 1000, u"the answer was cut short"_s}, 3000, QDateTime::currentDateTimeUtc());
        source.update({writer.state, blocks.value()});
        QVERIFY(!source.line(1500));
        const MissingLines missing = source.missing(1500);
        QCOMPARE(missing.first, 1000);
        QCOMPARE(missing.last, 1999);
        QCOMPARE(missing.reason, u"the answer was cut short"_s);
        QVERIFY(source.missing(2500).reason.isEmpty());
    }

    void aReplacedLogStartsAnew()
    {
        Writer writer(m_directory->path());
        writer.put(0, 1000, 1000);
        ArchivedLogSource source(m_directory->path(), key);
        QVERIFY(source.line(700));
        writer.state.generation = writer.archive->beginGeneration(key).value();
        QSignalSpy replaced(&source, &LogSource::replaced);
        source.update(writer.put(0, 5, 5));
        QCOMPARE(replaced.count(), 1);
        QCOMPARE(source.lineCount(), 5);
        QVERIFY(!source.line(700));
    }

    void searchesWhatIsStored()
    {
        Writer writer(m_directory->path());
        writer.put(0, 1000, 5000);
        writer.put(4000, 1000, 5000);
        ArchivedLogSource source(m_directory->path(), key);
        LogFinder finder;
        finder.setSource(&source);
        finder.search({u"- ERROR -"_s}, 4500);
        QTRY_COMPARE(finder.state(), LogFinder::State::Done);
        QCOMPARE(finder.hits().count(), 20);
        source.update(writer.put(1000, 1000, 5000));
        QTRY_COMPARE(finder.hits().count(), 30);
    }

    void factsAreReadBesideTheText()
    {
        Writer writer(m_directory->path());
        writer.put(0, 1000, 5000);
        writer.put(4000, 700, 5000);
        ArchivedLogSource source(m_directory->path(), key);
        LogFacts facts;
        facts.setSource(&source);
        QTRY_VERIFY(!facts.isReading());
        for (const qint64 line : {3, 4, 6, 15, 999, 4015, 4699})
            QCOMPARE(facts.at(line), std::optional(source.line(line)->facts));
        QCOMPARE(facts.at(15)->level, Level::Error);
        QVERIFY(!facts.at(1000));
        QVERIFY(!facts.at(4700));
        source.update(writer.put(4700, 300, 5000));
        source.update(writer.put(1000, 1000, 5000));
        QTRY_VERIFY(facts.at(4999) && facts.at(1500));
        QCOMPARE(facts.at(1015)->kind, LineKind::Error);
        writer.state.generation = writer.archive->beginGeneration(key).value();
        source.update(writer.put(0, 5, 5));
        QTRY_VERIFY(!facts.isReading());
        QVERIFY(facts.at(4));
        QVERIFY(!facts.at(5));
    }

    void factsOfALogThatGoesAwayAreForgotten()
    {
        Writer writer(m_directory->path());
        writer.put(0, 1000, 1000);
        LogFacts facts;
        {
            ArchivedLogSource source(m_directory->path(), key);
            facts.setSource(&source);
        }
        QVERIFY(!facts.isReading());
        QVERIFY(!facts.at(0));
        ArchivedLogSource empty(m_directory->path(), JobKey{u"dashscope-1"_s, u"ft-2"_s});
        facts.setSource(&empty);
        QTRY_VERIFY(!facts.isReading());
        QVERIFY(facts.table()->empty());
    }

    void memoryStaysInItsBudget()
    {
        BlockCache cache(10'000'000);
        for (qint64 number = 0; number < 100; ++number) {
            LogLines lines;
            lines.append(QByteArray(1'000'000, 'x'));
            cache.insert(number, {number * LinesPerBlock, lines, {}});
            QVERIFY(cache.bytes() <= 10'000'000);
        }
        QVERIFY(!cache.find(0));
        QVERIFY(cache.find(99));
        QVERIFY(cache.find(95));
        LogLines huge;
        huge.append(QByteArray(50'000'000, 'x'));
        cache.insert(200, {200'000, huge, {}});
        QVERIFY(cache.find(200));
        cache.clear();
        QCOMPARE(cache.bytes(), 0);
    }

private:
    std::optional<QTemporaryDir> m_directory;
};

TUNEWATCH_TEST(archived_log, ArchivedLogTest)
#include "tst_archived_log.moc"
