// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log_window.h"

#include "support/test.h"

#include <QLocale>
#include <QSignalSpy>
#include <functional>

using namespace Qt::Literals::StringLiterals;

class LogJumpsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void lettersStepFromTheCurrentLine_data()
    {
        QTest::addColumn<qint64>("from");
        QTest::addColumn<QString>("keys");
        QTest::addColumn<qint64>("to");
        QTest::newRow("the next error") << qint64(20) << u"e"_s << qint64(115);
        QTest::newRow("and the next") << qint64(20) << u"ee"_s << qint64(215);
        QTest::newRow("from an error to the next") << qint64(115) << u"e"_s << qint64(215);
        QTest::newRow("the error before") << qint64(200) << u"E"_s << qint64(115);
        QTest::newRow("there and back") << qint64(115) << u"eE"_s << qint64(115);
        QTest::newRow("the next metric line, past prose") << qint64(2022) << u"m"_s << qint64(2024);
        QTest::newRow("the metric line before") << qint64(2024) << u"M"_s << qint64(2022);
        QTest::newRow("j and k are the arrows") << qint64(100) << u"jjk"_s << qint64(101);
    }

    void lettersStepFromTheCurrentLine()
    {
        QFETCH(qint64, from);
        QFETCH(QString, keys);
        LogWindow window;
        window.open();
        QVERIFY(window.isRead());
        window.view.showLine(from);
        window.view.setCurrentLine(from);
        QTest::keyClicks(&window.view, keys);
        QTEST(window.view.currentLine(), "to");
        QVERIFY(window.isOnScreen(window.view.currentLine()));
        QVERIFY(!window.view.isFollowing());
    }

    void linesOfOneErrorAreOneStep()
    {
        LogWindow window;
        window.log.setKind([](qint64 line) { return line % 100 < 30 ? LineKind::Error : LineKind::Plain; });
        window.open();
        QVERIFY(window.isRead());
        window.view.showLine(205);
        window.view.setCurrentLine(205);
        QTest::keyClicks(&window.view, u"e"_s);
        QCOMPARE(window.view.currentLine(), 300);
        QTest::keyClicks(&window.view, u"E"_s);
        QCOMPARE(window.view.currentLine(), 200);
    }

    void saysWhenThereAreNoMore_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<qint64>("from");
        QTest::addColumn<bool>("isAllHere");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("errors below") << u"e"_s << qint64(4920) << true << u"No more errors below"_s;
        QTest::newRow("errors above") << u"E"_s << qint64(15) << true << u"No more errors above"_s;
        QTest::newRow("errors above, where blocks are missing")
            << u"E"_s << qint64(3015) << false << u"No more errors above in the lines that are loaded"_s;
        QTest::newRow("metric lines above") << u"M"_s << qint64(0) << true << u"No more metric lines above"_s;
        QTest::newRow("marks below") << u"]"_s << qint64(9) << true << u"No more marks below"_s;
        QTest::newRow("marks above") << u"["_s << qint64(9) << true << u"No more marks above"_s;
    }

    void saysWhenThereAreNoMore()
    {
        QFETCH(QString, key);
        QFETCH(qint64, from);
        QFETCH(bool, isAllHere);
        QFETCH(QString, sentence);
        LogWindow window(5000, isAllHere);
        window.log.hold(3, 4);
        window.open();
        QVERIFY(window.isRead());
        window.view.showLine(from);
        window.view.setCurrentLine(from);
        QSignalSpy noticed(&window.view, &LogView::noticed);
        QTest::keyClicks(&window.view, key);
        QCOMPARE(noticed.count(), 1);
        QCOMPARE(noticed.at(0).at(0).toString(), sentence);
        QCOMPARE(window.view.currentLine(), from);
    }

    void waitsForFactsThatAreBeingRead()
    {
        LogWindow window(200'000);
        window.log.setKind([](qint64 line) { return line == 150'000 ? LineKind::Error : LineKind::Plain; });
        window.open();
        window.view.scrollByPixels(-window.view.scroll().top());
        QTest::keyClicks(&window.view, u"e"_s);
        QTRY_COMPARE(window.view.currentLine(), 150'000);
    }

    void opensAtTheFirstError()
    {
        LogWindow window;
        window.open();
        window.view.openAtFirstError();
        QTRY_COMPARE(window.view.currentLine(), 15);
        QVERIFY(!window.view.isFollowing());
    }

    void opensAtAnErrorThatArrivesUnlessAPersonGoesElsewhere_data()
    {
        QTest::addColumn<bool>("scrolls");
        QTest::newRow("nobody moved: the error is shown") << false;
        QTest::newRow("somebody scrolled: it is not") << true;
    }

    void opensAtAnErrorThatArrivesUnlessAPersonGoesElsewhere()
    {
        QFETCH(bool, scrolls);
        LogWindow window(3000, false);
        window.log.setKind([](qint64 line) { return line == 500 ? LineKind::Error : LineKind::Plain; });
        window.log.hold(1, 2);
        window.open();
        window.view.openAtFirstError();
        QVERIFY(window.isRead());
        QVERIFY(window.view.isFollowing());
        if (scrolls)
            window.view.scrollByPixels(-300);
        window.log.hold(0, 0);
        QTRY_VERIFY(window.view.facts().at(500));
        QVERIFY(window.isRead());
        QCOMPARE(window.isOnScreen(500), !scrolls);
    }

    void movesOnToAnEarlierErrorUnlessAPersonMoved_data()
    {
        QTest::addColumn<std::function<void(LogView &)>>("doing");
        QTest::addColumn<bool>("isThere");
        const auto row = [](const char *name, std::function<void(LogView &)> doing, bool isThere) {
            QTest::newRow(name) << std::move(doing) << isThere;
        };
        row("nobody moved: the first error is shown", [](LogView &) {}, true);
        row("somebody scrolled", [](LogView &view) { view.scrollByPixels(-300); }, false);
        row("somebody pressed an arrow", [](LogView &view) { view.moveCurrent(1); }, false);
        row("somebody clicked a line", [](LogView &view) { view.select({{2601, 0}, {2601, 0}}); }, false);
    }

    void movesOnToAnEarlierErrorUnlessAPersonMoved()
    {
        QFETCH(std::function<void(LogView &)>, doing);
        LogWindow window(5120, false);
        window.log.setKind([](qint64 line) { return line % 2000 == 600 ? LineKind::Error : LineKind::Plain; });
        window.log.hold(2, 4);
        window.open();
        window.view.openAtFirstError();
        QTRY_COMPARE(window.view.currentLine(), 2600);
        doing(window.view);
        window.log.hold(0, 1);
        QTRY_VERIFY(window.view.facts().at(600));
        QVERIFY(window.isRead());
        QTEST(window.isOnScreen(600), "isThere");
    }

    void oneFirstErrorIsGoneToOnce()
    {
        LogWindow window(5120, false);
        window.log.setKind([](qint64 line) { return line == 2600 ? LineKind::Error : LineKind::Plain; });
        window.log.hold(2, 3);
        window.open();
        window.view.openAtFirstError();
        QTRY_COMPARE(window.view.currentLine(), 2600);
        window.view.setCurrentLine(2610);
        window.log.hold(1, 1);
        QTRY_VERIFY(window.view.facts().at(1500));
        QVERIFY(window.isRead());
        QCOMPARE(window.view.currentLine(), 2610);
    }

    void stepsSkipWhatTheFilterHides()
    {
        LogWindow window;
        window.open();
        QVERIFY(window.isRead());
        window.view.setLevels(levelsOf({Level::Error}));
        window.view.setCurrentLine(4915);
        QSignalSpy noticed(&window.view, &LogView::noticed);
        QTest::keyClicks(&window.view, u"M"_s);
        QCOMPARE(noticed.at(0).at(0).toString(), u"No more metric lines above"_s);
    }

    void marksAreSetOnTheCurrentLineAndSteppedThrough()
    {
        LogWindow window;
        window.open();
        QSignalSpy changed(&window.view, &LogView::marksChanged);
        window.view.setMarks({10, 4000});
        QCOMPARE(changed.count(), 0);
        window.view.showLine(300);
        window.view.setCurrentLine(300);
        QTest::keyClick(&window.view, Qt::Key_B);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(window.view.marks(), (std::set<qint64>{10, 300, 4000}));
        QTest::keyClicks(&window.view, u"]"_s);
        QCOMPARE(window.view.currentLine(), 4000);
        QTest::keyClicks(&window.view, u"[["_s);
        QCOMPARE(window.view.currentLine(), 10);
        QTest::keyClick(&window.view, Qt::Key_B);
        QCOMPARE(window.view.marks(), (std::set<qint64>{300, 4000}));
        window.view.select({{12, 0}, {14, 3}});
        QTest::keyClick(&window.view, Qt::Key_B);
        QVERIFY(window.view.marks().contains(12));
    }

    void marksGoWithTheLinesTheyStoodAt()
    {
        LogWindow window;
        window.open();
        window.view.setMarks({10, 4000});
        QSignalSpy changed(&window.view, &LogView::marksChanged);
        window.log.grow(100);
        QCOMPARE(window.view.marks(), (std::set<qint64>{10, 4000}));
        window.log.replace(3000);
        QVERIFY(window.view.marks().empty());
        QCOMPARE(changed.count(), 1);
    }

    void marksThatAreSetBeforeTheLinesAreKnownStay()
    {
        LogWindow window(0);
        window.open();
        window.view.setMarks({10});
        window.log.replace(3000); // the first that is known of it
        QCOMPARE(window.view.marks(), (std::set<qint64>{10}));
    }

    void lettersFollowAndAsk()
    {
        LogWindow window;
        window.open();
        QTest::keyClicks(&window.view, u"g"_s);
        QCOMPARE(window.view.scroll().top(), 0);
        QVERIFY(!window.view.isFollowing());
        QTest::keyClicks(&window.view, u"G"_s);
        QVERIFY(window.view.isFollowing());
        QTest::keyClicks(&window.view, u"f"_s);
        QVERIFY(!window.view.isFollowing());
        QSignalSpy search(&window.view, &LogView::searchWanted);
        QSignalSpy next(&window.view, &LogView::nextHitWanted);
        QSignalSpy previous(&window.view, &LogView::previousHitWanted);
        QTest::keyClicks(&window.view, u"/nN"_s);
        QCOMPARE(search.count() + next.count() + previous.count(), 3);
    }

    void thePositionIsKept()
    {
        LogWindow window;
        window.open();
        QVERIFY(window.view.position().isFollowing);
        window.view.setPosition({1234, 7, false});
        QCOMPARE(window.view.position(), (LogPosition{1234, 7, false}));
        const QImage before = window.view.viewport()->grab().toImage();
        window.view.scrollByPixels(-500);
        window.view.setPosition({1234, 7, false});
        QCOMPARE(window.view.viewport()->grab().toImage(), before);
        window.view.setPosition({99'999'999, 0, false});
        QVERIFY(window.view.scroll().isAtEnd());
        QVERIFY(!window.view.isFollowing());
        window.view.setPosition({0, 0, true});
        QVERIFY(window.view.isFollowing());
    }

    void aMarkIsSaid()
    {
        LogWindow window;
        window.open();
        QStringList said;
        connect(&window.view, &LogView::noticed, this, [&](const QString &sentence) { said << sentence; });
        window.view.showLine(41);
        window.view.setCurrentLine(41);
        QTest::keyClicks(&window.view, u"bB"_s);
        QCOMPARE(said, (QStringList{u"Line 42 is marked"_s, u"Line 42 is no longer marked"_s}));
    }
};

TUNEWATCH_TEST(log_jumps, LogJumpsTest)
#include "tst_log_jumps.moc"
