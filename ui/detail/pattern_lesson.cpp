// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/pattern_lesson.h"

#include "chart/loss_chart.h"
#include "chart/run_facts.h"
#include "chart/taught_patterns.h"
#include "chart/teach_dialog.h"
#include "detail/job_log.h"

#include <QFutureWatcher>
#include <QtConcurrentRun>
#include <memory>

PatternLesson::PatternLesson(Settings &settings, JobLog *log, LossChart *chart, QWidget *window)
    : QObject(window)
    , m_log(log)
    , m_window(window)
    , m_patterns(new TaughtPatterns(&settings, this))
{
    m_log->setTaughtPatterns(m_patterns);
    connect(chart, &LossChart::teachWanted, this, &PatternLesson::open);
}

void PatternLesson::open()
{
    const std::shared_ptr<RunFacts> facts = m_log->runFacts();
    if (!facts)
        return;
    if (m_dialog)
        m_dialog->close();
    const QString model = m_log->taughtModel();
    m_dialog = new TeachDialog(model, m_patterns->of(model), m_window);
    if (m_log->isFile())
        m_dialog->sayItIsForOneFile();
    connect(m_dialog, &TeachDialog::saved, this,
            [this, model](const training::TaughtText &text) { m_patterns->set(model, text); });
    connect(m_dialog, &TeachDialog::removed, this, [this, model] { m_patterns->remove(model); });
    using Sample = std::shared_ptr<const LogSample>;
    auto *lines = new QFutureWatcher<Sample>(m_dialog);
    connect(lines, &QFutureWatcherBase::finished, m_dialog,
            [dialog = m_dialog.data(), lines] { dialog->setSample(lines->result()); });
    lines->setFuture(QtConcurrent::run(
        [facts]() -> Sample { return std::make_shared<const LogSample>(sampleOfLog(*facts)); }));
    m_dialog->open();
}
