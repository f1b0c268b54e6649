// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/taught_patterns.h"

#include "settings/settings.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject keptPatterns(const Settings &settings)
{
    const QByteArray kept = settings.value(Settings::Key::TaughtPatterns).toString().toUtf8();
    return QJsonDocument::fromJson(kept).object();
}

void keepPatterns(const QJsonObject &patterns, Settings *settings)
{
    const QByteArray text = QJsonDocument(patterns).toJson(QJsonDocument::Compact);
    settings->set(Settings::Key::TaughtPatterns, patterns.isEmpty() ? QVariant() : QVariant(QString::fromUtf8(text)));
}

} // namespace

TaughtPatterns::TaughtPatterns(Settings *settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{}

std::optional<training::TaughtText> TaughtPatterns::of(const QString &model) const
{
    const QJsonObject entry = keptPatterns(*m_settings).value(model).toObject();
    const training::TaughtText text{entry.value("pattern"_L1).toString(), entry.value("series"_L1).toString()};
    return text.pattern.isEmpty() ? std::nullopt : std::optional(text);
}

void TaughtPatterns::set(const QString &model, const training::TaughtText &text)
{
    if (of(model) == text)
        return;
    QJsonObject patterns = keptPatterns(*m_settings);
    patterns.insert(model, QJsonObject{{"pattern"_L1, text.pattern}, {"series"_L1, text.series}});
    keepPatterns(patterns, m_settings);
    Q_EMIT changed(model);
}

void TaughtPatterns::remove(const QString &model)
{
    QJsonObject patterns = keptPatterns(*m_settings);
    if (!patterns.contains(model))
        return;
    patterns.remove(model);
    keepPatterns(patterns, m_settings);
    Q_EMIT changed(model);
}
