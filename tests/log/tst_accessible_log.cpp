// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/accessible_log.h"

#include "log/log_view.h"
#include "memory_log.h"
#include "support/test.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

class AccessibleLogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_log = std::make_unique<MemoryLog>([](qint64 line) { return "line " + QByteArray::number(line); });
        m_log->setLineCount(1000);
        m_log->holdAll();
        m_view = std::make_unique<LogView>();
        m_view->resize(400, 5 * m_view->metrics().rowHeight);
        m_view->setSource(m_log.get());
        m_view->show();
        m_interface = QAccessible::queryAccessibleInterface(m_view.get());
    }

    void isAReadOnlyText()
    {
        QVERIFY(m_interface);
        QCOMPARE(m_interface->role(), QAccessible::EditableText);
        QCOMPARE(m_interface->text(QAccessible::Name), u"Log lines"_s);
        QVERIFY(m_interface->state().readOnly);
        QVERIFY(m_interface->textInterface());
        QVERIFY(!m_interface->editableTextInterface());
    }

    void saysTheVisibleLines()
    {
        QAccessibleTextInterface *text = m_interface->textInterface();
        QCOMPARE(text->text(0, -1), u"line 995\nline 996\nline 997\nline 998\nline 999"_s);
        QCOMPARE(text->characterCount(), 44);
        QCOMPARE(text->text(9, 17), u"line 996"_s);
        int start = 0;
        int end = 0;
        QCOMPARE(text->textAtOffset(12, QAccessible::LineBoundary, &start, &end).trimmed(), u"line 996"_s);
        m_log->grow(1);
        QVERIFY(text->text(0, -1).endsWith(u"\nline 1000"_s));
        m_view->showLine(0);
        QVERIFY(text->text(0, -1).startsWith(u"line 0\nline 1\n"_s));
    }

    void aFilterHidesLinesFromEveryone()
    {
        m_log->setLevel([](qint64 line) { return line % 100 == 0 ? Level::Error : Level::Info; });
        m_log->replace(1000);
        LevelFilter errors;
        errors.set(Level::Error, true);
        m_view->setLevels(errors);
        QTRY_COMPARE(m_view->rows().rows(), 10);
        QAccessibleTextInterface *text = m_interface->textInterface();
        QCOMPARE(text->text(0, -1), u"line 500\nline 600\nline 700\nline 800\nline 900"_s);
        text->setSelection(0, 5, 14);
        QCOMPARE(m_view->selectedBytes(), QByteArray("500\nline "));
    }

    void nulAndMissingLinesAreReadable()
    {
        MemoryLog odd(std::vector<QByteArray>{QByteArray("a\0b", 3), "c"});
        m_view->setSource(&odd);
        QCOMPARE(m_interface->textInterface()->text(0, -1), u"a␀b\nc"_s);
        m_view->setSource(nullptr);
        QCOMPARE(m_interface->textInterface()->text(0, -1), QString());
        QCOMPARE(m_interface->textInterface()->characterCount(), 0);
    }

    void whatCannotBeSeenIsSaid()
    {
        MemoryLog odd(std::vector<QByteArray>{QByteArray("\0\0", 2), "a\xe2\x80\xae" "b", "\xed\xa0\x80", QByteArray(100'000, 'x'), "end"});
        m_view->setSource(&odd);
        const QString text = m_interface->textInterface()->text(0, -1);
        QVERIFY(!text.contains(QChar(QChar::Null)));
        QVERIFY(text.startsWith(u"␀␀\naU+202Eb\n�\nxxxx"_s));
        QVERIFY(text.endsWith(u" more characters\nend"_s));
        QCOMPARE(m_interface->textInterface()->characterCount(), int(text.size()));
        m_view->setWrap(true);
        QVERIFY(m_interface->textInterface()->text(0, -1).endsWith(u"\nend"_s));
        m_view->setSource(nullptr);
    }

    void selectsAndPointsAtCharacters()
    {
        QAccessibleTextInterface *text = m_interface->textInterface();
        text->setSelection(0, 5, 14);
        QCOMPARE(m_view->selectedBytes(), QByteArray("995\nline "));
        int start = 0;
        int end = 0;
        text->selection(0, &start, &end);
        QCOMPARE(start, 5);
        QCOMPARE(end, 14);
        QCOMPARE(text->cursorPosition(), 14);
        text->removeSelection(0);
        QCOMPARE(text->selectionCount(), 0);
        const QRect rect = text->characterRect(20);
        QCOMPARE(text->offsetAtPoint(rect.center() - QPoint(2, 0)), 20);
        QCOMPARE(text->offsetAtPoint({-1000, -1000}), -1);
    }

    void cleanup()
    {
        m_view.reset();
        m_log.reset();
    }

private:
    std::unique_ptr<MemoryLog> m_log;
    std::unique_ptr<LogView> m_view;
    QAccessibleInterface *m_interface = nullptr;
};

TUNEWATCH_TEST(accessible_log, AccessibleLogTest)
#include "tst_accessible_log.moc"
