// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/export_command.h"

#include "commands/export_text.h"
#include "commands/file_metrics.h"
#include "values/secret_text.h"

#include <QIODevice>
#include <algorithm>
#include <cstdio>
#include <iterator>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Ok = 0;
constexpr int UnknownJob = 1;
constexpr int Failed = 2;

int fail(int exitCode, const QString &sentence)
{
    std::fprintf(stderr, "%s\n", qUtf8Printable(sentence));
    return exitCode;
}

class Export
{
public:
    Export(const Options &options, const ArchiveReader &reader, QIODevice &out)
        : m_options(options)
        , m_reader(reader)
        , m_out(out)
    {
    }

    int run()
    {
        switch (m_options.command) {
        case Command::ExportJobs: return jobs();
        case Command::ExportMetrics: return withLog(&Export::metrics);
        case Command::ExportLog: return withLog(&Export::log);
        case Command::Window:
        case Command::Sync:
        case Command::Help:
        case Command::Version: break;
        }
        return fail(UnknownJob, u"This is no export."_s);
    }

private:
    int write(const QByteArray &bytes)
    {
        if (m_out.write(bytes) == bytes.size())
            return Ok;
        return fail(Failed, u"The output cannot be written: %1"_s.arg(m_out.errorString()));
    }

    int jobs()
    {
        const auto accounts = allAccounts();
        const auto all = m_reader.jobs();
        if (!accounts || !all)
            return fail(Failed, describe(accounts ? all.error() : accounts.error()));
        std::vector<ArchivedJob> chosen;
        for (const ArchivedJob &job : *all) {
            if (isChosen(*accounts, job.job.key.account))
                chosen.push_back(job);
        }
        return write(m_options.format == u"json" ? exports::jobsJson(chosen, *accounts)
                                                 : exports::jobsCsv(chosen, *accounts));
    }

    /// Those, too, that were removed and whose jobs stayed: these are exported as the others are.
    Result<std::vector<ArchivedAccount>> allAccounts() const
    {
        auto all = m_reader.accounts();
        auto former = m_reader.formerAccounts();
        if (!all || !former)
            return all ? former : all;
        std::ranges::move(*former, std::back_inserter(*all));
        return all;
    }

    bool isChosen(const std::vector<ArchivedAccount> &accounts, const QString &id) const
    {
        if (m_options.account.isEmpty() || m_options.account == id)
            return true;
        const auto isNamed = [&](const ArchivedAccount &a) { return a.account.id == id && a.account.name == m_options.account; };
        return std::ranges::any_of(accounts, isNamed);
    }

    int withLog(int (Export::*action)(const LogIndex &))
    {
        const auto accounts = allAccounts();
        const auto jobs = m_reader.jobs();
        if (!accounts || !jobs)
            return fail(Failed, describe(accounts ? jobs.error() : accounts.error()));
        std::vector<JobKey> keys;
        for (const ArchivedJob &job : *jobs) {
            if (job.job.key.id == m_options.job && isChosen(*accounts, job.job.key.account))
                keys.push_back(job.job.key);
        }
        if (keys.empty())
            return fail(UnknownJob, u"The archive has no job “%1”."_s.arg(m_options.job));
        if (keys.size() > 1)
            return fail(UnknownJob, u"Two accounts have a job “%1”. Choose one with --account."_s.arg(m_options.job));
        const auto index = m_reader.logIndex(keys.front(), m_options.generation);
        if (!index)
            return fail(Failed, describe(index.error()));
        if (index->id == 0 && m_options.generation >= 0)
            return fail(UnknownJob, u"This job has no log of generation %1."_s.arg(m_options.generation));
        m_key = keys.front();
        return (this->*action)(*index);
    }

    int metrics(const LogIndex &index)
    {
        const auto file = m_reader.resultFacts(m_key);
        if (!file)
            return fail(Failed, describe(file.error()));
        training::RunBuilder builder;
        builder.complete(*file);
        exports::LineCounts lines;
        const auto read = m_reader.eachFacts(index.id, 0, [&](qint64, const training::BlockFacts &block) {
            lines.add(block.lines);
            builder.add(block);
        });
        if (!read)
            return fail(Failed, describe(read.error()));
        const training::Run run = builder.finish();
        return write(m_options.format == u"json" ? exports::metricsJson(run, lines) : exports::metricsCsv(run));
    }

    int log(const LogIndex &index)
    {
        qint64 expected = 0;
        qint64 unread = 0;
        for (const LogIndex::Block &entry : index.blocks) {
            const auto block = m_reader.block(index.id, entry.number);
            if (!block)
                return fail(Failed, describe(block.error()));
            unread += block->firstLine - expected;
            expected = block->firstLine + block->lines.size();
            if (const int result = write(textOf(*block, &unread)); result != Ok)
                return result;
        }
        unread += std::max<qint64>(0, index.total - expected);
        if (unread > 0)
            fail(Ok, u"%1 of %2 lines are not in the archive."_s.arg(unread).arg(index.total));
        return Ok;
    }

    QByteArray textOf(const StoredBlock &block, qint64 *unread) const
    {
        const bool isJson = m_options.format == u"jsonl";
        QByteArray out;
        for (qsizetype i = 0; i < block.lines.size(); ++i) {
            const bool isMissing = block.facts.lines.size() > size_t(i) && block.facts.lines[size_t(i)].kind == LineKind::Missing;
            *unread += isMissing ? 1 : 0;
            const QByteArrayView line = block.lines.at(i);
            const QByteArray given = m_options.withSecrets ? line.toByteArray() : shareable(line);
            if (isJson)
                out += isMissing ? QByteArrayLiteral("null") : exports::jsonString(given);
            else
                out += given;
            out += '\n';
        }
        return out;
    }

    const Options &m_options;
    const ArchiveReader &m_reader;
    QIODevice &m_out;
    JobKey m_key; ///< whose log is exported
};

} // namespace

int runExport(const Options &options, QIODevice &out)
{
    if (!options.file.isEmpty())
        return exportFileMetrics(options, out);
    const auto reader = ArchiveReader::open(options.dataDir);
    if (!reader)
        return fail(Failed, u"There is no readable archive in %1: %2"_s.arg(options.dataDir, describe(reader.error())));
    return Export(options, **reader, out).run();
}
