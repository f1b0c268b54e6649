// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/sqlite.h"
#include "samples.h"
#include "support/test.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

Account accountWithEverything()
{
    Account account;
    account.id = u"portkey|https://api.portkey.ai/v1|"_s;
    account.provider = u"portkey"_s;
    account.name = u"实验室"_s;
    account.baseUrl = QUrl(u"https://api.portkey.ai/v1"_s);
    account.workspace = u""_s;
    account.fields = {{u"provider"_s, u"@my-azure"_s}, {u"config"_s, u"pc-1"_s}};
    account.headers = {{u"x-team"_s, u"研究 \"A\""_s, false}, {u"x-gate"_s, u""_s, true}};
    account.query = {{u"api-version"_s, u"2024-10-21"_s, false}, {u"empty"_s, u""_s, false}};
    account.proxy = {Proxy::Kind::Manual, u"proxy.example"_s, 3128, u"me"_s};
    account.refreshEvery = 45s;
    account.jobSlots = 60;
    account.isKeyed = true;
    account.isPaused = true;
    return account;
}

} // namespace

/// What an account has besides its columns.
class AccountOptionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory.emplace();
        m_archive = samples::open(m_directory->path());
    }

    void cleanup()
    {
        m_archive.reset();
        m_directory.reset();
    }

    void comeBackAsTheyWere()
    {
        QVERIFY(m_archive->putAccount(accountWithEverything()));
        QVERIFY(stored() == accountWithEverything());
    }

    void goWhenAPersonTakesThemAway()
    {
        QVERIFY(m_archive->putAccount(accountWithEverything()));
        Account bare = accountWithEverything();
        bare.fields.clear();
        bare.headers.clear();
        bare.query.clear();
        bare.proxy = {};
        bare.refreshEvery = 0s;
        bare.jobSlots = DocumentedJobSlots;
        bare.isKeyed = false;
        bare.isPaused = false;
        QVERIFY(m_archive->putAccount(bare));
        QVERIFY(stored() == bare);
        QCOMPARE(text(), u"{}"_s);
    }

    void theValueOfASecretIsNeverWritten()
    {
        Account account = accountWithEverything();
        account.headers.push_back({u"x-token"_s, u"sk-verysecret"_s, true});
        QVERIFY(m_archive->putAccount(account));
        QVERIFY2(!text().contains(u"sk-verysecret"), qPrintable(text()));
        QVERIFY(stored().headers.back() == (ExtraValue{u"x-token"_s, u""_s, true}));
    }

    void whatANewerProgramWroteStays()
    {
        QVERIFY(m_archive->putAccount(accountWithEverything()));
        setText("{\"tint\":\"#ff0000\",\"refresh\":30}");
        Account account = stored();
        QCOMPARE(account.refreshEvery, 30s);
        account.refreshEvery = 60s;
        QVERIFY(m_archive->putAccount(account));
        QCOMPARE(text(), u"{\"refresh\":60,\"tint\":\"#ff0000\"}"_s);
    }

    void whatCannotBeReadIsTheDefault_data()
    {
        QTest::addColumn<QByteArray>("options");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("cut short") << QByteArray("{\"refresh\":45,\"que");
        QTest::newRow("an array") << QByteArray("[1,2]");
        QTest::newRow("other types") << QByteArray("{\"fields\":[],\"headers\":{},\"query\":7,\"proxy\":\"x\",\"refresh\":\"x\"}");
        QTest::newRow("fields that are no text") << QByteArray("{\"fields\":{\"project\":7}}");
        QTest::newRow("headers without a name") << QByteArray("{\"headers\":[{\"value\":\"x\"},7,null]}");
        QTest::newRow("a proxy without a host") << QByteArray("{\"proxy\":{\"kind\":\"manual\",\"port\":80}}");
        QTest::newRow("a proxy at no port") << QByteArray("{\"proxy\":{\"kind\":\"manual\",\"host\":\"h\",\"port\":70000}}");
        QTest::newRow("a kind of proxy nobody knows") << QByteArray("{\"proxy\":{\"kind\":\"socks\",\"host\":\"h\",\"port\":80}}");
        QTest::newRow("an interval out of reason") << QByteArray("{\"refresh\":-5}");
        QTest::newRow("fewer slots than none") << QByteArray("{\"slots\":-3}");
        QTest::newRow("a pause that is no truth value") << QByteArray("{\"paused\":1}");
        QTest::newRow("an interval of a year") << QByteArray("{\"refresh\":31536000}");
    }

    void whatCannotBeReadIsTheDefault()
    {
        QFETCH(QByteArray, options);
        Account bare = accountWithEverything();
        bare.fields.clear();
        bare.headers.clear();
        bare.query.clear();
        bare.proxy = {};
        bare.refreshEvery = 0s;
        bare.jobSlots = DocumentedJobSlots;
        bare.isKeyed = false;
        bare.isPaused = false;
        QVERIFY(m_archive->putAccount(bare));
        setText(options);
        QVERIFY(stored() == bare);
        QVERIFY(m_archive->putAccount(accountWithEverything()));
        QVERIFY(stored() == accountWithEverything());
    }

private:
    Account stored() const { return m_archive->reader().accounts().value().at(0).account; }

    std::unique_ptr<sqlite::Database> database() const
    {
        return sqlite::Database::open(m_directory->filePath(u"archive.sqlite"_s), sqlite::Database::Mode::ReadWrite).value();
    }

    QString text() const
    {
        const auto db = database();
        sqlite::Statement query = db->statement("SELECT options FROM account");
        return query.next() ? query.text(0) : u"no row"_s;
    }

    void setText(const QByteArray &options)
    {
        const auto db = database();
        db->statement("UPDATE account SET options = ?").bind(QString::fromUtf8(options)).run();
        QVERIFY(!db->takeFailure());
    }

    std::optional<QTemporaryDir> m_directory;
    std::unique_ptr<Archive> m_archive;
};

TUNEWATCH_TEST(account_options, AccountOptionsTest)
#include "tst_account_options.moc"
