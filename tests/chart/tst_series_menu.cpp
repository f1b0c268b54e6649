// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/chart_menu.h"
#include "chart/chart_toolbar.h"
#include "chart/make_run.h"
#include "chart/series_menu.h"
#include "chart/shown_chart.h"

#include "support/test.h"

#include <QContextMenuEvent>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

QString words(const QMenu &menu)
{
    QStringList words;
    for (const QAction *action : menu.actions()) {
        if (action->isVisible() && !action->text().isEmpty())
            words.append((action->isChecked() ? u"x "_s : QString()) + action->text());
    }
    return words.join(u'|');
}

std::vector<MetricPlan> many(int count)
{
    std::vector<MetricPlan> metrics;
    for (int i = 0; i < count; ++i)
        metrics.push_back({"metric " + std::to_string(i)});
    return metrics;
}

} // namespace

class SeriesMenuTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySeriesIsOfferedWithACheckMark()
    {
        SeriesMenu menu(u"Series"_s, nullptr);
        const auto run = makeData({}, {{"grad_norm"}, {"a & b"}});
        menu.setSeries(run.get(), {{"grad_norm"}});
        QCOMPARE(words(menu), u"learning_rate|x grad_norm|a && b"_s);
        QVERIFY(!menu.findChild<QLineEdit *>());
        menu.setSeries(nullptr, {});
        QVERIFY(menu.isEmpty() && !menu.menuAction()->isEnabled());
    }

    void otherRanksAreInAMenuOfTheirOwn()
    {
        SeriesMenu menu(u"Series"_s, nullptr);
        const auto run = makeData({}, {{"loss@rank1"}, {"loss@rank2"}});
        menu.setSeries(run.get(), {{"loss@rank2"}});
        QCOMPARE(words(menu), u"learning_rate|Other ranks"_s);
        QSignalSpy toggled(&menu, &SeriesMenu::toggled);
        const QMenu *ranks = menu.actions().back()->menu();
        QCOMPARE(words(*ranks), u"loss@rank1|x loss@rank2"_s);
        ranks->actions().front()->trigger();
        QCOMPARE(toggled.size(), 1);
        QCOMPARE(toggled.front(), (QVariantList{u"loss@rank1"_s, true}));
    }

    void manyAreFoundByAFilter()
    {
        SeriesMenu menu(u"Series"_s, nullptr);
        menu.setSeries(makeData({}, many(11)).get(), {});
        QVERIFY(!menu.findChild<QLineEdit *>()); // twelve with the learning rate
        menu.setSeries(makeData({}, many(12)).get(), {});
        auto *field = menu.findChild<QLineEdit *>();
        QVERIFY(field && !field->accessibleName().isEmpty());
        field->setText(u"RIC 1"_s);
        QCOMPARE(words(menu), u"metric 1|metric 10|metric 11"_s);
        field->clear();
        QCOMPARE(menu.actions().size(), 14);
        QVERIFY(words(menu).startsWith(u"learning_rate|metric 0|"));
    }

    void itStaysOpenWhileSeveralAreTicked()
    {
        SeriesMenu menu(u"Series"_s, nullptr);
        menu.setSeries(makeData({}, {{"grad_norm"}}).get(), {});
        QSignalSpy toggled(&menu, &SeriesMenu::toggled);
        menu.popup({});
        QTest::mouseClick(&menu, Qt::LeftButton, {}, menu.actionGeometry(menu.actions().front()).center());
        QVERIFY(menu.isVisible());
        menu.setActiveAction(menu.actions().back());
        QTest::keyClick(&menu, Qt::Key_Space);
        QVERIFY(menu.isVisible());
        QCOMPARE(toggled.size(), 2);
        QCOMPARE(words(menu), u"x learning_rate|x grad_norm"_s);
        menu.hide();
    }

    void theToolbarHasItAsThePlotHas()
    {
        Chart chart;
        chart.setRun(makeData({}, {{"grad_norm"}}));
        const auto *menu = chart.findChild<ChartMenu *>();
        auto *toolbar = chart.findChild<ChartToolbar *>();
        QContextMenuEvent event(QContextMenuEvent::Mouse, {200, 20}, toolbar->mapToGlobal(QPoint(200, 20)));
        QCoreApplication::sendEvent(toolbar, &event);
        QVERIFY(menu->isVisible());
        chart.findChild<ChartMenu *>()->close();
    }

    void theChartsMenuOffersThem()
    {
        Chart chart;
        chart.setRun(makeData({}, {{"grad_norm"}}));
        auto *menu = chart.findChild<ChartMenu *>();
        Q_EMIT menu->aboutToShow();
        QCOMPARE(words(*menu->series()), u"learning_rate|grad_norm"_s);
        menu->series()->actions().back()->trigger();
        QCOMPARE(chart.strips(), (ShownStrips{{"grad_norm"}}));
        chart.setMode(LossChart::Mode::Overview); // among other facts there is no room for strips
        Q_EMIT menu->aboutToShow();
        QVERIFY(!menu->series()->menuAction()->isEnabled());
    }
};

TUNEWATCH_TEST(series_menu, SeriesMenuTest)
#include "tst_series_menu.moc"
