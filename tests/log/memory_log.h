// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "log/log_source.h"

#include <functional>
#include <map>
#include <set>

/// A log made up as it is read: ten million lines cost no memory. Blocks arrive when a test says so.
class MemoryLog : public LogSource
{
    Q_OBJECT

public:
    using LineMaker = std::function<QByteArray(qint64 line)>;

    explicit MemoryLog(LineMaker maker, QObject *parent = nullptr);
    /// A log of these very lines, all of them here.
    explicit MemoryLog(const std::vector<QByteArray> &lines, QObject *parent = nullptr);

    void setKind(std::function<LineKind(qint64 line)> kind) { m_kind = std::move(kind); }
    void setLevel(std::function<Level(qint64 line)> level) { m_level = std::move(level); }
    void setRepeat(std::function<bool(qint64 line)> isRepeat) { m_isRepeat = std::move(isRepeat); }
    void setLineCount(qint64 count);     ///< emits grown()
    void hold(qint64 first, qint64 last); ///< blocks; emits blocksChanged()
    void holdAll();
    /// Grows with the new lines here, as a followed log does: both signals.
    void grow(qint64 lines);
    void setGap(const MissingLines &gap) { m_gap = gap; }
    void replace(qint64 count);

    qint64 lineCount() const override { return m_count; }
    const StoredBlock *block(qint64 number) override;
    MissingLines missing(qint64 line) override;
    void show(qint64 first, qint64 last) override { shown = {first, last}; }
    std::unique_ptr<LogTextReader> makeReader() const override;
    std::unique_ptr<LogFactsReader> makeFactsReader() const override;

    std::pair<qint64, qint64> shown{-1, -1};
    int readersMade() const { return m_readers; }

private:
    /// What the lines of one block are, without a need of this object.
    std::function<std::vector<LineFacts>(qint64 number)> factsMaker() const;

    LineMaker m_maker;
    std::function<LineKind(qint64 line)> m_kind;
    std::function<Level(qint64 line)> m_level;
    std::function<bool(qint64 line)> m_isRepeat;
    qint64 m_count = 0;
    std::set<qint64> m_held;
    MissingLines m_gap{-1, -1, {}};
    std::map<qint64, StoredBlock> m_blocks; ///< the few decoded last
    mutable int m_readers = 0;
};

/// Lines of a believable fine-tuning log and their kinds: metrics, evals, warnings, an error, prose.
QByteArray trainingLine(qint64 line);
LineKind trainingKind(qint64 line);
Level trainingLevel(qint64 line);
