// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fake_desktop.h"
#include "theme/contrast.h"
#include "theme/style.h"
#include "theme/theme_keeper.h"

#include "support/test.h"

#include <QApplication>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>
#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr uint NoPreference = 0;
constexpr uint PrefersDark = 1;
constexpr uint PrefersLight = 2;

Tokens shown()
{
    const QWidget widget;
    return tokensFor(widget.palette());
}

} // namespace

Q_DECLARE_METATYPE(FakeDesktop::Wrapping)

class ThemeKeeperTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        qunsetenv("DBUS_SESSION_BUS_ADDRESS");
        qunsetenv("XDG_RUNTIME_DIR");
    }

    void appliesAChoiceToEveryWidget()
    {
        ThemeKeeper keeper;
        const QSignalSpy changed(&keeper, &ThemeKeeper::changed);
        QPushButton button;
        button.show();
        QPushButton hidden(&button);
        hidden.hide();
        keeper.setChoice(Theme::Dark);
        QTRY_COMPARE(tokensFor(button.palette()), kDark);
        QCOMPARE(tokensFor(hidden.palette()), kDark);
        QCOMPARE(QToolTip::palette().color(QPalette::ToolTipBase), QColor(kDark.tipBg));
        keeper.setChoice(Theme::Light);
        QTRY_COMPARE(tokensFor(button.palette()), kLight);
        QCOMPARE(changed.count(), 2);
        QVERIFY(qobject_cast<TunewatchStyle *>(QApplication::style()));
    }

    void keepsOneStyleThroughEverySwitch()
    {
        ThemeKeeper keeper;
        keeper.setChoice(Theme::Light);
        const QStyle *style = QApplication::style();
        keeper.setChoice(Theme::Dark);
        keeper.setChoice(Theme::System);
        QCOMPARE(QApplication::style(), style);
    }

    void withoutABusFollowsThePlatformsPalette()
    {
        const bool isDark = platformPalette().color(QPalette::Base).lightness() < 128;
        ThemeKeeper keeper;
        keeper.setChoice(isDark ? Theme::Light : Theme::Dark);
        keeper.setChoice(Theme::System);
        QCOMPARE(shown(), isDark ? kDark : kLight);
    }

    void aBusThatIsNotThereIsNoTrouble()
    {
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/at/all");
        ThemeKeeper keeper;
        keeper.setChoice(Theme::System);
        QVERIFY(shown() == kLight || shown() == kDark);
    }

    void followsTheDesktop_data()
    {
        QTest::addColumn<FakeDesktop::Wrapping>("wrapping");
        QTest::newRow("a portal that wraps its answer once") << FakeDesktop::Wrapping::Once;
        QTest::newRow("a portal that wraps its answer twice") << FakeDesktop::Wrapping::Twice;
    }

    void followsTheDesktop()
    {
        QFETCH(FakeDesktop::Wrapping, wrapping);
        const Tokens &platforms = tokensFor(platformPalette());
        FakeDesktop desktop(wrapping);
        QVERIFY2(desktop.isReady(), "needs dbus-daemon");
        desktop.prepare(u"color-scheme"_s, PrefersDark);
        ThemeKeeper keeper;
        keeper.setChoice(Theme::System);
        QTRY_COMPARE(shown(), kDark);
        desktop.set(u"color-scheme"_s, PrefersLight);
        QTRY_COMPARE(shown(), kLight);
        desktop.set(u"color-scheme"_s, PrefersDark);
        QTRY_COMPARE(shown(), kDark);
        // No preference: the platform's palette decides.
        desktop.set(u"color-scheme"_s, platforms == kDark ? PrefersLight : PrefersDark);
        QTRY_VERIFY(shown() != platforms);
        desktop.set(u"color-scheme"_s, NoPreference);
        QTRY_COMPARE(shown(), platforms);
    }

    void anOwnChoiceStandsWhateverTheDesktopSays()
    {
        FakeDesktop desktop;
        QVERIFY2(desktop.isReady(), "needs dbus-daemon");
        desktop.prepare(u"color-scheme"_s, PrefersDark);
        ThemeKeeper keeper;
        keeper.setChoice(Theme::System);
        QTRY_COMPARE(shown(), kDark);
        keeper.setChoice(Theme::Light);
        const QSignalSpy changed(&keeper, &ThemeKeeper::changed);
        desktop.set(u"color-scheme"_s, PrefersLight);
        desktop.set(u"color-scheme"_s, PrefersDark);
        QTRY_COMPARE(changed.count(), 2);
        QCOMPARE(shown(), kLight);
        keeper.setChoice(Theme::System);
        QCOMPARE(shown(), kDark);
    }

    void highContrastBringsThePlatformsColours()
    {
        FakeDesktop desktop;
        QVERIFY2(desktop.isReady(), "needs dbus-daemon");
        const QPalette platform = platformPalette();
        desktop.prepare(u"contrast"_s, 1);
        ThemeKeeper keeper;
        keeper.setChoice(Theme::System);
        QTRY_COMPARE(shown().select, platform.color(QPalette::Base).rgb());
        QCOMPARE(QApplication::palette().color(QPalette::Highlight), platform.color(QPalette::Highlight));
        desktop.set(u"contrast"_s, 0);
        QTRY_VERIFY(shown() == kLight || shown() == kDark);
    }

    void highContrastTokensKeepThePairsApart()
    {
        QPalette palette(Qt::black);
        palette.setColor(QPalette::Base, QColor(kDark.hitCurText));
        palette.setColor(QPalette::Text, QColor(kLight.base));
        palette.setColor(QPalette::Highlight, QColor(kDark.hitCur));
        palette.setColor(QPalette::HighlightedText, QColor(kDark.hitCurText));
        const Tokens tokens = contrastTokensFor(palette);
        for (const QRgb ink : {tokens.text, tokens.text2, tokens.text3, tokens.accentText, tokens.failFg, tokens.waitFg, tokens.okFg})
            for (const QRgb ground : {tokens.base, tokens.select, tokens.window, tokens.failBg, tokens.logWarn, tokens.tipBg})
                QVERIFY(contrast(ink, ground) >= 7);
        QVERIFY(contrast(tokens.onAccent, tokens.accent) >= 7);
        QVERIFY(contrast(tokens.hitText, tokens.hit) >= 7);
        QVERIFY(contrast(tokens.hitCurText, tokens.hitCur) >= 7);
    }

    void switchesWhileAMenuIsOpen()
    {
        ThemeKeeper keeper;
        keeper.setChoice(Theme::Light);
        QPushButton owner(u"menu"_s);
        owner.show();
        QMenu menu(&owner);
        QMenu *inner = menu.addMenu(u"More"_s);
        inner->addAction(u"Copy"_s)->setCheckable(true);
        menu.addSeparator();
        menu.popup(owner.mapToGlobal(QPoint()));
        inner->popup(menu.geometry().topRight());
        QTRY_VERIFY(menu.isVisible() && inner->isVisible());
        const QRgb before = menu.grab().toImage().pixel(3, 3);
        keeper.setChoice(Theme::Dark);
        QCoreApplication::processEvents();
        QVERIFY(menu.isVisible());
        QCOMPARE(before, kLight.tipBg);
        QCOMPARE(menu.grab().toImage().pixel(3, 3), kDark.tipBg);
        keeper.setChoice(Theme::System);
        QCoreApplication::processEvents();
        inner->close();
        menu.close();
    }
};

TUNEWATCH_TEST(theme_keeper, ThemeKeeperTest)
#include "tst_theme_keeper.moc"
