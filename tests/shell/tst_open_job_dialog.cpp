// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/open_job_dialog.h"

#include "support/test.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

std::vector<Account> accountsNamed(const QStringList &names)
{
    std::vector<Account> accounts;
    for (const QString &name : names) {
        Account account;
        account.id = name.toLower();
        account.name = name;
        accounts.push_back(account);
    }
    return accounts;
}

QLineEdit *idField(const OpenJobDialog &dialog)
{
    return dialog.findChild<QLineEdit *>();
}

QPushButton *openButton(const OpenJobDialog &dialog)
{
    for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
        if (button->isDefault())
            return button;
    }
    return nullptr;
}

bool saysInDialog(const OpenJobDialog &dialog, const QString &sentence)
{
    const QList<QLabel *> labels = dialog.findChildren<QLabel *>();
    return std::ranges::any_of(labels, [&](const QLabel *label) { return label->text() == sentence; });
}

Error said(ErrorKind kind, int status, const QString &message)
{
    Error error;
    error.kind = kind;
    error.httpStatus = status;
    error.message = message;
    return error;
}

} // namespace

class OpenJobDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsPastedIsTrimmed_data()
    {
        QTest::addColumn<QString>("pasted");
        QTest::addColumn<QString>("id");
        QTest::newRow("as it is") << u"ftjob-1"_s << u"ftjob-1"_s;
        QTest::newRow("with blanks around") << u"  ftjob-1 "_s << u"ftjob-1"_s;
        QTest::newRow("with the end of its line") << u"ftjob-1\r\n"_s << u"ftjob-1"_s;
        QTest::newRow("with a tab before") << u"\tftjob-1"_s << u"ftjob-1"_s;
        QTest::newRow("a name of a resource") << u" arn:aws:bedrock:eu-west-1:1:job/a%2Fb"_s << u"arn:aws:bedrock:eu-west-1:1:job/a%2Fb"_s;
        QTest::newRow("nothing but blanks") << u"   "_s << QString();
    }

    void whatIsPastedIsTrimmed()
    {
        QFETCH(QString, pasted);
        QFETCH(QString, id);
        OpenJobDialog dialog(accountsNamed({u"OpenAI"_s}), {}, nullptr);
        QSignalSpy wanted(&dialog, &OpenJobDialog::wanted);
        QGuiApplication::clipboard()->setText(pasted);
        dialog.show();
        QTest::keyClick(idField(dialog), Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(idField(dialog)->text(), id);
        QCOMPARE(openButton(dialog)->isEnabled(), !id.isEmpty());
        QTest::keyClick(idField(dialog), Qt::Key_Return);
        QCOMPARE(wanted.size(), id.isEmpty() ? 0 : 1);
        if (!id.isEmpty())
            QCOMPARE(wanted.first().first().value<JobKey>(), (JobKey{u"openai"_s, id}));
    }

    void asksOnceAndWaits()
    {
        OpenJobDialog dialog(accountsNamed({u"OpenAI"_s}), {}, nullptr);
        QSignalSpy wanted(&dialog, &OpenJobDialog::wanted);
        dialog.show();
        QTest::keyClicks(idField(dialog), u"ftjob-1"_s);
        openButton(dialog)->click();
        QTest::keyClick(&dialog, Qt::Key_Return);
        QCOMPARE(wanted.size(), 1);
        QVERIFY(!openButton(dialog)->isEnabled() && idField(dialog)->isReadOnly());
        QVERIFY(saysInDialog(dialog, u"Asking OpenAI…"_s));
    }

    void aJobThatIsThereClosesIt()
    {
        OpenJobDialog dialog(accountsNamed({u"OpenAI"_s}), {}, nullptr);
        QSignalSpy opened(&dialog, &OpenJobDialog::opened);
        dialog.open();
        QTest::keyClicks(idField(dialog), u"ftjob-1"_s);
        openButton(dialog)->click();
        dialog.takeOutcome({u"other"_s, u"ftjob-1"_s}, {}); // another connection's
        QVERIFY(opened.isEmpty());
        // The service spells it in another way.
        dialog.takeOutcome({u"openai"_s, u"FTJOB-1"_s}, {});
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.first().first().value<JobKey>().id, u"FTJOB-1"_s);
        QCOMPARE(dialog.result(), int(QDialog::Accepted));
        QVERIFY(!dialog.isVisible());
    }

    void aFailureIsSaidInTheServicesWords_data()
    {
        QTest::addColumn<Error>("error");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("its own sentence") << said(ErrorKind::NotFound, 404, u"Could not find fine tune: ftjob-1"_s)
                                          << u"Could not find fine tune: ftjob-1 (404)"_s;
        QTest::newRow("no word of its own") << said(ErrorKind::NotFound, 404, {}) << u"OpenAI has no job with this ID."_s;
        QTest::newRow("a line break in it") << said(ErrorKind::Forbidden, 403, u"Not\nyours"_s) << u"Not yours (403)"_s;
        Error paused = said(ErrorKind::Rejected, 0, u"the connection is paused"_s);
        paused.code = u"Paused"_s;
        QTest::newRow("the connection was paused meanwhile") << paused << u"OpenAI is paused. Resume it first."_s;
    }

    void aFailureIsSaidInTheServicesWords()
    {
        QFETCH(Error, error);
        QFETCH(QString, sentence);
        OpenJobDialog dialog(accountsNamed({u"OpenAI"_s}), {}, nullptr);
        QSignalSpy wanted(&dialog, &OpenJobDialog::wanted);
        dialog.open();
        QTest::keyClicks(idField(dialog), u"ftjob-1"_s);
        openButton(dialog)->click();
        dialog.takeOutcome({u"openai"_s, u"ftjob-2"_s}, error); // asked for by somebody else
        QVERIFY(!openButton(dialog)->isEnabled());
        dialog.takeOutcome({u"openai"_s, u"ftjob-1"_s}, error);
        QVERIFY2(saysInDialog(dialog, sentence), qPrintable(sentence));
        QVERIFY(dialog.isVisible() && openButton(dialog)->isEnabled());
        // What was typed is there to be corrected.
        QCOMPARE(idField(dialog)->selectedText(), u"ftjob-1"_s);
        QTest::keyClicks(idField(dialog), u"ftjob-9"_s);
        openButton(dialog)->click();
        QCOMPARE(wanted.last().first().value<JobKey>().id, u"ftjob-9"_s);
    }

    void severalConnectionsAreAChoice()
    {
        OpenJobDialog dialog(accountsNamed({u"OpenAI"_s, u"Gateway"_s, u"Azure"_s}), u"gateway"_s, nullptr);
        QSignalSpy wanted(&dialog, &OpenJobDialog::wanted);
        auto *choice = dialog.findChild<QComboBox *>();
        QVERIFY(choice);
        QCOMPARE(choice->currentText(), u"Gateway"_s);
        QCOMPARE(choice->accessibleName(), u"Connection"_s);
        choice->setCurrentIndex(2);
        dialog.show();
        QTest::keyClicks(idField(dialog), u"ftjob-1"_s);
        openButton(dialog)->click();
        QCOMPARE(wanted.first().first().value<JobKey>().account, u"azure"_s);
        QVERIFY(!choice->isEnabled()); // while it is asked
    }

    void oneConnectionIsNone()
    {
        const OpenJobDialog dialog(accountsNamed({u"OpenAI"_s}), {}, nullptr);
        QVERIFY(!dialog.findChild<QComboBox *>());
        QVERIFY(saysInDialog(dialog, u"OpenAI"_s));
        QCOMPARE(idField(dialog)->accessibleName(), u"Job ID"_s);
    }

    void withoutAConnectionNothingIsAsked()
    {
        OpenJobDialog dialog({}, {}, nullptr);
        QSignalSpy wanted(&dialog, &OpenJobDialog::wanted);
        dialog.show();
        QTest::keyClicks(idField(dialog), u"ftjob-1"_s);
        QTest::keyClick(idField(dialog), Qt::Key_Return);
        QVERIFY(wanted.isEmpty() && !openButton(dialog)->isEnabled());
        QVERIFY(saysInDialog(dialog, u"No connection can be asked now."_s));
    }

    void escapeCloses()
    {
        OpenJobDialog dialog(accountsNamed({u"OpenAI"_s}), {}, nullptr);
        dialog.open();
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QVERIFY(!dialog.isVisible());
        QCOMPARE(dialog.result(), int(QDialog::Rejected));
    }
};

TUNEWATCH_TEST(open_job_dialog, OpenJobDialogTest)
#include "tst_open_job_dialog.moc"
