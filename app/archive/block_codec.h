// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/log_lines.h"

#include <memory>

/// The text of a block as the archive stores it: one zstd frame (level 1: smaller and faster than level 3 on logs) of the
/// lines' lengths and the lines. Keeps its contexts; one per thread.
class BlockCodec
{
public:
    BlockCodec();
    ~BlockCodec();

    /// Any bytes as one frame.
    QByteArray pack(QByteArrayView plain);
    /// False unless `bytes` are a whole, undamaged frame of at most `most` bytes.
    bool unpack(QByteArrayView bytes, quint64 most, QByteArray *plain);

    QByteArray encode(const LogLines &lines);
    /// False unless `bytes` are a whole, undamaged frame of exactly `count` lines.
    bool decode(QByteArrayView bytes, int count, LogLines *lines);

private:
    class Contexts;
    const std::unique_ptr<Contexts> m_contexts;
};
