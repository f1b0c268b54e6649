// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The page of the full-screen log in the window: how it is entered and left, and what keys do there.

#include "detail/elided_label.h"
#include "full_log/density_map.h"
#include "full_log/full_log.h"
#include "log/find_bar.h"
#include "log/log_finder.h"
#include "log/log_tool_bar.h"
#include "page_bench.h"
#include "support/test.h"
#include "theme/palette.h"
#include "../window/window_run.h"

#include <QApplication>
#include <QLineEdit>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;
using namespace monitor_bench;
using Question = ScriptedService::Question;

namespace {

Place logPlace()
{
    Place place;
    place.page = Place::Page::Log;
    return place;
}

/// The window on a job with 900 lines, all of them here.
struct Opened
{
    Opened()
        : service([](const Question &q) { return serve(q, 2, 900); })
        , run(directory.path(), {connectionTo(service.baseUrl())})
    {
        run.window.activateWindow();
    }

    bool isReady()
    {
        return run.hasJobs(2) && QTest::qWaitForWindowActive(&run.window)
            && QTest::qWaitFor([this] { return run.log()->rows().lines() == 900; });
    }
    FullLog *page() const { return run.window.findChild<FullLog *>(); }
    bool isOpen() const { return page() && run.page() == page() && page()->isEntered(); }
    bool isClosed() const { return run.page() != page() && run.detail()->isAncestorOf(run.log()); }
    QLineEdit *search() const { return named<QLineEdit>(&run.window, u"Search log"_s); }

    QTemporaryDir directory;
    ScriptedService service;
    Run run;
};

} // namespace

class LogPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        applyTheme(*qApp, Theme::Light);
    }

    void itIsEnteredAndLeft_data()
    {
        QTest::addColumn<QString>("enter");
        QTest::addColumn<QString>("leave");
        const QStringList ways{u"F11"_s, u"Esc"_s, u"back arrow"_s, u"full-screen icon"_s, u"Alt+Left"_s, u"a tab"_s};
        for (const QString &way : ways)
            QTest::newRow(qPrintable(u"F11, left by "_s + way)) << u"F11"_s << way;
        QTest::newRow("the panel's button, left by F11") << u"button"_s << u"F11"_s;
        QTest::newRow("the command line, left by Esc") << u"--show log"_s << u"Esc"_s;
    }

    void itIsEnteredAndLeft()
    {
        QFETCH(QString, enter);
        QFETCH(QString, leave);
        Opened window;
        QVERIFY(window.isReady());
        LogView *view = window.run.log();
        if (enter == u"F11"_s)
            window.run.action(Do::Expand)->trigger();
        else if (enter == u"button"_s)
            named<QToolButton>(window.run.detail(), u"Expand the log"_s)->click();
        else
            window.run.window.go(logPlace());
        QTRY_VERIFY(window.isOpen());
        QCOMPARE(window.run.log(), view);
        QVERIFY(view->isVisible());
        QCOMPARE(QApplication::focusWidget(), view);
        if (leave == u"F11"_s)
            window.run.action(Do::Expand)->trigger();
        else if (leave == u"Esc"_s)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        else if (leave == u"back arrow"_s)
            named<QToolButton>(window.page(), u"Back"_s)->click();
        else if (leave == u"full-screen icon"_s)
            named<QToolButton>(window.page(), u"Leave full screen"_s)->click();
        else if (leave == u"a tab"_s)
            window.run.detail()->setTab(DetailTab::Log);
        else
            window.run.action(Do::Back)->trigger();
        QVERIFY(window.isClosed());
        QCOMPARE(window.run.detail()->expanded(), Expanded::None);
        QVERIFY(window.run.log()->isVisible());
        QVERIFY(window.run.detail()->log()->tools()->find()->isVisible());
        QCOMPARE(QApplication::focusWidget(), view);
    }

    void escTakesBackOneThingAtATime_data()
    {
        QTest::addColumn<QString>("focus");
        QTest::newRow("focus in the lines") << u"lines"_s;
        QTest::newRow("focus in the search") << u"search"_s;
        QTest::newRow("focus on the map") << u"map"_s;
        QTest::newRow("focus in a range that nobody changes") << u"range"_s;
        QTest::newRow("focus on a check box") << u"box"_s;
    }

    void escTakesBackOneThingAtATime()
    {
        QFETCH(QString, focus);
        Opened window;
        QVERIFY(window.isReady());
        window.run.action(Do::Expand)->trigger();
        QVERIFY(window.isOpen());
        window.search()->setText(u"loss"_s);
        QWidget *widget = window.run.log();
        if (focus == u"search"_s)
            widget = window.search();
        else if (focus == u"map"_s)
            widget = window.page()->findChild<DensityMap *>();
        else if (focus == u"range"_s)
            widget = named<RangeField>(window.page(), u"First line"_s);
        else if (focus == u"box"_s)
            widget = named<QCheckBox>(window.page(), u"Info"_s);
        widget->setFocus(Qt::TabFocusReason);
        QCOMPARE(QApplication::focusWidget(), widget);
        QTest::keyClick(widget, Qt::Key_Escape);
        QCOMPARE(window.search()->text(), QString());
        QVERIFY(window.isOpen());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(window.isClosed());
    }

    void keysOfTheLogWorkThereAndOthersDoNot()
    {
        Opened window;
        QVERIFY(window.isReady());
        window.run.action(Do::Expand)->trigger();
        window.run.action(Do::SearchLog)->trigger();
        QCOMPARE(QApplication::focusWidget(), window.search());
        window.run.action(Do::GoToLine)->trigger();
        QVERIFY(named<QLineEdit>(window.page(), u"Go to line"_s)->isVisible());
        QVERIFY(!window.run.action(Do::SearchJobs)->isEnabled());
        QVERIFY(!window.run.action(Do::NextJob)->isEnabled());
        window.run.action(Do::Expand)->trigger();
        QVERIFY(window.isClosed());
        QVERIFY(window.run.action(Do::SearchJobs)->isEnabled());
    }

    void f6GoesThroughThePanes()
    {
        Opened window;
        QVERIFY(window.isReady());
        window.run.action(Do::Expand)->trigger();
        QStringList visited;
        for (int i = 0; i < 5; ++i) {
            window.run.action(Do::NextPane)->trigger();
            const QWidget *focus = QApplication::focusWidget();
            QVERIFY(focus);
            QVERIFY(window.page()->isAncestorOf(focus));
            visited << focus->accessibleName();
        }
        QCOMPARE(visited, (QStringList{u"Map of the log"_s, u"Back"_s, u"Error"_s, u"Search log"_s, u"Log lines"_s}));
    }

    void whatIsShownThereIsTheOpenJob()
    {
        Opened window;
        QVERIFY(window.isReady());
        window.run.action(Do::Expand)->trigger();
        const auto says = [&](const QString &words) {
            const auto labels = window.page()->findChildren<QLabel *>();
            return std::ranges::any_of(labels, [&](const QLabel *label) {
                const auto *elided = qobject_cast<const ElidedLabel *>(label);
                return (elided ? elided->fullText() : label->text()) == words;
            });
        };
        QTRY_VERIFY(says(u"900 lines, complete"_s));
        QVERIFY(says(window.run.detail()->job().id));
    }

    void anotherJobIsOpenedInTheWindowAsUsual()
    {
        Opened window;
        QVERIFY(window.isReady());
        window.run.action(Do::Expand)->trigger();
        window.run.table()->setCurrentIndex(window.run.table()->model()->index(1, 0));
        QVERIFY(window.isClosed());
    }

    void theWindowCanBeClosedWhileItIsOpen()
    {
        QTemporaryDir directory;
        ScriptedService service([](const Question &q) { return serve(q, 1, 900); });
        {
            Run run(directory.path(), {connectionTo(service.baseUrl())});
            QVERIFY(run.hasJobs(1));
            run.action(Do::Expand)->trigger();
            run.window.close();
        }
        Run run(directory.path(), {connectionTo(service.baseUrl())});
        QVERIFY(run.hasJobs(1));
        QVERIFY(run.detail()->isAncestorOf(run.log()));
        QTRY_VERIFY(run.log()->isVisible());
    }
};

TUNEWATCH_TEST(log_page, LogPageTest)
#include "tst_log_page.moc"
