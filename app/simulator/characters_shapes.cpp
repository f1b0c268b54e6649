// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/characters.h"

#include <QDateTime>
#include <QVariantList>

using namespace Qt::Literals::StringLiterals;

namespace sim {

namespace {

void ordinary(Blueprint &, const Setting &) {}

void stringHyperParameters(Blueprint &job, const Setting &)
{
    job.hyperParameters = {
        {"n_epochs"_L1, u"3"_s},           {"batch_size"_L1, u"16"_s},
        {"learning_rate"_L1, u"2.0E-5"_s}, {"betas"_L1, u"0.9,0.95"_s},
        {"freeze_vit"_L1, u"true"_s},      {"resume_from"_L1, QVariant::fromValue(nullptr)},
        {"data_augmentation"_L1, false}};
}

QVariantList dataset(const QVariantMap &source)
{
    return {source};
}

void datasets(Job &job, const Setting &)
{
    job.oddities = {
        {u"training_file_ids"_s, QVariantList{}},
        {u"validation_file_ids"_s, QVariantList{}},
        {u"training_datasets"_s, dataset({{"data_source_type"_L1, u"file_id"_s},
                                          {"file_id"_L1, u"5f5b2b0e-3f0d-4f8d-8f3b-2d8a7a2f6f10"_s}})}};
}

void mountedDataset(Job &job, const Setting &)
{
    const QVariantMap mount{{"region"_L1, u"ap-southeast-1"_s},
                            {"bucket"_L1, u"tuning-data"_s},
                            {"file_path"_L1, u"catalog/2026/train.jsonl"_s}};
    job.oddities = {{u"training_file_ids"_s, QVariantList{}},
                    {u"training_datasets"_s,
                     dataset({{"data_source_type"_L1, u"oss_mount"_s}, {"mount_storage"_L1, mount}})}};
}

void otherNameKey(Job &job, const Setting &)
{
    job.oddities = {{u"jobs_name"_s, job.name}, {u"job_name"_s, QVariant()}};
}

void noTrainingType(Job &job, const Setting &)
{
    job.oddities = {{u"training_type"_s, QVariant()}};
}

void nulls(Job &job, const Setting &)
{
    for (const QString &key :
         {u"job_name"_s, u"model"_s, u"hyper_parameters"_s, u"training_file_ids"_s, u"usage"_s, u"end_time"_s,
          u"create_time"_s, u"output_cnt"_s, u"code"_s, u"workspace_id"_s})
        job.oddities.push_back({key, QVariant::fromValue(nullptr)});
}

void onlyTheIdAndStatus(Job &job, const Setting &)
{
    for (const QString &key :
         job.fields.keys() + QStringList{u"job_name"_s, u"model"_s, u"create_time"_s, u"end_time"_s,
                                         u"usage"_s, u"output_cnt"_s, u"finetuned_output"_s})
        job.oddities.push_back({key, QVariant()});
}

void strangeTypes(Job &job, const Setting &)
{
    job.oddities = {{u"job_name"_s, 42},
                    {u"hyper_parameters"_s, u"n_epochs=3"_s},
                    {u"usage"_s, QVariantList{1, 2}},
                    {u"training_file_ids"_s, u"one-file"_s},
                    {u"output_cnt"_s, true}};
}

void unknownFields(Job &job, const Setting &)
{
    job.oddities = {{u"estimated_carbon"_s, QVariantMap{{"grams"_L1, 812.5}}},
                    {u"labels"_s, QVariantList{u"a"_s, u"b"_s}},
                    {u"gmt_modified"_s, job.created}};
}

void otherTimes(Job &job, const Setting &)
{
    job.oddities = {{u"create_time"_s, QVariant()},
                    {u"gmt_create"_s, job.created},
                    {u"end_time"_s,
                     QDateTime::fromMSecsSinceEpoch(job.phases.back().from, Qt::UTC).toString(Qt::ISODate)}};
}

void chineseName(Blueprint &job, const Setting &)
{
    job.name = u"客服语气微调 – première version 🚀"_s;
    job.interlude = {
        {{},
         R"(Map:  10%|█         | 100/1000\rMap:  55%|█████▌    | 550/1000\rMap: 100%|██████████| 1000/1000)"}};
}

void longName(Blueprint &job, const Setting &)
{
    job.name = u"微调任务🚀"_s.repeated(60);
}

void reinforcement(Blueprint &job, const Setting &)
{
    job.style.family = Family::Reinforcement;
    job.trainingType = u"reinforcement"_s;
    job.hyperParameters = {{"algorithm"_L1, u"gspo"_s},
                           {"n_rollouts"_L1, 8},
                           {"kl_loss_coef"_L1, 0.001},
                           {"ppo_mini_batch_size"_L1, 64},
                           {"learning_rate"_L1, 1e-6}};
}

void reinforcementFields(Job &job, const Setting &)
{
    job.oddities = {{u"rewards"_s, QVariantList{QVariantMap{{"name"_L1, u"exact"_s}, {"weight"_L1, 1}}}},
                    {u"rollout"_s, QVariantMap{{"max_turns"_L1, 4}}},
                    {u"priority"_s, 5}};
}

void preference(Blueprint &job, const Setting &)
{
    job.style.family = Family::Preference;
    job.trainingType = u"dpo_lora"_s;
}

} // namespace

std::vector<Character> characterShapes()
{
    return {
        {"string-hyper-parameters", stringHyperParameters},
        {"training-datasets", ordinary, datasets},
        {"mounted-dataset", ordinary, mountedDataset},
        {"jobs-name", ordinary, otherNameKey},
        {"no-training-type", ordinary, noTrainingType},
        {"chinese-name", chineseName},
        {"long-name", longName},
        {"null-fields", ordinary, nulls},
        {"only-id-and-status", ordinary, onlyTheIdAndStatus},
        {"strange-types", ordinary, strangeTypes},
        {"unknown-fields", ordinary, unknownFields},
        {"other-times", ordinary, otherTimes},
        {"numbers-as-strings", ordinary, [](Job &job, const Setting &) { job.numbersAsStrings = true; }},
        {"output-from-start", ordinary, [](Job &job, const Setting &) { job.outputFromStart = true; }},
        {"checkpoints-object", ordinary,
         [](Job &job, const Setting &) { job.checkpointForm = CheckpointForm::Object; }},
        {"checkpoints-data", ordinary,
         [](Job &job, const Setting &) { job.checkpointForm = CheckpointForm::UnderData; }},
        {"checkpoints-missing", ordinary,
         [](Job &job, const Setting &) { job.checkpointForm = CheckpointForm::NotFound; }},
        {"reinforcement", reinforcement, reinforcementFields},
        {"preference", preference},
    };
}

} // namespace sim
