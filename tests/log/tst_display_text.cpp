// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/display_text.h"

#include "support/test.h"

#include <QLocale>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

class DisplayTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void showsWhatAPersonCanSee_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char *name, const QByteArray &bytes, const QString &shown) {
            QTest::newRow(name) << bytes << shown;
        };
        row("plain text stays", "loss 0.5", u"loss 0.5"_s);
        row("an empty line is empty", "", u""_s);
        row("Chinese and emoji stay", "损失 🎉", u"损失 🎉"_s);
        row("colours are removed", "\x1b[31mred\x1b[0m end", u"red end"_s);
        row("a terminal title is removed", "\x1b]0;title\x07text", u"text"_s);
        row("a cursor move is removed", "\x1b[Aup", u"up"_s);
        row("a stray escape is a sign and hides nothing", "\x1b]never closed", u"␛]never closed"_s);
        row("a sequence cut short is a sign", "end\x1b[3", u"end␛[3"_s);
        row("the last progress frame is shown", " 1%|  \r 50%|##\r 99%|####", u" 99%|####"_s);
        row("a blank frame behind it is not", " 99%|####\r   \r", u" 99%|####"_s);
        row("a frame of colours only is blank", "text\r\x1b[0m\x1b[K", u"text"_s);
        row("of an entry of several lines the last is shown", "Traceback\nValueError: x\n", u"ValueError: x"_s);
        row("an entry of nothing but breaks is empty", "\r\n\r", u""_s);
        row("NUL is a sign", QByteArray("a\0b", 3), u"a␀b"_s);
        row("a hole of NULs is seen", QByteArray(3, '\0'), u"␀␀␀"_s);
        row("other controls are signs", "bell\x07 del\x7f", u"bell␇ del␡"_s);
        row("a tab goes to the next stop of eight", "ab\tc", u"ab      c"_s);
        row("invalid UTF-8 is a replacement sign", "a\xff\xfe z", u"a�� z"_s);
        row("a character cut short is one too", "a\xe6\x8d", u"a��"_s);
        row("an overlong slash is not a slash", "\xc0\xaf", u"��"_s);
        row("a lone surrogate is one sign", "\xed\xa0\x80!", u"�!"_s);
        row("a C1 control is named", "\xc2\x85x", u"U+0085x"_s);
        row("an object sign is not given to Qt", "\xef\xbf\xbcx", u"�x"_s);
        row("a right-to-left override is named", "a\xe2\x80\xae" "b", u"aU+202Eb"_s);
        row("a zero-width space is named", "a\xe2\x80\x8b" "b", u"aU+200Bb"_s);
        row("a line separator is named", "a\xe2\x80\xa8" "b", u"aU+2028b"_s);
        row("a key is dots", "key=sk-0123456789, next", u"key=sk-••••••••••, next"_s);
        row("a key in colours too", "\x1b[31msk-0123456789\x1b[0m 损", u"sk-•••••••••• 损"_s);
        row("HTML is text", "<b>no</b>&amp;", u"<b>no</b>&amp;"_s);
    }

    void showsWhatAPersonCanSee()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, shown);
        QCOMPARE(DisplayText(bytes).text(), shown);
    }

    void cutsALineAfterFourThousandCharacters()
    {
        const DisplayText exact(QByteArray(4000, 'x'));
        QCOMPARE(exact.text(), QString(4000, u'x'));
        QCOMPARE(exact.cutColumn(), 4000);
        const DisplayText cut(QByteArray(16'480, 'x'));
        QCOMPARE(cut.text(), QString(4000, u'x') + u"… 12,480 more characters"_s);
        QCOMPARE(cut.cutColumn(), 4000);
        QCOMPARE(cut.byteAt(4000), 4000);
        QCOMPARE(cut.byteAt(cut.text().size()), 16'480);
        const DisplayText han(QByteArray("损").repeated(4001));
        QVERIFY(han.text().endsWith(u"… 1 more characters"_s));
    }

    void everyColumnKnowsItsByte_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("plain") << QByteArray("plain text");
        QTest::newRow("colours") << QByteArray("\x1b[31mred\x1b[0m end");
        QTest::newRow("Chinese") << QByteArray("训练 loss 损失");
        QTest::newRow("emoji, outside the first plane") << QByteArray("a🎉b🎉");
        QTest::newRow("tabs") << QByteArray("\ta\tb");
        QTest::newRow("frames") << QByteArray("first\rsecond\r");
        QTest::newRow("broken") << QByteArray("\xff\xfe\x00 x\xe6", 6);
        QTest::newRow("zero-width") << QByteArray("a\xe2\x80\x8b" "b");
        QTest::newRow("a megabyte") << QByteArray("0123456789损").repeated(90'000);
    }

    void everyColumnKnowsItsByte()
    {
        QFETCH(QByteArray, bytes);
        const DisplayText display(bytes);
        qsizetype last = display.firstByte();
        for (int column = 0; column <= display.text().size(); ++column) {
            const qsizetype byte = display.byteAt(column);
            QVERIFY2(byte >= last && byte <= bytes.size(), "offsets grow and stay inside the line");
            last = byte;
            if (column < display.cutColumn())
                QVERIFY(display.columnAt(byte) <= column);
        }
        QCOMPARE(display.columnAt(display.firstByte()), 0);
        QCOMPARE(display.columnAt(display.endByte()), display.cutColumn());
    }

    void whatOneCannotSeeIsNamedInABox()
    {
        std::vector<char32_t> all{0x00AD, 0xFEFF, 0x2028, 0x2029, 0x2060, 0x061C, 0x3164, 0x1D173, 0xE0041};
        const auto add = [&all](char32_t first, char32_t last) {
            for (char32_t code = first; code <= last; ++code)
                all.push_back(code);
        };
        add(0x80, 0x9F);     // C1 controls
        add(0x200B, 0x200F); // zero-width, marks of direction
        add(0x202A, 0x202E); // embeddings, overrides
        add(0x2066, 0x2069); // isolates
        for (const char32_t code : all) {
            const QString name = u"U+"_s + QString::number(uint(code), 16).toUpper().rightJustified(4, u'0');
            const DisplayText display("a" + QStringView(QChar::fromUcs4(code)).toUtf8() + "b");
            QCOMPARE(display.text(), u'a' + name + u'b');
            QCOMPARE(display.boxes(), (std::vector<DisplayText::Box>{{1, 1 + int(name.size())}}));
        }
        for (char c = 1; c < 0x20; ++c) {
            if (c == '\t' || c == '\n' || c == '\r' || c == '\x1b') // ESC b is a sequence
                continue;
            const DisplayText display(QByteArray("a") + c + 'b');
            QCOMPARE(display.text(), QString(u'a') + QChar(char16_t(0x2400 + c)) + u'b');
            QCOMPARE(display.boxes().size(), 1U);
        }
    }

    void rightToLeftWordsTurnNothingButThemselves_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("shown"); // | stands for a left-to-right mark
        QTest::newRow("a number behind them") << u"مرحبا 456"_s << u"مرحبا |456"_s;
        QTest::newRow("a sentence stays one") << u"a مرحبا بك b"_s << u"a مرحبا بك |b"_s;
        QTest::newRow("a list keeps its order") << u"['אב', 'גד']"_s << u"['אב|', 'גד|']"_s;
        QTest::newRow("Arabic digits belong to them") << u"مرحبا ٤٥٦"_s << u"مرحبا ٤٥٦"_s;
        QTest::newRow("none without them") << u"损失 é 🎉 456"_s << u"损失 é 🎉 456"_s;
    }

    void rightToLeftWordsTurnNothingButThemselves()
    {
        QFETCH(QString, line);
        QFETCH(QString, shown);
        const QByteArray bytes = line.toUtf8();
        const DisplayText display(bytes);
        QCOMPARE(display.text(), shown.replace(u'|', QChar(0x200E)));
        QCOMPARE(display.byteAt(display.text().size()), bytes.size());
    }

    void skippedBytesAreNotShown()
    {
        const DisplayText display("INFO text", 5);
        QCOMPARE(display.text(), u"text"_s);
        QCOMPARE(display.byteAt(0), 5);
        QCOMPARE(display.columnAt(0), 0);
        QCOMPARE(DisplayText("short", 90).text(), QString());
    }

    void oneRunOfSignsIsOneBox()
    {
        const DisplayText display(QByteArray("ab\0\0\0cd\x07", 8));
        const std::vector<DisplayText::Box> boxes{{2, 5}, {7, 8}};
        QCOMPARE(display.boxes(), boxes);
    }
};

TUNEWATCH_TEST(display_text, DisplayTextTest)
#include "tst_display_text.moc"
