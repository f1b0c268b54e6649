// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/record.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace sim {

bool Record::open(const QString &fileName)
{
    if (fileName.isEmpty())
        return true;
    m_file.setFileName(fileName);
    return m_file.open(QIODevice::WriteOnly | QIODevice::Append);
}

void Record::add(const Request &request, const RecordEntry &entry)
{
    if (!m_file.isOpen())
        return;
    // Names only: who reads the record can see which header was sent, and no key.
    QStringList headers;
    for (auto header = request.headers.keyBegin(); header != request.headers.keyEnd(); ++header)
        headers.append(QString::fromLatin1(*header));
    headers.sort();
    const qsizetype mark = request.target.indexOf('?');
    const QJsonObject line{
        {"n"_L1, entry.n},
        {"time_ms"_L1, entry.time},
        {"method"_L1, QString::fromLatin1(request.method)},
        {"path"_L1, request.path},
        {"query"_L1, mark < 0 ? QString() : QString::fromUtf8(request.target.mid(mark + 1))},
        {"headers"_L1, QJsonArray::fromStringList(headers)},
        {"status"_L1, entry.status},
        {"fault"_L1, entry.fault.isEmpty() ? QJsonValue() : QJsonValue(entry.fault)},
        {"first"_L1, entry.first < 0 ? QJsonValue() : QJsonValue(entry.first)},
        {"count"_L1, entry.count}};
    m_file.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
    m_file.flush();
}

} // namespace sim
