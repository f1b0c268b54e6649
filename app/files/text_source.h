// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "files/content_kind.h"
#include "files/file_handle.h"
#include "files/spill_file.h"
#include "files/unpacker.h"
#include "values/error.h"
#include "values/result.h"

#include <memory>
#include <optional>
#include <vector>

namespace files {

/// The text that a file holds: the file itself, or what comes out of it when it is unpacked, layer by layer. One thread, in
/// bounded pieces; what is unpacked can be read while the rest follows.
class TextSource
{
public:
    /// Takes the file as it is now, `size` bytes.
    TextSource(std::shared_ptr<const FileHandle> file, qint64 size);

    /// The next piece of work. Nothing to do when isComplete().
    Result<void> advance();
    bool isComplete() const { return m_isComplete; }
    /// Nothing yet while it is not known which layer is the text.
    std::shared_ptr<const FileHandle> text() const { return m_isText ? m_file : nullptr; }
    qint64 available() const { return m_spill ? m_spill->size() : m_size; } ///< bytes of text()
    /// The text is the file itself.
    bool isPlain() const { return m_isText && m_layers.empty(); }
    /// Of a text that isPlain(): it is longer now, or lies in another file.
    void continueWith(std::shared_ptr<const FileHandle> file, qint64 size);
    /// What the file was too short for to tell; a longer one may be something else.
    bool isUndecided() const { return m_isUndecided; }
    /// Why there is no more of it than there is.
    const std::optional<Error> &flaw() const { return m_flaw; }
    /// From the file inwards, without the text itself.
    const std::vector<ContentKind> &layers() const { return m_layers; }
    /// The text is made of recorded answers; how many lines these take.
    bool isRecorded() const { return !m_layers.empty() && m_layers.back() >= ContentKind::Pages; }
    qint64 recordedLines() const { return m_recordedLines; }

private:
    Result<void> open();
    void unpackOnce();

    std::shared_ptr<const FileHandle> m_file; ///< the innermost layer so far
    qint64 m_size;                            ///< of a file that is complete
    std::vector<ContentKind> m_layers;
    std::shared_ptr<const FileHandle> m_packed; ///< what m_unpacker reads
    qint64 m_packedSize = 0;
    std::unique_ptr<Unpacker> m_unpacker;
    std::unique_ptr<SpillFile> m_spill; ///< what it writes
    bool m_isText = false;
    bool m_isForeign = false; ///< what m_spill gets is no text, and can be opened when it is complete
    bool m_isComplete = false;
    bool m_isUndecided = false;
    std::optional<Error> m_flaw;
    qint64 m_recordedLines = 0;
};

} // namespace files
