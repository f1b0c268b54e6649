// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/log_panel.h"

#include "log/log_finder.h"
#include "log/log_view.h"
#include "memory_log.h"
#include "support/test.h"

#include <QAccessible>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace {

template <typename T>
T *named(QWidget &parent, const QString &accessibleName)
{
    for (T *widget : parent.findChildren<T *>()) {
        if (widget->accessibleName() == accessibleName)
            return widget;
    }
    return nullptr;
}

/// Texts of the visible labels: what a person can read in the tool bar.
QStringList sentences(const QWidget &panel)
{
    QStringList texts;
    for (const QLabel *label : panel.findChildren<QLabel *>()) {
        if (label->isVisible() && !label->text().isEmpty())
            texts.append(label->text());
    }
    return texts;
}

struct Panel
{
    explicit Panel(qint64 lines = 5000)
        : log(trainingLine)
    {
        log.setKind(trainingKind);
        log.setLineCount(lines);
        log.holdAll();
        panel.resize(1400, 400);
        panel.setSource(&log);
        panel.show();
        field = named<QLineEdit>(panel, u"Search log"_s);
    }

    bool says(const QString &text) const { return sentences(panel).contains(text); }

    MemoryLog log;
    LogPanel panel;
    QLineEdit *field = nullptr;
};

} // namespace

class LogPanelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void carriesTheNamesOfItsParts()
    {
        Panel panel;
        QVERIFY(panel.field);
        QVERIFY(named<LogView>(panel.panel, u"Log lines"_s));
        QVERIFY(named<QToolButton>(panel.panel, u"Follow"_s)->isCheckable());
        QVERIFY(panel.says(u"5,000 lines"_s));
    }

    void anEmptyLogSaysWhy()
    {
        Panel panel(0);
        QVERIFY(!panel.panel.view()->isVisible());
        QVERIFY(panel.says(u"The log is empty"_s));
        QVERIFY(panel.says(u"The service writes the first lines when the job starts."_s));
        panel.panel.setNotice(u"Singapore cannot be reached"_s, u"Connection refused."_s);
        QVERIFY(panel.says(u"Connection refused."_s));
        panel.log.grow(1);
        QVERIFY(panel.panel.view()->isVisible());
        QVERIFY(panel.says(u"1 line"_s));
    }

    void followIsACheckBoxThatMirrorsTheView()
    {
        Panel panel;
        auto *follow = named<QToolButton>(panel.panel, u"Follow"_s);
        QVERIFY(follow->isChecked());
        follow->click();
        QVERIFY(!panel.panel.view()->isFollowing());
        follow->click();
        QVERIFY(panel.panel.view()->isFollowing());
        panel.panel.view()->showLine(10);
        QVERIFY(!follow->isChecked());
        panel.panel.setEnded(u"Ended 20:15:10"_s);
        QVERIFY(!follow->isVisible());
        QVERIFY(panel.says(u"Ended 20:15:10"_s));
        panel.panel.setEnded({});
        QVERIFY(follow->isVisible());
    }

    void stepsThroughHits()
    {
        Panel panel;
        panel.panel.view()->showLine(0);
        panel.field->setText(u"- ERROR -"_s);
        QTRY_VERIFY(panel.says(u"1 of 50"_s));
        QCOMPARE(panel.panel.view()->textOf(15).contains(u"ERROR"), true);
        panel.panel.nextHit();
        QVERIFY(panel.says(u"2 of 50"_s));
        const ScrollPosition &scroll = panel.panel.view()->scroll();
        QVERIFY(scroll.firstRow() <= 115 && 115 <= scroll.lastRow());
        panel.panel.previousHit();
        panel.panel.previousHit();
        QVERIFY(panel.says(u"50 of 50"_s));
        QVERIFY(scroll.firstRow() <= 4915 && 4915 <= scroll.lastRow());
        panel.panel.nextHit();
        QVERIFY(panel.says(u"1 of 50"_s));
        QVERIFY(!panel.panel.view()->isFollowing());
    }

    void theCaretGoesToTheHitUnlessSomethingIsSelected()
    {
        Panel panel;
        LogView *view = panel.panel.view();
        QAccessibleTextInterface *text = QAccessible::queryAccessibleInterface(view)->textInterface();
        const auto lineAtCaret = [text] {
            int begin = 0;
            int end = 0;
            return text->textAtOffset(text->cursorPosition(), QAccessible::LineBoundary, &begin, &end);
        };
        view->showLine(0);
        panel.field->setText(u"- ERROR -"_s);
        QTRY_VERIFY(panel.says(u"1 of 50"_s));
        QVERIFY(lineAtCaret().contains(u"- ERROR -"_s));
        QVERIFY(text->text(text->cursorPosition(), -1).startsWith(u"- ERROR -"_s));
        view->select({{15, 0}, {15, 4}});
        panel.panel.nextHit();
        QCOMPARE(view->selection().range(), (TextRange{{15, 0}, {15, 4}}));
    }

    void keysDriveTheSearch()
    {
        Panel panel;
        QVERIFY(QTest::qWaitForWindowActive(&panel.panel));
        panel.panel.focusSearch();
        QVERIFY(panel.field->hasFocus());
        QTest::keyClicks(panel.field, u"warning"_s);
        QTRY_VERIFY(panel.says(u"250 of 250"_s));
        QTest::keyClick(panel.field, Qt::Key_Return);
        QVERIFY(panel.says(u"1 of 250"_s));
        QTest::keyClick(panel.field, Qt::Key_F3);
        QVERIFY(panel.says(u"2 of 250"_s));
        QTest::keyClick(panel.field, Qt::Key_F3, Qt::ShiftModifier);
        QVERIFY(panel.says(u"1 of 250"_s));
        QTest::keyClick(panel.field, Qt::Key_Return, Qt::ShiftModifier);
        QVERIFY(panel.says(u"250 of 250"_s));
        QTest::keyClick(panel.field, Qt::Key_Escape);
        QVERIFY(panel.field->text().isEmpty());
        QTest::keyClick(panel.field, Qt::Key_Escape);
        QVERIFY(panel.panel.view()->hasFocus());
    }

    void saysWhatTheSearchFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("regex");
        QTest::addColumn<bool>("matchCase");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("no hit") << u"nowhere"_s << false << false << u"No hits in 5,000 lines"_s;
        QTest::newRow("an unfinished pattern") << u"loss("_s << true << false
                                               << u"This pattern is not complete: missing closing parenthesis at character 6"_s;
        QTest::newRow("the same text is no pattern") << u"loss("_s << false << false << u"No hits in 5,000 lines"_s;
        QTest::newRow("case counts on request") << u"- error -"_s << false << true << u"No hits in 5,000 lines"_s;
        QTest::newRow("a pattern that takes too long")
            << u"(?:[a-z' :,_]|[a-z' :,_])+$"_s << true << false << u"This pattern takes too long. Hits may be missing."_s;
    }

    void saysWhatTheSearchFound()
    {
        QFETCH(QString, text);
        QFETCH(bool, regex);
        QFETCH(bool, matchCase);
        QFETCH(QString, sentence);
        Panel panel;
        named<QToolButton>(panel.panel, u"Regular expression"_s)->setChecked(regex);
        named<QToolButton>(panel.panel, u"Match case"_s)->setChecked(matchCase);
        panel.field->setText(text);
        QTRY_VERIFY2(panel.says(sentence), qPrintable(sentences(panel.panel).join(u" | "_s)));
        panel.field->clear();
        QVERIFY(!panel.says(sentence));
    }

    void halfAPatternKeepsWhatWasFound()
    {
        Panel panel;
        named<QToolButton>(panel.panel, u"Regular expression"_s)->setChecked(true);
        panel.panel.view()->showLine(0);
        panel.field->setText(u"- ERROR -"_s);
        QTRY_VERIFY(panel.says(u"1 of 50"_s));
        panel.panel.nextHit();
        panel.field->setText(u"- ERROR -("_s);
        QVERIFY(panel.says(u"This pattern is not complete: missing closing parenthesis at character 11"_s));
        QVERIFY(panel.says(u"2 of 50"_s));
        panel.panel.nextHit();
        QVERIFY(panel.says(u"3 of 50"_s));
        panel.log.grow(100);
        QTRY_VERIFY(panel.says(u"3 of 51"_s));
    }

    void whatIsNotHereIsNotClaimed()
    {
        MemoryLog log(trainingLine);
        log.setLineCount(10'000);
        log.hold(9, 9);
        LogPanel panel;
        panel.resize(1400, 300);
        panel.setSource(&log);
        panel.show();
        named<QLineEdit>(panel, u"Search log"_s)->setText(u"- ERROR -"_s);
        QTRY_VERIFY(sentences(panel).contains(u"Searched 1,000 of 10,000 lines"_s));
        named<QLineEdit>(panel, u"Search log"_s)->setText(u"nowhere"_s);
        QTRY_VERIFY(sentences(panel).contains(u"No hits in 1,000 of 10,000 lines"_s));
        log.hold(0, 8);
        QTRY_VERIFY(sentences(panel).contains(u"No hits in 10,000 lines"_s));
    }

    void newLinesAreSearchedWhenTheyArrive()
    {
        Panel panel(1000);
        panel.field->setText(u"- ERROR -"_s);
        QTRY_VERIFY(panel.says(u"1 of 10"_s));
        const qint64 top = panel.panel.view()->scroll().top();
        panel.log.grow(500);
        QTRY_VERIFY(panel.says(u"1 of 15"_s));
        QCOMPARE(panel.panel.view()->scroll().top(), top);
        panel.log.grow(50'000);
        QTRY_VERIFY(panel.says(u"1 of 515"_s));
    }

    void olderBlocksAreSearchedWhenTheyArrive()
    {
        MemoryLog log(trainingLine);
        log.setLineCount(10'000);
        log.hold(9, 9);
        LogFinder finder;
        finder.setSource(&log);
        finder.search({u"- ERROR -"_s}, 9'999);
        QTRY_COMPARE(finder.state(), LogFinder::State::Done);
        QCOMPARE(finder.hits().count(), 10);
        log.hold(0, 8);
        QTRY_COMPARE(finder.hits().count(), 100);
        QCOMPARE(finder.hits().placeOf(9'015), 91);
        QCOMPARE(finder.hits().searchedLines(), 10'000);
    }

    void whatWasFoundMeanwhileComesInPartsAndWhole()
    {
        MemoryLog log([](qint64) { return QByteArray("x"); });
        log.setLineCount(1'100'000);
        log.holdAll();
        LogFinder finder;
        finder.setSource(&log);
        finder.search({u"x"_s}, 500'000);
        QSignalSpy changes(&finder, &LogFinder::changed);
        // The main thread hears nothing until everything is found.
        QThreadPool::globalInstance()->waitForDone();
        QTRY_COMPARE(finder.state(), LogFinder::State::Done);
        QVERIFY(changes.count() >= 2);
        QCOMPARE(finder.hits().count(), 1'100'000);
        QCOMPARE(finder.hits().placeOf(1'099'999), 1'100'000);
    }

    void theTimeIsThatOfTheFirstPass()
    {
        MemoryLog log(trainingLine);
        log.setLineCount(20'000);
        log.holdAll();
        LogFinder finder;
        finder.setSource(&log);
        QCOMPARE(finder.elapsed().count(), 0);
        finder.search({u"loss"_s}, 0);
        QTRY_COMPARE(finder.state(), LogFinder::State::Done);
        const auto elapsed = finder.elapsed();
        QVERIFY(elapsed.count() > 0);
        const qint64 hits = finder.hits().count();
        log.grow(1000);
        QTRY_VERIFY(finder.hits().count() > hits);
        QCOMPARE(finder.lines(), 21'000);
        QCOMPARE(finder.elapsed(), elapsed);
        finder.search({}, 0);
        QCOMPARE(finder.elapsed().count(), 0);
    }

    void typingOnRestartsTheSearch()
    {
        Panel panel(300'000);
        for (const QString &text : {u"l"_s, u"lo"_s, u"loss"_s, u"e"_s, u"eval"_s, u"x"_s, u""_s, u"- ERROR -"_s})
            panel.field->setText(text);
        QTRY_VERIFY(panel.says(u"3,000 of 3,000"_s) || panel.says(u"1 of 3,000"_s));
    }

    void aLogThatGoesAwayTakesItsSearchAlong()
    {
        LogFinder finder;
        for (int i = 0; i < 20; ++i) {
            MemoryLog log(trainingLine);
            log.setLineCount(200'000);
            log.holdAll();
            finder.setSource(&log);
            finder.search({u"loss"_s}, 0);
            finder.setSource(nullptr);
            QCOMPARE(finder.state(), LogFinder::State::Idle);
        }
        auto *log = new MemoryLog(trainingLine);
        log->setLineCount(50'000);
        log->holdAll();
        finder.setSource(log);
        finder.search({u"loss"_s}, 0);
        delete log;
        QTRY_COMPARE(finder.state(), LogFinder::State::Done);
        auto dying = std::make_unique<LogFinder>();
        MemoryLog other(trainingLine);
        other.setLineCount(200'000);
        other.holdAll();
        dying->setSource(&other);
        dying->search({u"loss"_s}, 0);
        dying.reset();
    }

    void hitsKnowTheirOrder()
    {
        HitList hits;
        hits.set({5, 1000, 0, {0, 10, 999}});
        hits.set({2, 1000, 0, {}});
        hits.set({0, 1000, 0, {7}});
        QCOMPARE(hits.count(), 4);
        QCOMPARE(hits.atOrAfter(0), 7);
        QCOMPARE(hits.atOrAfter(8), 5000);
        QCOMPARE(hits.atOrAfter(5011), 5999);
        QCOMPARE(hits.atOrAfter(6000), -1);
        QCOMPARE(hits.before(5000), 7);
        QCOMPARE(hits.before(7), -1);
        QCOMPARE(hits.before(100'000), 5999);
        QCOMPARE(hits.placeOf(5010), 3);
        QCOMPARE(hits.placeOf(5011), 0);
        hits.set({5, 1000, 0, {1}});
        QCOMPARE(hits.count(), 2);
        QCOMPARE(hits.searchedLines(), 3000);
    }
};

TUNEWATCH_TEST(log_panel, LogPanelTest)
#include "tst_log_panel.moc"
