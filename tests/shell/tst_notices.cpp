// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notices.h"

#include "connection_text.h"
#include "key_notices.h"

#include "jobs/sample_jobs.h"
#include "shell/connections.h"
#include "support/test.h"

#include <QLocale>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using Remedy = Banner::Remedy;
using Tone = Banner::Tone;

class NoticesTest : public QObject
{
    Q_OBJECT

private:
    static QStringList leads(const ConnectionStatuses &connections)
    {
        QStringList all;
        for (const Banner &banner : text::connectionBanners(connections, sample::now()))
            all << banner.message.lead;
        return all;
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void aFailureHasItsLookAndItsRemedy_data()
    {
        QTest::addColumn<Error>("error");
        QTest::addColumn<Tone>("tone");
        QTest::addColumn<Icon>("icon");
        QTest::addColumn<QString>("button");
        const auto error = [](ErrorKind kind, int status = 0, const QString &code = {}, const QString &id = {}) {
            return Error{kind, status, code, {}, id, {}};
        };
        QTest::newRow("B-DOWN") << error(ErrorKind::Offline) << Tone::Warning << Icon::CloudOff << u"Try now"_s;
        QTest::newRow("B-LIMIT") << error(ErrorKind::RateLimited, 429) << Tone::Warning << Icon::Hourglass << u"Details"_s;
        QTest::newRow("B-KEY") << error(ErrorKind::Unauthorized, 401) << Tone::Alarm << Icon::Key << u"Enter a new key"_s;
        QTest::newRow("B-DENIED") << error(ErrorKind::Forbidden, 403) << Tone::Alarm << Icon::Key << u"Edit connection"_s;
        QTest::newRow("no such API") << error(ErrorKind::NotFound, 404) << Tone::Warning << Icon::TriangleAlert
                                     << u"Edit connection"_s;
        QTest::newRow("B-500") << error(ErrorKind::Server, 500, {}, u"5e0d"_s) << Tone::Warning << Icon::TriangleAlert
                               << u"Copy request ID"_s;
        QTest::newRow("B-500 without an id") << error(ErrorKind::Server, 500) << Tone::Warning << Icon::TriangleAlert
                                             << u"Details"_s;
        QTest::newRow("B-400") << error(ErrorKind::Rejected, 400) << Tone::Warning << Icon::TriangleAlert << u"Details"_s;
        QTest::newRow("plain http") << error(ErrorKind::Rejected, 0, u"PlainHttpRefused"_s) << Tone::Warning
                                    << Icon::TriangleAlert << u"Edit connection"_s;
        QTest::newRow("B-FORMAT") << error(ErrorKind::Protocol, 200) << Tone::Warning << Icon::TriangleAlert << u"Details"_s;
        QTest::newRow("B-TLS") << error(ErrorKind::Tls) << Tone::Alarm << Icon::TriangleAlert << u"Details"_s;
        QTest::newRow("billing") << error(ErrorKind::Billing, 429) << Tone::Alarm << Icon::TriangleAlert << u"Details"_s;
    }

    void aTryThatIsUnderWayIsNotCountedDownTo()
    {
        ConnectionStatus hanging = sample::failing(u"a"_s, u"A"_s, ErrorKind::Timeout);
        hanging.state.isWalking = true;
        QVERIFY(text::failure(hanging, sample::now()).message.sentence.endsWith(u"Next try in 40 s."));
        ConnectionStatus other = sample::failing(u"b"_s, u"B"_s, ErrorKind::Timeout);
        for (const QDateTime &past : {QDateTime(), sample::now().addSecs(-3)}) {
            hanging.state.nextTry = past;
            QVERIFY(text::failure(hanging, sample::now()).message.sentence.endsWith(u"Showing data from 13:48. Trying again…"));
            const Banners both = text::connectionBanners({hanging, other}, sample::now());
            QVERIFY(both.front().message.sentence.endsWith(u"Trying again…"));
        }
        hanging.state.asOf = {};
        QCOMPARE(text::failure(hanging, sample::now()).message.sentence, u"There was no answer in time. Trying again…"_s);
    }

    void onlyAnAccountThatHasSomeSecretCanHaveOneRejected()
    {
        ConnectionStatus open = sample::stopped(u"a"_s, u"A"_s, ErrorKind::Unauthorized);
        open.account.provider = u"compatible"_s;
        QCOMPARE(leads({open}), QStringList{u"A asks for a key"_s});
        ConnectionStatus keyed = open;
        keyed.account.isKeyed = true;
        QCOMPARE(leads({keyed}), QStringList{u"A rejected the key"_s});
        ConnectionStatus withHeader = open;
        withHeader.account.headers = {{u"Authorization"_s, {}, true}};
        QCOMPARE(leads({withHeader}), QStringList{u"A rejected the key"_s});
    }

    void aFailureHasItsLookAndItsRemedy()
    {
        QFETCH(Error, error);
        ConnectionStatus connection = sample::failing(u"sg"_s, u"Singapore"_s, error.kind);
        connection.state.error = error;
        const Banner banner = text::failure(connection, sample::now());
        QTEST(banner.tone, "tone");
        QTEST(banner.icon, "icon");
        QTEST(banner.button, "button");
        QCOMPARE(banner.account, u"sg"_s);
        QVERIFY(!banner.canClose);
        QVERIFY(banner.message.lead.contains(u"Singapore"));
    }

    void noConnectionAtAllIsSaidOnce()
    {
        ConnectionStatuses all = {sample::failing(u"a"_s, u"A"_s, ErrorKind::Offline),
                                  sample::failing(u"b"_s, u"B"_s, ErrorKind::Timeout)};
        all[1].state.asOf = sample::now().addSecs(-3600);
        all[1].state.nextTry = sample::now().addSecs(20);
        const Banners banners = text::connectionBanners(all, sample::now());
        QCOMPARE(banners.size(), size_t(1));
        QCOMPARE(banners[0].message.lead, u"You are offline"_s);
        // The oldest data and the next try of any.
        QCOMPARE(banners[0].message.sentence, u"Showing data from 13:05, 60 minutes ago. Next try in 20 s."_s);
        QCOMPARE(banners[0].remedy, Remedy::TryNow);
    }

    void oneDeadServiceIsNotTheNetwork_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("the only connection") << 0;
        QTest::newRow("another one answers") << 1;
        QTest::newRow("another one answers with an error") << 2;
        QTest::newRow("the other one is paused") << 3;
        QTest::newRow("the other one has no key") << 4;
    }

    void oneDeadServiceIsNotTheNetwork()
    {
        QFETCH(int, kind);
        ConnectionStatuses all = {sample::failing(u"a"_s, u"A"_s, ErrorKind::Offline)};
        ConnectionStatus other = sample::healthy(u"b"_s, u"B"_s);
        if (kind == 2)
            other = sample::failing(u"b"_s, u"B"_s, ErrorKind::Server, 500);
        if (kind == 3)
            other.state.phase = AccountState::Phase::Paused;
        if (kind == 4)
            other.isAsked = false;
        if (kind > 0)
            all.push_back(other);
        QVERIFY(leads(all).contains(u"A cannot be reached"_s));
        QVERIFY(!leads(all).contains(u"You are offline"_s));
    }

    void offlineLeavesOutWhoRests()
    {
        ConnectionStatuses all = {sample::failing(u"a"_s, u"A"_s, ErrorKind::Offline),
                                  sample::failing(u"b"_s, u"B"_s, ErrorKind::Offline), sample::healthy(u"c"_s, u"C"_s)};
        all[2].state.phase = AccountState::Phase::Paused;
        QCOMPARE(leads(all), QStringList{u"You are offline"_s});
    }

    void alarmsComeFirst()
    {
        const ConnectionStatuses all = {sample::failing(u"a"_s, u"A"_s, ErrorKind::Server, 500),
                                        sample::stopped(u"b"_s, u"B"_s, ErrorKind::Unauthorized)};
        QCOMPARE(leads(all), (QStringList{u"B rejected the key"_s, u"A had an internal error"_s}));
    }

    void aConnectionThatAnswersMayNeedACaution()
    {
        ConnectionStatus well = sample::healthy(u"sg"_s, u"Singapore"_s);
        QVERIFY(leads({well}).isEmpty());
        well.slotsUsed = 18; // the status line says it
        QVERIFY(leads({well}).isEmpty());
        well.slotsUsed = 19;
        well.state.skippedJobs = 2;
        well.state.clockSkew = std::chrono::minutes(7);
        QCOMPARE(leads({well}), (QStringList{u"Singapore sent an answer Tunewatch does not understand"_s,
                                             u"This computer's clock seems wrong"_s, u"Singapore is almost full"_s}));
        const Banners banners = text::connectionBanners({well}, sample::now());
        QCOMPARE(banners[0].message.sentence, u"2 jobs of the list could not be read. The rest is shown."_s);
        QCOMPARE(banners[2].message.sentence,
                 u"19 of 20 running or succeeded jobs. New jobs are refused at 20. Delete models you no longer need."_s);
        QCOMPARE(banners[2].remedy, Remedy::OpenConsole);
        well.slotsUsed = 20;
        QVERIFY(leads({well}).contains(u"Singapore is full"_s));
    }

    void aServiceThatListsNoJobsSaysHowToWatchOne()
    {
        ConnectionStatus connection = sample::healthy(u"gw"_s, u"Our\ngateway"_s);
        connection.state.lacksList = true;
        const Banners banners = text::connectionBanners({connection}, sample::now());
        QCOMPARE(banners.size(), size_t(1));
        QCOMPARE(banners[0].message.lead, u"Our gateway does not list jobs"_s);
        QCOMPARE(banners[0].message.sentence, u"Open a job by its ID to watch it."_s);
        QCOMPARE(banners[0].button, u"Open job by ID…"_s);
        QCOMPARE(banners[0].remedy, Remedy::OpenJob);
        QCOMPARE(banners[0].account, u"gw"_s);
        QCOMPARE(banners[0].tone, Tone::Note);
        QVERIFY(banners[0].canClose);
    }

    /// Four connections, each in a trouble of its own: nobody is told of one under the name of another.
    void everyConnectionIsNamedWithItsOwnTrouble()
    {
        ConnectionStatus hanging = sample::failing(u"a"_s, u"Azure"_s, ErrorKind::Timeout);
        ConnectionStatus throttled = sample::failing(u"b"_s, u"Beijing"_s, ErrorKind::RateLimited, 429, u"Throttling"_s);
        ConnectionStatus rejected = sample::stopped(u"c"_s, u"Company"_s, ErrorKind::Unauthorized);
        const ConnectionStatus healthy = sample::healthy(u"d"_s, u"Direct"_s);
        const Banners banners = text::connectionBanners({hanging, throttled, rejected, healthy}, sample::now());
        QStringList said;
        for (const Banner &banner : banners)
            said << banner.account + u": "_s + banner.message.lead;
        QCOMPARE(said, (QStringList{u"c: Company rejected the key"_s, u"a: Azure cannot be reached"_s,
                                    u"b: Beijing asks for a pause"_s}));
    }

    void aKeyThatIsMissingIsAskedFor()
    {
        ConnectionStatus first = sample::healthy(u"a"_s, u"A"_s);
        ConnectionStatus second = sample::failing(u"b"_s, u"B"_s, ErrorKind::Offline);
        first.isAsked = false;
        first.state.phase = AccountState::Phase::Loading;
        second.isAsked = false;
        const Banners banners = text::connectionBanners({first, second, sample::healthy(u"c"_s, u"C"_s)}, sample::now());
        QCOMPARE(banners.size(), size_t(2));
        QCOMPARE(banners[0].message.lead, u"There is no key for A"_s);
        QCOMPARE(banners[0].message.sentence, u"Enter it to go on watching. Saved jobs stay readable."_s);
        QCOMPARE(banners[0].remedy, Remedy::NewKey);
        QCOMPARE(banners[0].account, u"a"_s);
        QVERIFY(banners[0].id != banners[1].id);
        QCOMPARE(banners[1].message.lead, u"There is no key for B"_s);
        first.state.phase = AccountState::Phase::Paused;
        QVERIFY(leads({first}).isEmpty());
    }

    void aPauseAfterAFailureIsSaidAsThePauseOfTheSidebar_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("no connection before") << ErrorKind::Offline;
        QTest::newRow("no answer before") << ErrorKind::Timeout;
        QTest::newRow("an internal error before") << ErrorKind::Server;
        QTest::newRow("the list itself was throttled") << ErrorKind::RateLimited;
    }

    void aPauseAfterAFailureIsSaidAsThePauseOfTheSidebar()
    {
        QFETCH(ErrorKind, kind);
        ConnectionStatus connection = sample::failing(u"a"_s, u"A"_s, kind);
        connection.state.silentUntil = sample::now().addSecs(25);
        const Banners banners = text::connectionBanners({connection}, sample::now());
        QCOMPARE(banners.size(), size_t(1));
        QCOMPARE(banners[0].message.lead, u"A asks for a pause"_s);
        QVERIFY2(banners[0].message.sentence.contains(u"Refreshing again in 25 s."), qPrintable(banners[0].message.sentence));
        QCOMPARE(banners[0].icon, Icon::Hourglass);
        connection.state.silentUntil = sample::now().addSecs(-1);
        const Banner after = text::failure(connection, sample::now());
        QCOMPARE(after.icon == Icon::Hourglass, kind == ErrorKind::RateLimited);
    }

    void whyThereIsNoKeyIsSaid_data()
    {
        QTest::addColumn<KeychainAnswer>("keychain");
        QTest::addColumn<QString>("part");
        QTest::newRow("nothing was kept") << KeychainAnswer::NoEntry << u"Enter it to go on watching."_s;
        QTest::newRow("locked") << KeychainAnswer::Locked << u"The keychain is locked."_s;
        QTest::newRow("none") << KeychainAnswer::Missing << u"No keychain was found."_s;
        QTest::newRow("no answer") << KeychainAnswer::Silent << u"The keychain does not answer."_s;
        QTest::newRow("refused") << KeychainAnswer::Refused << u"The keychain did not give it."_s;
        QTest::newRow("it still thinks") << KeychainAnswer::Asking << QString();
    }

    void whyThereIsNoKeyIsSaid()
    {
        QFETCH(KeychainAnswer, keychain);
        QFETCH(QString, part);
        ConnectionStatus connection = sample::healthy(u"a"_s, u"A"_s);
        connection.isAsked = false;
        connection.keychain = keychain;
        const Banners said = text::connectionBanners({connection}, sample::now());
        QCOMPARE(said.empty(), part.isEmpty());
        if (!said.empty())
            QVERIFY2(said.front().message.sentence.startsWith(part), qPrintable(said.front().message.sentence));
        QCOMPARE(text::healthMark(connection, sample::now()),
                 said.empty() ? HealthMark::Loading : HealthMark::NeedsKey);
    }

    void aKeyThatIsLeftBehindIsSaid_data()
    {
        QTest::addColumn<KeychainAnswer>("answer");
        QTest::addColumn<QString>("why");
        QTest::newRow("it was deleted") << KeychainAnswer::Done << QString();
        QTest::newRow("there is no keychain") << KeychainAnswer::Missing << QString();
        QTest::newRow("locked") << KeychainAnswer::Locked << u"The keychain is locked. "_s;
        QTest::newRow("silent") << KeychainAnswer::Silent << u"The keychain does not answer. "_s;
        QTest::newRow("refused") << KeychainAnswer::Refused << u"The keychain did not delete it. "_s;
    }

    void aKeyThatIsLeftBehindIsSaid()
    {
        QFETCH(KeychainAnswer, answer);
        QFETCH(QString, why);
        Account account;
        account.id = u"openai|https://a|"_s;
        account.name = u"A"_s;
        const auto said = text::keyLeft(account, answer);
        QCOMPARE(said.has_value(), !why.isEmpty());
        if (!said)
            return;
        QCOMPARE(said->id, text::keyLeftId(account.id));
        QVERIFY(said->canClose);
        QCOMPARE(said->message.lead, u"The key of A may still be in the keychain"_s);
        QVERIFY2(said->message.sentence.startsWith(why), qPrintable(said->message.sentence));
        QVERIFY(said->message.sentence.contains(account.id));
    }

    void aHeaderWithoutItsValueIsSaid()
    {
        ConnectionStatus connection = sample::healthy(u"a"_s, u"A"_s);
        connection.account.provider = u"compatible"_s;
        connection.account.headers = {{u"x-gate"_s, {}, true}};
        connection.isAsked = false;
        connection.keychain = KeychainAnswer::Silent;
        const Banner said = text::connectionBanners({connection}, sample::now()).front();
        QCOMPARE(said.message.lead, u"A secret header of A has no value"_s);
        QVERIFY(said.remedy == Remedy::EditConnection);
        connection.account.isKeyed = true;
        QVERIFY(text::connectionBanners({connection}, sample::now()).front().remedy == Remedy::NewKey);
    }

    void aKeyThatCouldNotBeKeptIsSaid()
    {
        QVERIFY(!text::keyNotKept(KeychainAnswer::Done));
        QCOMPARE(text::keyNotKept(KeychainAnswer::Missing)->message.lead, u"No keychain found"_s);
        QCOMPARE(text::keyNotKept(KeychainAnswer::Silent)->message.lead, u"The keychain does not answer"_s);
        QCOMPARE(text::keyNotKept(KeychainAnswer::Locked)->message.lead, u"The keychain is locked"_s);
        QCOMPARE(text::keyNotKept(KeychainAnswer::Refused)->message.sentence,
                 u"The key is kept until you close Tunewatch, and asked for again next time."_s);
    }

    void aRejectedKeyIsSaidDuringAPauseToo()
    {
        ConnectionStatus connection = sample::stopped(u"a"_s, u"A"_s, ErrorKind::Unauthorized);
        connection.state.silentUntil = sample::now().addSecs(25);
        QCOMPARE(leads({connection}), QStringList{u"A rejected the key"_s});
    }

    void aPausedConnectionSaysNoFailure()
    {
        ConnectionStatus paused = sample::failing(u"a"_s, u"A"_s, ErrorKind::Server, 500);
        paused.state.phase = AccountState::Phase::Paused;
        QVERIFY(leads({paused}).isEmpty());
    }

    void wordsOfTheProgramsOwnStates()
    {
        QCOMPARE(text::demoBanner().message.lead, u"Demo data"_s);
        QCOMPARE(text::demoBanner().button, u"Connect an account"_s);
        QVERIFY(text::secondWindow().canClose);
        QCOMPARE(text::damagedArchive(u"/d/%1.sqlite"_s).message.sentence,
                 u"It was kept as /d/%1.sqlite, and a new one was begun."_s);
        const Error full{ErrorKind::Storage, 0, u"full"_s, {}, {}, {}};
        const Banner disk = text::storageBanner(full, sample::now());
        QCOMPARE(disk.message.lead, u"The disk is full"_s);
        QCOMPARE(disk.button, u"Show folder"_s);
        QCOMPARE(disk.tone, Tone::Alarm);
        const Error busy{ErrorKind::Storage, 0, u"busy"_s, {}, {}, {}};
        QVERIFY(text::storageBanner(busy, sample::now()).button.isEmpty());
        QCOMPARE(text::replacedLog(u"support-tone v7"_s).message.sentence,
                 u"The lines of support-tone v7 start again. The log before it stays in the archive."_s);
        const Error gone{ErrorKind::NotFound, 404, u"NotFound"_s, {}, {}, {}};
        QCOMPARE(text::vanishedJob(gone, sample::now()).message.lead, u"This job is no longer on the service"_s);
        const Banner uncopied = text::uncopiedArchive(full);
        QCOMPARE(uncopied.message.lead, u"Saved jobs are not shown"_s);
        QVERIFY(uncopied.message.sentence.contains(u"too large to copy"));
        QVERIFY(uncopied.message.sentence.contains(full.message));
        QCOMPARE(uncopied.id, text::readOnlyFolder(full).id); // one state, one message
        QCOMPARE(text::readOnlyFolder({}).message.sentence, u"What is new is kept until you close Tunewatch."_s);
    }
};

Q_DECLARE_METATYPE(Error)

TUNEWATCH_TEST(notices, NoticesTest)
#include "tst_notices.moc"
