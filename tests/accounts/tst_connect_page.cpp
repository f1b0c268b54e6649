// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "connect_bench.h"
#include "support/test.h"

#include <QAccessible>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

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
    std::unique_ptr<ConnectBench> m_bench;

private Q_SLOTS:
    void aKeyInTheEnvironmentIsOffered()
    {
        {
            ConnectBench without;
            QVERIFY(!without.button(u"Use the key in DASHSCOPE_API_KEY"_s));
        }
        qputenv("DASHSCOPE_API_KEY", Secret.toLatin1());
        const auto unset = qScopeGuard([] { qunsetenv("DASHSCOPE_API_KEY"); });
        ConnectBench bench;
        QVERIFY(!bench.button(u"Connect"_s)->isEnabled());
        bench.button(u"Use the key in DASHSCOPE_API_KEY"_s)->click();
        QVERIFY(!bench.button(u"Use the key in DASHSCOPE_API_KEY"_s));
        // Used, but to be read nowhere, with the eye neither.
        bench.key()->eye()->setDown(true);
        Q_EMIT bench.key()->eye()->pressed();
        QVERIFY(bench.key()->text().isEmpty());
        QCOMPARE(bench.key()->placeholderText(), u"The key in DASHSCOPE_API_KEY"_s);
        bench.button(u"Test"_s)->click();
        QCOMPARE(bench.tests().count(), 1);
        QCOMPARE(bench.asked().credentials.key, Secret.toLatin1());
        // What a person types is meant.
        bench.key()->setFocus();
        bench.type(u"sk-other-key"_s);
        bench.button(u"Connect"_s)->click();
        QCOMPARE(bench.asked().credentials.key, "sk-other-key");
    }

    void theServiceWhoseKeyIsInTheEnvironmentComesFirst_data()
    {
        QTest::addColumn<QByteArray>("variable");
        QTest::addColumn<QString>("provider");
        QTest::newRow("OpenAI") << QByteArray("OPENAI_API_KEY") << u"openai"_s;
        QTest::newRow("Portkey") << QByteArray("PORTKEY_API_KEY") << u"portkey"_s;
        QTest::newRow("an address of one's own") << QByteArray("TUNEWATCH_API_KEY") << u"compatible"_s;
        QTest::newRow("none: the first of the list") << QByteArray("NOTHING_OF_OURS") << u"dashscope"_s;
    }

    void theServiceWhoseKeyIsInTheEnvironmentComesFirst()
    {
        QFETCH(QByteArray, variable);
        QFETCH(QString, provider);
        qputenv(variable.constData(), Secret.toLatin1());
        const auto unset = qScopeGuard([&] { qunsetenv(variable.constData()); });
        ConnectBench bench;
        const QList<ProviderRow *> rows = bench.rows();
        const auto chosen = std::ranges::find_if(rows, &ProviderRow::isChecked);
        QVERIFY(chosen != rows.end());
        QCOMPARE((*chosen)->choice().provider, provider);
        if (provider == u"dashscope")
            return;
        QVERIFY(bench.button(u"Use the key in "_s + QString::fromLatin1(variable)));
        // Once it is connected, the next of the list.
        const QUrl preset = (*chosen)->choice().url;
        bench.page().setAccounts({Account{u"1"_s, provider, u"A"_s, preset.isEmpty() ? QUrl(u"http://gpu.example/v1"_s) : preset, {}}});
        bench.page().askForNew();
        QCOMPARE(rows.front()->isChecked(), provider != u"compatible"); // own addresses: as many as a person has
    }

    void anotherServiceIsNotGivenTheKeyOfTheEnvironment()
    {
        qputenv("DASHSCOPE_API_KEY", Secret.toLatin1());
        const auto unset = qScopeGuard([] { qunsetenv("DASHSCOPE_API_KEY"); });
        ConnectBench bench;
        bench.button(u"Use the key in DASHSCOPE_API_KEY"_s)->click();
        bench.rows().at(1)->click();
        QVERIFY(bench.key()->key().isEmpty());
        QVERIFY(bench.button(u"Use the key in DASHSCOPE_API_KEY"_s));
        bench.page().edit(singapore(), Credentials("sk-known"));
        QVERIFY(!bench.button(u"Use the key in DASHSCOPE_API_KEY"_s));
    }

    void init() { m_bench = std::make_unique<ConnectBench>(); }
    void cleanup() { m_bench.reset(); }

    void byKeyboardOnly()
    {
        QCOMPARE(QApplication::focusWidget(), m_bench->key());
        QVERIFY(!m_bench->button(u"Connect"_s)->isEnabled());
        m_bench->press(Qt::Key_Tab, Qt::ShiftModifier);
        QCOMPARE(QApplication::focusWidget(), m_bench->rows().first());
        m_bench->press(Qt::Key_Down);
        QVERIFY(m_bench->rows().at(1)->isChecked());
        m_bench->press(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), m_bench->key());
        m_bench->type(Secret);
        m_bench->press(Qt::Key_Return);
        QCOMPARE(m_bench->tests().size(), 1);
        QCOMPARE(m_bench->asked().account.baseUrl.host(), u"dashscope.aliyuncs.com"_s);
        QCOMPARE(m_bench->asked().credentials.key, Secret.toUtf8());
        QCOMPARE(m_bench->result()->text(), u"Asking dashscope.aliyuncs.com…"_s);
        QVERIFY(m_bench->given().isEmpty());
        m_bench->answer();
        QCOMPARE(m_bench->given().size(), 1);
        QCOMPARE(m_bench->connection().account.name, u"Beijing"_s);
        QCOMPARE(m_bench->connection().credentials.key, Secret.toUtf8());
    }

    void tabVisitsEverythingInReadingOrder()
    {
        m_bench->page().askForNew();
        m_bench->type(Secret);
        QStringList visited;
        for (int i = 0; i < 12 && (i == 0 || QApplication::focusWidget() != m_bench->key()); ++i) {
            visited << QApplication::focusWidget()->accessibleName();
            if (auto *pressable = qobject_cast<QPushButton *>(QApplication::focusWidget()))
                visited.last() = pressable->text();
            m_bench->press(Qt::Key_Tab);
        }
        QCOMPARE(visited, (QStringList{u"API key"_s, u"Show the key while pressed"_s, u"Workspace"_s, u"Name in the sidebar"_s,
                                       u"Advanced: base URL, proxy, refresh interval"_s, u"Try the demo, no key needed"_s, u"Open a log file…"_s,
                                       u"Test"_s, u"Connect"_s, u"Model Studio, Singapore"_s}));
    }

    void providersAreRadioButtonsToScreenReaders()
    {
        for (ProviderRow *row : m_bench->rows()) {
            QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(row);
            QCOMPARE(accessible->role(), QAccessible::RadioButton);
            QCOMPARE(accessible->text(QAccessible::Name), row->choice().title);
            QCOMPARE(accessible->text(QAccessible::Description), row->choice().detail);
            QCOMPARE(bool(accessible->state().checked), row->isChecked());
        }
    }

    void testShowsAndDoesNotConnect()
    {
        m_bench->type(Secret);
        QTest::mouseClick(m_bench->button(u"Test"_s), Qt::LeftButton);
        m_bench->answer();
        QVERIFY(m_bench->given().isEmpty());
        QVERIFY(m_bench->result()->text().startsWith(u"The key works."));
        QVERIFY(m_bench->says(u"214 ms"_s));
        QVERIFY(m_bench->button(u"Test again"_s));
        QTest::mouseClick(m_bench->button(u"Connect"_s), Qt::LeftButton);
        QCOMPARE(m_bench->tests().size(), 1); // it has just worked
        QCOMPARE(m_bench->given().size(), 1);
    }

    void connectPressedWhileATestIsUnderWayConnects()
    {
        m_bench->type(Secret);
        QTest::mouseClick(m_bench->button(u"Test"_s), Qt::LeftButton);
        m_bench->press(Qt::Key_Return);
        QCOMPARE(m_bench->tests().size(), 1);
        m_bench->answer();
        QCOMPARE(m_bench->given().size(), 1);
    }

    void aWrongKeyIsSaidAndNotConnected()
    {
        m_bench->type(Secret);
        m_bench->press(Qt::Key_Return);
        m_bench->answer(errorOf(ErrorKind::Unauthorized));
        QVERIFY(m_bench->given().isEmpty());
        QCOMPARE(m_bench->result()->text(), u"Singapore rejected the key It may be revoked or belong to another region."_s);
        QVERIFY(!m_bench->button(u"Connect anyway"_s));
        QCOMPARE(m_bench->key()->key(), Secret.toUtf8());
    }

    void aServiceThatIsNotReachedMayBeConnectedAnyway()
    {
        m_bench->type(Secret);
        m_bench->press(Qt::Key_Return);
        m_bench->answer(errorOf(ErrorKind::Timeout));
        QVERIFY(m_bench->given().isEmpty());
        QVERIFY(m_bench->button(u"Connect anyway"_s));
        QTest::mouseClick(m_bench->button(u"Connect anyway"_s), Qt::LeftButton);
        QCOMPARE(m_bench->given().size(), 1);
        QVERIFY(m_bench->key()->text().isEmpty());
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
        m_bench->type(Secret);
        m_bench->press(Qt::Key_Return);
        QTest::keyClicks(m_bench->field(name), u"x"_s);
        QVERIFY(m_bench->result()->text().isEmpty());
        m_bench->answer();
        QVERIFY(m_bench->given().isEmpty());
        QVERIFY(m_bench->result()->text().isEmpty());
    }

    void editingTakesAResultAway()
    {
        m_bench->type(Secret);
        QTest::mouseClick(m_bench->button(u"Test"_s), Qt::LeftButton);
        m_bench->answer();
        m_bench->type(u"x"_s);
        QVERIFY(m_bench->result()->text().isEmpty());
        m_bench->press(Qt::Key_Return);
        QCOMPARE(m_bench->tests().size(), 2); // another key is another question
        QVERIFY(m_bench->given().isEmpty());
    }

    void choosingAnotherProviderLetsATestGo()
    {
        m_bench->type(Secret);
        m_bench->press(Qt::Key_Return);
        QTest::mouseClick(m_bench->rows().at(1), Qt::LeftButton);
        m_bench->answer();
        QVERIFY(m_bench->given().isEmpty());
        QCOMPARE(m_bench->field(u"Name in the sidebar"_s)->text(), u"Beijing"_s);
    }

    void theAnswerForAnotherAccountIsNotOurs()
    {
        m_bench->type(Secret);
        m_bench->press(Qt::Key_Return);
        m_bench->answer({}, u"somebody else"_s);
        QVERIFY(m_bench->given().isEmpty());
        QCOMPARE(m_bench->result()->text(), u"Asking dashscope-intl.aliyuncs.com…"_s);
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
        m_bench->type(Secret);
        m_bench->press(Qt::Key_Return);
        m_bench->answer(failure ? std::optional(errorOf(*failure)) : std::nullopt);
        if (failure) // it may be mended, so it is still in its own field, hidden
            QVERIFY(m_bench->page().grab().isNull() == false && !m_bench->key()->displayText().contains(Secret));
        else
            QVERIFY(m_bench->key()->text().isEmpty());
        QStringList texts = allTexts(m_bench->page());
        if (failure)
            texts.removeOne(Secret); // QLineEdit::text() itself, no more than once
        QVERIFY2(!texts.join(u'\n').contains(Secret), qPrintable(texts.join(u'\n')));
    }

    void leavingWipesTheKey()
    {
        m_bench->page().setAccounts({singapore()});
        m_bench->type(Secret);
        m_bench->press(Qt::Key_Escape);
        QCOMPARE(m_bench->cancelled().size(), 1);
        QVERIFY(m_bench->key()->text().isEmpty());
        m_bench->type(Secret);
        m_bench->page().hide();
        QVERIFY(m_bench->key()->text().isEmpty());
    }

    void withoutAnAccountThereIsNoWayBack()
    {
        m_bench->press(Qt::Key_Escape);
        QVERIFY(m_bench->cancelled().isEmpty());
        QVERIFY(!m_bench->back()->isVisible());
    }

    void theArrowLeadsBack_data()
    {
        QTest::addColumn<bool>("hasAccounts");
        QTest::newRow("to one's accounts") << true;
        QTest::newRow("to what the window says is there") << false;
    }

    void theArrowLeadsBack()
    {
        QFETCH(bool, hasAccounts);
        if (hasAccounts)
            m_bench->page().setAccounts({singapore()});
        else
            m_bench->page().setCanLeave(true);
        m_bench->type(Secret);
        QTRY_VERIFY(m_bench->back()->isVisible());
        QTest::mouseClick(m_bench->back(), Qt::LeftButton);
        QCOMPARE(m_bench->cancelled().size(), 1);
        QVERIFY(m_bench->key()->text().isEmpty());
        m_bench->press(Qt::Key_Escape);
        QCOMPARE(m_bench->cancelled().size(), 2);
    }
};

TUNEWATCH_TEST(connect_page, ConnectPageTest)
#include "tst_connect_page.moc"
