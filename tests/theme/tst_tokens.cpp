// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "theme/tokens.h"

#include "support/test.h"
#include "theme/contrast.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <algorithm>
#include <cmath>

using Token = QRgb Tokens::*;
Q_DECLARE_METATYPE(Token)

#define TOKENS_ROW(INK, GROUND, LEAST, LIGHT, DARK)                                                          \
    QTest::newRow(#INK " on " #GROUND) << Token(&Tokens::INK) << Token(&Tokens::GROUND) << double(LEAST)     \
                                       << double(LIGHT) << double(DARK)

class TokensTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void canBeReadInBothThemes_data()
    {
        QTest::addColumn<Token>("ink");
        QTest::addColumn<Token>("ground");
        QTest::addColumn<double>("least");
        QTest::addColumn<double>("light");
        QTest::addColumn<double>("dark");
        TOKENS_ROW(control, base, 3, 3.30, 4.38);
        TOKENS_ROW(text, base, 4.5, 16.88, 14.89);
        TOKENS_ROW(text2, base, 4.5, 7.96, 9.08);
        TOKENS_ROW(text3, base, 4.5, 5.59, 6.09);
        TOKENS_ROW(accent, base, 3, 5.82, 3.68);
        TOKENS_ROW(onAccent, accent, 4.5, 5.82, 4.87);
        TOKENS_ROW(accentText, base, 4.5, 6.93, 8.19);
        TOKENS_ROW(focus, base, 3, 5.82, 6.94);
        TOKENS_ROW(runFg, runBg, 4.5, 5.93, 7.10);
        TOKENS_ROW(okFg, okBg, 4.5, 4.94, 9.11);
        TOKENS_ROW(failFg, failBg, 4.5, 8.12, 5.80);
        TOKENS_ROW(waitFg, waitBg, 4.5, 5.13, 8.03);
        TOKENS_ROW(idleFg, idleBg, 4.5, 7.08, 5.45);
        TOKENS_ROW(hitText, hit, 4.5, 13.53, 8.60);
        TOKENS_ROW(hitCurText, hitCur, 4.5, 9.85, 8.37);
        TOKENS_ROW(c1, base, 3, 5.82, 6.94);
        TOKENS_ROW(c2, base, 3, 4.27, 8.69);
        TOKENS_ROW(c3, base, 3, 3.57, 8.65);
        TOKENS_ROW(c4, base, 3, 4.71, 9.59);
        TOKENS_ROW(c5, base, 3, 9.13, 13.82);
        TOKENS_ROW(c6, base, 3, 7.29, 4.59);
        TOKENS_ROW(axis, base, 4.5, 5.59, 6.09);
        TOKENS_ROW(text3, select, 4.5, 4.64, 4.67);
        TOKENS_ROW(text3, inset, 4.5, 4.90, 4.89);
        TOKENS_ROW(text3, window, 4.5, 5.13, 5.67);
        TOKENS_ROW(text3, raised, 4.5, 5.39, 5.80);
        TOKENS_ROW(text2, select, 4.5, 6.61, 6.96);
        TOKENS_ROW(text2, window, 4.5, 7.31, 8.46);
        TOKENS_ROW(accentText, select, 4.5, 5.75, 6.28);
        TOKENS_ROW(runFg, select, 4.5, 5.77, 6.93);
        TOKENS_ROW(text2, failBg, 4.5, 6.61, 7.17);
        TOKENS_ROW(text2, waitBg, 4.5, 7.14, 6.92);
        TOKENS_ROW(text2, okBg, 4.5, 6.86, 6.93);
        TOKENS_ROW(failFg, logErr, 4.5, 8.87, 6.84);
        TOKENS_ROW(waitFg, logWarn, 4.5, 5.40, 9.49);
        TOKENS_ROW(focus, select, 3, 4.83, 5.32);
        TOKENS_ROW(control, window, 3, 3.03, 4.08);
        TOKENS_ROW(axis, future, 4.5, 5.22, 5.91);
    }

    void canBeReadInBothThemes()
    {
        QFETCH(Token, ink);
        QFETCH(Token, ground);
        QFETCH(double, least);
        QFETCH(double, light);
        QFETCH(double, dark);
        const double inLight = contrast(kLight.*ink, kLight.*ground);
        const double inDark = contrast(kDark.*ink, kDark.*ground);
        QVERIFY2(inLight >= least, qPrintable(QString::number(inLight)));
        QVERIFY2(inDark >= least, qPrintable(QString::number(inDark)));
        // The design states two decimals: a token that drifted shows here even when it still can be read.
        QVERIFY2(std::abs(inLight - light) < 0.006, qPrintable(QString::number(inLight)));
        QVERIFY2(std::abs(inDark - dark) < 0.006, qPrintable(QString::number(inDark)));
    }

    void areTheOnlyColourLiterals()
    {
        static const QRegularExpression literal(QStringLiteral(
            "\"#[0-9a-fA-F]{3,8}\"|0x[fF]{2}[0-9a-fA-F]{6}\\b|qRgba?\\(|QColor\\(\\d|QColor\\(Qt::|"
            "Qt::(red|green|blue|black|white|gray|darkGray|lightGray|yellow|cyan|magenta)\\b"));
        QDirIterator files(QDir::cleanPath(fixture(u"../../ui")), {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                           QDirIterator::Subdirectories);
        int read = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            if (files.fileName() == QStringLiteral("tokens.h"))
                continue;
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto match = literal.match(QString::fromUtf8(file.readAll()));
            QVERIFY2(!match.hasMatch(), qPrintable(file.fileName() + QStringLiteral(": ") + match.captured()));
            ++read;
        }
        QVERIFY(read > 0);
    }
};

TUNEWATCH_TEST(tokens, TokensTest)
#include "tst_tokens.moc"
