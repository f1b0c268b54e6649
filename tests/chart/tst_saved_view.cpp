// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/saved_view.h"

#include "support/test.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

class SavedViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsKeptComesBack()
    {
        const LossChart::View view{.axis = XAxis::Epoch,
                                   .isLog = true,
                                   .smoothing = 0.85,
                                   .shown = {.train = false, .eval = true},
                                   .zoom = Range{0.25, 0.75},
                                   .isLogX = true,
                                   .lastSteps = 1000};
        QCOMPARE(viewOf(mapOf(view)), view);
        QCOMPARE(viewOf(mapOf({})), LossChart::View());
    }

    void anIniFileKeepsTextOnly()
    {
        QVariantMap map = mapOf({.isLog = true, .smoothing = 0.3, .zoom = Range{100, 900}});
        for (QVariant &value : map)
            value = value.toString();
        QCOMPARE(viewOf(map), (LossChart::View{.isLog = true, .smoothing = 0.3, .zoom = Range{100, 900}}));
    }

    void garbageReadsAsTheDefault_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QVariant>("value");
        QTest::newRow("an axis that does not exist") << u"axis"_s << QVariant(u"parsec"_s);
        QTest::newRow("a list for an axis") << u"axis"_s << QVariant(QStringList{u"time"_s, u"epoch"_s});
        QTest::newRow("a word for a switch") << u"log"_s << QVariant(u"perhaps"_s);
        QTest::newRow("a word for a weight") << u"smoothing"_s << QVariant(u"much"_s);
        QTest::newRow("no number at all") << u"smoothing"_s << QVariant(std::numeric_limits<double>::quiet_NaN());
        QTest::newRow("a word for the other switch") << u"log_x"_s << QVariant(u"perhaps"_s);
        QTest::newRow("no steps at all") << u"last_steps"_s << QVariant(0);
        QTest::newRow("steps as a word") << u"last_steps"_s << QVariant(u"some"_s);
        QTest::newRow("more steps than there are") << u"last_steps"_s << QVariant(1e18);
        QTest::newRow("half a zoom") << u"from"_s << QVariant(100.0);
        QTest::newRow("a key of another version") << u"theme"_s << QVariant(u"plaid"_s);
    }

    void garbageReadsAsTheDefault()
    {
        QFETCH(QString, key);
        QFETCH(QVariant, value);
        QVariantMap map = mapOf({});
        map.insert(key, value);
        QCOMPARE(viewOf(map), LossChart::View());
    }

    void numbersOutOfRangeAreTakenInOrDropped()
    {
        QCOMPARE(viewOf({{u"smoothing"_s, 7.0}}).smoothing, 0.99);
        QCOMPARE(viewOf({{u"smoothing"_s, -1.0}}).smoothing, 0.0);
        QVERIFY(!viewOf({{u"from"_s, 900.0}, {u"to"_s, 100.0}}).zoom);
        QVERIFY(!viewOf({{u"from"_s, -5.0}, {u"to"_s, 100.0}}).zoom);
    }
};

TUNEWATCH_TEST(saved_view, SavedViewTest)
#include "tst_saved_view.moc"
