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
            const std::vector<double> &steps = run.inferredSteps[size_t(series - run.series.data())];
            const QJsonArray expected = it->toArray();
            QCOMPARE(qsizetype(steps.size()), expected.size());
            for (qsizetype i = 0; i < expected.size(); ++i)
                QCOMPARE(steps[size_t(i)], expected.at(i).toDouble());
        }
    }
};

TUNEWATCH_TEST(corpus, CorpusTest)
#include "tst_corpus.moc"
