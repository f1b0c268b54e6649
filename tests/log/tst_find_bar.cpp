// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/find_bar.h"

#include "support/test.h"

#include <QLabel>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

struct Bar
{
    explicit Bar(bool isWide)
    {
        bar.setWide(isWide);
        bar.show();
        field = bar.findChild<QLineEdit *>();
    }

    QToolButton *button(const QString &name) const
    {
        for (auto *each : bar.findChildren<QToolButton *>()) {
            if (each->accessibleName() == name)
                return each;
        }
        return nullptr;
    }

    FindBar bar;
    QLineEdit *field = nullptr;
};

const QStringList &switches()
{
    static const QStringList names{u"Match case"_s, u"Regular expression"_s, u"Whole words"_s, u"Join patterns with and, or, not"_s};
    return names;
}

} // namespace

class FindBarTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void theKeyStandsInTheNarrowFieldOnly()
    {
        Bar bar(false);
        const auto says = [&](const QString &words) {
            const auto labels = bar.bar.findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) { return label->text() == words; });
        };
        QVERIFY(says(u"Ctrl+F"_s));
        bar.bar.setWide(true);
        QVERIFY(!says(u"Ctrl+F"_s));
        bar.bar.setWide(false);
        QVERIFY(says(u"Ctrl+F"_s));
        bar.bar.setPosition(3, 860);
        bar.bar.setWide(true);
        QVERIFY(says(u"3 of 860"_s));
    }

    void theWideFormHasItsSwitchesInsideTheField()
    {
        Bar bar(true);
        QCOMPARE(bar.field->width(), 480);
        bar.bar.setPosition(860, 1284);
        int right = 0;
        for (const QString &name : switches()) {
            const QToolButton *button = bar.button(name);
            QVERIFY2(button && button->isVisible(), qPrintable(name));
            QCOMPARE(button->parentWidget(), bar.field);
            QVERIFY(bar.field->rect().contains(button->geometry()));
            QVERIFY(button->x() >= right);
            right = button->geometry().right();
        }
        // No letter may run under them.
        QVERIFY(bar.field->textMargins().right() >= bar.field->width() - bar.button(switches().first())->x());
        QCOMPARE(bar.bar.toolsWidth() > 0, true);
        const auto labels = bar.bar.findChildren<QLabel *>();
        QCOMPARE(labels.size(), 1);
        QCOMPARE(labels.first()->text(), u"860 of 1,284"_s);
        QVERIFY(labels.first()->x() > bar.field->geometry().right());
        QVERIFY(bar.button(u"Previous hit"_s)->x() > labels.first()->geometry().right());
        bar.bar.setWide(false);
        QCOMPARE(bar.button(switches().first())->parentWidget(), &bar.bar);
    }

    void keysWorkTheSwitches_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::addColumn<SearchTerm>("term");
        const auto literal = SearchTerm::Syntax::Literal;
        QTest::newRow("case") << Qt::Key_C << SearchTerm{u"x"_s, literal, Qt::CaseSensitive};
        QTest::newRow("regular expression") << Qt::Key_R << SearchTerm{u"x"_s, SearchTerm::Syntax::Regex};
        QTest::newRow("whole words") << Qt::Key_W << SearchTerm{u"x"_s, literal, Qt::CaseInsensitive, true};
        QTest::newRow("joined") << Qt::Key_J << SearchTerm{u"x"_s, literal, Qt::CaseInsensitive, false, true};
    }

    void keysWorkTheSwitches()
    {
        QFETCH(Qt::Key, key);
        QFETCH(SearchTerm, term);
        for (const bool isWide : {false, true}) {
            Bar bar(isWide);
            bar.field->setText(u"x"_s);
            QSignalSpy changes(&bar.bar, &FindBar::termChanged);
            QTest::keyClick(bar.field, key, Qt::AltModifier);
            QCOMPARE(bar.bar.term(), term);
            QCOMPARE(changes.count(), 1);
            QTest::keyClick(bar.field, key, Qt::AltModifier);
            QCOMPARE(bar.bar.term(), SearchTerm{u"x"_s});
            QCOMPARE(bar.field->text(), u"x"_s);
        }
    }

    void aTermIsShownWhole()
    {
        Bar bar(false);
        const SearchTerm term{u"loss and not eval"_s, SearchTerm::Syntax::Regex, Qt::CaseSensitive, true, true};
        QSignalSpy changes(&bar.bar, &FindBar::termChanged);
        bar.bar.setTerm(term);
        QCOMPARE(bar.bar.term(), term);
        QCOMPARE(changes.count(), 1);
        bar.bar.setTerm(term);
        QCOMPARE(changes.count(), 1);
        // Switches that a narrow bar has no room for are there while they are on.
        for (const QString &name : switches())
            QVERIFY2(bar.button(name)->isVisible() && bar.button(name)->isChecked(), qPrintable(name));
        bar.bar.setTerm({u"loss"_s});
        QVERIFY(!bar.button(switches().last())->isVisible());
    }

    void aWrongPatternIsMarkedAndExplained()
    {
        Bar bar(true);
        bar.bar.setPosition(3, 5);
        bar.bar.setProblem(u"missing closing parenthesis"_s);
        QVERIFY(bar.field->property("invalid").toBool());
        QVERIFY(bar.field->toolTip().contains(u"missing closing parenthesis"_s));
        QCOMPARE(bar.field->accessibleDescription(), u"missing closing parenthesis"_s);
        QCOMPARE(bar.bar.findChild<QLabel *>()->text(), u"3 of 5"_s);
        bar.bar.setProblem({});
        QVERIFY(!bar.field->property("invalid").toBool());
        QVERIFY(bar.field->toolTip().isEmpty());
    }
};

TUNEWATCH_TEST(find_bar, FindBarTest)
#include "tst_find_bar.moc"
