// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Lines that say the same as the line above them.

#include "corpus.h"

#include "support/test.h"

#include <QTest>
#include <random>

using namespace training;

namespace {

LogLines entriesAsLines(const QByteArrayList &entries)
{
    LogLines lines;
    for (const QByteArray &entry : entries)
        lines.append(entry);
    return lines;
}

/// Lines of a few words, heads and kinds, so that many neighbours say the same.
LogLines randomLines(std::mt19937 &random, int count)
{
    const QByteArrayList heads{"", "2026-07-01 00:00:01,001 - ", "2026-07-01 00:00:02 - ", "[rank0]: ", "[rank1]: ", "  "};
    const QByteArrayList words{"retrying the download", "", "{'loss': 0.5, 'epoch': 0.1}", "ERROR it broke",
                               "Traceback (most recent call last):", "  File \"a.py\", line 1", "ValueError: no",
                               "{'loss': 0.25,", " 50%|#####     | 5/10 [00:01<00:01]"};
    const auto any = [&random](const QByteArrayList &list) { return list[qsizetype(random() % size_t(list.size()))]; };
    LogLines lines;
    for (int i = 0; i < count; ++i)
        lines.append(any(heads) + any(words));
    return lines;
}

} // namespace

class RepeatsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysTheSame_data()
    {
        QTest::addColumn<QByteArray>("above");
        QTest::addColumn<QByteArray>("below");
        QTest::addColumn<bool>("isRepeat");
        const auto row = [](const char *name, const QByteArray &above, const QByteArray &below, bool isRepeat) {
            QTest::newRow(name) << above << below << isRepeat;
        };
        const QByteArray longWords(300, 'x');
        row("the very same", "retrying", "retrying", true);
        row("other words", "retrying", "giving up", false);
        row("words that end alike", "cannot read a.txt", "can read a.txt", false);
        row("long words", longWords, longWords, true);
        row("long words that differ at the start", 'a' + longWords, 'b' + longWords, false);
        row("at another time", "2026-07-01 00:00:01,001 - INFO - x", "2026-07-01 00:00:09,7 - INFO - x", true);
        row("at another time, of another level", "2026-07-01 00:00:01 INFO x", "2026-07-01 00:00:02 ERROR x", false);
        row("in brackets", "[2026-07-01 00:00:01] x", "[2026-07-01 00:00:02] x", true);
        row("once without a time", "x", "12:00:01 x", true);
        row("of another rank", "[rank0]: NCCL closed", "[rank12]: NCCL closed", true);
        row("of another rank at another time", "[rank0]: 12:00:01 closed", "[rank1]: 12:00:02 closed", true);
        row("with a line break", "retrying\n", "retrying", true);
        row("with blanks", "  retrying", "retrying  \r", true);
        row("blank", "", "", false);
        row("nothing but a time", "12:00:01", "12:00:02", false);
        row("a record", "{'loss': 0.5, 'epoch': 0.1}", "{'loss': 0.5, 'epoch': 0.1}", false);
        row("a progress bar", " 50%|#####     | 5/10 [00:01<00:01]", " 50%|#####     | 5/10 [00:01<00:01]", false);
        row("an error", "ERROR it broke", "ERROR it broke", true);
        row("with NUL", QByteArray("a\0b", 3), QByteArray("a\0c", 3), false);
    }

    void saysTheSame()
    {
        QFETCH(QByteArray, above);
        QFETCH(QByteArray, below);
        QFETCH(bool, isRepeat);
        const BlockFacts whole = parse(0, entriesAsLines({above, below}), {});
        QVERIFY(!whole.lines[0].isRepeat);
        QCOMPARE(whole.lines[1].isRepeat, isRepeat);
        const Carry carry = parse(0, entriesAsLines({above}), {}).carryOut;
        QCOMPARE(parse(1, entriesAsLines({below}), carry).lines[0].isRepeat, isRepeat);
    }

    void onlyTheLineAboveCounts()
    {
        const auto facts = parse(0, entriesAsLines({"a", "a", "b", "a", "", "a", "a"}), {}).lines;
        std::vector<bool> repeats;
        for (const LineFacts &line : facts)
            repeats.push_back(line.isRepeat);
        QVERIFY(repeats == std::vector<bool>({false, true, false, false, false, false, true}));
    }

    void isKeptByBothForms()
    {
        const BlockFacts facts = parse(0, entriesAsLines({"a", "a", "ERROR b", "ERROR b", "{'loss': 0.5}"}), {});
        BlockFacts read;
        QVERIFY(unpack(pack(facts), &read));
        QVERIFY(read == facts);
        std::vector<LineFacts> lines;
        QVERIFY(unpackLines(packLines(facts.lines), &lines));
        QVERIFY(lines == facts.lines);
        QVERIFY(!unpackLines(pack(facts), &lines));
        QVERIFY(!unpackLines("\x01\x05", &lines));
        QVERIFY(lines.empty());
    }

    void anyBlocksGiveTheSameRepeats()
    {
        for (unsigned seed = 1; seed <= 50; ++seed) {
            std::mt19937 random(seed);
            const LogLines lines = randomLines(random, 200);
            const BlockFacts whole = parse(0, lines, {});
            for (const qsizetype size : {1, 3, 50})
                QVERIFY2(corpus::joined(corpus::parseInBlocks(lines, size)) == whole, qPrintable(QString::number(seed)));
        }
    }

    /// Another carry that is said not to matter must not matter.
    void aCarryThatDoesNotMatterChangesNothing()
    {
        int spared = 0;
        for (unsigned seed = 1; seed <= 400; ++seed) {
            std::mt19937 random(seed);
            const LogLines block = randomLines(random, 5);
            const Carry before = seed % 2 ? Carry() : parse(0, randomLines(random, 3), {}).carryOut;
            const Carry after = parse(0, randomLines(random, 3), {}).carryOut;
            const BlockFacts known = parse(1000, block, before);
            const QByteArrayView first = block.at(0);
            if (isAffected({first.data(), size_t(first.size())}, known.lines[0].kind, before, after))
                continue;
            ++spared;
            QVERIFY2(parse(1000, block, after) == known, qPrintable(QString::number(seed)));
        }
        QVERIFY(spared > 50);
    }
};

TUNEWATCH_TEST(repeats, RepeatsTest)
#include "tst_repeats.moc"
