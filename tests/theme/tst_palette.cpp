// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "theme/palette.h"
#include "theme/type.h"

#include "support/test.h"

#include <QApplication>
#include <QFontInfo>
#include <QTest>

class PaletteTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesTheTokensBack()
    {
        QCOMPARE(tokensFor(paletteFor(kLight)), kLight);
        QCOMPARE(tokensFor(paletteFor(kDark)), kDark);
    }

    void switchesBackAndForth()
    {
        applyTheme(*qApp, Theme::Dark);
        QCOMPARE(tokensFor(QWidget().palette()), kDark);
        applyTheme(*qApp, Theme::Light);
        const QWidget widget;
        QCOMPARE(tokensFor(widget.palette()), kLight);
        QCOMPARE(widget.palette().color(QPalette::Highlight), QColor(kLight.select));
        QCOMPARE(widget.palette().color(QPalette::Disabled, QPalette::Text), QColor(kLight.disabled));
    }

    void followsThePlatformAfterAnOwnChoice()
    {
        QApplication::setPalette(QPalette());
        const bool isDark = QApplication::palette().color(QPalette::Base).lightness() < 128;
        applyTheme(*qApp, isDark ? Theme::Light : Theme::Dark);
        applyTheme(*qApp, Theme::System);
        QCOMPARE(QApplication::palette().color(QPalette::Base), QColor(isDark ? kDark.base : kLight.base));
    }

    void scalesEveryRoleFromTheBodyFont()
    {
        QFont body = QApplication::font();
        body.setPixelSize(26);
        QCOMPARE(QFontInfo(fontFor(TextRole::PanelTitle, body)).pixelSize(), 30);
        QCOMPARE(QFontInfo(fontFor(TextRole::Caption, body)).pixelSize(), 22);
        QCOMPARE(rowHeightFor(32, body), QFontMetrics(body).height() + 12);
        body.setPixelSize(8);
        QCOMPARE(rowHeightFor(32, body), 32);
    }
};

TUNEWATCH_TEST(palette, PaletteTest)
#include "tst_palette.moc"
