// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/job_rows.h"

#include "detail/raw_fields.h"
#include "plain_text.h"
#include "text.h"
#include "training/setting_names.h"

#include <QCoreApplication>
#include <QTimeZone>
#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono;
using Kind = KeyValue::Kind;

namespace {

struct RowWords
{
    Q_DECLARE_TR_FUNCTIONS(Detail)
};

int rankOf(const QString &name)
{
    static const QString wellKnown[] = {u"n_epochs"_s,      u"batch_size"_s,        u"max_length"_s,
                                        u"learning_rate"_s, u"lr_scheduler_type"_s, u"split"_s};
    return int(std::ranges::find(wellKnown, name) - std::begin(wellKnown));
}

const Setting *find(const Job &job, const QString &name)
{
    const auto found = std::ranges::find(job.hyperParameters, name, &Setting::name);
    return found == job.hyperParameters.end() ? nullptr : &*found;
}

/// Where the name has no room it is left out: half a name is none.
void addChip(KeyValue &row, const Setting &setting, const std::optional<PreviousRun> &previous)
{
    const Setting *before = previous ? find(previous->job, setting.name) : nullptr;
    if (!before || before->value.isEmpty() || training::isSameSetting(setting.value, before->value))
        return;
    //: a value of the run before, its name: 2e-5 in v6
    const QString sentence = RowWords::tr("%1 in %2");
    row.chip = sentence.arg(before->value, previous->label);
    row.shortChips = {oneLine(row.chip), RowWords::tr("before: %1", "a value of the run before").arg(oneLine(before->value)),
                      oneLine(before->value)};
}

/// One row a file; the key of the first says what they are.
void addFiles(std::vector<KeyValue> &rows, const QString &one, const QString &many, const QStringList &files)
{
    for (qsizetype i = 0; i < files.size(); ++i)
        rows.push_back({files.size() == 1 ? one : many.arg(text::number(i + 1)), files.at(i), Kind::Id});
}

/// `10 % split`: the rest of what is trained with. Empty when no split is stated or it is no share.
QString splitText(const Job &job)
{
    const Setting *split = find(job, u"split"_s);
    bool isNumber = false;
    const double trained = split ? split->value.toDouble(&isNumber) : 0;
    if (!isNumber || trained <= 0 || trained >= 1)
        return {};
    //: %1 is a percentage: how much of the training file is kept for validation
    return RowWords::tr("%1 split").arg(text::percent(int(std::lround((1 - trained) * 100))));
}

void addKnown(std::vector<KeyValue> &rows, const QString &key, const QString &value, Kind kind = Kind::Plain)
{
    if (!value.isEmpty())
        rows.push_back({key, value, kind});
}

} // namespace

std::vector<KeyValue> hyperParameterRows(const Job &job, const std::optional<PreviousRun> &previous)
{
    std::vector<KeyValue> rows;
    for (const Setting &setting : job.hyperParameters) {
        KeyValue row{setting.name, setting.value.isEmpty() ? text::none() : setting.value};
        addChip(row, setting, previous);
        rows.push_back(row);
    }
    std::ranges::stable_sort(rows, [](const KeyValue &a, const KeyValue &b) {
        return std::pair(rankOf(a.key), a.key) < std::pair(rankOf(b.key), b.key);
    });
    return rows;
}

std::vector<KeyValue> usageRows(const Job &job, std::optional<qint64> tokensAtEnd)
{
    if (isTerminal(job.status))
        return {{RowWords::tr("Tokens billed"), text::tokens(job.usage), Kind::Plain,
                 job.usage ? QString() : RowWords::tr("Not reported by the service")}};
    if (!tokensAtEnd)
        return {{RowWords::tr("Tokens"), text::none(), Kind::Plain, RowWords::tr("Reported at the end")}};
    return {{RowWords::tr("Tokens at the end"), text::aboutExactly(*tokensAtEnd), Kind::Plain,
             RowWords::tr("Estimated from the log, or from an earlier job with the same file and settings.")}};
}

std::vector<KeyValue> dataRows(const Job &job)
{
    std::vector<KeyValue> rows;
    addFiles(rows, RowWords::tr("Training file"), RowWords::tr("Training file %1"), job.trainingFiles);
    if (rows.empty())
        rows.push_back({RowWords::tr("Training file"), text::none()});
    addFiles(rows, RowWords::tr("Validation file"), RowWords::tr("Validation file %1"), job.validationFiles);
    if (!job.validationFiles.isEmpty())
        return rows;
    const QString split = splitText(job);
    rows.push_back({RowWords::tr("Validation"), split.isEmpty() ? text::none() : split});
    return rows;
}

std::vector<KeyValue> startRows(const Job &job, const QDateTime &runningSince, const QDateTime &now)
{
    if (!runningSince.isValid())
        return {};
    std::vector<KeyValue> rows;
    if (job.created.isKnown())
        rows.push_back({RowWords::tr("Queued", "how long a job waited"),
                        text::exactDuration(std::max(0s, seconds(job.created.utc.secsTo(runningSince))))});
    const QString tooltip = RowWords::tr("From the log, or from when it was first seen running.");
    const QString time = text::clockSeconds(runningSince, now);
    const bool isToday = runningSince.toTimeZone(now.timeZone()).date() == now.date();
    rows.push_back({isTerminal(job.status) ? RowWords::tr("Started") : RowWords::tr("Running since"),
                    isToday ? time : RowWords::tr("%1, %2", "date, time of day").arg(text::date(runningSince, now), time),
                    Kind::Plain, tooltip});
    return rows;
}

std::vector<KeyValue> fileRows(const Job &job)
{
    std::vector<KeyValue> rows = dataRows(job);
    const RawFields raw(job.raw);
    // With some services an organization has the place of a workspace.
    const bool isOrganization = !(raw.text(u"organization_id"_s) + raw.text(u"organisation_id"_s)).isEmpty();
    addKnown(rows, isOrganization ? RowWords::tr("Organization") : RowWords::tr("Workspace"), job.workspace, Kind::Id);
    addKnown(rows, RowWords::tr("Created by"), raw.text(u"creator"_s), Kind::Secret);
    addKnown(rows, RowWords::tr("Changed by"), raw.text(u"modifier"_s), Kind::Secret);
    addKnown(rows, RowWords::tr("User"), raw.text(u"user_identity"_s), Kind::Secret);
    return rows;
}

std::vector<KeyValue> detailRows(const Job &job, const QDateTime &now)
{
    std::vector<KeyValue> rows;
    const RawFields raw(job.raw);
    addKnown(rows, RowWords::tr("Job name"), job.name == job.key.id ? QString() : job.name);
    addKnown(rows, RowWords::tr("Model", "what was trained"), job.model);
    addKnown(rows, RowWords::tr("Base model"), job.baseModel);
    addKnown(rows, RowWords::tr("Method"), text::trainingType(job.trainingType));
    if (!rows.empty() && !job.trainingType.isEmpty())
        rows.back().tooltip = job.trainingType;
    addKnown(rows, RowWords::tr("Output model"), isTerminal(job.status) ? QString() : job.fineTunedModel, Kind::Id);
    addKnown(rows, RowWords::tr("Output name"), raw.text(u"model_name"_s));
    if (job.outputCount)
        rows.push_back({RowWords::tr("Checkpoints"), text::checkpoints(job.outputCount, job.maxOutputCount)});
    else if (job.maxOutputCount)
        rows.push_back({RowWords::tr("Checkpoints kept"), RowWords::tr("at most %1").arg(text::number(*job.maxOutputCount))});
    addKnown(rows, RowWords::tr("Group"), raw.text(u"group"_s));
    addKnown(rows, RowWords::tr("Charged by"), raw.text(u"charge_type"_s));
    addKnown(rows, RowWords::tr("Priority"), raw.text(u"priority"_s));
    addKnown(rows, RowWords::tr("Teacher model"), raw.text(u"teacher_model"_s));
    rows.push_back({RowWords::tr("Created"), text::moment(job.created, now), Kind::Plain, text::timeTooltip(job.created)});
    if (isTerminal(job.status))
        rows.push_back({RowWords::tr("Ended"), text::moment(job.ended, now), Kind::Plain, text::timeTooltip(job.ended)});
    return rows;
}

std::vector<KeyValue> failureRows(const Job &job)
{
    std::vector<KeyValue> rows;
    rows.push_back({RowWords::tr("Code"), job.errorCode.isEmpty() ? text::none() : job.errorCode});
    rows.push_back({RowWords::tr("Tokens billed"), job.usage ? text::tokens(job.usage) : RowWords::tr("— not reported")});
    addKnown(rows, RowWords::tr("Request ID"), job.source.requestId, Kind::Id);
    return rows;
}
