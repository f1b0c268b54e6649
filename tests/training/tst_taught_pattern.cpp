// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A person's own pattern: what it finds, and what is said of one that cannot work.

#include "training/taught_pattern.h"

#include "sample_rows.h"

#include "support/test.h"

#include <QTest>

using namespace sample_rows;
using namespace training;
using namespace Qt::Literals::StringLiterals;

namespace {

TaughtPattern patternOf(const QString &pattern, const QString &series = {})
{
    const auto compiled = TaughtPattern::compile({pattern, series});
    if (!compiled)
        qFatal("no pattern: %s", qPrintable(compiled.error().detail));
    return *compiled;
}

QByteArrayList found(const QString &pattern, const QByteArrayList &lines, const QString &series = {})
{
    TaughtReader reader(patternOf(pattern, series));
    QByteArrayList rows;
    for (const Sample &sample : taughtSamples(&reader, 0, linesOf(lines)))
        rows.append(text(sample));
    return rows;
}

} // namespace

class TaughtPatternTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsSamples_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QByteArrayList>("lines");
        QTest::addColumn<QByteArrayList>("samples");
        const auto row = [](const char *name, const QString &pattern, const QByteArrayList &lines, const QByteArrayList &samples) {
            QTest::newRow(name) << pattern << lines << samples;
        };
        row("the value alone", u"cost=(?<value>\\S+)"_s, {"it 1 cost=0.5", "words", "it 2 cost=0.25"},
            {"loss 0 = 0.5", "loss 2 = 0.25"});
        row("step and epoch", u"it (?<step>\\d+) of epoch (?<epoch>\\S+): (?<value>\\S+)"_s, {"it 12 of epoch 1.5: 0.5"},
            {"loss 0 step 12 epoch 1.5 = 0.5"});
        row("a step with separators", u"it (?<step>[\\d,]+) (?<value>\\S+)"_s, {"it 1,200 0.5"}, {"loss 0 step 1200 = 0.5"});
        row("a name", u"(?<name>\\w+)=(?<value>[\\d.]+)"_s, {"cost=0.5 val_loss=0.75"}, {"cost 0 = 0.5", "eval_loss 0 = 0.75"});
        row("groups that take no part", u"(it (?<step>\\d+) )?cost=(?<value>\\S+)"_s, {"it 3 cost=1", "cost=2"},
            {"loss 0 step 3 = 1", "loss 1 = 2"});
        row("what is no number", u"cost=(?<value>\\S+)"_s, {"cost=high", "cost=31%", "cost=nan", "cost=1e-3"},
            {"loss 2 = nan", "loss 3 = 0.001"});
        row("colours are not in the way", u"^cost (?<value>\\S+)$"_s, {"\x1b[32mcost\x1b[0m 0.5\x1b[0m"}, {"loss 0 = 0.5"});
        row("each frame of a bar", u"^(?<step>\\d+)/9 cost (?<value>\\S+)$"_s, {"\r1/9 cost 0.5\r2/9 cost 0.25\r"},
            {"loss 0 step 1 = 0.5", "loss 0 step 2 = 0.25"});
        row("bytes that are no UTF-8", u"cost=(?<value>\\d+)"_s, {"\xff\xfe cost=5 \x80"}, {"loss 0 = 5"});
        row("Chinese words", u"损失 (?<value>\\S+)"_s, {"第1步 损失 0.5"}, {"loss 0 = 0.5"});
        row("empty matches", u"(?<value>\\d*)"_s, {"日a1b"}, {"loss 0 = 1"});
        row("several lines in an entry", u"^cost (?<value>\\S+)$"_s, {"words\ncost 1\ncost 2"}, {"loss 0 = 1", "loss 0 = 2"});
    }

    void findsSamples()
    {
        QFETCH(QString, pattern);
        QFETCH(QByteArrayList, lines);
        QFETCH(QByteArrayList, samples);
        QCOMPARE(found(pattern, lines), samples);
    }

    void theSeriesIsCalledAsThePersonSays()
    {
        QCOMPARE(found(u"(?<value>\\d)"_s, {"5"}, u" my cost "_s), QByteArrayList{"my cost 0 = 5"});
        QCOMPARE(found(u"(?<value>\\d)"_s, {"5"}, u"val_loss"_s), QByteArrayList{"eval_loss 0 = 5"});
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<PatternFault::Kind>("kind");
        QTest::addColumn<qsizetype>("place");
        QTest::newRow("nothing") << u"  "_s << PatternFault::Kind::Empty << qsizetype(0);
        QTest::newRow("no group") << u"loss (\\d+)"_s << PatternFault::Kind::NoValue << qsizetype(0);
        QTest::newRow("a group of another name") << u"loss (?<Value>\\d+)"_s << PatternFault::Kind::NoValue << qsizetype(0);
        QTest::newRow("a bracket that stays open") << u"损失 (?<value>\\d+"_s << PatternFault::Kind::Syntax << qsizetype(15);
        QTest::newRow("nothing to repeat") << u"a (?<value>*)"_s << PatternFault::Kind::Syntax << qsizetype(11);
        QTest::newRow("half a character") << u"\\C(?<value>a)"_s << PatternFault::Kind::Syntax << qsizetype(2);
    }

    void saysWhatIsWrong()
    {
        QFETCH(QString, pattern);
        QFETCH(PatternFault::Kind, kind);
        QFETCH(qsizetype, place);
        const auto compiled = TaughtPattern::compile({pattern, {}});
        QVERIFY(!compiled);
        QCOMPARE(compiled.error().kind, kind);
        QCOMPARE(compiled.error().place, place);
        QCOMPARE(compiled.error().detail.isEmpty(), kind != PatternFault::Kind::Syntax);
    }

    void tellsWhereTheGroupsStand()
    {
        TaughtReader reader(patternOf(u"it (?<step>\\d+) (?<name>\\w+) (?<value>\\S+)"_s));
        const auto line = reader.read("\x1b[1mso\x1b[0m it 12 cost 0.5 !");
        QCOMPARE(line.text, std::string("so it 12 cost 0.5 !"));
        QCOMPARE(line.matches.size(), size_t(1));
        const TaughtMatch &match = line.matches.front();
        QVERIFY((match.whole == MatchSpan{3, 14}));
        QVERIFY((match.step == MatchSpan{6, 2}));
        QVERIFY((match.name == MatchSpan{9, 4}));
        QVERIFY((match.value == MatchSpan{14, 3}));
        QVERIFY(!match.epoch);
    }

    void aPatternThatBacktracksWithoutEndIsGivenUp()
    {
        TaughtReader reader(patternOf(u"^(a+)+(?<value>\\d)$"_s));
        const std::string nasty(40, 'a');
        for (int i = 0; i < 100; ++i)
            QVERIFY(reader.read(nasty).matches.empty());
        QVERIFY(reader.isHopeless());
        QVERIFY(reader.read("a1").matches.empty());
    }

    void aPatternThatWorksIsNeverGivenUp()
    {
        TaughtReader reader(patternOf(u"cost (?<value>\\d)"_s));
        for (int i = 0; i < 1000; ++i)
            reader.read("no match here, nor any word of it");
        QCOMPARE(reader.read("cost 1").matches.size(), size_t(1));
    }

    void whatItFindsIsAddedToTheFacts()
    {
        TaughtReader reader(patternOf(u"it (?<step>\\d+) cost (?<value>\\S+)"_s));
        const LogLines lines = linesOf({"{'eval_runtime': 2, 'epoch': 1}", "it 7 cost 0.5"});
        BlockFacts facts = parse(100, lines, {});
        addTaughtSamples(&reader, 100, lines, &facts);
        QCOMPARE(facts.samples.size(), size_t(2));
        QCOMPARE(text(facts.samples[1]), QByteArray("loss 101 step 7 = 0.5"));
        QCOMPARE(facts.progress.lastStep, std::optional<qint64>(7));
    }
};

TUNEWATCH_TEST(taught_pattern, TaughtPatternTest)
#include "tst_taught_pattern.moc"
