// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Any body as a page of the job list: never a crash, and what is stored of a job gives the same job again.

#include "providers/dialect.h"
#include "providers/providers.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    Account account;
    account.provider = QStringLiteral("dashscope");
    static const std::unique_ptr<Dialect> dialect = dialectFor(account);
    const HttpReply reply{200, {}, QByteArray(reinterpret_cast<const char *>(data), qsizetype(size))};
    if (const Result<JobPage> page = dialect->jobs({}).parse(reply)) {
        for (const Job &job : page->jobs) {
            const Result<Job> again = dialect->jobFromRaw(job.raw);
            if (!again || *again != job)
                qFatal("a stored job is another job");
        }
    }
    (void)dialect->job(QStringLiteral("ft-1")).parse(reply);
    (void)dialect->checkpoints({}, {})->parse(reply);
    return 0;
}
