// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/chip_bar.h"

#include "shell/filter_chip.h"
#include "support/test.h"

#include <QApplication>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using View = JobFilterSpec::View;
using Period = JobChips::Period;

class ChipBarTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<ChipBar> m_bar;

    /// The chips on screen, in their order; a set one has an asterisk.
    QStringList shown() const
    {
        QStringList texts;
        for (const FilterChip *chip : m_bar->findChildren<FilterChip *>()) {
            if (!chip->isHidden())
                texts << chip->text() + (chip->isFiltering() ? u"*"_s : QString());
        }
        for (const QPushButton *button : m_bar->findChildren<QPushButton *>()) {
            if (!button->isHidden())
                texts << button->text();
        }
        return texts;
    }

    FilterChip *chip(const QString &text) const
    {
        for (FilterChip *chip : m_bar->findChildren<FilterChip *>()) {
            if (!chip->isHidden() && chip->text() == text)
                return chip;
        }
        return nullptr;
    }

    static void choose(const FilterChip *chip, const QString &entry)
    {
        for (QAction *action : chip->menu()->actions()) {
            if (action->text() == entry)
                return action->trigger();
        }
        QFAIL("no such entry");
    }

private Q_SLOTS:
    void init()
    {
        m_bar = std::make_unique<ChipBar>();
        m_bar->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_bar.get()));
    }

    void beginsWithoutAFilter()
    {
        QCOMPARE(shown(), (QStringList{u"Any status"_s, u"Any time"_s}));
        QVERIFY(m_bar->chips().isEmpty());
    }

    void severalStatusesInOneChip()
    {
        const QSignalSpy changed(m_bar.get(), &ChipBar::chipsChanged);
        choose(chip(u"Any status"_s), u"Failed"_s);
        choose(chip(u"Failed"_s), u"Running"_s);
        QCOMPARE(shown(), (QStringList{u"Running, Failed*"_s, u"Any time"_s, u"Reset"_s}));
        QCOMPARE(changed.count(), 2);
        QCOMPARE(m_bar->chips().statuses, (std::set<View>{View::Running, View::Failed}));
        choose(chip(u"Running, Failed"_s), u"Any status"_s);
        QVERIFY(m_bar->chips().isEmpty());
        QCOMPARE(shown(), (QStringList{u"Any status"_s, u"Any time"_s}));
    }

    void aPeriod()
    {
        choose(chip(u"Any time"_s), u"Last 30 days"_s);
        QCOMPARE(m_bar->chips().period, Period::Month);
        QCOMPARE(shown(), (QStringList{u"Any status"_s, u"Last 30 days*"_s, u"Reset"_s}));
    }

    void theCrossClears()
    {
        choose(chip(u"Any time"_s), u"Last 7 days"_s);
        FilterChip *period = chip(u"Last 7 days"_s);
        QTest::qWait(0);
        QTest::mouseClick(period, Qt::LeftButton, {}, QPoint(period->width() - 6, period->height() / 2));
        QVERIFY(m_bar->chips().isEmpty());
    }

    void deleteClearsTheFocusedChip()
    {
        choose(chip(u"Any status"_s), u"Failed"_s);
        QTest::keyClick(chip(u"Failed"_s), Qt::Key_Delete);
        QVERIFY(m_bar->chips().isEmpty());
        const QSignalSpy changed(m_bar.get(), &ChipBar::chipsChanged);
        QTest::keyClick(chip(u"Any status"_s), Qt::Key_Delete);
        QCOMPARE(changed.count(), 0);
    }

    void resetClearsAllAndTheFocusIsNotLost()
    {
        m_bar->setChips({{View::Failed}, Period::Day});
        m_bar->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_bar.get()));
        auto *reset = m_bar->findChild<QPushButton *>();
        reset->setFocus();
        QTest::keyClick(reset, Qt::Key_Space);
        QVERIFY(m_bar->chips().isEmpty());
        QVERIFY(reset->isHidden());
        QVERIFY(m_bar->isAncestorOf(QApplication::focusWidget()));
    }

    void aViewThatIsAStatusHasNoStatusChip()
    {
        m_bar->setChips({{View::Running}, Period::Month});
        const QSignalSpy changed(m_bar.get(), &ChipBar::chipsChanged);
        JobFilterSpec failed;
        failed.view = View::Failed;
        m_bar->setView(failed);
        QCOMPARE(shown(), (QStringList{u"Last 30 days*"_s, u"Reset"_s}));
        QVERIFY(m_bar->chips().statuses.empty()); // a filter without a chip would hide all
        QCOMPARE(changed.count(), 1);
        m_bar->setView({});
        QCOMPARE(m_bar->chips().statuses, (std::set<View>{View::Running}));
        QCOMPARE(changed.count(), 2);
        JobFilterSpec pinned;
        pinned.view = View::Pinned;
        m_bar->setView(pinned);
        QCOMPARE(shown().constFirst(), u"Running*"_s);
    }

    void aSavedViewBringsItsOwnFiltersAndTheOthersComeBack()
    {
        m_bar->setChips({{View::Running}, Period::Month});
        JobFilterSpec failed;
        failed.view = View::Failed;
        m_bar->setView(failed); // the status rests
        const QSignalSpy changed(m_bar.get(), &ChipBar::chipsChanged);
        m_bar->setView({}, JobChips{{View::Canceled}, Period::Day});
        QCOMPARE(shown(), (QStringList{u"Canceled*"_s, u"Last 24 hours*"_s, u"Reset"_s}));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(m_bar->lastingChips(), (JobChips{{}, Period::Month}));
        choose(chip(u"Canceled"_s), u"Failed"_s); // changed for now
        m_bar->setView({}, JobChips{{}, Period::Week});
        QCOMPARE(shown(), (QStringList{u"Any status"_s, u"Last 7 days*"_s, u"Reset"_s}));
        m_bar->setView(failed);
        QCOMPARE(shown(), (QStringList{u"Last 30 days*"_s, u"Reset"_s}));
        m_bar->setView({});
        QCOMPARE(m_bar->chips(), (JobChips{{View::Running}, Period::Month}));
    }

    void saysItsFiltersInWords()
    {
        QVERIFY(ChipBar::wordsOf({}).isEmpty());
        QCOMPARE(ChipBar::wordsOf({{View::Failed, View::Running}, Period::Week}),
                 (QStringList{u"Running"_s, u"Failed"_s, u"Last 7 days"_s}));
    }

    void settingThemSaysNothing()
    {
        const QSignalSpy changed(m_bar.get(), &ChipBar::chipsChanged);
        m_bar->setChips({{View::Failed}, Period::Any});
        QCOMPARE(changed.count(), 0);
    }

    void aNarrowWindowHasOneFilter()
    {
        m_bar->setCollapsed(true);
        QCOMPARE(shown(), QStringList{u"Filter"_s});
        choose(chip(u"Filter"_s), u"Failed"_s);
        choose(chip(u"Filter"_s), u"Last 30 days"_s);
        QCOMPARE(shown(), QStringList{u"Filter*"_s});
        QCOMPARE(m_bar->chips(), (JobChips{{View::Failed}, Period::Month}));
        m_bar->setCollapsed(false);
        QCOMPARE(shown(), (QStringList{u"Failed*"_s, u"Last 30 days*"_s, u"Reset"_s}));
    }

    void severalBoxesAreCheckedInOneMenu()
    {
        QMenu *menu = chip(u"Any status"_s)->menu();
        menu->popup(QPoint(0, 0));
        QVERIFY(QTest::qWaitForWindowExposed(menu));
        QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(menu->actions().at(0)).center());
        QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(menu->actions().at(2)).center());
        QVERIFY(menu->isVisible());
        QCOMPARE(m_bar->chips().statuses, (std::set<View>{View::Running, View::Failed}));
        menu->hide();
    }
};

TUNEWATCH_TEST(chip_bar, ChipBarTest)
#include "tst_chip_bar.moc"
