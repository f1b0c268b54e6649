// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/log_start.h"

#include "support/test.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

class LogStartTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheFirstStamp_data()
    {
        QTest::addColumn<QByteArrayList>("text");
        QTest::addColumn<QString>("created");
        QTest::addColumn<QString>("expected");
        const QString created = u"2026-11-20 12:02:14"_s;
        const QByteArray stamped = "2026-11-20 12:06:58,402 - INFO - data download succeeded";
        QTest::newRow("of the first line") << QByteArrayList{stamped} << created << u"2026-11-20T04:06:58Z"_s;
        QTest::newRow("behind a blank") << QByteArrayList{" " + stamped} << created << u"2026-11-20T04:06:58Z"_s;
        QTest::newRow("behind a banner") << QByteArrayList{"hello", stamped} << created << u"2026-11-20T04:06:58Z"_s;
        QTest::newRow("far behind: something else began there")
            << QByteArrayList{"a", "b", "c", "d", stamped} << created << QString();
        QTest::newRow("none") << QByteArrayList{"Training start!"} << created << QString();
        QTest::newRow("before the job was created: another clock")
            << QByteArrayList{"2026-11-20 04:06:58,402 - INFO - x"} << created << QString();
        QTest::newRow("behind its end") << QByteArrayList{"2026-11-20 20:06:58,402 - INFO - x"} << created << QString();
        QTest::newRow("with a zone of its own") << QByteArrayList{"2026-11-20 12:06:58Z x"} << created << QString();
        QTest::newRow("a creation that names a zone") << QByteArrayList{stamped} << u"2026-11-20T12:02:14+08:00"_s << QString();
        QTest::newRow("a creation nobody knows") << QByteArrayList{stamped} << QString() << QString();
    }

    void readsTheFirstStamp()
    {
        QFETCH(QByteArrayList, text);
        QFETCH(QString, created);
        QFETCH(QString, expected);
        Job job;
        if (!created.isEmpty())
            job.created = {QDateTime::fromString(u"2026-11-20T04:02:14Z"_s, Qt::ISODate), created};
        LogLines lines;
        for (const QByteArray &line : text)
            lines.append(line);
        const QDateTime until = QDateTime::fromString(u"2026-11-20T06:05:00Z"_s, Qt::ISODate);
        const auto start = training::startOf(lines, job, until);
        QCOMPARE(start ? start->toString(Qt::ISODate) : QString(), expected);
    }
};

TUNEWATCH_TEST(log_start, LogStartTest)
#include "tst_log_start.moc"
