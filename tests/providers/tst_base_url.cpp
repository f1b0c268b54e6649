// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/replies.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

class BaseUrlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatPeopleTypeBecomesTheBase_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("base");
        const auto row = [](const char *name, const QString &typed, const QString &base) {
            QTest::newRow(name) << typed << base;
        };
        row("a complete base stays", u"https://dashscope.aliyuncs.com/api/v1"_s,
            u"https://dashscope.aliyuncs.com/api/v1"_s);
        row("blanks and slashes go", u"  https://dashscope.aliyuncs.com/api/v1//\n"_s,
            u"https://dashscope.aliyuncs.com/api/v1"_s);
        row("a bare host gets the path", u"https://dashscope.aliyuncs.com"_s,
            u"https://dashscope.aliyuncs.com/api/v1"_s);
        row("a bare host with slash gets the path", u"https://dashscope.aliyuncs.com/"_s,
            u"https://dashscope.aliyuncs.com/api/v1"_s);
        row("the OpenAI surface is replaced", u"https://dashscope.aliyuncs.com/compatible-mode/v1/"_s,
            u"https://dashscope.aliyuncs.com/api/v1"_s);
        row("with a method of the chat", u"https://dashscope.aliyuncs.com/compatible-mode/v1/chat/completions"_s,
            u"https://dashscope.aliyuncs.com/api/v1"_s);
        row("with the log of a job", u"https://dashscope.aliyuncs.com/api/v1/fine-tunes/ft-1/logs?offset=0"_s,
            u"https://dashscope.aliyuncs.com/api/v1"_s);
        row("a pasted operation is cut", u"https://dashscope.aliyuncs.com/api/v1/fine-tunes"_s,
            u"https://dashscope.aliyuncs.com/api/v1"_s);
        row("an operation of the OpenAI surface is cut and replaced",
            u"https://dashscope.aliyuncs.com/compatible-mode/v1/fine-tunes/"_s,
            u"https://dashscope.aliyuncs.com/api/v1"_s);
        row("an operation on a bare host is cut and completed", u"https://h.example/fine-tunes"_s,
            u"https://h.example/api/v1"_s);
        row("a proxy below a path keeps it", u"https://gate.example/model-studio/api/v1"_s,
            u"https://gate.example/model-studio/api/v1"_s);
        row("a proxy's odd path is left alone", u"https://gate.example/x"_s, u"https://gate.example/x"_s);
        row("a simulator keeps its port", u"http://127.0.0.1:8123/api/v1"_s,
            u"http://127.0.0.1:8123/api/v1"_s);
        row("a workspace host is a host", u"https://llm-demo.ap-southeast-1.maas.aliyuncs.com"_s,
            u"https://llm-demo.ap-southeast-1.maas.aliyuncs.com/api/v1"_s);
        row("host and scheme ignore case, default ports are none",
            u"HTTPS://DashScope.Aliyuncs.com:443/api/v1"_s, u"https://dashscope.aliyuncs.com/api/v1"_s);
        row("a password, a query and a fragment go", u"https://u:secret@h.example/api/v1?k=sk-1#x"_s,
            u"https://h.example/api/v1"_s);
        row("escapes in a path stay", u"https://h.example/a%2Fb"_s, u"https://h.example/a%2Fb"_s);
    }

    void whatPeopleTypeBecomesTheBase()
    {
        QFETCH(QString, typed);
        QFETCH(QString, base);
        const QUrl url = normalisedBaseUrl(u"dashscope"_s, typed);
        QCOMPARE(url.toString(QUrl::FullyEncoded), base);
        QCOMPARE(normalisedBaseUrl(u"dashscope"_s, base), url);
    }

    void whatIsNoHttpAddressIsInvalid_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("nothing") << QString();
        QTest::newRow("blanks") << u"  "_s;
        QTest::newRow("a word") << u"singapore"_s;
        QTest::newRow("no scheme") << u"dashscope.aliyuncs.com/api/v1"_s;
        QTest::newRow("another scheme") << u"ftp://dashscope.aliyuncs.com/api/v1"_s;
        QTest::newRow("a file") << u"file:///etc/passwd"_s;
        QTest::newRow("no host") << u"https:///api/v1"_s;
        QTest::newRow("a blank inside") << u"https://dash scope/api/v1"_s;
    }

    void whatIsNoHttpAddressIsInvalid()
    {
        QFETCH(QString, typed);
        QVERIFY(!normalisedBaseUrl(u"dashscope"_s, typed).isValid());
    }

    void theListHasModelStudio()
    {
        const Provider *provider = findProvider(u"dashscope"_s);
        QVERIFY(provider);
        QCOMPARE(provider->name, u"Model Studio"_s);
        QCOMPARE(provider->fields.front().variable, u"DASHSCOPE_API_KEY"_s);
        QCOMPARE(provider->regions.size(), size_t(2));
        for (const auto &[name, url] : provider->regions)
            QCOMPARE(normalisedBaseUrl(provider->id, url.toString()), url);
    }

    void anUnknownServiceHasNoDialect()
    {
        QCOMPARE(findProvider(u"nobody"_s), nullptr);
        Account account = testAccount();
        account.provider = u"nobody"_s;
        QVERIFY(!dialectFor(account));
    }
};

TUNEWATCH_TEST(base_url, BaseUrlTest)
#include "tst_base_url.moc"
