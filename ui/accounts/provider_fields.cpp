// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/provider_fields.h"

#include "accounts/field_group.h"
#include "accounts/key_field.h"
#include "accounts/provider_words.h"

#include <QHBoxLayout>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int GapOfFields = 14;
constexpr int GapInLine = 12;
constexpr size_t MostOnTop = 3;

} // namespace

void markInvalid(QWidget *field, bool isInvalid)
{
    if (field->property("invalid").toBool() == isInvalid)
        return;
    field->setProperty("invalid", isInvalid);
    field->update();
}

ProviderFields::ProviderFields(Part part, QWidget *parent)
    : QWidget(parent)
    , m_part(part)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(GapOfFields);
    for (const Provider &provider : providers()) {
        for (const ProviderField &field : provider.fields) {
            const auto isSame = [&](const Row &row) { return row.field.id == field.id; };
            if (isHere(provider, field) && std::ranges::none_of(m_rows, isSame))
                add(field);
        }
    }
}

bool ProviderFields::isHere(const Provider &provider, const ProviderField &field) const
{
    const bool isOnTop = !field.isOptional || field.kind == ProviderField::Kind::VirtualKey
        || provider.fields.size() <= MostOnTop;
    return isOnTop == (m_part == Part::Main);
}

void ProviderFields::add(const ProviderField &field)
{
    auto *edit = field.isSecret() ? new KeyField(this) : new QLineEdit(this);
    edit->setPlaceholderText(text::fieldExample(field));
    edit->setLayoutDirection(Qt::LeftToRight);
    auto *group = new FieldGroup(text::fieldName({}, field), {}, edit, this);
    if (field.kind == ProviderField::Kind::Key)
        group->addHint({}, Icon::Key);
    place(group, field);
    m_rows.push_back({field, group, edit});
    connect(edit, &QLineEdit::textEdited, this, &ProviderFields::edited);
}

void ProviderFields::place(FieldGroup *group, const ProviderField &field)
{
    // Two short ones share a line, so that no provider makes the page higher than the others.
    const bool isShort = m_part == Part::Main && field.kind == ProviderField::Kind::Other;
    if (isShort && m_line && m_line->count() == 1)
        return m_line->addWidget(group, 1);
    if (!isShort)
        return m_column->addWidget(group);
    m_line = new QHBoxLayout;
    m_line->setSpacing(GapInLine);
    m_line->addWidget(group, 1);
    m_column->addLayout(m_line);
}

void ProviderFields::choose(const QString &provider)
{
    const Provider *chosen = findProvider(provider);
    m_provider = chosen;
    for (Row &row : m_rows) {
        row.isShown = false;
        if (auto *key = qobject_cast<KeyField *>(row.edit))
            key->giveBack(); // it is for the service that was chosen before
        for (const ProviderField &field : chosen ? chosen->fields : std::vector<ProviderField>()) {
            if (field.id != row.field.id || !isHere(*chosen, field))
                continue;
            row.field = field;
            row.isShown = true;
            row.group->setName(text::fieldName(provider, field));
            row.group->setRemark(isRequired(row) ? QString() : tr("optional"));
        }
        row.group->setVisible(row.isShown);
        renewHint(row);
    }
    setVisible(std::ranges::any_of(m_rows, &Row::isShown));
}

bool ProviderFields::isRequired(const Row &row) const
{
    return m_provider && isNeeded(*m_provider, row.field, m_address);
}

void ProviderFields::setAddress(const QUrl &url)
{
    m_address = url;
    for (const Row &row : m_rows) {
        if (row.isShown)
            row.group->setRemark(isRequired(row) ? QString() : tr("optional"));
    }
}

void ProviderFields::fill(const Account &account)
{
    for (Row &row : m_rows) {
        if (row.field.kind == ProviderField::Kind::Workspace)
            row.edit->setText(account.workspace);
        else if (!row.field.isSecret())
            row.edit->setText(account.fields.value(row.field.id));
    }
    wipe();
}

void ProviderFields::clear()
{
    fill({});
    setKept({});
    setFixed(false);
    mark(false);
}

void ProviderFields::setFixed(bool isFixed)
{
    m_isFixed = isFixed;
    for (const Row &row : m_rows) {
        if (!row.field.isSecret())
            row.edit->setReadOnly(isFixed);
        // What is empty for good says nothing.
        row.group->setVisible(row.isShown && (!isFixed || row.field.isSecret() || !row.edit->text().isEmpty()));
        renewHint(row);
    }
}

void ProviderFields::setKept(const Credentials &known)
{
    Credentials secrets = known;
    for (Row &row : m_rows) {
        const QByteArray *secret = secretOf(&secrets, row.field.kind);
        row.isKept = secret && !secret->isEmpty();
        if (row.field.isSecret())
            row.edit->setPlaceholderText(row.isKept ? tr("kept", "a secret that is known") : QString());
        renewHint(row);
    }
}

void ProviderFields::setKeyHint(const QString &sentence)
{
    m_keyHint = sentence;
    std::ranges::for_each(m_rows, [this](const Row &row) { renewHint(row); });
}

void ProviderFields::renewHint(const Row &row)
{
    if (row.field.kind == ProviderField::Kind::Key)
        row.group->setHint(row.isKept ? tr("Leave empty to keep the key.") : m_keyHint);
    else if (!row.field.isSecret())
        row.group->setHint(m_isFixed ? tr("It cannot be changed: saved jobs belong to it. Add another connection instead.")
                                     : text::fieldHint(row.field));
}

void ProviderFields::borrow(const Credentials &found)
{
    Credentials secrets = found;
    for (const Row &row : m_rows) {
        const QByteArray *secret = secretOf(&secrets, row.field.kind);
        if (row.isShown && secret && !secret->isEmpty())
            static_cast<KeyField *>(row.edit)->borrow(*secret, row.field.variable);
    }
}

void ProviderFields::wipe()
{
    for (const Row &row : m_rows) {
        if (auto *key = qobject_cast<KeyField *>(row.edit))
            key->wipe();
    }
}

void ProviderFields::read(ConnectionDraft *draft) const
{
    for (const Row &row : m_rows) {
        if (!row.isShown)
            continue;
        if (QByteArray *secret = secretOf(&draft->credentials, row.field.kind))
            *secret = static_cast<const KeyField *>(row.edit)->key();
        else if (row.field.kind == ProviderField::Kind::Workspace)
            draft->workspace = row.edit->text();
        else
            draft->fields.insert(row.field.id, row.edit->text());
    }
}

void ProviderFields::stand(Credentials *credentials) const
{
    for (const Row &row : m_rows) {
        QByteArray *secret = secretOf(credentials, row.field.kind);
        if (row.isShown && row.isKept && secret && secret->isEmpty())
            *secret = "kept";
    }
}

QLineEdit *ProviderFields::find(ProviderField::Kind kind) const
{
    const auto found = std::ranges::find_if(m_rows, [&](const Row &row) { return row.isShown && row.field.kind == kind; });
    return found == m_rows.end() ? nullptr : found->edit;
}

QLineEdit *ProviderFields::find(const QString &id) const
{
    const auto found = std::ranges::find_if(m_rows, [&](const Row &row) { return row.isShown && row.field.id == id; });
    return found == m_rows.end() ? nullptr : found->edit;
}

bool ProviderFields::isFilled(const Row &row)
{
    return row.isKept || !static_cast<const KeyField *>(row.edit)->key().isEmpty();
}

QLineEdit *ProviderFields::firstMissing() const
{
    const auto isMissing = [this](const Row &row) {
        return row.isShown && row.field.isSecret() && isRequired(row) && !isFilled(row);
    };
    const auto found = std::ranges::find_if(m_rows, isMissing);
    return found == m_rows.end() ? nullptr : found->edit;
}

void ProviderFields::mark(bool isInvalid)
{
    for (const Row &row : m_rows)
        markInvalid(row.edit, isInvalid);
}
