// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every log of the corpus gives exactly what its expected file says, part by part.

#include "corpus.h"
#include "expected_run.h"

#include "support/test.h"
#include "training/run.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>
#include <cstring>

using namespace training;
using namespace Qt::Literals::StringLiterals;

class CorpusTest : public QObject
{
    Q_OBJECT

private:
    static void addLogs()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : corpus::names())
            QTest::newRow(qPrintable(name)) << name;
    }

    static void addLogsWithTrueSteps()
    {
        QTest::addColumn<QString>("name");
        // Two more do not print their steps, but neither an interval nor a total, and they round the epoch.
        const QStringList unknowable = {u"d06_trl_grpo"_s, u"d07_trl_dpo_multirank"_s};
        for (const QString &name : corpus::names()) {
            if (corpus::expectedOf(name).contains(u"true_steps"_s) && !unknowable.contains(name))
                QTest::newRow(qPrintable(name)) << name;
        }
    }

    static Run runOf(const std::vector<BlockFacts> &blocks)
    {
        return assemble(blocks, pending(blocks.back().carryOut));
    }

private Q_SLOTS:
    void matchesItsExpectedFile_data() { addLogs(); }

    void matchesItsExpectedFile()
    {
        QFETCH(QString, name);
        const auto blocks = corpus::parseInBlocks(corpus::lines(name), 1000);
        QCOMPARE(corpus::differences(corpus::expectedOf(name), blocks).join(u'\n'), QString());
    }

    void isTheSameRunInTheSeriesThatAreShown_data() { addLogs(); }

    void isTheSameRunInTheSeriesThatAreShown()
    {
        QFETCH(QString, name);
        const auto blocks = corpus::parseInBlocks(corpus::lines(name), 1000);
        const Run whole = runOf(blocks);
        RunBuilder builder(Wanted::Shown);
        for (const BlockFacts &block : blocks)
            builder.add(block);
        const Run shown = builder.finish();

        std::vector<std::string> wanted;
        for (const Series &series : whole.series) {
            const std::string base = series.name.substr(0, series.name.find("@rank"));
            if (base == "loss" || base == "eval_loss" || base == "learning_rate")
                wanted.push_back(series.name);
        }
        QCOMPARE(shown.series.size(), wanted.size());
        for (const std::string &series : wanted) {
            const Series *found = shown.find(series);
            QVERIFY2(found, series.c_str());
            const auto at = size_t(found - shown.series.data());
            const auto before = size_t(whole.find(series) - whole.series.data());
            const std::vector<MetricPoint> points = whole.series[before].points.toVector();
            QCOMPARE(found->points.size(), points.size());
            // To the bit: NaN is not equal to itself, but must be the same here.
            QVERIFY(std::memcmp(found->points.toVector().data(), points.data(), points.size() * sizeof(MetricPoint)) == 0);
            QVERIFY(shown.isCurrent[at] == whole.isCurrent[before]);
        }
        QVERIFY(shown.segments == whole.segments);
        QVERIFY(digest(shown, {}) == digest(whole, {}));
    }

    void infersTheStepsThatTheLogDoesNotPrint_data() { addLogsWithTrueSteps(); }

    void infersTheStepsThatTheLogDoesNotPrint()
    {
        QFETCH(QString, name);
        const QJsonObject trueSteps = corpus::expectedOf(name)[u"true_steps"].toObject();
        const Run run = runOf(corpus::parseInBlocks(corpus::lines(name), 1000));
        QCOMPARE(run.inferredSteps.size(), run.series.size());
        for (auto it = trueSteps.begin(); it != trueSteps.end(); ++it) {
            const Series *series = run.find(it.key().toStdString());
            QVERIFY(series);
            const PackedColumn<double> &steps = run.inferredSteps[size_t(series - run.series.data())];
            const QJsonArray expected = it->toArray();
            QCOMPARE(qsizetype(steps.size()), expected.size());
            for (qsizetype i = 0; i < expected.size(); ++i)
                QCOMPARE(steps[size_t(i)], expected.at(i).toDouble());
        }
    }
};

TUNEWATCH_TEST(corpus, CorpusTest)
#include "tst_corpus.moc"
