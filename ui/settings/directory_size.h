// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFutureWatcher>
#include <QObject>
#include <optional>

/// Measures a directory in the pool. Main thread.
class DirectorySize : public QObject
{
    Q_OBJECT

public:
    explicit DirectorySize(QObject *parent);

    /// measured() follows, but for a measurement that a later one has replaced.
    void measure(const QString &directory);

Q_SIGNALS:
    void measured(std::optional<qint64> bytes); ///< of all files; nothing when the directory cannot be read

private:
    QFutureWatcher<std::optional<qint64>> m_watcher;
};
