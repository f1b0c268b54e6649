// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "error_text.h"

#include "support/test.h"

#include <QLocale>
#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

class ErrorTextTest : public QObject
{
    Q_OBJECT

private:
    text::ErrorContext context() const
    {
        const QDateTime now(QDate(2026, 11, 20), QTime(14, 5), Qt::UTC);
        return {.connection = u"Singapore"_s, .now = now, .asOf = now.addSecs(-17 * 60), .nextTry = now.addSecs(20),
                .pace = 30s, .about = text::ErrorContext::About::Connection};
    }

    static Error error(ErrorKind kind, int status, const QString &code, const QString &message = {})
    {
        return {kind, status, code, message, u"5e0d"_s, {}};
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void saysWhatHappened_data()
    {
        QTest::addColumn<Error>("error");
        QTest::addColumn<QString>("lead");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("no connection") << error(ErrorKind::Offline, 0, {}, u"Connection refused"_s)
            << u"Singapore cannot be reached"_s
            << u"Connection refused. Showing data from 13:48. Next try in 20 s."_s;
        QTest::newRow("no answer in time") << error(ErrorKind::Timeout, 0, {}) << u"Singapore cannot be reached"_s
            << u"There was no answer in time. Showing data from 13:48. Next try in 20 s."_s;
        QTest::newRow("certificate") << error(ErrorKind::Tls, 0, {})
            << u"Singapore has a certificate that cannot be trusted"_s
            << u"Nothing was sent. A proxy may be in between."_s;
        QTest::newRow("a clock that is behind") << error(ErrorKind::Tls, 0, u"NotYetValid"_s)
            << u"Singapore has a certificate that is not valid yet"_s
            << u"Nothing was sent. This computer's clock may be wrong: it says 20/11/2026, 14:05."_s;
        QTest::newRow("a clock that is ahead") << error(ErrorKind::Tls, 0, u"Expired"_s)
            << u"Singapore has a certificate that has expired"_s
            << u"Nothing was sent. Unless it has, this computer's clock is wrong: it says 20/11/2026, 14:05."_s;
        QTest::newRow("key") << error(ErrorKind::Unauthorized, 401, u"InvalidApiKey"_s)
            << u"Singapore rejected the key"_s
            << u"It may be revoked or belong to another region. Saved jobs stay readable."_s;
        QTest::newRow("permission") << error(ErrorKind::Forbidden, 403, u"AccessDenied"_s)
            << u"Singapore does not allow this key to list jobs"_s
            << u"Give it the fine-tuning permission, or use another key. (403)"_s;
        QTest::newRow("no such API") << error(ErrorKind::NotFound, 404, u"NotFound"_s)
            << u"Singapore offers no fine-tuning here"_s
            << u"This region or address may not have the fine-tuning API. Check the base URL. (404 NotFound)"_s;
        QTest::newRow("refused") << error(ErrorKind::Rejected, 400, u"InvalidParameter"_s, u"page_size is too large"_s)
            << u"Singapore did not accept the request"_s << u"page_size is too large. (400 InvalidParameter)"_s;
        QTest::newRow("too many questions") << error(ErrorKind::RateLimited, 429, u"Throttling"_s)
            << u"Singapore asks for a pause"_s
            << u"Too many requests (429 Throttling). Refreshing again in 20 s, then every 30 s. Other connections are not affected."_s;
        QTest::newRow("overdue") << error(ErrorKind::Billing, 429, u"PrepaidBillOverdue"_s)
            << u"Singapore waits for a payment"_s << u"The account is overdue. (429 PrepaidBillOverdue)"_s;
        QTest::newRow("server") << error(ErrorKind::Server, 500, u"InternalError"_s)
            << u"Singapore had an internal error"_s
            << u"Trying again in 20 s. Keep the request ID for a support ticket. (500 InternalError)"_s;
        QTest::newRow("not understood") << error(ErrorKind::Protocol, 200, {})
            << u"Singapore sent an answer Tunewatch does not understand"_s
            << u"Nothing new is shown until it does. The answer is in Details."_s;
        QTest::newRow("full disk") << error(ErrorKind::Storage, 0, u"full"_s) << u"The disk is full"_s
            << u"New log lines are not saved until there is room."_s;
    }

    void aServiceWithoutRegionsHasNoOther()
    {
        text::ErrorContext elsewhere = context();
        elsewhere.hasRegions = false;
        QCOMPARE(text::error(error(ErrorKind::Unauthorized, 401, {}), elsewhere).sentence,
                 u"It may be revoked or belong to another account. Saved jobs stay readable."_s);
    }

    void aKeyThatNobodyGaveIsNotRejected()
    {
        text::ErrorContext open = context();
        open.hasKey = false;
        const text::Message message = text::error(error(ErrorKind::Unauthorized, 401, {}), open);
        QCOMPARE(message.lead, u"Singapore asks for a key"_s);
        QCOMPARE(message.sentence, u"None was given for it. Saved jobs stay readable."_s);
    }

    void aRequestIdThatIsNotThereIsNotToBeKept()
    {
        const Error failed{ErrorKind::Server, 502, {}, {}, {}, {}};
        text::ErrorContext known = context();
        QCOMPARE(text::error(failed, known).sentence, u"Trying again in 20 s. (502)"_s);
        known.nextTry = {};
        QCOMPARE(text::error(failed, known).sentence, u"The reason lies with the service. (502)"_s);
    }

    void saysWhatHappened()
    {
        QFETCH(Error, error);
        QFETCH(QString, lead);
        QFETCH(QString, sentence);
        const text::Message message = text::error(error, context());
        QCOMPARE(message.lead, lead);
        QCOMPARE(message.sentence, sentence);
    }

    void aJobThatIsGone()
    {
        text::ErrorContext job = context();
        job.about = text::ErrorContext::About::Job;
        const text::Message message = text::error(error(ErrorKind::NotFound, 404, u"NotFound"_s), job);
        QCOMPARE(message.lead, u"This job is no longer on the service"_s);
        QCOMPARE(message.sentence,
                 u"It was deleted, or it belongs to another workspace. The saved copy stays here. (404 NotFound)"_s);
    }

    void neverPromisesDataOrATryThatDoNotExist()
    {
        text::ErrorContext first = context();
        first.asOf = {};
        const Error refused = error(ErrorKind::Offline, 0, {}, u"Connection refused"_s);
        QCOMPARE(text::error(refused, first).sentence, u"Connection refused. Next try in 20 s."_s);
        first.nextTry = {};
        QCOMPARE(text::error(refused, first).sentence, u"Connection refused."_s);
    }

    void offline()
    {
        QCOMPARE(text::offline(context()).lead, u"You are offline"_s);
        QCOMPARE(text::offline(context()).sentence, u"Showing data from 13:48, 17 minutes ago. Next try in 20 s."_s);
        text::ErrorContext recent = context();
        recent.asOf = recent.now.addSecs(-70);
        QCOMPARE(text::offline(recent).sentence, u"Showing data from 14:03, 1 minute ago. Next try in 20 s."_s);
    }

    void aWaitThatIsOverCountsNoFurther()
    {
        text::ErrorContext late = context();
        late.nextTry = late.now.addSecs(-3);
        QVERIFY(text::offline(late).sentence.endsWith(u"Next try in 0 s."_s));
    }

    void aPauseSaysOnlyWhatIsKnownOfIt()
    {
        const Error limit = error(ErrorKind::RateLimited, 429, u"Throttling"_s);
        text::ErrorContext known = context();
        known.pace = 0s;
        QCOMPARE(text::error(limit, known).sentence,
                 u"Too many requests (429 Throttling). Refreshing again in 20 s. Other connections are not affected."_s);
        known.nextTry = {};
        QCOMPARE(text::error(limit, known).sentence,
                 u"Too many requests (429 Throttling). Other connections are not affected."_s);
    }

    void anAddressWithoutEncryption()
    {
        const text::Message message = text::error(error(ErrorKind::Rejected, 0, u"PlainHttpRefused"_s), context());
        QCOMPARE(message.lead, u"Singapore has an address without encryption"_s);
        QCOMPARE(message.sentence, u"Nothing was sent. Keys travel over https only, or over http to this computer."_s);
    }

    void wordsOfTheServiceCannotFillPlaceholders()
    {
        text::ErrorContext odd = context();
        const Error error{ErrorKind::Rejected, 400, u"%2"_s, u"value %1 of %3"_s, {}, {}};
        QCOMPARE(text::error(error, odd).sentence, u"value %1 of %3. (400 %2)"_s);
    }

    void aWrongClock()
    {
        QCOMPARE(text::clockSkew(u"Beijing"_s, -3h).sentence,
                 u"It differs from Beijing by 180 min. Elapsed times may be off."_s);
    }
};

TUNEWATCH_TEST(error_text, ErrorTextTest)
#include "tst_error_text.moc"
