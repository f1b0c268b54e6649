// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/about_box.h"
#include "shell/shortcuts_dialog.h"
#include "support/test.h"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTableWidget>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

std::vector<ShortcutEntry> someEntries()
{
    return {{u"Window"_s, u"Search jobs"_s, {QKeySequence(Qt::CTRL | Qt::Key_K)}},
            {u"Window"_s, u"Refresh"_s, {QKeySequence(Qt::Key_F5)}},
            {u"Log"_s, u"Search the log"_s, {QKeySequence(Qt::CTRL | Qt::Key_F)}},
            {u"Log"_s, u"Next and previous hit"_s, {QKeySequence(Qt::Key_F3), QKeySequence(Qt::SHIFT | Qt::Key_F3)}},
            {u"Window"_s, u"Settings"_s, {QKeySequence(Qt::CTRL | Qt::Key_Comma)}}};
}

/// The visible tables as text, one line a row.
QStringList rowsOf(const QDialog &dialog)
{
    QStringList rows;
    for (const QTableWidget *table : dialog.findChildren<QTableWidget *>()) {
        for (int row = 0; row < table->rowCount() && !table->isHidden(); ++row) {
            const QTableWidgetItem *keys = table->item(row, 1);
            rows << table->item(row, 0)->text() + (keys ? u" | "_s + keys->text() : QString());
        }
    }
    return rows;
}

} // namespace

class DialogsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void shortcutsStandInTheirGroups()
    {
        const ShortcutsDialog dialog(someEntries(), nullptr);
        QCOMPARE(rowsOf(dialog), (QStringList{u"Window"_s, u"Search jobs | Ctrl+K"_s, u"Refresh | F5"_s,
                                              u"Settings | Ctrl+,"_s, u"Log"_s, u"Search the log | Ctrl+F"_s,
                                              u"Next and previous hit | F3 and Shift+F3"_s}));
    }

    void typingNarrowsThemDown_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QStringList>("rows");
        QTest::newRow("an action") << u"sear"_s
                                   << QStringList{u"Window"_s, u"Search jobs | Ctrl+K"_s, u"Log"_s, u"Search the log | Ctrl+F"_s};
        QTest::newRow("a key") << u"f5"_s << QStringList{u"Window"_s, u"Refresh | F5"_s};
        QTest::newRow("a group") << u"LOG"_s
                                 << QStringList{u"Log"_s, u"Search the log | Ctrl+F"_s,
                                                u"Next and previous hit | F3 and Shift+F3"_s};
        QTest::newRow("nothing") << u"xyzzy"_s << QStringList();
    }

    void typingNarrowsThemDown()
    {
        QFETCH(QString, words);
        QFETCH(QStringList, rows);
        ShortcutsDialog dialog(someEntries(), nullptr);
        dialog.show();
        QTest::keyClicks(dialog.findChild<QLineEdit *>(), words);
        QCOMPARE(rowsOf(dialog), rows);
        const auto labels = dialog.findChildren<QLabel *>();
        const bool saysNothing = std::ranges::any_of(labels, [](const QLabel *label) {
            return label->isVisible() && label->text() == u"No shortcut matches";
        });
        QCOMPARE(saysNothing, rows.isEmpty());
    }

    void escapeCloses()
    {
        ShortcutsDialog dialog(someEntries(), nullptr);
        dialog.open();
        QTest::keyClick(dialog.findChild<QLineEdit *>(), Qt::Key_Escape);
        QVERIFY(!dialog.isVisible());
    }

    void screenReadersFindTables()
    {
        ShortcutsDialog dialog(someEntries(), nullptr);
        dialog.show();
        auto *table = dialog.findChild<QTableWidget *>();
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(table);
        QVERIFY(accessible && accessible->tableInterface());
        QCOMPARE(accessible->text(QAccessible::Name), u"Keyboard shortcuts"_s);
        QCOMPARE(accessible->tableInterface()->cellAt(1, 1)->text(QAccessible::Name), u"Ctrl+K"_s);
    }

    void rowsGrowWithTheFont()
    {
        ShortcutsDialog dialog(someEntries(), nullptr);
        dialog.show();
        auto *table = dialog.findChild<QTableWidget *>();
        const int before = table->rowHeight(1);
        QFont font = dialog.font();
        font.setPointSizeF(font.pointSizeF() * 2);
        dialog.setFont(font);
        QVERIFY(table->rowHeight(1) > before);
        QVERIFY(table->rowHeight(1) >= QFontMetrics(font).height());
    }

    void aboutSaysWhatAReportNeeds()
    {
        QCoreApplication::setApplicationVersion(u"1.2.3"_s);
        AboutBox box(u"/some/where"_s, nullptr);
        box.show();
        QHash<QString, QString> facts;
        for (const QLineEdit *field : box.findChildren<QLineEdit *>())
            facts.insert(field->accessibleName(), field->text());
        QCOMPARE(facts.value(u"Version"_s), u"1.2.3"_s);
        QCOMPARE(facts.value(u"Licence"_s), u"GPL-3.0-or-later"_s);
        QCOMPARE(facts.value(u"Qt"_s), QString::fromLatin1(qVersion()));
        QCOMPARE(facts.value(u"Data folder"_s), u"/some/where"_s);
        QTest::keyClick(&box, Qt::Key_Escape);
        QVERIFY(!box.isVisible());
    }
};

TUNEWATCH_TEST(dialogs, DialogsTest)
#include "tst_dialogs.moc"
