// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/connection_draft.h"
#include "accounts/provider_choice.h"
#include "accounts/test_text.h"
#include "commands/connections.h"
#include "providers/providers.h"
#include "support/test.h"
#include "text_zone.h"

#include <QLocale>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using Field = ConnectionDraft::Field;

namespace {

ConnectionDraft goodDraft()
{
    ConnectionDraft draft;
    draft.provider = u"dashscope"_s;
    draft.url = u"https://dashscope-intl.aliyuncs.com/api/v1"_s;
    draft.credentials.key = "sk-123";
    draft.name = u"Singapore"_s;
    draft.utcOffset = 8h;
    return draft;
}

} // namespace

Q_DECLARE_METATYPE(ErrorKind)
Q_DECLARE_METATYPE(ConnectionDraft)

class ConnectionDraftTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        text::setZone(QTimeZone(8 * 3600));
    }
    void cleanupTestCase() { text::setZone({}); }

    void keysAreCleaned_data()
    {
        QTest::addColumn<QString>("pasted");
        QTest::addColumn<QString>("key");
        QTest::newRow("as it is") << u"sk-1"_s << u"sk-1"_s;
        QTest::newRow("blanks and a line break around it") << u" \tsk-1\n"_s << u"sk-1"_s;
        QTest::newRow("double quotes") << u"\"sk-1\""_s << u"sk-1"_s;
        QTest::newRow("single quotes with blanks on both sides") << u" ' sk-1 ' "_s << u"sk-1"_s;
        QTest::newRow("quotes in quotes") << u"\"'sk-1'\""_s << u"sk-1"_s;
        QTest::newRow("one quote is kept: nobody knows what it means") << u"\"sk-1"_s << u"\"sk-1"_s;
        QTest::newRow("nothing but blanks") << u"  "_s << QString();
        QTest::newRow("nothing in quotes") << u"\"\""_s << QString();
    }

    void keysAreCleaned()
    {
        QFETCH(QString, pasted);
        QFETCH(QString, key);
        QCOMPARE(cleanKey(pasted), key);
    }

    void everyRegionCanBeChosenAndAnAddressOfOnesOwn()
    {
        QStringList titles;
        for (const ProviderChoice &choice : providerChoices())
            titles << choice.title + u" | "_s + choice.detail;
        QCOMPARE(titles, (QStringList{u"Model Studio, Singapore | dashscope-intl.aliyuncs.com"_s,
                                      u"Model Studio, Beijing | dashscope.aliyuncs.com"_s,
                                      u"OpenAI | api.openai.com"_s, u"Portkey | api.portkey.ai, with a virtual key"_s,
                                      u"Other OpenAI-compatible | Your own base URL"_s}));
        QVERIFY(providerChoices().back().isOwnAddress());
    }

    void aDraftBecomesTheAccountOfTheArchive()
    {
        ConnectionDraft draft = goodDraft();
        draft.url = u" https://dashscope-intl.aliyuncs.com/compatible-mode/v1/ "_s;
        draft.workspace = u" llm-1 "_s;
        draft.name = u" My\n account "_s;
        draft.utcOffset = 9h;
        const Account account = draft.account();
        QCOMPARE(account.baseUrl, QUrl(u"https://dashscope-intl.aliyuncs.com/api/v1"_s));
        QCOMPARE(account.id, accountId(u"dashscope"_s, account.baseUrl, u"llm-1"_s));
        QCOMPARE(account.name, u"My account"_s);
        QCOMPARE(account.utcOffset, 9h);
        QCOMPARE(draft.connection().credentials.key, QByteArray("sk-123"));
        QVERIFY(draft.connection().isOffered);
    }

    void whatCannotBeAskedIsSaid_data()
    {
        QTest::addColumn<ConnectionDraft>("draft");
        QTest::addColumn<int>("field"); // -1: no complaint
        const auto row = [](const char *name, int field, auto change) {
            ConnectionDraft draft = goodDraft();
            change(draft);
            QTest::newRow(name) << draft << field;
        };
        row("a whole draft", -1, [](ConnectionDraft &) {});
        row("no address", int(Field::BaseUrl), [](ConnectionDraft &d) { d.url.clear(); });
        row("a host alone", int(Field::BaseUrl), [](ConnectionDraft &d) { d.url = u"dashscope.aliyuncs.com"_s; });
        row("another scheme", int(Field::BaseUrl), [](ConnectionDraft &d) { d.url = u"ftp://example.org"_s; });
        row("plain http to a stranger", int(Field::BaseUrl), [](ConnectionDraft &d) { d.url = u"http://example.org"_s; });
        row("plain http to a host that only begins like this computer", int(Field::BaseUrl),
            [](ConnectionDraft &d) { d.url = u"http://localhost.example.org"_s; });
        row("plain http in the local network", int(Field::BaseUrl), [](ConnectionDraft &d) { d.url = u"http://10.0.0.2"_s; });
        row("plain http to this computer", -1, [](ConnectionDraft &d) { d.url = u"http://127.0.0.1:8080"_s; });
        row("plain http to this computer by IPv6", -1, [](ConnectionDraft &d) { d.url = u"http://[::1]:8080"_s; });
        row("plain http to this computer by name", -1, [](ConnectionDraft &d) { d.url = u"http://LOCALHOST"_s; });
        row("a key with a blank inside", int(Field::Key), [](ConnectionDraft &d) { d.credentials.key = "sk-1 sk-2"; });
        row("a key with a line break inside", int(Field::Key), [](ConnectionDraft &d) { d.credentials.key = "sk-1\r\nX: y"; });
        row("a key that is no ASCII", int(Field::Key), [](ConnectionDraft &d) { d.credentials.key = u"钥匙"_s.toUtf8(); });
        row("a virtual key with a blank inside", int(Field::VirtualKey), [](ConnectionDraft &d) { d.credentials.virtualKey = "a b"; });
        row("a provider's key with a tab inside", int(Field::ProviderKey), [](ConnectionDraft &d) { d.credentials.providerKey = "a\tb"; });
        row("a header", -1, [](ConnectionDraft &d) { d.headers = {{u"x-team"_s, u"研究"_s, false}}; });
        row("a header without a name", int(Field::Headers), [](ConnectionDraft &d) { d.headers = {{{}, u"A"_s, false}}; });
        row("a header with a blank in its name", int(Field::Headers), [](ConnectionDraft &d) { d.headers = {{u"x team"_s, {}, false}}; });
        row("a header of two lines", int(Field::Headers), [](ConnectionDraft &d) { d.headers = {{u"x"_s, u"a\r\nb: c"_s, false}}; });
        row("a header that stands twice", int(Field::Headers),
            [](ConnectionDraft &d) { d.headers = {{u"x-a"_s, {}, false}, {u"X-A"_s, {}, true}}; });
        row("a query item without a name", int(Field::Query), [](ConnectionDraft &d) { d.query = {{{}, u"1"_s, false}}; });
        row("a query item that is a key by its name", int(Field::Query), [](ConnectionDraft &d) { d.query = {{u"api_key"_s, u"S"_s, false}}; });
        row("a key in the address", int(Field::BaseUrl), [](ConnectionDraft &d) { d.url += u"?region=eu&api-key=S"_s; });
        row("a config by its id", -1, [](ConnectionDraft &d) { d.fields = {{u"config"_s, u"pc-1"_s}}; });
        row("a config as JSON", int(Field::Config), [](ConnectionDraft &d) { d.fields = {{u"config"_s, u" {\"api_key\":\"S\"}"_s}}; });
        row("a config as JSON in an open header", int(Field::Headers),
            [](ConnectionDraft &d) { d.headers = {{u"X-Portkey-Config"_s, u"{\"api_key\":\"S\"}"_s, false}}; });
        row("a config in a secret header", -1, [](ConnectionDraft &d) { d.headers = {{u"x-portkey-config"_s, {}, true}}; });
        row("a manual proxy without a port", int(Field::Proxy), [](ConnectionDraft &d) { d.proxy = {Proxy::Kind::Manual, u"proxy"_s, 0, {}}; });
        row("a manual proxy", -1, [](ConnectionDraft &d) { d.proxy = {Proxy::Kind::Manual, u"proxy"_s, 3128, {}}; });
        row("the name of another connection", int(Field::Name), [](ConnectionDraft &d) { d.name = u" beijing"_s; });
        row("its own name, again", -1, [](ConnectionDraft &d) {
            d.url = u"https://dashscope.aliyuncs.com/api/v1"_s;
            d.name = u"Beijing"_s;
        });
    }

    void whatCannotBeAskedIsSaid()
    {
        QFETCH(ConnectionDraft, draft);
        QFETCH(int, field);
        ConnectionDraft beijing = goodDraft();
        beijing.url = u"https://dashscope.aliyuncs.com/api/v1"_s;
        beijing.name = u"Beijing"_s;
        const auto complaint = draft.complaint({beijing.account()});
        QCOMPARE(complaint ? int(complaint->field) : -1, field);
        if (complaint)
            QVERIFY(!complaint->message.lead.isEmpty() && !complaint->message.sentence.contains(QString::fromUtf8(draft.credentials.key)));
    }

    void aConfigThatTheArchiveKnowsCanBeEdited()
    {
        ConnectionDraft draft = goodDraft();
        draft.fields = {{u"config"_s, u"{\"retry\":{}}"_s}};
        QVERIFY(draft.complaint({}));
        QVERIFY(!draft.complaint({draft.account()}));
    }

    void aKeyInTheAddressReachesNoAccount()
    {
        ConnectionDraft draft = goodDraft();
        draft.url += u"?token=S&region=eu"_s;
        QVERIFY((draft.account().query == std::vector<ExtraValue>{{u"region"_s, u"eu"_s, false}}));
    }

    void twoProjectsAreTwoAccounts()
    {
        ConnectionDraft draft = goodDraft();
        draft.provider = u"openai"_s;
        draft.url = u"https://api.openai.com/v1"_s;
        const QString plain = draft.account().id;
        QCOMPARE(plain, accountId(u"openai"_s, QUrl(u"https://api.openai.com/v1"_s), {}));
        draft.fields = {{u"organization"_s, u" "_s}, {u"project"_s, u" proj_1 "_s}};
        QCOMPARE(draft.account().fields, (QMap<QString, QString>{{u"project"_s, u"proj_1"_s}}));
        const QString first = draft.account().id;
        draft.fields[u"project"_s] = u"proj_2"_s;
        QVERIFY(first != plain && draft.account().id != first);
    }

    void theQueryOfAPastedAddressGoesWithEveryQuestion()
    {
        ConnectionDraft draft = goodDraft();
        draft.provider = u"compatible"_s;
        draft.url = u"https://me.openai.azure.com/openai/v1?api-version=2024-10-21"_s;
        QCOMPARE(draft.account().baseUrl, QUrl(u"https://me.openai.azure.com/openai/v1"_s));
        QVERIFY((draft.account().query == std::vector<ExtraValue>{{u"api-version"_s, u"2024-10-21"_s, false}}));
        draft.query = {{u"api-version"_s, u"preview"_s, false}};
        QVERIFY(draft.account().query == draft.query);
    }

    void addressesOfProxiesAreReadAsTheyArePasted_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("port");
        QTest::newRow("host and port") << u" proxy.example:8080 "_s << u"proxy.example"_s << 8080;
        QTest::newRow("as a URL") << u"http://proxy.example:3128/"_s << u"proxy.example"_s << 3128;
        QTest::newRow("IPv6") << u"[::1]:3128"_s << u"::1"_s << 3128;
        QTest::newRow("no port") << u"proxy.example"_s << u"proxy.example"_s << 0;
        QTest::newRow("a port out of reach") << u"proxy.example:70000"_s << u"proxy.example:70000"_s << 0;
        QTest::newRow("nothing") << QString() << QString() << 0;
    }

    void addressesOfProxiesAreReadAsTheyArePasted()
    {
        QFETCH(QString, text);
        QFETCH(QString, host);
        QFETCH(int, port);
        QCOMPARE(proxyAddress(text), std::pair(host, quint16(port)));
    }

    void secretsLeftEmptyAreKept()
    {
        Connection known;
        known.account = goodDraft().account();
        known.account.proxy = {Proxy::Kind::Manual, u"proxy"_s, 3128, u"me"_s};
        known.account.headers = {{u"x-gate"_s, {}, true}, {u"x-old"_s, {}, true}};
        known.credentials.key = "sk-1";
        known.credentials.virtualKey = "vk-1";
        known.credentials.headers = {{u"x-gate"_s, "g1"}, {u"x-old"_s, "o1"}};
        known.credentials.proxyPassword = "p1";
        Connection given{known.account, Credentials("sk-2")};
        given.account.headers = {{u"x-gate"_s, {}, true}, {u"x-new"_s, {}, true}};
        const Credentials kept = withKept(given, known).credentials;
        QCOMPARE(kept.key, QByteArray("sk-2"));
        QCOMPARE(kept.virtualKey, QByteArray("vk-1"));
        QCOMPARE(kept.headers, (QMap<QString, QByteArray>{{u"x-gate"_s, "g1"}}));
        QCOMPARE(kept.proxyPassword, QByteArray("p1"));
        given.account.proxy.host = u"another"_s;
        QVERIFY(withKept(given, known).credentials.proxyPassword.isEmpty());
        given.account.id = u"another account"_s;
        QVERIFY(withKept(given, known).credentials == given.credentials);
    }

    void aFreeNameIsFound()
    {
        const Account first{u"1"_s, {}, u"Singapore"_s, {}, {}};
        const Account second{u"2"_s, {}, u"singapore 2"_s, {}, {}};
        QCOMPARE(freeName(u"Singapore"_s, u"3"_s, {first, second}), u"Singapore 3"_s);
        QCOMPARE(freeName(u"Singapore"_s, u"1"_s, {first, second}), u"Singapore"_s);
        QCOMPARE(freeName(u"Beijing"_s, u"3"_s, {first, second}), u"Beijing"_s);
    }

    void successSaysWhatIsThere_data()
    {
        QTest::addColumn<qint64>("jobs");
        QTest::addColumn<QDateTime>("newest");
        QTest::addColumn<QString>("sentence");
        const auto at = [](int day, int hour) { return QDateTime(QDate(2026, 11, day), QTime(hour, 0), Qt::UTC); };
        QTest::newRow("no job") << qint64(0) << QDateTime() << u"No job in this account yet."_s;
        QTest::newRow("today") << qint64(38) << at(20, 4) << u"38 job(s) found, newest from today."_s;
        QTest::newRow("today here, yesterday in UTC") << qint64(38) << at(19, 17) << u"38 job(s) found, newest from today."_s;
        QTest::newRow("yesterday") << qint64(38) << at(19, 5) << u"38 job(s) found, newest from yesterday."_s;
        QTest::newRow("long ago") << qint64(1) << at(2, 5) << u"1 job(s) found, newest from 02/11/2026."_s;
        QTest::newRow("a clock ahead of ours") << qint64(2) << at(20, 17) << u"2 job(s) found, newest from today."_s;
        QTest::newRow("times that nobody can read") << qint64(2) << QDateTime() << u"2 job(s) found."_s;
    }

    void successSaysWhatIsThere()
    {
        QFETCH(qint64, jobs);
        QFETCH(QDateTime, newest);
        QFETCH(QString, sentence);
        ConnectionTest test;
        test.jobs = jobs;
        test.newest = newest;
        const text::Message message = text::tested(test, {}, QDateTime(QDate(2026, 11, 20), QTime(6, 5), Qt::UTC));
        QCOMPARE(message.lead, u"The key works."_s);
        QCOMPARE(message.sentence, sentence);
    }

    void failuresPromiseNothingOfAConnectionThatIsNotThere_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<bool>("mayInsist");
        QTest::newRow("offline") << ErrorKind::Offline << true;
        QTest::newRow("no answer in time") << ErrorKind::Timeout << true;
        QTest::newRow("certificate") << ErrorKind::Tls << false;
        QTest::newRow("wrong key") << ErrorKind::Unauthorized << false;
        QTest::newRow("no permission") << ErrorKind::Forbidden << false;
        QTest::newRow("no such API") << ErrorKind::NotFound << false;
        QTest::newRow("not accepted") << ErrorKind::Rejected << false;
        QTest::newRow("throttled") << ErrorKind::RateLimited << false;
        QTest::newRow("unpaid") << ErrorKind::Billing << false;
        QTest::newRow("down") << ErrorKind::Server << true;
        QTest::newRow("another kind of server") << ErrorKind::Protocol << false;
    }

    void failuresPromiseNothingOfAConnectionThatIsNotThere()
    {
        QFETCH(ErrorKind, kind);
        QFETCH(bool, mayInsist);
        ConnectionTest test;
        test.error = Error{kind, {}, {}, {}, {}, {}};
        const text::Message message = text::tested(test, u"Singapore"_s, QDateTime::currentDateTimeUtc());
        QVERIFY(message.lead.contains(u"Singapore"));
        for (const auto &promise : {u"Saved jobs"_s, u"Next try"_s, u"Refreshing"_s, u"rest of the list"_s, u"Details"_s})
            QVERIFY2(!message.sentence.contains(promise), qPrintable(message.sentence));
        QCOMPARE(text::reached(*test.error) == ResultRow::Reached::No, mayInsist);
    }

    void latencyIsExactWhileShort()
    {
        QCOMPARE(text::latency(214ms), u"214 ms"_s);
        QCOMPARE(text::latency(12345ms), u"12 s"_s);
    }
};

TUNEWATCH_TEST(connection_draft, ConnectionDraftTest)
#include "tst_connection_draft.moc"
