// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/openai/job_reader.h"

#include "providers/openai/answer.h"
#include "providers/openai/error_reader.h"

#include <QHash>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace openai {

namespace {

/// In the service's order and spelling. What a table before said stays; null says nothing. A name that comes twice in one
/// table keeps its first place and its last value.
void addSettings(const json::Value &object, std::vector<Setting> &settings)
{
    if (!object.is(json::Type::Object))
        return;
    QHash<QString, size_t> places;
    for (size_t i = 0; i < settings.size(); ++i)
        places.insert(settings[i].name, i);
    const size_t before = settings.size();
    for (const json::Value value : object) {
        const QString name = value.key();
        const size_t place = places.value(name, settings.size());
        if (value.isNull() || place < before)
            continue;
        if (place == settings.size()) {
            places.insert(name, place);
            settings.push_back({name, {}});
        }
        settings[place].value = value.text();
    }
}

void readMethod(const json::Value &object, Job &job)
{
    const json::Value method = object["method"_L1];
    job.trainingType = method.is(json::Type::String) ? method.text() : firstText(method, {"type"_L1});
    for (const json::Value part : method) {
        if (part.is(json::Type::Object) && (job.trainingType.isEmpty() || part.key() == job.trainingType))
            addSettings(part["hyperparameters"_L1], job.hyperParameters);
    }
    addSettings(object.firstOf({"hyperparameters"_L1, "hyper_parameters"_L1}), job.hyperParameters);
}

/// File ids, one or many; some services send objects.
QStringList readFiles(const json::Value &object, QLatin1StringView one, QLatin1StringView many)
{
    QStringList names;
    const auto add = [&names](const json::Value &file) {
        const QString name = file.is(json::Type::String) ? file.text() : firstText(file, {"file_id"_L1, "id"_L1});
        if (!name.isEmpty())
            names.append(name);
    };
    for (const json::Value value : {object[one], object[many]}) {
        if (!value.is(json::Type::Array)) {
            add(value);
            continue;
        }
        for (const json::Value entry : value)
            add(entry);
    }
    names.removeDuplicates();
    return names;
}

/// Healthy jobs have `null`, `{}`, an object of nulls, or one that says OK.
void readFault(const json::Value &error, Job &job)
{
    const QString code = firstText(error, {"code"_L1}).trimmed();
    const QString message = error.is(json::Type::String) ? error.text() : firstText(error, {"message"_L1});
    const auto isFine = [](const QString &word) {
        return word.compare("OK"_L1, Qt::CaseInsensitive) == 0 || word == "0"_L1 || word == "{}"_L1;
    };
    if (isFine(code) || (code.isEmpty() && isFine(message.trimmed())))
        return;
    job.errorCode = code;
    job.errorMessage = message;
}

/// `support` of `ft:gpt-4.1-mini:org:support:9abc`; empty for names of another form. Mistral has a date in that place.
QString suffixOf(const QString &fineTunedModel)
{
    const QStringList parts = fineTunedModel.split(u':');
    const QString suffix = parts.size() >= 5 && parts.first() == "ft"_L1 ? parts.at(3).trimmed() : QString();
    const bool isDate = suffix.size() == 8 && suffix.toInt() > 19'000'000;
    return isDate ? QString() : suffix;
}

QString nameOf(const json::Value &object, const Job &job)
{
    const QString given = firstText(object, {"user_provided_suffix"_L1, "suffix"_L1});
    if (!given.isEmpty())
        return given;
    const QString suffix = suffixOf(job.fineTunedModel);
    return suffix.isEmpty() ? job.key.id : suffix;
}

void readTimes(const json::Value &object, Job &job)
{
    job.created = firstTime(object, {"created_at"_L1});
    job.ended = firstTime(object, {"finished_at"_L1, "completed_at"_L1});
    // Only of a finished job is the last change its end.
    if (job.ended.raw.isEmpty() && isTerminal(job.status))
        job.ended = firstTime(object, {"modified_at"_L1});
    job.estimatedEnd = firstTime(object, {"estimated_finish"_L1});
}

/// Services with pages instead of cursors say how many jobs there are, and nothing about where the list goes on.
bool isNumbered(const json::Value &root)
{
    return root.is(json::Type::Object) && root["total"_L1].integer() && !root["has_more"_L1].exists() &&
           !root["last_id"_L1].exists();
}

std::optional<PageToken> tokenBehind(const json::Value &root, const PageToken &asked, const QString &lastId,
                                     qint64 entries, std::optional<int> limit)
{
    PageToken next = asked;
    if (isNumbered(root)) {
        // Their pages may be of any size, so only the first one tells by itself that it is the last.
        const qint64 total = root["total"_L1].integer().value_or(0);
        const bool isLast = entries == 0 || (asked.page <= 1 && entries >= total);
        ++next.page;
        return isLast ? std::nullopt : std::optional(next);
    }
    next.cursor = nextCursor(root, lastId, entries, limit);
    if (next.cursor.isEmpty() || next.cursor == asked.cursor)
        return std::nullopt;
    return next;
}

/// The answer that the job was read from.
json::Value rootOf(const tl::expected<json::Document, json::SyntaxError> &document)
{
    return document ? document->root() : json::Value();
}

} // namespace

std::optional<Job> readJob(const json::Value &object, const Account &account)
{
    if (!object.is(json::Type::Object))
        return std::nullopt;
    Job job;
    job.key = {account.id, firstText(object, {"id"_L1})};
    if (job.key.isNull())
        return std::nullopt;
    job.statusText = firstText(object, {"status"_L1, "state"_L1});
    job.status = jobStatus(job.statusText);
    job.model = firstText(object, {"model"_L1});
    if (job.model.startsWith("ft:"_L1))
        job.baseModel = job.model.section(u':', 1, 1);
    job.fineTunedModel = firstText(object, {"fine_tuned_model"_L1});
    job.name = nameOf(object, job);
    readMethod(object, job);
    job.trainingFiles = readFiles(object, "training_file"_L1, "training_files"_L1);
    job.validationFiles = readFiles(object, "validation_file"_L1, "validation_files"_L1);
    readTimes(object, job);
    job.usage = object["trained_tokens"_L1].integer();
    readFault(object["error"_L1], job);
    job.workspace = firstText(object, {"organization_id"_L1, "organisation_id"_L1});
    job.raw = object.raw().toByteArray();
    return job;
}

Result<JobPage> readJobPage(const HttpReply &reply, const Account &account, const PageToken &asked,
                            std::optional<int> limit)
{
    const Result<json::Document> answer = openAnswer(reply);
    if (!answer)
        return Failure(answer.error());
    const Result<json::Value> entries = listOf(*answer, reply, u"no list of jobs in the answer"_s);
    if (!entries)
        return Failure(entries.error());
    JobPage page;
    qint64 count = 0;
    QString lastId;
    const QString requestId = requestIdOf(reply);
    for (const json::Value entry : *entries) {
        ++count;
        std::optional<Job> job = readJob(entry, account);
        if (!job) {
            ++page.skipped;
            continue;
        }
        lastId = job->key.id;
        job->source.requestId = requestId;
        page.jobs.push_back(std::move(*job));
    }
    // `total_count`, which gateways send, is the length of the page.
    page.total = answer->root()["total"_L1].integer();
    page.next = tokenBehind(answer->root(), asked, lastId, count, limit);
    return page;
}

Result<Job> readJobReply(const HttpReply &reply, const Account &account)
{
    const Result<json::Document> answer = openAnswer(reply);
    if (!answer)
        return Failure(answer.error());
    std::optional<Job> job = readJob(answer->root(), account);
    if (!job)
        return Failure(missing(reply, answer->root(), u"no job in the answer"_s));
    job->source.requestId = requestIdOf(reply);
    return std::move(*job);
}

bool embeds(const Job &job, QLatin1StringView what)
{
    const auto document = json::Document::parse(job.raw);
    const json::Value object = rootOf(document);
    return object[what].is(json::Type::Array) || object["object"_L1].text() == "job"_L1;
}

bool isTranslated(const Job &job)
{
    const auto document = json::Document::parse(job.raw);
    return rootOf(document)["object"_L1].text() != "fine_tuning.job"_L1;
}

QString resultFileOf(const Job &job)
{
    const auto document = json::Document::parse(job.raw);
    const QStringList names = readFiles(rootOf(document), "result_file"_L1, "result_files"_L1);
    return names.value(0);
}

} // namespace openai
