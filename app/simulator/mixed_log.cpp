// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/mixed_log.h"

#include "simulator/line_buffer.h"
#include "simulator/random.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace sim {

namespace {

constexpr auto subjects = std::to_array<std::string_view>(
    {"dataloader worker", "gradient bucket", "tokenizer shard", "all-reduce of layer", "activation cache", "optimizer state",
     "prefetch queue", "attention block"});
constexpr auto verbs = std::to_array<std::string_view>(
    {"finished after", "was refilled in", "was flushed in", "is ready after", "waited for", "was rebuilt in"});
constexpr auto tails = std::to_array<std::string_view>(
    {"next one is scheduled on the same stream", "no peer had to wait for it", "memory stays below the limit of the pool",
     "the copy to the host was skipped", "its neighbour was merged into it", "counters were reset"});

/// Of a table, by some bits of a hash.
template <typename Table>
std::string_view pick(const Table &table, quint64 draw, int shift)
{
    return table[std::size_t((draw >> shift) % table.size())];
}

} // namespace

MixedLog::MixedLog(qint64 lines, quint64 seed)
    : m_steps(std::max<qint64>(lines / LinesPerRecord, 1))
    , m_seed(seed)
{}

void MixedLog::write(LineBuffer &out, qint64 index, qint64 time) const
{
    const quint64 draw = mix(m_seed, quint64(index));
    const qint64 step = index / LinesPerRecord + 1;
    if (index % LinesPerRecord == LinesPerRecord - 1)
        return record(out, step, draw);
    const quint64 kind = draw % 10000;
    if (kind < 1500)
        return bar(out, step);
    out.stamp(time);
    if (kind < 2000) {
        out.text(" - INFO - 已加载第 ").integer(qint64(draw >> 20) & 0xffff).text(" 个数据分片，共 65,536 个，缓存命中率 ");
        out.fixed(double((draw >> 40) % 10000) / 100, 2).text("%，剩余显存充足，继续训练");
        return;
    }
    if (kind < 2055)
        out.text(" - WARNING - ");
    else
        out.text(kind < 2057 ? " - ERROR - " : " - INFO - ");
    if (mix(draw) % 40000 == 0)
        out.text(Rare).text(" was reported and cleared, ");
    prose(out, mix(draw, 1));
}

void MixedLog::record(LineBuffer &out, qint64 step, quint64 draw) const
{
    const double x = double(step) / double(m_steps);
    const double loss = 0.6 + 1.5 * std::exp(-4.0 * x) + 0.03 * bell(draw);
    out.text("{'loss': ").fixed(loss, 4).text(", 'grad_norm': ").fixed(0.7 + 0.1 * bell(mix(draw)), 4);
    out.text(", 'learning_rate': ").general(1e-4 * (1.0 - x)).text(", 'token_acc': ").fixed(0.8 - 0.2 * loss, 4);
    out.text(", 'epoch': ").fixed(3.0 * x, 4).text(", 'global_step/max_steps': '").integer(step).text("/");
    out.integer(m_steps).text("', 'percentage': '").fixed(100 * x, 2).text("%'}");
}

void MixedLog::bar(LineBuffer &out, qint64 step) const
{
    const qint64 filled = std::min<qint64>(10, step * 10 / m_steps);
    out.text("Train: ").integer(step * 100 / m_steps, 3, ' ').text("%|");
    for (qint64 cell = 0; cell < 10; ++cell)
        out.text(cell < filled ? "█" : " ");
    out.text("| ").integer(step).text("/").integer(m_steps).text(" [").clockDuration(step).text("<");
    out.clockDuration(m_steps - step).text(", 1.00it/s]");
}

void MixedLog::prose(LineBuffer &out, quint64 draw) const
{
    out.text("[worker-").integer(qint64(draw % 8)).text("/rank-").integer(qint64(draw % 64), 3, '0').text("] ").text(pick(subjects, draw, 8)).text(" ");
    out.integer(qint64(draw >> 16) & 0x3ff).text(" ").text(pick(verbs, draw, 26)).text(" ");
    out.fixed(double((draw >> 30) & 0xfff) / 16, 2).text(" ms, ");
    for (quint64 clause = (draw >> 44) % 4; clause > 0; --clause)
        out.text(pick(tails, mix(draw, clause), 0)).text(", ");
    out.text("request ").integer(qint64(mix(draw) >> 8)).text(".");
}

} // namespace sim
