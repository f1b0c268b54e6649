// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/job_notes.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonArray toJson(const std::set<qint64> &lines)
{
    QJsonArray array;
    for (const qint64 line : lines)
        array.append(line);
    return array;
}

} // namespace

JobNotes::JobNotes(const QString &dataDir, QObject *parent)
    : QObject(parent)
    , m_file(QDir(dataDir).filePath(u"job_notes.json"_s))
{
    load();
}

void JobNotes::load()
{
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly))
        return;
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (error.error != QJsonParseError::NoError || !document.isArray()) {
        file.close();
        const QString aside = QString(m_file).replace(u".json"_s, u".damaged.json"_s);
        QFile::remove(aside);
        QFile::rename(m_file, aside);
        return;
    }
    const QJsonArray entries = document.array();
    for (const QJsonValue value : entries) {
        const QJsonObject entry = value.toObject();
        Note note{entry.value("nickname"_L1).toString(), entry.value("pinned"_L1).toBool(), {}};
        const QJsonArray marks = entry.value("marks"_L1).toArray();
        for (const QJsonValue line : marks)
            note.marks.insert(line.toInteger());
        m_notes.insert({entry.value("account"_L1).toString(), entry.value("job"_L1).toString()}, note);
    }
}

void JobNotes::save()
{
    QJsonArray entries;
    for (auto it = m_notes.cbegin(); it != m_notes.cend(); ++it) {
        QJsonObject entry{{"account"_L1, it.key().account}, {"job"_L1, it.key().id}};
        if (!it->nickname.isEmpty())
            entry.insert("nickname"_L1, it->nickname);
        if (it->isPinned)
            entry.insert("pinned"_L1, true);
        if (!it->marks.empty())
            entry.insert("marks"_L1, toJson(it->marks));
        entries.append(entry);
    }
    const QByteArray bytes = QJsonDocument(entries).toJson();
    QSaveFile file(m_file);
    m_isSaved = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
}

void JobNotes::put(const JobKey &key, const Note &note)
{
    if (note.isEmpty())
        m_notes.remove(key);
    else
        m_notes.insert(key, note);
    save();
}

QString JobNotes::nickname(const JobKey &key) const
{
    return m_notes.value(key).nickname;
}

void JobNotes::setNickname(const JobKey &key, const QString &nickname)
{
    Note note = m_notes.value(key);
    if (note.nickname == nickname.trimmed())
        return;
    note.nickname = nickname.trimmed();
    put(key, note);
    Q_EMIT changed(key);
}

bool JobNotes::isPinned(const JobKey &key) const
{
    return m_notes.value(key).isPinned;
}

void JobNotes::setPinned(const JobKey &key, bool isPinned)
{
    Note note = m_notes.value(key);
    if (note.isPinned == isPinned)
        return;
    note.isPinned = isPinned;
    put(key, note);
    Q_EMIT changed(key);
}

std::set<qint64> JobNotes::marks(const JobKey &key) const
{
    return m_notes.value(key).marks;
}

void JobNotes::setMarks(const JobKey &key, const std::set<qint64> &lines)
{
    Note note = m_notes.value(key);
    if (note.marks == lines)
        return;
    note.marks = lines;
    put(key, note);
}
