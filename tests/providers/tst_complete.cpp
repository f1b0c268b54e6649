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
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("virtualKey");
        QTest::addColumn<bool>("isComplete");
        const QByteArray none;
        const QByteArray some = "k";
        QTest::newRow("Model Studio without a key") << u"dashscope"_s << none << none << false;
        QTest::newRow("Model Studio with its key") << u"dashscope"_s << some << none << true;
        QTest::newRow("OpenAI without a key") << u"openai"_s << none << none << false;
        QTest::newRow("OpenAI with another secret") << u"openai"_s << none << some << false;
        QTest::newRow("Portkey with both") << u"portkey"_s << some << some << true;
        QTest::newRow("Portkey without its own") << u"portkey"_s << none << some << false;
        QTest::newRow("a service that may need no key") << u"compatible"_s << none << none << true;
        QTest::newRow("a service nobody knows") << u"azure"_s << some << some << false;
    }

    void anAccountIsAskedWithAllItNeeds()
    {
        QFETCH(QString, provider);
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, virtualKey);
        Account account;
        account.provider = provider;
        Credentials credentials(key);
        credentials.virtualKey = virtualKey;
        QTEST(isComplete(account, credentials), "isComplete");
    }
};

TUNEWATCH_TEST(complete, CompleteTest)
#include "tst_complete.moc"
