// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/strip_memory.h"

#include "settings/settings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype MostStrips = 100; ///< a file written by hand must not fill the window

QString wordFor(TrainingMethod method)
{
    switch (method) {
    case TrainingMethod::FineTuning: return u"sft"_s;
    case TrainingMethod::Preference: return u"preference"_s;
    case TrainingMethod::Reinforcement: return u"reinforcement"_s;
    case TrainingMethod::Pretraining: return u"pretraining"_s;
    }
    return {};
}

/// `qwen3-14b efficient_sft`; ` found preference` of a file. Empty while it is not known.
QString kindOf(const Job &job, std::optional<TrainingMethod> found)
{
    const QString model = job.baseModel.isEmpty() ? job.model : job.baseModel;
    if (!StripMemory::needsRun(job))
        return model + u' ' + job.trainingType;
    return found ? model + u" found "_s + wordFor(*found) : QString();
}

QJsonObject kept(const Settings &settings)
{
    return QJsonDocument::fromJson(settings.value(Settings::Key::ChartStrips).toString().toUtf8()).object();
}

} // namespace

StripMemory::StripMemory(Settings &settings)
    : m_settings(settings)
{}

bool StripMemory::needsRun(const Job &job)
{
    return job.trainingType.isEmpty();
}

std::optional<ShownStrips> StripMemory::of(const Job &job, std::optional<TrainingMethod> found) const
{
    const QString kind = kindOf(job, found);
    const QJsonValue chosen = kind.isEmpty() ? QJsonValue() : kept(m_settings).value(kind);
    if (!chosen.isArray())
        return {};
    ShownStrips strips;
    const QJsonArray array = chosen.toArray();
    for (const QJsonValue value : array) {
        const QString name = value[u"name"].toString();
        if (!name.isEmpty() && qsizetype(strips.size()) < MostStrips)
            strips.push_back({name.toStdString(), value[u"log"].toBool()});
    }
    return strips;
}

void StripMemory::keep(const Job &job, const ShownStrips &strips, std::optional<TrainingMethod> found)
{
    const QString kind = kindOf(job, found);
    if (kind.isEmpty())
        return;
    QJsonArray array;
    for (const ShownStrip &strip : strips)
        array.append(QJsonObject{{u"name"_s, QString::fromStdString(strip.name)}, {u"log"_s, strip.isLog}});
    QJsonObject all = kept(m_settings);
    all.insert(kind, array);
    m_settings.set(Settings::Key::ChartStrips, QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact)));
}
