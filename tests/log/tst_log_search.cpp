// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/log_search.h"

#include "memory_log.h"
#include "support/test.h"

#include <QTest>
#include <algorithm>
#include <numeric>
#include <set>
#include <thread>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto Literal = SearchTerm::Syntax::Literal;
constexpr auto Regex = SearchTerm::Syntax::Regex;

LogLines linesOf(const std::vector<QByteArray> &texts)
{
    LogLines lines;
    for (const QByteArray &text : texts)
        lines.append(text);
    return lines;
}

std::vector<quint16> hitsIn(const LogLines &lines, const SearchTerm &term)
{
    const auto pattern = LinePattern::compile(term);
    if (!pattern)
        return {9999};
    const std::atomic<bool> stop = false;
    return LineMatcher(*pattern).hits(lines, stop).lines;
}

/// The slow and obvious way: each line alone.
std::vector<quint16> hitsOneByOne(const LogLines &lines, const SearchTerm &term)
{
    const auto pattern = LinePattern::compile(term);
    const LineMatcher matcher(*pattern);
    const std::atomic<bool> stop = false;
    std::vector<quint16> hits;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (!matcher.hits(lines.mid(i, 1), stop).lines.empty())
            hits.push_back(quint16(i));
    }
    return hits;
}

/// Lines that make trouble: empty, with breaks, NUL, bad UTF-8, long, and endings that tempt a match over the edge.
LogLines troublesomeLines()
{
    LogLines lines = linesOf({"", "loss 0.5", "x loss", " 0.25", "", "a\nb", "a\n", "\n", "tail ", " head", "ab", "ba",
                              QByteArray("nul\0loss", 8), "\xff loss \xfe", "损失 LOSS", "\xed\xa0\x80", "a\r", "b\r\n", "aaaab"});
    for (qint64 i = 0; i < 300; ++i)
        lines.append(trainingLine(i));
    lines.append(QByteArray("0123456789").repeated(5000) + "loss");
    lines.append(QByteArray("损").repeated(20'000) + "end");
    lines.append(QByteArrayView());
    return lines;
}

} // namespace

class LogSearchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheLinesAPersonMeans_data()
    {
        QTest::addColumn<SearchTerm>("term");
        QTest::addColumn<QByteArrayList>("lines");
        QTest::addColumn<QByteArrayList>("found");
        const auto row = [](const char *name, const SearchTerm &term, const QByteArrayList &lines,
                            const QByteArrayList &found) { QTest::newRow(name) << term << lines << found; };
        row("any case by default", {u"error"_s}, {"ERROR x", "Error", "err"}, {"ERROR x", "Error"});
        row("exact case on request", {u"Error"_s, Literal, Qt::CaseSensitive}, {"ERROR x", "Error"}, {"Error"});
        row("a literal is not a pattern", {u"a.c*"_s}, {"abc", "a.c*d"}, {"a.c*d"});
        row("signs of the pattern language are text", {u"loss("_s}, {"loss(x)", "loss"}, {"loss(x)"});
        row("Chinese", {u"损失"_s}, {"训练损失", "训练"}, {"训练损失"});
        row("any case beyond ASCII", {u"größe"_s}, {"GRÖSSE GRÖßE", "grosse"}, {"GRÖSSE GRÖßE"});
        row("a pattern", {u"loss.*0\\.[0-9]+"_s, Regex}, {"loss: 0.5", "0.5 loss", "loss 1"}, {"loss: 0.5"});
        row("a pattern does not run into the next line", {u"a.*b"_s, Regex}, {"a", "b", "ab"}, {"ab"});
        row("nor does a negated class", {u"a[^x]*b"_s, Regex}, {"a", "b", "a b"}, {"a b"});
        row("nor white space", {u"a\\s+b"_s, Regex}, {"a ", " b", "a b"}, {"a b"});
        row("both ends of a line", {u"^loss$"_s, Regex}, {"loss", "loss ", "a loss"}, {"loss"});
        row("empty lines", {u"^$"_s, Regex}, {"", "a", ""}, {"", ""});
        row("look-behind at the start of a line", {u"(?<!a)b"_s, Regex}, {"a", "b", "ab"}, {"b"});
        row("look-ahead at the end of a line", {u"a(?!.)"_s, Regex}, {"ab", "ba", "b"}, {"ba"});
        row("the very end", {u"a\\z"_s, Regex}, {"ba", "b", "ab"}, {"ba"});
        row("a possessive class", {u"a[^x]*+$"_s, Regex}, {"ab", "cx"}, {"ab"});
        row("text behind NUL", {u"loss"_s}, {QByteArray("a\0loss", 6), "a"}, {QByteArray("a\0loss", 6)});
        row("text beside broken UTF-8", {u"loss"_s}, {"\xff\xfeloss\xff"}, {"\xff\xfeloss\xff"});
        const SearchTerm word{u"loss"_s, Literal, Qt::CaseInsensitive, true};
        row("a whole word", word, {"loss", "a loss.", "losses", "floss", "eval_loss", "'Loss': 1", "loss2"},
            {"loss", "a loss.", "'Loss': 1"});
        row("a word that comes behind a part of one", word, {"floss loss", "lossloss"}, {"floss loss"});
        row("a whole word beside letters of another script", word, {"损loss", "。loss。", "lossé"}, {"。loss。"});
        row("a whole word with signs at its ends", {u"'loss'"_s, Literal, Qt::CaseSensitive, true}, {"{'loss': 1", "a'loss'"},
            {"{'loss': 1"});
        row("a whole word beyond ASCII in any case", {u"größe"_s, Literal, Qt::CaseInsensitive, true}, {"GRÖßE", "Größen"},
            {"GRÖßE"});
        row("a pattern as a whole word", {u"\\d{2}|x"_s, Regex, Qt::CaseSensitive, true}, {"12", "123", "a12", "x", "xy"},
            {"12", "x"});
        row("a k is no Kelvin sign", {u"k"_s}, {"\xe2\x84\xaa", "K"}, {"K"});
        row("an empty pattern finds every line", {QString(), Regex}, {"a", ""}, {"a", ""});
        const auto joined = [](const QString &text) { return SearchTerm{text, Literal, Qt::CaseInsensitive, false, true}; };
        row("both", joined(u"loss and eval"_s), {"loss", "eval", "Eval loss"}, {"Eval loss"});
        row("either", joined(u"loss OR eval"_s), {"loss", "eval", "x"}, {"loss", "eval"});
        row("one without the other", joined(u"\"loss\" and not \"eval\""_s), {"loss", "eval loss", "x"}, {"loss"});
        row("neither", joined(u"not loss and not eval"_s), {"loss", "eval", "x", ""}, {"x", ""});
        row("and binds closer than or", joined(u"a or b and c"_s), {"a", "b", "bc"}, {"a", "bc"});
        row("parentheses bind closest", joined(u"not (a or b) and c"_s), {"ac", "c", "b"}, {"c"});
        row("not not", joined(u"not not a"_s), {"a", "b"}, {"a"});
        row("words of the language in quotes", joined(u"\"and\" and \"(\""_s), {"and", "and ("}, {"and ("});
        row("a quote in quotes", joined(u"\"a\\\"b\""_s), {"a\"b", "ab"}, {"a\"b"});
        row("a backslash at the end", joined(u"\"a\\\\\""_s), {"a\\", "a"}, {"a\\"});
        row("patterns joined", {u"\"lo+s\" and not \"\\d{2}\""_s, Regex, Qt::CaseSensitive, false, true}, {"loos 1", "los 12"},
            {"loos 1"});
        row("joined whole words", {u"loss and not eval"_s, Literal, Qt::CaseInsensitive, true, true},
            {"loss", "losses", "loss evaluated", "loss eval"}, {"loss", "loss evaluated"});
        row("letters of every script are word characters", {u"^\\w+$"_s, Regex}, {"损失", "a b"}, {"损失"});
    }

    void findsTheLinesAPersonMeans()
    {
        QFETCH(SearchTerm, term);
        QFETCH(QByteArrayList, lines);
        QFETCH(QByteArrayList, found);
        const LogLines block = linesOf({lines.begin(), lines.end()});
        QByteArrayList hits;
        for (const quint16 index : hitsIn(block, term))
            hits.append(block.at(index).toByteArray());
        QCOMPARE(hits, found);
    }

    void aBlockAtOnceGivesWhatItsLinesGive_data()
    {
        QTest::addColumn<SearchTerm>("term");
        for (const char *pattern : {"loss", "LOSS", "nothing at all", "e", " ", "0.8", "end"})
            QTest::newRow(pattern) << SearchTerm{QString::fromLatin1(pattern)};
        for (const char *pattern :
             {"loss.*0", "^$", "^", "$", "a?", "\\s", "\\s+\\S", "[^a]b", "a[^z]*b", "\\bloss\\b", "^ ", " $", "(?i)LOSS",
              "x|^a", "\\n", ".\\n.", "(?s)a.b", "(?<=a)b", "a(?=b)", "\\Aa", "b\\z", "\\R", "[^\\d]+$", "(a+)+b", "\\x00",
              "(a|b)*$", "9l", "损end", "(?-m)^a", "loss.*0\\.[0-9]+", "nul\\x00loss", "x? loss", "l(?:o)ss", "(l|L)oss",
              "lo{1}ss", "a+b", "'epoch': \\d", "[]x]loss", "\\Qloss\\E", "[[:alpha:]]oss", "b\\r?"})
            QTest::newRow(qPrintable(u"pattern "_s + QString::fromLatin1(pattern)))
                << SearchTerm{QString::fromUtf8(pattern), Regex, Qt::CaseSensitive};
    }

    void aBlockAtOnceGivesWhatItsLinesGive()
    {
        QFETCH(SearchTerm, term);
        const LogLines lines = troublesomeLines();
        QCOMPARE(hitsIn(lines, term), hitsOneByOne(lines, term));
    }

    void countsAreThoseOfTheNaiveWay()
    {
        LogLines lines;
        for (qint64 i = 0; i < 1000; ++i)
            lines.append(trainingLine(i));
        for (const QByteArray &needle : {QByteArray("'loss'"), QByteArray("eval_loss"), QByteArray("0.9"), QByteArray("é")}) {
            std::vector<quint16> naive;
            for (qsizetype i = 0; i < lines.size(); ++i) {
                if (lines.at(i).indexOf(needle) >= 0)
                    naive.push_back(quint16(i));
            }
            QCOMPARE(hitsIn(lines, {QString::fromUtf8(needle), Literal, Qt::CaseSensitive}), naive);
        }
    }

    void everyOperandObeysTheOtherSwitches()
    {
        const LogLines lines = troublesomeLines();
        const auto hits = [&](const QString &text, bool isCombined) {
            return hitsIn(lines, {text, Regex, Qt::CaseSensitive, true, isCombined});
        };
        const std::vector<quint16> loss = hits(u"loss"_s, false);
        const std::vector<quint16> digits = hits(u"0\\.\\d+"_s, false);
        std::vector<quint16> both;
        std::set_intersection(loss.begin(), loss.end(), digits.begin(), digits.end(), std::back_inserter(both));
        QVERIFY(!both.empty() && both != loss);
        QCOMPARE(hits(u"loss and \"0\\.\\d+\""_s, true), both);
        std::vector<quint16> only;
        std::set_difference(loss.begin(), loss.end(), digits.begin(), digits.end(), std::back_inserter(only));
        QCOMPARE(hits(u"loss and not \"0\\.\\d+\""_s, true), only);
    }

    void saysWhatIsWrongWithAPattern()
    {
        const auto pattern = LinePattern::compile({u"loss("_s, Regex});
        QVERIFY(!pattern);
        QCOMPARE(pattern.error().message, u"missing closing parenthesis"_s);
        QCOMPARE(pattern.error().position, 5);
    }

    void marksEveryMatchOfALine()
    {
        const auto pattern = LinePattern::compile({u"a+"_s, Regex});
        const LineMatcher matcher(*pattern);
        const std::vector<LineMatcher::Range> all{{0, 2}, {3, 4}, {5, 8}};
        QCOMPARE(matcher.ranges("aabaXaaa", 100), all);
        QCOMPARE(matcher.ranges("aabaXaaa", 2).size(), size_t(2));
        QVERIFY(matcher.ranges("", 100).empty());
        const auto empty = LinePattern::compile({u"x*"_s, Regex});
        QVERIFY(LineMatcher(*empty).ranges("bbb", 100).empty());
    }

    void aCatastrophicPatternIsGivenUp_data()
    {
        QTest::addColumn<QString>("pattern");
        for (const char *pattern : {"(a+)+$", "(a|aa)+$", "(a*)*[cd]$", "(?:a|a)*\\d", "(a+)+\\z"})
            QTest::newRow(pattern) << QString::fromLatin1(pattern);
    }

    void aCatastrophicPatternIsGivenUp()
    {
        QFETCH(QString, pattern);
        MemoryLog log([](qint64) { return QByteArray(60, 'a') + '!'; });
        log.setLineCount(1'000'000);
        log.holdAll();
        const std::unique_ptr<LogTextReader> reader = log.makeReader();
        qint64 searched = 0;
        bool wasGivenUp = false;
        // Without the limits this does not end before the test's own time-out.
        SearchRun run({*LinePattern::compile({pattern, Regex}), 0, {}, {}}, [&](const SearchBatch &batch) {
            for (const BlockHits &hits : batch.blocks)
                searched += hits.lineCount;
            wasGivenUp = wasGivenUp || batch.isTooCostly;
        });
        run.work(*reader);
        QVERIFY(wasGivenUp);
        QVERIFY(searched < 10'000);
    }

    void oneBadLineDoesNotHideTheOthers()
    {
        LogLines lines = linesOf({"aab", QByteArray(60, 'a') + '!', "b", "ab"});
        const std::atomic<bool> stop = false;
        const BlockHits hits = LineMatcher(*LinePattern::compile({u"^(a+)+b$"_s, Regex})).hits(lines, stop);
        const std::vector<quint16> expected{0, 3};
        QCOMPARE(hits.lines, expected);
        QCOMPARE(hits.lineCount, 4);
    }

    void whatIsGivenUpIsNeitherAHitNorNone()
    {
        const LogLines lines = linesOf({QByteArray(60, 'a') + "!b", "b", "x"});
        const std::atomic<bool> stop = false;
        const auto hits = [&](const QString &text) {
            return LineMatcher(*LinePattern::compile({text, Regex, Qt::CaseSensitive, false, true})).hits(lines, stop);
        };
        using Lines = std::vector<quint16>;
        QCOMPARE(hits(u"not \"^(a+)+b$\""_s).lines, (Lines{1, 2}));
        QCOMPARE(hits(u"not \"^(a+)+b$\""_s).costlyLines, 1);
        // Another pattern knows about this line what the first one could not find out.
        QCOMPARE(hits(u"\"^(a+)+b$\" or a or b"_s).lines, (Lines{0, 1}));
        QCOMPARE(hits(u"\"^(a+)+b$\" or a or b"_s).costlyLines, 0);
        QCOMPARE(hits(u"\"^(a+)+b$\" and x"_s).costlyLines, 0);
    }

    void reportsTheFirstHitAtOnceAndEveryBlockOnce()
    {
        MemoryLog log([](qint64 line) { return line == 150'500 ? QByteArray("needle") : QByteArray("hay"); });
        log.setLineCount(200'000);
        log.holdAll();
        const std::unique_ptr<LogTextReader> reader = log.makeReader();
        const std::vector<qint64> order = blocksFrom(150, *reader->heldBlocks());
        QCOMPARE(order.front(), 150);
        QCOMPARE(order.back(), 149);
        std::vector<SearchBatch> batches;
        SearchRun run({*LinePattern::compile({u"needle"_s}), 150, {}, {}},
                      [&](SearchBatch batch) { batches.push_back(std::move(batch)); });
        run.work(*reader);
        QCOMPARE(batches.front().blocks.size(), size_t(1));
        QCOMPARE(batches.front().blocks.front().lines, std::vector<quint16>{500});
        qint64 lines = 0;
        for (const SearchBatch &batch : batches)
            lines = std::accumulate(batch.blocks.begin(), batch.blocks.end(), lines,
                                    [](qint64 sum, const BlockHits &hits) { return sum + hits.lineCount; });
        QCOMPARE(lines, 200'000);
    }

    void threadsShareASearch()
    {
        MemoryLog log([](qint64 line) { return line % 1000 == 7 ? QByteArray("needle") : QByteArray("hay"); });
        log.setLineCount(500'000);
        log.holdAll();
        for (int round = 0; round < 2; ++round) {
            const auto cache = std::make_shared<TextCache>(1024 * 1024);
            std::vector<SearchBatch> batches;
            SearchRun run({*LinePattern::compile({u"needle"_s}), 250, {}, cache},
                          [&](SearchBatch batch) { batches.push_back(std::move(batch)); });
            std::vector<std::thread> threads;
            for (int i = 0; i < 4; ++i) {
                threads.emplace_back([&run, reader = std::shared_ptr<LogTextReader>(log.makeReader())] { run.work(*reader); });
            }
            for (std::thread &thread : threads)
                thread.join();
            std::set<qint64> blocks;
            size_t hits = 0;
            for (const SearchBatch &batch : batches) {
                QCOMPARE(batch.isLast, &batch == &batches.back());
                for (const BlockHits &block : batch.blocks) {
                    QVERIFY(blocks.insert(block.block).second);
                    hits += block.lines.size();
                }
            }
            QCOMPARE(blocks.size(), size_t(500));
            QCOMPARE(hits, size_t(500));
            QVERIFY(cache->size() > 0 && cache->size() <= 1024 * 1024);
        }
    }

    void nothingIsReportedOnceASearchIsStopped()
    {
        MemoryLog log([](qint64) { return QByteArray("needle"); });
        log.setLineCount(1'000'000);
        log.holdAll();
        std::atomic<int> reports = 0;
        SearchRun run({*LinePattern::compile({u"needle"_s}), 0, {}, {}}, [&](const SearchBatch &) { ++reports; });
        std::vector<std::thread> threads;
        for (int i = 0; i < 3; ++i) {
            threads.emplace_back([&run, reader = std::shared_ptr<LogTextReader>(log.makeReader())] { run.work(*reader); });
        }
        while (reports == 0)
            std::this_thread::yield();
        run.stop();
        const int reported = reports;
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(reports, reported);
        QVERIFY(reported < 500);
    }

    void severalPatternsAreCountedInOnePass()
    {
        MemoryLog log([](qint64 line) { return line % 10 == 0 ? QByteArray("loss") : QByteArray("eval"); });
        log.setLineCount(2500);
        log.holdAll();
        const std::unique_ptr<LogTextReader> reader = log.makeReader();
        const std::atomic<bool> stop = false;
        std::vector<int> sums(2);
        const std::vector<LinePattern> patterns{*LinePattern::compile({u"loss"_s}), *LinePattern::compile({u"eval"_s})};
        const std::vector<qint64> held = *reader->heldBlocks();
        for (const BlockCounts &block : countBlocks(*reader, held, patterns, stop)) {
            sums[0] += block.counts[0];
            sums[1] += block.counts[1];
        }
        QCOMPARE(sums, (std::vector<int>{250, 2250}));
    }

    void threadsShareAPattern()
    {
        const LinePattern pattern = *LinePattern::compile({u"loss.*0\\.8"_s, Regex});
        const LogLines lines = troublesomeLines();
        const std::atomic<bool> stop = false;
        const std::vector<quint16> expected = LineMatcher(pattern).hits(lines, stop).lines;
        std::vector<int> differences(4, -1);
        std::vector<std::thread> threads;
        for (int &difference : differences) {
            threads.emplace_back([&] { difference = LineMatcher(pattern).hits(lines, stop).lines == expected ? 0 : 1; });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(differences, std::vector<int>(4, 0));
    }
};

TUNEWATCH_TEST(log_search, LogSearchTest)
#include "tst_log_search.moc"
