// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/error_details.h"

#include "detail/elided_label.h"
#include "support/test.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

class ErrorDetailsTest : public QObject
{
    Q_OBJECT

private:
    static QStringList words(const ErrorDetails &dialog)
    {
        QStringList all;
        for (const QLabel *label : dialog.findChildren<QLabel *>()) {
            const auto *value = qobject_cast<const ElidedLabel *>(label);
            all << (value ? value->fullText() : label->text());
        }
        for (const QPlainTextEdit *edit : dialog.findChildren<QPlainTextEdit *>())
            all << edit->toPlainText();
        return all;
    }

private Q_SLOTS:
    void saysAllThatIsKnown()
    {
        const Error error{ErrorKind::Server, 500, u"InternalError"_s, u"line one\nline <b>two</b>"_s, u"5e0d-77"_s, {}};
        ErrorDetails dialog({u"Singapore"_s, u"the list of jobs"_s, error, QDateTime(QDate(2026, 11, 20), QTime(14, 5))},
                            nullptr);
        const QStringList all = words(dialog);
        for (const QString &fact : {u"Singapore"_s, u"the list of jobs"_s, u"500"_s, u"InternalError"_s,
                                    u"line one\nline <b>two</b>"_s, u"5e0d-77"_s})
            QVERIFY2(all.contains(fact), qPrintable(fact));
    }

    void leavesOutWhatIsNotKnown()
    {
        const Error error{ErrorKind::Offline, 0, {}, u"Connection refused"_s, {}, {}};
        ErrorDetails dialog({u"Singapore"_s, {}, error, {}}, nullptr);
        const QStringList all = words(dialog);
        QVERIFY(!all.contains(u"HTTP status"_s));
        QVERIFY(!all.contains(u"Request ID"_s));
        QVERIFY(!all.contains(u"Time"_s));
        QVERIFY(all.contains(u"Connection refused"_s));
    }

    void copiesTheRequestId()
    {
        const Error error{ErrorKind::Server, 500, {}, {}, u"5e0d-77"_s, {}};
        ErrorDetails dialog({u"Singapore"_s, {}, error, {}}, nullptr);
        QGuiApplication::clipboard()->clear();
        for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
            if (button->text() == u"Copy request ID")
                button->click();
        }
        QCOMPARE(QGuiApplication::clipboard()->text(), u"5e0d-77"_s);
    }

    void howTheAnswerBeginsIsShownAsItCame()
    {
        Error error{ErrorKind::Protocol, 200, {}, u"no JSON"_s, u"5e0d-77"_s, {}};
        error.answer = u"<html>\n  <b>502</b> Bad Gateway\n"_s + QString(3000, u'x');
        ErrorDetails dialog({u"Singapore"_s, {}, error, {}}, nullptr);
        QPlainTextEdit *field = nullptr;
        for (QPlainTextEdit *edit : dialog.findChildren<QPlainTextEdit *>()) {
            if (edit->accessibleName() == u"How the answer begins")
                field = edit;
        }
        QVERIFY(field);
        QCOMPARE(field->toPlainText(), error.answer); // tags are words here
        QVERIFY(field->isReadOnly() && field->textInteractionFlags().testFlag(Qt::TextSelectableByKeyboard));
        QCOMPARE(field->lineWrapMode(), QPlainTextEdit::NoWrap);
        QVERIFY(QFontInfo(field->font()).fixedPitch());
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        QVERIFY(field->height() < field->fontMetrics().lineSpacing() * 12);
        QVERIFY(field->horizontalScrollBar()->maximum() > 0);
    }

    void escapeClosesIt()
    {
        auto *dialog = new ErrorDetails({u"Singapore"_s, {}, {}, {}}, nullptr);
        const QPointer<ErrorDetails> held(dialog);
        dialog->open();
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(held.isNull());
    }

    void aLongMessageIsCut()
    {
        const Error error{ErrorKind::Rejected, 400, QString(9000, u'c'), QString(100000, u'm'), {}, {}};
        ErrorDetails dialog({u"Singapore"_s, {}, error, {}}, nullptr);
        QCOMPARE(dialog.findChild<QPlainTextEdit *>()->toPlainText().size(), 4000);
    }
};

TUNEWATCH_TEST(error_details, ErrorDetailsTest)
#include "tst_error_details.moc"
