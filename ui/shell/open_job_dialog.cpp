// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/open_job_dialog.h"

#include "error_text.h"
#include "plain_text.h"
#include "shell/ink_label.h"

#include <QAccessible>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace {

constexpr int OpenJobWidth = 460;
constexpr int MostNameCharacters = 60;
constexpr int OutcomeLines = 2; ///< kept free, so that an answer moves nothing

/// The service's own sentence where it has one: it knows the reason.
QString whyNot(const Error &error, const QString &connection)
{
    if (error.kind == ErrorKind::Rejected && error.code == u"Paused")
        return OpenJobDialog::tr("%1 is paused. Resume it first.", "a connection").arg(connection);
    if (error.kind == ErrorKind::Rejected && error.code == u"Changed")
        return OpenJobDialog::tr("%1 was changed meanwhile. Open the job again.", "a connection").arg(connection);
    if (error.kind == ErrorKind::NotFound && error.message.isEmpty())
        return OpenJobDialog::tr("%1 has no job with this ID.", "a connection").arg(connection);
    const bool isOfService = error.httpStatus > 0 && !error.message.isEmpty();
    const QString code = text::code(error);
    if (isOfService)
        return OpenJobDialog::tr("%1 (%2)", "the service's own sentence, its code").arg(oneLine(error.message), code);
    text::ErrorContext context{.connection = connection, .now = {}};
    context.about = text::ErrorContext::About::Job;
    const text::Message message = text::error(error, context);
    return OpenJobDialog::tr("%1. %2", "what happened, what it means").arg(message.lead, message.sentence);
}

} // namespace

OpenJobDialog::OpenJobDialog(std::vector<Account> accounts, const QString &chosen, QWidget *parent)
    : QDialog(parent)
    , m_accounts(std::move(accounts))
    , m_id(new QLineEdit(this))
    , m_message(new InkLabel(TextRole::Small, &Tokens::text2, {}, this))
{
    setWindowTitle(tr("Open job by ID"));
    m_id->setAccessibleName(tr("Job ID"));
    m_id->setPlaceholderText(QStringLiteral("ftjob-"));
    m_id->setLayoutDirection(Qt::LeftToRight); // an id is read from left to right in every language
    m_message->setWordWrap(true);
    m_message->setMinimumHeight(OutcomeLines * m_message->fontMetrics().lineSpacing());
    m_message->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    layOut(makeChoice(chosen));
    connect(m_id, &QLineEdit::textEdited, this, &OpenJobDialog::trim);
    connect(m_open, &QPushButton::clicked, this, &OpenJobDialog::ask);
    say(m_accounts.empty() ? tr("No connection can be asked now.") : tr("It is watched like the jobs of the list."), false);
    update();
    m_id->setFocus();
}

QWidget *OpenJobDialog::makeChoice(const QString &chosen)
{
    if (m_accounts.size() == 1)
        return new InkLabel(TextRole::Body, &Tokens::text, oneLine(m_accounts.front().name).left(MostNameCharacters), this);
    if (m_accounts.empty())
        return nullptr;
    m_choice = new QComboBox(this);
    m_choice->setAccessibleName(tr("Connection"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const Account &account : m_accounts) {
        m_choice->addItem(oneLine(account.name).left(MostNameCharacters), account.id);
        if (account.id == chosen)
            m_choice->setCurrentIndex(m_choice->count() - 1);
    }
    return m_choice;
}

void OpenJobDialog::layOut(QWidget *choice)
{
    setMinimumWidth(OpenJobWidth);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Job ID"), m_id);
    if (choice)
        form->addRow(tr("Connection"), choice);
    auto *buttons = new QDialogButtonBox(this);
    m_open = buttons->addButton(tr("Open", "a job"), QDialogButtonBox::ActionRole);
    QPushButton *cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    for (QPushButton *button : {m_open, cancel})
        button->setProperty("large", true);
    m_open->setProperty("look", QStringLiteral("primary"));
    m_open->setDefault(true);
    cancel->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(20, 20, 20, 20);
    rows->setSpacing(16);
    rows->addLayout(form);
    rows->addWidget(m_message);
    rows->addWidget(buttons);
}

const Account *OpenJobDialog::account() const
{
    if (m_accounts.empty())
        return nullptr;
    return &m_accounts[size_t(m_choice ? m_choice->currentIndex() : 0)];
}

/// What is pasted often brings a blank or the end of a line along; no id has one at its ends.
void OpenJobDialog::trim(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed != text) {
        const qsizetype before = text.indexOf(trimmed);
        const int cursor = m_id->cursorPosition() - int(before);
        m_id->setText(trimmed);
        m_id->setCursorPosition(std::clamp(cursor, 0, int(trimmed.size())));
    }
    update();
}

void OpenJobDialog::ask()
{
    if (!account() || m_id->text().isEmpty() || !m_asked.isNull())
        return;
    m_asked = {account()->id, m_id->text()};
    //: %1: a connection
    say(tr("Asking %1…").arg(oneLine(account()->name)), false);
    update();
    Q_EMIT wanted(m_asked);
}

void OpenJobDialog::takeOutcome(const JobKey &key, const std::optional<Error> &failure)
{
    // A service may name its job in another way than the person did; a failure names what was asked.
    if (m_asked.isNull() || key.account != m_asked.account || (failure && key != m_asked))
        return;
    m_asked = {};
    if (!failure) {
        Q_EMIT opened(key);
        return accept();
    }
    update();
    say(whyNot(*failure, account() ? oneLine(account()->name) : QString()), true);
    m_id->setFocus();
    m_id->selectAll();
}

void OpenJobDialog::update()
{
    const bool isIdle = m_asked.isNull();
    m_id->setReadOnly(!isIdle);
    if (m_choice)
        m_choice->setEnabled(isIdle);
    m_open->setEnabled(isIdle && account() && !m_id->text().isEmpty());
}

void OpenJobDialog::say(const QString &sentence, bool isProblem)
{
    m_message->setInk(isProblem ? &Tokens::failFg : &Tokens::text2);
    m_message->setText(sentence);
    m_message->setAccessibleName(sentence);
    QAccessibleEvent alert(m_message, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}
