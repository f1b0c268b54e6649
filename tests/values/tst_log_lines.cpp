// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "values/log_lines.h"

#include "support/test.h"

#include <QTest>

class LogLinesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsEveryLineAsReceived()
    {
        LogLines lines;
        lines.append(QByteArrayView("first"));
        lines.append(QByteArrayView(""));
        lines.append(QByteArrayView("with\nbreak\r and \0 NUL", 21));
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines.at(0), QByteArrayView("first"));
        QCOMPARE(lines.at(1), QByteArrayView(""));
        QCOMPARE(lines.at(2), QByteArrayView("with\nbreak\r and \0 NUL", 21));
    }

    void aPartIsEqualToWhatItWasCutFrom()
    {
        LogLines lines;
        for (int i = 0; i < 10; ++i)
            lines.append(QByteArray::number(i * 100));
        LogLines joined = lines.mid(0, 4);
        joined.append(lines.mid(4, 100));
        QCOMPARE(joined, lines);
        QCOMPARE(lines.mid(9, 5).size(), 1);
        QVERIFY(lines.mid(10, 1).isEmpty());
    }
};

TUNEWATCH_TEST(log_lines, LogLinesTest)
#include "tst_log_lines.moc"
