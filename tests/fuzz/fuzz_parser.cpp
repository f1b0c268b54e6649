// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Any bytes as a log: parsing never fails, and cutting the log in two changes nothing. Any bytes as packed
// facts or as a carry: refused, or read and written again to the same. Any bytes as a person's pattern and a log: what it
// finds lies within its line.

#include "training/line_splitter.h"
#include "training/run.h"
#include "training/taught_pattern.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QString>
#include <algorithm>

using namespace training;

namespace {

void append(BlockFacts *all, const BlockFacts &more)
{
    all->lines.insert(all->lines.end(), more.lines.begin(), more.lines.end());
    all->samples.insert(all->samples.end(), more.samples.begin(), more.samples.end());
    all->summary.insert(all->summary.end(), more.summary.begin(), more.summary.end());
    all->cues.insert(all->cues.end(), more.cues.begin(), more.cues.end());
    if (more.progress.lastStep)
        all->progress.lastStep = more.progress.lastStep;
    if (more.progress.totalSteps)
        all->progress.totalSteps = more.progress.totalSteps;
    all->carryOut = more.carryOut;
}

/// Entries end at a byte that is no newline, so that newlines occur inside of them.
LogLines entries(const QByteArray &bytes)
{
    LogLines lines;
    for (const QByteArray &entry : bytes.split('\x1e'))
        lines.append(entry);
    return lines;
}

void checkLines(const LogLines &lines)
{
    const BlockFacts whole = parse(0, lines, {});
    if (qsizetype(whole.lines.size()) != lines.size())
        qFatal("not one fact a line");
    const qsizetype half = lines.size() / 2;
    BlockFacts parts = parse(0, lines.mid(0, half), {});
    append(&parts, parse(half, lines.mid(half, lines.size()), parts.carryOut));
    if (!(parts == whole))
        qFatal("another result in two blocks");
    BlockFacts back;
    if (!unpack(pack(whole), &back) || !(back == whole))
        qFatal("packed facts differ");
    const Run run = assemble({&whole, 1}, pending(whole.carryOut));
    digest(run, 3);
}

void checkUnpack(const QByteArray &bytes)
{
    BlockFacts facts;
    BlockFacts again;
    if (unpack(bytes, &facts) && (!unpack(pack(facts), &again) || !(again == facts)))
        qFatal("unpacked facts do not survive");
}

bool isWithin(const MatchSpan &place, size_t size)
{
    return place.begin <= size && place.size <= size - place.begin;
}

void checkPattern(const QByteArray &bytes)
{
    const qsizetype end = std::min(bytes.size(), std::max<qsizetype>(0, bytes.indexOf('\n')));
    const auto pattern = TaughtPattern::compile({QString::fromUtf8(bytes.first(end)), {}});
    if (!pattern)
        return;
    TaughtReader reader(*pattern);
    const auto line = reader.read({bytes.constData() + end, size_t(bytes.size() - end)});
    for (const TaughtMatch &match : line.matches) {
        const size_t size = line.text.size();
        if (!isWithin(match.whole, size) || !isWithin(match.value, size) || (match.step && !isWithin(*match.step, size))
            || (match.epoch && !isWithin(*match.epoch, size)) || (match.name && !isWithin(*match.name, size)))
            qFatal("a match outside of its line");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    if (bytes.startsWith('\1')) {
        checkUnpack(bytes);
        return 0;
    }
    if (bytes.startsWith('\2')) {
        const Carry carry{bytes.mid(1)};
        pending(carry);
        parse(5, entries(QByteArrayLiteral("rm': 0.5}\x1e  next\x1eValueError: no")), carry);
        return 0;
    }
    if (bytes.startsWith('\3')) {
        checkPattern(bytes.mid(1));
        return 0;
    }
    LogLines lines;
    LineSplitter splitter;
    splitter.feed(bytes, &lines);
    splitter.finish(&lines);
    checkLines(lines);
    checkLines(entries(bytes));
    return 0;
}
