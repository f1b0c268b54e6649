// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/text_cache.h"

#include "support/test.h"

#include <QTest>

namespace {

LogLines textOf(const QByteArray &line)
{
    LogLines lines;
    lines.append(line);
    return lines;
}

} // namespace

class TextCacheTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oldTextIsNotKept()
    {
        TextCache cache(1024 * 1024);
        const LogLines lines = textOf("old");
        const quint64 epoch = cache.epoch();
        cache.remove({7}); // it changes while it is being read
        cache.insert(7, lines, epoch);
        QVERIFY(!cache.find(7));
        cache.insert(7, lines, cache.epoch());
        QCOMPARE(cache.find(7), lines);
        cache.remove({7});
        QVERIFY(!cache.find(7));
        QCOMPARE(cache.size(), 0);
    }

    void whatCameFirstStaysWithinTheBudget()
    {
        constexpr qsizetype Budget = 100'000;
        TextCache cache(Budget);
        for (qint64 number = 0; number < 50; ++number)
            cache.insert(number, textOf(QByteArray(9'000, 'x')), cache.epoch());
        QVERIFY(cache.size() <= Budget);
        QVERIFY(cache.size() > Budget - 12'000);
        QVERIFY(cache.find(0));
        QVERIFY(!cache.find(49));
        cache.clear();
        QCOMPARE(cache.size(), 0);
        QVERIFY(!cache.find(0));
    }
};

TUNEWATCH_TEST(text_cache, TextCacheTest)
#include "tst_text_cache.moc"
