// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/job_notes.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
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

std::set<qint64> fromJson(const QJsonArray &array)
{
    std::set<qint64> lines;
    for (const QJsonValue line : array) {
        if (const qint64 number = line.toInteger(-1); number >= 0)
            lines.insert(number);
    }
    return lines;
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
    if (!QFile::exists(m_file))
        return;
    QFile file(m_file);
    const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    file.close();
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError || !document.isArray())
        return setAside();
    const QJsonArray entries = document.array();
    for (const QJsonValue value : entries) {
        const QJsonObject entry = value.toObject();
        const JobKey key{entry.value("account"_L1).toString(), entry.value("job"_L1).toString()};
        const Note note{entry.value("nickname"_L1).toString(), entry.value("pinned"_L1).toBool(),
                        fromJson(entry.value("marks"_L1).toArray())};
        if (!key.isNull() && !note.isEmpty())
            m_notes.insert(key, note);
    }
}

void JobNotes::setAside()
{
    const QString aside = QFileInfo(m_file).dir().filePath(u"job_notes.damaged.json"_s);
    QFile::remove(aside);
    m_mayWrite = QFile::rename(m_file, aside);
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
    m_isSaved = m_mayWrite && file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
}

void JobNotes::put(const JobKey &key, const Note &note)
{
    Q_ASSERT(!key.isNull());
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
