// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/line_pattern.h"

#include "archive/literal_scanner.h"
#include "archive/required_literal.h"
#include "support/test.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

class SearchPatternTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhereAJoinedPatternIsWrong_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<PatternError::Kind>("kind");
        QTest::addColumn<int>("position");
        using Kind = PatternError::Kind;
        const auto row = [](const char *name, const QString &text, Kind kind, int position) {
            QTest::newRow(name) << text << kind << position;
        };
        row("nothing behind and", u"loss and"_s, Kind::MissingPattern, 8);
        row("nothing before or", u"or loss"_s, Kind::MissingPattern, 0);
        row("nothing behind not", u"loss and not "_s, Kind::MissingPattern, 13);
        row("no and between two", u"loss eval"_s, Kind::MissingOperator, 5);
        row("no and before not", u"loss not eval"_s, Kind::MissingOperator, 5);
        row("an open quote", u"a and \"eval"_s, Kind::MissingQuote, 6);
        row("an open parenthesis", u"a and (b or c"_s, Kind::MissingParenthesis, 6);
        row("a lone parenthesis", u"a and b)"_s, Kind::LoneParenthesis, 7);
        row("nothing in parentheses", u"a and ()"_s, Kind::MissingPattern, 7);
        row("nothing in quotes", u"a and \"\""_s, Kind::MissingPattern, 6);
        row("a wrong pattern among others", u"a and \"b[\""_s, Kind::Pattern, 9);
        row("parentheses without end", u"("_s.repeated(10'000), Kind::TooManyPatterns, 64);
        row("patterns without end", u"a or "_s.repeated(40) + u'a', Kind::TooManyPatterns, 160);
    }

    void saysWhereAJoinedPatternIsWrong()
    {
        QFETCH(QString, text);
        const auto pattern = LinePattern::compile({text, SearchTerm::Syntax::Regex, Qt::CaseInsensitive, false, true});
        QVERIFY(!pattern);
        QTEST(pattern.error().kind, "kind");
        QTEST(int(pattern.error().position), "position");
        QCOMPARE(pattern.error().message.isEmpty(), pattern.error().kind != PatternError::Kind::Pattern);
    }

    void marksWhatIsLookedForAndNotWhatIsNot()
    {
        const auto pattern = LinePattern::compile({u"(loss or los or 0) and not eval"_s, SearchTerm::Syntax::Literal, Qt::CaseInsensitive, false, true});
        const LineMatcher matcher(*pattern);
        const std::vector<LineMatcher::Range> expected{{0, 4}, {5, 6}};
        QCOMPARE(matcher.ranges("loss 0", 100), expected);
        QCOMPARE(matcher.ranges("loss 0", 1).size(), size_t(1));
        QVERIFY(matcher.ranges("eval loss 0", 100).empty());
    }

    void bytesAreFoundWhereverTheyStand()
    {
        // Every length and place around the width of a machine word.
        for (int size = 1; size <= 40; ++size) {
            const QByteArray needle = QByteArray("NeedleInTheHay-and-more-of-it-than-anyone!").left(size);
            const LiteralScanner exact(needle, LiteralScanner::Case::Exact);
            const LiteralScanner folded(needle.toUpper(), LiteralScanner::Case::AnyAscii);
            for (int place = 0; place < 70; ++place) {
                const QByteArray text = QByteArray(place, 'N') + needle + QByteArray(70 - place, '!');
                QCOMPARE(exact.find(text, 0, text.size()), text.indexOf(needle));
                QCOMPARE(folded.find(text, 0, text.size()), text.toLower().indexOf(needle.toLower()));
                QCOMPARE(exact.find(text, place + 1, text.size()), text.indexOf(needle, place + 1));
                QCOMPARE(exact.find(text.left(text.indexOf(needle) + size - 1), 0, text.size()), -1);
            }
        }
        const LiteralScanner sign("@", LiteralScanner::Case::AnyAscii);
        QCOMPARE(sign.find("`", 0, 1), -1);
        const LiteralScanner quote("`a`", LiteralScanner::Case::AnyAscii);
        QCOMPARE(quote.find("@A@`A`", 0, 6), 3);
    }

    void everyMatchHoldsTheBytesThatAreLookedForFirst_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<Qt::CaseSensitivity>("sensitivity");
        QTest::addColumn<QByteArray>("literal");
        const auto row = [](const char *pattern, const QByteArray &literal, Qt::CaseSensitivity sensitivity = Qt::CaseSensitive) {
            QTest::addRow("%s, %d", pattern, int(sensitivity)) << QString::fromUtf8(pattern) << sensitivity << literal;
        };
        row("loss.*0\\.[0-9]+", "loss");
        row("loss", "lo", Qt::CaseInsensitive);
        row("损失.*x", "损失");
        row("损失.*x", "x", Qt::CaseInsensitive);
        row("losses?", "losse");
        row("loss{2}", "los");
        row("{'loss'", "'loss'");
        row("a|loss", "");
        row("(?i)loss", "");
        row("(loss|x)value", "value");
        row("(?:a[)]|b)value", "value");
        row("x\\Qloss\\E", "");
        row("\\x41loss", "");
        row("(?#a)loss", "");
        row("[a-z]{3}-\\d+-end", "-end");
        row("ab+c", "ab");
        row("grad_norm': \\d{2,}", "grad_norm': ");
    }

    void everyMatchHoldsTheBytesThatAreLookedForFirst()
    {
        QFETCH(QString, pattern);
        QFETCH(Qt::CaseSensitivity, sensitivity);
        QTEST(requiredLiteral(pattern, sensitivity), "literal");
    }
};

TUNEWATCH_TEST(search_pattern, SearchPatternTest)
#include "tst_search_pattern.moc"
