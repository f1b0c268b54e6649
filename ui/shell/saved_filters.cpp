// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/saved_filters.h"

#include "plain_text.h"
#include "settings/settings.h"
#include "shell/view_words.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

/// As it may stand in one row.
QString tidy(const QString &name)
{
    return oneLine(name).simplified().left(SavedFilters::LongestName);
}

QStringList stringsOf(const QJsonValue &value)
{
    QStringList strings;
    const QJsonArray array = value.toArray();
    for (const QJsonValue entry : array)
        strings << entry.toString();
    return strings;
}

QJsonObject toJson(const SavedFilter &filter)
{
    return {{"id"_L1, filter.id},
            {"name"_L1, filter.name},
            {"view"_L1, QJsonArray::fromStringList(wordsOf(filter.spec))},
            {"chips"_L1, QJsonArray::fromStringList(wordsOf(filter.chips))},
            {"search"_L1, filter.search}};
}

SavedFilter fromJson(const QJsonObject &object)
{
    SavedFilter filter{object.value("id"_L1).toString(), tidy(object.value("name"_L1).toString()),
                       specOf(stringsOf(object.value("view"_L1))), chipsOf(stringsOf(object.value("chips"_L1))),
                       object.value("search"_L1).toString()};
    filter.spec.saved = filter.id;
    return filter;
}

} // namespace

SavedFilters::SavedFilters(Settings *settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
    load();
}

void SavedFilters::load()
{
    const QByteArray kept = m_settings->value(Settings::Key::SavedViews).toString().toUtf8();
    const QJsonArray entries = QJsonDocument::fromJson(kept).array();
    for (const QJsonValue entry : entries) {
        const SavedFilter filter = fromJson(entry.toObject());
        if (!filter.id.isEmpty() && !filter.name.isEmpty() && !find(filter.id))
            m_all.push_back(filter);
    }
}

void SavedFilters::keep()
{
    QJsonArray entries;
    for (const SavedFilter &filter : m_all)
        entries.append(toJson(filter));
    const QByteArray text = QJsonDocument(entries).toJson(QJsonDocument::Compact);
    m_settings->set(Settings::Key::SavedViews, m_all.empty() ? QVariant() : QVariant(QString::fromUtf8(text)));
    Q_EMIT changed();
}

const SavedFilter *SavedFilters::find(const QString &id) const
{
    const auto found = std::ranges::find(m_all, id, &SavedFilter::id);
    return found == m_all.end() ? nullptr : &*found;
}

const SavedFilter *SavedFilters::named(const QString &name) const
{
    const auto found = std::ranges::find_if(m_all, [wanted = tidy(name)](const SavedFilter &filter) {
        return filter.name.compare(wanted, Qt::CaseInsensitive) == 0;
    });
    return found == m_all.end() ? nullptr : &*found;
}

SavedFilter SavedFilters::save(SavedFilter filter)
{
    filter.name = tidy(filter.name);
    const SavedFilter *same = named(filter.name);
    filter.id = same ? same->id : QUuid::createUuid().toString(QUuid::WithoutBraces);
    filter.spec.saved = filter.id;
    if (same)
        m_all[size_t(same - m_all.data())] = filter;
    else
        m_all.push_back(filter);
    keep();
    return filter;
}

void SavedFilters::rename(const QString &id, const QString &name)
{
    const auto found = std::ranges::find(m_all, id, &SavedFilter::id);
    if (found == m_all.end() || tidy(name).isEmpty() || found->name == tidy(name))
        return;
    found->name = tidy(name);
    keep();
}

void SavedFilters::remove(const QString &id)
{
    if (std::erase_if(m_all, [&id](const SavedFilter &filter) { return filter.id == id; }) > 0)
        keep();
}
