// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/openai/replies.h"

#include <QNetworkRequest>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

Q_DECLARE_METATYPE(Credentials)

namespace {

/// Every header that a request has after it was authorized, sorted: what is not listed is absent.
QStringList headersOf(const Account &account, const Credentials &credentials)
{
    QNetworkRequest request;
    dialectFor(account)->authorize(request, credentials);
    QStringList headers;
    for (const QByteArray &name : request.rawHeaderList())
        headers << QString::fromUtf8(name) + u": "_s + QString::fromUtf8(request.rawHeader(name));
    headers.sort();
    return headers;
}

Credentials keys(const QByteArray &key, const QByteArray &virtualKey, const QByteArray &providerKey)
{
    Credentials credentials(key);
    credentials.virtualKey = virtualKey;
    credentials.providerKey = providerKey;
    return credentials;
}

using Fields = QMap<QString, QString>;

} // namespace

class HeadersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void exactlyTheseHeadersAreSent_data()
    {
        QTest::addColumn<QString>("provider");
        QTest::addColumn<Credentials>("credentials");
        QTest::addColumn<Fields>("fields");
        QTest::addColumn<QStringList>("headers");
        const auto row = [](const char *name, const QString &provider, const Credentials &credentials, const Fields &fields,
                            const QStringList &headers) { QTest::newRow(name) << provider << credentials << fields << headers; };

        row("OpenAI: a key", u"openai"_s, keys("sk-1", {}, {}), {}, {u"Authorization: Bearer sk-1"_s});
        row("OpenAI: a key that sees several organizations and projects", u"openai"_s, keys("sk-1", {}, {}),
            {{u"organization"_s, u"org-demo"_s}, {u"project"_s, u"proj_demo"_s}},
            {u"Authorization: Bearer sk-1"_s, u"OpenAI-Organization: org-demo"_s, u"OpenAI-Project: proj_demo"_s});
        row("OpenAI: a project alone", u"openai"_s, keys("sk-1", {}, {}),
            {{u"organization"_s, u"  "_s}, {u"project"_s, u"proj_demo"_s}},
            {u"Authorization: Bearer sk-1"_s, u"OpenAI-Project: proj_demo"_s});
        row("OpenAI: no key", u"openai"_s, {}, {}, {});
        row("OpenAI: nothing of a gateway's", u"openai"_s, keys("sk-1", "vk", "pk"), {{u"provider"_s, u"openai"_s}},
            {u"Authorization: Bearer sk-1"_s});

        row("Portkey: key and virtual key", u"portkey"_s, keys("gate", "virtual", {}), {},
            {u"x-portkey-api-key: gate"_s, u"x-portkey-virtual-key: virtual"_s});
        row("Portkey: key, provider and the provider's key", u"portkey"_s, keys("gate", {}, "sk-1"),
            {{u"provider"_s, u"openai"_s}},
            {u"Authorization: Bearer sk-1"_s, u"x-portkey-api-key: gate"_s, u"x-portkey-provider: openai"_s});
        row("Portkey: key and config", u"portkey"_s, keys("gate", {}, {}), {{u"config"_s, u"{\"retry\":\n{}}"_s}},
            {u"x-portkey-api-key: gate"_s, u"x-portkey-config: {\"retry\":{}}"_s});
        row("Portkey: a provider at an address of its own", u"portkey"_s, keys("gate", {}, "sk-1"),
            {{u"provider"_s, u"@mine"_s}, {u"custom_host"_s, u"https://h.example/v1"_s}},
            {u"Authorization: Bearer sk-1"_s, u"x-portkey-api-key: gate"_s, u"x-portkey-custom-host: https://h.example/v1"_s,
             u"x-portkey-provider: @mine"_s});
        row("Portkey: a bare gateway without a key", u"portkey"_s, keys({}, {}, "sk-1"), {{u"provider"_s, u"openai"_s}},
            {u"Authorization: Bearer sk-1"_s, u"x-portkey-provider: openai"_s});
        row("Portkey: blanks are nothing", u"portkey"_s, keys("gate", " ", "\n"), {{u"config"_s, u" "_s}},
            {u"x-portkey-api-key: gate"_s});

        row("compatible: a key", u"compatible"_s, keys("k", {}, {}), {}, {u"Authorization: Bearer k"_s});
        row("compatible: no key", u"compatible"_s, {}, {}, {});
        row("a pasted line break makes no header", u"openai"_s, keys(" sk-1\r\nX-Evil: 1", {}, {}), {},
            {u"Authorization: Bearer sk-1X-Evil: 1"_s});
    }

    void exactlyTheseHeadersAreSent()
    {
        QFETCH(QString, provider);
        QFETCH(Credentials, credentials);
        QFETCH(Fields, fields);
        Account account = openAiAccount(provider);
        account.fields = fields;
        QTEST(headersOf(account, credentials), "headers");
    }

    void theAccountsOwnHeadersComeOnTop_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("isSecret");
        QTest::addColumn<QStringList>("headers");
        const QString bearer = u"Authorization: Bearer sk-1"_s;
        const auto row = [&](const char *title, const QString &name, const QString &value, const QStringList &more) {
            QTest::newRow(title) << name << value << false << QStringList{bearer} + more;
        };
        row("a plain one", u"x-team"_s, u"support"_s, {u"x-team: support"_s});
        row("blanks around it go", u" x-team "_s, u" support\n"_s, {u"x-team: support"_s});
        row("an empty one is not sent", u"x-team"_s, u" "_s, {});
        row("a name that is none is not sent", u"x team"_s, u"support"_s, {});
        row("a name cannot bring a header along", u"x-a: 1\r\nx-b"_s, u"2"_s, {});
        row("what belongs to the connection is not sent", u"accept-Encoding"_s, u"gzip"_s, {});
        QTest::newRow("a secret comes from the keychain")
            << u"api-key"_s << QString() << true << QStringList{bearer, u"api-key: of-the-keychain"_s};
        QTest::newRow("a secret that is not there is not sent")
            << u"api-token"_s << u"leftover"_s << true << QStringList{bearer};
        QTest::newRow("one that replaces the dialect's own")
            << u"Authorization"_s << u"Bearer of-Entra"_s << false << QStringList{u"Authorization: Bearer of-Entra"_s};
    }

    void theAccountsOwnHeadersComeOnTop()
    {
        QFETCH(QString, name);
        QFETCH(QString, value);
        QFETCH(bool, isSecret);
        Account account = openAiAccount();
        account.headers = {{name, value, isSecret}};
        Credentials credentials("sk-1");
        credentials.headers = {{u"api-key"_s, "of-the-keychain"}};
        QTEST(headersOf(account, credentials), "headers");
    }

    void aKeyInAnExtraHeaderIsEnoughForAzure()
    {
        Account account = openAiAccount(u"compatible"_s);
        account.headers = {{u"api-key"_s, {}, true}};
        Credentials credentials;
        credentials.headers = {{u"api-key"_s, "azure"}};
        QCOMPARE(headersOf(account, credentials), QStringList{u"api-key: azure"_s});
    }
};

TUNEWATCH_TEST(headers, HeadersTest)
#include "tst_headers.moc"
