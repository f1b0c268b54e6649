// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/service_time.h"

#include <QByteArray>
#include <QString>
#include <vector>

/// Something a service says about a job, where the log is a list of events instead of lines.
struct Event
{
    QString id;       ///< the service's own; made of its contents where it sends none
    ServiceTime at;
    QString level;    ///< `info`, `warn` or `error`
    QString message;  ///< as sent
    QByteArray data;  ///< the metrics as received, a JSON object; empty when there are none
    QByteArray raw;   ///< the whole event as received, JSON

    bool operator==(const Event &) const = default;
};

/// The line an event becomes in a log: time in UTC, level, message and, compact, the data where it has some:
/// `2026-11-20 06:05:03Z INFO Step 42/300: training loss=0.87 {"step":42,"train_loss":0.8712}`. Line breaks become blanks.
QByteArray logLine(const Event &event);

/// One answer of a service's list of events, in the service's order: newest first, but not to be relied on.
struct EventPage
{
    std::vector<Event> events;
    QString next;    ///< cursor of the page with older ones; empty when this was the last
    int skipped = 0; ///< entries that could not be read
};

/// The metrics of a finished job, one row a step: plain CSV with a header, whatever it was sent as.
struct ResultFile
{
    QByteArray csv;
};
