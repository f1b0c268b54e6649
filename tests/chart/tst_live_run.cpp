// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A log that grows in any portions is at each moment the picture that one go through all of it makes.

#include "chart/live_run.h"
#include "chart/same_data.h"
#include "training/corpus.h"

#include "support/test.h"

#include <QTest>
#include <functional>
#include <random>

using namespace Qt::Literals::StringLiterals;
using training::BlockFacts;

namespace {

constexpr qint64 BlockSize = 60; // of lines; small, so that short logs have many

/// A log that is read again and again while it grows, and what it should look like.
class Growing
{
public:
    explicit Growing(const LogLines &lines)
        : m_lines(lines)
    {}

    /// Parses up to line `end`, block by block, the last one from its start.
    void growTo(qint64 end)
    {
        for (qint64 number = m_blocks.empty() ? 0 : qint64(m_blocks.size()) - 1; number * BlockSize < end; ++number) {
            const qint64 first = number * BlockSize;
            const training::Carry carry = number > 0 ? m_blocks[size_t(number) - 1].carryOut : training::Carry();
            const LogLines part = m_lines.mid(first, std::min(BlockSize, end - first));
            m_blocks.resize(size_t(number) + 1);
            m_blocks.back() = training::parse(first, part, carry);
            if (!m_run.add(number, m_blocks.back())) {
                m_run = LiveRun();
                for (size_t i = 0; i < m_blocks.size(); ++i)
                    m_run.add(qint64(i), m_blocks[i]);
                ++m_readAnew;
            }
        }
    }
    ChartData picture() { return m_run.data(m_options); }
    ChartData inOneGo() const
    {
        return makeChartData(training::assemble(m_blocks, training::pending(m_blocks.back().carryOut)), m_options);
    }
    void setWeight(double weight) { m_options.weight = weight; }
    const LiveRun &run() const { return m_run; }
    int readAnew() const { return m_readAnew; }

private:
    const LogLines m_lines;
    std::vector<BlockFacts> m_blocks;
    LiveRun m_run;
    ChartOptions m_options{.weight = 0.6, .epochs = 3};
    int m_readAnew = 0;
};

LogLines made(int count, const std::function<QByteArray(int)> &line)
{
    LogLines lines;
    for (int i = 0; i < count; ++i)
        lines.append(line(i));
    return lines;
}

QByteArray number(double value)
{
    return QByteArray::number(value, 'g', 5);
}

/// A trainer's record; `step` of -1 is not printed.
QByteArray record(double loss, double epoch, int step = -1)
{
    QByteArray text = "{'loss': " + (loss == loss ? number(loss) : QByteArray("nan")) + ", 'grad_norm': 1.5, 'learning_rate': "
        + number(2e-5 * (1 - epoch / 10)) + ", 'epoch': " + number(epoch);
    if (step >= 0)
        text += ", 'global_step/max_steps': '" + QByteArray::number(step) + "/5000', 'elapsed_time': '"
            + QByteArray::number(step / 60) + "m " + QByteArray::number(step % 60) + "s'";
    return text + '}';
}

QByteArray eval(double loss, double epoch)
{
    return "{'eval_loss': " + number(loss) + ", 'eval_runtime': 12.5, 'epoch': " + number(epoch) + '}';
}

} // namespace

class LiveRunTest : public QObject
{
    Q_OBJECT

    static void grow(const LogLines &lines, unsigned seed, int mostAtOnce)
    {
        std::mt19937 random(seed);
        Growing log(lines);
        std::vector<std::pair<ChartData, ChartData>> kept;
        for (qint64 end = 0; end < lines.size();) {
            end = std::min<qint64>(end + 1 + qint64(random() % unsigned(mostAtOnce)), lines.size());
            log.growTo(end);
            const ChartData actual = log.picture();
            const ChartData expected = log.inOneGo();
            const QString found = firstDifference(actual, expected);
            QVERIFY2(found.isEmpty(), qPrintable(u"after %1 lines: %2"_s.arg(end).arg(found)));
            if (random() % 10 == 0)
                kept.emplace_back(actual, expected);
        }
        QCOMPARE(log.readAnew(), 0);
        // What the window has got stays as it was.
        for (const auto &[actual, expected] : kept)
            QCOMPARE(firstDifference(actual, expected), QString());
    }

private Q_SLOTS:
    void aLogOfTheCorpusGrows_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("mostAtOnce");
        for (const QString &name : corpus::names()) {
            for (const int most : {4, 200})
                QTest::addRow("%s, up to %d lines at once", qPrintable(name), most) << name << most;
        }
    }

    void aLogOfTheCorpusGrows()
    {
        QFETCH(QString, name);
        QFETCH(int, mostAtOnce);
        const LogLines lines = corpus::lines(name);
        grow(mostAtOnce < 10 ? lines.mid(0, std::min<qsizetype>(lines.size(), 250)) : lines, 17, mostAtOnce);
    }

    void aRunGrows_data()
    {
        QTest::addColumn<LogLines>("lines");
        QTest::addColumn<bool>("isQuick"); // the old points are left alone
        QTest::newRow("that prints its steps") << made(1300, [](int i) { return record(2.0 + i % 7, i / 1000.0, i + 1); }) << true;
        QTest::newRow("that prints epochs only") << made(1300, [](int i) {
            return i == 0 ? QByteArray("***** Running training *****")
                : i == 1  ? QByteArray("  Total optimization steps = 25,000")
                : i == 2  ? QByteArray("  Num Epochs = 3")
                          : record(2.0 / i, i * 3 / 1300.0);
        }) << true;
        QTest::newRow("that is evaluated without a clock") << made(1300, [](int i) {
            return i % 50 == 49 ? eval(1.5 + i % 3, i / 1000.0) : record(2.0, i / 1000.0, i + 1);
        }) << false;
        QTest::newRow("between other lines") << made(1300, [](int i) {
            return i % 5 ? QByteArray("INFO the worker waits for more data") : record(2.0 / (i + 1), i / 900.0, i + 1);
        }) << true;
        QTest::newRow("that is NaN now and then") << made(1300, [](int i) {
            return record(i % 100 > 95 || i > 1250 ? std::numeric_limits<double>::quiet_NaN() : 1.0 + i * 0.01, i / 900.0, i + 1);
        }) << true;
        QTest::newRow("that is resumed twice") << made(1300, [](int i) {
            const int step = i < 600 ? i : i < 900 ? i - 150 : i - 750;
            return record(2.0 + i % 5, step / 900.0, step + 1);
        }) << false;
        QTest::newRow("that states steps twice") << made(1300, [](int i) {
            return record(2.0 + i % 5, i / 1800.0, i / 2 + 1);
        }) << false;
        QTest::newRow("that two processes write") << made(1300, [](int i) {
            const int step = i % 40 == 20 ? i + 1 : i % 40 == 21 ? i - 1 : i;
            return record(2.0 + i % 5, step / 900.0, step + 1);
        }) << false;
        QTest::newRow("whose losses fall below zero") << made(600, [](int i) { return record(2.0 - i * 0.01, i / 900.0, i + 1); })
                                                      << true;
        QTest::newRow("that states nothing but its loss") << made(600, [](int i) {
            return "{'loss': " + number(3.0 - i * 0.001) + "}";
        }) << false;
        QTest::newRow("that is one bar") << made(800, [](int i) {
            return " " + QByteArray::number(i / 10) + "%|###   | " + QByteArray::number(i) + "/8000 [00:10<00:20, 1.5it/s, loss="
                + number(2.0 + i % 9) + "]";
        }) << true;
    }

    void aRunGrows()
    {
        QFETCH(LogLines, lines);
        grow(lines.mid(0, 130), 1, 1);
        grow(lines.mid(0, 500), 9, 25);
        grow(lines, 300, 300);
    }

    void theOldPointsAreLeftAlone_data() { aRunGrows_data(); }

    void theOldPointsAreLeftAlone()
    {
        QFETCH(LogLines, lines);
        QFETCH(bool, isQuick);
        Growing log(lines);
        const qint64 start = lines.size() / 2;
        log.growTo(start);
        log.picture();
        const int before = log.run().assemblies();
        for (qint64 end = start; end <= lines.size(); end += 25) {
            log.growTo(end);
            log.picture();
        }
        if (isQuick)
            QCOMPARE(log.run().assemblies(), before);
    }

    void samplesInAnyOrder()
    {
        for (unsigned seed = 1; seed <= 40; ++seed) {
            std::mt19937 random(seed);
            std::vector<BlockFacts> blocks;
            LiveRun run;
            const unsigned wildness = seed % 4; // 0: one record after the other
            qint64 line = 0;
            qint64 step = 0;
            for (qint64 number = 0; number < 25; ++number) {
                blocks.push_back(randomBlock(&random, wildness, &line, &step));
                QVERIFY(run.add(number, blocks.back()));
                const ChartOptions options{.weight = 0.9, .epochs = {}};
                const QString found =
                    firstDifference(run.data(options), makeChartData(training::assemble(blocks, {}), options));
                QVERIFY2(found.isEmpty(), qPrintable(u"seed %1, block %2: %3"_s.arg(seed).arg(number).arg(found)));
            }
        }
    }

    void anotherSmoothingIsTakenOver()
    {
        Growing log(made(3000, [](int i) { return record(2.0 + i % 7, i / 1000.0, i + 1); }));
        for (int i = 1; i <= 10; ++i) {
            log.setWeight(i * 0.09);
            log.growTo(i * 300);
            QCOMPARE(firstDifference(log.picture(), log.inOneGo()), QString());
        }
        QCOMPARE(log.run().assemblies(), 1);
    }

    void aBlockThatSaysSomethingElseIsNotTaken()
    {
        LiveRun run;
        const LogLines lines = made(10, [](int i) { return record(2.0, i / 10.0, i + 1); });
        QVERIFY(run.add(4, training::parse(4000, lines, {})));
        QVERIFY(run.add(4, training::parse(4000, lines, {})));
        QVERIFY(!run.add(4, training::parse(4000, lines.mid(0, 8), {})));
        QVERIFY(!run.add(4, training::parse(4000, made(10, [](int i) { return record(1.0, i / 10.0, i + 1); }), {})));
        QVERIFY(!run.add(3, {}));
        QCOMPARE(run.data({}).train.size(), 10u);
    }

    void theFileOfTheServiceStaysPartOfTheRun()
    {
        LiveRun run;
        BlockFacts file;
        file.samples.push_back({.series = "loss", .point = {.line = 0, .step = 3, .value = 9}});
        run.complete(file);
        const LogLines lines = made(10, [](int i) { return record(2.0, i / 10.0, i + 1); });
        for (const qsizetype count : {4, 10}) {
            run.add(0, training::parse(0, lines.mid(0, count), {}));
            const ChartData data = run.data({});
            QCOMPARE(data.train.size(), size_t(count));
            QCOMPARE(data.train.values[2], 9.0);
        }
    }

private:
    static BlockFacts randomBlock(std::mt19937 *random, unsigned wildness, qint64 *line, qint64 *step)
    {
        const auto chance = [&](unsigned percent) { return wildness > 0 && (*random)() % 100 < percent * wildness; };
        BlockFacts block;
        if (chance(1))
            *step = std::max<qint64>(0, *step - qint64((*random)() % 40));
        if (chance(1))
            block.cues.push_back({training::Cue::Kind::RunStart, *line, 0});
        if (chance(1))
            block.cues.push_back({training::Cue::Kind::LoggingSteps, *line, 10});
        for (auto i = (*random)() % 40; i > 0; --i) {
            *line += 1 + qint64((*random)() % 3);
            ++*step;
            MetricPoint place{.line = *line, .step = *step, .epoch = double(*step) / 100, .elapsed = double(*step) * 2};
            if (chance(2))
                place.step = MetricPoint::NoStep;
            if (chance(2))
                place.epoch = std::numeric_limits<double>::quiet_NaN();
            if (chance(10))
                place.elapsed = std::numeric_limits<double>::quiet_NaN();
            if (chance(1) && place.hasStep())
                place.step -= 1;
            if (chance(1))
                place.line -= 5;
            for (const char *name : {"loss", "grad_norm", "learning_rate", "eval_loss", "reward"}) {
                const bool isRare = name[0] == 'e' || name[0] == 'r';
                if (isRare && (*random)() % 20 != 0)
                    continue;
                place.value = chance(1) ? std::numeric_limits<double>::quiet_NaN() : double((*random)() % 1000) / 100 - 0.5;
                block.samples.push_back({.series = name, .point = place, .rank = chance(1) ? 1 : -1});
            }
        }
        return block;
    }
};

TUNEWATCH_TEST(live_run, LiveRunTest)
#include "tst_live_run.moc"
