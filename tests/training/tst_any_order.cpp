// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The result of reading a log does not depend on how its bytes and lines arrive.

#include "corpus.h"

#include "support/test.h"
#include "training/line_splitter.h"

#include <QTest>
#include <algorithm>
#include <numeric>
#include <random>

using namespace training;

namespace {

/// A log parsed in blocks that arrive in any order, as an archive does it: each with the carry of the block
/// before, when that is there, and again whenever that carry changes.
class Blocks
{
public:
    Blocks(const LogLines &lines, qsizetype size)
        : m_lines(lines)
        , m_size(size)
        , m_facts(size_t((lines.size() + size - 1) / size))
    {}

    size_t count() const { return m_facts.size(); }

    void arrive(size_t index)
    {
        parseBlock(index);
        // Whatever stands behind is parsed anew until a carry comes out as it was.
        for (size_t next = index + 1; next < count() && m_facts[next]; ++next) {
            if (!parseBlock(next))
                break;
        }
    }

    std::vector<BlockFacts> all() const
    {
        std::vector<BlockFacts> result;
        for (const auto &facts : m_facts)
            result.push_back(*facts);
        return result;
    }

    int parses() const { return m_parses; }

private:
    /// True when the carry that goes out has changed.
    bool parseBlock(size_t index)
    {
        ++m_parses;
        const Carry in = index > 0 && m_facts[index - 1] ? m_facts[index - 1]->carryOut : Carry();
        const qint64 first = qint64(index) * m_size;
        BlockFacts facts = parse(first, m_lines.mid(first, m_size), in);
        const bool isChanged = !m_facts[index] || m_facts[index]->carryOut != facts.carryOut;
        m_facts[index] = std::move(facts);
        return isChanged;
    }

    const LogLines &m_lines;
    qsizetype m_size;
    std::vector<std::optional<BlockFacts>> m_facts;
    int m_parses = 0;
};

} // namespace

class AnyOrderTest : public QObject
{
    Q_OBJECT

private:
    static void addLogs()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : corpus::names())
            QTest::newRow(qPrintable(name)) << name;
    }

private Q_SLOTS:
    void chunksOfBytesGiveTheSameLines_data() { addLogs(); }

    void chunksOfBytesGiveTheSameLines()
    {
        QFETCH(QString, name);
        const QByteArray bytes = corpus::bytes(name);
        const LogLines whole = corpus::split(bytes, bytes.size());
        QVERIFY(whole.size() > 100);
        for (const qsizetype chunk : {1, 7, 65536})
            QVERIFY2(corpus::split(bytes, chunk) == whole, qPrintable(QString::number(chunk)));
    }

    void blocksOfAnySizeGiveTheSameFacts_data() { addLogs(); }

    void blocksOfAnySizeGiveTheSameFacts()
    {
        QFETCH(QString, name);
        const LogLines lines = corpus::lines(name);
        const BlockFacts whole = parse(0, lines, {});
        for (const qsizetype size : {1, 7, 100, 1000})
            QVERIFY2(corpus::joined(corpus::parseInBlocks(lines, size)) == whole,
                     qPrintable(QString::number(size)));
    }

    void blocksInAnyOrderGiveTheSameFacts_data() { addLogs(); }

    void blocksInAnyOrderGiveTheSameFacts()
    {
        QFETCH(QString, name);
        const LogLines lines = corpus::lines(name);
        const BlockFacts whole = parse(0, lines, {});
        for (unsigned seed = 1; seed <= 3; ++seed) {
            Blocks blocks(lines, 20);
            std::vector<size_t> order(blocks.count());
            std::iota(order.begin(), order.end(), size_t(0));
            std::shuffle(order.begin(), order.end(), std::mt19937(seed));
            for (const size_t index : order)
                blocks.arrive(index);
            QVERIFY(corpus::joined(blocks.all()) == whole);
        }
    }

    void aLogReadBackwardsIsParsedOnlyALittleMoreThanOnce()
    {
        const LogLines lines = corpus::lines(QStringLiteral("d09_swift_logging_resume"));
        Blocks blocks(lines, 20);
        for (size_t i = blocks.count(); i-- > 0;)
            blocks.arrive(i);
        // Nothing is ever left open in this log, so each block is parsed once, and once more to see that it
        // agrees.
        QVERIFY(blocks.parses() <= 2 * int(blocks.count()));
    }

    void theCarryAfterWholeRecordsIsEmpty()
    {
        LogLines lines;
        lines.append("{'loss': 0.5, 'epoch': 0.1}");
        lines.append("Traceback (most recent call last):");
        lines.append("  File \"a.py\", line 1, in <module>");
        lines.append("ValueError: no");
        lines.append("plain words");
        QVERIFY(parse(0, lines, {}).carryOut != Carry()); // they may be said again
        lines.append("");
        QCOMPARE(parse(0, lines, {}).carryOut, Carry());
    }

    void aTracebackOfASilentProcessIsGivenUp()
    {
        LogLines lines;
        lines.append("[rank3]: Traceback (most recent call last):");
        QVERIFY(parse(0, lines, {}).carryOut != Carry());
        for (int i = 0; i < 1001; ++i)
            lines.append("[rank0]: words of another process");
        lines.append("");
        QCOMPARE(parse(0, lines, {}).carryOut, Carry());
    }

    void strangeBytesAreNoCarry()
    {
        LogLines lines;
        lines.append("{'loss': 0.5, 'epoch': 0.1}");
        QCOMPARE(parse(0, lines, Carry{QByteArrayLiteral("\x0f garbage")}), parse(0, lines, {}));
        QVERIFY(pending(Carry{QByteArrayLiteral("\x04\xff\xff\xff\xff\xff")}).empty());
    }
};

TUNEWATCH_TEST(any_order, AnyOrderTest)
#include "tst_any_order.moc"
