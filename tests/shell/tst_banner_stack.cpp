// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/banner_stack.h"

#include "shell/banner_row.h"
#include "support/test.h"

#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

Banner banner(const QString &id, const QString &sentence = u"Next try in 20 s."_s)
{
    Banner banner;
    banner.id = id;
    banner.tone = Banner::Tone::Warning;
    banner.message = {u"About "_s + id, sentence};
    return banner;
}

} // namespace

class BannerStackTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QWidget> m_window;
    BannerStack *m_stack = nullptr;

    QList<BannerRow *> shownRows() const
    {
        QList<BannerRow *> rows;
        for (BannerRow *row : m_stack->findChildren<BannerRow *>()) {
            if (!row->isHidden())
                rows << row;
        }
        std::ranges::sort(rows, {}, [](const BannerRow *row) { return row->y(); });
        return rows;
    }

    QPushButton *button(const QString &words) const
    {
        for (QPushButton *button : m_stack->findChildren<QPushButton *>()) {
            if (!button->isHidden() && button->isVisible() && button->text() == words)
                return button;
        }
        return nullptr;
    }

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_stack = new BannerStack;
        auto *layout = new QVBoxLayout(m_window.get());
        layout->addWidget(m_stack);
        layout->addStretch(1);
        m_window->resize(900, 400);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void theNewestStandsFirst()
    {
        QVERIFY(m_stack->isHidden());
        m_stack->set(banner(u"a"_s));
        m_stack->set(banner(u"b"_s));
        QCOMPARE(m_stack->texts(), (QStringList{u"About b Next try in 20 s."_s, u"About a Next try in 20 s."_s}));
        m_stack->remove(u"b"_s);
        m_stack->remove(u"a"_s);
        m_stack->remove(u"never there"_s);
        QVERIFY(m_stack->isHidden());
    }

    void anAlarmHidesBehindNothingLess()
    {
        Banner alarm = banner(u"alarm"_s);
        alarm.tone = Banner::Tone::Alarm;
        m_stack->set(alarm);
        Banner note = banner(u"note"_s);
        note.tone = Banner::Tone::Note;
        m_stack->set(note);
        m_stack->set(banner(u"a"_s));
        m_stack->set(banner(u"b"_s));
        Banner done = banner(u"done"_s);
        done.tone = Banner::Tone::Success;
        m_stack->set(done);
        const auto leads = [this] {
            QStringList words;
            for (const QString &text : m_stack->texts())
                words << text.section(u' ', 1, 1);
            return words;
        };
        QCOMPARE(leads(), (QStringList{u"alarm"_s, u"done"_s, u"b"_s, u"a"_s, u"note"_s}));
        const QList<BannerRow *> shown = shownRows();
        QCOMPARE(shown.size(), 2);
        // What becomes worse moves up.
        Banner worse = banner(u"a"_s);
        worse.tone = Banner::Tone::Alarm;
        m_stack->set(worse);
        QCOMPARE(leads(), (QStringList{u"alarm"_s, u"a"_s, u"done"_s, u"b"_s, u"note"_s}));
    }

    void twoAreShownAndTheOthersOnDemand()
    {
        for (const QString &id : {u"a"_s, u"b"_s, u"c"_s})
            m_stack->set(banner(id));
        QCOMPARE(shownRows().size(), 2);
        QPushButton *more = button(u"1 more message"_s);
        QVERIFY(more);
        m_stack->set(banner(u"d"_s));
        QTRY_VERIFY(button(u"2 more messages"_s));
        QTest::mouseClick(button(u"2 more messages"_s), Qt::LeftButton);
        QCOMPARE(shownRows().size(), 4);
        QTRY_COMPARE(m_stack->height(), 160);
        QTest::mouseClick(button(u"Show fewer messages"_s), Qt::LeftButton);
        QCOMPARE(shownRows().size(), 2);
    }

    void aCountdownIsAnnouncedOnce()
    {
        const QSignalSpy announced(m_stack, &BannerStack::announced);
        m_stack->set(banner(u"a"_s));
        for (int left = 19; left > 0; --left)
            m_stack->set(banner(u"a"_s, u"Next try in %1 s."_s.arg(left)));
        QCOMPARE(announced.count(), 1);
        Banner other = banner(u"a"_s);
        other.message.lead = u"Another failure"_s;
        m_stack->set(other);
        QCOMPARE(announced.count(), 2);
    }

    void aCountdownKeepsTheFocusInItsRow()
    {
        Banner down = banner(u"a"_s);
        down.button = u"Try now"_s;
        m_stack->set(down);
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QPushButton *tryNow = button(u"Try now"_s);
        tryNow->setFocus();
        down.message.sentence = u"Next try in 19 s."_s;
        m_stack->set(down);
        m_stack->set(banner(u"b"_s));
        QCOMPARE(QApplication::focusWidget(), tryNow);
        const QSignalSpy pressed(m_stack, &BannerStack::buttonPressed);
        QTest::keyClick(tryNow, Qt::Key_Space);
        QCOMPARE(pressed.at(0).at(0).toString(), u"a"_s);
    }

    void whatIsClosedStaysAwayUntilItsStateEnded()
    {
        Banner full = banner(u"a"_s);
        full.canClose = true;
        m_stack->set(full);
        const QSignalSpy closed(m_stack, &BannerStack::closed);
        QTest::mouseClick(m_stack->findChild<QToolButton *>(), Qt::LeftButton);
        QCOMPARE(closed.count(), 1);
        QVERIFY(m_stack->isHidden());
        full.message.sentence = u"Next try in 19 s."_s;
        m_stack->set(full);
        QVERIFY(m_stack->texts().isEmpty());
        m_stack->remove(u"a"_s);
        m_stack->set(full);
        QCOMPARE(m_stack->texts().size(), 1);
    }

    void aGroupReplacesWhatItHeld()
    {
        m_stack->set(banner(u"demo"_s));
        m_stack->setGroup(u"c|"_s, {banner(u"c|1"_s), banner(u"c|2"_s)});
        QCOMPARE(m_stack->texts().size(), 3);
        QVERIFY(m_stack->texts().constFirst().startsWith(u"About c|1"));
        m_stack->setGroup(u"c|"_s, {banner(u"c|2"_s)});
        QCOMPARE(m_stack->texts().size(), 2);
        m_stack->setGroup(u"c|"_s, {});
        QCOMPARE(m_stack->texts(), QStringList{u"About demo Next try in 20 s."_s});
    }

    void aSuccessGoesByItself()
    {
        m_stack->setStay(20ms);
        Banner done = banner(u"a"_s);
        done.tone = Banner::Tone::Success;
        m_stack->set(done);
        m_stack->set(banner(u"state"_s));
        QTRY_COMPARE(m_stack->texts().size(), 1);
        QVERIFY(m_stack->find(u"state"_s));
    }

    void aSuccessWaitsWhileItIsRead()
    {
        m_stack->setStay(1ms);
        Banner done = banner(u"a"_s);
        done.tone = Banner::Tone::Success;
        done.button = u"Show"_s;
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_stack->set(done);
        QPushButton *show = button(u"Show"_s);
        show->setFocus();
        auto *timer = m_stack->findChild<BannerRow *>()->findChild<QTimer *>();
        QTRY_VERIFY(timer->intervalAsDuration() > 1ms); // it was due, and waits
        QCOMPARE(m_stack->texts().size(), 1);
        show->clearFocus();
        QTRY_VERIFY(m_stack->texts().isEmpty());
    }
};

TUNEWATCH_TEST(banner_stack, BannerStackTest)
#include "tst_banner_stack.moc"
