// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail_bench.h"

#include "chart/loss_chart.h"
#include "detail/strip_memory.h"
#include "support/test.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

Job jobOf(const QString &baseModel, const QString &trainingType)
{
    Job job = pictured::running();
    job.baseModel = baseModel;
    job.trainingType = trainingType;
    return job;
}

} // namespace

class StripMemoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aChoiceIsKeptForABaseModelAndItsTraining()
    {
        DetailBench bench;
        const ShownStrips chosen{{"grad_norm", true}, {"memory(GiB)"}};
        StripMemory(bench.settings()).keep(jobOf(u"qwen3-14b"_s, u"efficient_sft"_s), chosen);
        const StripMemory memory(bench.settings());
        QCOMPARE(memory.of(jobOf(u"qwen3-14b"_s, u"efficient_sft"_s)), std::optional(chosen));
        QVERIFY(!memory.of(jobOf(u"qwen3-14b"_s, u"dpo_lora"_s)));
        QVERIFY(!memory.of(jobOf(u"qwen3-8b"_s, u"efficient_sft"_s)));
    }

    void noneIsAChoiceToo()
    {
        DetailBench bench;
        StripMemory memory(bench.settings());
        const Job job = jobOf(u"qwen3-14b"_s, u"grpo"_s);
        memory.keep(job, {{"kl"}});
        memory.keep(job, {});
        QCOMPARE(memory.of(job), std::optional(ShownStrips()));
    }

    void whereNobodySaysHowItIsTrainedItsRunDoes()
    {
        DetailBench bench;
        StripMemory memory(bench.settings());
        const Job file = jobOf({}, {});
        memory.keep(file, {{"unknown yet"}});
        QVERIFY(!memory.of(file));
        memory.keep(file, {}, TrainingMethod::Reinforcement);
        QCOMPARE(memory.of(file, TrainingMethod::Reinforcement), std::optional(ShownStrips()));
        QVERIFY(!memory.of(file, TrainingMethod::Preference));
        QVERIFY(!memory.of(file));
        const Job dpo = jobOf(u"qwen3-14b"_s, u"dpo_lora"_s); // its service has said so
        memory.keep(dpo, {{"kl"}}, TrainingMethod::Preference);
        QCOMPARE(memory.of(dpo), std::optional(ShownStrips{{"kl"}}));
    }

    void garbageIsNoChoice_data()
    {
        QTest::addColumn<QString>("kept");
        QTest::addColumn<int>("strips");
        QTest::newRow("no JSON") << u"strips!"_s << -1;
        QTest::newRow("a list of models") << u"[1,2]"_s << -1;
        QTest::newRow("a word for the strips") << uR"({"m t":"grad_norm"})"_s << -1;
        QTest::newRow("strips of other kinds") << uR"({"m t":[1,{"name":7},{"log":true},{"name":"kl","log":"yes"}]})"_s << 1;
    }

    void garbageIsNoChoice()
    {
        QFETCH(QString, kept);
        QFETCH(int, strips);
        DetailBench bench;
        bench.settings().set(Settings::Key::ChartStrips, kept);
        const auto found = StripMemory(bench.settings()).of(jobOf(u"m"_s, u"t"_s));
        QCOMPARE(found ? int(found->size()) : -1, strips);
        if (found)
            QCOMPARE(*found, (ShownStrips{{"kl"}}));
    }

    void thePaneKeepsWhatAPersonChooses()
    {
        DetailBench bench;
        Job first = jobOf(u"qwen3-14b"_s, u"efficient_sft"_s);
        Job second = first;
        second.key.id = u"ft-second"_s;
        Job other = jobOf(u"qwen3-8b"_s, u"efficient_sft"_s);
        other.key.id = u"ft-other"_s;
        bench.open({first, second, other});
        LossChart *chart = bench.pane().findChild<LossChart *>();
        chart->showStrip("grad_norm", true);
        bench.pane().open(other.key);
        QCOMPARE(chart->strips(), ShownStrips());
        bench.pane().open(second.key);
        QCOMPARE(chart->strips(), (ShownStrips{{"grad_norm"}}));
    }
};

TUNEWATCH_TEST(strip_memory, StripMemoryTest)
#include "tst_strip_memory.moc"
