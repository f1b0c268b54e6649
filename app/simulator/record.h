// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "simulator/http_message.h"

#include <QFile>

namespace sim {

/// What was answered, as one line of JSON in the record file.
struct RecordEntry
{
    qint64 n = 0;      ///< of the request, from 1
    qint64 time = 0;   ///< real ms since the simulator started
    int status = 0;    ///< 0 when no answer was sent
    QString fault;     ///< its kind, empty without
    qint64 first = -1; ///< first log line served, -1 for other operations
    qint64 count = 0;  ///< log lines served
};

/// The file behind --record: appended to and flushed with every answer, so that it can be read meanwhile.
class Record
{
public:
    /// An empty name records nothing. False when the file cannot be written.
    bool open(const QString &fileName);
    void add(const Request &request, const RecordEntry &entry);

private:
    QFile m_file;
};

} // namespace sim
