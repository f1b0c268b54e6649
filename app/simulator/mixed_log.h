// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "simulator/log_plan.h"

namespace sim {

/// What a large log is made of on average: one metric record in ten lines, prose of all lengths, bars, Chinese, a warning
/// in two hundred lines, an error in five thousand, and MixedLog::Rare about once in fifty thousand. 160 bytes a line.
class MixedLog : public LogScript
{
public:
    static constexpr char Rare[] = "CUDA_ERROR_ECC_UNCORRECTABLE";
    static constexpr int LinesPerRecord = 10;

    MixedLog(qint64 lines, quint64 seed);

    void write(LineBuffer &out, qint64 index, qint64 time) const override;

private:
    void record(LineBuffer &out, qint64 step, quint64 draw) const;
    void bar(LineBuffer &out, qint64 step) const;
    void prose(LineBuffer &out, quint64 draw) const;

    qint64 m_steps;
    quint64 m_seed;
};

} // namespace sim
