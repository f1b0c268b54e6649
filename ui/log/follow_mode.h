// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

/// Whether the log keeps to its last line, and how many lines came since it does not. Pure.
///
/// A log that has ended may still be pinned to its end or not: services append lines after the end status.
class FollowMode
{
public:
    enum class State { Following, Paused, Ended };

    State state() const;
    /// The view keeps to the last line.
    bool isPinned() const { return m_isPinned; }
    /// Lines that arrived since the view left the end; 0 while pinned.
    qint64 newLines() const;
    /// The first of them; the line that would come next while pinned.
    qint64 firstNewLine() const { return m_seen; }

    void setLineCount(qint64 count);
    void setEnded(bool hasEnded) { m_hasEnded = hasEnded; }
    /// End, the pill, the toggle.
    void follow();
    /// Text was selected, or the view jumped to a line, a hit or a chart point.
    void leave() { m_isPinned = false; }
    /// A person scrolled: away from the end pauses, back to it follows again.
    void scrolled(bool isAtEnd);
    /// Another log: pinned, nothing counted.
    void restart(qint64 count);

private:
    bool m_isPinned = true;
    bool m_hasEnded = false;
    qint64 m_count = 0;
    qint64 m_seen = 0; ///< line count when the view left the end
};
