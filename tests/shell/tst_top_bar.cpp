// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/top_bar.h"

#include "shell/chip_bar.h"
#include "shell/connections.h"
#include "shell/search_field.h"
#include "support/test.h"

#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

class TopBarTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TopBar> m_bar;

    SearchField *search() const { return m_bar->findChild<SearchField *>(); }
    QToolButton *button(const QString &name) const
    {
        for (QToolButton *button : m_bar->findChildren<QToolButton *>()) {
            if (button->accessibleName() == name)
                return button;
        }
        return nullptr;
    }

private Q_SLOTS:
    void init()
    {
        m_bar = std::make_unique<TopBar>();
        m_bar->setTitle(u"All jobs"_s);
        m_bar->setCount(u"96"_s);
        m_bar->resize(1440, 48);
        m_bar->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_bar.get()));
    }

    void cleanup() { m_bar.reset(); }

    void searchesWhileTypingAfterAPause()
    {
        const QSignalSpy searched(m_bar.get(), &TopBar::searched);
        QTest::keyClicks(search(), u"qwen3"_s);
        QCOMPARE(searched.count(), 0);
        QTRY_COMPARE(searched.count(), 1);
        QCOMPARE(searched.at(0).at(0).toString(), u"qwen3"_s);
        QCOMPARE(m_bar->searchText(), u"qwen3"_s);
    }

    void escapeClearsAndThenBelongsToTheWindow()
    {
        search()->setText(u"a"_s);
        QTest::keyClick(search(), Qt::Key_Escape);
        QVERIFY(search()->text().isEmpty());
        const QSignalSpy wanted(m_bar.get(), &TopBar::tableWanted);
        QTest::keyClick(search(), Qt::Key_Down);
        QTest::keyClick(search(), Qt::Key_Return);
        QCOMPARE(wanted.count(), 2);
    }

    void theHintGivesWayToWords()
    {
        const auto *hint = search()->findChild<QLabel *>();
        QCOMPARE(hint->isHidden(), false);
        search()->setText(u"a"_s);
        QVERIFY(hint->isHidden());
        search()->clear();
        QVERIFY(!hint->isHidden());
    }

    void narrowWindows_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("searchWidth");
        QTest::addColumn<QString>("placeholder");
        QTest::addColumn<bool>("isOneFilter");
        QTest::newRow("1440") << 1440 << 256 << u"Search jobs, models, IDs"_s << false;
        QTest::newRow("1024") << 1024 << 176 << u"Search jobs"_s << false;
        QTest::newRow("990") << 990 << 176 << u"Search jobs"_s << true;
    }

    void narrowWindows()
    {
        QFETCH(int, width);
        m_bar->resize(width, 48);
        QTest::qWait(0);
        QTEST(search()->width(), "searchWidth");
        QTEST(search()->placeholderText(), "placeholder");
        QFETCH(bool, isOneFilter);
        const QList<QToolButton *> chips = m_bar->findChild<ChipBar *>()->findChildren<QToolButton *>();
        for (const QToolButton *chip : chips)
            QCOMPARE(chip->isVisible(), (chip->text() == u"Filter") == isOneFilter);
    }

    void aLongTitleLeavesRoomForTheFilters()
    {
        m_bar->resize(1200, 48);
        m_bar->setTitle(sample::longName());
        QTest::qWait(0);
        QCOMPARE(m_bar->width(), 1200);
        QVERIFY(search()->geometry().right() < 1200);
        QVERIFY(button(u"Refresh"_s)->geometry().right() < 1200);
    }

    void aSlowRefreshIsShownAndASwiftOneIsNot()
    {
        QToolButton *refresh = button(u"Refresh"_s);
        const QString before = refresh->toolTip();
        m_bar->setRefreshing({u"Singapore"_s});
        m_bar->setRefreshing({});
        QCOMPARE(refresh->toolTip(), before);
        m_bar->setRefreshing({u"Singapore"_s});
        QCOMPARE(refresh->toolTip(), before);
        QTRY_COMPARE(refresh->toolTip(), u"Refreshing Singapore…"_s);
        m_bar->setRefreshing({u"Singapore"_s, u"Beijing"_s});
        QCOMPARE(refresh->toolTip(), u"Refreshing Singapore, Beijing…"_s);
        m_bar->setRefreshing({});
        QCOMPARE(refresh->toolTip(), before);
        const QSignalSpy wanted(m_bar.get(), &TopBar::refreshWanted);
        QTest::mouseClick(refresh, Qt::LeftButton);
        QCOMPARE(wanted.count(), 1);
    }

    void noColumnsButtonWithoutItsMenu()
    {
        QVERIFY(button(u"Columns"_s)->isHidden());
        QMenu menu;
        m_bar->setColumnsMenu(&menu);
        QVERIFY(!button(u"Columns"_s)->isHidden());
        m_bar->setColumnsMenu(nullptr);
        QVERIFY(button(u"Columns"_s)->isHidden());
    }

    void filtersOfThePersonAreSaid()
    {
        const QSignalSpy changed(m_bar.get(), &TopBar::chipsChanged);
        m_bar->setChips({{}, JobChips::Period::Month});
        QCOMPARE(changed.count(), 0);
        QCOMPARE(m_bar->chips().period, JobChips::Period::Month);
    }
};

TUNEWATCH_TEST(top_bar, TopBarTest)
#include "tst_top_bar.moc"
