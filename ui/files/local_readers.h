// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive/log_search.h"
#include "chart/run_facts.h"
#include "files/local_log.h"
#include "log/log_source.h"

#include <atomic>
#include <functional>
#include <memory>

/// The readers of a local log, in the shapes that search, filters and chart know. Each is used by one thread at a time, and
/// may outlive its log.

/// Blocks that hold so many lines.
qint64 blocksOf(qint64 lines);

class LocalTextReader : public LogTextReader
{
public:
    explicit LocalTextReader(std::unique_ptr<LocalLogReader> reader);

    Result<std::vector<qint64>> heldBlocks() override;
    Result<qint64> heldLines() override;
    Result<LogLines> read(qint64 number) override;

private:
    const std::unique_ptr<LocalLogReader> m_reader;
};

/// Leaves out blocks that are not parsed yet: they are reported as changed when they are.
class LocalFactsReader : public LogFactsReader
{
public:
    explicit LocalFactsReader(std::unique_ptr<LocalLogReader> reader);

    void read(const std::optional<std::set<qint64>> &only, const std::atomic<bool> &stops, const Take &take) override;

private:
    const std::unique_ptr<LocalLogReader> m_reader;
};

/// Of one generation of the file.
class LocalRunFacts : public RunFacts
{
public:
    explicit LocalRunFacts(std::unique_ptr<LocalLogReader> reader);

    Result<qint64> look() override;
    bool onlyGrows() const override { return true; }
    Result<training::BlockFacts> resultFile() override;
    Result<void> each(qint64 from, const std::atomic_bool &stops,
                      const std::function<void(qint64, training::BlockFacts)> &take) override;
    Result<LogLines> lines(qint64 number) override;

private:
    const std::unique_ptr<LocalLogReader> m_reader;
};
