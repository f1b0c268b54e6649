// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "full_log/saved_list.h"

#include "full_log/saved_row.h"
#include "log/find_bar.h"
#include "log/log_finder.h"
#include "log/log_tool_bar.h"
#include "page_bench.h"
#include "support/test.h"

#include <QApplication>
#include <QInputDialog>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace {

/// A page with two saved searches: what finds 50 lines of the log, and what finds none.
struct Saved : PageBench
{
    Saved()
    {
        enter();
        searches()->add(u"Uploads that failed"_s, {u"timed out"_s});
        searches()->add(u"NaN or inf"_s, {u"no such words"_s});
    }
    SavedSearches *searches() const { return page->findChild<SavedSearches *>(); }
    SavedList *list() const { return page->findChild<SavedList *>(); }
    SavedRow *row(const QString &name) const
    {
        for (SavedRow *one : page->findChildren<SavedRow *>()) {
            if (one->isVisible() && one->accessibleName() == name)
                return one;
        }
        return nullptr;
    }
    QLineEdit *field() const { return find<QLineEdit>(u"Search log"_s); }
    QToolButton *save() const { return named<QToolButton>(page, u"Save search"_s); }
    /// Answers the question for a name.
    bool answer(const QString &name) const
    {
        auto *dialog = page->findChild<QInputDialog *>();
        if (!dialog)
            return false;
        dialog->setTextValue(name);
        dialog->accept();
        return true;
    }
};

} // namespace

class SavedListTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void eachSaysHowManyLinesItFinds()
    {
        const Saved bench;
        QTRY_COMPARE(bench.row(u"Uploads that failed"_s)->accessibleDescription(), u"50 hit(s)"_s);
        QTRY_COMPARE(bench.row(u"NaN or inf"_s)->accessibleDescription(), u"0 hit(s)"_s);
    }

    void aPressSearchesAndTheNextOneClears()
    {
        const Saved bench;
        bench.row(u"Uploads that failed"_s)->click();
        QCOMPARE(bench.field()->text(), u"timed out"_s);
        QVERIFY(bench.row(u"Uploads that failed"_s)->isChecked());
        QVERIFY(!bench.row(u"NaN or inf"_s)->isChecked());
        bench.row(u"NaN or inf"_s)->click();
        QCOMPARE(bench.field()->text(), u"no such words"_s);
        QVERIFY(!bench.row(u"Uploads that failed"_s)->isChecked());
        bench.row(u"NaN or inf"_s)->click();
        QCOMPARE(bench.field()->text(), QString());
        QVERIFY(!bench.row(u"NaN or inf"_s)->isChecked());
    }

    void whatIsTypedMarksItsRow()
    {
        const Saved bench;
        bench.field()->setText(u"timed out"_s);
        QVERIFY(bench.row(u"Uploads that failed"_s)->isChecked());
        bench.field()->setText(u"timed"_s);
        QVERIFY(!bench.row(u"Uploads that failed"_s)->isChecked());
    }

    void aSearchIsSavedUnderAName_data()
    {
        QTest::addColumn<QString>("button");
        QTest::newRow("by the row's button") << u"Save search"_s;
        QTest::newRow("by the panel's plus") << u"Save this search"_s;
    }

    void aSearchIsSavedUnderAName()
    {
        QFETCH(QString, button);
        Saved bench;
        auto *pressed = named<QToolButton>(bench.page, button);
        QVERIFY(!pressed->isEnabled()); // nothing is searched for
        bench.field()->setText(u"WARNING"_s);
        QVERIFY(pressed->isEnabled());
        pressed->click();
        QVERIFY(bench.answer(u"Warnings"_s));
        QVERIFY(bench.row(u"Warnings"_s));
        QVERIFY(bench.row(u"Warnings"_s)->isChecked());
        QVERIFY(!pressed->isEnabled()); // it is there already
        QCOMPARE(SavedSearches(&bench.settings).all().back().term.text, u"WARNING"_s);
    }

    void halfAPatternIsNotSaved()
    {
        const Saved bench;
        named<QToolButton>(bench.page, u"Regular expression"_s)->click();
        bench.field()->setText(u"loss("_s);
        QVERIFY(!bench.save()->isEnabled());
        QVERIFY(!named<QToolButton>(bench.page, u"Save this search"_s)->isEnabled());
        bench.field()->setText(u"loss(es)?"_s);
        QVERIFY(bench.save()->isEnabled());
        QVERIFY(named<QToolButton>(bench.page, u"Save this search"_s)->isEnabled());
    }

    void keysRenameAndRemove()
    {
        Saved bench;
        QVERIFY(QTest::qWaitForWindowActive(&bench.window));
        SavedRow *row = bench.row(u"Uploads that failed"_s);
        row->setFocus(Qt::TabFocusReason);
        QTest::keyClick(row, Qt::Key_Down);
        QCOMPARE(QApplication::focusWidget(), bench.row(u"NaN or inf"_s));
        QTest::keyClick(bench.row(u"NaN or inf"_s), Qt::Key_F2);
        QVERIFY(bench.answer(u"Not a number"_s));
        QVERIFY(bench.row(u"Not a number"_s));
        bench.row(u"Uploads that failed"_s)->setFocus(Qt::TabFocusReason);
        QTest::keyClick(bench.row(u"Uploads that failed"_s), Qt::Key_Delete);
        QVERIFY(!bench.row(u"Uploads that failed"_s));
        QCOMPARE(bench.searches()->all().size(), size_t(1));
        QCOMPARE(QApplication::focusWidget(), bench.row(u"Not a number"_s));
    }
};

TUNEWATCH_TEST(saved_list, SavedListTest)
#include "tst_saved_list.moc"
