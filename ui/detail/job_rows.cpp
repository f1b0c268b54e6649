// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/job_rows.h"

#include "text.h"

#include <QCoreApplication>
#include <algorithm>

namespace {

struct DetailText
{
    Q_DECLARE_TR_FUNCTIONS(Detail)
};

int rankOf(const QString &name)
{
    static const QString wellKnown[] = {
        QStringLiteral("n_epochs"),      QStringLiteral("batch_size"),        QStringLiteral("max_length"),
        QStringLiteral("learning_rate"), QStringLiteral("lr_scheduler_type"), QStringLiteral("split"),
    };
    return int(std::ranges::find(wellKnown, name) - std::begin(wellKnown));
}

/// One row a file; the key of the first says what they are.
void addFiles(std::vector<KeyValue> &rows, const QString &one, const QString &many, const QStringList &files)
{
    for (qsizetype i = 0; i < files.size(); ++i)
        rows.push_back({files.size() == 1 ? one : many.arg(text::number(i + 1)), files.at(i)});
}

} // namespace

std::vector<KeyValue> hyperParameterRows(const Job &job)
{
    std::vector<KeyValue> rows;
    for (const Setting &setting : job.hyperParameters)
        rows.push_back({setting.name, setting.value.isEmpty() ? text::none() : setting.value, true});
    std::ranges::stable_sort(rows, [](const KeyValue &a, const KeyValue &b) {
        return std::pair(rankOf(a.key), a.key) < std::pair(rankOf(b.key), b.key);
    });
    return rows;
}

std::vector<KeyValue> usageRows(const Job &job, const QDateTime &now)
{
    std::vector<KeyValue> rows;
    rows.push_back({DetailText::tr("Tokens"), text::tokens(job.usage), false,
                    job.usage ? QString() : DetailText::tr("Reported at the end")});
    if (job.outputCount)
        rows.push_back({DetailText::tr("Checkpoints"), text::checkpoints(job.outputCount, job.maxOutputCount)});
    rows.push_back({DetailText::tr("Created"), text::moment(job.created, now), false, text::timeTooltip(job.created)});
    if (isTerminal(job.status))
        rows.push_back({DetailText::tr("Ended"), text::moment(job.ended, now), false, text::timeTooltip(job.ended)});
    rows.push_back({DetailText::tr("Duration"), text::duration(text::runTime(job, now))});
    addFiles(rows, DetailText::tr("Training file"), DetailText::tr("Training file %1"), job.trainingFiles);
    addFiles(rows, DetailText::tr("Validation file"), DetailText::tr("Validation file %1"), job.validationFiles);
    if (!job.fineTunedModel.isEmpty())
        rows.push_back({DetailText::tr("Fine-tuned model"), job.fineTunedModel});
    if (!job.workspace.isEmpty())
        rows.push_back({DetailText::tr("Workspace"), job.workspace});
    return rows;
}
