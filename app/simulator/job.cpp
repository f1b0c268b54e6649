// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/job.h"

#include <QDateTime>
#include <QVariantList>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sim {

namespace {

const Phase &phaseAt(const std::vector<Phase> &phases, qint64 now)
{
    const auto next =
        std::find_if(phases.begin() + 1, phases.end(), [now](const Phase &p) { return p.from > now; });
    return *(next - 1);
}

bool isTerminal(const QString &status)
{
    return status.startsWith("SUCCE"_L1, Qt::CaseInsensitive) || status == "FAILED"_L1 ||
           status.startsWith("CANCELE"_L1) || status == "CANCELLED"_L1;
}

/// Lines between the record of an evaluated step and "start to save checkpoint".
constexpr qint64 savingLine = 3;

qint64 firstBodyLine(const Job &job)
{
    return std::max<qint64>(job.plan.linesAt(job.plan.bodyStart()) - 1, 0);
}

/// Steps whose checkpoint is there at `now`, newest first.
std::vector<std::pair<qint64, qint64>> savedSteps(const Job &job, qint64 now)
{
    constexpr std::size_t kept = 10;
    std::vector<std::pair<qint64, qint64>> saved;
    for (auto given = job.scripted.rbegin(); given != job.scripted.rend() && saved.size() < kept; ++given) {
        if (given->second <= now)
            saved.push_back(*given);
    }
    if (!job.scripted.empty())
        return saved;
    const Cadence &cadence = job.style.cadence;
    const qint64 bodyFirst = firstBodyLine(job);
    const qint64 reached = cadence.lastStep(std::max<qint64>(job.plan.linesAt(now) - bodyFirst, 0));
    qint64 step = std::min(reached, job.style.maxSteps) / cadence.stepsPerEval() * cadence.stepsPerEval();
    for (; step > 0 && saved.size() < kept; step -= cadence.stepsPerEval()) {
        const qint64 line = bodyFirst + cadence.indexOfStep(step) + savingLine;
        if (line < job.plan.linesAt(now))
            saved.push_back({step, job.plan.timeOf(line)});
    }
    return saved;
}

QVariantMap withStringNumbers(QVariantMap object)
{
    for (QVariant &field : object) {
        const int type = field.typeId();
        if (type == QMetaType::Int || type == QMetaType::LongLong || type == QMetaType::Double)
            field = QString::number(field.toDouble(), 'g', 12);
        else if (type == QMetaType::QVariantMap)
            field = withStringNumbers(field.toMap());
    }
    return object;
}

} // namespace

QString serviceTime(qint64 time, QChar separator)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(time, Qt::OffsetFromUTC, 8 * 3600);
    return local.toString(u"yyyy-MM-dd"_s) + separator + local.toString(u"HH:mm:ss"_s);
}

const QString &Job::statusAt(qint64 now) const
{
    return phaseAt(phases, now).status;
}

bool Job::isTerminalAt(qint64 now) const
{
    return isTerminal(statusAt(now));
}

bool Job::isWaitingAt(qint64 now) const
{
    const QString &status = statusAt(now);
    return status == "PENDING"_L1 || status == "QUEUING"_L1;
}

qint64 Job::logTotal(qint64 now) const
{
    return std::max<qint64>(plan.linesAt(now) - droppedLines, 0);
}

QVariantMap Job::toMap(qint64 now) const
{
    const Phase &phase = phaseAt(phases, now);
    const bool terminal = isTerminal(phase.status);
    const bool succeeded = phase.status.startsWith("SUCCE"_L1, Qt::CaseInsensitive);
    QVariantMap job = fields;
    job["job_id"_L1] = QString::fromLatin1(id);
    job["job_name"_L1] = name;
    job["status"_L1] = phase.status;
    job["model"_L1] = model;
    job["create_time"_L1] = serviceTime(created);
    job["output_cnt"_L1] = qint64(savedSteps(*this, now).size());
    if (terminal)
        job["end_time"_L1] = serviceTime(phase.from);
    if (succeeded || outputFromStart)
        job["finetuned_output"_L1] = u"%1-%2"_s.arg(model, QString::fromLatin1(id));
    if (terminal && usage >= 0 && phase.status != "FAILED"_L1)
        job["usage"_L1] = usage;
    if (phase.status == "FAILED"_L1 && !failureCode.isEmpty())
        job["code"_L1] = failureCode;
    if (phase.status == "FAILED"_L1 && !failureMessage.isEmpty())
        job["message"_L1] = failureMessage;
    if (numbersAsStrings)
        job = withStringNumbers(job);
    for (const auto &[key, value] : oddities) {
        if (value.isValid())
            job.insert(key, value);
        else
            job.remove(key);
    }
    return job;
}

QVariantList Job::checkpoints(qint64 now) const
{
    QVariantList list;
    if (style.family == Family::Pretraining || style.family == Family::Reinforcement)
        return list;
    const QString job = QString::fromLatin1(id);
    const bool succeeded = statusAt(now) == "SUCCEEDED"_L1;
    for (const auto &[step, time] : savedSteps(*this, now)) {
        const QString checkpoint = u"checkpoint-%1"_s.arg(step);
        QVariantMap entry{{"full_name"_L1, u"%1:%2"_s.arg(job, checkpoint)},
                          {"checkpoint"_L1, checkpoint},
                          {"job_id"_L1, job},
                          {"step"_L1, step},
                          {"status"_L1, u"PENDING"_s},
                          {"create_time"_L1, serviceTime(time, u'T')},
                          {"expire_time"_L1, serviceTime(time + qint64(15) * 86400000, u'T')}};
        if (succeeded && list.isEmpty()) {
            entry["status"_L1] = u"SUCCEEDED"_s;
            entry["model_name"_L1] = u"%1-%2"_s.arg(model, job);
            entry["model_display_name"_L1] = name;
        }
        list.append(numbersAsStrings ? withStringNumbers(entry) : entry);
    }
    return list;
}

void Job::cancel(qint64 now)
{
    constexpr qint64 stopping = 3000;
    const auto later =
        std::find_if(phases.begin(), phases.end(), [now](const Phase &p) { return p.from > now; });
    phases.erase(later, phases.end());
    phases.push_back({now, u"CANCELING"_s});
    phases.push_back({now + stopping, u"CANCELED"_s});
    const qint64 reached = plan.linesAt(now);
    const qint64 bodyFirst = firstBodyLine(*this);
    const qint64 steps = reached > bodyFirst ? style.cadence.lastStep(reached - bodyFirst) : 0;
    usage = qint64(double(std::min(steps, style.maxSteps)) * style.tokensPerStep);
    plan.cut(reached, now);
    if (reached == 0)
        return;
    plan.addTexts({{"INFO", "cancel signal received, stop training"},
                   {"INFO", "##FT_COMPLETE##"},
                   {"INFO", "training usage " + QByteArray::number(usage)}},
                  double(stopping) * 0.7);
}

void Job::replaceLog(qint64 now)
{
    if (droppedLines == 0)
        droppedLines = plan.linesAt(now) / 2;
}

} // namespace sim
