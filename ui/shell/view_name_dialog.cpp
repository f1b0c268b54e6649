// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/view_name_dialog.h"

#include "shell/ink_label.h"
#include "shell/saved_filters.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <utility>

namespace {

constexpr int NameDialogWidth = 420;

} // namespace

ViewNameDialog::ViewNameDialog(Purpose purpose, const QString &name, std::function<bool(const QString &)> isTaken,
                               QWidget *parent)
    : QDialog(parent)
    , m_purpose(purpose)
    , m_isTaken(std::move(isTaken))
    , m_field(new QLineEdit(name.left(SavedFilters::LongestName), this))
    , m_note(new InkLabel(TextRole::Small, &Tokens::text2, {}, this))
{
    const bool saves = purpose == Purpose::Save;
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(saves ? tr("Save as view") : tr("Rename the view"));
    auto *label = new QLabel(tr("Name", "of a saved view"), this);
    label->setBuddy(m_field);
    m_field->setProperty("large", true);
    m_field->setMaxLength(SavedFilters::LongestName);
    m_field->setAccessibleName(tr("Name of the view"));
    m_field->selectAll();
    m_note->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(this);
    m_confirm = buttons->addButton(saves ? tr("Save", "a view") : tr("Rename", "a view"), QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    m_confirm->setProperty("look", QStringLiteral("primary"));
    m_confirm->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(8);
    layout->addWidget(label);
    layout->addWidget(m_field);
    layout->addWidget(m_note);
    layout->addSpacing(8);
    layout->addStretch(1);
    layout->addWidget(buttons);
    resize(NameDialogWidth, 0);
    connect(m_field, &QLineEdit::textChanged, this, &ViewNameDialog::judge);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT named(m_field->text().simplified());
        accept();
    });
    judge();
}

void ViewNameDialog::judge()
{
    const QString name = m_field->text().simplified();
    const bool isTaken = !name.isEmpty() && m_isTaken(name);
    const bool saves = m_purpose == Purpose::Save;
    const QString note = !isTaken ? saves ? tr("The view, its filters and the search are kept. It stands in the sidebar.") : QString()
        : saves                   ? tr("A view has this name. It is replaced.")
                                  : tr("Another view has this name.");
    m_note->setText(note);
    m_note->setHidden(note.isEmpty());
    m_field->setAccessibleDescription(note);
    m_confirm->setEnabled(!name.isEmpty() && (saves || !isTaken));
    if (saves)
        m_confirm->setText(isTaken ? tr("Replace", "a view") : tr("Save", "a view"));
}
