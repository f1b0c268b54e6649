// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A local log as the log view, a search and the chart read it.

#include "chart/run_loader.h"
#include "archive/archive_reader.h"
#include "files/local_digest.h"
#include "files/local_log_source.h"
#include "files/local_readers.h"
#include "log_file.h"
#include "support/test.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <atomic>
#include <map>

using namespace Qt::Literals::StringLiterals;

namespace {

bool isRead(const LocalLog &log)
{
    return QTest::qWaitFor([&] { return log.state().isAtEnd; }, 20'000);
}

/// A file that grows by a block each time somebody looks how long it is; all of it is parsed at once.
class GrowingReader : public LocalLogReader
{
public:
    static constexpr qint64 Most = 50;

    qint64 lineCount() const override { return parsedBlocks() * LinesPerBlock; }
    qint64 parsedBlocks() const override
    {
        m_blocks = std::min(m_blocks + 1, Most);
        return m_blocks;
    }
    Result<LogLines> lines(qint64) override { return LogLines(); }
    std::optional<training::BlockFacts> facts(qint64 number) override
    {
        ++readings[number];
        LogLines lines;
        for (qint64 line = 0; line < LinesPerBlock; ++line)
            lines.append(logLine(number * LinesPerBlock + line).chopped(1));
        return training::parse(number * LinesPerBlock, lines, {});
    }

    std::map<qint64, int> readings; ///< how often each block was asked for

private:
    mutable std::atomic<qint64> m_blocks = 0;
};

QByteArray lineOf(LocalLogSource &source, qint64 number)
{
    const auto line = source.line(number);
    return line ? line->bytes.toByteArray() + '\n' : QByteArray();
}

} // namespace

class LocalSourceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLineIsThere()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"train.log"_s);
        writeLog(path, 2500);
        LocalLog log(path);
        LocalLogSource source(&log);
        QVERIFY(isRead(log));
        QCOMPARE(source.lineCount(), 2500);
        for (const qint64 line : {0, 999, 1000, 2499})
            QCOMPARE(lineOf(source, line), logLine(line));
        QVERIFY(!source.line(2500));
        QCOMPARE(source.line(99)->facts.kind, LineKind::Eval);
        QCOMPARE(source.line(100)->facts.kind, LineKind::Train);
    }

    void newLinesAreSaid()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"train.log"_s);
        writeLog(path, 1500);
        LocalLog log(path);
        LocalLogSource source(&log);
        QVERIFY(isRead(log));
        QCOMPARE(lineOf(source, 1499), logLine(1499)); // the block is kept from here on
        const QSignalSpy grown(&source, &LogSource::grown);
        const QSignalSpy replaced(&source, &LogSource::replaced);
        growLog(path, 1500, 2100);
        QTRY_COMPARE_WITH_TIMEOUT(source.lineCount(), 2100, 20'000);
        QVERIFY(grown.count() > 0);
        QCOMPARE(replaced.count(), 0);
        QCOMPARE(lineOf(source, 1500), logLine(1500));
        QCOMPARE(lineOf(source, 2099), logLine(2099));
    }

    void anotherFileOfTheNameIsAnotherLog()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"train.log"_s);
        writeLog(path, 1500);
        LocalLog log(path);
        LocalLogSource source(&log);
        QVERIFY(isRead(log));
        const QSignalSpy replaced(&source, &LogSource::replaced);
        writeBytes(path, "begun anew\n");
        QTRY_COMPARE_WITH_TIMEOUT(replaced.count(), 1, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(source.lineCount(), 1, 20'000);
        QTRY_COMPARE(lineOf(source, 0), QByteArray("begun anew\n"));
    }

    void aSearchReadsAllOfIt()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"train.log"_s);
        writeLog(path, 2500);
        LocalLog log(path);
        const LocalLogSource source(&log);
        QVERIFY(isRead(log));
        const auto reader = source.makeReader();
        QCOMPARE(*reader->heldLines(), 2500);
        QCOMPARE(*reader->heldBlocks(), (std::vector<qint64>{0, 1, 2}));
        const auto last = reader->read(2);
        QVERIFY(last);
        QCOMPARE(last->size(), 500);
        QCOMPARE(last->at(499).toByteArray() + '\n', logLine(2499));
    }

    void filtersKnowWhatTheLinesAre()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"train.log"_s);
        writeLog(path, 2500);
        LocalLog log(path);
        const LocalLogSource source(&log);
        QVERIFY(isRead(log));
        std::map<qint64, qsizetype> evals;
        const auto count = [&evals](qint64 number, const std::vector<LineFacts> &lines) {
            evals[number] = std::ranges::count(lines, LineKind::Eval, &LineFacts::kind);
        };
        const std::atomic<bool> stops = false;
        source.makeFactsReader()->read({}, stops, count);
        QCOMPARE(evals, (std::map<qint64, qsizetype>{{0, 10}, {1, 10}, {2, 5}}));
        evals.clear();
        source.makeFactsReader()->read(std::set<qint64>{1}, stops, count);
        QCOMPARE(evals, (std::map<qint64, qsizetype>{{1, 10}}));
        const std::atomic<bool> isStopped = true;
        evals.clear();
        source.makeFactsReader()->read({}, isStopped, count);
        QVERIFY(evals.empty());
    }

    void theChartGetsEveryPoint()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"train.log"_s);
        writeLog(path, 2500);
        LocalLog log(path);
        QVERIFY(isRead(log));
        RunLoader loader(folder.path());
        std::shared_ptr<const ChartData> run;
        connect(&loader, &RunLoader::loaded, this, [&run](const JobKey &, const auto &data) { run = data; });
        const JobKey key{u"local-files"_s, path};
        loader.open(key, {}, std::make_shared<LocalRunFacts>(log.makeReader()));
        QTRY_VERIFY(run && loader.isIdle());
        QCOMPARE(run->train.size(), 2475U);
        QCOMPARE(run->eval.size(), 25U);
        growLog(path, 2500, 2600);
        QTRY_COMPARE_WITH_TIMEOUT(log.state().parsedLines, 2600, 20'000);
        LogGrowth growth;
        growth.state.job = key;
        growth.blocks = {2};
        loader.update(growth);
        QTRY_COMPARE(run->train.size(), 2574U);
        QCOMPARE(run->eval.size(), 26U);
    }

    void aLoadEndsWhileTheFileIsParsed()
    {
        LocalRunFacts facts(std::make_unique<GrowingReader>());
        std::vector<qint64> taken;
        const auto take = [&taken](qint64 number, training::BlockFacts) { taken.push_back(number); };
        QVERIFY(facts.each(0, NeverStops, take));
        QCOMPARE(taken, (std::vector<qint64>{0}));
        QVERIFY(facts.each(1, NeverStops, take));
        QCOMPARE(taken, (std::vector<qint64>{0, 1}));
    }

    void growthThatIsToldLateIsNotReadAgain()
    {
        auto reader = std::make_unique<GrowingReader>();
        const GrowingReader &file = *reader;
        const auto facts = std::make_shared<LocalRunFacts>(std::move(reader));
        RunLoader loader(QDir::tempPath());
        std::shared_ptr<const ChartData> run;
        connect(&loader, &RunLoader::loaded, this, [&run](const JobKey &, const auto &data) { run = data; });
        LogGrowth growth;
        growth.state.job = {u"local-files"_s, u"train.log"_s};
        growth.blocks = {0};
        loader.open(growth.state.job, {}, facts);
        for (int load = 0; load < 3; ++load) {
            QTRY_VERIFY(run && loader.isIdle());
            run.reset();
            loader.update(growth); // of a block that was read long ago
        }
        QTRY_VERIFY(run && loader.isIdle());
        QCOMPARE(file.readings.at(0), 1);
        QVERIFY(file.readings.size() > 4);
    }

    void theTableReadsABlockOnce()
    {
        GrowingReader reader;
        const std::atomic<bool> stops = false;
        GrowingDigest growing;
        JobDigest last;
        for (int round = 0; round < 4; ++round)
            last = growing.read(reader, training::Coverage::Whole, stops);
        QCOMPARE(reader.readings, (std::map<qint64, int>{{0, 2}, {1, 2}, {2, 2}, {3, 1}})); // each also as the last one
        GrowingReader again;
        while (again.parsedBlocks() < 3)
            continue;
        QVERIFY(last.lastTrainLoss);
        QCOMPARE(last, GrowingDigest().read(again, training::Coverage::Whole, stops));
    }

    void theLogMayGoFirst()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"train.log"_s);
        writeLog(path, 1500);
        auto log = std::make_unique<LocalLog>(path);
        LocalLogSource source(log.get());
        QVERIFY(isRead(*log));
        const auto search = source.makeReader();
        log.reset();
        QCOMPARE(source.lineCount(), 1500);
        QVERIFY(source.makeReader()->heldBlocks()->empty());
        QCOMPARE(*search->heldLines(), 1500);
    }
};

TUNEWATCH_TEST(local_source, LocalSourceTest)
#include "tst_local_source.moc"
