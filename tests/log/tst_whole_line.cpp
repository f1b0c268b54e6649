// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/whole_line_dialog.h"

#include "log/whole_line_text.h"
#include "log_window.h"
#include "support/test.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QRandomGenerator>
#include <QPointer>
#include <QSignalSpy>
#include <QTextBlock>

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray entry(qint64 line)
{
    switch (line) {
    case 1: return QByteArray(16'480, 'x');
    case 2: return "Traceback\n  File \"train.py\"\nValueError: NaN";
    case 3: return " 1%|#  |\r 2%|#  |\r{'loss': 0.84}";
    default: return "a line";
    }
}

} // namespace

class WholeLineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void aLineThatItsRowCutsIsCut_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<bool>("isCut");
        QTest::newRow("a short line") << QByteArray("a line") << false;
        QTest::newRow("one that ends in a break") << QByteArray("a line\r\n") << false;
        QTest::newRow("4,000 characters") << QByteArray(4000, 'x') << false;
        QTest::newRow("one more") << QByteArray(4001, 'x') << true;
        QTest::newRow("two frames") << QByteArray("1 %\r2 %") << true;
        QTest::newRow("two lines") << QByteArray("one\ntwo") << true;
        QTest::newRow("nothing") << QByteArray() << false;
    }

    void aLineThatItsRowCutsIsCut()
    {
        QFETCH(QByteArray, line);
        QTEST(isCutInRow(line), "isCut");
    }

    void theTextIsAllOfIt_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("text");
        QTest::newRow("a line for each frame") << QByteArray("one\rtwo\r\nthree\nfour\n") << u"one\ntwo\nthree\nfour"_s;
        QTest::newRow("colours are dropped") << QByteArray("\x1b[31mred\x1b[0m") << u"red"_s;
        QTest::newRow("tabs and markup stay") << QByteArray("a\t<b>") << u"a\t<b>"_s;
        QTest::newRow("control characters are signs") << QByteArray("a\0b", 3) << u"a\u2400b"_s;
        QTest::newRow("what reorders is told") << QByteArray("a\xE2\x80\xAE" "b") << u"aU+202Eb"_s;
        QTest::newRow("what is not UTF-8") << QByteArray("a\xFF") << u"a\uFFFD"_s;
        QTest::newRow("a key is left out") << QByteArray("key sk-0123456789 end") << u"key sk-… end"_s;
        QTest::newRow("Chinese") << u"训练"_s.toUtf8() << u"训练"_s;
    }

    void theTextIsAllOfIt()
    {
        QFETCH(QByteArray, line);
        QTEST(wholeText(line), "text");
    }

    void enterOpensAnEntryThatItsRowCuts_data()
    {
        QTest::addColumn<qint64>("line");
        QTest::addColumn<bool>("opens");
        QTest::newRow("a long line") << qint64(1) << true;
        QTest::newRow("a traceback in one entry") << qint64(2) << true;
        QTest::newRow("frames of a progress bar") << qint64(3) << true;
        QTest::newRow("a line that is shown whole") << qint64(4) << false;
    }

    void enterOpensAnEntryThatItsRowCuts()
    {
        QFETCH(qint64, line);
        MemoryLog log(entry);
        log.setLineCount(20);
        log.holdAll();
        LogView view;
        view.resize(600, 30 * view.metrics().rowHeight);
        view.setSource(&log);
        view.show();
        view.setCurrentLine(line);
        QTest::keyClick(&view, Qt::Key_Return);
        QTEST(view.findChild<WholeLineDialog *>() != nullptr, "opens");
    }

    void isReadCopiedAndClosed()
    {
        QWidget window;
        window.show();
        const QPointer dialog = new WholeLineDialog(entry(1), 2183, window.font(), &window);
        dialog->open();
        QCOMPARE(dialog->accessibleName(), u"Line 2,184"_s);
        QCOMPARE(dialog->text()->whole().size(), 16'480);
        QVERIFY(dialog->text()->isReadOnly());
        for (QAbstractButton *button : dialog->findChildren<QAbstractButton *>()) {
            if (button->text() == u"Copy"_s)
                button->click();
        }
        QCOMPARE(QApplication::clipboard()->text(), QString::fromLatin1(entry(1)));
        QTest::keyClick(dialog->text(), Qt::Key_Escape);
        QTRY_VERIFY(!dialog);
    }

    void aMegabyteIsShownFoundAndCopiedWhole()
    {
        QByteArray line;
        QRandomGenerator random(3);
        while (line.size() < 1'000'000)
            line += QByteArray::number(random.generate()) + (random.bounded(50) == 0 ? "\r损🎉e\xcc\x81" : " x");
        line.replace(500'000, 6, QByteArray("NEED\0E", 6));
        const QString whole = wholeText(line);
        QWidget window;
        window.show();
        auto *dialog = new WholeLineDialog(line, 0, window.font(), &window);
        dialog->open();
        WholeLineText *text = dialog->text();
        QCOMPARE(text->whole(), whole);
        for (QTextBlock block = text->document()->begin(); block.isValid(); block = block.next())
            QVERIFY(block.length() <= WholeLineText::LongestPart + 8);
        text->selectAll();
        QCOMPARE(text->selectedWhole(), whole);
        text->copy();
        QCOMPARE(QApplication::clipboard()->text(), whole);
        for (int i = 0; i < 50; ++i) {
            const int begin = random.bounded(int(whole.size()) - 9000);
            const QString part = whole.mid(begin, random.bounded(4, 9000));
            text->moveCursor(QTextCursor::Start);
            QVERIFY(text->findNext(part));
            QCOMPARE(text->selectedWhole().toCaseFolded(), part.toCaseFolded());
        }
        dialog->field()->setText(u"need\u2400e"_s);
        QTest::keyClick(dialog->field(), Qt::Key_Return);
        QCOMPARE(text->selectedWhole(), u"NEED\u2400E"_s);
        window.close();
    }

    void hitsAreSteppedThroughRoundAndRound()
    {
        QWidget window;
        window.show();
        auto *dialog = new WholeLineDialog("one two One", 0, window.font(), &window);
        dialog->open();
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        const auto place = [&] { return dialog->text()->textCursor().selectionStart(); };
        QTest::keyClick(dialog, Qt::Key_F, Qt::ControlModifier);
        QVERIFY(dialog->field()->hasFocus());
        QTest::keyClicks(dialog->field(), u"one"_s);
        QCOMPARE(place(), 0);
        QTest::keyClick(dialog->field(), Qt::Key_Return);
        QCOMPARE(place(), 8);
        QTest::keyClick(dialog, Qt::Key_F3);
        QCOMPARE(place(), 0);
        QTest::keyClick(dialog, Qt::Key_F3, Qt::ShiftModifier);
        QCOMPARE(place(), 8);
        QVERIFY(dialog->isVisible());
        QTest::keyClicks(dialog->field(), u"x"_s);
        QStringList said;
        for (const QLabel *label : dialog->findChildren<QLabel *>())
            said << label->text();
        QVERIFY(said.contains(u"No hits"_s));
        dialog->close();
    }

    void metricLinesStillPinWhenTheyAreWhole()
    {
        LogWindow window;
        window.open();
        QVERIFY(window.isRead());
        window.view.showLine(24);
        window.view.setCurrentLine(24);
        const QSignalSpy pinned(&window.view, &LogView::markClicked);
        QTest::keyClick(&window.view, Qt::Key_Return);
        QCOMPARE(pinned.count(), 1);
    }
};

TUNEWATCH_TEST(whole_line, WholeLineTest)
#include "tst_whole_line.moc"
