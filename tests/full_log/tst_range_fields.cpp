// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "full_log/range_fields.h"

#include "page_bench.h"
#include "support/test.h"
#include "text_zone.h"

#include <QSignalSpy>
#include <QTimeZone>

using namespace Qt::Literals::StringLiterals;

namespace {

struct Fields
{
    Fields()
        : fields(nullptr)
        , changes(&fields, &RangeFields::rangeChanged)
    {
        fields.setLines(1000);
        fields.setPlaces(RunPlaces(runOf(50), RunStart));
        fields.show();
        fields.activateWindow();
    }

    RangeField *field(const QString &name) const { return named<RangeField>(&fields, name); }
    QString texts() const
    {
        QStringList all;
        for (const QString &name : {u"First line"_s, u"Last line"_s, u"First step"_s, u"Last step"_s, u"From this time"_s, u"To this time"_s})
            all << field(name)->text();
        return all.join(u' ');
    }
    void type(const QString &name, const QString &text)
    {
        field(name)->setFocus();
        field(name)->selectAll();
        QTest::keyClicks(field(name), text);
        QTest::keyClick(field(name), Qt::Key_Return);
    }

    RangeFields fields;
    QSignalSpy changes;
};

} // namespace

class RangeFieldsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        text::setZone(QTimeZone::utc());
    }

    void theWholeLogIsTheRangeFirst()
    {
        const Fields all;
        QCOMPARE(all.texts(), u"1 1,000 0 50 09:34:02 09:35:42"_s);
        QVERIFY(!all.fields.range());
    }

    void allThreeFollowEachOther_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("texts");
        QTest::newRow("from a line") << u"First line"_s << u"161"_s << u"161 1,000 7 50 09:34:16 09:35:42"_s;
        QTest::newRow("to a line") << u"Last line"_s << u"170"_s << u"1 170 0 7 09:34:02 09:34:16"_s;
        QTest::newRow("from a step") << u"First step"_s << u"7"_s << u"161 1,000 7 50 09:34:16 09:35:42"_s;
        QTest::newRow("to a step") << u"Last step"_s << u"7"_s << u"1 170 0 7 09:34:02 09:34:16"_s;
        QTest::newRow("from a time") << u"From this time"_s << u"09:34:16"_s << u"161 1,000 7 50 09:34:16 09:35:42"_s;
        QTest::newRow("to a time without seconds") << u"To this time"_s << u"9:35"_s << u"1 390 0 29 09:34:02 09:35:00"_s;
        QTest::newRow("a number with separators") << u"Last line"_s << u"1,000"_s << u"1 1,000 0 50 09:34:02 09:35:42"_s;
        QTest::newRow("beyond the end is the end") << u"Last line"_s << u"99999"_s << u"1 1,000 0 50 09:34:02 09:35:42"_s;
    }

    void allThreeFollowEachOther()
    {
        QFETCH(QString, field);
        QFETCH(QString, typed);
        Fields all;
        all.type(field, typed);
        QTEST(all.texts(), "texts");
        QCOMPARE(all.changes.count(), 1);
    }

    void whatIsNoNumberChangesNothing_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("typed");
        QTest::newRow("a word for a line") << u"First line"_s << u"here"_s;
        QTest::newRow("line zero") << u"First line"_s << u"0"_s;
        QTest::newRow("a word for a step") << u"Last step"_s << u"last"_s;
        QTest::newRow("no time of a day") << u"To this time"_s << u"25:10:00"_s;
    }

    void whatIsNoNumberChangesNothing()
    {
        QFETCH(QString, field);
        QFETCH(QString, typed);
        Fields all;
        all.type(field, typed);
        QVERIFY(!all.fields.range());
        QCOMPARE(all.changes.count(), 0);
        QVERIFY(all.field(field)->property("invalid").toBool());
        QTest::keyClicks(all.field(field), u"1"_s);
        QVERIFY(!all.field(field)->property("invalid").toBool());
    }

    void escTakesBackWhatIsTyped()
    {
        Fields all;
        RangeField *first = all.field(u"First line"_s);
        first->setFocus();
        first->selectAll();
        QTest::keyClicks(first, u"500"_s);
        QTest::keyClick(first, Qt::Key_Escape);
        QCOMPARE(first->text(), u"1"_s);
        QTest::keyClick(first, Qt::Key_Return);
        QCOMPARE(all.changes.count(), 0);
    }

    void oneEndBeyondTheOtherTakesItAlong()
    {
        Fields all;
        all.type(u"Last line"_s, u"300"_s);
        all.type(u"First line"_s, u"400"_s);
        QCOMPARE(*all.fields.range(), (std::pair<qint64, qint64>(399, 999)));
    }

    void aRangeUpToTheEndGrowsWithTheLog()
    {
        Fields all;
        all.type(u"First line"_s, u"400"_s);
        all.fields.setLines(1500);
        QCOMPARE(*all.fields.range(), (std::pair<qint64, qint64>(399, 1499)));
        QCOMPARE(all.changes.count(), 2);
        all.type(u"Last line"_s, u"900"_s);
        all.fields.setLines(2000);
        QCOMPARE(*all.fields.range(), (std::pair<qint64, qint64>(399, 899)));
        QCOMPARE(all.changes.count(), 3);
    }

    void whatIsNotKnownCannotBeTypedAndSaysWhy()
    {
        Fields all;
        all.fields.setPlaces({});
        QVERIFY(!all.field(u"First step"_s)->isEnabled());
        QCOMPARE(all.field(u"First step"_s)->parentWidget()->toolTip(), u"The log does not say at which step its lines stand."_s);
        QCOMPARE(all.field(u"To this time"_s)->parentWidget()->toolTip(),
                 u"Neither metrics nor lines of this log say when they were written."_s);
        QVERIFY(all.field(u"First line"_s)->isEnabled());
        all.fields.setPlaces(RunPlaces(runOf(50), RunStart));
        QVERIFY(all.field(u"First step"_s)->isEnabled());
        QVERIFY(all.field(u"First step"_s)->parentWidget()->toolTip().isEmpty());
    }

    void aRunOverMidnightSaysTheDay()
    {
        Fields all;
        const QDateTime evening(QDate(2026, 11, 20), QTime(23, 59, 0), Qt::UTC);
        all.fields.setPlaces(RunPlaces(runOf(50), evening));
        QCOMPARE(all.field(u"From this time"_s)->text(), u"20 Nov 23:59"_s);
        QCOMPARE(all.field(u"To this time"_s)->text(), u"21 Nov 00:00"_s);
        all.type(u"From this time"_s, u"00:00:20"_s);
        QCOMPARE(all.fields.range()->first, 490);
    }
};

TUNEWATCH_TEST(range_fields, RangeFieldsTest)
#include "tst_range_fields.moc"
