// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "full_log/disk_use.h"

#include "archive/archive_reader.h"
#include "monitor/monitor_bench.h"
#include "support/test.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

class DiskUseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsWhatTheArchiveSaysOfTheOpenLog()
    {
        ScriptedService service([](const ScriptedService::Question &q) { return monitor_bench::serve(q, 1, 1500); });
        const QTemporaryDir directory;
        monitor_bench::fillArchive(directory.path(), monitor_bench::connectionTo(service.baseUrl()), 1500);
        const auto reader = ArchiveReader::open(directory.path());
        const auto sizes = (*reader)->logSizes();
        QVERIFY(sizes && sizes->size() == 1 && sizes->front().bytes > 0);
        DiskUse use(directory.path());
        const QSignalSpy changes(&use, &DiskUse::changed);
        use.open(sizes->front().key);
        QVERIFY(!use.bytes());
        QTRY_COMPARE(use.bytes(), std::optional(sizes->front().bytes));
        QCOMPARE(changes.count(), 1);
        use.open({u"sg"_s, u"another"_s});
        QVERIFY(!use.bytes());
    }

    void withoutAnArchiveNothingIsKnown()
    {
        const QTemporaryDir directory;
        DiskUse use(directory.filePath(u"nowhere"_s));
        const QSignalSpy changes(&use, &DiskUse::changed);
        use.open({u"sg"_s, u"ft-1"_s});
        QVERIFY(QTest::qWaitFor([&] { return !use.isReading(); }));
        QVERIFY(!use.bytes());
        QCOMPARE(changes.count(), 0);
    }
};

TUNEWATCH_TEST(disk_use, DiskUseTest)
#include "tst_disk_use.moc"
