// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "theme/type.h"

#include "support/test.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetrics>
#include <QGlyphRun>
#include <QScreen>
#include <QTest>
#include <QTextLayout>

using namespace Qt::Literals::StringLiterals;

namespace {

double pixelsOf(const QFont &font)
{
    if (font.pixelSize() > 0)
        return font.pixelSize();
    return font.pointSizeF() * QApplication::primaryScreen()->logicalDotsPerInchY() / 72;
}

QList<quint32> glyphsOf(const QString &text, const QFont &font)
{
    QTextLayout layout(text, font);
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    QList<quint32> glyphs;
    for (const QGlyphRun &run : layout.glyphRuns())
        glyphs << run.glyphIndexes();
    return glyphs;
}

} // namespace

class TypeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesOutAsTheTableSays_data()
    {
        QTest::addColumn<TextRole>("role");
        QTest::addColumn<double>("pixels");
        QTest::addColumn<QFont::Weight>("weight");
        QTest::newRow("page title") << TextRole::PageTitle << 20.0 << QFont::DemiBold;
        QTest::newRow("stat value") << TextRole::StatValue << 16.0 << QFont::DemiBold;
        QTest::newRow("panel title") << TextRole::PanelTitle << 15.0 << QFont::DemiBold;
        QTest::newRow("body") << TextRole::Body << 13.0 << QFont::Normal;
        QTest::newRow("names") << TextRole::Strong << 13.0 << QFont::Medium;
        QTest::newRow("section title") << TextRole::SectionTitle << 13.0 << QFont::DemiBold;
        QTest::newRow("small") << TextRole::Small << 12.0 << QFont::Normal;
        QTest::newRow("buttons") << TextRole::SmallStrong << 12.0 << QFont::Medium;
        QTest::newRow("caption") << TextRole::Caption << 11.0 << QFont::Normal;
        QTest::newRow("group label") << TextRole::GroupLabel << 11.0 << QFont::DemiBold;
        QTest::newRow("ids") << TextRole::Mono << 11.5 << QFont::Normal;
    }

    void comesOutAsTheTableSays()
    {
        QFETCH(TextRole, role);
        QFETCH(double, pixels);
        QFETCH(QFont::Weight, weight);
        QFont body = QApplication::font();
        body.setWeight(QFont::Normal);
        body.setPixelSize(13);
        QCOMPARE(pixelsOf(fontFor(role, body)), pixels);
        QCOMPARE(fontFor(role, body).weight(), weight);

        // The usual desktop: 10 points at 96 dpi, which draws as 13.3 px and counts as 13.
        QCOMPARE(QApplication::primaryScreen()->logicalDotsPerInchY(), 96.0);
        body.setPointSizeF(10);
        if (pixels != 13)
            QCOMPARE(pixelsOf(fontFor(role, body)), pixels);
        else
            QCOMPARE(fontFor(role, body).pointSizeF(), 10.0);

        body.setPixelSize(26);
        QCOMPARE(pixelsOf(fontFor(role, body)), 2 * pixels);
    }

    void keepsHalfPixels()
    {
        QFont body = QApplication::font();
        body.setPixelSize(14);
        QCOMPARE(pixelsOf(fontFor(TextRole::Small, body)), 13.0);    // 12.92
        QCOMPARE(pixelsOf(fontFor(TextRole::Mono, body)), 12.5);     // 12.38
        QCOMPARE(pixelsOf(fontFor(TextRole::PageTitle, body)), 21.5); // 21.54
        body.setPixelSize(13);
        const QString id(40, u'0');
        const auto width = [&](double pixels) {
            QFont font = fontFor(TextRole::Mono, body);
            font.setPointSizeF(pixels * 0.75);
            return QFontMetricsF(font).horizontalAdvance(id);
        };
        const double half = QFontMetricsF(fontFor(TextRole::Mono, body)).horizontalAdvance(id);
        QVERIFY(half >= width(11) && half <= width(12));
    }

    void theLogIsWrittenInTheSavedFontOrTheFixedOne()
    {
        QFont body = QApplication::font();
        body.setPixelSize(13);
        const QFont standard = logFont({}, body);
        QCOMPARE(standard.family(), QFontDatabase::systemFont(QFontDatabase::FixedFont).family());
        QCOMPARE(pixelsOf(standard), 12.0);
        QFont chosen(u"JetBrains Mono"_s, 15);
        const QFont saved = logFont(chosen.toString(), body);
        QCOMPARE(saved.family(), chosen.family());
        QCOMPARE(saved.pointSizeF(), 15.0);
        body.setPixelSize(26);
        QCOMPARE(pixelsOf(logFont({}, body)), 24.0);
    }

    void theLogHasNoLigatures()
    {
        if (!QFontDatabase::families().contains(u"JetBrains Mono"_s))
            QSKIP("needs a font with ligatures");
        const QFont chosen(u"JetBrains Mono"_s, 12);
        QVERIFY(glyphsOf(u"!="_s, chosen) != glyphsOf(u"!"_s, chosen) + glyphsOf(u"="_s, chosen)); // the font has them
        const QFont font = logFont(chosen.toString(), QApplication::font());
        QCOMPARE(glyphsOf(u"!="_s, font), glyphsOf(u"!"_s, font) + glyphsOf(u"="_s, font));
        QCOMPARE(glyphsOf(u"->"_s, font), glyphsOf(u"-"_s, font) + glyphsOf(u">"_s, font));
    }
};

TUNEWATCH_TEST(type, TypeTest)
#include "tst_type.moc"
