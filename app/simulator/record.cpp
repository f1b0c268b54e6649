// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/record.h"

#include <QJsonDocument>
#include <QJsonObject>

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
    const qsizetype mark = request.target.indexOf('?');
    const QJsonObject line{
        {"n"_L1, entry.n},
        {"time_ms"_L1, entry.time},
        {"method"_L1, QString::fromLatin1(request.method)},
        {"path"_L1, request.path},
        {"query"_L1, mark < 0 ? QString() : QString::fromUtf8(request.target.mid(mark + 1))},
        {"status"_L1, entry.status},
        {"fault"_L1, entry.fault.isEmpty() ? QJsonValue() : QJsonValue(entry.fault)},
        {"first"_L1, entry.first < 0 ? QJsonValue() : QJsonValue(entry.first)},
        {"count"_L1, entry.count}};
    m_file.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
    m_file.flush();
}

} // namespace sim
