// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/key_value_list.h"

#include "support/test.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

class KeyValueListTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isAListForScreenReaders()
    {
        KeyValueList list(u"Hyper-parameters"_s);
        list.setRows({{u"n_epochs"_s, u"3"_s, true}, {u"batch_size"_s, u"32"_s, true}});
        list.resize(264, 100);
        list.show();
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(&list);
        QCOMPARE(accessible->text(QAccessible::Name), u"Hyper-parameters"_s);
        QCOMPARE(accessible->role(), QAccessible::List);
        QCOMPARE(accessible->childCount(), 2);
        QCOMPARE(accessible->child(0)->text(QAccessible::Name), u"n_epochs 3"_s);
    }

    void copiesTheValueAsItIs()
    {
        KeyValueList list(u"Usage"_s);
        const QString file = u"  976bd01a-f30b\twith blanks "_s;
        list.setRows({{u"Tokens"_s, u"—"_s}, {u"Training file"_s, file}});
        list.setCurrentIndex(list.model()->index(1, 0));
        QTest::keyClick(&list, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), file);
    }

    void theCurrentRowStaysWhileValuesChange()
    {
        KeyValueList list(u"Usage"_s);
        const QAbstractItemModelTester tester(list.model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        list.setRows({{u"Tokens"_s, u"1"_s}, {u"Duration"_s, u"1 min"_s}});
        list.setCurrentIndex(list.model()->index(1, 0));
        const QSignalSpy changes(list.model(), &QAbstractItemModel::dataChanged);
        list.setRows({{u"Tokens"_s, u"1"_s}, {u"Duration"_s, u"2 min"_s}});
        QCOMPARE(list.currentIndex().row(), 1);
        QCOMPARE(changes.count(), 1);
        QCOMPARE(list.currentIndex().data(KeyValueModel::ValueRole).toString(), u"2 min"_s);
    }

    void theTooltipHasTheWholeValueLiterally()
    {
        KeyValueList list(u"Usage"_s);
        list.setRows({{u"a"_s, u"<b>x</b>"_s}, {u"b"_s, u"1.6e-5"_s}});
        QCOMPARE(list.model()->index(0, 0).data(Qt::ToolTipRole).toString(), u"<qt>&lt;b&gt;x&lt;/b&gt;</qt>"_s);
        QCOMPARE(list.model()->index(1, 0).data(Qt::ToolTipRole).toString(), u"1.6e-5"_s);
    }

    void aNulHidesNothing()
    {
        KeyValueList list(u"Usage"_s);
        QString value = u"before after"_s;
        value[6] = QChar();
        list.setRows({{u"name"_s, value}});
        QCOMPARE(list.model()->index(0, 0).data(Qt::AccessibleTextRole).toString(), u"name before\uFFFDafter"_s);
    }

    void rowsAreTwentyFourPixelsHighUnlessTheFontIsLarger()
    {
        KeyValueList list(u"Usage"_s);
        QFont font = list.font();
        font.setPixelSize(13);
        list.setFont(font);
        list.setRows({{u"a"_s, u"1"_s}, {u"b"_s, u"2"_s}});
        QCOMPARE(list.sizeHintForRow(0), 24);
        font.setPixelSize(40);
        list.setFont(font);
        QVERIFY(list.sizeHintForRow(0) > 40);
    }
};

TUNEWATCH_TEST(key_value_list, KeyValueListTest)
#include "tst_key_value_list.moc"
