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
        list.setRows({{u"n_epochs"_s, u"3"_s}, {u"batch_size"_s, u"32"_s}});
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

    void aRemarkWithoutRoomStandsBelowItsValue_data()
    {
        QTest::addColumn<int>("percent");
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("lines");
        QTest::addColumn<int>("linesAlone");
        QTest::newRow("as designed") << 100 << 264 << 1 << 1;
        QTest::newRow("where key and value fit, but no remark") << 100 << 220 << 2 << 1;
        QTest::newRow("type of twice the size: the value stands below its key") << 200 << 264 << 2 << 2;
        QTest::newRow("type of twice the size on a wide pane") << 200 << 560 << 1 << 1;
        QTest::newRow("a very narrow pane") << 100 << 110 << 2 << 2;
    }

    void aRemarkWithoutRoomStandsBelowItsValue()
    {
        QFETCH(int, percent);
        QFETCH(int, width);
        QFETCH(int, lines);
        QFETCH(int, linesAlone);
        KeyValueList list(u"Hyper-parameters"_s);
        QFont font = list.font();
        font.setPixelSize(13 * percent / 100);
        list.setFont(font);
        list.setRows({{u"n_epochs"_s, u"3"_s},
                      {u"learning_rate"_s, u"1.6e-5"_s, KeyValue::Kind::Plain, {}, u"2e-5 in v6"_s, {u"2e-5 in v6"_s}}});
        list.resize(width, 400);
        list.show();
        QVERIFY(QTest::qWaitForWindowExposed(&list));
        const auto rowHeight = [&list](int row) { return list.visualRect(list.model()->index(row, 0)).height(); };
        QTRY_COMPARE(rowHeight(1), lines * rowHeight(0));
        QCOMPARE(list.sizeHint().height(), (1 + lines) * rowHeight(0));
        list.setRows({{u"n_epochs"_s, u"3"_s}, {u"learning_rate"_s, u"1.6e-5"_s}});
        QTRY_COMPARE(rowHeight(1), linesAlone * rowHeight(0));
    }

    void aRemarkIsReadAloudToo()
    {
        KeyValueList list(u"Hyper-parameters"_s);
        list.setRows({{u"learning_rate"_s, u"1.6e-5"_s, KeyValue::Kind::Plain, {}, u"2e-5 in v6"_s}});
        QCOMPARE(list.model()->index(0, 0).data(Qt::AccessibleTextRole).toString(),
                 u"learning_rate 1.6e-5, 2e-5 in v6"_s);
    }

    void anIdHasASignThatCopiesIt()
    {
        KeyValueList list(u"Data"_s);
        list.setRows({{u"Training file"_s, u"976bd01a"_s, KeyValue::Kind::Id}, {u"Validation"_s, u"10 % split"_s}});
        list.resize(264, 48);
        list.show();
        const auto clickSign = [&list](int row) {
            QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, QPoint(264 - 16 - 7, row * 24 + 12));
        };
        QGuiApplication::clipboard()->setText(u"before"_s);
        clickSign(1);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"before"_s);
        clickSign(0);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"976bd01a"_s);
        QVERIFY(list.model()->index(0, 0).data(KeyValueModel::IsCopiedRole).toBool());
        QCOMPARE(list.accessibleDescription(), u"Copied"_s);
        QTRY_VERIFY(!list.model()->index(0, 0).data(KeyValueModel::IsCopiedRole).toBool());
    }

    void thePeoplesIdsAreHiddenUntilTheyAreAskedFor_data()
    {
        QTest::addColumn<bool>("byKey");
        QTest::newRow("by a click") << false;
        QTest::newRow("by Enter") << true;
    }

    void thePeoplesIdsAreHiddenUntilTheyAreAskedFor()
    {
        QFETCH(bool, byKey);
        KeyValueList list(u"Files and workspace"_s);
        const QAbstractItemModelTester tester(list.model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        list.setRows({{u"Created by"_s, u"1396993924585947"_s, KeyValue::Kind::Secret}});
        list.resize(264, 24);
        list.show();
        const QModelIndex row = list.model()->index(0, 0);
        for (const int role : {int(KeyValueModel::ShownRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole)})
            QVERIFY(!row.data(role).toString().contains(u"1396993924585947"));
        if (byKey) {
            list.setCurrentIndex(row);
            QTest::keyClick(&list, Qt::Key_Return);
        } else {
            QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, QPoint(200, 12));
        }
        QCOMPARE(row.data(KeyValueModel::ShownRole).toString(), u"1396993924585947"_s);
        list.setRows({{u"Created by"_s, u"42"_s, KeyValue::Kind::Secret}});
        QCOMPARE(row.data(KeyValueModel::ShownRole).toString(), u"Show"_s);
    }

    void isAsHighAsItsRows()
    {
        KeyValueList list(u"Usage"_s);
        list.setRows({{u"a"_s, u"1"_s}, {u"b"_s, u"2"_s}, {u"c"_s, u"3"_s}});
        QCOMPARE(list.sizeHint().height(), 3 * list.sizeHintForRow(0));
        list.setRows({});
        QCOMPARE(list.sizeHint().height(), 0);
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
