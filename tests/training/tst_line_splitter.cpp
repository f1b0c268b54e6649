// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/line_splitter.h"

#include "corpus.h"
#include "support/test.h"

#include <QTest>

class LineSplitterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cutsBytesIntoLines_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArrayList>("expected");
        QTest::newRow("no bytes, no line") << QByteArray() << QByteArrayList();
        QTest::newRow("an unterminated last line counts") << QByteArray("a\nb") << QByteArrayList{"a", "b"};
        QTest::newRow("a final newline begins no line") << QByteArray("a\nb\n") << QByteArrayList{"a", "b"};
        QTest::newRow("blank lines count") << QByteArray("\n\na\n") << QByteArrayList{"", "", "a"};
        QTest::newRow("CRLF") << QByteArray("a\r\nb\r\n") << QByteArrayList{"a", "b"};
        QTest::newRow("only one CR is stripped") << QByteArray("a\r\r\n") << QByteArrayList{"a\r"};
        QTest::newRow("a CR inside stays") << QByteArray("a\rb\n") << QByteArrayList{"a\rb"};
        QTest::newRow("a byte order mark goes") << QByteArray("\xef\xbb\xbf"
                                                              "a\nb")
                                                << QByteArrayList{"a", "b"};
        QTest::newRow("only at the start") << QByteArray("a\n\xef\xbb\xbf"
                                                         "b")
                                           << QByteArrayList{"a", "\xef\xbb\xbf"
                                                                  "b"};
        QTest::newRow("NUL stays for the reader to drop")
            << QByteArray("a\0b\n", 4) << QByteArrayList{QByteArray("a\0b", 3)};
        QTest::newRow("nothing but a byte order mark") << QByteArray("\xef\xbb\xbf") << QByteArrayList();
    }

    void cutsBytesIntoLines()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArrayList, expected);
        for (const qsizetype chunk : {1, 2, 3, 100}) {
            const LogLines lines = corpus::split(bytes, chunk);
            QByteArrayList found;
            for (qsizetype i = 0; i < lines.size(); ++i)
                found.append(lines.at(i).toByteArray());
            QCOMPARE(found, expected);
        }
    }
};

TUNEWATCH_TEST(line_splitter, LineSplitterTest)
#include "tst_line_splitter.moc"
