// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/strip_maker.h"

#include <QtConcurrentRun>
#include <utility>

namespace {

constexpr size_t ShortStrip = 50'000; ///< points; about a millisecond

} // namespace

StripMaker::StripMaker(QObject *parent)
    : QObject(parent)
{
    connect(&m_worker, &QFutureWatcherBase::finished, this, [this] {
        const StripCurves curves = m_worker.result();
        if (m_wanted.run)
            start();
        // What is on its way is newer; until then this is the nearest to it.
        Q_EMIT made(curves);
    });
}

void StripMaker::make(std::shared_ptr<const ChartData> run, const std::string &name, double weight, bool positiveOnly)
{
    const NamedSeries *series = run ? run->other(name) : nullptr;
    if (!series)
        return;
    m_wanted = {std::move(run), series, weight, positiveOnly};
    if (m_worker.isRunning())
        return;
    if (series->points.size() > ShortStrip)
        return start();
    const Question question = std::exchange(m_wanted, {});
    Q_EMIT made(makeStripCurves(question.run, *question.series, question.weight, question.positiveOnly));
}

void StripMaker::start()
{
    m_worker.setFuture(QtConcurrent::run([question = std::exchange(m_wanted, {})] {
        return makeStripCurves(question.run, *question.series, question.weight, question.positiveOnly);
    }));
}
