// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/providers.h"
#include "support/test.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

/// What has to be there before anything is asked.
class CompleteTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAccountIsAskedWithAllItNeeds_data()
    {
        QTest::addColumn<QString>("provider");
        QTest::addColumn<QString>("url");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("virtualKey");
        QTest::addColumn<bool>("isComplete");
        const QByteArray none;
        const QByteArray some = "k";
        const QString portkey = u"https://api.portkey.ai/v1"_s;
        const QString own = u"http://10.0.0.7:8787/v1"_s;
        QTest::newRow("Model Studio without a key") << u"dashscope"_s << own << none << none << false;
        QTest::newRow("Model Studio with its key") << u"dashscope"_s << own << some << none << true;
        QTest::newRow("OpenAI without a key") << u"openai"_s << own << none << none << false;
        QTest::newRow("OpenAI with another secret") << u"openai"_s << own << none << some << false;
        QTest::newRow("Portkey with both") << u"portkey"_s << portkey << some << some << true;
        QTest::newRow("Portkey without its own") << u"portkey"_s << portkey << none << some << false;
        QTest::newRow("a gateway of one's own without any") << u"portkey"_s << own << none << none << true;
        QTest::newRow("a service that may need no key") << u"compatible"_s << own << none << none << true;
        QTest::newRow("a service nobody knows") << u"azure"_s << own << some << some << false;
    }

    void anAccountIsAskedWithAllItNeeds()
    {
        QFETCH(QString, provider);
        QFETCH(QString, url);
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, virtualKey);
        Account account;
        account.provider = provider;
        account.baseUrl = QUrl(url);
        Credentials credentials(key);
        credentials.virtualKey = virtualKey;
        QTEST(isComplete(account, credentials), "isComplete");
    }

    void jobsAreStartedInTheServicesConsole_data()
    {
        QTest::addColumn<QString>("provider");
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("console");
        const QString singapore = u"https://modelstudio.console.alibabacloud.com"_s;
        QTest::newRow("Singapore") << u"dashscope"_s << u"https://dashscope-intl.aliyuncs.com/api/v1"_s << singapore;
        QTest::newRow("Beijing") << u"dashscope"_s << u"https://dashscope.aliyuncs.com/api/v1"_s
                                 << u"https://bailian.console.aliyun.com"_s;
        QTest::newRow("elsewhere") << u"dashscope"_s << u"http://127.0.0.1:1/api/v1"_s << singapore;
        QTest::newRow("OpenAI") << u"openai"_s << u"https://api.openai.com/v1"_s << u"https://platform.openai.com/finetune"_s;
        QTest::newRow("Portkey") << u"portkey"_s << u"https://api.portkey.ai/v1"_s << u"https://app.portkey.ai"_s;
        QTest::newRow("a gateway of one's own") << u"portkey"_s << u"http://10.0.0.7:8787/v1"_s << QString();
        QTest::newRow("compatible") << u"compatible"_s << u"https://llm.example/v1"_s << QString();
        QTest::newRow("nobody knows") << u"azure"_s << u"https://llm.example/v1"_s << QString();
    }

    void jobsAreStartedInTheServicesConsole()
    {
        QFETCH(QString, provider);
        QFETCH(QString, url);
        Account account;
        account.provider = provider;
        account.baseUrl = QUrl(url);
        QTEST(consoleOf(account).toString(), "console");
    }

    void whatWasGivenOnceIsMissed()
    {
        Account account;
        account.provider = u"compatible"_s;
        QVERIFY(!lacksGiven(account, {}));
        account.isKeyed = true;
        QVERIFY(lacksGiven(account, {}));
        QVERIFY(!lacksGiven(account, Credentials("k")));
        account.headers = {{u"x-team"_s, u"A"_s, false}};
        QVERIFY(!lacksGiven(account, Credentials("k")));
        account.headers.push_back({u"x-gate"_s, {}, true});
        Credentials credentials("k");
        QVERIFY(lacksGiven(account, credentials));
        credentials.headers = {{u"x-gate"_s, ""}};
        QVERIFY(lacksGiven(account, credentials));
        credentials.headers = {{u"x-gate"_s, "open"}};
        QVERIFY(!lacksGiven(account, credentials));
    }

    void whatWasTakenAwayIsOfNoUse()
    {
        Credentials credentials("k");
        credentials.virtualKey = "v";
        credentials.headers = {{u"x-gate"_s, "open"}, {u"x-team"_s, "old"}, {u"x-gone"_s, "secret"}};
        credentials.proxyPassword = "p";
        Account account;
        account.headers = {{u"x-gate"_s, {}, true}, {u"x-team"_s, u"A"_s, false}};
        account.proxy = {Proxy::Kind::Manual, u"proxy.example"_s, 3128, u"me"_s};
        Credentials used = credentials;
        used.headers = {{u"x-gate"_s, "open"}};
        QCOMPARE(usedBy(account, credentials), used);
        account.proxy = {};
        used.proxyPassword.clear();
        QCOMPARE(usedBy(account, credentials), used);
    }
};

TUNEWATCH_TEST(complete, CompleteTest)
#include "tst_complete.moc"
