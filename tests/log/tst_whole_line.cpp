// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/whole_line_dialog.h"

#include "log_window.h"
#include "support/test.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPointer>
#include <QSignalSpy>

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
        QCOMPARE(dialog->text()->toPlainText().size(), 16'480);
        QVERIFY(dialog->text()->isReadOnly());
        for (QAbstractButton *button : dialog->findChildren<QAbstractButton *>()) {
            if (button->text() == u"Copy"_s)
                button->click();
        }
        QCOMPARE(QApplication::clipboard()->text(), QString::fromLatin1(entry(1)));
        QTest::keyClick(dialog->text(), Qt::Key_Escape);
        QTRY_VERIFY(!dialog);
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
