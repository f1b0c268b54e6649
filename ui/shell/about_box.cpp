// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/about_box.h"

#include "shell/ink_label.h"
#include "shell/program_sign.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QDir>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace {

constexpr int SignSize = 48;
constexpr int SmallestWidth = 440;

} // namespace

AboutBox::AboutBox(const QString &dataDir, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("About Tunewatch"));
    setMinimumWidth(SmallestWidth);
    auto *head = new QHBoxLayout;
    head->setSpacing(14);
    head->addWidget(new ProgramSign(SignSize, this));
    head->addWidget(new InkLabel(TextRole::PageTitle, &Tokens::text, QStringLiteral("Tunewatch"), this), 1);
    auto *facts = new QFormLayout;
    facts->setHorizontalSpacing(16);
    facts->setVerticalSpacing(8);
    const auto add = [&](const QString &name, const QString &value) {
        // A field and no label: it can be read by keyboard, and copied.
        auto *field = new QLineEdit(value, this);
        field->setReadOnly(true);
        field->setFrame(false);
        field->setCursorPosition(0);
        field->setAccessibleName(name);
        facts->addRow(new InkLabel(TextRole::Small, &Tokens::text2, name, this), field);
    };
    add(tr("Version"), QCoreApplication::applicationVersion());
    add(tr("Licence"), QStringLiteral("GPL-3.0-or-later"));
    add(tr("Qt"), QString::fromLatin1(qVersion()));
    add(tr("Data folder"), QDir::toNativeSeparators(dataDir));
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setProperty("large", true);
    close->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(20, 20, 20, 20);
    rows->setSpacing(16);
    rows->addLayout(head);
    rows->addLayout(facts);
    rows->addWidget(buttons);
    close->setFocus();
}
