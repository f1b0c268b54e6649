// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/connect_page.h"

#include "accounts/connect_form.h"
#include "accounts/connect_head.h"
#include "accounts/provider_list.h"
#include "accounts/provider_row.h"
#include "accounts/result_row.h"
#include "accounts/test_text.h"
#include "commands/connections.h"
#include "plain_text.h"
#include "providers/providers.h"
#include "shell/ground.h"
#include "shell/page_scroll.h"
#include "theme/icons.h"
#include "theme/palette.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int CardWidth = 880;
constexpr int CardHeight = 386;
constexpr int ProvidersWidth = 384;
constexpr int ButtonHeight = 32;
constexpr int DemoSign = 16;
constexpr int NameLength = 32; ///< characters of a connection's name in the title

QString shortened(const QString &name)
{
    const QString line = oneLine(name);
    return line.size() <= NameLength ? line : line.left(NameLength - 1) + u'…';
}

bool hasKeyInEnvironment(const ProviderChoice &choice)
{
    Account account;
    account.provider = choice.provider;
    return !credentialsFromEnvironment(account).key.isEmpty();
}

QPushButton *makeButton(const QString &text, const QString &look, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setProperty("large", true);
    button->setProperty("look", look);
    button->setMinimumHeight(ButtonHeight);
    // A click leaves the focus where a person types, so that Enter still connects.
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

ConnectPage::ConnectPage(std::function<QDateTime()> now, QWidget *parent)
    : QWidget(parent)
    , m_now(std::move(now))
{
    setAccessibleName(tr("Connect an account"));
    auto *column = new QWidget(this);
    auto *rows = new QVBoxLayout(column);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    m_head = new ConnectHead(column);
    rows->addWidget(m_head);
    rows->addSpacing(24);
    rows->addWidget(makeCard(column), 1);
    rows->addSpacing(20);
    rows->addWidget(makeFoot(column));
    m_scroll = new PageScroll(column, CardWidth, PageScroll::Place::Middle, this);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(m_scroll);
    connect(m_head, &ConnectHead::left, this, &ConnectPage::leave);
    connect(m_providers, &ProviderList::chosenByPerson, this, &ConnectPage::choose);
    connect(m_form, &ConnectForm::edited, this, &ConnectPage::forgetTest);
    connect(m_form->result(), &ResultRow::connectAnyway, this, &ConnectPage::give);
    connect(m_test, &QPushButton::clicked, this, [this] { ask(Purpose::Test); });
    connect(m_connect, &QPushButton::clicked, this, [this] { ask(Purpose::Connect); });
    connect(m_demo, &QPushButton::clicked, this, &ConnectPage::demoWanted);
    connect(m_file, &QPushButton::clicked, this, &ConnectPage::fileWanted);
    connect(m_offer, &QPushButton::clicked, m_form, &ConnectForm::borrowKey);
    askForNew();
}

QWidget *ConnectPage::makeCard(QWidget *column)
{
    auto *card = new Ground({&Tokens::base, &Tokens::border, 8}, column);
    card->setMinimumHeight(CardHeight);
    m_providers = new ProviderList(card);
    m_form = new ConnectForm(card);
    m_divider = new Ground({&Tokens::line}, card);
    m_halves = new QBoxLayout(QBoxLayout::LeftToRight, card);
    m_halves->setContentsMargins(1, 1, 1, 1);
    m_halves->setSpacing(0);
    m_halves->addWidget(m_providers, ProvidersWidth);
    m_halves->addWidget(m_divider);
    m_halves->addWidget(m_form, CardWidth - ProvidersWidth - 3);
    return card;
}

QWidget *ConnectPage::makeFoot(QWidget *column)
{
    auto *foot = new QWidget(column);
    m_demo = makeButton(tr("Try the demo, no key needed"), u"link"_s, foot);
    m_file = makeButton(tr("Open a log file…"), u"link"_s, foot);
    m_offer = makeButton({}, u"link"_s, foot);
    m_test = makeButton(tr("Test"), {}, foot);
    m_connect = makeButton(tr("Connect"), u"primary"_s, foot);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_demo->setIconSize({DemoSign, DemoSign});
    renewSign();
    row->addWidget(m_demo);
    row->addWidget(m_file);
    row->addWidget(m_offer);
    row->addStretch(1);
    row->addWidget(m_test);
    row->addWidget(m_connect);
    return foot;
}

void ConnectPage::setAccounts(const std::vector<Account> &accounts)
{
    m_accounts = accounts;
    m_form->setKnown(taken());
    renew();
}

void ConnectPage::setDemo(bool isDemo)
{
    m_isDemo = isDemo;
    m_form->setKnown(taken());
    renew();
}

void ConnectPage::setKeychain(KeychainAnswer answer)
{
    m_form->setKeychain(answer);
}

void ConnectPage::setCanLeave(bool canLeave)
{
    m_mayLeave = canLeave;
    renew();
}

bool ConnectPage::canLeave() const
{
    return m_mayLeave || !m_accounts.empty();
}

std::vector<Account> ConnectPage::taken() const
{
    // A connection of one's own ends the demo: its accounts take no name and no place from it.
    return m_isDemo ? std::vector<Account>() : m_accounts;
}

void ConnectPage::askForNew()
{
    const std::vector<Account> used = taken();
    const auto isFree = [&used](const ProviderChoice &choice) {
        return std::ranges::none_of(used, [&](const Account &a) { return a.baseUrl == choice.url; });
    };
    const std::vector<ProviderChoice> choices = providerChoices();
    auto free = std::ranges::find_if(choices, isFree);
    // A key that is there already says where jobs run; the demo takes none.
    const auto offered = std::ranges::find_if(choices, [&](const ProviderChoice &choice) {
        return !m_isDemo && isFree(choice) && hasKeyInEnvironment(choice);
    });
    if (offered != choices.end())
        free = offered;
    const ProviderChoice &choice = free == choices.end() ? choices.back() : *free;
    m_providers->choose(choice.provider, choice.url);
    m_form->choose(m_providers->chosen());
    m_form->reset();
    beginWith({});
}

void ConnectPage::askFor(const Account &account, const Credentials &known)
{
    m_providers->choose(account.provider, account.baseUrl);
    m_form->choose(m_providers->chosen());
    m_form->fill(account, known);
    beginWith({});
}

void ConnectPage::edit(const Account &account, const Credentials &known)
{
    m_providers->choose(account.provider, account.baseUrl);
    m_form->choose(m_providers->chosen());
    m_form->edit(account, known);
    beginWith(account.name);
}

void ConnectPage::beginWith(const std::optional<QString> &edited)
{
    m_edited = edited;
    // Where its jobs run is part of what a connection is.
    m_providers->setEnabled(!isEditing());
    m_connect->setText(isEditing() ? tr("Save", "a connection that was edited") : tr("Connect"));
    forgetTest();
    m_form->focusFirst();
}

void ConnectPage::showResult(const ConnectionTest &test)
{
    const Connection asked = m_form->draft().connection();
    if (!m_isAsking || test.account != asked.account.id)
        return;
    m_isAsking = false;
    // Of a known account, its secrets stand in for fields that are empty.
    const bool hasKey = !asked.credentials.isEmpty() || findAccount(m_accounts, asked.account.id);
    const text::Message message = text::tested(test, asked.account.name, m_now(), {hasRegions(asked.account), hasKey});
    // A refused list is shown first: who presses again knows what it means.
    m_isProven = !test.error || test.lacksList;
    if (test.error)
        m_form->result()->showFailure(message, text::reached(*test.error));
    else if (m_purpose == Purpose::Connect)
        return give();
    else
        m_form->result()->showSuccess(message, text::latency(test.latency));
    m_test->setText(tr("Test again"));
    renew();
}

void ConnectPage::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    auto *button = qobject_cast<QPushButton *>(focusWidget());
    if (isEnter && button && button->hasFocus())
        button->click();
    else if (isEnter)
        m_connect->click();
    else if (event->key() == Qt::Key_Escape && canLeave())
        leave();
    else
        QWidget::keyPressEvent(event);
}

void ConnectPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int needed = m_providers->minimumSizeHint().width() + m_form->minimumSizeHint().width() + 3;
    const bool isNarrow = m_scroll->columnWidth(width()) < needed;
    m_halves->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_divider->setFixedSize(isNarrow ? QSize(QWIDGETSIZE_MAX, 1) : QSize(1, QWIDGETSIZE_MAX));
}

void ConnectPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        renewSign();
}

void ConnectPage::hideEvent(QHideEvent *event)
{
    // A key waits in no page that nobody looks at. Minimizing the window is no way to leave it.
    if (!event->spontaneous()) {
        m_form->wipe();
        forgetTest();
    }
    QWidget::hideEvent(event);
}

void ConnectPage::renewSign()
{
    m_demo->setIcon(iconPixmap(Icon::Play, tokensFor(palette()).accentText, DemoSign, devicePixelRatioF()));
}

void ConnectPage::choose(const ProviderChoice &choice)
{
    m_form->choose(choice);
    forgetTest();
}

void ConnectPage::ask(Purpose purpose)
{
    m_purpose = purpose;
    if (!m_form->isComplete())
        return m_form->focusKey();
    const ConnectionDraft draft = m_form->draft();
    if (const auto complaint = draft.complaint(taken())) {
        forgetTest();
        m_form->result()->showFailure(complaint->message, ResultRow::Reached::Yes);
        return m_form->pointAt(complaint->field);
    }
    // A key that stays and what has just worked are not asked again, and a question under way answers both buttons.
    if (purpose == Purpose::Connect && (m_isProven || m_form->isKept()))
        return give();
    if (m_isAsking)
        return;
    m_isAsking = true;
    m_form->result()->showAsking(draft.account().baseUrl.host());
    Q_EMIT testWanted(draft.connection());
}

void ConnectPage::give()
{
    const Connection connection = m_form->draft().connection();
    m_form->wipe();
    forgetTest();
    Q_EMIT connectionGiven(connection);
}

void ConnectPage::leave()
{
    m_form->wipe();
    forgetTest();
    Q_EMIT cancelled();
}

void ConnectPage::forgetTest()
{
    m_isAsking = false;
    m_isProven = false;
    m_form->result()->clear();
    m_test->setText(tr("Test"));
    renew();
}

void ConnectPage::renew()
{
    const Account wanted = m_form->draft().account();
    const Account *known = findAccount(m_accounts, wanted.id);
    m_head->setTitle(title(known), known ? plainTooltip(known->name) : QString());
    m_head->setCanLeave(canLeave());
    m_demo->setVisible(m_accounts.empty() && !m_isDemo);
    m_file->setVisible(m_accounts.empty());
    const QString variable = m_isDemo ? QString() : m_form->offeredVariable();
    //: %1: environment variable
    m_offer->setText(tr("Use the key in %1").arg(variable));
    m_offer->setVisible(!variable.isEmpty());
    m_test->setEnabled(m_form->isComplete());
    m_connect->setEnabled(m_form->isComplete());
}

QString ConnectPage::title(const Account *known) const
{
    if (isEditing())
        return tr("Edit %1", "connection").arg(shortened(*m_edited));
    //: %1: connection
    return known           ? tr("Enter a new key for %1").arg(shortened(known->name))
        : taken().empty() ? tr("Connect your first account")
                           : tr("Add a connection");
}
