// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/announced_tokens.h"

#include "support/test.h"

#include <QTest>

class AnnouncedTokensTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatTheLogAnnounces_data()
    {
        QTest::addColumn<QByteArrayList>("text");
        QTest::addColumn<qint64>("expected"); // 0: nothing
        QTest::newRow("before training") << QByteArrayList{"Training start!", "Estimated token: 31400000"} << qint64(31'400'000);
        QTest::newRow("behind a stamp") << QByteArrayList{"2026-11-20 12:07:02,001 - INFO - Estimated token: 393216"}
                                        << qint64(393'216);
        QTest::newRow("again, when the run starts again")
            << QByteArrayList{"Estimated token: 1000", "{'loss': 2.1}", "Estimated token: 2000"} << qint64(2000);
        QTest::newRow("without a number") << QByteArrayList{"Estimated token: many"} << qint64(0);
        QTest::newRow("none at all") << QByteArrayList{"Estimated token: 0"} << qint64(0);
        QTest::newRow("more than any number") << QByteArrayList{"Estimated token: 99999999999999999999"} << qint64(0);
        QTest::newRow("an empty log") << QByteArrayList() << qint64(0);
    }

    void readsWhatTheLogAnnounces()
    {
        QFETCH(QByteArrayList, text);
        QFETCH(qint64, expected);
        LogLines lines;
        for (const QByteArray &line : text)
            lines.append(line);
        QCOMPARE(training::announcedTokens(lines).value_or(0), expected);
    }
};

TUNEWATCH_TEST(announced_tokens, AnnouncedTokensTest)
#include "tst_announced_tokens.moc"
