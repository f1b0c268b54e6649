// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "full_log/full_log.h"

#include "full_log/class_row.h"
#include "full_log/density_map.h"
#include "full_log/filter_panel.h"
#include "log/find_bar.h"
#include "log/line_field.h"
#include "log/log_finder.h"
#include "log/log_message.h"
#include "log/log_tool_bar.h"
#include "page_bench.h"
#include "support/test.h"
#include "text_zone.h"
#include "theme/palette.h"

#include <QLabel>
#include <QPointer>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTimeZone>
#include <QToolButton>
#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace {

LogPageFacts facts()
{
    LogPageFacts facts;
    facts.name = u"sql-assist cn"_s;
    facts.id = u"ft-202611200918-c31a"_s;
    facts.status = JobStatus::Running;
    facts.statusWord = u"Running"_s;
    facts.lines = 1'204'318;
    facts.heldLines = facts.lines;
    facts.bytesOnDisk = 148'000'000;
    return facts;
}

} // namespace

class FullLogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        text::setZone(QTimeZone::utc());
        applyTheme(*qApp, Theme::Light);
    }

    void theViewGoesThereAndBackAsItIs()
    {
        PageBench bench;
        QVERIFY(bench.isRead());
        bench.view()->setFilter({});
        bench.view()->showLine(2000);
        bench.view()->select({{2000, 2}, {2000, 7}});
        bench.find<QLineEdit>(u"Search log"_s)->setText(u"eval_loss"_s);
        QVERIFY(QTest::qWaitFor([&] { return bench.panel->finder()->state() == LogFinder::State::Done; }));
        bench.view()->showLine(2000);
        const LogView *view = bench.view();
        const qint64 line = bench.view()->position().line;
        const int readers = bench.log.readersMade();
        bench.enter();
        QVERIFY(bench.page->isAncestorOf(view));
        QVERIFY(view->isVisible());
        QCOMPARE(bench.view()->position().line, line);
        QVERIFY(!bench.view()->isFollowing());
        QCOMPARE(bench.find<QLineEdit>(u"Search log"_s)->text(), u"eval_loss"_s);
        QCOMPARE(bench.view()->selectedBytes().size(), 5);
        bench.leave();
        QVERIFY(bench.splitter->isAncestorOf(view));
        QCOMPARE(bench.splitter->indexOf(bench.panel), 1);
        QVERIFY(bench.panel->isAncestorOf(bench.panel->tools()->find()));
        QCOMPARE(bench.view()->position().line, line);
        QCOMPARE(bench.view()->selectedBytes().size(), 5);
        QVERIFY(bench.panel->finder()->state() == LogFinder::State::Done);
        QCOMPARE(bench.log.readersMade(), readers);
        QCOMPARE(bench.window.findChildren<LogPanel *>().size(), 1);
    }

    void theToolBarIsWholeAgain()
    {
        PageBench bench;
        QVERIFY(bench.isRead());
        const auto order = [&] {
            QStringList names;
            const QLayout *row = bench.panel->tools()->layout();
            for (int i = 0; i < row->count(); ++i) {
                if (const QWidget *part = row->itemAt(i)->widget())
                    names << QString::fromLatin1(part->metaObject()->className());
            }
            return names;
        };
        const QStringList before = order();
        bench.enter();
        QVERIFY(!bench.panel->tools()->isVisible());
        bench.leave();
        QVERIFY(bench.panel->tools()->isVisible());
        QVERIFY(bench.panel->tools()->find()->isVisible());
        QVERIFY(!bench.panel->tools()->lineField()->isVisible());
        QCOMPARE(order(), before);
        QVERIFY(bench.view()->verticalScrollBar()->isVisible());
    }

    void whoFollowsGoesOnFollowing()
    {
        PageBench bench;
        QVERIFY(bench.isRead());
        bench.enter();
        QVERIFY(bench.view()->isFollowing());
        auto *follow = named<QToolButton>(bench.page, u"Follow"_s);
        QVERIFY(follow->isChecked());
        bench.log.grow(100);
        QVERIFY(bench.view()->scroll().isAtEnd());
        follow->click();
        QVERIFY(!bench.view()->isFollowing());
        bench.leave();
        QVERIFY(!bench.view()->isFollowing());
    }

    void filtersOfThePageAreItsOwn()
    {
        PageBench bench;
        LineFilter panels;
        panels.levels.set(Level::Warning, true);
        bench.view()->setFilter(panels);
        bench.enter();
        QVERIFY(bench.view()->filter() == FilterPanel::standard());
        bench.find<ClassRow>(u"Info"_s)->click();
        QVERIFY(bench.view()->filter().isFolded(LineClass::Info));
        bench.leave();
        QVERIFY(bench.view()->filter() == panels);
        bench.enter();
        QVERIFY(bench.view()->filter().isFolded(LineClass::Info));
        QVERIFY(!bench.find<ClassRow>(u"Info"_s)->isChecked());
    }

    void whatIsFoldedIsKeptForTheNextRun()
    {
        PageBench bench;
        bench.enter();
        bench.find<ClassRow>(u"Info"_s)->click();
        bench.find<ClassRow>(u"Progress bars"_s)->click();
        LogPanel panel;
        QWidget window;
        FullLog next(&panel, bench.settings, &window);
        next.enter({});
        QVERIFY(panel.view()->filter().isFolded(LineClass::Info));
        QVERIFY(!panel.view()->filter().isFolded(LineClass::Progress));
        next.leave();
    }

    void nonsenseInTheSettingsFoldsNoUnknownClass()
    {
        PageBench bench;
        bench.settings.set(Settings::Key::FullLog, QVariantMap{{u"folded"_s, 0xffff}, {u"context"_s, 9999}});
        LogPanel panel;
        QWidget window;
        FullLog next(&panel, bench.settings, &window);
        next.enter({});
        QCOMPARE(int(panel.view()->filter().foldedClasses), 0b111111);
        QCOMPARE(panel.view()->filter().context, 10);
        next.leave();
    }

    void aPartOfALogIsForgottenWithItsJob()
    {
        PageBench bench;
        bench.enter({u"sg"_s, u"ft-1"_s});
        auto *last = named<RangeField>(bench.page, u"Last line"_s);
        last->setFocus();
        last->selectAll();
        QTest::keyClicks(last, u"300"_s);
        QTest::keyClick(last, Qt::Key_Return);
        QCOMPARE(*bench.view()->filter().range, (std::pair<qint64, qint64>(0, 299)));
        bench.leave();
        QVERIFY(!bench.view()->filter().range);
        bench.enter({u"sg"_s, u"ft-1"_s});
        QVERIFY(bench.view()->filter().range);
        bench.leave();
        bench.enter({u"sg"_s, u"ft-2"_s});
        QVERIFY(!bench.view()->filter().range);
    }

    void aPartOfALogIsForgottenWithItsLines()
    {
        PageBench bench;
        LineFilter part;
        part.range = {100, 199};
        bench.view()->setFilter(part);
        bench.enter();
        bench.view()->setFilter(part);
        bench.log.replace(3000);
        QVERIFY(!bench.view()->filter().range);
        bench.leave();
        QVERIFY(!bench.view()->filter().range);
        bench.log.replace(4000);
        bench.enter();
        QVERIFY(!bench.view()->filter().range);
    }

    void classesAreCountedAsTheyAreRead()
    {
        PageBench bench(5000);
        bench.enter();
        QVERIFY(bench.isRead());
        const ClassCounts counts = classCounts(*bench.view()->facts().table(), 0, 4);
        QVERIFY(counts[size_t(LineClass::Warning)] > 0);
        QTRY_COMPARE(bench.find<ClassRow>(u"Warning"_s)->accessibleDescription(),
                     u"%1 line(s)"_s.arg(counts[size_t(LineClass::Warning)]));
    }

    void theJobAndItsLogAreSaid_data()
    {
        QTest::addColumn<qint64>("held");
        QTest::addColumn<bool>("hasSize");
        QTest::addColumn<QString>("words");
        QTest::newRow("all of it, and its size") << qint64(1'204'318) << true << u"1,204,318 lines, 148 MB on disk, complete"_s;
        QTest::newRow("all of it") << qint64(1'204'318) << false << u"1,204,318 lines, complete"_s;
        QTest::newRow("a part") << qint64(840'000) << true << u"840,000 of 1,204,318 lines are here"_s;
    }

    void theJobAndItsLogAreSaid()
    {
        QFETCH(qint64, held);
        QFETCH(bool, hasSize);
        QFETCH(QString, words);
        LogPageFacts said = facts();
        said.heldLines = held;
        if (!hasSize)
            said.bytesOnDisk.reset();
        PageBench bench;
        bench.enter();
        bench.page->setFacts(said);
        QVERIFY(says(bench, words));
        QVERIFY(says(bench, u"sql-assist cn"_s));
        QVERIFY(says(bench, u"ft-202611200918-c31a"_s));
    }

    void aJobThatHasEndedIsNotFollowed()
    {
        PageBench bench;
        bench.enter();
        LogPageFacts said = facts();
        said.ended = u"Ended 20:15:10"_s;
        bench.page->setFacts(said);
        QVERIFY(!named<QToolButton>(bench.page, u"Follow"_s)->isVisible());
        QVERIFY(says(bench, u"Ended 20:15:10"_s));
    }

    void theLineFieldStandsInPlaceOfItsButton()
    {
        PageBench bench;
        bench.enter();
        QVERIFY(QTest::qWaitForWindowActive(&bench.window));
        auto *button = named<QToolButton>(bench.page, u"Go to line"_s);
        button->click();
        LineField *field = bench.panel->tools()->lineField();
        QVERIFY(field->isVisible());
        QVERIFY(!button->isVisible());
        QTest::keyClicks(field, u"1234"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(!field->isVisible());
        QVERIFY(button->isVisible());
        QCOMPARE(bench.view()->currentLine(), 1233);
    }

    void hitsAloneAreShownWhileThereIsASearch()
    {
        PageBench bench;
        QVERIFY(bench.isRead());
        bench.enter();
        auto *matching = named<QToolButton>(bench.page, u"Matching lines only"_s);
        QVERIFY(!matching->isEnabled());
        bench.find<QLineEdit>(u"Search log"_s)->setText(u"timed out"_s);
        QVERIFY(matching->isEnabled());
        matching->click();
        QVERIFY(bench.view()->filter().matchingOnly);
        QVERIFY(named<QWidget>(bench.page, u"Reset the filters"_s)->isVisible());
        QVERIFY(matching->isChecked());
        // Without a search it has no effect, and does not look as if it had.
        bench.panel->clearSearch();
        QVERIFY(!matching->isChecked());
        QVERIFY(!matching->isEnabled());
        QVERIFY(!named<QWidget>(bench.page, u"Reset the filters"_s)->isVisible());
        bench.find<QLineEdit>(u"Search log"_s)->setText(u"timed out"_s);
        QVERIFY(matching->isChecked());
    }

    void tabGoesThroughThePageAndThroughThePanelAsBefore()
    {
        PageBench bench;
        QVERIFY(bench.isRead());
        QVERIFY(QTest::qWaitForWindowActive(&bench.window));
        const auto walk = [&](QWidget *first) {
            QStringList names;
            first->setFocus(Qt::TabFocusReason);
            do {
                const QWidget *focus = QApplication::focusWidget();
                names << (focus->accessibleName().isEmpty() ? QString::fromLatin1(focus->metaObject()->className()) : focus->accessibleName());
                QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            } while (QApplication::focusWidget() != first && names.size() < 50);
            return names;
        };
        QLineEdit *field = bench.find<QLineEdit>(u"Search log"_s);
        const QStringList before = walk(field);
        bench.enter();
        const QStringList names = walk(named<QToolButton>(bench.page, u"Back"_s));
        const QStringList wanted{u"Back"_s, u"Go to line"_s, u"Save as…"_s, u"Follow"_s, u"Leave full screen"_s, u"Error"_s, u"Progress bars"_s,
                                 u"First line"_s, u"Last line"_s, u"Fold progress bars"_s, u"Show time since start"_s, u"Search log"_s,
                                 u"Match case"_s, u"Wrap long lines"_s, u"Size of the text"_s, u"Log lines"_s, u"Map of the log"_s};
        QStringList found;
        for (const QString &name : names)
            if (wanted.contains(name))
                found << name;
        QVERIFY2(found == wanted, qPrintable(names.join(u", "_s)));
        bench.leave();
        const QStringList after = walk(field);
        QVERIFY2(after == before, qPrintable(before.join(u", "_s) + u" / "_s + after.join(u", "_s)));
    }

    void wrapAndTheTimeSinceTheStartAreTheViews()
    {
        PageBench bench;
        bench.enter();
        named<QToolButton>(bench.page, u"Wrap long lines"_s)->click();
        QVERIFY(bench.view()->isWrapped());
        bench.view()->toggleWrap();
        QVERIFY(!named<QToolButton>(bench.page, u"Wrap long lines"_s)->isChecked());
        bench.find<ClassRow>(u"Show time since start"_s)->click();
        QVERIFY(bench.view()->showsElapsed());
        bench.leave();
        QVERIFY(!bench.view()->showsElapsed());
        bench.enter();
        QVERIFY(bench.view()->showsElapsed());
    }

    void theSearchSaysHowLongItTook()
    {
        PageBench bench;
        QVERIFY(bench.isRead());
        bench.enter();
        bench.find<QLineEdit>(u"Search log"_s)->setText(u"timed out"_s);
        QVERIFY(QTest::qWaitFor([&] { return bench.panel->finder()->state() == LogFinder::State::Done; }));
        const double seconds = std::chrono::duration<double>(bench.panel->finder()->elapsed()).count();
        QVERIFY(says(bench, u"50 hit(s) in %1 s"_s.arg(QLocale().toString(seconds, 'f', 2))));
        QVERIFY(says(bench, u"Esc clears the search, F11 leaves full screen"_s));
    }

    void aWindowIsClosedWhileHitsAloneAreShown()
    {
        PageBench bench;
        QVERIFY(bench.isRead());
        auto window = std::make_unique<QWidget>();
        auto *panel = new LogPanel(window.get());
        auto *page = new FullLog(panel, bench.settings, window.get());
        panel->setSource(&bench.log);
        page->enter({u"sg"_s, u"ft-1"_s});
        named<QLineEdit>(page, u"Search log"_s)->setText(u"timed out"_s);
        QVERIFY(QTest::qWaitFor([&] { return panel->finder()->state() == LogFinder::State::Done; }));
        LineFilter filter = panel->view()->filter();
        filter.matchingOnly = true;
        panel->view()->setFilter(filter);
        QSignalSpy told(panel->view(), &LogView::rowsChanged);
        QPointer<LogPanel> gone(panel);
        window.reset();
        QVERIFY(!gone);
        QCOMPARE(told.count(), 0);
    }

    void everyPaneCanBeReachedAndHasAName()
    {
        PageBench bench;
        bench.enter();
        for (const QWidget *pane : bench.page->panes())
            QVERIFY2(pane->isVisible(), pane->metaObject()->className());
        for (const QToolButton *button : bench.page->findChildren<QToolButton *>())
            QVERIFY2(!button->isVisible() || qobject_cast<QLineEdit *>(button->parentWidget()) || !(button->accessibleName() + button->text()).isEmpty(),
                     qPrintable(button->toolTip()));
        for (const QLineEdit *field : bench.page->findChildren<QLineEdit *>())
            QVERIFY2(!field->accessibleName().isEmpty(), qPrintable(field->text()));
    }
};

TUNEWATCH_TEST(full_log, FullLogTest)
#include "tst_full_log.moc"
