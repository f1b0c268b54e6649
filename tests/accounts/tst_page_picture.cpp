// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/connect_page.h"
#include "accounts/key_field.h"
#include "accounts/provider_row.h"
#include "support/test.h"
#include "theme/palette.h"

#include <QApplication>
#include <QPushButton>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

/// The page as in the pictures 06a, 1440×900.
class PagePictureTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<ConnectPage> m_page;

    QImage grab() const { return m_page->grab().toImage(); }

private Q_SLOTS:
    void init()
    {
        const auto now = QDateTime(QDate(2026, 11, 20), QTime(14, 5), Qt::UTC);
        m_page = std::make_unique<ConnectPage>([now] { return now; });
        m_page->resize(1440, 900);
        m_page->show();
        m_page->askForNew();
        QTest::keyClicks(m_page->findChild<KeyField *>(), u"sk-0123456789abcdef0123459f3c"_s);
        Connection asked;
        connect(m_page.get(), &ConnectPage::testWanted, this, [&](const Connection &connection) { asked = connection; });
        for (QPushButton *button : m_page->findChildren<QPushButton *>())
            if (button->text() == u"Test")
                button->click();
        ConnectionTest test;
        test.account = asked.account.id;
        test.jobs = 38;
        test.newest = now.addSecs(-7200);
        test.latency = 214ms;
        m_page->showResult(test);
    }
    void cleanupTestCase()
    {
        m_page.reset();
        applyTheme(*qApp, Theme::System);
    }

    void namedPointsHaveTheirTokens_data()
    {
        QTest::addColumn<int>("theme");
        QTest::addColumn<QPoint>("at");
        QTest::addColumn<QRgb Tokens::*>("token");
        for (const Theme theme : {Theme::Light, Theme::Dark}) {
            const auto row = [&](const char *name, const QPoint &at, QRgb Tokens::*token) {
                QTest::addRow("%s, %s", name, theme == Theme::Light ? "light" : "dark") << int(theme) << at << token;
            };
            row("the page's ground", {100, 100}, &Tokens::window);
            row("the card's left border", {280, 460}, &Tokens::border);
            row("the card's right border", {1159, 460}, &Tokens::border);
            row("the card's top border", {700, 267}, &Tokens::border);
            row("the card's bottom border", {700, 652}, &Tokens::border);
            row("below the card", {700, 653}, &Tokens::window);
            row("the card", {660, 300}, &Tokens::base);
            row("the line between its halves", {665, 460}, &Tokens::line);
            row("the chosen provider's outline", {301, 348}, &Tokens::accent);
            row("the chosen provider's outline, inside", {302, 348}, &Tokens::accent);
            row("the chosen provider", {580, 348}, &Tokens::accentTint);
            row("the chosen provider's lower edge", {450, 375}, &Tokens::accent);
            row("the next provider's upper edge", {450, 384}, &Tokens::border);
            row("the next provider", {580, 412}, &Tokens::base);
            row("the result", {1060, 585}, &Tokens::okBg);
            row("the result's upper edge", {900, 563}, &Tokens::okBg);
            row("above the result", {900, 560}, &Tokens::base);
            row("the result's lower edge", {900, 606}, &Tokens::okBg);
        }
    }

    void namedPointsHaveTheirTokens()
    {
        QFETCH(int, theme);
        QFETCH(QPoint, at);
        QFETCH(QRgb Tokens::*, token);
        applyTheme(*qApp, Theme(theme)); // with the page open: the switch is live
        QCoreApplication::processEvents();
        const Tokens &tokens = Theme(theme) == Theme::Light ? kLight : kDark;
        QCOMPARE(QColor(grab().pixel(at)).name(), QColor(tokens.*token).name());
    }

    void partsStandWhereTheyAreDrawn_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QRect>("place"); // x and width of 0: as the words need
        QTest::newRow("first provider") << u"Model Studio, Singapore"_s << QRect(301, 320, 344, 56);
        QTest::newRow("second provider") << u"Model Studio, Beijing"_s << QRect(301, 384, 344, 56);
        QTest::newRow("key") << u"API key"_s << QRect(690, 341, 445, 32);
        QTest::newRow("workspace") << u"Workspace"_s << QRect(690, 429, 445, 32);
        QTest::newRow("name") << u"Name in the sidebar"_s << QRect(690, 517, 445, 32);
        QTest::newRow("test") << u"Test again"_s << QRect(0, 673, 0, 32);
        QTest::newRow("connect") << u"Connect"_s << QRect(0, 673, 0, 32);
    }

    void partsStandWhereTheyAreDrawn()
    {
        QFETCH(QString, name);
        QFETCH(QRect, place);
        for (QWidget *widget : m_page->findChildren<QWidget *>()) {
            const bool isIt = widget->accessibleName() == name || widget->property("text") == name;
            if (!isIt || widget->inherits("QLabel"))
                continue;
            const QRect real(widget->mapTo(m_page.get(), QPoint()), widget->size());
            const auto differs = [](int a, int b) { return b != 0 && std::abs(a - b) > 1; };
            QVERIFY2(!differs(real.x(), place.x()) && !differs(real.y(), place.y()) && !differs(real.width(), place.width())
                         && !differs(real.height(), place.height()),
                     qPrintable(u"%1,%2 %3x%4"_s.arg(real.x()).arg(real.y()).arg(real.width()).arg(real.height())));
            return;
        }
        QFAIL("not found");
    }
};

TUNEWATCH_TEST(page_picture, PagePictureTest)
#include "tst_page_picture.moc"
