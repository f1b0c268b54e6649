// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/run.h"

#include "support/test.h"

#include <QTest>
#include <cmath>

using namespace std::chrono_literals;
using training::Coverage;

namespace {

/// A log written line by line.
class Log
{
public:
    Log &say(const QByteArray &line)
    {
        m_lines.append(line);
        return *this;
    }

    /// Records of the steps `from`, from + stride … `to`; the loss of each step is given by `loss`.
    template <typename Loss>
    Log &train(int from, int to, int stride, Loss loss)
    {
        for (int step = from; step <= to; step += stride)
            say("{'loss': " + QByteArray::number(loss(step), 'g', 8) + ", 'epoch': " + QByteArray::number(step / 800.0)
                + ", 'global_step/max_steps': '" + QByteArray::number(step) + "/2400'}");
        return *this;
    }

    JobDigest digest(Coverage coverage = Coverage::Whole) const
    {
        const std::vector<training::BlockFacts> facts = {training::parse(0, m_lines, {})};
        return training::digest(training::assemble(facts, {}), {}, coverage);
    }

private:
    LogLines m_lines;
};

double falling(int step)
{
    return 1 + 1 / double(step);
}

QByteArray timedRecord(int step, const QByteArray &elapsed)
{
    return "{'loss': 0.5, 'global_step/max_steps': '" + QByteArray::number(step) + "/2400', 'elapsed_time': '" + elapsed
        + "', 'remaining_time': '9h 0m 0s'}";
}

} // namespace

class DigestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesTheStepsOfTheEvals()
    {
        const JobDigest digest = Log()
                                     .say("{'eval_loss': 0.9, 'epoch': 0.5, 'global_step/max_steps': '100/300'}")
                                     .say("{'eval_loss': 0.7, 'epoch': 1.0, 'global_step/max_steps': '200/300'}")
                                     .say("{'eval_loss': 0.8, 'epoch': 1.25, 'global_step/max_steps': '250/300'}")
                                     .digest();
        QCOMPARE(digest.lastEvalStep, std::optional<qint64>(250));
        QCOMPARE(digest.bestEvalStep, std::optional<qint64>(200));
        QCOMPARE(digest.bestEvalLoss, std::optional(0.7));
        QCOMPARE(digest.lastEpoch, std::optional(1.25));
        QCOMPARE(digest.curve.size(), 3u); // of the eval loss, since there is no other
    }

    void tellsTheChangeOverAHundredSteps_data()
    {
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("last");
        QTest::addColumn<int>("stride");
        QTest::addColumn<bool>("isTold");
        QTest::newRow("a record every second step") << 2 << 400 << 2 << true;
        QTest::newRow("a record every 80 steps: the one 160 before") << 80 << 800 << 80 << true;
        QTest::newRow("a record every 300 steps is too coarse") << 300 << 1200 << 300 << false;
        QTest::newRow("a hundred steps are not reached yet") << 2 << 90 << 2 << false;
    }

    void tellsTheChangeOverAHundredSteps()
    {
        QFETCH(int, first);
        QFETCH(int, last);
        QFETCH(int, stride);
        const auto halving = [last](int step) { return step <= last - 100 ? 1.0 : 0.5; };
        const auto change = Log().train(first, last, stride, halving).digest().trainLossChange;
        QTEST(change.has_value(), "isTold");
        if (change)
            QVERIFY2(*change < -0.3 && *change >= -0.5, qPrintable(QString::number(*change)));
    }

    void reckonsThePaceFromTheTimesOfTheRecords()
    {
        // 4.76 s a step, printed in whole seconds.
        Log log;
        for (int step = 2; step <= 1488; step += 2) {
            const int seconds = int(step * 4.76);
            log.say(timedRecord(step, QByteArray::number(seconds / 3600) + "h " + QByteArray::number(seconds / 60 % 60) + "m "
                                          + QByteArray::number(seconds % 60) + "s"));
        }
        const JobDigest digest = log.digest();
        QCOMPARE(QString::number(*digest.secondsPerStep, 'f', 2), QStringLiteral("4.76"));
        QCOMPARE(digest.timeLeft.kind, TimeLeft::Kind::About);
        QVERIFY(std::chrono::abs(digest.timeLeft.likely - 4341s) < 10s); // 912 × 4.76
    }

    void withoutTimesThereIsNoPace()
    {
        const JobDigest digest = Log().train(2, 1488, 2, falling).digest();
        QVERIFY(!digest.secondsPerStep);
        QCOMPARE(digest.timeLeft.kind, TimeLeft::Kind::Unknown);
    }

    void theCurveIsShortAndEven()
    {
        const std::vector<float> curve = Log().train(1, 1000, 1, [](int step) { return 10.0 - step / 100.0; }).digest().curve;
        QCOMPARE(curve.size(), 56u);
        // A straight fall stays one: equal distance, smoothing only lags behind.
        for (size_t i = 1; i + 1 < curve.size(); ++i)
            QVERIFY(std::abs((curve[i + 1] - curve[i]) + 999 / 5500.0) < 0.01);
    }

    void aGapInTheStepsIsAGapInTheCurvesAxis()
    {
        const auto steps = [](int step) { return step <= 100 ? 2.0 : 1.0; };
        const std::vector<float> curve = Log().train(1, 100, 1, steps).train(901, 1000, 1, steps).digest().curve;
        QCOMPARE(curve.size(), 56u);
        QCOMPARE(curve[5], 2.0F);
        QVERIFY(curve[28] < 2 && curve[28] > 1); // halfway between the two
        QVERIFY(std::abs(curve[54] - 1) < 0.001);
    }

    void theCurveRisesToItsNaN()
    {
        const JobDigest digest = Log().train(10, 920, 10, [](int step) { return step < 720 ? 1.0 : step / 100.0; })
                                     .say("{'loss': nan, 'grad_norm': nan, 'global_step/max_steps': '930/2400'}")
                                     .digest();
        QCOMPARE(digest.nanStep, std::optional<qint64>(930));
        QVERIFY(std::isnan(*digest.lastTrainLoss));
        QVERIFY(!digest.trainLossChange);
        QCOMPARE(digest.fraction, std::optional(0.3875));
        QVERIFY(std::isnan(digest.curve.back()));
        QVERIFY(digest.curve[digest.curve.size() - 2] > 7);
        QVERIFY(digest == digest); // NaN and all: or the table would be told of a change with every poll
    }

    void aNaNBetweenTwoPointsOfTheCurveIsNotLost()
    {
        const std::vector<float> curve =
            Log().train(1, 500, 1, falling).say("{'loss': nan, 'step': 501}").train(502, 1000, 1, falling).digest().curve;
        QCOMPARE(std::ranges::count_if(curve, [](float value) { return std::isnan(value); }), 1);
    }

    void ofATailWhatNeedsTheWholeIsLeftOut()
    {
        Log log;
        log.train(1400, 1488, 2, falling).say("{'eval_loss': 0.7, 'global_step/max_steps': '1400/2400'}");
        const JobDigest digest = log.digest(Coverage::Tail);
        QVERIFY(digest.isPartial);
        QCOMPARE(digest.lastEvalLoss, std::optional(0.7));
        QVERIFY(!digest.bestEvalLoss && !digest.bestEvalStep);
        QVERIFY(!digest.trainLossChange);
        QCOMPARE(digest.lastStep, std::optional<qint64>(1400));
    }

    void aTailThatBeginsBrokenDoesNotSayWhere()
    {
        Log log;
        log.say("{'loss': nan, 'step': 940}").say("{'loss': nan, 'step': 950}");
        QVERIFY(!log.digest(Coverage::Tail).nanStep);
        QCOMPARE(log.digest().nanStep, std::optional<qint64>(940));
    }

    void aRunWithoutLossHasNoCurve()
    {
        QVERIFY(Log().say(" Actual number of consumed tokens is 279808 !").digest().curve.empty());
        QCOMPARE(Log().train(10, 10, 10, falling).digest().curve.size(), 1u);
    }
};

TUNEWATCH_TEST(digest, DigestTest)
#include "tst_digest.moc"
