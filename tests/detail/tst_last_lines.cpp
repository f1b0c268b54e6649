// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/last_lines.h"

#include "log/memory_log.h"
#include "support/test.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

class LastLinesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areTheLastTwelveWithTheirRealNumbers()
    {
        MemoryLog log(trainingLine);
        log.setKind(trainingKind);
        log.setLineCount(1877);
        log.holdAll();
        LastLines lines;
        const QAbstractItemModelTester tester(lines.model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        lines.setSource(&log);
        QCOMPARE(lines.model()->rowCount(), 12);
        QCOMPARE(lines.model()->index(0, 0).data(LastLinesModel::LineRole).toLongLong(), 1865);
        QCOMPARE(lines.model()->index(11, 0).data().toString(), QString::fromUtf8(trainingLine(1876)));
        QVERIFY(lines.model()->index(11, 0).data(Qt::AccessibleTextRole).toString().startsWith(u"Line 1,877: "_s));
        log.grow(3);
        QCOMPARE(lines.model()->index(11, 0).data(LastLinesModel::LineRole).toLongLong(), 1879);
    }

    void aShortLogIsShownWhole()
    {
        MemoryLog log({"one", "two"});
        LastLines lines;
        const QSignalSpy counts(&lines, &LastLines::countChanged);
        lines.setSource(&log);
        QCOMPARE(lines.model()->rowCount(), 2);
        QCOMPARE(counts.last().at(0).toInt(), 2);
        QCOMPARE(counts.last().at(1).toLongLong(), 2);
    }

    void whatIsNotHereIsNotShown()
    {
        MemoryLog log(trainingLine);
        log.setLineCount(1877);
        LastLines lines;
        lines.setSource(&log);
        QCOMPARE(lines.model()->rowCount(), 0);
        log.hold(1, 1);
        QCOMPARE(lines.model()->rowCount(), 12);
    }

    void aLogThatIsDeletedIsForgotten()
    {
        LastLines lines;
        {
            MemoryLog log({"one", "two"});
            lines.setSource(&log);
        }
        lines.setSource(nullptr);
        QCOMPARE(lines.model()->rowCount(), 0);
    }

    void enterAsksForTheLineItself()
    {
        MemoryLog log({"one", "two"});
        LastLines lines;
        lines.setSource(&log);
        const QSignalSpy wanted(&lines, &LastLines::lineWanted);
        lines.setCurrentIndex(lines.model()->index(1, 0));
        QTest::keyClick(&lines, Qt::Key_Return);
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted.first().first().toLongLong(), 1);
    }

    void linesAreCopiedAsReceived()
    {
        MemoryLog log({"o\x1b[1mne", "two", "three"});
        LastLines lines;
        lines.setSource(&log);
        lines.selectAll();
        QTest::keyClick(&lines, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"o\x1b[1mne\ntwo\nthree\n"_s);
    }

    void linesOfAllKindsCanBePainted()
    {
        MemoryLog log({QByteArray(100'000, 'x'), QByteArray("a\0b", 3), "\xff\xfe", "", "客服 \xd8\xb6\xd8\xa8", "a\rb\n"});
        LastLines lines;
        lines.resize(400, 200);
        lines.setSource(&log);
        QVERIFY(!lines.grab().isNull());
        QCOMPARE(lines.sizeHint().height() % 6, 0);
    }
};

TUNEWATCH_TEST(last_lines, LastLinesTest)
#include "tst_last_lines.moc"
