// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/display_text.h"
#include "log/log_copy.h"
#include "memory_log.h"
#include "support/test.h"

#include <QLocale>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

/// What is copied while every line is shown.
QByteArray copied(LogSource &log, const TextRange &range, LineNumbers numbers = LineNumbers::Without)
{
    RowMap rows;
    rows.showAll(log.lineCount());
    return selectedText(log, rows, range, numbers);
}

} // namespace

class LogSelectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void anAnchorStaysSelectedWhole()
    {
        LogSelection selection;
        selection.start({{5, 10}, {5, 14}});
        selection.extend(TextPosition{5, 20});
        QCOMPARE(selection.range(), (TextRange{{5, 10}, {5, 20}}));
        selection.extend(TextPosition{5, 2});
        QCOMPARE(selection.range(), (TextRange{{5, 2}, {5, 14}}));
        selection.extend(TextPosition{3, 7});
        QCOMPARE(selection.range(), (TextRange{{3, 7}, {5, 14}}));
        selection.extend(TextPosition{5, 12});
        QCOMPARE(selection.range(), (TextRange{{5, 10}, {5, 14}}));
        selection.clear();
        QVERIFY(selection.isEmpty());
    }

    void eachLineKnowsItsPart()
    {
        LogSelection selection;
        selection.start({{2, 5}, {4, 3}});
        using Columns = LogSelection::Columns;
        QCOMPARE(selection.columns(1, 10), (Columns{0, 0, false}));
        QCOMPARE(selection.columns(2, 10), (Columns{5, 10, true}));
        QCOMPARE(selection.columns(2, 3), (Columns{3, 3, true}));
        QCOMPARE(selection.columns(3, 10), (Columns{0, 10, true}));
        QCOMPARE(selection.columns(4, 10), (Columns{0, 3, false}));
        QCOMPARE(selection.columns(5, 10), (Columns{0, 0, false}));
    }

    void copiesWhatWasReceived_data()
    {
        QTest::addColumn<TextRange>("range");
        QTest::addColumn<QByteArray>("copied");
        constexpr int end = LogSelection::LineEnd;
        const auto row = [](const char *name, const TextRange &range, const QByteArray &copied) {
            QTest::newRow(name) << range << copied;
        };
        row("part of a line", {{0, 2}, {0, 5}}, "ain");
        row("a whole line with its colours", {{1, 0}, {1, end}}, "\x1b[31mred\x1b[0m line");
        row("part of a coloured line, with the codes inside it", {{1, 1}, {1, 5}}, "ed\x1b[0m l");
        row("a whole line with its hidden frames", {{2, 0}, {2, end}}, " 1%\r 99%\r");
        row("part of the frame that is shown", {{2, 1}, {2, 3}}, "99");
        row("NUL and broken UTF-8", {{3, 0}, {3, end}}, QByteArray("a\0b\xff", 4));
        row("Chinese, by characters", {{4, 1}, {4, 2}}, "失");
        row("several lines", {{0, 3}, {1, 3}}, "in\n\x1b[31mred\x1b[0m");
        row("whole lines end in no break", {{0, 0}, {1, end}}, "plain\n\x1b[31mred\x1b[0m line");
        row("up to the start of the next line", {{0, 0}, {1, 0}}, "plain\n");
        row("an empty line between two", {{4, 1}, {6, 1}}, "失\n\nx");
        row("a long line, also what is cut", {{6, 0}, {6, end}}, QByteArray(5000, 'x'));
    }

    void copiesWhatWasReceived()
    {
        QFETCH(TextRange, range);
        QFETCH(QByteArray, copied);
        MemoryLog log(std::vector<QByteArray>{"plain", "\x1b[31mred\x1b[0m line", " 1%\r 99%\r", QByteArray("a\0b\xff", 4), "损失",
                                              "", QByteArray(5000, 'x')});
        QCOMPARE(::copied(log, range), copied);
    }

    void keysAreNotCopied_data()
    {
        QTest::addColumn<TextRange>("range");
        QTest::addColumn<QByteArray>("copied");
        constexpr int end = LogSelection::LineEnd;
        const auto row = [](const char *name, const TextRange &range, const QByteArray &copied) {
            QTest::newRow(name) << range << copied;
        };
        row("a whole line", {{0, 0}, {0, end}}, "key sk-… end");
        row("from within the key", {{0, 9}, {0, 20}}, "… en");
        row("within the key", {{0, 9}, {0, 12}}, "…");
        row("several lines", {{0, 18}, {2, 3}}, "end\nBearer …\nlas");
    }

    void keysAreNotCopied()
    {
        QFETCH(TextRange, range);
        QFETCH(QByteArray, copied);
        MemoryLog log(std::vector<QByteArray>{"key sk-0123456789 end", "Bearer 0123456789", "last"});
        QCOMPARE(::copied(log, range), copied);
    }

    void everyPartOfALineIsAPartOfItsBytes()
    {
        const QByteArray line = "\ta\x1b[1m损\xff\xe2\x80\x8b" "b🎉 c";
        MemoryLog log(std::vector<QByteArray>{line});
        const int length = int(DisplayText(line).text().size());
        for (int begin = 0; begin <= length; ++begin) {
            for (int end = begin; end <= length; ++end)
                QVERIFY(line.contains(copied(log, {{0, begin}, {0, end}})));
        }
        QCOMPARE(copied(log, {{0, 0}, {0, length}}), line);
    }

    void numbersCountFromOne()
    {
        MemoryLog log(std::vector<QByteArray>{"a", "b", "c"});
        QCOMPARE(copied(log, {{0, 0}, {2, 1}}, LineNumbers::With), QByteArray("1\ta\n2\tb\n3\tc"));
    }

    void whatIsCopiedIsWhatWasReceived()
    {
        // Anything a service can send, and anything it cannot: NUL, lone surrogates, controls, halves of characters.
        const std::vector<QByteArray> parts{QByteArray(1, '\0'), "\xed\xa0\x80", "\xed\xbf\xbf", "\x1b[31m", "\x1b]", "\r", "\n", "\t",
                                            "\xe2\x80\xae", "\xe2\x81\xa9", "\xef\xbb\xbf", "\xff", "\xe6\x8d", "损", "🎉", "e\xcc\x81",
                                            "مرحبا", " 12", "a", "\xc2\x85"};
        QRandomGenerator random(5);
        std::vector<QByteArray> lines(200);
        for (QByteArray &line : lines) {
            for (int i = random.bounded(30); i > 0; --i)
                line += parts[size_t(random.bounded(int(parts.size())))];
        }
        MemoryLog log(lines);
        QByteArray all;
        QByteArray numbered;
        for (size_t i = 0; i < lines.size(); ++i) {
            const QByteArray end = i + 1 < lines.size() ? "\n" : "";
            all += lines[i] + end;
            numbered += QByteArray::number(i + 1) + '\t' + lines[i] + end;
            const int length = int(DisplayText(lines[i]).text().size());
            for (int column = 0; column < length; ++column)
                QVERIFY(lines[i].contains(copied(log, {{qint64(i), column}, {qint64(i), column + 1}})));
        }
        const TextRange range{{0, 0}, {199, LogSelection::LineEnd}};
        QCOMPARE(copied(log, range), all);
        QCOMPARE(copied(log, range, LineNumbers::With), numbered);
    }

    void missingLinesAreOneSentence()
    {
        MemoryLog log([](qint64 line) { return QByteArray::number(line); });
        log.setLineCount(5000);
        log.hold(0, 1);
        log.hold(4, 4);
        QCOMPARE(copied(log, {{1999, 0}, {4000, 4}}),
                 QByteArray("1999\n[Lines 2,001 to 4,000 are not loaded.]\n4000"));
        log.setGap({500, 509, u"the service answered 500"_s});
        QCOMPARE(copied(log, {{500, 0}, {500, 1}}),
                 QByteArray("[Lines 501 to 510 could not be read: the service answered 500.]"));
    }

    void nothingEndsTheClipboardEarly()
    {
        QCOMPARE(clipboardText(QByteArray("a\0b", 3)), u"a␀b"_s);
        QCOMPARE(clipboardText("a\xff损\n"), u"a�损\n"_s);
    }
};

TUNEWATCH_TEST(log_selection, LogSelectionTest)
#include "tst_log_selection.moc"
