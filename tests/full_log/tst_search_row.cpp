// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "full_log/search_row.h"

#include "log/filter_tools.h"
#include "log/hit_context.h"
#include "support/test.h"

#include <QLocale>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype ContextChoices = HitContext::MostLines + 1;

/// The menu of how many lines are shown around each hit.
const QMenu *contextMenuOf(const QWidget &widget)
{
    for (const QMenu *menu : widget.findChildren<QMenu *>()) {
        if (menu->actions().size() == ContextChoices)
            return menu;
    }
    return nullptr;
}

QStringList textsOf(const QMenu &menu)
{
    QStringList texts;
    for (const QAction *action : menu.actions())
        texts << action->text();
    return texts;
}

} // namespace

class SearchRowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void linesAroundAHitAreCalledAsInThePanel()
    {
        QMenu levels;
        const FilterTools tools(&levels, nullptr);
        const SearchRow row(nullptr);
        const QMenu *here = contextMenuOf(row);
        const QMenu *there = contextMenuOf(tools);
        QVERIFY(here && there);
        QCOMPARE(textsOf(*here), textsOf(*there));
        QCOMPARE(textsOf(*here).mid(0, 3), (QStringList{u"Hits only"_s, u"1 line around"_s, u"2 lines around"_s}));
    }

    void aChoiceIsAskedFor()
    {
        const SearchRow row(nullptr);
        QSignalSpy chosen(&row, &SearchRow::filterChosen);
        contextMenuOf(row)->actions().at(2)->trigger();
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.first().first().value<LineFilter>().context, 2);
    }
};

TUNEWATCH_TEST(search_row, SearchRowTest)
#include "tst_search_row.moc"
