// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/bar_pace.h"

#include "support/test.h"

#include <QTest>

using namespace std::chrono_literals;

namespace {

QByteArray bar(int n, int total, int seconds, const QByteArray &description = {})
{
    const QByteArray elapsed = QByteArray::number(seconds / 60).rightJustified(2, '0') + ':'
        + QByteArray::number(seconds % 60).rightJustified(2, '0');
    return description + QByteArray::number(n * 100 / total) + "%|##   | " + QByteArray::number(n) + '/'
        + QByteArray::number(total) + " [" + elapsed + "<10:00, 3.00s/it]";
}

/// A trainer that draws a bar for every step of three seconds, and one for every evaluation.
LogLines log()
{
    LogLines lines;
    for (int step = 1; step <= 120; ++step) {
        lines.append(bar(step, 400, step * 3));
        if (step % 40 == 0) {
            lines.append(bar(50, 90, 20, "Val: ") + '\r' + bar(90, 90, 40, "Val: "));
            lines.append("{'eval_loss': 0.9, 'epoch': 0.9}");
        }
    }
    return lines;
}

} // namespace

class BarPaceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void believesTheBarOfTheRun_data()
    {
        QTest::addColumn<qint64>("total");
        QTest::addColumn<double>("fraction");
        QTest::addColumn<qint64>("lastStep");
        QTest::newRow("whose total is that of the run") << qint64(400) << -1.0 << qint64(120);
        QTest::newRow("that stands where the run stands") << qint64(-1) << 0.299 << qint64(120);
        QTest::newRow("not one that stands elsewhere") << qint64(-1) << 0.8 << qint64(-1);
        QTest::newRow("not one of another length") << qint64(1600) << -1.0 << qint64(-1);
        QTest::newRow("not that of an evaluation, which is done as well") << qint64(-1) << 1.0 << qint64(-1);
        QTest::newRow("nor any when nothing is known") << qint64(-1) << -1.0 << qint64(-1);
    }

    void believesTheBarOfTheRun()
    {
        QFETCH(qint64, total);
        QFETCH(double, fraction);
        const auto known = [](auto value) { return value < 0 ? std::nullopt : std::optional(value); };
        const auto pace = training::barPace(log(), known(total), known(fraction));
        QTEST(pace ? *pace->steps.lastStep : qint64(-1), "lastStep");
        if (!pace)
            return;
        QCOMPARE(*pace->steps.totalSteps, 400);
        QCOMPARE(training::stepPace(pace->times)->typical, 3.0);
        QCOMPARE(training::timeLeft(pace->steps, pace->times, {}).likely, 840s);
    }

    void readsEveryFrameOfALine()
    {
        LogLines lines;
        lines.append(bar(1, 10, 2) + '\r' + bar(2, 10, 4) + '\r' + bar(2, 10, 5) + '\r' + bar(3, 10, 6));
        const auto pace = training::barPace(lines, 10, {});
        QCOMPARE(pace->times.size(), 3u);
        QCOMPARE(pace->times[1].seconds, 4.0);
    }
};

TUNEWATCH_TEST(bar_pace, BarPaceTest)
#include "tst_bar_pace.moc"
