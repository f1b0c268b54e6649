// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What comes from the archive is what the log says, in whatever order its blocks came to be there.

#include "archive/archive.h"
#include "archive/archive_reader.h"
#include "chart/run_facts.h"
#include "chart/run_loader.h"
#include "chart/same_data.h"

#include "support/test.h"

#include <QDeadlineTimer>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <atomic>
#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace {

const JobKey Key{u"a"_s, u"ft-1"_s};

QByteArray record(qint64 step)
{
    return "{'loss': " + QByteArray::number(3 - double(step) / 2000, 'f', 4) + ", 'grad_norm': 1.5, 'learning_rate': 2e-5, 'epoch': "
        + QByteArray::number(double(step) / 1000, 'f', 3) + ", 'global_step/max_steps': '" + QByteArray::number(step) + "/5000'}";
}

LogLines records(qint64 firstStep, qint64 count)
{
    LogLines lines;
    for (qint64 i = 0; i < count; ++i)
        lines.append(record(firstStep + i));
    return lines;
}

/// A log that is read for as long as nobody ends it.
class EndlessFacts : public RunFacts
{
public:
    Result<qint64> look() override { return 1; }
    Result<training::BlockFacts> resultFile() override { return training::BlockFacts(); }
    Result<void> each(qint64, const std::atomic_bool &stops, const std::function<void(qint64, training::BlockFacts)> &) override
    {
        const QDeadlineTimer patience(20'000);
        isBeingRead = true;
        while (!stops && !patience.hasExpired())
            QThread::yieldCurrentThread();
        wasEnded = bool(stops);
        return {};
    }
    Result<LogLines> lines(qint64) override { return LogLines(); }

    std::atomic_bool isBeingRead = false;
    std::atomic_bool wasEnded = false;
};

ChartOptions taught(const QString &pattern)
{
    ChartOptions options;
    options.taught = training::TaughtText{pattern, {}};
    return options;
}

/// A log of two records without a loss, and of a line that only a taught pattern understands.
class StrangeFacts : public RunFacts
{
public:
    Result<qint64> look() override
    {
        Error error;
        error.kind = ErrorKind::Storage;
        return isGone ? Result<qint64>(Failure(error)) : Result<qint64>(1);
    }
    Result<training::BlockFacts> resultFile() override
    {
        training::BlockFacts file;
        file.samples.push_back({.series = "accuracy", .point = {.line = 0, .step = 2, .value = 0.75}});
        return file;
    }
    Result<void> each(qint64, const std::atomic_bool &, const std::function<void(qint64, training::BlockFacts)> &take) override
    {
        training::BlockFacts facts;
        for (const qint64 step : {1, 2})
            facts.samples.push_back({.series = "grad_norm", .point = {.line = step, .step = step, .value = 1.5}});
        take(0, facts);
        return {};
    }
    Result<LogLines> lines(qint64) override
    {
        LogLines lines;
        lines.append("pass 3 gives J = 0.5");
        return lines;
    }

    std::atomic_bool isGone = false;
};

} // namespace

class RunLoaderTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<Archive> m_archive;
    std::unique_ptr<RunLoader> m_loader;
    std::shared_ptr<const ChartData> m_data;
    int m_generation = 0;

    void put(qint64 firstLine, const LogLines &lines, bool tellsLoader = true)
    {
        m_data.reset();
        const Result<std::vector<qint64>> changed = m_archive->putLines(Key, firstLine, lines, 5000, {});
        QVERIFY(changed);
        LogGrowth growth;
        growth.state.job = Key;
        growth.state.generation = m_generation;
        growth.blocks = *changed;
        if (tellsLoader)
            m_loader->update(growth);
    }

    /// What the whole log says, read by nobody before.
    ChartData expected() const
    {
        const auto reader = ArchiveReader::open(m_directory->path()).value();
        const qint64 id = reader->logIndex(Key).value().id;
        std::vector<training::BlockFacts> blocks;
        const auto all = reader->facts(id).value();
        for (const auto &[number, facts] : all)
            blocks.push_back(facts);
        return makeChartData(training::assemble(blocks, {}), {});
    }

    void compare()
    {
        const ChartData whole = expected();
        QTRY_VERIFY(m_data);
        QTRY_COMPARE(firstDifference(*m_data, whole), QString());
    }

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_archive = std::move(*Archive::open(m_directory->path()));
        m_loader = std::make_unique<RunLoader>(m_directory->path());
        m_data.reset();
        m_generation = 0;
        connect(m_loader.get(), &RunLoader::loaded, this,
                [this](const JobKey &, const std::shared_ptr<const ChartData> &data) { m_data = data; });
    }

    void allSeriesAreThere()
    {
        put(0, records(1, 50), false);
        m_loader->open(Key, {});
        compare();
        QCOMPARE(m_data->train.size(), 50u);
        QCOMPARE(m_data->others.size(), 2u);
        QCOMPARE(m_data->others[0].name, std::string("grad_norm"));
        QCOMPARE(m_data->others[0].points.size(), 50u);
    }

    void aLogGrowsAtItsEnd()
    {
        put(0, records(1, 990), false);
        m_loader->open(Key, {});
        compare();
        for (const qint64 first : {990, 1001, 1002, 2500}) {
            put(first, records(first + 1, first == 1002 ? 1498 : first == 990 ? 11 : 1));
            compare();
        }
        QCOMPARE(m_data->train.size(), 2501u);
    }

    void anOlderBlockComesLate()
    {
        put(2000, records(2001, 300), false);
        m_loader->open(Key, {});
        compare();
        put(1000, records(1001, 1000));
        put(0, records(1, 1000));
        compare();
        QCOMPARE(m_data->train.size(), 2300u);
        put(2300, records(2301, 5));
        compare();
        QCOMPARE(m_data->train.size(), 2305u);
    }

    void theServiceReplacesTheLog()
    {
        put(0, records(1, 100), false);
        m_loader->open(Key, {});
        compare();
        m_generation = m_archive->beginGeneration(Key).value();
        put(0, records(1, 7));
        compare();
        QCOMPARE(m_data->train.size(), 7u);
    }

    void aRestartTakesBackWhatItRepeats()
    {
        put(0, records(1, 100), false);
        m_loader->open(Key, {});
        compare();
        put(100, records(51, 60));
        compare();
        QCOMPARE(m_data->train.size(), 110u);
    }

    void anotherJobDoesNotWaitForTheOneBefore()
    {
        put(0, records(1, 50), false);
        const auto endless = std::make_shared<EndlessFacts>();
        m_loader->open({u"a"_s, u"ft-2"_s}, {}, endless);
        QTRY_VERIFY(endless->isBeingRead);
        m_loader->open(Key, {});
        compare();
        QVERIFY(endless->wasEnded);
        QCOMPARE(m_data->train.size(), 50u);
    }

    void aLoadEndsWithItsLoader()
    {
        const auto endless = std::make_shared<EndlessFacts>();
        m_loader->open(Key, {}, endless);
        QTRY_VERIFY(endless->isBeingRead);
        m_loader.reset();
        QVERIFY(endless->wasEnded);
    }

    void aPatternThatFindsNothingTakesNothingAway()
    {
        m_loader->open(Key, taught(u"absent (?<value>\\d+)"_s), std::make_shared<StrangeFacts>());
        QTRY_VERIFY(m_data);
        QVERIFY(!m_data->isTaught);
        const ChartData taughtNothing = *m_data;
        m_data.reset();
        m_loader->open(Key, {}, std::make_shared<StrangeFacts>());
        QTRY_VERIFY(m_data);
        QVERIFY(!m_data->isEmpty());
        QCOMPARE(firstDifference(taughtNothing, *m_data), QString());
    }

    void whatAPatternFindsStandsBesideTheServicesMetrics()
    {
        m_loader->open(Key, taught(u"pass (?<step>\\d+) gives J = (?<value>\\S+)"_s), std::make_shared<StrangeFacts>());
        QTRY_VERIFY(m_data);
        QVERIFY(m_data->isTaught);
        QVERIFY(m_data->isLoss());
        QCOMPARE(m_data->train.values, PackedColumn<double>({0.5}));
        QVERIFY(m_data->other("grad_norm"));
        QVERIFY(m_data->other("accuracy"));
    }

    void aLogThatCannotBeReadLeavesTheChartAsItWas()
    {
        const auto facts = std::make_shared<StrangeFacts>();
        m_loader->open(Key, {}, facts);
        QTRY_VERIFY(m_data);
        const ChartData before = *m_data;
        QVERIFY(!before.isEmpty());
        m_data.reset();
        facts->isGone = true;
        LogGrowth growth;
        growth.state.job = Key;
        growth.blocks = {0};
        m_loader->update(growth);
        QTRY_VERIFY(m_data);
        QCOMPARE(firstDifference(*m_data, before), QString());
    }

    void aJobWithoutLogIsEmpty()
    {
        m_loader->open(Key, {});
        QTRY_VERIFY(m_data);
        QVERIFY(m_data->isEmpty());
    }
};

TUNEWATCH_TEST(run_loader, RunLoaderTest)
#include "tst_run_loader.moc"
