// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The demo's running job with its 1,204,318 lines, and what --mixed-logs makes.

#include "fixture.h"
#include "simulator/mixed_log.h"
#include "simulator/scenario.h"

#include "support/test.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>
#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 Shown = 1'204'318;
constexpr qint64 Page = 1000;

sim::Job jobOf(std::vector<sim::Job> jobs, const QString &name)
{
    const auto found = std::ranges::find(jobs, name, &sim::Job::name);
    return found == jobs.end() ? jobs.front() : *found;
}

sim::Job longJob()
{
    return jobOf(sim::demoBeijing(Fixture::options({u"--demo"_s})), u"sql-assist cn"_s);
}

sim::Job mixedJob(const QString &lines)
{
    return sim::catalogue(Fixture::options({u"--jobs"_s, u"1"_s, u"--mixed-logs"_s, u"--log-lines"_s, lines})).front();
}

QList<QByteArray> linesOf(const sim::Job &job, qint64 first, qint64 count)
{
    QByteArray json;
    sim::LogText(job.style, job.plan).appendJson(json, first, count);
    // None of these lines has anything to escape.
    return json.mid(1, json.size() - 2).replace("\",\"", "\n").split('\n');
}

/// Every line, page by page. `line` counts from 1.
void forEachLine(const sim::Job &job, qint64 until, const std::function<void(qint64 line, const QByteArray &text)> &look)
{
    for (qint64 first = 0; first < until; first += Page) {
        qint64 line = first;
        for (const QByteArray &text : linesOf(job, first, std::min(Page, until - first)))
            look(++line, text);
    }
}

/// A grad_norm of two digits before the point, as the saved search of the picture finds it.
bool hasSpike(const QByteArray &line)
{
    static constexpr QByteArrayView key = "'grad_norm': ";
    const qsizetype at = line.indexOf(key);
    const auto isDigit = [&line](qsizetype i) { return line.at(i) >= '0' && line.at(i) <= '9'; };
    return at >= 0 && isDigit(at + key.size()) && isDigit(at + key.size() + 1);
}

QByteArray kindOf(const QByteArray &line)
{
    for (const char *kind : {"{'eval_loss'", "{'loss'", "%|", " - WARNING - ", " - ERROR - "}) {
        if (line.contains(kind))
            return kind;
    }
    return "info";
}

} // namespace

class LongLogsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itsLinesAreThoseThatThePictureCounts()
    {
        const sim::Job job = longJob();
        QCOMPARE(job.logTotal(Fixture::now()), Shown);
        QHash<QByteArray, int> counts;
        qint64 currentHit = 0;
        forEachLine(job, Shown, [&](qint64 line, const QByteArray &text) {
            ++counts[kindOf(text)];
            counts["truncated"] += text.contains("samples longer than max_length 16384 were truncated");
            counts["uploaded"] += text.contains("uploaded checkpoint-");
            counts["hits"] += hasSpike(text);
            if (line == 842'246)
                currentHit = counts["hits"];
        });
        QCOMPARE(counts, (QHash<QByteArray, int>{{" - ERROR - ", 14},
                                                 {" - WARNING - ", 312},
                                                 {"info", 41'870},
                                                 {"{'loss'", 31'600},
                                                 {"{'eval_loss'", 316},
                                                 {"%|", 1'130'206},
                                                 {"truncated", 296},
                                                 {"uploaded", 63},
                                                 {"hits", 1'284}}));
        QCOMPARE(currentHit, 860);
    }

    void thePicturesLinesStandAtTheirNumbers_data()
    {
        QTest::addColumn<int>("line");
        QTest::addColumn<QByteArray>("begin");
        QTest::newRow("the first line") << 1 << QByteArray("2026-11-20 09:34:02,");
        QTest::newRow("the top of the picture") << 841'162 << QByteArray("{'loss': 0.5157, 'grad_norm': 0.6100, ");
        QTest::newRow("bars behind it") << 841'164 << QByteArray("Train:  69%|");
        QTest::newRow("the last of 356 bars") << 841'519 << QByteArray("Train:  69%|");
        QTest::newRow("a warning") << 841'522 << QByteArray("2026-11-20 13:06:19,904 - WARNING - 2 samples longer than");
        QTest::newRow("an error") << 841'884 << QByteArray("2026-11-20 13:06:39,287 - ERROR - upload of checkpoint-2190 timed");
        QTest::newRow("the current hit") << 842'246 << QByteArray("{'loss': 0.8273, 'grad_norm': 41.8823, ");
        QTest::newRow("an evaluation") << 842'611
                                       << QByteArray("{'eval_loss': 0.4987, 'eval_runtime': 61.0184, 'eval_samples_per_second': "
                                                     "69.913, 'eval_steps_per_second': 4.376, ");
        QTest::newRow("its checkpoint") << 842'612 << QByteArray("2026-11-20 13:08:27,721 - INFO - start to save checkpoint");
        QTest::newRow("the bottom") << 843'335 << QByteArray("{'loss': 0.5121, 'grad_norm': 0.5800, ");
    }

    void thePicturesLinesStandAtTheirNumbers()
    {
        QFETCH(int, line);
        QFETCH(QByteArray, begin);
        const QByteArray text = linesOf(longJob(), line - 1, 1).front();
        QVERIFY2(text.startsWith(begin), text.constData());
    }

    void stepsAndTimesOnlyRise()
    {
        static const QRegularExpression stepOf(u"max_steps': '([0-9]+)/3168'"_s);
        const sim::Job job = longJob();
        qint64 step = 0;
        QByteArray stamp;
        forEachLine(job, Shown, [&](qint64 line, const QByteArray &text) {
            if (text.startsWith("{'loss'")) {
                const qint64 next = stepOf.match(QString::fromUtf8(text)).captured(1).toLongLong();
                QVERIFY2(next == step || next == step + 1, qPrintable(u"line %1: step %2"_s.arg(line).arg(next)));
                step = next;
            } else if (text.startsWith("2026-")) {
                QVERIFY2(text.first(19) >= stamp, text.constData());
                stamp = text.first(19);
            }
        });
        QCOMPARE(step, 2788);
    }

    void everyRecordSaysHowLongTheRunHasTaken()
    {
        const sim::Job job = longJob();
        const QByteArray hit = linesOf(job, 842'245, 1).front();
        QVERIFY2(hit.contains(", 'elapsed_time': '3h 33m 5s'"), hit.constData());
        for (const qint64 first : {0LL, 396'000LL, 842'240LL, 1'203'318LL}) {
            for (const QByteArray &text : linesOf(job, first, Page))
                QVERIFY2(!text.startsWith("{'loss'") || text.contains("'elapsed_time': '"), text.constData());
        }
    }

    void aPageIsTheSameHoweverItIsAskedFor()
    {
        const sim::Job job = longJob();
        for (const qint64 first : {0LL, 361LL, 32'600LL, 396'000LL, 841'100LL, 842'240LL, 843'330LL, 1'203'200LL, 1'203'318LL}) {
            const QList<QByteArray> together = linesOf(job, first, Page);
            for (int i = 0; i < Page; ++i)
                QCOMPARE(linesOf(job, first + i, 1).front(), together.at(i));
        }
    }

    void itsNewestCheckpointsAreListed()
    {
        const QVariantList checkpoints = longJob().checkpoints(Fixture::now());
        QCOMPARE(checkpoints.size(), 10);
        qint64 newer = 2788;
        for (const QVariant &entry : checkpoints) {
            const qint64 step = entry.toMap()[u"step"_s].toLongLong();
            QVERIFY(step < newer);
            newer = step;
        }
    }

    void itEndsAsOthersDo()
    {
        const sim::Job job = longJob();
        const qint64 hour = 3'600'000;
        QCOMPARE(job.statusAt(Fixture::now() + hour / 2), u"RUNNING"_s);
        QCOMPARE(job.statusAt(Fixture::now() + hour), u"SUCCEEDED"_s);
        const qint64 total = job.logTotal(Fixture::now() + hour);
        QVERIFY(linesOf(job, total - 1, 1).front().contains("training usage 69540768"));
    }

    void mixedLogsAreMostlyProse()
    {
        constexpr qint64 lines = 200'000;
        const sim::Job job = mixedJob(QString::number(lines));
        QCOMPARE(job.plan.size(), lines);
        QHash<QByteArray, qint64> counts;
        forEachLine(job, lines, [&](qint64, const QByteArray &text) {
            ++counts[kindOf(text)];
            counts["bytes"] += text.size() + 1;
            counts["rare"] += text.contains(sim::MixedLog::Rare);
            counts["chinese"] += text.contains("数据分片");
        });
        const auto isWithin = [&](const char *what, qint64 least, qint64 most) {
            return counts[what] >= least && counts[what] <= most;
        };
        QVERIFY(isWithin("bytes", lines * 155, lines * 165));
        QVERIFY(isWithin("{'loss'", lines / 10 - 10, lines / 10));
        QVERIFY(isWithin("%|", lines / 10, lines / 5));
        QVERIFY(isWithin("chinese", lines / 50, lines / 10));
        QVERIFY(isWithin(" - WARNING - ", lines / 250, lines / 150));
        QVERIFY(isWithin(" - ERROR - ", lines / 10'000, lines / 2'500));
        QVERIFY(isWithin("rare", 1, 10));
    }

    void tenMillionMixedLinesCostNoMemory()
    {
        const sim::Job job = mixedJob(u"10000000"_s);
        QCOMPARE(job.plan.size(), qint64(10'000'000));
        const QList<QByteArray> middle = linesOf(job, 5'000'000, Page);
        QCOMPARE(middle.size(), Page);
        for (int i = 0; i < Page; ++i)
            QCOMPARE(linesOf(job, 5'000'000 + i, 1).front(), middle.at(i));
        QVERIFY(linesOf(job, 9'999'999, 1).front().contains("training usage"));
    }
};

TUNEWATCH_TEST(long_logs, LongLogsTest)
#include "tst_long_logs.moc"
