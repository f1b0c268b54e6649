// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "connect_bench.h"
#include "support/test.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

/// What stands in the fields, for which account; and that all of it can be reached.
class ConnectFieldsTest : public QObject
{
    Q_OBJECT

private:
    const QFont m_font = QApplication::font();
    std::unique_ptr<ConnectBench> m_bench;

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

private Q_SLOTS:
    void init() { m_bench = std::make_unique<ConnectBench>(); }
    void cleanup()
    {
        m_bench.reset();
        QApplication::setFont(m_font);
    }

    void theTitleSaysWhatIsDone()
    {
        QVERIFY(m_bench->says(u"Connect your first account"_s));
        m_bench->page().setAccounts({singapore()});
        m_bench->page().askForNew();
        QVERIFY(m_bench->says(u"Add a connection"_s));
        QVERIFY(m_bench->rows().at(1)->isChecked()); // the first that is not connected yet
        m_bench->page().askFor(singapore());
        QVERIFY(m_bench->says(u"Enter a new key for Singapore"_s));
        QVERIFY(m_bench->rows().at(0)->isChecked());
        QTest::mouseClick(m_bench->rows().at(1), Qt::LeftButton);
        QVERIFY(m_bench->says(u"Add a connection"_s));
    }

    void aNewKeyGoesToTheKnownAccount()
    {
        Account known = accountAt(u"My lab"_s, u"http://127.0.0.1:8099/api/v1"_s);
        known.workspace = u"llm-7"_s;
        known.utcOffset = 9h;
        known.id = accountId(known.provider, known.baseUrl, known.workspace);
        m_bench->page().setAccounts({singapore(), known});
        m_bench->page().askFor(known);
        QVERIFY(m_bench->rows().at(0)->isChecked());
        QVERIFY(m_bench->says(u"Model Studio, 127.0.0.1"_s));
        QVERIFY(m_bench->field(u"Base URL"_s)->isVisible()); // it is not where the row says
        m_bench->type(Secret);
        m_bench->press(Qt::Key_Return);
        m_bench->answer();
        QVERIFY(m_bench->connection().account == known);
    }

    void anEditedConnectionKeepsItsKeyAndItsPlace()
    {
        Account known = accountAt(u"My lab"_s, u"http://127.0.0.1:8099/api/v1"_s);
        known.workspace = u"llm-7"_s;
        known.id = accountId(known.provider, known.baseUrl, known.workspace);
        m_bench->page().setAccounts({singapore(), known});
        m_bench->page().edit(known, Credentials("sk-known"));
        QVERIFY(m_bench->says(u"Edit My lab"_s));
        QVERIFY(m_bench->says(u"Leave empty to keep the key."_s));
        for (const QString &fixed : {u"Base URL"_s, u"Workspace"_s}) {
            QVERIFY(m_bench->field(fixed)->isReadOnly());
            QVERIFY(m_bench->field(fixed)->accessibleDescription().startsWith(u"It cannot be changed"));
        }
        for (const ProviderRow *row : m_bench->rows())
            QVERIFY(!row->isEnabled());
        QVERIFY(!m_bench->button(u"Connect"_s));
        QVERIFY(m_bench->button(u"Save"_s)->isEnabled());
        QVERIFY(m_bench->button(u"Test"_s)->isEnabled()); // with the key that is known
        QCOMPARE(m_bench->key()->placeholderText(), u"kept"_s);
        QCOMPARE(QApplication::focusWidget(), m_bench->field(u"Name in the sidebar"_s));
        m_bench->type(u"Lab 2"_s);
        QVERIFY(m_bench->says(u"Edit My lab"_s));
        m_bench->press(Qt::Key_Return);
        QVERIFY(m_bench->tests().isEmpty());
        QCOMPARE(m_bench->connection().account.id, known.id);
        QCOMPARE(m_bench->connection().account.name, u"Lab 2"_s);
        QVERIFY(m_bench->connection().credentials.key.isEmpty());
    }

    void aKeyTypedWhileEditingIsTested()
    {
        m_bench->page().setAccounts({singapore()});
        m_bench->page().edit(singapore(), Credentials("sk-known"));
        QTest::keyClicks(m_bench->key(), Secret);
        QTest::keyClick(m_bench->key(), Qt::Key_Return);
        QVERIFY(m_bench->given().isEmpty());
        m_bench->answer();
        QCOMPARE(m_bench->connection().credentials.key, Secret.toUtf8());
    }

    void editingNeedsAKeyWhenThereIsNone()
    {
        m_bench->page().setAccounts({singapore()});
        m_bench->page().edit(singapore(), {});
        QVERIFY(m_bench->says(u"Edit Singapore"_s));
        QVERIFY(!m_bench->button(u"Save"_s)->isEnabled());
        QCOMPARE(QApplication::focusWidget(), m_bench->key());
    }

    void editingEndsWithTheNextQuestion()
    {
        m_bench->page().setAccounts({singapore()});
        m_bench->page().edit(singapore(), Credentials("sk-known"));
        m_bench->page().askForNew();
        QVERIFY(m_bench->says(u"Add a connection"_s));
        QVERIFY(!m_bench->button(u"Connect"_s)->isEnabled());
        QVERIFY(!m_bench->field(u"Workspace"_s)->isReadOnly());
        QVERIFY(m_bench->rows().front()->isEnabled());
        QVERIFY(m_bench->says(u"Leave empty to use the default workspace of the key."_s));
        m_bench->page().edit(singapore(), Credentials("sk-known"));
        m_bench->page().askFor(singapore());
        QVERIFY(m_bench->says(u"Enter a new key for Singapore"_s));
        QVERIFY(!m_bench->field(u"Base URL"_s)->isReadOnly());
    }

    void aNameOfAnotherIsRefusedWhileEditing()
    {
        const Account lab = accountAt(u"My lab"_s, u"http://127.0.0.1:8099/api/v1"_s);
        m_bench->page().setAccounts({singapore(), lab});
        m_bench->page().edit(lab, Credentials("sk-known"));
        m_bench->type(u"singapore"_s);
        m_bench->press(Qt::Key_Return);
        QVERIFY(m_bench->given().isEmpty());
        QVERIFY(m_bench->result()->text().startsWith(u"Another connection has this name"));
    }

    void namesAreUnique()
    {
        m_bench->page().setAccounts({singapore()});
        m_bench->page().askForNew();
        QTest::mouseClick(m_bench->rows().at(0), Qt::LeftButton);
        QTest::keyClicks(m_bench->field(u"Workspace"_s), u"llm-2"_s);
        QCOMPARE(m_bench->field(u"Name in the sidebar"_s)->text(), u"Singapore 2"_s);
        m_bench->field(u"Name in the sidebar"_s)->selectAll();
        QTest::keyClicks(m_bench->field(u"Name in the sidebar"_s), u"singapore"_s);
        QTest::keyClicks(m_bench->key(), Secret);
        QTest::keyClick(m_bench->key(), Qt::Key_Return);
        QVERIFY(m_bench->tests().isEmpty());
        QVERIFY(m_bench->result()->text().startsWith(u"Another connection has this name"));
        QCOMPARE(QApplication::focusWidget(), m_bench->field(u"Name in the sidebar"_s));
        QVERIFY(m_bench->field(u"Name in the sidebar"_s)->property("invalid").toBool());
    }

    void theDemoTakesNoNames()
    {
        m_bench->page().setDemo(true);
        m_bench->page().setAccounts({accountAt(u"Singapore"_s, u"http://127.0.0.1:8099/api/v1"_s)});
        m_bench->page().askForNew();
        QVERIFY(m_bench->says(u"Connect your first account"_s));
        QVERIFY(m_bench->back()->isVisible());
        QCOMPARE(m_bench->field(u"Name in the sidebar"_s)->text(), u"Singapore"_s);
        m_bench->type(Secret);
        m_bench->press(Qt::Key_Return);
        QCOMPARE(m_bench->asked().account.name, u"Singapore"_s);
        m_bench->press(Qt::Key_Escape); // back to the demo
        QCOMPARE(m_bench->cancelled().size(), 1);
    }

    void plainHttpToAStrangerIsRefused()
    {
        QTest::mouseClick(m_bench->rows().back(), Qt::LeftButton);
        QVERIFY(m_bench->field(u"Base URL"_s)->isVisible());
        QTest::keyClicks(m_bench->field(u"Base URL"_s), u"http://example.org/api/v1"_s);
        QCOMPARE(m_bench->field(u"Name in the sidebar"_s)->text(), u"example.org"_s);
        QTest::keyClicks(m_bench->key(), Secret);
        QTest::keyClick(m_bench->key(), Qt::Key_Return);
        QVERIFY(m_bench->tests().isEmpty());
        QVERIFY(m_bench->result()->text().contains(u"Nothing was sent."));
        QVERIFY(!m_bench->button(u"Connect anyway"_s));
        QCOMPARE(QApplication::focusWidget(), m_bench->field(u"Base URL"_s));
    }

    void theZoneOfTheServiceGoesWithTheConnection()
    {
        auto *zone = m_bench->box(u"Time zone of the service"_s);
        QCOMPARE(zone->currentText(), u"UTC+8"_s);
        for (const auto &[words, offset] : {std::pair(u"UTC"_s, 0s), std::pair(u"UTC+5:30"_s, 19800s), std::pair(u"UTC−3"_s, -10800s)}) {
            zone->setCurrentText(words);
            Q_EMIT zone->activated(zone->currentIndex());
            QTest::keyClicks(m_bench->key(), u"k"_s);
            QTest::keyClick(m_bench->key(), Qt::Key_Return);
            QCOMPARE(m_bench->asked().account.utcOffset, offset);
        }
    }

    void theDemoIsOfferedUnlessItRuns()
    {
        QSignalSpy wanted(&m_bench->page(), &ConnectPage::demoWanted);
        QTest::mouseClick(m_bench->button(u"Try the demo, no key needed"_s), Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
        m_bench->page().setDemo(true);
        QVERIFY(!m_bench->button(u"Try the demo, no key needed"_s));
        m_bench->page().setDemo(false);
        QVERIFY(m_bench->button(u"Try the demo, no key needed"_s));
        m_bench->page().setAccounts({singapore()});
        QVERIFY(!m_bench->button(u"Try the demo, no key needed"_s));
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
        m_bench->page().setLayoutDirection(direction);
        m_bench->page().setAccounts({accountAt(QString(300, u'W'), u"https://example.org"_s)});
        m_bench->page().askFor(accountAt(QString(300, u'W'), u"https://example.org"_s));
        m_bench->page().resize(size);
        m_bench->type(Secret);
        m_bench->press(Qt::Key_Return);
        m_bench->answer(errorOf(ErrorKind::Forbidden));
        m_bench->unfold();
        QTest::mouseClick(m_bench->button(u"Add a header"_s), Qt::LeftButton);
        m_bench->box(u"Proxy"_s)->setCurrentIndex(2);
        auto *scroll = m_bench->page().findChild<QScrollArea *>();
        const QWidget *content = scroll->widget();
        QTRY_COMPARE(cutOff(*content), QString());
        QVERIFY(content->height() >= scroll->viewport()->height());
    }
};

TUNEWATCH_TEST(connect_fields, ConnectFieldsTest)
#include "tst_connect_fields.moc"
