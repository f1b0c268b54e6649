// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/connect_form.h"

#include "accounts/disclosure.h"
#include "accounts/field_group.h"
#include "accounts/key_field.h"
#include "accounts/result_row.h"
#include "shell/ink_label.h"
#include "shell/wheel_guard.h"

#include <algorithm>
#include <QComboBox>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int Gap = 14;
constexpr int GapBelowTitle = 12;
constexpr int GapAroundTarget = 10; ///< of a line that is higher than its text, to be easy to hit
constexpr int TitleLine = 20;

/// All that are in use somewhere, in minutes; most services are at whole hours.
std::vector<int> offsets()
{
    std::vector<int> minutes;
    for (int hour = -12; hour <= 14; ++hour)
        minutes.push_back(hour * 60);
    for (const int between : {-570, -210, -150, 210, 270, 330, 345, 390, 525, 570, 630, 765})
        minutes.push_back(between);
    std::ranges::sort(minutes);
    return minutes;
}

QString offsetText(int minutes)
{
    if (minutes == 0)
        return u"UTC"_s;
    const QChar sign = minutes < 0 ? QChar(0x2212) : u'+';
    const int size = std::abs(minutes);
    const QString whole = u"UTC%1%2"_s.arg(sign).arg(size / 60);
    return size % 60 == 0 ? whole : u"%1:%2"_s.arg(whole).arg(size % 60, 2, 10, QChar(u'0'));
}

void mark(QWidget *field, bool isInvalid)
{
    if (field->property("invalid").toBool() == isInvalid)
        return;
    field->setProperty("invalid", isInvalid);
    field->update();
}

} // namespace

ConnectForm::ConnectForm(QWidget *parent)
    : QWidget(parent)
    , m_title(new InkLabel(TextRole::SectionTitle, &Tokens::text, {}, this))
    , m_baseUrl(new QLineEdit(this))
    , m_key(new KeyField(this))
    , m_workspace(new QLineEdit(this))
    , m_name(new QLineEdit(this))
    , m_result(new ResultRow(this))
    , m_advanced(new QWidget(this))
    , m_unfold(new Disclosure(m_advanced, this))
    , m_offset(new QComboBox(this))
    , m_address(new FieldGroup(tr("Base URL"), {}, m_baseUrl, this))
    , m_secret(new FieldGroup(tr("API key"), {}, m_key, this))
    , m_space(new FieldGroup(tr("Workspace"), tr("optional"), m_workspace, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 11);
    column->setSpacing(GapBelowTitle);
    m_title->setLineHeight(TitleLine);
    column->addWidget(m_title);
    auto *fields = new QVBoxLayout;
    fields->setSpacing(Gap);
    column->addLayout(fields);
    addFields(fields);
    auto *tail = new QVBoxLayout;
    tail->setSpacing(GapAroundTarget);
    tail->addWidget(m_result);
    addAdvanced(tail);
    fields->addLayout(tail);
    column->addStretch(1);
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString &name) { m_isNameOwn = !name.trimmed().isEmpty(); });
    for (QLineEdit *field : {m_baseUrl, static_cast<QLineEdit *>(m_key), m_workspace, m_name})
        connect(field, &QLineEdit::textEdited, this, &ConnectForm::takeEdit);
    connect(m_offset, &QComboBox::activated, this, &ConnectForm::takeEdit);
}

void ConnectForm::addFields(QVBoxLayout *column)
{
    m_top = new QVBoxLayout;
    column->addLayout(m_top);
    m_secret->addHint({}, Icon::Key);
    column->addWidget(m_secret);
    m_workspace->setPlaceholderText(u"llm-…"_s);
    column->addWidget(m_space);
    setKind(Kind::New);
    column->addWidget(new FieldGroup(tr("Name in the sidebar"), {}, m_name, this));
    m_baseUrl->setPlaceholderText(u"https://dashscope-intl.aliyuncs.com/api/v1"_s);
    for (QLineEdit *field : {m_baseUrl, m_workspace})
        field->setLayoutDirection(Qt::LeftToRight);
}

void ConnectForm::addAdvanced(QVBoxLayout *column)
{
    fillOffsets();
    column->addWidget(m_unfold);
    column->addWidget(m_advanced);
    m_hidden = new QVBoxLayout(m_advanced);
    m_hidden->setContentsMargins(0, 0, 0, 0);
    m_hidden->setSpacing(Gap);
    auto *zone = new FieldGroup(tr("Time zone of the service"), {}, m_offset, m_advanced);
    zone->addHint(tr("For times that the service sends without one. Model Studio sends those of UTC+8."));
    m_hidden->addWidget(zone);
    placeBaseUrl();
}

void ConnectForm::fillOffsets()
{
    new WheelGuard(m_offset);
    for (const int minutes : offsets())
        m_offset->addItem(offsetText(minutes), minutes);
    setOffset(Account().utcOffset);
}

void ConnectForm::setOffset(std::chrono::seconds offset)
{
    const int minutes = int(std::chrono::duration_cast<std::chrono::minutes>(offset).count());
    if (m_offset->findData(minutes) < 0)
        m_offset->addItem(offsetText(minutes), minutes);
    m_offset->setCurrentIndex(m_offset->findData(minutes));
}

void ConnectForm::setKnown(const std::vector<Account> &accounts)
{
    m_known = accounts;
    offerName();
}

void ConnectForm::choose(const ProviderChoice &choice)
{
    m_choice = choice;
    m_title->setText(choice.title);
    m_baseUrl->setText(choice.url.toString());
    placeBaseUrl();
    offerName();
}

void ConnectForm::fill(const Account &account)
{
    reset();
    m_baseUrl->setText(account.baseUrl.toString());
    m_workspace->setText(account.workspace);
    m_name->setText(account.name);
    m_isNameOwn = true;
    setOffset(account.utcOffset);
}

void ConnectForm::edit(const Account &account, bool hasKey)
{
    fill(account);
    setKind(hasKey ? Kind::Known : Kind::KnownWithoutKey);
}

void ConnectForm::setKind(Kind kind)
{
    m_kind = kind;
    const bool isKnown = kind != Kind::New;
    m_baseUrl->setReadOnly(isKnown);
    m_workspace->setReadOnly(isKnown);
    const QString fixed = tr("It cannot be changed: saved jobs belong to it. Add another connection instead.");
    m_address->setHint(isKnown ? fixed : QString());
    m_space->setHint(isKnown ? fixed : tr("Leave empty to use the default workspace of the key."));
    m_secret->setHint(mayLackKey() ? tr("Leave empty to keep the key.")
                                   : tr("The key is kept until you close Tunewatch, and asked for again next time."));
}

void ConnectForm::reset()
{
    setKind(Kind::New);
    m_workspace->clear();
    m_isNameOwn = false;
    m_baseUrl->setText(m_choice.url.toString());
    setOffset(Account().utcOffset);
    m_unfold->setOpen(false);
    m_result->clear();
    wipeKey();
    offerName();
    for (QWidget *field : {m_baseUrl, static_cast<QLineEdit *>(m_key), m_name})
        mark(field, false);
}

ConnectionDraft ConnectForm::draft() const
{
    ConnectionDraft draft{m_choice.provider, m_baseUrl->text(), m_key->key(), m_workspace->text(), m_name->text()};
    draft.utcOffset = std::chrono::minutes(m_offset->currentData().toInt());
    if (draft.name.trimmed().isEmpty())
        draft.name = m_name->placeholderText();
    return draft;
}

bool ConnectForm::hasKey() const
{
    return !m_key->key().isEmpty();
}

void ConnectForm::wipeKey()
{
    m_key->wipe();
}

void ConnectForm::focusKey()
{
    m_key->setFocus(Qt::OtherFocusReason);
}

void ConnectForm::focusFirst()
{
    if (!mayLackKey())
        return focusKey();
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

void ConnectForm::pointAt(ConnectionDraft::Field field)
{
    QLineEdit *edit = field == ConnectionDraft::Field::BaseUrl ? m_baseUrl
        : field == ConnectionDraft::Field::Name                ? m_name
                                                               : m_key;
    if (edit == m_baseUrl && !m_choice.isOwnAddress())
        m_unfold->setOpen(true);
    mark(edit, true);
    edit->setFocus(Qt::OtherFocusReason);
}

void ConnectForm::placeBaseUrl()
{
    const bool isFirst = m_choice.isOwnAddress();
    m_unfold->setText(isFirst ? tr("Advanced: time zone of the service")
                              : tr("Advanced: base URL, time zone of the service"));
    m_unfold->setAccessibleName(m_unfold->text());
    m_unfold->updateGeometry();
    if (isFirst)
        m_top->addWidget(m_address);
    else
        m_hidden->insertWidget(0, m_address);
    // A layout shows what it takes over only when events are handled, too late for the focus.
    m_address->show();
    const std::vector<QWidget *> fields{m_key, m_key->eye(), m_workspace, m_name, m_result->action(), m_unfold};
    std::vector<QWidget *> order = fields;
    order.insert(isFirst ? order.begin() : order.end(), m_baseUrl);
    order.push_back(m_offset);
    for (size_t i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
}

void ConnectForm::takeEdit()
{
    for (QWidget *field : {m_baseUrl, static_cast<QLineEdit *>(m_key), m_name})
        mark(field, false);
    m_result->clear();
    offerName();
    Q_EMIT edited();
}

void ConnectForm::offerName()
{
    const Account wanted = draft().account();
    const Account *known = findAccount(m_known, wanted.id);
    const QString wish = known ? known->name : !m_choice.region.isEmpty() ? m_choice.region : wanted.baseUrl.host();
    const QString name = freeName(wish, wanted.id, m_known);
    m_name->setPlaceholderText(name);
    if (!m_isNameOwn && !m_name->hasFocus())
        m_name->setText(name);
}
