// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/layout_rules.h"
#include "shell/view_history.h"
#include "support/test.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

Visit job(int number)
{
    return {{}, {u"a"_s, QString::number(number)}, 0};
}

} // namespace

class ViewHistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nowhereToGoAtTheStart()
    {
        ViewHistory history;
        QVERIFY(!history.canGoBack() && !history.back());
        history.visit(job(1));
        QVERIFY(!history.canGoBack() && !history.canGoForward());
    }

    void backAndForwardAreEachOthersReverse()
    {
        ViewHistory history;
        for (const int number : {1, 2, 3})
            history.visit(job(number));
        QVERIFY(history.back() == job(2));
        QVERIFY(history.back() == job(1));
        QVERIFY(!history.back());
        QVERIFY(history.forward() == job(2));
        QVERIFY(history.forward() == job(3));
        QVERIFY(!history.forward());
    }

    void goingElsewhereDropsWhatWasAhead()
    {
        ViewHistory history;
        for (const int number : {1, 2, 3})
            history.visit(job(number));
        history.back();
        history.back();
        history.visit(job(9));
        QVERIFY(!history.canGoForward());
        QVERIFY(history.back() == job(1));
    }

    void theSamePlaceAgainIsNoVisit()
    {
        ViewHistory history;
        history.visit(job(1));
        history.visit(job(2));
        history.visit(job(2));
        QVERIFY(history.back() == job(1));
        // Returning to where one stands keeps the way forward.
        history.visit(job(1));
        QVERIFY(history.forward() == job(2));
    }

    void theOldestAreForgotten()
    {
        ViewHistory history;
        for (int number = 0; number < int(ViewHistory::Most) + 5; ++number)
            history.visit(job(number));
        int steps = 0;
        std::optional<Visit> oldest;
        while (const auto visit = history.back()) {
            oldest = visit;
            ++steps;
        }
        QCOMPARE(steps, int(ViewHistory::Most) - 1);
        QVERIFY(oldest == job(5));
    }

    void aWindowShowsWhatFits_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<LayoutRules>("rules");
        QTest::newRow("wide") << 1440 << LayoutRules{true, false, true, false, false, false, false, false};
        QTest::newRow("just wide enough") << 1280 << LayoutRules{true, false, true, true, false, false, false, false};
        QTest::newRow("no info panel") << 1279 << LayoutRules{false, false, false, true, false, false, false, false};
        QTest::newRow("compact") << 1024 << LayoutRules{false, true, false, true, true, true, false, false};
        QTest::newRow("the smallest") << 900 << LayoutRules{false, true, false, true, true, true, true, true};
    }

    void aWindowShowsWhatFits()
    {
        QFETCH(int, width);
        QFETCH(LayoutRules, rules);
        QVERIFY(layoutFor(width) == rules);
    }
};

TUNEWATCH_TEST(view_history, ViewHistoryTest)
#include "tst_view_history.moc"
