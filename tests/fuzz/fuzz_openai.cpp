// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Any body with any status as an answer of OpenAI's dialect: never a crash; what is stored of a job gives the same job
// again; a cursor never leads to the page it is from; an error's kind fits its status; a table has lines.

#include "providers/dialect.h"
#include "providers/providers.h"

namespace {

void checkJob(const Dialect &dialect, const Job &job)
{
    const Result<Job> again = dialect.jobFromRaw(job.raw);
    if (!again || *again != job)
        qFatal("a stored job is another job");
    (void)dialect.events(job, {});
    (void)dialect.checkpoints(job, {});
    (void)dialect.resultFile(job);
}

template <typename T>
void checkError(const Result<T> &result, int status)
{
    if (!result && status == 401 && result.error().kind != ErrorKind::Unauthorized)
        qFatal("a 401 that is not unauthorized");
    if (result && status >= 300)
        qFatal("a refusal that is taken for good");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static constexpr int Statuses[] = {200, 200, 200, 246, 400, 401, 404, 429, 503};
    if (size == 0)
        return 0;
    Account account;
    account.provider = QStringLiteral("openai");
    static const std::unique_ptr<Dialect> dialect = dialectFor(account);
    static const Job embedding = dialect->jobFromRaw(R"({"id":"j","events":[],"checkpoints":[]})").value();
    static const Job ended = dialect->jobFromRaw(R"({"id":"j","status":"succeeded","result_files":["f"]})").value();
    const int status = Statuses[data[0] % std::size(Statuses)];
    const HttpReply reply{status, {}, QByteArray(reinterpret_cast<const char *>(data + 1), qsizetype(size - 1))};
    const QString cursor = QStringLiteral("a");

    const Result<JobPage> page = dialect->jobs({2, cursor, {}}).parse(reply);
    checkError(page, status);
    for (const Job &job : page ? page->jobs : std::vector<Job>())
        checkJob(*dialect, job);
    if (page && page->next && page->next->cursor == cursor && page->next->page == 2)
        qFatal("a page that leads to itself");
    const Result<EventPage> events = dialect->events(ended, cursor)->parse(reply);
    checkError(events, status);
    if (events && events->next == cursor)
        qFatal("events that lead to themselves");
    checkError(dialect->events(embedding, {})->parse(reply), status);
    checkError(dialect->checkpoints(ended, {})->parse(reply), status);
    checkError(dialect->checkpoints(embedding, {})->parse(reply), status);
    checkError(dialect->job(QStringLiteral("j")).parse(reply), status);
    const Result<ResultFile> file = dialect->resultFile(ended)->parse(reply);
    checkError(file, status);
    // Empty: a table of something else than steps.
    if (file && !file->csv.isEmpty() && (!file->csv.endsWith('\n') || file->csv.contains('\r')))
        qFatal("a table without lines");
    return 0;
}
