// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "connect_bench.h"
#include "support/test.h"

#include <QApplication>
#include <QCheckBox>
#include <QTest>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

/// What each provider asks for, and what a person may add to it.
class ProvidersTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<ConnectBench> m_bench;

    /// Names of the fields above *Advanced*, from top to bottom.
    QStringList visibleFields() const
    {
        QStringList names;
        std::vector<QLineEdit *> fields;
        for (QLineEdit *field : m_bench->page().findChildren<QLineEdit *>()) {
            if (field->isVisible())
                fields.push_back(field);
        }
        std::ranges::sort(fields, {}, [this](const QLineEdit *field) {
            const QPoint place = field->mapTo(&m_bench->page(), QPoint());
            return std::pair(place.y(), place.x());
        });
        for (const QLineEdit *field : fields)
            names << field->accessibleName();
        return names;
    }

    void enter(const QString &field, const QString &text) const
    {
        m_bench->field(field)->clear();
        QTest::keyClicks(m_bench->field(field), text);
    }

    static Account portkey()
    {
        Account account;
        account.provider = u"portkey"_s;
        account.name = u"网关：用于微调任务的生产环境连接"_s;
        account.baseUrl = QUrl(u"https://api.portkey.ai/v1"_s);
        account.fields = {{u"provider"_s, u"@azure"_s}};
        account.headers = {{u"x-team"_s, u"A"_s, false}, {u"x-gate"_s, {}, true}};
        account.query = {{u"api-version"_s, u"1"_s, false}};
        account.proxy = {Proxy::Kind::Manual, u"proxy.example"_s, 3128, u"me"_s};
        account.refreshEvery = 45s;
        account.jobSlots = 60;
        account.id = accountId(account);
        return account;
    }

    static Credentials secrets()
    {
        Credentials known("pk-known");
        known.virtualKey = "vk-known";
        known.headers = {{u"x-gate"_s, "gate-known"}};
        known.proxyPassword = "proxy-known";
        return known;
    }

private Q_SLOTS:
    void init() { m_bench = std::make_unique<ConnectBench>(); }
    void cleanup() { m_bench.reset(); }

    void eachAsksForWhatItNeeds_data()
    {
        QTest::addColumn<QString>("provider");
        QTest::addColumn<QStringList>("fields");
        QTest::addColumn<QString>("name");
        const QString name = u"Name in the sidebar"_s;
        QTest::newRow("Model Studio, Singapore") << u"Model Studio, Singapore"_s << QStringList{u"API key"_s, u"Workspace"_s, name} << u"Singapore"_s;
        QTest::newRow("Model Studio, Beijing") << u"Model Studio, Beijing"_s << QStringList{u"API key"_s, u"Workspace"_s, name} << u"Beijing"_s;
        QTest::newRow("OpenAI") << u"OpenAI"_s << QStringList{u"API key"_s, u"Organization"_s, u"Project"_s, name} << u"OpenAI"_s;
        QTest::newRow("Portkey") << u"Portkey"_s << QStringList{u"Portkey API key"_s, u"Virtual key"_s, name} << u"Portkey"_s;
        QTest::newRow("others") << u"Other OpenAI-compatible"_s << QStringList{u"Base URL"_s, u"API key"_s, name} << QString();
    }

    void eachAsksForWhatItNeeds()
    {
        QFETCH(QString, provider);
        m_bench->choose(provider);
        QTEST(visibleFields(), "fields");
        QTEST(m_bench->field(u"Name in the sidebar"_s)->text(), "name");
        QVERIFY(m_bench->says(provider));
    }

    void arrowsMoveBetweenAllOfThem()
    {
        m_bench->press(Qt::Key_Tab, Qt::ShiftModifier);
        for (int i = 1; i < 5; ++i) {
            m_bench->press(Qt::Key_Down);
            QVERIFY(m_bench->rows().at(i)->isChecked());
        }
        QCOMPARE(m_bench->rows().size(), 5);
        QVERIFY(m_bench->field(u"Base URL"_s)->isVisible());
    }

    void anAccountOfOpenAiHasItsProject()
    {
        m_bench->choose(u"OpenAI"_s);
        enter(u"API key"_s, Secret);
        enter(u"Project"_s, u" proj_1"_s);
        m_bench->press(Qt::Key_Return);
        const Connection asked = m_bench->asked();
        QCOMPARE(asked.account.provider, u"openai"_s);
        QCOMPARE(asked.account.fields, (QMap<QString, QString>{{u"project"_s, u"proj_1"_s}}));
        QCOMPARE(asked.credentials.key, Secret.toUtf8());
    }

    void aServiceWithoutAKeyCanBeConnected()
    {
        m_bench->choose(u"Other OpenAI-compatible"_s);
        QVERIFY(!m_bench->button(u"Connect"_s)->isEnabled());
        enter(u"Base URL"_s, u"http://127.0.0.1:8000/v1/"_s);
        QVERIFY(m_bench->button(u"Connect"_s)->isEnabled());
        m_bench->press(Qt::Key_Return);
        QVERIFY(m_bench->asked().mayBeAsked());
        m_bench->answer();
        QCOMPARE(m_bench->connection().account.name, u"127.0.0.1"_s);
    }

    void aGatewayOfOnesOwnNeedsNoKey()
    {
        m_bench->choose(u"Portkey"_s);
        QVERIFY(!m_bench->button(u"Connect"_s)->isEnabled());
        m_bench->unfold();
        enter(u"Base URL"_s, u"http://127.0.0.1:8787/v1"_s);
        QVERIFY(m_bench->button(u"Connect"_s)->isEnabled());
        QTest::mouseClick(m_bench->button(u"Connect"_s), Qt::LeftButton);
        QCOMPARE(m_bench->asked().account.baseUrl, QUrl(u"http://127.0.0.1:8787/v1"_s));
        QVERIFY(m_bench->asked().credentials.isEmpty());
        enter(u"Base URL"_s, u"https://api.portkey.ai/v1"_s);
        QVERIFY(!m_bench->button(u"Connect"_s)->isEnabled());
    }

    void aSecretTypedForOneProviderIsNotSentToAnother()
    {
        m_bench->choose(u"Portkey"_s);
        enter(u"Virtual key"_s, u"vk-1"_s);
        m_bench->choose(u"OpenAI"_s);
        enter(u"API key"_s, Secret);
        m_bench->press(Qt::Key_Return);
        QVERIFY(m_bench->asked().credentials.virtualKey.isEmpty());
    }

    void headersAreAddedAndSecretsAmongThemHidden()
    {
        m_bench->choose(u"OpenAI"_s);
        enter(u"API key"_s, Secret);
        m_bench->unfold();
        QTest::mouseClick(m_bench->button(u"Add a header"_s), Qt::LeftButton);
        QCOMPARE(QApplication::focusWidget(), m_bench->field(u"Name of the header"_s));
        m_bench->type(u"x-api-key"_s);
        auto *secret = m_bench->page().findChild<QCheckBox *>();
        QVERIFY(secret->isChecked()); // its name says so
        enter(u"Value of the header"_s, u"Bearer gate-1 "_s);
        QVERIFY(!m_bench->field(u"Value of the header"_s)->displayText().contains(u"gate-1"));
        m_bench->press(Qt::Key_Return);
        QVERIFY((m_bench->asked().account.headers == std::vector<ExtraValue>{{u"x-api-key"_s, {}, true}}));
        QCOMPARE(m_bench->asked().credentials.headers, (QMap<QString, QByteArray>{{u"x-api-key"_s, "Bearer gate-1"}}));
        secret->click(); // a click shows nothing that was hidden
        QVERIFY(m_bench->field(u"Value of the header"_s)->text().isEmpty());
    }

    void aSecretHeaderWithoutItsValueIsShown()
    {
        m_bench->choose(u"OpenAI"_s);
        enter(u"API key"_s, Secret);
        m_bench->unfold();
        QTest::mouseClick(m_bench->button(u"Add a header"_s), Qt::LeftButton);
        m_bench->type(u"x-api-key"_s);
        m_bench->press(Qt::Key_Return);
        QVERIFY(m_bench->tests().isEmpty());
        QVERIFY2(m_bench->result()->text().startsWith(u"A secret header has no value"), qPrintable(m_bench->result()->text()));
        QCOMPARE(QApplication::focusWidget(), m_bench->field(u"Value of the header"_s));
        m_bench->type(u"gate-1"_s);
        m_bench->press(Qt::Key_Return);
        QCOMPARE(m_bench->tests().count(), 1);
    }

    void aHeaderThatCannotBeSentIsShown()
    {
        m_bench->type(Secret);
        m_bench->unfold();
        QTest::mouseClick(m_bench->button(u"Add a header"_s), Qt::LeftButton);
        m_bench->type(u"x team"_s);
        m_bench->unfold();
        m_bench->press(Qt::Key_Return);
        QVERIFY(m_bench->tests().isEmpty());
        QVERIFY(m_bench->result()->text().startsWith(u"A header cannot be sent"));
        QCOMPARE(QApplication::focusWidget(), m_bench->field(u"Name of the header"_s));
    }

    void editingShowsAllOfIt()
    {
        m_bench->page().setAccounts({portkey()});
        m_bench->page().edit(portkey(), secrets());
        m_bench->unfold();
        QCOMPARE(m_bench->field(u"Provider behind the gateway"_s)->text(), u"@azure"_s);
        QVERIFY(m_bench->field(u"Provider behind the gateway"_s)->isReadOnly());
        QVERIFY(!m_bench->field(u"Config"_s)->isVisible()); // empty for good
        QCOMPARE(m_bench->field(u"Address of the proxy"_s)->text(), u"proxy.example:3128"_s);
        QCOMPARE(m_bench->field(u"User name at the proxy"_s)->text(), u"me"_s);
        QCOMPARE(m_bench->box(u"Refresh interval"_s)->currentText(), u"45 s"_s);
        for (const QString &secret : {u"Portkey API key"_s, u"Virtual key"_s, u"Password at the proxy"_s}) {
            QVERIFY(m_bench->field(secret)->text().isEmpty());
            QCOMPARE(m_bench->field(secret)->placeholderText(), u"kept"_s);
        }
        QVERIFY(m_bench->button(u"Save"_s)->isEnabled());
        QTest::mouseClick(m_bench->button(u"Save"_s), Qt::LeftButton);
        QVERIFY(m_bench->connection().account == portkey());
        QVERIFY(withKept(m_bench->connection(), {portkey(), secrets()}).credentials == secrets());
    }

    void theAddressOfAProxyIsAskedFor()
    {
        m_bench->type(Secret);
        m_bench->unfold();
        auto *proxy = m_bench->box(u"Proxy"_s);
        proxy->setCurrentIndex(2);
        Q_EMIT proxy->activated(2);
        QTest::mouseClick(m_bench->button(u"Connect"_s), Qt::LeftButton);
        QVERIFY(m_bench->tests().isEmpty());
        QCOMPARE(QApplication::focusWidget(), m_bench->field(u"Address of the proxy"_s));
        m_bench->type(u"http://proxy.example:8080"_s);
        enter(u"Password at the proxy"_s, u"open sesame"_s);
        m_bench->press(Qt::Key_Return);
        QVERIFY((m_bench->asked().account.proxy == Proxy{Proxy::Kind::Manual, u"proxy.example"_s, 8080, {}}));
        QCOMPARE(m_bench->asked().credentials.proxyPassword, QByteArray("open sesame"));
    }

    void leavingWipesAllSecrets()
    {
        m_bench->page().setAccounts({portkey()});
        m_bench->page().edit(portkey(), secrets());
        m_bench->unfold();
        for (KeyField *field : m_bench->page().findChildren<KeyField *>()) {
            if (field->isVisible() && field->isSecret())
                QTest::keyClicks(field, Secret);
        }
        m_bench->page().hide();
        for (const KeyField *field : m_bench->page().findChildren<KeyField *>())
            QVERIFY(!field->text().contains(Secret));
    }

    void anotherNameAtAKnownPlaceIsAnotherConnection()
    {
        Account first = portkey();
        first.fields.clear();
        first.id = accountId(first);
        m_bench->page().setAccounts({first});
        m_bench->page().askForNew();
        m_bench->choose(u"Portkey"_s);
        enter(u"Portkey API key"_s, Secret);
        QVERIFY(m_bench->says(u"Enter a new key for %1"_s.arg(first.name)));
        enter(u"Name in the sidebar"_s, u"Azure"_s);
        QVERIFY(m_bench->says(u"Add a connection"_s));
        m_bench->press(Qt::Key_Return);
        m_bench->answer();
        const Account second = m_bench->connection().account;
        QVERIFY(second.id != first.id);
        m_bench->page().setAccounts({first, second}); // it stays the same account, whatever it is called
        m_bench->page().edit(second, secrets());
        enter(u"Name in the sidebar"_s, u"Bedrock"_s);
        QTest::mouseClick(m_bench->button(u"Save"_s), Qt::LeftButton);
        QCOMPARE(m_bench->connection().account.id, second.id);
        QCOMPARE(m_bench->connection().account.name, u"Bedrock"_s);
    }

    void theServicesOwnSentenceIsShown()
    {
        m_bench->choose(u"OpenAI"_s);
        enter(u"API key"_s, Secret);
        m_bench->press(Qt::Key_Return);
        Error error = errorOf(ErrorKind::Unauthorized);
        error.httpStatus = 401;
        error.code = u"invalid_api_key"_s;
        error.message = u"Incorrect API key provided"_s;
        m_bench->answer(error);
        QCOMPARE(m_bench->result()->text(), u"OpenAI rejected the key Incorrect API key provided. (401 invalid_api_key)"_s);
    }
};

TUNEWATCH_TEST(providers, ProvidersTest)
#include "tst_providers.moc"
