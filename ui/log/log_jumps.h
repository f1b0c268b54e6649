// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <optional>

class LogView;

/// Steps a LogView through errors, metric lines and marks, by the facts of the log rather than its text: also where no
/// block is decoded. While facts are still being read a step waits for them. Main thread; owned by the view.
class LogJumps : public QObject
{
    Q_OBJECT

public:
    enum class Target { Error, MetricLine, Mark };
    enum class Direction { Down, Up };

    explicit LogJumps(LogView *view);

    /// From the current line to the next target that is shown. Lines of one error that stand together are one target.
    void step(Target target, Direction direction);
    /// To the first error, when there is one; as soon as it is known, and on to an earlier one that becomes known later,
    /// unless a person goes elsewhere before.
    void toFirstError();
    /// A person went elsewhere: nothing that is still waited for is jumped to.
    void cancel();
    /// More facts are known.
    void resume();

private:
    struct Step
    {
        Target target;
        Direction direction;
    };

    qint64 find(const Step &step) const;
    qint64 findError(Direction direction, qint64 from) const;
    qint64 findMark(Direction direction, qint64 from) const;
    bool isError(qint64 line) const;
    void openAtError();
    bool hasUnknown(Direction direction) const; ///< blocks of which nothing is known lie there
    bool hasUnknown(qint64 first, qint64 end) const; ///< among these blocks
    void go(qint64 line);
    void sayNothingFound(const Step &step);

    LogView *m_view;
    std::optional<Step> m_waiting;
    bool m_opensAtError = false;
    qint64 m_openedAt = -1; ///< the first error that was known so far
};
