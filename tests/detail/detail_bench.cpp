// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail_bench.h"

#include "archive/archive.h"
#include "detail/elided_label.h"
#include "jobs/sample_jobs.h"

#include <QAbstractButton>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

/// Layouts inside layouts: each event may ask for another.
void settle()
{
    for (int round = 0; round < 8; ++round) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }
}

Monitor::Setup setupIn(const QString &directory, const QDateTime &lastWalk)
{
    if (lastWalk.isValid()) {
        const Account account{u"sg"_s, u"dashscope"_s, u"Singapore"_s, QUrl(u"https://example.invalid/api/v1"_s), {}};
        auto archive = Archive::open(directory);
        if (!archive || !(*archive)->putAccount(account) || !(*archive)->walkCompleted(account.id, lastWalk))
            QTest::qFail("no archive", __FILE__, __LINE__);
    }
    Monitor::Setup setup;
    setup.dataDir = directory;
    setup.now = sample::now();
    return setup;
}

} // namespace

DetailBench::DetailBench(const QDateTime &lastWalk)
    : m_monitor(setupIn(m_directory.path(), lastWalk))
    , m_settings(m_directory.path())
    , m_notes(m_directory.path())
{
    m_monitor.start();
    QFont font = m_window.font();
    font.setPixelSize(13);
    m_window.setFont(font);
    m_pane = new DetailPane(m_monitor, m_settings, m_notes, &m_window);
    resize({1440, 900});
    m_window.show();
    if (!QTest::qWaitForWindowExposed(&m_window))
        QTest::qFail("no window", __FILE__, __LINE__);
}

DetailBench::~DetailBench() = default;

void DetailBench::resize(QSize window)
{
    m_window.resize(window);
    const int left = window.width() < 1100 ? 48 : DesignedPlace.x();
    m_pane->setGeometry(left, DesignedPlace.y(), window.width() - left, window.height() - DesignedPlace.y() - 24);
    settle();
}

void DetailBench::open(const std::vector<Job> &jobs)
{
    sample::merge(m_monitor.jobs(), jobs);
    m_pane->open(jobs.front().key);
    settle();
}

void DetailBench::setDigest(const Job &job, const JobDigest &digest)
{
    sample::merge(m_monitor.jobs(), job.key, digest);
    m_pane->refreshFacts();
    settle();
}

void DetailBench::settle()
{
    ::settle();
}

QStringList DetailBench::cutWords() const
{
    QStringList cut;
    for (const auto *label : m_pane->findChildren<RoleLabel *>()) {
        const bool mayElide = qobject_cast<const ElidedLabel *>(label);
        if (!label->isVisible() || label->text().isEmpty() || label->visibleRegion().isEmpty() || mayElide)
            continue;
        const QSize needed = label->wordWrap() ? QSize(0, label->heightForWidth(label->width()))
                                               : label->fontMetrics().size(Qt::TextSingleLine, label->text());
        if (label->width() < needed.width() || label->height() < needed.height() - 2)
            cut << label->text();
    }
    for (const auto *button : m_pane->findChildren<QAbstractButton *>()) {
        if (button->isVisible() && !button->text().isEmpty()
            && button->width() < button->fontMetrics().horizontalAdvance(button->text()))
            cut << u"%1 (%2 < %3)"_s.arg(button->text()).arg(button->width()).arg(button->fontMetrics().horizontalAdvance(button->text()));
    }
    return cut;
}

namespace pictured {

Job running()
{
    Job job = sample::job(u"ft-202611201202-7be4"_s);
    job.name = u"support-tone v7"_s;
    job.trainingType = u"sft"_s;
    job.hyperParameters = {{u"n_epochs"_s, u"3"_s}, {u"batch_size"_s, u"32"_s}, {u"learning_rate"_s, u"1.6e-5"_s},
                           {u"max_length"_s, u"8192"_s}, {u"lr_scheduler_type"_s, u"linear"_s}, {u"split"_s, u"0.9"_s}};
    job.trainingFiles = {u"976bd01a-f30b-4414-86fd-50c54486e3ef"_s};
    job.created = {sample::now().addSecs(-7366), u"2026-11-20 20:02:14"_s};
    job.raw = "{\"job_id\":\"ft-202611201202-7be4\",\"hyper_parameters\":{\"n_epochs\":3}}";
    job.source = {u"1ef25ad6-4960-fde9-6b06-7396b4dbd9bc"_s, sample::now()};
    return job;
}

JobDigest runningDigest()
{
    JobDigest digest;
    digest.lastStep = 1488;
    digest.totalSteps = 2400;
    digest.fraction = 0.62;
    digest.lastEpoch = 1.86;
    digest.lastTrainLoss = 0.8395;
    digest.trainLossChange = -0.015;
    digest.lastEvalLoss = digest.bestEvalLoss = 0.9096;
    digest.lastEvalStep = digest.bestEvalStep = 1400;
    digest.secondsPerStep = 4.76;
    digest.timeLeft = {TimeLeft::Kind::About, std::chrono::minutes(72), {}, {}};
    digest.reckonedAt = sample::now();
    return digest;
}

Job succeeded()
{
    Job job = running();
    job.key.id = u"ft-202611191653-1c7f"_s;
    job.name = u"support-tone v6"_s;
    job.status = JobStatus::Succeeded;
    job.statusText = u"SUCCEEDED"_s;
    job.hyperParameters[2].value = u"2e-5"_s;
    job.created = {sample::now().addSecs(-76267), u"2026-11-20 00:53:53"_s};
    job.ended = {sample::now().addSecs(-64190), u"2026-11-20 04:15:10"_s};
    job.fineTunedModel = u"qwen3-14b-support-tone-ft-202611191653-1c7f"_s;
    job.usage = 31'389'440;
    return job;
}

JobDigest succeededDigest()
{
    JobDigest digest = runningDigest();
    digest.lastStep = 2400;
    digest.fraction = 1;
    digest.lastEvalLoss = 0.9004;
    digest.bestEvalLoss = 0.8903;
    digest.bestEvalStep = 1800;
    digest.lastTrainLoss = 0.7975;
    return digest;
}

Job failed()
{
    Job job = succeeded();
    job.key.id = u"ft-202611200831-e7b0"_s;
    job.name = u"invoice-extract v3"_s;
    job.status = JobStatus::Failed;
    job.statusText = u"FAILED"_s;
    job.errorCode = u"1"_s;
    job.usage.reset();
    job.fineTunedModel.clear();
    return job;
}

} // namespace pictured
