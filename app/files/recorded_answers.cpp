// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/recorded_answers.h"

#include "providers/json_document.h"
#include "providers/openai/event_reader.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace files {
namespace {

constexpr qint64 ReadBytes = qint64(1) << 20;
/// What is longer without an end is no answer.
constexpr qsizetype LargestValue = qsizetype(64) << 20;

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool isBetweenValues(char c)
{
    return isBlank(c) || c == '[' || c == ',' || c == ']';
}

/// The first byte from `at` on that is none of these.
template <typename Skipped>
qsizetype behind(QByteArrayView text, qsizetype at, Skipped isSkipped)
{
    while (at < text.size() && isSkipped(text[at]))
        ++at;
    return at;
}

/// Behind the object that begins at `at`; -1 when its end is not here.
qsizetype endOfObject(QByteArrayView text, qsizetype at)
{
    int depth = 0;
    bool isInString = false;
    for (; at < text.size(); ++at) {
        const char c = text[at];
        if (isInString) {
            if (c == '\\')
                ++at;
            else if (c == '"')
                isInString = false;
        } else if (c == '"') {
            isInString = true;
        } else if (c == '{' || c == '[') {
            ++depth;
        } else if ((c == '}' || c == ']') && --depth == 0) {
            return at + 1;
        }
    }
    return -1;
}

/// Whether an object of JSON may begin here: other dicts are written with other quotes.
bool mayBeObject(QByteArrayView text, qsizetype at)
{
    if (at >= text.size() || text[at] != '{')
        return false;
    at = behind(text, at + 1, isBlank);
    return at >= text.size() || text[at] == '"' || text[at] == '}';
}

/// The body of an answer, beside whose question it may stand.
json::Value bodyOf(const json::Value &root)
{
    const json::Value response = root["response"_L1];
    return response.is(json::Type::Object) ? response : root;
}

json::Value logsOf(const json::Value &root)
{
    return bodyOf(root)["output"_L1]["logs"_L1];
}

/// An answer without lines is one, too, when its question stands beside it.
bool isPage(const json::Value &root)
{
    const json::Value logs = logsOf(root);
    const bool isAnswer = !root["request"_L1]["offset"_L1].isNull() && root["response"_L1].exists();
    const bool isEmpty = logs.exists() && logs.isNull() && !bodyOf(root)["output"_L1]["total"_L1].isNull();
    return logs.is(json::Type::Array) || isEmpty || isAnswer;
}

/// Among pages; elsewhere others write such lines into logs of their own.
bool isFailure(const json::Value &root)
{
    return root["code"_L1].is(json::Type::String) && root["request_id"_L1].exists();
}

bool isEventList(const json::Value &root)
{
    const json::Value list = root["data"_L1];
    if (root["object"_L1].text() != "list"_L1 || !list.is(json::Type::Array))
        return false;
    if (list.isEmpty())
        return true;
    // Some who speak the dialect call their events something else.
    const json::Value first = *list.begin();
    const bool isLikeOne = !first["created_at"_L1].isNull() && !first["level"_L1].isNull() && first["message"_L1].is(json::Type::String);
    return isLikeOne || first["object"_L1].text() == "fine_tuning.job.event"_L1;
}

qint64 stepOf(const QByteArray &data)
{
    const auto document = json::Document::parse(data);
    const auto step = document ? document->root()["step"_L1].integer() : std::nullopt;
    return step && *step >= 0 ? *step : SortedLines::NoStep;
}

} // namespace

FirstAnswer firstAnswer(QByteArrayView head)
{
    if (head.startsWith("\xef\xbb\xbf"))
        head = head.sliced(3);
    const qsizetype begin = behind(head, 0, isBetweenValues);
    if (!mayBeObject(head, begin))
        return {};
    const qsizetype end = endOfObject(head, begin);
    if (end < 0)
        return {FirstAnswer::State::Cut, false};
    const auto document = json::Document::parse(head.sliced(begin, end - begin).toByteArray());
    if (!document)
        return {};
    if (isEventList(document->root()))
        return {FirstAnswer::State::Found, true};
    return {isPage(document->root()) ? FirstAnswer::State::Found : FirstAnswer::State::None, false};
}

RecordedAnswers::RecordedAnswers(ContentKind kind)
    : m_kind(kind)
    , m_lines(kind == ContentKind::Pages ? SortedLines::Equal::Newest : SortedLines::Equal::All)
{
}

Result<bool> RecordedAnswers::advance(const FileHandle &in, qint64 size, SpillFile &out)
{
    if (m_isTaken)
        return m_lines.writeTo(out);
    const auto more = fill(in, size);
    if (!more)
        return more;
    m_isTaken = !*more;
    if (const auto taken = take(m_isTaken); !taken)
        return Failure(taken.error());
    return true;
}

Result<bool> RecordedAnswers::fill(const FileHandle &in, qint64 size)
{
    // A value that is longer than what was read is looked through again: not for each megabyte.
    const qint64 wanted = std::min(std::max<qint64>(ReadBytes, m_text.size()), size - m_read);
    const qsizetype before = m_text.size();
    m_text.resize(before + std::max<qint64>(0, wanted));
    const auto count = wanted > 0 ? in.read(m_read, m_text.data() + before, wanted) : Result<qint64>(0);
    if (!count)
        return Failure(count.error());
    m_text.truncate(before + *count);
    if (m_read == 0 && m_text.startsWith("\xef\xbb\xbf"))
        m_text.remove(0, 3);
    m_read += *count;
    m_linesRead += std::count(m_text.constBegin() + std::min(before, m_text.size()), m_text.constEnd(), '\n');
    if (*count > 0)
        m_endsWithNewline = m_text.endsWith('\n');
    else if (!std::exchange(m_endsWithNewline, true))
        ++m_linesRead;
    return *count > 0;
}

Result<void> RecordedAnswers::take(bool isAtEnd)
{
    qsizetype at = 0;
    for (;;) {
        const auto end = takeNext(at, isAtEnd || m_text.size() >= LargestValue);
        if (!end)
            return Failure(end.error());
        if (*end == at)
            break;
        at = *end;
    }
    m_text.remove(0, at);
    return {};
}

Result<qsizetype> RecordedAnswers::takeNext(qsizetype at, bool isLast)
{
    const qsizetype begin = behind(m_text, at, isBlank);
    const qsizetype value = behind(m_text, begin, isBetweenValues);
    const bool mayBeValue = mayBeObject(m_text, value);
    if (const qsizetype end = mayBeValue ? endOfObject(m_text, value) : -1; end >= 0) {
        const auto taken = takeValue(m_text.mid(value, end - value));
        return taken ? Result<qsizetype>(end) : Failure(taken.error());
    }
    const qsizetype newline = m_text.indexOf('\n', begin);
    if (!isLast && (mayBeValue || newline < 0))
        return at;
    // A line of its own, with the blanks it begins with.
    const qsizetype end = newline < 0 ? m_text.size() : newline + 1;
    const qsizetype first = std::max(at, begin > 0 ? m_text.lastIndexOf('\n', begin - 1) + 1 : 0);
    const QByteArrayView line = QByteArrayView(m_text).sliced(first, (newline < 0 ? end : newline) - first);
    if (behind(line, 0, isBetweenValues) < line.size()) {
        if (const auto taken = takeRest(line); !taken)
            return Failure(taken.error());
    }
    return end;
}

Result<void> RecordedAnswers::takeValue(const QByteArray &json)
{
    const auto document = json::Document::parse(json);
    if (document && m_kind == ContentKind::Pages && isPage(document->root()))
        return takePage(document->root());
    if (document && m_kind == ContentKind::Pages && isFailure(document->root()))
        return {};
    if (document && m_kind == ContentKind::Events && isEventList(document->root()))
        return takeEvents(json);
    return takeRest(json);
}

Result<void> RecordedAnswers::takePage(const json::Value &root)
{
    const json::Value logs = logsOf(root);
    qint64 size = 0;
    for ([[maybe_unused]] const json::Value line : logs)
        ++size;
    std::optional<qint64> offset = root["request"_L1]["offset"_L1].integer();
    if (const auto total = bodyOf(root)["output"_L1]["total"_L1].integer(); !offset && total)
        offset = std::min(m_nextIndex, std::max<qint64>(0, *total - size));
    qint64 index = offset.value_or(m_nextIndex);
    if (index < 0 || index > std::numeric_limits<qint64>::max() / 2)
        index = m_nextIndex;
    for (const json::Value line : logs) {
        QByteArray text;
        line.appendText(text);
        if (const auto done = m_lines.put(index++, SortedLines::NoStep, text); !done)
            return done;
    }
    m_nextIndex = std::max(m_nextIndex, index);
    return {};
}

Result<void> RecordedAnswers::takeEvents(const QByteArray &json)
{
    auto page = openai::readEventPage({200, {}, json}, {}, {});
    if (!page)
        return {};
    // The newest come first.
    for (auto event = page->events.rbegin(); event != page->events.rend(); ++event) {
        if (m_events.contains(event->id))
            continue;
        m_events.insert(event->id);
        if (event->at.isKnown())
            m_lastTime = event->at.utc.toMSecsSinceEpoch();
        if (const auto done = m_lines.put(m_lastTime, stepOf(event->data), logLine(*event)); !done)
            return done;
    }
    return {};
}

Result<void> RecordedAnswers::takeRest(QByteArrayView lines)
{
    return m_lines.put(SortedLines::Last, SortedLines::NoStep, lines.endsWith('\r') ? lines.chopped(1) : lines);
}

} // namespace files
