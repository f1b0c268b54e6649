// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/saved_searches.h"

#include "plain_text.h"
#include "settings/settings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

/// As it may stand in one row.
QString tidyName(const QString &name)
{
    return oneLine(name).simplified().left(SavedSearches::LongestName);
}

QJsonObject searchToJson(const SavedSearch &search)
{
    return {{"id"_L1, search.id},
            {"name"_L1, search.name},
            {"text"_L1, search.term.text},
            {"regex"_L1, search.term.syntax == SearchTerm::Syntax::Regex},
            {"case"_L1, search.term.caseSensitivity == Qt::CaseSensitive},
            {"word"_L1, search.term.isWholeWord},
            {"joined"_L1, search.term.isCombined}};
}

SavedSearch searchFromJson(const QJsonObject &object)
{
    const auto isOn = [&](QLatin1StringView name) { return object.value(name).toBool(); };
    return {object.value("id"_L1).toString(), tidyName(object.value("name"_L1).toString()),
            SearchTerm{object.value("text"_L1).toString(),
                       isOn("regex"_L1) ? SearchTerm::Syntax::Regex : SearchTerm::Syntax::Literal,
                       isOn("case"_L1) ? Qt::CaseSensitive : Qt::CaseInsensitive, isOn("word"_L1), isOn("joined"_L1)}};
}

} // namespace

SavedSearches::SavedSearches(Settings *settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
    load();
}

void SavedSearches::load()
{
    const QByteArray kept = m_settings->value(Settings::Key::SavedSearches).toString().toUtf8();
    const QJsonArray entries = QJsonDocument::fromJson(kept).array();
    for (const QJsonValue entry : entries) {
        const SavedSearch search = searchFromJson(entry.toObject());
        if (!search.id.isEmpty() && !search.name.isEmpty() && !search.term.text.isEmpty() && !find(search.id))
            m_all.push_back(search);
    }
}

void SavedSearches::keep()
{
    QJsonArray entries;
    for (const SavedSearch &search : m_all)
        entries.append(searchToJson(search));
    const QByteArray text = QJsonDocument(entries).toJson(QJsonDocument::Compact);
    m_settings->set(Settings::Key::SavedSearches, m_all.empty() ? QVariant() : QVariant(QString::fromUtf8(text)));
    Q_EMIT changed();
}

const SavedSearch *SavedSearches::find(const QString &id) const
{
    const auto found = std::ranges::find(m_all, id, &SavedSearch::id);
    return found == m_all.end() ? nullptr : &*found;
}

const SavedSearch *SavedSearches::named(const QString &name) const
{
    const auto found = std::ranges::find_if(m_all, [wanted = tidyName(name)](const SavedSearch &search) {
        return search.name.compare(wanted, Qt::CaseInsensitive) == 0;
    });
    return found == m_all.end() ? nullptr : &*found;
}

const SavedSearch *SavedSearches::withTerm(const SearchTerm &term) const
{
    const auto found = std::ranges::find(m_all, term, &SavedSearch::term);
    return found == m_all.end() ? nullptr : &*found;
}

QString SavedSearches::add(const QString &name, const SearchTerm &term)
{
    SavedSearch search{{}, tidyName(name), term};
    if (search.name.isEmpty() || term.text.isEmpty())
        return {};
    const SavedSearch *same = named(search.name);
    search.id = same ? same->id : QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (same)
        m_all[size_t(same - m_all.data())] = search;
    else
        m_all.push_back(search);
    keep();
    return search.id;
}

void SavedSearches::rename(const QString &id, const QString &name)
{
    const auto found = std::ranges::find(m_all, id, &SavedSearch::id);
    if (found == m_all.end() || tidyName(name).isEmpty() || found->name == tidyName(name))
        return;
    found->name = tidyName(name);
    keep();
}

void SavedSearches::remove(const QString &id)
{
    if (std::erase_if(m_all, [&id](const SavedSearch &search) { return search.id == id; }) > 0)
        keep();
}
