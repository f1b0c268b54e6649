// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "files/sorted_lines.h"
#include "files/unpacker.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QSet>
#include <QString>

namespace json {
class Value;
}

namespace files {

/// What the first JSON value of a text is, where the text begins with one.
struct FirstAnswer
{
    enum class State {
        None, ///< no answer of a service
        Cut,  ///< the value is not all here
        Found,
    };
    State state = State::None;
    bool isOfEvents = false;
};
FirstAnswer firstAnswer(QByteArrayView head);

/// Answers of a service that somebody recorded, one JSON object after another, become the log they tell of.
///
/// Pages of lines are merged by absolute index (`request.offset` beside the `response`; a bare body goes on where the one
/// before ended, as far as its `total` allows): whatever overlaps counts once, failures and empty answers not at all. Events
/// are ordered by time and step, each id once, and become lines (values/event.h). What is no answer follows as it is.
class RecordedAnswers : public Unpacker
{
public:
    explicit RecordedAnswers(ContentKind kind);

    Result<bool> advance(const FileHandle &in, qint64 size, SpillFile &out) override;
    qint64 linesRead() const override { return m_linesRead; }

private:
    Result<bool> fill(const FileHandle &in, qint64 size);
    /// Takes what is complete of m_text. With `isAtEnd` set, all of it.
    Result<void> take(bool isAtEnd);
    /// Takes the value or the line at `at` and says where it ends: at `at`, when more has to be read first.
    Result<qsizetype> takeNext(qsizetype at, bool isLast);
    Result<void> takeValue(const QByteArray &json);
    Result<void> takePage(const json::Value &root);
    Result<void> takeEvents(const QByteArray &json);
    Result<void> takeRest(QByteArrayView lines);

    const ContentKind m_kind;
    SortedLines m_lines;
    QByteArray m_text; ///< read and not taken yet
    qint64 m_read = 0;
    qint64 m_linesRead = 0;
    bool m_isTaken = false; ///< all was read
    bool m_endsWithNewline = true;
    qint64 m_nextIndex = 0; ///< of a page that does not say where it belongs
    qint64 m_lastTime = 0;  ///< of an event that does not say when it was
    QSet<QString> m_events; ///< ids
};

} // namespace files
