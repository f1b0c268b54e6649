// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Lines that the service could not give, and gives after all.

#include "samples.h"

#include "support/test.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace samples;

class GapsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory.emplace();
        m_archive = samples::open(m_directory->path());
        // Lines 900 to 1099 are missing, in two blocks.
        QVERIFY(m_archive->putLines(key(), 0, samples::lines(0, 900), 2500, at(0)));
        QVERIFY(m_archive->putGap(key(), {900, 200, u"broken"_s}, 2500, at(1)));
        QVERIFY(m_archive->putLines(key(), 1100, samples::lines(1100, 1400), 2500, at(2)));
        QVERIFY(m_archive->setComplete(key()));
    }

    void cleanup()
    {
        m_archive.reset();
        m_directory.reset();
    }

    void whatIsGivenTakesTheGapsPlace_data()
    {
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("count");
        QTest::addColumn<QString>("gapsLeft");
        QTest::newRow("all of it") << 900 << 200 << u""_s;
        QTest::newRow("more than it") << 800 << 400 << u""_s;
        QTest::newRow("its begin") << 900 << 50 << u"950+150"_s;
        QTest::newRow("its end") << 1050 << 50 << u"900+150"_s;
        QTest::newRow("its middle, over the border of the blocks") << 990 << 20 << u"900+90 1010+90"_s;
        QTest::newRow("nothing of it") << 100 << 50 << u"900+200"_s;
    }

    void whatIsGivenTakesTheGapsPlace()
    {
        QFETCH(int, first);
        QFETCH(int, count);
        QVERIFY(m_archive->fillGap(key(), first, samples::lines(first, count)));
        const LogIndex index = m_archive->reader().logIndex(key()).value();
        QStringList left;
        for (const LogGap &gap : index.gaps)
            left << u"%1+%2"_s.arg(gap.first).arg(gap.count);
        QTEST(left.join(u' '), "gapsLeft");
        QVERIFY(index.isComplete);
        QCOMPARE(index.heldLines(), 2500);
        const LogLines text = heldText(m_archive->reader(), key());
        QCOMPARE(text.size(), 2500);
        for (int line = 0; line < 2500; ++line) {
            const bool isMissing = line >= 900 && line < 1100 && (line < first || line >= first + count);
            QCOMPARE(text.at(line).toByteArray(), isMissing ? QByteArray() : samples::line(line));
        }
    }

    void factsAreThoseOfALogThatNeverHadAGap()
    {
        const std::vector<qint64> changed = m_archive->fillGap(key(), 900, samples::lines(900, 200)).value();
        QVERIFY(changed.size() >= 2 && changed[0] == 0 && changed[1] == 1);
        const QTemporaryDir other;
        const auto whole = samples::open(other.path());
        QVERIFY(whole->putLines(key(), 0, samples::lines(0, 2500), 2500, at(0)));
        QCOMPARE(heldFacts(m_archive->reader(), key()), heldFacts(whole->reader(), key()));
    }

private:
    std::optional<QTemporaryDir> m_directory;
    std::unique_ptr<Archive> m_archive;
};

TUNEWATCH_TEST(gaps, GapsTest)
#include "tst_gaps.moc"
