// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/advanced_fields.h"

#include "accounts/extra_list.h"
#include "accounts/field_group.h"
#include "accounts/length_box.h"
#include "accounts/provider_fields.h"
#include "accounts/proxy_fields.h"

#include <QIntValidator>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int GapOfAdvanced = 14;
constexpr int MostSlots = 9999;

} // namespace

AdvancedFields::AdvancedFields(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
    , m_provider(new ProviderFields(ProviderFields::Part::Advanced, this))
    , m_headers(new ExtraList(ExtraRow::Kind::Header, this))
    , m_query(new ExtraList(ExtraRow::Kind::QueryItem, this))
    , m_proxy(new ProxyFields(this))
    , m_interval(new LengthBox(LengthBox::Kind::Interval, this))
    , m_offset(new LengthBox(LengthBox::Kind::Offset, this))
    , m_slots(new QLineEdit(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(GapOfAdvanced);
    m_column->addWidget(m_provider);
    auto *headers = new FieldGroup(tr("Extra headers"), tr("optional"), m_headers, this);
    headers->addHint(tr("Sent with every question, for a gateway that wants them."));
    m_column->addWidget(headers);
    m_column->addWidget(new FieldGroup(tr("Extra query"), tr("optional"), m_query, this));
    m_column->addWidget(m_proxy);
    auto *interval = new FieldGroup(tr("Refresh interval"), {}, m_interval, this);
    interval->addHint(tr("While a job of this connection runs."));
    m_column->addWidget(interval);
    m_zone = new FieldGroup(tr("Time zone of the service"), {}, m_offset, this);
    m_zone->addHint(tr("For times that the service sends without one. Model Studio sends those of UTC+8."));
    m_column->addWidget(m_zone);
    m_slots->setValidator(new QIntValidator(0, MostSlots, m_slots));
    //: Number of running and succeeded jobs that a service allows
    m_slotsGroup = new FieldGroup(tr("Job slots"), {}, m_slots, this);
    m_slotsGroup->addHint(tr("Running and succeeded jobs that Model Studio allows: 20, unless it was raised for you. With 0, "
                             "nothing is said about them."));
    m_column->addWidget(m_slotsGroup);
    connect(m_slots, &QLineEdit::textEdited, this, &AdvancedFields::edited);
    connect(m_provider, &ProviderFields::edited, this, &AdvancedFields::edited);
    connect(m_proxy, &ProxyFields::edited, this, &AdvancedFields::edited);
    for (ExtraList *list : {m_headers, m_query}) {
        connect(list, &ExtraList::edited, this, &AdvancedFields::edited);
        connect(list, &ExtraList::rowsChanged, this, &AdvancedFields::rowsChanged);
    }
    for (LengthBox *box : {m_interval, m_offset})
        connect(box, &QComboBox::activated, this, &AdvancedFields::edited);
    clear();
}

void AdvancedFields::takeAddress(FieldGroup *address)
{
    m_column->insertWidget(0, address);
}

void AdvancedFields::choose(const QString &provider)
{
    m_provider->choose(provider);
    // Others send seconds since 1970.
    m_zone->setVisible(provider == "dashscope"_L1);
    m_slotsGroup->setVisible(provider == "dashscope"_L1);
}

void AdvancedFields::fill(const Account &account, const Credentials &known)
{
    m_provider->fill(account);
    m_provider->setKept(known);
    m_headers->setValues(account.headers, known.headers.keys());
    m_query->setValues(account.query, {});
    m_proxy->fill(account.proxy, !known.proxyPassword.isEmpty());
    m_interval->setLength(account.refreshEvery);
    m_offset->setLength(account.utcOffset);
    m_slots->setText(QString::number(account.jobSlots));
}

void AdvancedFields::clear()
{
    m_provider->clear();
    fill({}, {});
}

void AdvancedFields::wipe()
{
    m_provider->wipe();
    m_headers->wipe();
    m_proxy->wipe();
}

void AdvancedFields::read(ConnectionDraft *draft) const
{
    m_provider->read(draft);
    draft->headers = m_headers->values();
    draft->credentials.headers = m_headers->secrets();
    draft->lacksSecretHeader = m_headers->lacksValue();
    draft->query = m_query->values();
    draft->proxy = m_proxy->proxy();
    draft->credentials.proxyPassword = m_proxy->password();
    draft->refreshEvery = m_interval->length();
    draft->utcOffset = m_offset->length();
    draft->jobSlots = m_slots->text().isEmpty() ? DocumentedJobSlots : m_slots->text().toInt();
}

void AdvancedFields::pointAt(ConnectionDraft::Field field)
{
    if (field == ConnectionDraft::Field::Headers)
        return m_headers->focusInvalid();
    if (field == ConnectionDraft::Field::Query)
        return m_query->focusInvalid();
    if (field != ConnectionDraft::Field::Proxy)
        return;
    markInvalid(m_proxy->address(), true);
    m_proxy->address()->setFocus(Qt::OtherFocusReason);
}

void AdvancedFields::unmark()
{
    for (QLineEdit *field : findChildren<QLineEdit *>())
        markInvalid(field, false);
}
