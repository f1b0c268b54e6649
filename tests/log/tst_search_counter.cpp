// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/search_counter.h"

#include "memory_log.h"
#include "support/test.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

using Counts = std::vector<qint64>;

} // namespace

class SearchCounterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void severalSearchesAreCountedAtOnce()
    {
        MemoryLog log(trainingLine);
        log.setLineCount(150'000);
        log.holdAll();
        SearchCounter counter;
        counter.setSource(&log);
        counter.setTerms({{u"- ERROR -"_s}, {u"loss("_s, SearchTerm::Syntax::Regex}, {u"nowhere"_s}});
        QCOMPARE(counter.counts(), (Counts{0, -1, 0}));
        QVERIFY(!counter.isCounting());
        counter.setActive(true);
        QVERIFY(counter.isCounting());
        QTRY_VERIFY(!counter.isCounting());
        QCOMPARE(counter.counts(), (Counts{1500, -1, 0}));
        counter.setTerms({{u"- ERROR -"_s}});
        QCOMPARE(counter.counts(), Counts{0});
        QTRY_COMPARE(counter.counts(), Counts{1500});
    }

    void whatArrivesIsCountedAndWhatChangesIsNotCountedTwice()
    {
        MemoryLog log(trainingLine);
        log.setLineCount(10'500);
        log.hold(9, 10);
        SearchCounter counter;
        counter.setTerms({{u"- ERROR -"_s}});
        counter.setActive(true);
        counter.setSource(&log);
        QTRY_COMPARE(counter.counts(), Counts{15});
        log.hold(0, 8);
        QTRY_COMPARE(counter.counts(), Counts{105});
        log.grow(500);
        QTRY_COMPARE(counter.counts(), Counts{110});
        QSignalSpy changes(&counter, &SearchCounter::changed);
        log.hold(3, 5);
        QTRY_VERIFY(changes.count() > 0 && !counter.isCounting());
        QCOMPARE(counter.counts(), Counts{110});
        log.replace(1000);
        QTRY_COMPARE(counter.counts(), Counts{10});
    }

    void nothingIsDoneWhileNobodyLooks()
    {
        MemoryLog log(trainingLine);
        log.setLineCount(200'000);
        log.holdAll();
        SearchCounter counter;
        counter.setSource(&log);
        counter.setTerms({{u"- ERROR -"_s}});
        counter.setActive(true);
        counter.setActive(false);
        QVERIFY(!counter.isCounting());
        QSignalSpy changes(&counter, &SearchCounter::changed);
        log.grow(1000);
        QTest::qWait(0);
        QCOMPARE(changes.count(), 0);
        counter.setActive(true);
        QTRY_COMPARE(counter.counts(), Counts{2010});
        QVERIFY(changes.count() > 1);
    }

    void aCounterMayEndBeforeItsWork()
    {
        MemoryLog log(trainingLine);
        log.setLineCount(200'000);
        log.holdAll();
        for (int i = 0; i < 20; ++i) {
            SearchCounter counter;
            counter.setTerms({{u"loss"_s}, {u"eval"_s}});
            counter.setActive(true);
            counter.setSource(&log);
            counter.setSource(nullptr);
            counter.setSource(&log);
            QVERIFY(counter.isCounting());
        }
    }
};

TUNEWATCH_TEST(search_counter, SearchCounterTest)
#include "tst_search_counter.moc"
