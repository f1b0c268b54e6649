// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/connections.h"

#include "support/test.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

class ConnectionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachHasANameOfItsOwn_data()
    {
        QTest::addColumn<QStringList>("urls");
        QTest::addColumn<QStringList>("names");
        QTest::newRow("two hosts") << QStringList{u"http://a.example"_s, u"http://b.example"_s}
                                   << QStringList{u"a.example"_s, u"b.example"_s};
        QTest::newRow("two ports of a host") << QStringList{u"http://127.0.0.1:8001"_s, u"http://127.0.0.1:8002"_s}
                                             << QStringList{u"127.0.0.1"_s, u"127.0.0.1:8002"_s};
        QTest::newRow("three paths of a host")
            << QStringList{u"http://a.example/x"_s, u"http://a.example/y"_s, u"http://a.example/z"_s}
            << QStringList{u"a.example"_s, u"a.example (2)"_s, u"a.example (3)"_s};
        QTest::newRow("paths of one port")
            << QStringList{u"http://h:1/x"_s, u"http://h:1/y"_s, u"http://h:1/z"_s}
            << QStringList{u"h"_s, u"h:1"_s, u"h (2)"_s};
        QTest::newRow("the same twice is one") << QStringList{u"http://h:1/x"_s, u"http://h:1/x/"_s} << QStringList{u"h"_s};
    }

    void eachHasANameOfItsOwn()
    {
        QFETCH(QStringList, urls);
        Options options;
        for (const QString &url : urls)
            options.connections.push_back({u"dashscope"_s, url});
        const auto connections = connectionsOf(options);
        QVERIFY(connections);
        QStringList found;
        for (const Connection &connection : *connections)
            found << connection.account.name;
        QTEST(found, "names");
    }
};

TUNEWATCH_TEST(connections, ConnectionsTest)
#include "tst_connections.moc"
