// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/account_facts.h"

#include "support/test.h"

#include <QTest>

using namespace std::chrono_literals;

class AccountFactsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAnswerEndsAPauseThatHasPassed()
    {
        AccountState state;
        QVERIFY(account_facts::notePatience(&state, m_now, 30s));
        QCOMPARE(state.silentUntil, m_now.addSecs(30));
        account_facts::noteAnswer(&state, m_now.addSecs(10), 80ms);
        QVERIFY(state.silentUntil.isValid()); // another question was on its way already
        account_facts::noteAnswer(&state, m_now.addSecs(31), 90ms);
        QVERIFY(!state.silentUntil.isValid());
        QCOMPARE(state.lastAnswer, m_now.addSecs(31));
        QCOMPARE(*state.latency, 90ms);
    }

    void theLongestPauseCounts()
    {
        AccountState state;
        QVERIFY(account_facts::notePatience(&state, m_now, 30s));
        QVERIFY(!account_facts::notePatience(&state, m_now, 10s));
        QCOMPARE(state.silentUntil, m_now.addSecs(30));
        QVERIFY(account_facts::notePatience(&state, m_now, 40s));
    }

    void aClockIsNewsByTheMinute()
    {
        AccountState state;
        QVERIFY(!account_facts::noteClock(&state, {}, m_now));
        QVERIFY(!account_facts::noteClock(&state, m_now.addSecs(-299), m_now));
        QVERIFY(account_facts::noteClock(&state, m_now.addSecs(-400), m_now));
        QCOMPARE(*state.clockSkew, 400s);
        QVERIFY(!account_facts::noteClock(&state, m_now.addSecs(-401), m_now));
        QVERIFY(account_facts::noteClock(&state, m_now.addSecs(-480), m_now));
        QVERIFY(account_facts::noteClock(&state, m_now, m_now));
        QVERIFY(!state.clockSkew);
    }

private:
    const QDateTime m_now = QDateTime(QDate(2026, 11, 20), QTime(6, 5), Qt::UTC);
};

TUNEWATCH_TEST(account_facts, AccountFactsTest)
#include "tst_account_facts.moc"
