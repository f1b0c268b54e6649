// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/log_tool_bar.h"

#include "support/test.h"
#include "tool_bar_panel.h"

#include <QApplication>
#include <QLocale>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;

class LogToolBarTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void levelsAreChosenTogetherAndCounted()
    {
        ToolBarPanel panel;
        auto *chip = panel.part<LevelChip>();
        QCOMPARE(chip->text(), u"All levels"_s);
        QVERIFY(panel.says(u"5,000 lines"_s));
        panel.choose(u"Errors"_s);
        QCOMPARE(chip->text(), u"Errors"_s);
        QVERIFY(chip->property("isSet").toBool());
        QVERIFY(panel.says(u"50 of 5,000 lines"_s));
        panel.choose(u"Warnings"_s);
        QCOMPARE(chip->text(), u"Errors, Warnings"_s);
        QVERIFY(panel.says(u"300 of 5,000 lines"_s));
        panel.choose(u"Errors"_s);
        QVERIFY(panel.says(u"250 of 5,000 lines"_s));
        panel.choose(u"Warnings"_s);
        QCOMPARE(chip->text(), u"All levels"_s);
        QVERIFY(!chip->property("isSet").toBool());
        QVERIFY(panel.says(u"5,000 lines"_s));
    }

    void theCrossAndDeleteTakeTheFilterAway()
    {
        ToolBarPanel panel;
        auto *chip = panel.part<LevelChip>();
        panel.choose(u"Errors"_s);
        QTest::mouseClick(chip, Qt::LeftButton, {}, {chip->width() - 12, chip->height() / 2});
        QCOMPARE(chip->text(), u"All levels"_s);
        QVERIFY(!panel.panel.view()->levels().isOn());
        panel.choose(u"Errors"_s);
        QTest::keyClick(chip, Qt::Key_Delete);
        QVERIFY(!panel.panel.view()->levels().isOn());
    }

    void allLevelsChosenIsNoFilter()
    {
        ToolBarPanel panel;
        for (const QString &level : {u"Errors"_s, u"Warnings"_s, u"Info"_s, u"Debug"_s, u"Other"_s})
            panel.choose(level);
        QCOMPARE(panel.part<LevelChip>()->text(), u"All levels"_s);
        QVERIFY(panel.says(u"5,000 lines"_s));
    }

    void aHiddenHitOffersToBeShown()
    {
        ToolBarPanel panel;
        panel.choose(u"Errors"_s);
        panel.panel.view()->setPosition({0, 0, false});
        panel.search()->setText(u"WARNING"_s);
        const auto *message = panel.part<LogMessage>();
        QTRY_VERIFY(message->sentence().endsWith(u"is hidden by the level filter."_s));
        panel.panel.nextHit();
        QCOMPARE(message->sentence(), u"Line 47 is hidden by the level filter."_s);
        auto *show = message->findChild<QPushButton *>();
        QVERIFY(show->isVisible());
        QCOMPARE(show->text(), u"Show"_s);
        show->click();
        QVERIFY(message->sentence().isEmpty());
        QVERIFY(!panel.panel.view()->levels().isOn());
        QCOMPARE(panel.part<LevelChip>()->text(), u"All levels"_s);
        QVERIFY(panel.panel.view()->scroll().firstRow() <= 46 && panel.panel.view()->scroll().lastRow() >= 46);
    }

    void goesToALine_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("line");
        QTest::newRow("a number") << u"2184"_s << qint64(2183);
        QTest::newRow("as the gutter writes it") << u"2,184"_s << qint64(2183);
        QTest::newRow("as others write it") << u"2.184"_s << qint64(2183);
        QTest::newRow("beyond the end: the last") << u"99999"_s << qint64(4999);
    }

    void goesToALine()
    {
        QFETCH(QString, text);
        ToolBarPanel panel;
        auto *field = panel.part<LineField>();
        QVERIFY(!field->isVisible());
        QTest::keyClick(panel.panel.view(), Qt::Key_G, Qt::ControlModifier);
        QVERIFY(field->isVisible());
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(!field->isVisible());
        QTEST(panel.panel.view()->currentLine(), "line");
    }

    void goToLineRefusesWhatIsNoNumberAndLeavesWithEsc()
    {
        ToolBarPanel panel;
        QVERIFY(QTest::qWaitForWindowActive(&panel.panel));
        panel.panel.askForLine();
        auto *field = panel.part<LineField>();
        QVERIFY(field->hasFocus());
        for (const QString &text : {u"abc"_s, u"0"_s, u"-5"_s, u""_s, u"99999999999999999999"_s}) {
            field->setText(text);
            QTest::keyClick(field, Qt::Key_Return);
            QVERIFY2(field->isVisible() && field->property("invalid").toBool(), qPrintable(text));
        }
        QTest::keyClick(field, Qt::Key_1);
        QVERIFY(!field->property("invalid").toBool());
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(!field->isVisible());
        QVERIFY(panel.panel.view()->hasFocus());
    }

    void searchToolsStandOnlyWhileTheyAreOfUse()
    {
        ToolBarPanel panel;
        QVERIFY(QTest::qWaitForWindowActive(&panel.panel));
        panel.panel.view()->setFocus();
        QToolButton *matchCase = panel.button(u"Match case"_s);
        QToolButton *next = panel.button(u"Next hit"_s);
        QVERIFY(!matchCase->isVisible());
        QVERIFY(!next->isVisible());
        QVERIFY(panel.says(u"Ctrl+F"_s));
        panel.panel.focusSearch();
        QVERIFY(matchCase->isVisible());
        QVERIFY(!next->isVisible());
        panel.search()->setText(u"loss"_s);
        QVERIFY(next->isVisible());
        QVERIFY(!panel.says(u"Ctrl+F"_s));
        panel.panel.view()->setFocus();
        QVERIFY(matchCase->isVisible());
        panel.search()->clear();
        QVERIFY(!matchCase->isVisible());
    }

    void aBadPatternMarksTheField()
    {
        ToolBarPanel panel;
        panel.button(u"Regular expression"_s)->setChecked(true);
        panel.search()->setText(u"loss("_s);
        QTRY_VERIFY(panel.search()->property("invalid").toBool());
        QCOMPARE(panel.part<LogMessage>()->sentence(), u"This pattern is not complete: missing closing parenthesis at character 6"_s);
        panel.search()->setText(u"loss(a)"_s);
        QTRY_VERIFY(!panel.search()->property("invalid").toBool());
    }

    void aLogThatStoppedGrowingSaysSo()
    {
        ToolBarPanel panel;
        panel.panel.setStale(9);
        QVERIFY(panel.says(u"No new log line for 9 min"_s));
        panel.panel.setStale(0);
        QVERIFY(!panel.says(u"No new log line for 9 min"_s));
    }

    void expandAsksTheWindow()
    {
        ToolBarPanel panel;
        QToolButton *expand = panel.button(u"Expand the log"_s);
        QVERIFY(expand);
        QCOMPARE(expand->toolTip(), u"Expand (F11)"_s);
        QSignalSpy wanted(&panel.panel, &LogPanel::expandWanted);
        expand->click();
        QCOMPARE(wanted.count(), 1);
    }

    void stepsThatFindNothingAreSaid()
    {
        ToolBarPanel panel;
        panel.panel.view()->setCurrentLine(4990);
        QTest::keyClicks(panel.panel.view(), u"e"_s);
        QCOMPARE(panel.part<LogMessage>()->sentence(), u"No more errors below"_s);
    }

    void partsStandAsDesigned()
    {
        QFont font(u"Inter"_s);
        font.setPixelSize(13);
        const QFont before = QApplication::font();
        QApplication::setFont(font);
        {
            QWidget window;
            window.resize(1440, 900);
            ToolBarPanel panel;
            panel.panel.setParent(&window);
            panel.panel.setGeometry(232, 643, 944, 233);
            window.show();
            QCOMPARE(panel.part<LogToolBar>()->height(), 36);
            QCOMPARE(panel.part<QLabel>()->mapTo(&panel.panel, QPoint()).x(), 16);
            QCOMPARE(panel.search()->width(), 220);
            QCOMPARE(panel.panel.view()->y(), 36);
            QCOMPARE(panel.panel.view()->metrics().rowHeight, 20);
            QCOMPARE(panel.panel.view()->gutter(), 64);
            panel.panel.view()->setDensity(Density::Compact);
            QCOMPARE(panel.panel.view()->metrics().rowHeight, 18);
        }
        QApplication::setFont(before);
    }

    void narrowWindowsShedWhatMattersLeast_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("field");
        QTest::addColumn<bool>("saysCount");
        QTest::addColumn<bool>("saysPause");
        QTest::addColumn<bool>("hasToggle");
        QTest::newRow("wide") << 1400 << 220 << true << true << true;
        QTest::newRow("a narrow window") << 1000 << 160 << true << true << true;
        QTest::newRow("very narrow") << 560 << -1 << true << false << false;
        QTest::newRow("hardly anything") << 420 << -1 << false << false << false;
    }

    void narrowWindowsShedWhatMattersLeast()
    {
        QFETCH(int, width);
        QFETCH(int, field);
        ToolBarPanel panel;
        panel.panel.setStale(9);
        panel.panel.resize(width, 300);
        QVERIFY(panel.panel.minimumSizeHint().width() <= 420);
        auto *bar = panel.part<LogToolBar>();
        QTRY_VERIFY(!bar->findChild<QWidget *>()->size().isEmpty());
        QTEST(panel.says(u"5,000 lines"_s), "saysCount");
        QTEST(panel.says(u"No new log line for 9 min"_s), "saysPause");
        QTEST(panel.button(u"Metrics only"_s)->isVisible(), "hasToggle");
        if (field > 0)
            QCOMPARE(panel.search()->width(), field);
        int right = 0;
        for (const QWidget *part : {static_cast<QWidget *>(panel.part<FindBar>()), static_cast<QWidget *>(panel.part<LevelChip>()),
                                    static_cast<QWidget *>(bar->follow())}) {
            QVERIFY2(part->x() >= right, part->metaObject()->className());
            right = part->geometry().right();
        }
        QVERIFY(right < width);
    }

    void growsWithTheFontAndNothingIsCut_data()
    {
        QTest::addColumn<int>("pixels");
        QTest::newRow("100 %") << 13;
        QTest::newRow("200 %") << 26;
    }

    void growsWithTheFontAndNothingIsCut()
    {
        QFETCH(int, pixels);
        const QFont before = QApplication::font();
        QFont font = before;
        font.setPixelSize(pixels);
        QApplication::setFont(font);
        {
            ToolBarPanel panel;
            auto *bar = panel.part<LogToolBar>();
            for (const auto *child : bar->findChildren<QWidget *>()) {
                const bool isInside = qobject_cast<const QLineEdit *>(child->parentWidget());
                if (!child->isVisible() || isInside)
                    continue;
                const QRect place(child->mapTo(bar, QPoint()), child->size());
                QVERIFY2(bar->rect().contains(place), child->metaObject()->className());
                QVERIFY2(child->height() >= child->minimumSizeHint().height(), child->metaObject()->className());
            }
            QVERIFY(panel.panel.view()->metrics().rowHeight >= QFontMetrics(panel.panel.view()->metrics().font).height());
        }
        QApplication::setFont(before);
    }

    void aChosenLogFontIsUsed()
    {
        ToolBarPanel panel;
        QFont font = panel.panel.view()->metrics().font;
        font.setPixelSize(30);
        panel.panel.view()->setLogFont(font);
        QVERIFY(panel.panel.view()->metrics().rowHeight >= 30);
        QCOMPARE(panel.panel.view()->metrics().font.pixelSize(), 30);
        QVERIFY(panel.panel.view()->metrics().font.styleStrategy() & QFont::PreferNoShaping);
    }
};

TUNEWATCH_TEST(log_tool_bar, LogToolBarTest)
#include "tst_log_tool_bar.moc"
