// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/connections.h"

#include "support/test.h"

#include <QScopeGuard>
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

    void secretsComeFromTheEnvironment()
    {
        const auto restore = qScopeGuard([] {
            for (const char *variable : {"PORTKEY_API_KEY", "PORTKEY_VIRTUAL_KEY", "OPENAI_API_KEY", "TUNEWATCH_API_KEY"})
                qunsetenv(variable);
        });
        qputenv("PORTKEY_API_KEY", "'pk-1' \n");
        qputenv("PORTKEY_VIRTUAL_KEY", " \"vk-1\"");
        qputenv("TUNEWATCH_API_KEY", "own-1");
        qputenv("OPENAI_API_KEY", "sk-1");
        const auto connections = made({{u"portkey"_s, u"https://api.portkey.ai/v1"_s},
                                       {u"openai"_s, u"https://api.openai.com/v1/"_s},
                                       {u"compatible"_s, u"https://llm.example/v1"_s}});
        QCOMPARE(connections.size(), 3u);
        QCOMPARE(connections[0].credentials.key, QByteArray("pk-1"));
        QCOMPARE(connections[0].credentials.virtualKey, QByteArray("vk-1"));
        QCOMPARE(connections[1].credentials.key, QByteArray("sk-1"));
        QVERIFY(connections[1].credentials.virtualKey.isEmpty());
        QCOMPARE(connections[2].credentials.key, QByteArray("own-1"));
        QCOMPARE(connections[0].account.name, u"Portkey"_s);
        QCOMPARE(connections[1].account.name, u"OpenAI"_s);
        QCOMPARE(connections[2].account.name, u"llm.example"_s);
    }

    void aKeyOfOnesOwnGoesToNoHostThatNobodyNamed()
    {
        const auto restore = qScopeGuard([] {
            for (const char *variable : {"OPENAI_API_KEY", "TUNEWATCH_API_KEY"})
                qunsetenv(variable);
        });
        qputenv("OPENAI_API_KEY", "sk-1");
        qputenv("TUNEWATCH_API_KEY", "own-1");
        Account archived;
        archived.provider = u"compatible"_s;
        archived.baseUrl = QUrl(u"https://llm.example/v1"_s);
        QVERIFY(credentialsForArchived(archived).isEmpty());
        QCOMPARE(credentialsFromEnvironment(archived).key, QByteArray("own-1"));
        archived.provider = u"openai"_s;
        QCOMPARE(credentialsForArchived(archived).key, QByteArray("sk-1"));
    }

    void keysOfOneSourceStayTogether()
    {
        Credentials given("env");
        given.headers = {{u"x-a"_s, "mine"}};
        Credentials kept("kept");
        kept.virtualKey = "v";
        kept.headers = {{u"x-a"_s, "theirs"}, {u"x-b"_s, "b"}};
        kept.proxyPassword = "p";
        Credentials both("env");
        both.headers = {{u"x-a"_s, "mine"}, {u"x-b"_s, "b"}};
        both.proxyPassword = "p";
        QCOMPARE(completed(given, kept), both);
        QCOMPARE(completed({}, kept), kept);
        QCOMPARE(completed(given, {}), given);
    }

    void aConnectionMayBeAskedWithWhatItNeeds_data()
    {
        QTest::addColumn<QString>("provider");
        QTest::addColumn<QByteArray>("variable");
        QTest::addColumn<bool>("mayBeAsked");
        QTest::newRow("a service that needs a key, without") << u"openai"_s << QByteArray("NOTHING") << false;
        QTest::newRow("a service that needs a key, with") << u"openai"_s << QByteArray("OPENAI_API_KEY") << true;
        QTest::newRow("a service that needs none") << u"compatible"_s << QByteArray("NOTHING") << true;
    }

    void aConnectionMayBeAskedWithWhatItNeeds()
    {
        QFETCH(QString, provider);
        QFETCH(QByteArray, variable);
        QFETCH(bool, mayBeAsked);
        const auto restore = qScopeGuard([&] { qunsetenv(variable.constData()); });
        qputenv(variable.constData(), "k");
        QCOMPARE(made({{provider, u"https://a.example/v1"_s}}).at(0).mayBeAsked(), mayBeAsked);
    }

    void headersAndTheQueryOfTheUrlGoWithEveryQuestion()
    {
        Options options;
        options.connections = {{u"compatible"_s, u"https://me.openai.azure.com/openai/fine_tuning/jobs?api-version=2024-10-21&limit=2&after=ftjob-1"_s}};
        options.headers = {{u"x-team"_s, u"A"_s, false}};
        const auto connections = connectionsOf(options);
        QVERIFY(connections);
        const Account &account = connections->at(0).account;
        QCOMPARE(account.baseUrl, QUrl(u"https://me.openai.azure.com/openai"_s));
        QVERIFY((account.query == std::vector<ExtraValue>{{u"api-version"_s, u"2024-10-21"_s, false}}));
        QVERIFY(account.headers == options.headers);
    }

    void aSecretInTheUrlIsRefused_data()
    {
        QTest::addColumn<QString>("item");
        QTest::addColumn<bool>("isRefused");
        for (const QString &name : {u"api_key"_s, u"api-key"_s, u"apiKey"_s, u"key"_s, u"access_token"_s, u"accessToken"_s, u"sig"_s,
                                    u"X-Amz-Signature"_s, u"subscription-key"_s, u"clientSecret"_s})
            QTest::newRow(qPrintable(name)) << name << true;
        for (const QString &name : {u"api-version"_s, u"region"_s, u"design"_s, u"keyboard"_s})
            QTest::newRow(qPrintable(name)) << name << false;
    }

    void aSecretInTheUrlIsRefused()
    {
        QFETCH(QString, item);
        QFETCH(bool, isRefused);
        Options options;
        options.connections = {{u"openai"_s, u"http://127.0.0.1:1/v1?a=b&%1=S3CRET"_s.arg(item)}};
        const auto connections = connectionsOf(options);
        QCOMPARE(!connections, isRefused);
        if (!isRefused) {
            QCOMPARE(connections->at(0).account.query.size(), 2u);
            return;
        }
        QVERIFY(connections.error().message.contains(item));
        QVERIFY(!connections.error().message.contains(u"S3CRET"));
    }

private:
    static std::vector<Connection> made(const std::vector<std::pair<QString, QString>> &wishes)
    {
        Options options;
        options.connections = wishes;
        const auto connections = connectionsOf(options);
        return connections ? *connections : std::vector<Connection>();
    }
};

TUNEWATCH_TEST(connections, ConnectionsTest)
#include "tst_connections.moc"
