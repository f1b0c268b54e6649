// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Copies share what they have in common and are still values of their own, whoever of them grows first.

#include "values/packed_column.h"
#include "values/shared_column.h"

#include "support/test.h"

#include <QTest>
#include <random>
#include <thread>

namespace {

template <typename Column>
bool holds(const Column &column, const std::vector<int> &values)
{
    if (column.size() != values.size())
        return false;
    for (size_t i = 0; i < values.size(); ++i) {
        if (int(column[i]) != values[i])
            return false;
    }
    return std::equal(column.begin(), column.end(), values.begin());
}

/// Columns that are copied and grow in any order, each beside a plain vector that does the same.
template <typename Column>
QString firstConfusion(unsigned seed, int rounds)
{
    std::mt19937 random(seed);
    std::vector<std::pair<Column, std::vector<int>>> all(1);
    for (int round = 0; round < rounds; ++round) {
        const size_t chosen = random() % all.size();
        if (random() % 4 == 0) {
            const auto copy = all[chosen];
            if (all.size() < 8)
                all.push_back(copy);
            else
                all[random() % all.size()] = copy;
        }
        const auto count = random() % 3 == 0 ? random() % 1500 : random() % 5;
        for (size_t i = 0; i < count; ++i) {
            const int value = int(random() % 1000);
            all[chosen].first.push_back(value);
            all[chosen].second.push_back(value);
        }
        for (size_t i = 0; i < all.size(); ++i) {
            if (!holds(all[i].first, all[i].second))
                return QStringLiteral("round %1, column %2").arg(round).arg(i);
        }
    }
    return {};
}

} // namespace

class SharedColumnTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void copiesGoTheirOwnWays()
    {
        for (unsigned seed = 1; seed <= 3; ++seed) {
            QCOMPARE(firstConfusion<SharedColumn<int>>(seed, 60), QString());
            QCOMPARE(firstConfusion<PackedColumn<qint64>>(seed, 60), QString());
        }
    }

    void aCopyIsReadWhileTheOtherGrows()
    {
        PackedColumn<qint64> column;
        for (int i = 0; i < 5000; ++i)
            column.push_back(i);
        qint64 sum = 0;
        std::thread reader([copy = column, &sum] {
            for (int round = 0; round < 20; ++round) {
                for (const qint64 value : copy)
                    sum += value;
            }
        });
        for (int i = 0; i < 50'000; ++i)
            column.push_back(i);
        reader.join();
        QCOMPARE(sum, qint64(20) * 4999 * 5000 / 2);
        QCOMPARE(column.size(), 55'000u);
    }

    void twoCopiesGrowInTwoThreads()
    {
        SharedColumn<int> first;
        for (int i = 0; i < 1500; ++i)
            first.push_back(i);
        SharedColumn<int> second = first;
        std::thread other([&second] {
            for (int i = 0; i < 20'000; ++i)
                second.push_back(-i);
        });
        for (int i = 0; i < 20'000; ++i)
            first.push_back(i);
        other.join();
        for (size_t i = 0; i < 20'000; ++i) {
            QCOMPARE(first[1500 + i], int(i));
            QCOMPARE(second[1500 + i], -int(i));
        }
    }

    void aTwinIsTheSameNumbers()
    {
        PackedColumn<qint64> lead;
        PackedColumn<qint64> other;
        std::vector<int> expected;
        for (int i = 0; i < 5000; ++i) {
            lead.push_back(i);
            other.push_back(i == 3000 ? 7 : i, &lead);
            expected.push_back(i == 3000 ? 7 : i);
        }
        QVERIFY(holds(other, expected));
    }
};

TUNEWATCH_TEST(shared_column, SharedColumnTest)
#include "tst_shared_column.moc"
