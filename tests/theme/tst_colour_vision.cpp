// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How far apart the colours of one set are for people who see fewer of them (SCREENS §2.1).

#include "theme/tokens.h"

#include "support/test.h"
#include "theme/contrast.h"

#include <QTest>
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <vector>

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;
Q_DECLARE_METATYPE(Matrix)

namespace {

// Machado, Oliveira and Fernandes 2009, severity 1.0, applied to linear light.
constexpr Matrix Normal = {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
constexpr Matrix Deuteranopia = {
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
constexpr Matrix Protanopia = {
    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix Tritanopia = {
    {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}};

// sRGB to XYZ, D65.
constexpr Matrix ToXyz = {
    {{0.4124564, 0.3575761, 0.1804375}, {0.2126729, 0.7151522, 0.0721750}, {0.0193339, 0.1191920, 0.9503041}}};
constexpr Triple White = {0.95047, 1.0, 1.08883};

Triple times(const Matrix &matrix, const Triple &vector)
{
    Triple result{};
    for (size_t row = 0; row < 3; ++row)
        for (size_t column = 0; column < 3; ++column)
            result[row] += matrix[row][column] * vector[column];
    return result;
}

/// CIE L*a*b* of `color` as seen with `vision`.
Triple labOf(QRgb color, const Matrix &vision)
{
    Triple seen = times(vision, {linear(qRed(color)), linear(qGreen(color)), linear(qBlue(color))});
    for (double &channel : seen)
        channel = std::clamp(channel, 0.0, 1.0);
    Triple xyz = times(ToXyz, seen);
    for (size_t i = 0; i < 3; ++i) {
        const double part = xyz[i] / White[i];
        xyz[i] = part > 216.0 / 24389 ? std::cbrt(part) : (24389.0 / 27 * part + 16) / 116;
    }
    return {116 * xyz[1] - 16, 500 * (xyz[0] - xyz[1]), 200 * (xyz[1] - xyz[2])};
}

/// The smallest CIE76 distance between any two of them.
double closest(const std::vector<QRgb> &colors, const Matrix &vision)
{
    double least = std::numeric_limits<double>::max();
    for (size_t i = 0; i < colors.size(); ++i) {
        for (size_t k = 0; k < i; ++k) {
            const Triple a = labOf(colors[i], vision);
            const Triple b = labOf(colors[k], vision);
            least = std::min(least, std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]));
        }
    }
    return least;
}

std::vector<QRgb> statuses(const Tokens &tokens)
{
    return {tokens.runFg, tokens.okFg, tokens.failFg, tokens.waitFg, tokens.idleFg};
}

std::vector<QRgb> series(const Tokens &tokens, size_t count)
{
    std::vector<QRgb> all = {tokens.c1, tokens.c2, tokens.c3, tokens.c4, tokens.c5, tokens.c6};
    all.resize(count);
    return all;
}

} // namespace

Q_DECLARE_METATYPE(std::vector<QRgb>)

class ColourVisionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void setsStayApart_data()
    {
        QTest::addColumn<std::vector<QRgb>>("colors");
        QTest::addColumn<std::array<int, 4>>("distances"); // normal, deuteranopia, protanopia, tritanopia
        using Distances = std::array<int, 4>;
        QTest::newRow("status inks, light") << statuses(kLight) << Distances{44, 18, 24, 20};
        QTest::newRow("status inks, dark") << statuses(kDark) << Distances{33, 23, 25, 20};
        QTest::newRow("series 1 to 3, light") << series(kLight, 3) << Distances{98, 53, 39, 25};
        QTest::newRow("series 1 to 3, dark") << series(kDark, 3) << Distances{92, 51, 35, 23};
        QTest::newRow("series 1 to 6, light") << series(kLight, 6) << Distances{43, 23, 22, 24};
        QTest::newRow("series 1 to 6, dark") << series(kDark, 6) << Distances{39, 23, 21, 22};
    }

    void setsStayApart()
    {
        using Distances = std::array<int, 4>;
        QFETCH(std::vector<QRgb>, colors);
        QFETCH(Distances, distances);
        const std::array<Matrix, 4> visions = {Normal, Deuteranopia, Protanopia, Tritanopia};
        for (size_t i = 0; i < visions.size(); ++i)
            QCOMPARE(int(std::lround(closest(colors, visions[i]))), distances[i]);
    }

    void nobodySeesTwoEqualColoursAsDifferent()
    {
        QCOMPARE(closest({kLight.c1, kLight.c1}, Protanopia), 0.0);
        QVERIFY(closest({kLight.base, kDark.base}, Tritanopia) > 80);
    }
};

TUNEWATCH_TEST(colour_vision, ColourVisionTest)
#include "tst_colour_vision.moc"
