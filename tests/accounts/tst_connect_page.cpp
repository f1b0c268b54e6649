// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/connect_page.h"
#include "accounts/key_field.h"
#include "accounts/provider_row.h"
#include "accounts/result_row.h"
#include "providers/providers.h"
#include "support/test.h"

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

const auto Secret = QStringLiteral("sk-verysecret9f3c");

Account account(const QString &name, const QString &url)
{
    Account account;
    account.provider = u"dashscope"_s;
    account.name = name;
    account.baseUrl = normalisedBaseUrl(account.provider, url);
    account.id = accountId(account.provider, account.baseUrl, {});
    return account;
}

Account singapore()
{
    return account(u"Singapore"_s, u"https://dashscope-intl.aliyuncs.com/api/v1"_s);
}

Error error(ErrorKind kind)
{
    return {kind, 0, {}, {}, {}, {}};
}

/// Everything that a person or a screen reader can get out of the page.
QStringList allTexts(const QWidget &page)
{
    QStringList texts;
    for (QWidget *widget : page.findChildren<QWidget *>()) {
        texts << widget->accessibleName() << widget->accessibleDescription() << widget->toolTip() << widget->whatsThis()
              << widget->windowTitle() << widget->objectName();
        for (const char *property : {"text", "placeholderText", "displayText"})
            texts << widget->property(property).toString();
        if (QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget))
            for (const auto part : {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help})
                texts << accessible->text(part);
    }
    return texts;
}

} // namespace

class ConnectPageTest : public QObject
{
    Q_OBJECT

private:
    const QFont m_font = QApplication::font();
    std::unique_ptr<ConnectPage> m_page;
    std::unique_ptr<QSignalSpy> m_tests;
    std::unique_ptr<QSignalSpy> m_given;
    std::unique_ptr<QSignalSpy> m_cancelled;

    KeyField *key() const { return m_page->findChild<KeyField *>(); }
    ResultRow *result() const { return m_page->findChild<ResultRow *>(); }
    QLineEdit *field(const QString &name) const
    {
        for (QLineEdit *edit : m_page->findChildren<QLineEdit *>())
            if (edit->accessibleName() == name)
                return edit;
        return nullptr;
    }
    QPushButton *button(const QString &text) const
    {
        for (QPushButton *button : m_page->findChildren<QPushButton *>())
            if (button->text() == text && button->isVisible())
                return button;
        return nullptr;
    }
    QList<ProviderRow *> rows() const { return m_page->findChildren<ProviderRow *>(); }
    bool says(const QString &text) const
    {
        const auto labels = m_page->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) { return label->text() == text && label->isVisible(); });
    }
    void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    void press(int pressed, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(pressed), modifiers);
    }
    /// The first part of the page that is not wholly on it; empty when nothing is cut off.
    static QString cutOff(const QWidget &content)
    {
        for (const QWidget *widget : content.findChildren<QWidget *>()) {
            if (!widget->isVisible())
                continue;
            if (!content.rect().contains(QRect(widget->mapTo(&content, QPoint()), widget->size())))
                return QString::fromLatin1(widget->metaObject()->className());
            const auto *label = qobject_cast<const QLabel *>(widget);
            if (label && label->wordWrap() && label->height() < label->heightForWidth(label->width()))
                return label->text();
        }
        return {};
    }
    Connection asked() const { return m_tests->last().first().value<Connection>(); }
    Connection given() const { return m_given->last().first().value<Connection>(); }
    void answer(std::optional<Error> error = {}, const QString &id = {})
    {
        ConnectionTest test;
        test.account = id.isEmpty() ? asked().account.id : id;
        test.error = std::move(error);
        test.jobs = 38;
        test.latency = 214ms;
        m_page->showResult(test);
    }

private Q_SLOTS:
    void init()
    {
        m_page = std::make_unique<ConnectPage>([] { return QDateTime(QDate(2026, 11, 20), QTime(6, 5), Qt::UTC); });
        m_tests = std::make_unique<QSignalSpy>(m_page.get(), &ConnectPage::testWanted);
        m_given = std::make_unique<QSignalSpy>(m_page.get(), &ConnectPage::connectionGiven);
        m_cancelled = std::make_unique<QSignalSpy>(m_page.get(), &ConnectPage::cancelled);
        m_page->resize(1440, 900);
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        m_page->askForNew();
    }
    void cleanup()
    {
        m_page.reset();
        QApplication::setFont(m_font);
    }

    void byKeyboardOnly()
    {
        QCOMPARE(QApplication::focusWidget(), key());
        QVERIFY(!button(u"Connect"_s)->isEnabled());
        press(Qt::Key_Tab, Qt::ShiftModifier);
        QCOMPARE(QApplication::focusWidget(), rows().first());
        press(Qt::Key_Down);
        QVERIFY(rows().at(1)->isChecked());
        press(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), key());
        type(Secret);
        press(Qt::Key_Return);
        QCOMPARE(m_tests->size(), 1);
        QCOMPARE(asked().account.baseUrl.host(), u"dashscope.aliyuncs.com"_s);
        QCOMPARE(asked().key, Secret.toUtf8());
        QCOMPARE(result()->text(), u"Asking dashscope.aliyuncs.com…"_s);
        QVERIFY(m_given->isEmpty());
        answer();
        QCOMPARE(m_given->size(), 1);
        QCOMPARE(given().account.name, u"Beijing"_s);
        QCOMPARE(given().key, Secret.toUtf8());
    }

    void tabVisitsEverythingInReadingOrder()
    {
        m_page->askForNew();
        type(Secret);
        QStringList visited;
        for (int i = 0; i < 12 && (i == 0 || QApplication::focusWidget() != key()); ++i) {
            visited << QApplication::focusWidget()->accessibleName();
            if (auto *pressable = qobject_cast<QPushButton *>(QApplication::focusWidget()))
                visited.last() = pressable->text();
            press(Qt::Key_Tab);
        }
        QCOMPARE(visited, (QStringList{u"API key"_s, u"Show the key while pressed"_s, u"Workspace"_s, u"Name in the sidebar"_s,
                                       u"Advanced: base URL, time zone of the service"_s, u"Try the demo, no key needed"_s,
                                       u"Test"_s, u"Connect"_s, u"Model Studio, Singapore"_s}));
    }

    void providersAreRadioButtonsToScreenReaders()
    {
        for (ProviderRow *row : rows()) {
            QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(row);
            QCOMPARE(accessible->role(), QAccessible::RadioButton);
            QCOMPARE(accessible->text(QAccessible::Name), row->choice().title);
            QCOMPARE(accessible->text(QAccessible::Description), row->choice().detail);
            QCOMPARE(bool(accessible->state().checked), row->isChecked());
        }
    }

    void testShowsAndDoesNotConnect()
    {
        type(Secret);
        QTest::mouseClick(button(u"Test"_s), Qt::LeftButton);
        answer();
        QVERIFY(m_given->isEmpty());
        QVERIFY(result()->text().startsWith(u"The key works."));
        QVERIFY(says(u"214 ms"_s));
        QVERIFY(button(u"Test again"_s));
        QTest::mouseClick(button(u"Connect"_s), Qt::LeftButton);
        QCOMPARE(m_tests->size(), 1); // it has just worked
        QCOMPARE(m_given->size(), 1);
    }

    void connectPressedWhileATestIsUnderWayConnects()
    {
        type(Secret);
        QTest::mouseClick(button(u"Test"_s), Qt::LeftButton);
        press(Qt::Key_Return);
        QCOMPARE(m_tests->size(), 1);
        answer();
        QCOMPARE(m_given->size(), 1);
    }

    void aWrongKeyIsSaidAndNotConnected()
    {
        type(Secret);
        press(Qt::Key_Return);
        answer(error(ErrorKind::Unauthorized));
        QVERIFY(m_given->isEmpty());
        QCOMPARE(result()->text(), u"Singapore rejected the key It may be revoked or belong to another region."_s);
        QVERIFY(!button(u"Connect anyway"_s));
        QCOMPARE(key()->key(), Secret.toUtf8());
    }

    void aServiceThatIsNotReachedMayBeConnectedAnyway()
    {
        type(Secret);
        press(Qt::Key_Return);
        answer(error(ErrorKind::Timeout));
        QVERIFY(m_given->isEmpty());
        QVERIFY(button(u"Connect anyway"_s));
        QTest::mouseClick(button(u"Connect anyway"_s), Qt::LeftButton);
        QCOMPARE(m_given->size(), 1);
        QVERIFY(key()->text().isEmpty());
    }

    void editingLetsATestGo_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"API key", "Workspace", "Name in the sidebar"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void editingLetsATestGo()
    {
        QFETCH(QString, name);
        type(Secret);
        press(Qt::Key_Return);
        QTest::keyClicks(field(name), u"x"_s);
        QVERIFY(result()->text().isEmpty());
        answer();
        QVERIFY(m_given->isEmpty());
        QVERIFY(result()->text().isEmpty());
    }

    void editingTakesAResultAway()
    {
        type(Secret);
        QTest::mouseClick(button(u"Test"_s), Qt::LeftButton);
        answer();
        type(u"x"_s);
        QVERIFY(result()->text().isEmpty());
        press(Qt::Key_Return);
        QCOMPARE(m_tests->size(), 2); // another key is another question
        QVERIFY(m_given->isEmpty());
    }

    void choosingAnotherProviderLetsATestGo()
    {
        type(Secret);
        press(Qt::Key_Return);
        QTest::mouseClick(rows().at(1), Qt::LeftButton);
        answer();
        QVERIFY(m_given->isEmpty());
        QCOMPARE(field(u"Name in the sidebar"_s)->text(), u"Beijing"_s);
    }

    void theAnswerForAnotherAccountIsNotOurs()
    {
        type(Secret);
        press(Qt::Key_Return);
        answer({}, u"somebody else"_s);
        QVERIFY(m_given->isEmpty());
        QCOMPARE(result()->text(), u"Asking dashscope-intl.aliyuncs.com…"_s);
    }

    void theKeyStandsInNoText_data()
    {
        QTest::addColumn<std::optional<ErrorKind>>("failure");
        QTest::newRow("after connecting") << std::optional<ErrorKind>();
        QTest::newRow("after a failure") << std::optional(ErrorKind::Unauthorized);
    }

    void theKeyStandsInNoText()
    {
        QFETCH(std::optional<ErrorKind>, failure);
        type(Secret);
        press(Qt::Key_Return);
        answer(failure ? std::optional(error(*failure)) : std::nullopt);
        if (failure) // it may be mended, so it is still in its own field, hidden
            QVERIFY(m_page->grab().isNull() == false && !key()->displayText().contains(Secret));
        else
            QVERIFY(key()->text().isEmpty());
        QStringList texts = allTexts(*m_page);
        if (failure)
            texts.removeOne(Secret); // QLineEdit::text() itself, no more than once
        QVERIFY2(!texts.join(u'\n').contains(Secret), qPrintable(texts.join(u'\n')));
    }

    void leavingWipesTheKey()
    {
        m_page->setAccounts({singapore()});
        type(Secret);
        press(Qt::Key_Escape);
        QCOMPARE(m_cancelled->size(), 1);
        QVERIFY(key()->text().isEmpty());
        type(Secret);
        m_page->hide();
        QVERIFY(key()->text().isEmpty());
    }

    void withoutAnAccountThereIsNoWayBack()
    {
        press(Qt::Key_Escape);
        QVERIFY(m_cancelled->isEmpty());
    }

    void theTitleSaysWhatIsDone()
    {
        QVERIFY(says(u"Connect your first account"_s));
        m_page->setAccounts({singapore()});
        m_page->askForNew();
        QVERIFY(says(u"Add a connection"_s));
        QVERIFY(rows().at(1)->isChecked()); // the first that is not connected yet
        m_page->askFor(singapore());
        QVERIFY(says(u"Enter a new key for Singapore"_s));
        QVERIFY(rows().at(0)->isChecked());
        QTest::mouseClick(rows().at(1), Qt::LeftButton);
        QVERIFY(says(u"Add a connection"_s));
    }

    void aNewKeyGoesToTheKnownAccount()
    {
        Account known = account(u"My lab"_s, u"http://127.0.0.1:8099/api/v1"_s);
        known.workspace = u"llm-7"_s;
        known.utcOffset = 9h;
        known.id = accountId(known.provider, known.baseUrl, known.workspace);
        m_page->setAccounts({singapore(), known});
        m_page->askFor(known);
        QVERIFY(rows().at(2)->isChecked());
        QVERIFY(field(u"Base URL"_s)->isVisible());
        type(Secret);
        press(Qt::Key_Return);
        answer();
        QVERIFY(given().account == known);
    }

    void namesAreUnique()
    {
        m_page->setAccounts({singapore()});
        m_page->askForNew();
        QTest::mouseClick(rows().at(0), Qt::LeftButton);
        QTest::keyClicks(field(u"Workspace"_s), u"llm-2"_s);
        QCOMPARE(field(u"Name in the sidebar"_s)->text(), u"Singapore 2"_s);
        field(u"Name in the sidebar"_s)->selectAll();
        QTest::keyClicks(field(u"Name in the sidebar"_s), u"singapore"_s);
        QTest::keyClicks(key(), Secret);
        QTest::keyClick(key(), Qt::Key_Return);
        QVERIFY(m_tests->isEmpty());
        QVERIFY(result()->text().startsWith(u"Another connection has this name"));
        QCOMPARE(QApplication::focusWidget(), field(u"Name in the sidebar"_s));
        QVERIFY(field(u"Name in the sidebar"_s)->property("invalid").toBool());
    }

    void plainHttpToAStrangerIsRefused()
    {
        QTest::mouseClick(rows().at(2), Qt::LeftButton);
        QVERIFY(field(u"Base URL"_s)->isVisible());
        QTest::keyClicks(field(u"Base URL"_s), u"http://example.org/api/v1"_s);
        QCOMPARE(field(u"Name in the sidebar"_s)->text(), u"example.org"_s);
        QTest::keyClicks(key(), Secret);
        QTest::keyClick(key(), Qt::Key_Return);
        QVERIFY(m_tests->isEmpty());
        QVERIFY(result()->text().contains(u"Nothing was sent."));
        QVERIFY(!button(u"Connect anyway"_s));
        QCOMPARE(QApplication::focusWidget(), field(u"Base URL"_s));
    }

    void theZoneOfTheServiceGoesWithTheConnection()
    {
        auto *zone = m_page->findChild<QComboBox *>();
        QCOMPARE(zone->currentText(), u"UTC+8"_s);
        for (const auto &[words, offset] : {std::pair(u"UTC"_s, 0s), std::pair(u"UTC+5:30"_s, 19800s), std::pair(u"UTC−3"_s, -10800s)}) {
            zone->setCurrentText(words);
            Q_EMIT zone->activated(zone->currentIndex());
            QTest::keyClicks(key(), u"k"_s);
            QTest::keyClick(key(), Qt::Key_Return);
            QCOMPARE(asked().account.utcOffset, offset);
        }
    }

    void theDemoIsOfferedUnlessItRuns()
    {
        QSignalSpy wanted(m_page.get(), &ConnectPage::demoWanted);
        QTest::mouseClick(button(u"Try the demo, no key needed"_s), Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
        m_page->setDemo(true);
        QVERIFY(!button(u"Try the demo, no key needed"_s));
    }

    void everythingCanBeReached_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<double>("points");
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::newRow("the smallest window") << QSize(900, 560) << 10.0 << Qt::LeftToRight;
        QTest::newRow("beside a sidebar in the smallest window") << QSize(668, 536) << 10.0 << Qt::LeftToRight;
        QTest::newRow("fonts at 200 %") << QSize(1024, 700) << 20.0 << Qt::LeftToRight;
        QTest::newRow("fonts at 200 % in the smallest window") << QSize(668, 536) << 20.0 << Qt::LeftToRight;
        QTest::newRow("right to left") << QSize(900, 560) << 10.0 << Qt::RightToLeft;
    }

    void everythingCanBeReached()
    {
        QFETCH(QSize, size);
        QFETCH(double, points);
        QFETCH(Qt::LayoutDirection, direction);
        QFont font = m_font;
        font.setPointSizeF(points);
        QApplication::setFont(font);
        m_page->setLayoutDirection(direction);
        m_page->setAccounts({account(QString(300, u'W'), u"https://example.org"_s)});
        m_page->askFor(account(QString(300, u'W'), u"https://example.org"_s));
        m_page->resize(size);
        type(Secret);
        press(Qt::Key_Return);
        answer(error(ErrorKind::Forbidden));
        auto *scroll = m_page->findChild<QScrollArea *>();
        const QWidget *content = scroll->widget();
        QTRY_COMPARE(cutOff(*content), QString());
        QVERIFY(content->height() >= scroll->viewport()->height());
    }
};

TUNEWATCH_TEST(connect_page, ConnectPageTest)
#include "tst_connect_page.moc"
