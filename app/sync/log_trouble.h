// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/log_lines.h"

#include <QDateTime>
#include <QHash>
#include <chrono>

/// Decides what becomes of lines that cannot be read: ask again, for fewer at once, or leave a gap. Pure.
///
/// A gap is for ever. So it takes some patience: lines that were announced a moment ago may come. And a service that is down
/// or a proxy that answers HTML must not cause one: refusals lead to a gap only when the service has given other lines since
/// this block first failed.
class LogTrouble
{
public:
    enum class Verdict {
        AskAgain,
        Wait,        ///< some seconds, before the same is asked again
        AskForFewer, ///< a piece of the range: saves what is readable around a bad line
        SkipLine,    ///< the first line of the range becomes a gap
        SkipBlock,   ///< so does the rest of the block
        NotTheBlock  ///< nothing speaks against the service itself being in trouble
    };

    enum class Evidence {
        Answer, ///< the service answered properly, without the lines it says exist
        Refusal ///< an error, already repeated by Http
    };

    explicit LogTrouble(std::chrono::milliseconds patience)
        : m_patience(patience)
    {
    }

    Verdict failed(const LogRange &range, Evidence evidence, const QDateTime &now);
    void gaveLines(qint64 block);

private:
    struct Block
    {
        int failures = 0; ///< since it last gave lines
        int gaps = 0;     ///< in a row
        qint64 successesBefore = 0;
        QDateTime since; ///< of the first failure since it last gave lines
    };
    std::chrono::milliseconds m_patience;
    QHash<qint64, Block> m_blocks;
    qint64 m_successes = 0;
};
