// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "corpus.h"

#include "support/test.h"

#include <QTest>
#include <random>

using namespace training;

class FactsCodecTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsPackedComesBack_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : corpus::names())
            QTest::newRow(qPrintable(name)) << name;
    }

    void whatIsPackedComesBack()
    {
        QFETCH(QString, name);
        const LogLines lines = corpus::lines(name);
        for (const BlockFacts &facts : corpus::parseInBlocks(lines, 100)) {
            BlockFacts back;
            QVERIFY(unpack(pack(facts), &back));
            QVERIFY(back == facts);
        }
    }

    void isCompact()
    {
        const BlockFacts facts =
            corpus::parseInBlocks(corpus::lines(QStringLiteral("d09_swift_logging_resume")), 1000).at(0);
        QVERIFY(facts.samples.size() > 2000);
        QVERIFY(size_t(pack(facts).size()) < 14 * facts.samples.size());
        BlockFacts prose;
        prose.lines.resize(1000);
        QVERIFY(pack(prose).size() < 20);
    }

    void refusesWhatIsCut()
    {
        const QByteArray whole =
            pack(corpus::parseInBlocks(corpus::lines(QStringLiteral("d01_model_studio_sft")), 40).at(0));
        BlockFacts facts;
        for (qsizetype size = 0; size < whole.size(); ++size)
            QVERIFY(!unpack(whole.first(size), &facts));
        QVERIFY(!unpack(whole + 'x', &facts));
        QCOMPARE(facts, BlockFacts());
    }

    void survivesAnyBytes()
    {
        const QByteArray whole =
            pack(corpus::parseInBlocks(corpus::lines(QStringLiteral("d01_model_studio_sft")), 40).at(0));
        std::mt19937 random(7);
        for (int i = 0; i < 3000; ++i) {
            QByteArray bytes = whole;
            for (int k = 0; k < 4; ++k)
                bytes[qsizetype(random() % size_t(bytes.size()))] = char(random());
            BlockFacts facts;
            BlockFacts again;
            if (unpack(bytes, &facts)) {
                QVERIFY(unpack(pack(facts), &again));
                QVERIFY(again == facts);
            }
        }
    }
};

TUNEWATCH_TEST(facts_codec, FactsCodecTest)
#include "tst_facts_codec.moc"
