// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "row_map_model.h"

#include "support/test.h"

#include <QRandomGenerator>
#include <QTest>

namespace {

/// A log that grows, whose blocks and hits arrive in any order, seen through filters that change.
class RandomLog
{
public:
    explicit RandomLog(quint32 seed)
        : m_random(seed)
    {
        resize(500 + below(3500));
    }

    void change()
    {
        switch (below(10)) {
        case 0: return resize(m_lines + below(700));
        case 1: return forgetOrLearn();
        case 2:
        case 3: return findHits();
        case 4: return m_random.bounded(3) == 0 ? m_hits.clear() : findHits();
        case 5:
        case 6: return toggleRun();
        default: return chooseFilter();
        }
    }

    /// What differs from the model; empty when nothing does.
    QString difference()
    {
        m_rows.show(m_filter, table(), m_lines, m_isSearching ? &m_hits : nullptr);
        LineFilter filter = m_filter;
        filter.matchingOnly = m_filter.matchingOnly && m_isSearching;
        if (!m_rows.isFiltered())
            return plainDifference(filter);
        const RowMapModel model(filter, m_blocks, m_lines, hits(), m_opened);
        if (m_rows.rows() != qint64(model.rows().size()))
            return QStringLiteral("%1 rows, not %2").arg(m_rows.rows()).arg(model.rows().size());
        if (m_rows.shownLines() != model.shown())
            return QStringLiteral("%1 lines, not %2").arg(m_rows.shownLines()).arg(model.shown());
        for (size_t row = below(5); row < model.rows().size(); row += 1 + below(9)) {
            if (const QString found = rowDifference(qint64(row), model.rows()[row]); !found.isEmpty())
                return found;
        }
        for (qint64 line = 0; line < m_lines; line += 1 + below(60)) {
            if (m_rows.rowOf(line) != model.rowOf(line))
                return QStringLiteral("line %1 in row %2, not %3").arg(line).arg(m_rows.rowOf(line)).arg(model.rowOf(line));
            if (m_rows.nextShown(line) != model.nextShown(line))
                return QStringLiteral("below %1 line %2, not %3").arg(line).arg(m_rows.nextShown(line)).arg(model.nextShown(line));
            if (const QString found = stepDifference(line, model); !found.isEmpty())
                return found;
        }
        return {};
    }

private:
    int below(int limit) { return int(m_random.bounded(limit)); }

    QString plainDifference(const LineFilter &filter) const
    {
        const qint64 first = filter.range ? std::clamp<qint64>(filter.range->first, 0, m_lines) : 0;
        const qint64 end = filter.range ? std::clamp<qint64>(filter.range->second + 1, first, m_lines) : m_lines;
        if (m_rows.rows() != end - first)
            return QStringLiteral("%1 plain rows, not %2").arg(m_rows.rows()).arg(end - first);
        const bool isOff = end > first && (m_rows.lineAt(0) != first || m_rows.rowOf(end - 1) != end - first - 1);
        return isOff ? QStringLiteral("plain rows are elsewhere") : QString();
    }

    QString rowDifference(qint64 row, const RowMapModel::Row &wanted) const
    {
        const auto [first, last] = m_rows.linesAt(row);
        if (first != wanted.first || last != wanted.last || m_rows.lineAt(row) != first)
            return QStringLiteral("row %1: lines %2 to %3, not %4 to %5").arg(row).arg(first).arg(last).arg(wanted.first).arg(wanted.last);
        if (m_rows.isUnknown(row) != wanted.isUnknown)
            return QStringLiteral("row %1: unknown or not").arg(row);
        const std::optional<FoldRow> fold = m_rows.foldAt(row);
        if (fold.has_value() != wanted.isFold)
            return QStringLiteral("row %1: folded or not").arg(row);
        if (fold && *fold != FoldRow{wanted.first, wanted.last, wanted.folded, wanted.what})
            return QStringLiteral("row %1: %2 folded lines (%3), not %4 (%5)").arg(row).arg(fold->count).arg(fold->what).arg(wanted.folded).arg(wanted.what);
        return {};
    }

    bool isError(qint64 line) const
    {
        const auto block = m_blocks.find(line / LinesPerBlock);
        const auto index = size_t(line % LinesPerBlock);
        return block != m_blocks.end() && index < block->second.size() && block->second[index].kind == LineKind::Error;
    }

    /// From one error that is there to the next and back.
    QString stepDifference(qint64 line, const RowMapModel &model) const
    {
        const qint64 error = m_rows.nextOfKinds(line, kinds(LineKind::Error));
        const qint64 end = error < 0 ? m_lines : error;
        for (qint64 at = line; at < end; ++at) {
            if (isError(at) && model.nextShown(at) == at)
                return QStringLiteral("from line %1 to error %2, not %3").arg(line).arg(error).arg(at);
        }
        if (error < 0)
            return {};
        if (!isError(error) || model.nextShown(error) != error || m_rows.previousOfKinds(error + 1, kinds(LineKind::Error)) != error)
            return QStringLiteral("%1 is no error").arg(error);
        const qint64 previous = m_rows.previousOfKinds(error, kinds(LineKind::Error));
        return previous < line ? QString() : QStringLiteral("back from error %1 to %2").arg(error).arg(previous);
    }

    void resize(qint64 lines)
    {
        const qint64 old = m_lines;
        m_lines = lines;
        m_facts.resize(size_t(lines));
        for (qint64 line = old; line < lines; ++line)
            m_facts[size_t(line)] = next();
        for (qint64 number = old / LinesPerBlock; number * LinesPerBlock < lines; ++number)
            learn(number);
    }

    LineFacts next()
    {
        // Runs, as in real logs, of every length.
        if (m_run-- <= 0) {
            m_run = below(4) == 0 ? below(1500) : below(6);
            m_kind = LineKind(below(9));
        }
        const LineKind kind = below(200) == 0 ? LineKind(below(9)) : m_kind;
        if (kind == LineKind::Missing)
            return {Level::None, kind};
        return {Level(below(20) == 0 ? below(5) : 0), kind, below(3) == 0};
    }

    void learn(qint64 number)
    {
        const qint64 first = number * LinesPerBlock;
        const qint64 end = std::min<qint64>(m_lines, first + LinesPerBlock);
        if (first >= end)
            return;
        // The facts of the newest lines come a little later than their number.
        const qint64 known = below(4) == 0 ? first + below(int(end - first) + 1) : end;
        m_blocks[number].assign(m_facts.begin() + first, m_facts.begin() + known);
        m_table.set(size_t(number), std::make_shared<const BlockLevels>(m_blocks[number]));
    }

    void forgetOrLearn()
    {
        const qint64 number = below(int(m_lines / LinesPerBlock) + 1);
        if (m_blocks.erase(number) > 0)
            m_table.set(size_t(number), nullptr);
        else
            learn(number);
    }

    void findHits()
    {
        m_isSearching = below(8) != 0;
        BlockHits hits;
        hits.block = below(int(m_lines / LinesPerBlock) + 1);
        hits.lineCount = int(std::min<qint64>(LinesPerBlock, m_lines - hits.block * LinesPerBlock));
        const int rarity = 1 + below(300);
        for (int line = 0; line < hits.lineCount; ++line) {
            if (below(rarity) == 0 && below(4) != 0)
                hits.lines.push_back(quint16(line));
        }
        m_hits.set(std::move(hits));
    }

    std::set<qint64> hits() const
    {
        std::set<qint64> lines;
        for (qint64 line = m_hits.atOrAfter(0); line >= 0; line = m_hits.atOrAfter(line + 1))
            lines.insert(line);
        return lines;
    }

    void toggleRun()
    {
        const qint64 line = m_rows.nextShown(below(int(m_lines)));
        const std::optional<FoldRow> run = line < 0 ? std::nullopt : m_rows.runOf(line);
        if (!run)
            return;
        const bool isOpen = !m_rows.isOpen(line);
        m_rows.setOpen(line, isOpen);
        m_opened.erase(m_opened.lower_bound(run->first), m_opened.upper_bound(run->last));
        if (isOpen)
            m_opened.insert(run->first);
    }

    void chooseFilter()
    {
        m_filter = {};
        if (below(3) == 0) {
            for (const Level level : {Level::None, Level::Debug, Level::Info, Level::Warning, Level::Error})
                m_filter.levels.set(level, below(2) == 0);
        }
        for (const LineClass which : LineClasses)
            m_filter.setFolded(which, below(3) == 0);
        m_filter.foldsRepeats = below(2) == 0;
        m_filter.metricsOnly = below(6) == 0;
        m_filter.matchingOnly = below(3) == 0;
        m_filter.context = below(11);
        if (below(4) == 0) {
            const int first = below(int(m_lines));
            m_filter.range = {first, first + below(3000) - 10};
        }
    }

    std::shared_ptr<const LevelTable> table() const { return std::make_shared<const LevelTable>(m_table); }

    QRandomGenerator m_random;
    qint64 m_lines = 0;
    int m_run = 0;
    LineKind m_kind = LineKind::Plain;
    std::vector<LineFacts> m_facts;
    std::map<qint64, std::vector<LineFacts>> m_blocks;
    LevelTable m_table;
    HitList m_hits;
    bool m_isSearching = false;
    LineFilter m_filter;
    std::set<qint64> m_opened;
    RowMap m_rows;
};

} // namespace

class RowMapModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsAreWhatTheFilterLeaves_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 40; ++seed)
            QTest::addRow("log %u", seed) << seed;
    }

    void rowsAreWhatTheFilterLeaves()
    {
        QFETCH(quint32, seed);
        RandomLog log(seed);
        for (int step = 0; step < 25; ++step) {
            const QString difference = log.difference();
            QVERIFY2(difference.isEmpty(), qPrintable(QStringLiteral("step %1: %2").arg(step).arg(difference)));
            log.change();
        }
    }
};

TUNEWATCH_TEST(row_map_model, RowMapModelTest)
#include "tst_row_map_model.moc"
