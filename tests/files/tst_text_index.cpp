// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where lines are, found at any chunking as a reader of the whole text finds them.

#include "files/text_index.h"

#include "support/test.h"
#include "training/line_splitter.h"

#include <QTest>
#include <algorithm>
#include <random>
#include <utility>
#include <vector>

using files::TextIndex;

namespace {

/// Text with every kind of line end, of `lines` lines.
QByteArray randomText(std::mt19937 &random, int lines)
{
    static const QByteArray ends[] = {"\n", "\r\n", "\n\n", "\r\r\n"};
    QByteArray text = random() % 3 == 0 ? QByteArray("\xef\xbb\xbf") : QByteArray();
    for (int i = 0; i < lines; ++i)
        text += QByteArray(int(random() % 12), random() % 9 == 0 ? '\0' : 'x') + ends[random() % 4];
    return random() % 2 ? text + "no end" : text;
}

TextIndex indexOf(const QByteArray &text, qsizetype chunk)
{
    TextIndex index;
    for (qsizetype at = 0; at < text.size(); at += chunk)
        index.feed(QByteArrayView(text).sliced(at, std::min(chunk, text.size() - at)));
    return index;
}

qint64 linesIn(const QByteArray &text)
{
    LogLines lines;
    training::LineSplitter splitter;
    splitter.feed(text, &lines);
    splitter.finish(&lines);
    return lines.size();
}

} // namespace

class TextIndexTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesAreCountedAtAnyChunking_data()
    {
        QTest::addColumn<qsizetype>("chunk");
        QTest::newRow("byte by byte") << qsizetype(1);
        QTest::newRow("seven bytes") << qsizetype(7);
        QTest::newRow("a page") << qsizetype(4096);
        QTest::newRow("64 KB") << qsizetype(65536);
        QTest::newRow("in one go") << (qsizetype(1) << 30);
    }

    void linesAreCountedAtAnyChunking()
    {
        QFETCH(qsizetype, chunk);
        std::mt19937 random(7);
        for (int round = 0; round < 40; ++round) {
            const QByteArray text = randomText(random, int(random() % 3500));
            const TextIndex index = indexOf(text, chunk);
            QCOMPARE(index.size(), text.size());
            QCOMPARE(index.lineCount(), linesIn(text));
            QCOMPARE(index.unfinished(), std::max(index.begin(), qint64(text.lastIndexOf('\n') + 1)));
            for (size_t block = 0; block < index.blocks().size(); ++block)
                QCOMPARE(linesIn(text.first(index.blocks()[block])), qint64(block) * files::LinesPerTextBlock);
        }
    }

    void longLinesAreKnownByTheirEnds_data()
    {
        QTest::addColumn<qsizetype>("chunk");
        QTest::newRow("some bytes") << qsizetype(777);
        QTest::newRow("64 KB") << qsizetype(65536);
        QTest::newRow("in one go") << (qsizetype(1) << 30);
    }

    void longLinesAreKnownByTheirEnds()
    {
        QFETCH(qsizetype, chunk);
        std::mt19937 random(11);
        QByteArray text;
        std::vector<std::pair<qint64, qint64>> expected;
        for (int i = 0; i < 60; ++i) {
            text += QByteArray("\n").repeated(qsizetype(random() % 1500));
            const auto size = qsizetype(files::LongLineSize) - 3 + qsizetype(random() % 6) + (i % 3 == 0 ? qsizetype(random() % 200'000) : 0);
            if (size >= files::LongLineSize)
                expected.emplace_back(text.size(), text.size() + size);
            text += QByteArray(size, 'x') + '\n';
        }
        std::vector<std::pair<qint64, qint64>> found;
        const TextIndex index = indexOf(text + QByteArray(100'000, 'x'), chunk);
        for (const files::LongLine &line : index.longLines())
            found.emplace_back(line.begin, line.end);
        QCOMPARE(found, expected);
    }

    void aByteOrderMarkIsNoLine_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<qint64>("lines");
        QTest::newRow("nothing") << QByteArray() << qint64(0);
        QTest::newRow("only the mark") << QByteArray("\xef\xbb\xbf") << qint64(0);
        QTest::newRow("half a mark is text") << QByteArray("\xef\xbb") << qint64(1);
        QTest::newRow("the mark and a word") << QByteArray("\xef\xbb\xbfword") << qint64(1);
        QTest::newRow("the mark and an empty line") << QByteArray("\xef\xbb\xbf\n") << qint64(1);
        QTest::newRow("a mark later is text") << QByteArray("a\n\xef\xbb\xbf") << qint64(2);
    }

    void aByteOrderMarkIsNoLine()
    {
        QFETCH(QByteArray, text);
        QFETCH(qint64, lines);
        QCOMPARE(indexOf(text, 1).lineCount(), lines);
        QCOMPARE(indexOf(text, 100).lineCount(), lines);
    }
};

TUNEWATCH_TEST(text_index, TextIndexTest)
#include "tst_text_index.moc"
