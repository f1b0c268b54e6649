// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Lines of megabytes, a file that is one line, and a hole of NULs: read, and bounded.

#include "log_file.h"
#include "support/test.h"

#include "files/text_portions.h"

#include <QTest>

using files::LogFollower;

namespace {

constexpr qsizetype MB = qsizetype(1) << 20;

} // namespace

class LongLinesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesOfMegabytesAreReadInFull()
    {
        QByteArray frames;
        for (int step = 1; frames.size() < 3 * MB; ++step) {
            const QByteArray at = QByteArray::number(step);
            frames += ' ' + at + "%|##   | " + at + "/99999 [00:10<01:00, 1.00it/s, loss=0." + at + "]\r";
        }
        const QByteArray text = "before\n" + frames + "\n{'loss': 0.5, 'epoch': 1.0}\n" + QByteArray(5 * MB, 'x') + "\nafter\n" + frames;
        const LogFile file(text);
        LogFollower log(file.path());
        QVERIFY(readAgain(log) == expectedLog(text));
    }

    void ofALineWithoutEndOnlyTheEndsAreRead()
    {
        const LogFile file("first\n" + QByteArray(24 * MB, 'x') + "{'loss': 0.25, 'epoch': 2.0}");
        LogFollower log(file.path());
        log.look();
        while (log.work()) {
        }
        QCOMPARE(log.text()->lineCount(), qint64(2));
        QVERIFY(log.state().isAtEnd);
        // What it says at its end counts.
        const auto facts = log.text()->facts(0);
        QCOMPARE(facts->samples.size(), size_t(1));
        QCOMPARE(facts->samples.front().point.value, 0.25);
    }

    void aBlockOfHugeLinesIsShownShortened()
    {
        QByteArray text;
        for (int i = 0; i < 70; ++i)
            text += "begin " + QByteArray::number(i) + QByteArray(MB, char('a' + i % 26)) + " end " + QByteArray::number(i) + '\n';
        const LogFile file(text + "short\n");
        LogFollower log(file.path());
        log.look();
        while (log.work()) {
        }
        QCOMPARE(log.text()->lineCount(), qint64(71));
        const auto lines = log.text()->lines(0);
        QVERIFY(lines);
        QCOMPARE(lines->size(), qsizetype(71));
        QVERIFY(lines->text().size() < 10 * MB);
        for (int i = 0; i < 70; ++i) {
            const QByteArray line = lines->at(i).toByteArray();
            QVERIFY(line.startsWith("begin " + QByteArray::number(i)));
            QVERIFY(line.endsWith(" end " + QByteArray::number(i)));
            QVERIFY(line.contains("bytes"));
        }
        QCOMPARE(lines->at(70).toByteArray(), QByteArray("short"));
        const auto facts = log.text()->facts(0);
        QVERIFY(facts);
        QCOMPARE(facts->lines.size(), size_t(71));
    }

    void aHoleOfNulsIsPartOfItsLine()
    {
        const QByteArray text = "before\n" + QByteArray(17 * MB, '\0') + "{'loss': 0.5, 'epoch': 1.0}\nafter\n";
        const LogFile file(text);
        LogFollower log(file.path());
        log.look();
        while (log.work()) {
        }
        QCOMPARE(log.text()->lineCount(), qint64(3));
        QCOMPARE(log.text()->facts(0)->samples.size(), size_t(1));
        QCOMPARE(log.text()->lines(0)->at(2).toByteArray(), QByteArray("after"));
    }

    void portionsAreTheWholeWhateverTheirSize_data()
    {
        QTest::addColumn<qint64>("portion");
        QTest::newRow("a byte") << qint64(1);
        QTest::newRow("some") << qint64(13);
        QTest::newRow("many") << qint64(4096);
    }

    void portionsAreTheWholeWhateverTheirSize()
    {
        QFETCH(qint64, portion);
        QByteArray text;
        for (int i = 0; i < 300; ++i)
            text += QByteArray(i % 41, 'x') + (i % 3 ? "\n" : "\r\n");
        text += "no end";
        const LogFile file(text);
        const auto handle = files::FileHandle::open(file.path());
        QVERIFY(handle);
        const std::vector<files::LongLine> none;
        files::TextPortions portions(**handle, none, 0, text.size(), {portion, 4096});
        LogLines lines;
        for (;;) {
            const auto more = portions.next(7);
            QVERIFY(more);
            QVERIFY(more->size() <= 7);
            if (more->isEmpty())
                break;
            lines.append(*more);
        }
        QVERIFY(lines == expectedLog(text).lines);
        QCOMPARE(portions.position(), text.size());
    }
};

TUNEWATCH_TEST(long_lines, LongLinesTest)
#include "tst_long_lines.moc"
