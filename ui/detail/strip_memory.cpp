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

/// `qwen3-14b efficient_sft`
QString kindOf(const Job &job)
{
    return (job.baseModel.isEmpty() ? job.model : job.baseModel) + u' ' + job.trainingType;
}

QJsonObject kept(const Settings &settings)
{
    return QJsonDocument::fromJson(settings.value(Settings::Key::ChartStrips).toString().toUtf8()).object();
}

} // namespace

StripMemory::StripMemory(Settings &settings)
    : m_settings(settings)
{}

std::optional<ShownStrips> StripMemory::of(const Job &job) const
{
    const QJsonValue found = kept(m_settings).value(kindOf(job));
    if (!found.isArray())
        return {};
    ShownStrips strips;
    const QJsonArray array = found.toArray();
    for (const QJsonValue value : array) {
        const QString name = value[u"name"].toString();
        if (!name.isEmpty() && qsizetype(strips.size()) < MostStrips)
            strips.push_back({name.toStdString(), value[u"log"].toBool()});
    }
    return strips;
}

void StripMemory::keep(const Job &job, const ShownStrips &strips)
{
    QJsonArray array;
    for (const ShownStrip &strip : strips)
        array.append(QJsonObject{{u"name"_s, QString::fromStdString(strip.name)}, {u"log"_s, strip.isLog}});
    QJsonObject all = kept(m_settings);
    all.insert(kindOf(job), array);
    m_settings.set(Settings::Key::ChartStrips, QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact)));
}
