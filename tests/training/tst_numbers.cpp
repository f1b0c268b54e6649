// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/numbers.h"

#include "support/test.h"

#include <QTest>
#include <clocale>
#include <cmath>

using namespace training;

Q_DECLARE_METATYPE(std::optional<double>)

class NumbersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAScalar_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<std::optional<double>>("expected");
        const auto row = [](const char *text, std::optional<double> value) {
            QTest::newRow(*text ? text : "nothing") << QByteArray(text) << value;
        };
        row("5e-05", 5e-05);
        row("1.25E-03", 1.25e-03);
        row("+2.5", 2.5);
        row("-.5", -0.5);
        row("-0.0", -0.0);
        row("'1.6e-5'", 1.6e-5);
        row("\"0.00\"", 0.0);
        row(" 7 ", 7.0);
        row("NaN", std::nan(""));
        row("'nan'", std::nan(""));
        row("-inf", -HUGE_VAL);
        row("Infinity", HUGE_VAL);
        row("1e400", HUGE_VAL);
        row("-1e-400", -0.0);
        row("tensor(0.5, device='cuda:0')", 0.5);
        row("np.float64(-0.0004)", -0.0004);
        row("numpy.float32(inf)", HUGE_VAL);
        row("torch.tensor(nan)", std::nan(""));
        row("np.int64(12)", 12.0);
        row("array(0.25, dtype=float32)", 0.25);
        for (const char *text : {"",
                                 "'",
                                 "31.25%",
                                 "41m 48s",
                                 "0:01:03",
                                 "24/500",
                                 "True",
                                 "None",
                                 "null",
                                 "[1, 2]",
                                 "{'a': 1}",
                                 "tensor([1., 0.])",
                                 "80871GF",
                                 "1,000",
                                 "0x10",
                                 "1_000",
                                 "'np.float64(1)'",
                                 "print(3)",
                                 "--1",
                                 "nano",
                                 "'1\"",
                                 "np.float64()",
                                 "1e",
                                 "-"})
            row(text, std::nullopt);
    }

    void readsAScalar()
    {
        QFETCH(QByteArray, text);
        QFETCH(std::optional<double>, expected);
        const std::optional<double> found = scalar(std::string_view(text.constData(), size_t(text.size())));
        QCOMPARE(found.has_value(), expected.has_value());
        if (!expected)
            return;
        QCOMPARE(std::isnan(*found), std::isnan(*expected));
        QCOMPARE(std::signbit(*found), std::signbit(*expected));
        QVERIFY(std::isnan(*expected) || *found == *expected);
    }

    void aGermanLocaleDoesNotMoveTheDecimalPoint()
    {
        const QByteArray before = std::setlocale(LC_NUMERIC, nullptr);
        std::setlocale(LC_NUMERIC,
                       "de_DE.UTF-8"); // has no effect where it is not installed: then the test is weaker
        QCOMPARE(scalar("1.5"), std::optional(1.5));
        QCOMPARE(scalar("1,5"), std::nullopt);
        std::setlocale(LC_NUMERIC, before.constData());
    }

    void readsADuration_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<double>("seconds");
        const auto row = [](const char *text, double seconds) {
            QTest::newRow(*text ? text : "nothing") << QByteArray(text) << seconds;
        };
        row("'1m 2s'", 62);
        row("3d 2h 1m 0s", 3 * 86400 + 2 * 3600 + 60);
        row("\"0:00:24\"", 24);
        row("01:03", 63);
        row("9 days, 5:58:33", 9 * 86400 + 5 * 3600 + 58 * 60 + 33);
        row("1 day, 0:00:01", 86401);
        row("12.5", 12.5);
        for (const char *text : {"", "?", "soon", "1m 2", "1:2:3:4", "days, 1:00", "12:", ":12", "2h5"})
            row(text, std::nan(""));
    }

    void readsADuration()
    {
        QFETCH(QByteArray, text);
        QFETCH(double, seconds);
        const double found = duration(std::string_view(text.constData(), size_t(text.size())));
        QCOMPARE(std::isnan(found), std::isnan(seconds));
        if (!std::isnan(seconds))
            QCOMPARE(found, seconds);
    }
};

TUNEWATCH_TEST(numbers, NumbersTest)
#include "tst_numbers.moc"
