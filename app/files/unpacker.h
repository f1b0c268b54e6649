// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "files/content_kind.h"
#include "files/file_handle.h"
#include "files/spill_file.h"
#include "values/result.h"

#include <memory>

namespace files {

/// Turns one file into another, a bounded piece at a time. One thread.
class Unpacker
{
public:
    virtual ~Unpacker() = default;

    /// The next piece of `in`, of which the first `size` bytes count, is written to `out`. False when nothing is left. A
    /// failure is the end, too: what was written before it is as it should be.
    virtual Result<bool> advance(const FileHandle &in, qint64 size, SpillFile &out) = 0;
    /// Lines of what was read so far, where it is text.
    virtual qint64 linesRead() const { return 0; }
};

/// For any kind but Text.
std::unique_ptr<Unpacker> makeUnpacker(ContentKind kind);

} // namespace files
