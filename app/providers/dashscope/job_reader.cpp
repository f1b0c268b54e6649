// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/dashscope/job_reader.h"

#include "providers/dashscope/envelope.h"
#include "providers/dashscope/error_reader.h"
#include "providers/service_times.h"

#include <QHash>

using namespace Qt::Literals::StringLiterals;

namespace {

/// The first of these members that says something; empty strings do not.
QString firstText(const json::Value &object, std::initializer_list<QLatin1StringView> keys)
{
    for (const QLatin1StringView key : keys) {
        const QString text = object[key].text();
        if (!text.trimmed().isEmpty())
            return text;
    }
    return {};
}

/// In the service's order and spelling; a name that comes twice keeps its first place and its last value.
std::vector<Setting> readSettings(const json::Value &object)
{
    std::vector<Setting> settings;
    QHash<QString, size_t> places;
    if (!object.is(json::Type::Object))
        return settings;
    for (const json::Value value : object) {
        const QString name = value.key();
        const size_t place = places.value(name, settings.size());
        if (place == settings.size()) {
            places.insert(name, place);
            settings.push_back({name, {}});
        }
        settings[place].value = value.isNull() ? u"null"_s : value.text();
    }
    return settings;
}

/// What stands for one dataset: its file id, `bucket/path` of mounted storage, or an address without its
/// signature.
QString datasetName(const json::Value &dataset)
{
    if (!dataset.is(json::Type::Object))
        return dataset.text();
    const QString file = firstText(dataset, {"file_id"_L1, "id"_L1});
    if (!file.isEmpty())
        return file;
    const json::Value mount = dataset["mount_storage"_L1];
    const QString bucket = mount["bucket"_L1].text();
    const QString path = mount["file_path"_L1].text();
    if (!bucket.isEmpty() || !path.isEmpty())
        return bucket.isEmpty() || path.isEmpty() || path.startsWith(u'/') ? bucket + path
                                                                           : bucket + u'/' + path;
    return firstText(dataset, {"download_url"_L1, "url"_L1}).section(u'?', 0, 0);
}

void addDatasets(const json::Value &value, QStringList &names)
{
    if (!value.is(json::Type::Array)) {
        if (const QString name = datasetName(value); !name.isEmpty())
            names.append(name);
        return;
    }
    for (const json::Value entry : value) {
        if (const QString name = datasetName(entry); !name.isEmpty())
            names.append(name);
    }
}

/// Older answers name files, newer ones data sets; some name the same file both ways.
QStringList readDatasets(const json::Value &job, QLatin1StringView files, QLatin1StringView datasets)
{
    QStringList names;
    addDatasets(job[files], names);
    addDatasets(job[datasets], names);
    names.removeDuplicates();
    return names;
}

void readTimes(const json::Value &object, std::chrono::seconds offset, Job &job)
{
    job.created = readServiceTime(firstText(object, {"create_time"_L1, "gmt_create"_L1}), offset);
    job.ended = readServiceTime(object["end_time"_L1].text(), offset);
    // Only of a finished job is the last change its end.
    if (job.ended.raw.isEmpty() && isTerminal(job.status))
        job.ended = readServiceTime(object["gmt_modified"_L1].text(), offset);
}

/// The page size the server really used: some clamp it, and their page numbers then count in theirs.
qint64 effectivePageSize(const json::Value &payload, qint64 asked)
{
    const qint64 stated = payload["page_size"_L1].integer().value_or(asked);
    return stated >= 1 && stated < asked ? stated : asked;
}

std::optional<PageToken> tokenBehind(const PageToken &asked, std::optional<qint64> total, qint64 entries,
                                     qint64 pageSize)
{
    if (entries < pageSize)
        return std::nullopt;
    // A full page that reaches beyond the stated total proves the total wrong: only an exact end is believed.
    if (total == qint64(asked.page) * pageSize)
        return std::nullopt;
    PageToken next = asked;
    ++next.page;
    return next;
}

} // namespace

std::optional<Job> readJob(const json::Value &object, const Account &account)
{
    if (!object.is(json::Type::Object))
        return std::nullopt;
    Job job;
    job.key = {account.id, object["job_id"_L1].text().trimmed()};
    if (job.key.isNull())
        return std::nullopt;
    job.name = firstText(object, {"job_name"_L1, "jobs_name"_L1, "job_id"_L1});
    job.statusText = object["status"_L1].text();
    job.status = jobStatus(job.statusText);
    job.model = object["model"_L1].text();
    job.baseModel = object["base_model"_L1].text();
    job.fineTunedModel = firstText(object, {"finetuned_output"_L1, "output_model"_L1});
    job.trainingType = object["training_type"_L1].text();
    job.hyperParameters = readSettings(object["hyper_parameters"_L1]);
    job.trainingFiles = readDatasets(object, "training_file_ids"_L1, "training_datasets"_L1);
    job.validationFiles = readDatasets(object, "validation_file_ids"_L1, "validation_datasets"_L1);
    readTimes(object, account.utcOffset, job);
    job.usage = object["usage"_L1].integer();
    job.outputCount = object["output_cnt"_L1].integer();
    job.maxOutputCount = object["max_output_cnt"_L1].integer();
    job.errorCode = object["code"_L1].text();
    job.errorMessage = object["message"_L1].text();
    job.workspace = object["workspace_id"_L1].text();
    job.raw = object.raw().toByteArray();
    return job;
}

Result<JobPage> readJobPage(const HttpReply &reply, const Account &account, const PageToken &asked,
                            qint64 pageSize)
{
    const Result<json::Document> envelope = openEnvelope(reply);
    if (!envelope)
        return Failure(envelope.error());
    const json::Value payload = payloadOf(*envelope);
    // An answer without a list must not pass for an empty account: its jobs would be taken for gone.
    if (payload.isNull())
        return Failure(unexpectedReply(reply, u"no list of jobs in the answer"_s));
    const Result<json::Value> entries = listOf(*envelope, "jobs"_L1, reply);
    if (!entries)
        return Failure(entries.error());
    const QString requestId = requestIdOf(*envelope, reply);
    JobPage page;
    qint64 count = 0;
    for (const json::Value entry : *entries) {
        ++count;
        std::optional<Job> job = readJob(entry, account);
        if (!job) {
            ++page.skipped;
            continue;
        }
        job->source.requestId = requestId;
        page.jobs.push_back(std::move(*job));
    }
    page.total = payload["total"_L1].integer();
    page.next = tokenBehind(asked, page.total, count, effectivePageSize(payload, pageSize));
    return page;
}

Result<Job> readJobReply(const HttpReply &reply, const Account &account)
{
    const Result<json::Document> envelope = openEnvelope(reply);
    if (!envelope)
        return Failure(envelope.error());
    json::Value payload = payloadOf(*envelope);
    if (payload.is(json::Type::Array) && !payload.isEmpty())
        payload = *payload.begin();
    std::optional<Job> job = readJob(payload, account);
    if (!job)
        return Failure(unexpectedReply(reply, u"no job in the answer"_s));
    job->source.requestId = requestIdOf(*envelope, reply);
    return std::move(*job);
}
