// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare_bench.h"

#include "archive/archive.h"
#include "jobs/sample_jobs.h"

#include <QFile>
#include <QTest>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace compared {

namespace {

constexpr int Steps = 2400;
constexpr int StepsPerEpoch = 800;

double evalAt(int step, double finalEval)
{
    return finalEval + (1.4 - finalEval) * std::exp(-step / 400.0);
}

QByteArray record(const char *name, double value, int step)
{
    return QByteArray("{'") + name + "': " + QByteArray::number(value, 'f', 4) + ", 'learning_rate': 1.6e-05, 'epoch': "
        + QByteArray::number(double(step) / StepsPerEpoch, 'f', 4) + ", 'global_step/max_steps': '" + QByteArray::number(step) + '/'
        + QByteArray::number(Steps) + "'}";
}

} // namespace

QByteArrayList logOf(const Story &story)
{
    QByteArrayList lines{"INFO: the training starts"};
    for (int step = 10; step <= story.lastStep; step += 10) {
        lines << record("loss", evalAt(step, story.finalEval) - 0.05, step);
        if (step % 100 == 0)
            lines << record("eval_loss", evalAt(step, story.finalEval), step);
    }
    return lines;
}

Job jobOf(const Story &story)
{
    Job job = sample::job(story.id, story.status);
    job.name = story.name;
    job.trainingType = u"sft"_s;
    job.hyperParameters = {{u"n_epochs"_s, u"3"_s}, {u"batch_size"_s, u"32"_s}, {u"learning_rate"_s, u"2e-5"_s},
                           {u"max_length"_s, u"8192"_s}, {u"lr_scheduler_type"_s, u"linear"_s}};
    job.trainingFiles = {u"976bd01a-f30b-4414-86fd-50c54486e3ef"_s};
    job.created = {sample::now().addSecs(-3600LL * 4), {}};
    if (story.status == JobStatus::Succeeded) {
        job.ended = {sample::now().addSecs(-3600), {}};
        job.usage = 31'389'440;
    }
    return job;
}

std::vector<Story> stories()
{
    return {{u"ft-7"_s, u"support-tone v7"_s, JobStatus::Running, 1450, 0.90},
            {u"ft-6"_s, u"support-tone v6"_s, JobStatus::Succeeded, 2400, 0.89},
            {u"ft-5"_s, u"support-tone v5"_s, JobStatus::Succeeded, 2400, 0.99}};
}

} // namespace compared

namespace {

/// Before the monitor starts, which wants the archive for itself.
QString filled(const QString &directory, const std::vector<compared::Story> &stories)
{
    auto archive = Archive::open(directory);
    if (!archive)
        qFatal("no archive");
    const Account account{u"sg"_s, u"dashscope"_s, u"Singapore"_s, QUrl(u"https://example.invalid/api/v1"_s), {}};
    bool isFine = (*archive)->putAccount(account).has_value();
    for (const compared::Story &story : stories) {
        const Job job = compared::jobOf(story);
        isFine = isFine && (*archive)->putJobs(std::span(&job, 1), sample::now()).has_value();
        LogLines lines;
        for (const QByteArray &line : compared::logOf(story))
            lines.append(line);
        isFine = isFine && (*archive)->putLines(job.key, 0, lines, lines.size(), sample::now()).has_value();
        JobDigest digest;
        digest.lastStep = story.lastStep;
        digest.totalSteps = 2400;
        digest.fraction = story.lastStep / 2400.0;
        isFine = isFine && (*archive)->putDigest(job.key, digest).has_value();
    }
    if (!isFine)
        qFatal("the archive takes nothing");
    return directory;
}

} // namespace

CompareBench::CompareBench(const std::vector<compared::Story> &stories)
    : m_notes(m_directory.path())
    , m_settings(m_directory.path())
{
    Monitor::Setup setup;
    setup.dataDir = filled(m_directory.path(), stories);
    setup.now = sample::now();
    m_monitor = std::make_unique<Monitor>(setup);
    m_monitor->start();
    m_files = std::make_unique<LocalFiles>(m_monitor->jobs(), m_settings);
    for (const compared::Story &story : stories)
        m_keys.push_back(key(story.id));
}

std::vector<JobKey> CompareBench::keys() const
{
    return m_keys;
}

QString CompareBench::pathOf(const compared::Story &story) const
{
    return m_directory.filePath(story.id + u".log"_s);
}

JobKey CompareBench::addFile(const compared::Story &story, qsizetype lines)
{
    QFile file(pathOf(story));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("no file");
    file.write(compared::logOf(story).mid(0, lines).join('\n') + '\n');
    file.close();
    return m_files->add(file.fileName());
}

void CompareBench::finishFile(const compared::Story &story, qsizetype writtenLines)
{
    QFile file(pathOf(story));
    if (!file.open(QIODevice::Append))
        qFatal("no file");
    file.write(compared::logOf(story).mid(writtenLines).join('\n') + '\n');
}

void CompareBench::change(const QString &id, const std::function<void(Job &)> &edit)
{
    Job job = *jobs().find(key(id));
    edit(job);
    sample::merge(jobs(), std::vector<Job>{job});
}

void CompareBench::change(const QString &id, const std::function<void(JobDigest &)> &edit)
{
    JobDigest digest = jobs().digest(key(id));
    edit(digest);
    sample::merge(jobs(), key(id), digest);
}
