// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "log/log_source.h"

/// The facts of an archived log, over a connection of its own that is opened in the worker.
class ArchivedFactsReader : public LogFactsReader
{
public:
    ArchivedFactsReader(QString dataDir, qint64 logId);
    ~ArchivedFactsReader() override;

    void read(const std::optional<std::set<qint64>> &only, const std::atomic<bool> &stops, const Take &take) override;

private:
    const QString m_dataDir;
    const qint64 m_logId; ///< archive's own number
};
