// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/zone_box.h"
#include "support/test.h"
#include "text.h"
#include "text_zone.h"

#include <QLineEdit>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

class ZoneTest : public QObject
{
    Q_OBJECT

private:
    const QDateTime m_moment{QDate(2026, 11, 19), QTime(20, 5), Qt::UTC};

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void cleanup() { text::setZone({}); }

    void atTheStartItIsThisComputers()
    {
        QCOMPARE(text::zone(), QTimeZone::systemTimeZone());
        QCOMPARE(text::local(m_moment), m_moment.toLocalTime());
        QCOMPARE(text::local(m_moment).timeSpec(), Qt::LocalTime);
    }

    void anInvalidTimeStaysInvalid()
    {
        QVERIFY(!text::local({}).isValid());
        text::setZone(QTimeZone("Asia/Shanghai"));
        QVERIFY(!text::local({}).isValid());
    }

    void timesAreWrittenInTheChosenZone_data()
    {
        QTest::addColumn<QString>("stored");
        QTest::addColumn<QString>("clock");
        QTest::newRow("UTC") << u"UTC"_s << u"20:05"_s;
        QTest::newRow("Model Studio's") << u"UTC+08:00"_s << u"04:05"_s;
        QTest::newRow("by name") << u"Asia/Kolkata"_s << u"01:35"_s;
        QTest::newRow("a zone that no computer knows is this computer's") << u"Mars/Olympus"_s << u"20:05"_s;
    }

    void timesAreWrittenInTheChosenZone()
    {
        QFETCH(QString, stored);
        QFETCH(QString, clock);
        text::setZone(zoneOf(stored));
        const QDateTime local = text::local(m_moment);
        QCOMPARE(text::clock(m_moment, local), clock);
        QCOMPARE(local, m_moment); // the same moment
    }

    void theDayIsThatOfTheChosenZone()
    {
        const ServiceTime yesterday{m_moment.addSecs(-13 * 3600), {}};
        QCOMPARE(text::day(yesterday, text::local(m_moment)), u"13 h ago"_s);
        text::setZone(QTimeZone("Asia/Shanghai"));
        QCOMPARE(text::day(yesterday, text::local(m_moment)), u"Yesterday"_s);
        QVERIFY(text::timeTooltip(yesterday).contains(u"15:05:00"));
    }

    void theBoxOffersThisComputersUtcAndTheServices()
    {
        ZoneBox box(nullptr);
        QCOMPARE(box.itemData(0).toString(), QString());
        QVERIFY(box.itemText(0).contains(QString::fromLatin1(QTimeZone::systemTimeZoneId())));
        QCOMPARE(box.itemData(1).toString(), u"UTC"_s);
        QCOMPARE(box.itemData(2).toString(), u"UTC+08:00"_s);
        QVERIFY(box.findData(u"Asia/Shanghai"_s) > 3);
        for (int i = 0; i < box.count(); ++i)
            QVERIFY2(box.itemData(i).toString().isEmpty() || zoneOf(box.itemData(i).toString()).isValid(),
                     qPrintable(box.itemText(i)));
    }

    void aZoneIsChosenByTyping()
    {
        ZoneBox box(nullptr);
        QSignalSpy chosen(&box, &ZoneBox::chosenByPerson);
        box.show();
        box.lineEdit()->selectAll();
        QTest::keyClicks(box.lineEdit(), u"asia/tokyo"_s);
        QTest::keyClick(box.lineEdit(), Qt::Key_Return);
        QVERIFY(!chosen.isEmpty());
        QCOMPARE(chosen.last().front().toString(), u"Asia/Tokyo"_s);
    }

    void wordsThatAreNoZoneChooseNothing()
    {
        ZoneBox box(nullptr);
        box.choose(u"Asia/Tokyo"_s);
        QSignalSpy chosen(&box, &ZoneBox::chosenByPerson);
        box.show();
        box.lineEdit()->selectAll();
        QTest::keyClicks(box.lineEdit(), u"the moon"_s);
        QTest::keyClick(box.lineEdit(), Qt::Key_Return);
        QCOMPARE(box.currentText(), u"Asia/Tokyo"_s);
        QVERIFY(chosen.isEmpty());
    }

    void aStoredZoneIsShown()
    {
        ZoneBox box(nullptr);
        box.choose(u"UTC+05:45"_s); // in no list, but a zone
        QCOMPARE(box.currentText(), u"UTC+05:45"_s);
        box.choose(u"Mars/Olympus"_s);
        QCOMPARE(box.currentIndex(), 0);
    }
};

TUNEWATCH_TEST(zone, ZoneTest)
#include "tst_zone.moc"
