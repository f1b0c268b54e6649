// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/curve_maker.h"

#include <QtConcurrentRun>

namespace {

constexpr size_t AtOnce = 50'000; ///< points; about a millisecond

} // namespace

CurveMaker::CurveMaker(QObject *parent)
    : QObject(parent)
{
    connect(&m_worker, &QFutureWatcherBase::finished, this, &CurveMaker::finish);
}

void CurveMaker::make(std::shared_ptr<const ChartData> data, double weight, bool positiveOnly)
{
    m_wanted = {std::move(data), weight, positiveOnly};
    if (m_wanted.data->train.size() + m_wanted.data->eval.size() <= AtOnce) {
        const Question question = std::exchange(m_wanted, {});
        Q_EMIT made(question.data, makeCurves(*question.data, question.weight, question.positiveOnly));
    } else if (!m_worker.isRunning()) {
        start();
    }
}

void CurveMaker::start()
{
    m_asked = m_wanted;
    m_worker.setFuture(QtConcurrent::run(
        [question = m_asked] { return makeCurves(*question.data, question.weight, question.positiveOnly); }));
}

void CurveMaker::finish()
{
    const std::shared_ptr<const ChartCurves> curves = m_worker.result();
    const Question asked = std::exchange(m_asked, {});
    const bool isLatest = asked == m_wanted;
    // While the slider moves, each answer is shown although a newer one is on its way: the curve follows the
    // hand.
    if (m_wanted.data == asked.data && asked.data)
        Q_EMIT made(asked.data, curves);
    if (isLatest)
        m_wanted = {};
    else if (m_wanted.data && !m_worker.isRunning())
        start();
}
