// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/make_run.h"
#include "chart/series_preset.h"

#include "support/test.h"

#include <QTest>

namespace {

using Method = TrainingMethod;

SeriesNames namesOf(const QByteArray &words, QList<QByteArray> *kept)
{
    *kept = words.split(',');
    SeriesNames names;
    for (const QByteArray &word : *kept)
        names.emplace_back(word.constData(), size_t(word.size()));
    return names;
}

QByteArray joined(const std::vector<std::string> &words)
{
    QByteArrayList list;
    for (const std::string &word : words)
        list.append(QByteArray::fromStdString(word));
    return list.join(',');
}

} // namespace

class SeriesPresetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMethodDecidesWhatIsShown_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("names");
        QTest::addColumn<int>("method");
        QTest::addColumn<QByteArray>("primary");
        QTest::addColumn<QByteArray>("strips");
        const auto row = [](const char *name, const QByteArray &type, const QByteArray &names, Method method,
                            const QByteArray &primary, const QByteArray &strips) {
            QTest::newRow(name) << type << names << int(method) << primary << strips;
        };
        row("fine-tuning shows its loss alone", "efficient_sft", "loss,grad_norm,learning_rate,eval_loss", Method::FineTuning, "loss", "");
        row("DPO by the service's word", "dpo_lora", "loss,rewards/accuracies,rewards/margins", Method::Preference, "loss",
            "rewards/margins,rewards/accuracies");
        row("DPO by what it measures", "", "loss,rewards/chosen,rewards/margins", Method::Preference, "loss", "rewards/margins");
        row("GRPO is trained for its reward", "grpo", "loss,reward,kl,completions/mean_length", Method::Reinforcement, "reward",
            "kl,completions/mean_length");
        row("GRPO of TRL by what it measures", "", "loss,num_tokens,completions/mean_length,reward,reward_std,kl",
            Method::Reinforcement, "reward", "kl,completions/mean_length");
        row("verl", "", "actor/kl_loss,critic/score/mean,response_length/mean", Method::Reinforcement, "critic/score/mean",
            "actor/kl_loss,response_length/mean");
        row("GRPO without a reward so far", "grpo", "loss,kl", Method::Reinforcement, "loss", "kl");
        row("a column called reward is not enough", "", "loss,eval_loss,reward,margin", Method::FineTuning, "loss", "");
        row("pre-training", "cpt", "loss,eval_loss,eval_ppl", Method::Pretraining, "loss", "eval_ppl");
        row("evals only", "", "eval_loss", Method::FineTuning, "loss", "");
        row("a video job counts tokens", "", "consumed_tokens", Method::FineTuning, "consumed_tokens", "");
        row("of anything else the first that tells", "", "learning_rate,iter time (s),quality,quality@rank1", Method::FineTuning,
            "quality", "");
        row("nothing but accounts", "", "learning_rate", Method::FineTuning, "learning_rate", "");
    }

    void aMethodDecidesWhatIsShown()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, names);
        QList<QByteArray> kept;
        const SeriesNames all = namesOf(names, &kept);
        const Method method = methodOf(std::string_view(type.constData(), size_t(type.size())), all);
        QTEST(int(method), "method");
        QTEST(QByteArray::fromStdString(primarySeries(method, all)), "primary");
        QTEST(joined(usualStrips(method, all)), "strips");
    }

    void ranksAreToldApart()
    {
        QVERIFY(isOfOtherRank("loss@rank3") && !isOfOtherRank("loss"));
        QCOMPARE(primarySeries(Method::FineTuning, {}), std::string());
    }

    void aLogWithoutALossDrawsWhatTellsMost()
    {
        const auto data = makeDataOf({{"kl", jagged}, {"reward", [](int step) { return step / 1000.0; }}, {"eval_reward", [](int step) { return step == 700 ? 9.0 : 1.0; }, 100}});
        QCOMPARE(data->primary, std::string("reward"));
        QCOMPARE(data->train.size(), size_t(100));
        QCOMPARE(data->eval.size(), size_t(10));
        QCOMPARE(data->eval.lines[*data->bestEval], 700); // of a reward the largest is the best
        QCOMPARE(data->others.size(), size_t(1));
        QVERIFY(data->other("kl") && !data->other("reward"));
        // It rises: its end is what the picture is for.
        QVERIFY(data->curves->usualTop >= 1);
    }

    void theServicesWordReachesTheData()
    {
        const std::vector<MetricPlan> metrics{{"loss"}, {"reward"}};
        QCOMPARE(makeDataOf(metrics, "grpo")->primary, std::string("reward"));
        QCOMPARE(makeDataOf(metrics, "efficient_sft")->primary, std::string("loss"));
    }

    void anEmptyRunHasNothing()
    {
        const ChartData data = makeChartData({}, {});
        QVERIFY(data.isEmpty() && data.isLoss() && data.others.empty());
    }
};

TUNEWATCH_TEST(series_preset, SeriesPresetTest)
#include "tst_series_preset.moc"
