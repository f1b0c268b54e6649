// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/job_title.h"

#include "detail/copy_button.h"
#include "detail/elided_label.h"
#include "detail/status_pill.h"
#include "jobs/sample_jobs.h"
#include "support/test.h"
#include "theme/palette.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

class JobTitleTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<JobTitle> m_title;
    TitleFacts m_facts;

    ElidedLabel *label(const QString &text) const
    {
        for (auto *label : m_title->findChildren<ElidedLabel *>()) {
            if (label->isVisible() && label->fullText() == text)
                return label;
        }
        return nullptr;
    }

    QLineEdit *field() const { return m_title->findChild<QLineEdit *>(); }

    void show() { m_title->setFacts(m_facts); }

private Q_SLOTS:
    void init()
    {
        m_facts = {sample::job(u"ft-202611201202-7be4"_s), 0.62, u"Singapore"_s, {}, false, {}, {}, {}};
        m_facts.job.name = u"support-tone v7"_s;
        m_facts.job.trainingType = u"sft"_s;
        m_title = std::make_unique<JobTitle>();
        m_title->resize(1176, 28);
        m_title->show();
        show();
        QVERIFY(QTest::qWaitForWindowExposed(m_title.get()));
        m_title->activateWindow();
    }

    void cleanup() { m_title.reset(); }

    void saysWhatTheJobIs()
    {
        QCOMPARE(m_title->findChild<StatusPill *>()->accessibleName(), u"Running"_s);
        QVERIFY(label(u"support-tone v7"_s));
        QVERIFY(label(u"ft-202611201202-7be4"_s));
        QVERIFY(label(u"qwen3-14b · SFT · Singapore"_s));
    }

    void aJobWithoutANameIsItsId()
    {
        m_facts.job.name = m_facts.job.key.id;
        show();
        QVERIFY(label(u"ft-202611201202-7be4"_s));
        int shown = 0;
        for (auto *one : m_title->findChildren<ElidedLabel *>())
            shown += one->isVisible() && one->fullText() == m_facts.job.key.id;
        QCOMPARE(shown, 1);
    }

    void theIdIsCopied()
    {
        auto *copy = m_title->findChild<CopyButton *>();
        QTest::mouseClick(copy, Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"ft-202611201202-7be4"_s);
        QCOMPARE(copy->accessibleDescription(), u"Copied"_s);
        QTRY_COMPARE(copy->accessibleDescription(), QString());
    }

    void aDoubleClickEditsTheName()
    {
        const QSignalSpy given(m_title.get(), &JobTitle::nicknameGiven);
        QTest::mouseDClick(label(u"support-tone v7"_s), Qt::LeftButton);
        QVERIFY(field()->isVisible());
        QCOMPARE(field()->selectedText(), u"support-tone v7"_s);
        field()->setText(u"  the one  "_s);
        QTest::keyClick(field(), Qt::Key_Return);
        QCOMPARE(given.count(), 1);
        QCOMPARE(given.first().first().toString(), u"the one"_s);
        QVERIFY(!field()->isVisible());
    }

    void escKeepsTheName()
    {
        const QSignalSpy given(m_title.get(), &JobTitle::nicknameGiven);
        m_title->rename();
        field()->setText(u"other"_s);
        QTest::keyClick(field(), Qt::Key_Escape);
        QVERIFY(!field()->isVisible());
        QCOMPARE(given.count(), 0);
    }

    void theFocusComesBackFromTheName_data()
    {
        QTest::addColumn<int>("key");
        QTest::newRow("kept") << int(Qt::Key_Return);
        QTest::newRow("given up") << int(Qt::Key_Escape);
    }

    void theFocusComesBackFromTheName()
    {
        QFETCH(int, key);
        m_title->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_title.get()));
        auto *pin = m_title->findChild<QPushButton *>();
        pin->setFocus(Qt::TabFocusReason);
        m_title->rename();
        QVERIFY(field()->hasFocus());
        QTest::keyClick(field(), Qt::Key(key));
        QCOMPARE(m_title->focusWidget(), pin);
        // A caret would blink in a label that the keyboard can select in.
        for (const auto *name : m_title->findChildren<ElidedLabel *>())
            QVERIFY(!name->textInteractionFlags().testFlag(Qt::TextSelectableByKeyboard));
    }

    void anUnchangedNameIsNoNickname()
    {
        const QSignalSpy given(m_title.get(), &JobTitle::nicknameGiven);
        m_title->rename();
        QTest::keyClick(field(), Qt::Key_Return);
        QCOMPARE(given.count(), 0);
    }

    void whatIsTypedStaysWhileTheJobIsRefreshed()
    {
        m_title->rename();
        field()->setText(u"half a na"_s);
        m_facts.fraction = 0.63;
        show();
        QVERIFY(field()->isVisible());
        QCOMPARE(field()->text(), u"half a na"_s);
    }

    void anotherJobEndsTheEditing()
    {
        const QSignalSpy given(m_title.get(), &JobTitle::nicknameGiven);
        m_title->rename();
        field()->setText(u"half a na"_s);
        m_facts.job.key.id = u"ft-2"_s;
        show();
        QVERIFY(!field()->isVisible());
        QCOMPARE(given.count(), 0);
    }

    void theNicknameIsShownInPlaceOfTheName()
    {
        m_facts.nickname = u"best so far"_s;
        show();
        QVERIFY(label(u"best so far"_s));
        QVERIFY(!label(u"support-tone v7"_s));
    }

    void pinIsAToggle()
    {
        const QSignalSpy chosen(m_title.get(), &JobTitle::pinChosen);
        auto *pin = m_title->findChild<QPushButton *>();
        QTest::mouseClick(pin, Qt::LeftButton);
        QCOMPARE(chosen.count(), 1);
        QVERIFY(chosen.first().first().toBool());
        m_facts.isPinned = true;
        show();
        QVERIFY(pin->isChecked());
    }

    void theMenuHasOnlyWhatApplies()
    {
        const auto entries = [this] {
            QStringList texts;
            for (auto *menu : m_title->findChildren<QMenu *>())
                delete menu;
            for (auto *button : m_title->findChildren<QToolButton *>()) {
                if (button->accessibleName() == u"More actions for this job")
                    QTest::mouseClick(button, Qt::LeftButton);
            }
            for (const QAction *action : m_title->findChild<QMenu *>()->actions()) {
                if (!action->isSeparator())
                    texts << action->text();
            }
            m_title->findChild<QMenu *>()->close();
            return texts;
        };
        QCOMPARE(entries(), (QStringList{u"Copy job ID"_s, u"Rename…"_s, u"Pin"_s, u"Show raw JSON"_s}));
        m_facts.job.fineTunedModel = u"qwen3-14b-ft"_s;
        m_facts.isPinned = true;
        show();
        QCOMPARE(entries(), (QStringList{u"Copy job ID"_s, u"Copy fine-tuned model"_s, u"Rename…"_s, u"Unpin"_s,
                                         u"Show raw JSON"_s}));
    }

    void namesOfAllKindsFit_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("300 Han characters and emoji") << u"客服语气微调🙂"_s.repeated(40);
        QTest::newRow("right to left") << u"ضبط دقيق "_s.repeated(30);
        QTest::newRow("lines and a NUL") << u"a\nb\tc"_s + QChar(0) + u"d"_s.repeated(300);
        QTest::newRow("markup") << u"<b>bold</b> "_s.repeated(40);
    }

    void namesOfAllKindsFit()
    {
        QFETCH(QString, name);
        m_facts.job.name = name;
        m_facts.age = u"As of 13:48, 17 min ago"_s;
        m_title->resize(868, 28);
        show();
        QCoreApplication::processEvents();
        QCOMPARE(m_title->width(), 868);
        auto *pin = m_title->findChild<QPushButton *>();
        QVERIFY(pin->isVisible());
        auto *shown = m_title->findChild<ElidedLabel *>(u"jobName"_s);
        QVERIFY(shown->isElided());
        QVERIFY(!shown->text().contains(u'\n'));
        QCOMPARE(shown->textFormat(), Qt::PlainText);
        const QRect nameRect(shown->mapTo(m_title.get(), QPoint()), shown->size());
        QVERIFY(nameRect.right() < pin->x());
        QVERIFY(!label(u"ft-202611201202-7be4"_s)->isElided());
    }

    void theReasonStandsBehindTheWords()
    {
        m_facts.age = u"The file is incomplete"_s;
        m_facts.ageReason = u"It ends early."_s;
        show();
        QString tip;
        for (const auto *one : m_title->findChildren<QLabel *>())
            tip = one->text() == m_facts.age ? one->toolTip() : tip;
        QCOMPARE(tip, u"It ends early."_s);
        m_facts.ageReason.clear();
        show();
        for (const auto *one : m_title->findChildren<QLabel *>())
            QVERIFY(one->text() != m_facts.age || one->toolTip().isEmpty());
    }

    void inksFollowTheTheme()
    {
        for (const Tokens *tokens : {&kLight, &kDark, &kLight}) {
            m_title->setPalette(paletteFor(*tokens));
            QCOMPARE(label(u"support-tone v7"_s)->palette().color(QPalette::WindowText).rgb(), tokens->text);
        }
    }

    void fontsFollowTheFontAround()
    {
        const int before = label(u"support-tone v7"_s)->fontMetrics().height();
        QFont font = m_title->font();
        font.setPointSizeF(font.pointSizeF() * 2);
        m_title->setFont(font);
        QVERIFY(label(u"support-tone v7"_s)->fontMetrics().height() >= before * 17 / 10);
        QVERIFY(m_title->sizeHint().height() >= label(u"support-tone v7"_s)->fontMetrics().height());
    }
};

TUNEWATCH_TEST(job_title, JobTitleTest)
#include "tst_job_title.moc"
