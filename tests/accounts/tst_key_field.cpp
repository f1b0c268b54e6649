// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/key_field.h"
#include "support/test.h"

#include <QApplication>
#include <QClipboard>
#include <QTest>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

class KeyFieldTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pastedBlanksAndQuotesFallOff()
    {
        KeyField field;
        QApplication::clipboard()->setText(u"  \"sk-abc\"\n"_s);
        field.paste();
        QCOMPARE(field.text(), u"sk-abc"_s);
        QCOMPARE(field.key(), QByteArray("sk-abc"));
    }

    void theTextIsHiddenUnlessTheEyeIsPressed()
    {
        KeyField field;
        field.resize(300, 32);
        field.show();
        QTest::keyClicks(&field, u"sk-abc"_s);
        QVERIFY(!field.displayText().contains(u"abc"));
        QTest::mousePress(field.eye(), Qt::LeftButton);
        QCOMPARE(field.displayText(), u"sk-abc"_s);
        QTest::mouseRelease(field.eye(), Qt::LeftButton);
        QVERIFY(!field.displayText().contains(u"abc"));
        QTest::keyPress(field.eye(), Qt::Key_Space);
        QCOMPARE(field.displayText(), u"sk-abc"_s);
        QTest::keyRelease(field.eye(), Qt::Key_Space);
        QVERIFY(!field.displayText().contains(u"abc"));
    }

    void aHiddenFieldHidesItsTextAgain()
    {
        KeyField field;
        field.show();
        field.setText(u"sk-abc"_s);
        QTest::mousePress(field.eye(), Qt::LeftButton);
        field.hide();
        QVERIFY(!field.displayText().contains(u"abc"));
    }

    void wipingLeavesNothingToUndo()
    {
        KeyField field;
        QTest::keyClicks(&field, u"sk-abc"_s);
        field.wipe();
        QVERIFY(field.text().isEmpty());
        field.undo();
        QVERIFY(field.text().isEmpty());
    }

    void theEyeShowsNoKeyOfBefore_data()
    {
        QTest::addColumn<bool>("isWiped");
        QTest::newRow("the key was wiped by the program") << true;
        QTest::newRow("the key was deleted by the person") << false;
    }

    void theEyeShowsNoKeyOfBefore()
    {
        QFETCH(bool, isWiped);
        KeyField field;
        field.resize(300, 32);
        field.show();
        QTest::keyClicks(&field, u"sk-abc"_s);
        if (isWiped)
            field.wipe();
        else
            field.clear();
        QTest::mousePress(field.eye(), Qt::LeftButton);
        QTest::keySequence(&field, QKeySequence::Undo);
        QVERIFY(field.displayText().isEmpty());
        field.undo();
        QVERIFY(field.displayText().isEmpty());
        QVERIFY(!field.isUndoAvailable());
        QTest::mouseRelease(field.eye(), Qt::LeftButton);
    }

    void whatIsTypedWhileShownIsNotUndone()
    {
        KeyField field;
        field.show();
        QTest::mousePress(field.eye(), Qt::LeftButton);
        QTest::keyClicks(&field, u"sk-abc"_s);
        QTest::keySequence(&field, QKeySequence::Undo);
        QCOMPARE(field.text(), u"sk-abc"_s);
        QTest::keySequence(&field, QKeySequence::Redo);
        QCOMPARE(field.text(), u"sk-abc"_s);
    }

    void theEyeKeepsTheCaret()
    {
        KeyField field;
        field.show();
        QTest::keyClicks(&field, u"sk-abc"_s);
        field.setCursorPosition(2);
        QTest::mousePress(field.eye(), Qt::LeftButton);
        QCOMPARE(field.cursorPosition(), 2);
        QTest::mouseRelease(field.eye(), Qt::LeftButton);
        QCOMPARE(field.cursorPosition(), 2);
    }

    void theEyeIsATargetAndLeavesRoomForTheText()
    {
        KeyField field;
        field.resize(300, 32);
        field.show();
        QVERIFY(field.eye()->width() >= 24 && field.eye()->height() >= 24);
        QVERIFY(field.rect().contains(field.eye()->geometry()));
        QVERIFY(field.textMargins().right() >= 24);
        QVERIFY(!field.eye()->accessibleName().isEmpty());
    }
};

TUNEWATCH_TEST(key_field, KeyFieldTest)
#include "tst_key_field.moc"
