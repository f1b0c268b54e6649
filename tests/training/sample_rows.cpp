// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sample_rows.h"

using namespace training;

namespace sample_rows {

LogLines linesOf(const QByteArrayList &entries)
{
    LogLines lines;
    for (const QByteArray &entry : entries)
        lines.append(entry);
    return lines;
}

QByteArray text(const Sample &sample)
{
    QByteArray row = QByteArray::fromStdString(sample.series) + ' ' + QByteArray::number(sample.point.line);
    row += sample.point.hasStep() ? " step " + QByteArray::number(sample.point.step) : QByteArray();
    row += sample.point.hasEpoch() ? " epoch " + QByteArray::number(sample.point.epoch) : QByteArray();
    row += sample.point.elapsed == sample.point.elapsed ? " after " + QByteArray::number(sample.point.elapsed)
                                                        : QByteArray();
    row += sample.rank >= 0 ? " rank " + QByteArray::number(sample.rank) : QByteArray();
    return row + " = " + QByteArray::number(sample.point.value);
}

QByteArrayList samplesOf(const QByteArrayList &entries)
{
    const BlockFacts facts = parse(0, linesOf(entries), {});
    QByteArrayList rows;
    for (const Sample &sample : facts.samples)
        rows.append(text(sample));
    for (const Sample &sample : pending(facts.carryOut))
        rows.append(text(sample));
    return rows;
}

QByteArrayList cuesOf(const QByteArrayList &entries)
{
    static constexpr const char *Names[] = {"run start", "resume",     "logging steps", "total steps",
                                            "epochs",    "checkpoint", "finished"};
    QByteArrayList rows;
    for (const Cue &cue : parse(0, linesOf(entries), {}).cues)
        rows.append(QByteArray(Names[int(cue.kind)]) + ' ' + QByteArray::number(cue.value));
    return rows;
}

} // namespace sample_rows
