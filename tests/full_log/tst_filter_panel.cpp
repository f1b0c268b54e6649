// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "full_log/filter_panel.h"

#include "full_log/range_fields.h"
#include "page_bench.h"
#include "support/test.h"

#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;

namespace {

struct Panel
{
    Panel()
        : panel(nullptr, nullptr, nullptr)
        , choices(&panel, &FilterPanel::filterChosen)
    {
        panel.resize(FilterPanel::Width, 800);
        panel.show();
        panel.activateWindow();
    }

    ClassRow *row(const QString &name) const { return named<ClassRow>(&panel, name); }
    QPushButton *reset() const { return named<QPushButton>(&panel, u"Reset the filters"_s); }
    LineFilter chosen() const { return choices.last().first().value<LineFilter>(); }

    FilterPanel panel;
    QSignalSpy choices;
};

} // namespace

class FilterPanelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void onlyProgressBarsAreFoldedFirst()
    {
        const Panel filters;
        for (const QString &name : {u"Error"_s, u"Warning"_s, u"Info"_s, u"Train metrics"_s, u"Eval metrics"_s})
            QVERIFY2(filters.row(name)->isChecked(), qPrintable(name));
        QVERIFY(!filters.row(u"Progress bars"_s)->isChecked());
        QVERIFY(filters.row(u"Fold progress bars"_s)->isChecked());
        QVERIFY(filters.row(u"Fold repeated lines"_s)->isChecked());
        QVERIFY(!filters.reset()->isVisible());
    }

    void aClassThatIsUncheckedIsFolded()
    {
        Panel filters;
        QTest::mouseClick(filters.row(u"Info"_s), Qt::LeftButton);
        QCOMPARE(filters.choices.count(), 1);
        QVERIFY(filters.chosen().isFolded(LineClass::Info));
        QVERIFY(filters.chosen().isFolded(LineClass::Progress));
        QTest::keyClick(filters.row(u"Info"_s), Qt::Key_Space);
        QVERIFY(filters.chosen() == FilterPanel::standard());
    }

    void bothBoxesOfProgressBarsSayTheSame()
    {
        Panel filters;
        filters.row(u"Progress bars"_s)->click();
        QVERIFY(!filters.chosen().isFolded(LineClass::Progress));
        QVERIFY(!filters.row(u"Fold progress bars"_s)->isChecked());
        filters.row(u"Fold progress bars"_s)->click();
        QVERIFY(filters.chosen().isFolded(LineClass::Progress));
        QVERIFY(!filters.row(u"Progress bars"_s)->isChecked());
    }

    void resetComesWithTheFirstFilterAndGoesWithTheLast_data()
    {
        QTest::addColumn<LineFilter>("filter");
        LineFilter folded = FilterPanel::standard();
        folded.setFolded(LineClass::Error, true);
        LineFilter part = FilterPanel::standard();
        part.range = {5, 10};
        LineFilter matching = FilterPanel::standard();
        matching.matchingOnly = true;
        LineFilter repeats = FilterPanel::standard();
        repeats.foldsRepeats = false;
        QTest::newRow("a class is folded") << folded;
        QTest::newRow("a part of the log") << part;
        QTest::newRow("hits only") << matching;
        QTest::newRow("repeated lines are shown") << repeats;
    }

    void resetComesWithTheFirstFilterAndGoesWithTheLast()
    {
        QFETCH(LineFilter, filter);
        Panel filters;
        QVERIFY(QTest::qWaitForWindowActive(&filters.panel));
        filters.panel.setSearching(true);
        filters.panel.setFilter(filter);
        QVERIFY(filters.reset()->isVisible());
        QCOMPARE(filters.choices.count(), 0);
        filters.reset()->setFocus();
        QTest::keyClick(filters.reset(), Qt::Key_Space);
        QVERIFY(filters.chosen() == FilterPanel::standard());
        QVERIFY(!filters.reset()->isVisible());
        QCOMPARE(QApplication::focusWidget(), filters.row(u"Error"_s));
    }

    void countsAreSaid()
    {
        Panel filters;
        filters.panel.setCounts({14, 312, 41870, 31600, 316, 1130206});
        QCOMPARE(filters.row(u"Error"_s)->accessibleDescription(), u"14 line(s)"_s);
        QCOMPARE(filters.row(u"Progress bars"_s)->accessibleDescription(), u"1,130,206 line(s)"_s);
    }

    void arrowsGoThroughTheBoxes()
    {
        Panel filters;
        QVERIFY(QTest::qWaitForWindowActive(&filters.panel));
        filters.row(u"Error"_s)->setFocus(Qt::TabFocusReason);
        QTest::keyClick(filters.row(u"Error"_s), Qt::Key_Down);
        QCOMPARE(QApplication::focusWidget(), filters.row(u"Warning"_s));
        QTest::keyClick(filters.row(u"Warning"_s), Qt::Key_Up);
        QTest::keyClick(filters.row(u"Error"_s), Qt::Key_Up);
        QCOMPARE(QApplication::focusWidget(), filters.row(u"Error"_s));
        QCOMPARE(filters.choices.count(), 0);
    }

    void aRangeIsPartOfTheFilter()
    {
        Panel filters;
        filters.panel.ranges()->setLines(1000);
        auto *first = named<RangeField>(&filters.panel, u"First line"_s);
        first->setFocus();
        first->selectAll();
        QTest::keyClicks(first, u"400"_s);
        QTest::keyClick(first, Qt::Key_Return);
        QCOMPARE(*filters.chosen().range, (std::pair<qint64, qint64>(399, 999)));
        QVERIFY(filters.reset()->isVisible());
    }
};

TUNEWATCH_TEST(filter_panel, FilterPanelTest)
#include "tst_filter_panel.moc"
